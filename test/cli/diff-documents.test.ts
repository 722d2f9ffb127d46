import { existsSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { kehoach, type Project, tempProject, useProjects } from './cli-support.ts'
import { ENV, git } from './git-support.ts'

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'
const OUT = 'out/2025/xa-bo-y/ke-hoach'

/** A branch whose one commit put a deadline off and says why. */
const repository = (message: string): Project => {
  const project = tempProject('xa-bo-y')
  git(project, 'init', '-q', '-b', 'main')
  git(project, 'add', '-A')
  git(project, 'commit', '-qm', 'kế hoạch')
  git(project, 'checkout', '-qb', 'sua')
  project.edit(PLAN, (text) => text.replace('thời gian: Tháng 10/2025', 'thời gian: Tháng 11/2025'))
  git(project, 'commit', '-qam', message)
  return project
}

const diff = (project: Project, ...args: readonly string[]) =>
  kehoach(['diff', 'main', ...args], { cwd: project.root, env: ENV })

describe('diff --format bang-so-sanh', () => {
  it('writes PDF and DOCX, the reason of the commit in them, and exits as diff does', async () => {
    const project = repository('Lùi hạn\n\nLý-do: le-phat-dong-phong-trao: Chờ hướng dẫn của tỉnh')
    const { code, out } = await diff(project, '--format', 'bang-so-sanh')
    expect([code, out]).toEqual([
      6,
      '✓ 2025/xa-bo-y: 1 dòng, đủ lý do → ke-hoach.bang-so-sanh.pdf, ke-hoach.bang-so-sanh.docx\nCác tệp nằm trong out/\n',
    ])
    for (const end of ['pdf', 'docx']) expect(existsSync(project.path(`${OUT}.bang-so-sanh.${end}`))).toBe(true)
  })

  it('counts blanks, tells a reason that nothing answers to, and a wrong entry at its line', async () => {
    const project = repository('Lùi hạn')
    project.write('ly-do.yaml', '- mã: khong-co\n  lý do: Thừa\n')
    const unused = await diff(project, '--format', 'bang-so-sanh', '-o', 'tam')
    expect([unused.code, unused.out]).toEqual([
      6,
      expect.stringContaining(`1 dòng, còn 1 chỗ phải điền lý do, gõ vào plans/2025/xa-bo-y/ly-do.yaml →`),
    ])
    expect(unused.err).toMatch(/không có thay đổi nào ứng với lý do này \(“khong-co”\)\n +--> ly-do\.yaml:2:10/)
    project.write('plans/2025/xa-bo-y/ly-do.yaml', '- lý do: Không rõ của việc gì\n')
    const wrong = await diff(project, '--format', 'bang-so-sanh')
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('plans/2025/xa-bo-y/ly-do.yaml:1:')])
  })
})

describe('diff --format sua-doi', () => {
  it('writes the draft of the amending plan, proved on the older text', async () => {
    const project = repository('Lùi hạn')
    const { code, out } = await diff(project, '--format', 'sua-doi')
    expect([code, out]).toEqual([
      6,
      '✓ 2025/xa-bo-y: áp vào bản cũ thì được đúng toàn văn bản mới (phần đầu, lời văn của 16 mục, 12 nhiệm vụ, 0 chỉ tiêu, 1 chế độ báo cáo) → ke-hoach.sua-doi.md\nCác tệp nằm trong out/\n',
    ])
    const draft = readFileSync(project.path(`${OUT}.sua-doi.md`), 'utf8')
    expect(draft).toMatch(
      /^## Sửa đổi nhiệm vụ “Tổ chức Lễ .*” \(mã le-phat-dong-phong-trao\) tại mục II\.1 như sau.*:$/m,
    )
    expect(draft).toContain('  thời gian: Tháng 11/2025\n')
  })

  it('writes nothing where an id stands twice: which task is meant cannot be told', async () => {
    const project = repository('Lùi hạn')
    project.edit(PLAN, (text) => text.replace('mã: truyen-thong-phong-trao', 'mã: le-phat-dong-phong-trao'))
    const { code, err } = await diff(project, '--format', 'sua-doi')
    expect([code, err]).toEqual([
      3,
      expect.stringContaining('chỗ khác nhau: mã le-phat-dong-phong-trao đứng ở hai chỗ'),
    ])
    expect(existsSync(project.path(`${OUT}.sua-doi.md`))).toBe(false)
  })
})

it('a redline says at its title and on the screen that the look changed, which is not tracked', async () => {
  const project = repository('Lùi hạn')
  const plain = await diff(project, '--format', 'docx')
  expect(plain.out).not.toContain('cách trình bày')
  project.edit(PLAN, (text) => text.replace('trình bày: nhãn', 'trình bày: nhãn\nchỉnh thể thức: {cỡ chữ: 13}'))
  const { out } = await diff(project, '--format', 'docx')
  expect(out).toContain('cách trình bày đã đổi mà không được đánh dấu')
  const entries = unzipSync(readFileSync(project.path(`${OUT}.so-sanh.docx`)))
  const comments = strFromU8(entries['word/comments.xml'] ?? new Uint8Array())
  expect(comments.match(/cách trình bày đã đổi/g)).toHaveLength(1)
})
