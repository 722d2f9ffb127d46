import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { kehoach, type Project, tempProject, useProjects } from './cli-support.ts'
import { ENV } from './git-support.ts'
import { commitAs, emptyRepository, FIRST_PATH, gitAs, instead, START } from './history-support.ts'

/** What a run ends with, class by class and gate by gate, over several plans. */

useProjects()

const OTHER_PATH = 'plans/2025/khac/ke-hoach.md'
const GATES = ['weakens', 'undecided', 'neutral'] as const
const EDITS = {
  weakens: instead('trước ngày 30/6/2025', 'trước ngày 30/9/2025'),
  undecided: instead('Phổ cập', 'Phổ biến'),
  neutral: instead('trước ngày 30/6/2025', 'trước ngày 31/5/2025'),
} as const

const repository = (): Project => {
  const project = tempProject()
  emptyRepository(project)
  for (const path of [FIRST_PATH, OTHER_PATH]) project.write(path, START)
  commitAs(project, 'An', 1, 'đầu')
  return project
}
const diff = (project: Project, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  kehoach(['diff', 'main', ...args], { cwd: project.root, env: { ...ENV, ...env } })
const codeOf = async (project: Project, gate: (typeof GATES)[number]): Promise<number> =>
  (await diff(project, ['--fail-on', gate])).code
const codes = (project: Project): Promise<readonly number[]> => Promise.all(GATES.map((gate) => codeOf(project, gate)))

it('no change, each class, two plans of which one is approved: the code of no gate and of each gate', async () => {
  const project = repository()
  expect(await codeOf(project, 'neutral')).toBe(0)
  for (const [own, expected] of [
    ['neutral', [6, 6, 7]],
    ['undecided', [6, 7, 7]],
    ['weakens', [7, 7, 7]],
  ] as const) {
    project.write(FIRST_PATH, EDITS[own](START))
    expect([own, await codes(project)]).toEqual([own, expected])
    expect((await diff(project, [])).code).toBe(6)
  }
  // The grave change of the first plan is approved; what is left is the second plan's.
  const { out } = await diff(project, ['--fail-on', 'weakens', '--format', 'duyet'])
  const filled = out.replace(/"\[điền: (vì sao|ai)[^"]*"/g, 'An').replace(/"\[điền: ngày[^"]*"/, '31/12/2099')
  project.write('duyet-thay-doi.yaml', filled)
  expect(await codeOf(project, 'neutral')).toBe(6)
  project.write(OTHER_PATH, EDITS.neutral(START))
  expect([await codeOf(project, 'undecided'), await codeOf(project, 'neutral')]).toEqual([6, 7])
  project.write(OTHER_PATH, EDITS.weakens(START))
  expect((await diff(project, [FIRST_PATH, '--fail-on', 'neutral'])).code).toBe(6)
  expect((await diff(project, ['--fail-on', 'weakens'])).out).toMatch(/^Bị chặn: 1 nghiêm trọng, .* 1 đã duyệt/)
})

it('a change by someone who may not make it ends with 9 whatever the gate; a file of approvals with errors with 1', async () => {
  const project = repository()
  project.write(
    'phan-quyen.yaml',
    'vai trò:\n  chủ tịch: [ct@xa.gov.vn]\nquy định:\n  - {trường: [thời gian], được sửa: [chủ tịch]}\n',
  )
  commitAs(project, 'An', 2, 'phân quyền')
  project.write(FIRST_PATH, EDITS.neutral(START))
  expect([(await diff(project, [])).code, await codeOf(project, 'weakens')]).toEqual([9, 9])
  project.write('duyet-thay-doi.yaml', '- dấu vết: x\n')
  expect(await codeOf(project, 'weakens')).toBe(1)
})

it('in a step of GitHub Actions what is gone goes to the summary of the step, behind what is there', async () => {
  const project = repository()
  gitAs(project, 'An', 2, 'rm', '-q', OTHER_PATH)
  const summary = project.path('summary.md')
  writeFileSync(summary, '# Việc trước\n')
  const args = ['--format', 'github', '--fail-on', 'weakens']
  const { code, out } = await diff(project, args, { GITHUB_STEP_SUMMARY: summary })
  expect([code, out.split('\n')[0]]).toEqual([7, expect.stringMatching(/^Bị chặn: 1 nghiêm trọng/)])
  expect(out).not.toMatch(/^::/m)
  expect(out).toContain('(Summary)')
  const told = readFileSync(summary, 'utf8')
  expect(told).toMatch(/^# Việc trước\n\*\*Bị chặn: 1 nghiêm trọng/)
  expect(told).toMatch(/🔴&nbsp;\*\*nghiêm&nbsp;trọng\*\* \| văn bản<br>.*bỏ kế hoạch/)
  expect(await diff(project, args)).toMatchObject({ code: 7, out: expect.not.stringContaining('(Summary)') })
  expect(await diff(project, args, { GITHUB_STEP_SUMMARY: project.path('plans') })).toMatchObject({ code: 4 })
  expect((await diff(project, ['--format', 'json'], { GITHUB_STEP_SUMMARY: summary })).code).toBe(6)
  expect(readFileSync(summary, 'utf8')).toBe(told)
})

it('json of the files on disk is the same in both languages', async () => {
  const project = repository()
  project.write(FIRST_PATH, EDITS.weakens(START))
  const [vi, en] = await Promise.all(['vi', 'en'].map((lang) => diff(project, ['--format', 'json', '--lang', lang])))
  expect(en?.out).toBe(vi?.out)
  expect(JSON.parse(vi?.out ?? '').new).toBe('working tree')
})
