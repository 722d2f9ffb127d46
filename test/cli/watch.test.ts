import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breakPlan, kehoach, mendPlan, startKehoach, tempProject, useBundle, useProjects } from './cli-support.ts'

useBundle()
useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'
const PDF = 'out/2025/xa-bo-y/ke-hoach.pdf'

describe('watch', () => {
  it('builds what an edit touches, survives a broken plan, follows registers, and ends with 0', async () => {
    const project = tempProject('xa-bo-y', 'phuong-dak-cam')
    const { until, interrupt } = startKehoach(['watch', '--format', 'pdf,json'], { cwd: project.root })
    await until('Đang theo dõi 2 kế hoạch')
    const first = project.files('out')

    project.edit(PLAN, (text) => text.replace('họ tên: Trần Thị Huyện', 'họ tên: Trần Thị Huyền'))
    const edited = await until('Sổ nhiệm vụ chung: ')
    expect(edited).toMatch(/\d\d:\d\d:\d\d sửa plans\/2025\/xa-bo-y\/ke-hoach\.md\n/)
    expect(edited).toContain('✓ 2025/xa-bo-y')
    expect(edited).not.toContain('phuong-dak-cam')
    const good = project.files('out')
    expect(good[PDF]).not.toBe(first[PDF])

    project.edit(PLAN, breakPlan)
    expect(await until('Sổ nhiệm vụ chung không ghi lại')).toMatch(/✗ 2025\/xa-bo-y: 1 lỗi[^;]*; bản xem trước DỰ THẢO/)
    expect(project.files('out')).toEqual({ ...good, 'out/2025/xa-bo-y/ke-hoach.du-thao.pdf': expect.any(String) })

    project.edit(PLAN, mendPlan)
    await until('Sổ nhiệm vụ chung: ')
    expect(project.files('out')).toEqual(good)

    project.edit('plans/2025/phuong-dak-cam/don-vi.yaml', (text) => `${text}\n`)
    const register = await until('Sổ nhiệm vụ chung: ')
    expect(register).toContain('✓ 2025/phuong-dak-cam')
    expect(register).not.toContain('xa-bo-y')
    expect(await interrupt()).toBe(0)
  })

  it('follows plans that come and go, new registers and new templates, and saves by renaming', async () => {
    const project = tempProject('xa-bo-y')
    const { until, interrupt } = startKehoach(['watch', '--format', 'json'], { cwd: project.root })
    await until('Đang theo dõi 1 kế hoạch')

    await kehoach(['new', 'xa', 'plans/2026/moi'], { cwd: project.root })
    const added = await until('Sổ nhiệm vụ chung')
    expect(added).toContain('thêm plans/2026/moi/ke-hoach.md')
    expect(added).toContain('✗ 2026/moi')
    expect(added).not.toContain('✓ 2025/xa-bo-y')

    rmSync(project.path('plans/2026/moi'), { recursive: true })
    expect(await until('Sổ nhiệm vụ chung: ')).toContain('– 2026/moi: đã bị xóa')

    project.write('plans/don-vi.yaml', '[]\n')
    expect(await until('✓ 2025/xa-bo-y')).toContain('thêm plans/don-vi.yaml')

    project.edit(PLAN, (text) => {
      writeFileSync(project.path(`${PLAN}~`), text.replace('Trần Thị Huyện', 'Trần Thị Huyền'))
      renameSync(project.path(`${PLAN}~`), project.path(PLAN))
      return text.replace('Trần Thị Huyện', 'Trần Thị Huyền')
    })
    await until('✓ 2025/xa-bo-y')

    mkdirSync(project.path('templates'))
    project.write('templates/nghi-dinh-30.yaml', 'regime: x\n')
    const template = await until('✗ 2025/xa-bo-y')
    expect(template).toContain('thêm templates/nghi-dinh-30.yaml')
    rmSync(project.path('templates'), { recursive: true })
    expect(await until('✓ 2025/xa-bo-y')).toContain('xóa templates/nghi-dinh-30.yaml')

    // The plan's line comes before the registry of all plans is written.
    await until('Sổ nhiệm vụ chung: ')
    const { mtimeMs } = statSync(project.path('out/registry.json'))
    project.write('plans/2025/xa-bo-y/ghi-chu.txt', 'touches nothing')
    await new Promise((wake) => setTimeout(wake, 600))
    expect(statSync(project.path('out/registry.json')).mtimeMs).toBe(mtimeMs)
    expect(await interrupt()).toBe(0)
  })

  it('builds every plan again when the config or the accepted findings come or change', async () => {
    const project = tempProject('xa-bo-y')
    const { until, interrupt } = startKehoach(['watch', '--format', 'json'], { cwd: project.root })
    await until('Đang theo dõi 1 kế hoạch')
    project.write('kehoach.config.yaml', 'mức:\n  khong-co: tắt\n')
    expect(await until('✗ 2025/xa-bo-y')).toContain('lỗi[unknown-rule]')
    project.write('kehoach.config.yaml', 'mức:\n  citation-type: tắt\n')
    await until('✓ 2025/xa-bo-y')
    project.write('chap-nhan.yaml', '- tệp: x\n')
    expect(await until('✗ 2025/xa-bo-y')).toContain('chap-nhan.yaml')
    expect(await interrupt()).toBe(0)
  })

  it.each(['../../so-do.png', '../../anh/chung/so-do.png', '../../co-san/so-do.png', 'so-do.png'])(
    'waits for a picture that is missing, wherever in the project: %s',
    async (picture) => {
      const project = tempProject('xa-bo-y')
      project.edit(PLAN, (text) => text.replace('# Kinh phí thực hiện', `![Sơ đồ](${picture})\n\n# Kinh phí thực hiện`))
      project.write('plans/co-san/ghi-chu.txt', 'a folder that is there already')
      const { until, interrupt } = startKehoach(['watch', 'plans/2025/xa-bo-y', '--format', 'json'], {
        cwd: project.root,
      })
      expect(await until('Đang theo dõi 1 kế hoạch')).toContain('✗ 2025/xa-bo-y')
      // Folders outside the place are looked at only after the first build has told that they matter.
      await new Promise((wake) => setTimeout(wake, 1000))
      const path = posix.join('plans/2025/xa-bo-y', picture)
      project.write(path, '')
      writeFileSync(project.path(path), Buffer.from(ONE_PIXEL_PNG, 'base64'))
      expect(await until('✓ 2025/xa-bo-y')).toContain(path)
      project.write(path, 'not a picture any more')
      await until('✗ 2025/xa-bo-y')
      expect(await interrupt()).toBe(0)
    },
  )
})

const ONE_PIXEL_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
