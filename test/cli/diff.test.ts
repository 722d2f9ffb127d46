import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../support/read-docx.ts'
import { answered } from '../support/track-changes.ts'
import { kehoach, type Project, tempProject, useProjects } from './cli-support.ts'
import { commit, ENV, git } from './git-support.ts'

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'

/** A repository with the plan on main, and a branch begun there. */
const repository = (): Project => {
  const project = tempProject('xa-bo-y')
  git(project, 'init', '-q')
  commit(project)
  git(project, 'checkout', '-qb', 'sua')
  return project
}

const diff = (project: Project, ...args: readonly string[]) =>
  kehoach(['diff', ...args], { cwd: project.root, env: ENV })
const later = (text: string): string => text.replace('thời gian: Tháng 10/2025', 'thời gian: Tháng 11/2025')

describe('diff against a branch', () => {
  it('tells no change in one line and exits 0', async () => {
    const { code, out } = await diff(repository(), 'main')
    expect([code, out]).toEqual([0, 'Không có thay đổi: main → thư mục làm việc\n'])
  })

  it('tells a later deadline of the files on disk, and holds it back when asked', async () => {
    const project = repository()
    project.edit(PLAN, later)
    expect((await diff(project, 'main')).code).toBe(6)
    expect((await diff(project, 'main')).out).toMatch(
      /^1 nghiêm trọng, 0 cần xem, 0 thông tin trong 1 kế hoạch: main → thư mục làm việc\n/,
    )
    expect((await diff(project, 'main', '--fail-on', 'weakens')).code).toBe(7)
    const back = await diff(project, 'main', '--format', 'json', '--fail-on', 'undecided')
    expect(JSON.parse(back.out).plans[0].changes.map(({ rule }: { rule: string }) => rule)).toEqual(['deadline-later'])
  })

  it('leaves out what main did since', async () => {
    const project = repository()
    git(project, 'checkout', '-q', 'main')
    project.edit(PLAN, later)
    commit(project)
    git(project, 'checkout', '-q', 'sua')
    expect((await diff(project, 'main')).code).toBe(0)
    expect((await diff(project, 'main...HEAD')).code).toBe(0)
    expect((await diff(project, 'main..HEAD')).out).toContain('deadline-earlier')
    expect((await diff(project, 'HEAD..main')).out).toContain('deadline-later')
  })

  it('a moved plan is renamed, a new one added, a gone one removed', async () => {
    const project = repository()
    git(project, 'mv', 'plans/2025/xa-bo-y', 'plans/2025/bo-y')
    expect((await diff(project, 'main')).out).toContain(
      'plans/2025/bo-y/ke-hoach.md (đổi tên từ plans/2025/xa-bo-y/ke-hoach.md)',
    )
    const gone = repository()
    git(gone, 'rm', '-rq', 'plans/2025/xa-bo-y')
    const { code, out } = await diff(gone, 'main', '--fail-on', 'weakens')
    expect(code).toBe(7)
    expect(out).toMatch(/nghiêm trọng {2}- kế hoạch {2}.*\n +bỏ kế hoạch · plan-removed /)
  })

  it('one file of another revision against the one on disk', async () => {
    const project = repository()
    project.edit(PLAN, later)
    expect((await diff(project, `main:${PLAN}`)).out).toContain('deadline-later')
    expect(await diff(project, `main:plans/khong-co.md`)).toMatchObject({ code: 3 })
  })

  it('a branch that is not there, and a folder that is no repository, are told', async () => {
    expect(await diff(repository(), 'khong-co')).toMatchObject({ code: 2 })
    const { code, err } = await diff(tempProject('xa-bo-y'), 'main')
    expect(code).toBe(3)
    expect(err).toContain('không nằm trong kho git nào')
  })
})

