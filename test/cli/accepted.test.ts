import { cpSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kehoach, type Project, tempProject, useProjects } from './cli-support.ts'

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'
const ERROR = 'mức:\n  citation-type: lỗi\n'

/** The entries that `check` prints, filled in. */
const acceptAll = async (project: Project, until: string): Promise<string> =>
  (await kehoach(['check', '--format', 'chap-nhan'], { cwd: project.root })).out
    .replace(/"\[điền: vì sao[^\]]*\]"/g, 'Giữ đúng bản gốc đã ban hành')
    .replace(/"\[điền: ai[^\]]*\]"/g, 'Nguyễn Văn An')
    .replace(/"\[điền: ngày[^\]]*\]"/g, until)

describe('accepted findings', () => {
  it('neither count nor keep a plan from being built; the entries printed are the entries read', async () => {
    const project = tempProject('xa-bo-y')
    project.write('kehoach.config.yaml', ERROR)
    expect((await kehoach(['check'], { cwd: project.root })).code).toBe(1)
    project.write('chap-nhan.yaml', await acceptAll(project, '2199-12-31'))
    const { code, out } = await kehoach(['check'], { cwd: project.root })
    expect(code).toBe(0)
    expect(out).toMatch(/^Không có lỗi\nĐã chấp nhận \d+ phát hiện, xem chap-nhan\.yaml\n$/)
    expect((await kehoach(['build', '--format', 'json'], { cwd: project.root })).code).toBe(0)
    expect(existsSync(project.path('out/2025/xa-bo-y/ke-hoach.registry.json'))).toBe(true)
  })

  it('are told of when they have run out or when nothing answers to them', async () => {
    const project = tempProject('xa-bo-y')
    project.write('kehoach.config.yaml', ERROR)
    project.write('chap-nhan.yaml', await acceptAll(project, '2025-12-31'))
    const expired = await kehoach(['check'], { cwd: project.root })
    expect(expired.code).toBe(1)
    expect(expired.out).toMatch(/cảnh báo\[accepted-expired\]: .*\n +--> chap-nhan\.yaml:\d+:8/)
    project.edit('chap-nhan.yaml', (text) => text.replaceAll('2025-12-31', '2199-12-31'))
    project.edit(PLAN, (text) => text.replace('Công văn số 01-CTr', 'Chương trình số 01-CTr'))
    const stale = await kehoach(['check'], { cwd: project.root })
    expect(stale.code).toBe(0)
    expect(stale.out.match(/accepted-stale\]/g)).toHaveLength(1)
    // Of what was not read nothing is known: a conflict says why, and nothing is stale because of it.
    project.edit(PLAN, (text) => text.replace('# Mục đích', '<<<<<<< HEAD\n# Mục đích'))
    const conflict = await kehoach(['check'], { cwd: project.root })
    expect(conflict.out.match(/\[[a-z-]+\]/g)).toEqual(['[conflict-marker]'])
  })
})

describe('templates that the config names', () => {
  const shipped = resolve(import.meta.dirname, '../../templates/nghi-dinh-30.yaml')

  it.each(['rieng', 'rieng/', 'rieng/nd30.yaml', './rieng'])('%s inside the project', async (named) => {
    const project = tempProject('xa-bo-y')
    project.write('rieng/ghi-chu.txt', 'chỉ tệp .yaml là thể thức\n')
    cpSync(shipped, project.path('rieng/nd30.yaml'))
    project.write('kehoach.config.yaml', `thể thức: ${named}\n`)
    const { code } = await kehoach(['build', '--format', 'json'], { cwd: project.root })
    expect(code).toBe(0)
  })

  it.each(['../ngoai', '/etc', 'khong-co'])('%s is refused at its line', async (named) => {
    const project = tempProject('xa-bo-y')
    project.write('kehoach.config.yaml', `thể thức: ${named}\n`)
    const { code, out } = await kehoach(['check'], { cwd: project.root })
    expect(code).toBe(1)
    expect(out).toContain(`lỗi[setting-path]: \`thể thức\` trỏ tới “${named}”`)
    expect(out).toContain('--> kehoach.config.yaml:1:11')
  })
})