describe('diff into a file', () => {
  it('writes it whole, tells the verdict on stdout and exits as without it', async () => {
    const project = repository()
    project.edit(PLAN, later)
    const page = await diff(project, 'main', '--format', 'html')
    expect([page.code, page.out.slice(0, 15)]).toEqual([6, '<!DOCTYPE html>'])
    const { code, out } = await diff(
      project,
      'main',
      '--format',
      'html',
      '-o',
      'kq/so-sanh.html',
      '--fail-on',
      'weakens',
    )
    expect([code, out]).toEqual([
      7,
      'Bị chặn: 1 nghiêm trọng, 0 cần xem, 0 thông tin trong 1 kế hoạch: main → thư mục làm việc\nĐã ghi kq/so-sanh.html\n',
    ])
    expect(readFileSync(project.path('kq/so-sanh.html'), 'utf8')).toContain('<h1>Bị chặn: 1 nghiêm trọng')
    expect(await diff(project, 'main', '--format', 'html', '-o', 'plans')).toMatchObject({ code: 4, out: '' })
  })
})

describe('diff of files on disk', () => {
  it('two files, two folders plan by plan; never a file with a folder', async () => {
    const project = tempProject('xa-bo-y')
    project.write('cu/2025/xa-bo-y/ke-hoach.md', later(readFileSync(project.path(PLAN), 'utf8')))
    project.write('cu/2025/xa-bo-y/don-vi.yaml', readFileSync(project.path('plans/2025/xa-bo-y/don-vi.yaml'), 'utf8'))
    expect((await diff(project, 'cu/2025/xa-bo-y/ke-hoach.md', PLAN)).out).toContain('deadline-earlier')
    expect((await diff(project, 'cu', 'plans')).out).toContain('deadline-earlier')
    expect(await diff(project, 'cu', PLAN)).toMatchObject({ code: 2 })
  })

  it('a file outside the project is refused', async () => {
    const project = tempProject('xa-bo-y')
    expect((await diff(project, '/etc/hosts', PLAN)).code).toBe(3)
    renameSync(project.path(PLAN), project.path('plans/2025/xa-bo-y/khac.md'))
    expect((await diff(project, 'plans', 'plans')).code).toBe(3)
  })
})

describe('diff as documents', () => {
  it('writes the redlines of changed plans and nothing else, and says where', async () => {
    const project = repository()
    project.edit(PLAN, later)
    const { code, out } = await diff(project, 'main', '--format', 'docx,pdf', '-o', 'gui-lanh-dao')
    expect([code, out]).toEqual([
      6,
      '✓ 2025/xa-bo-y: 1 thay đổi → ke-hoach.so-sanh.pdf, ke-hoach.so-sanh.docx\nCác tệp nằm trong gui-lanh-dao/\n',
    ])
    const folder = project.path('gui-lanh-dao/2025/xa-bo-y')
    expect(readdirSync(folder).toSorted()).toEqual(['ke-hoach.so-sanh.docx', 'ke-hoach.so-sanh.pdf'])
    const docx = readDocx(readFileSync(`${folder}/ke-hoach.so-sanh.docx`))
    expect(answered(docx, 'accept').join('\n')).toContain('Tháng 11/2025')
    expect(answered(docx, 'reject').join('\n')).toContain('Tháng 10/2025')
    // No fields to fill or to sign: it is not a document of record.
    expect(readFileSync(`${folder}/ke-hoach.so-sanh.pdf`).includes('/AcroForm')).toBe(false)
    expect(Object.keys(docx.parts).filter((path) => path.includes('item1.xml'))).toEqual([])
  })

  it('has nothing to hold a new plan against, writes nothing when nothing changed, refuses an unknown format', async () => {
    const added = repository()
    git(added, 'rm', '-rq', 'plans/2025/xa-bo-y')
    commit(added)
    const back = await diff(added, 'HEAD..main', '--format', 'docx')
    expect(back.out).toBe('– 2025/xa-bo-y: kế hoạch mới, không có bản trước để so sánh\n')
    expect(existsSync(added.path('out'))).toBe(false)
    const same = await diff(repository(), 'main', '--format', 'pdf')
    expect([same.code, same.out]).toEqual([0, 'Không có thay đổi: main → thư mục làm việc\n'])
    const wrong = await diff(repository(), 'main', '--format', 'docx,txt')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('docx')])
  })
})
