import { expect, test } from 'vitest'
import { reportGitlab } from '../../src/report/report-gitlab.ts'
import { finding, spanOf, spansOf } from './finding-support.ts'
import { optionsWith } from './options.ts'

test('a finding is an issue of Code Quality', () => {
  const found = finding(spanOf('plans/a.md', 'số: 5\nhạn: ⟦31/6⟧\n'), { severity: 'warning' })
  expect(JSON.parse(reportGitlab([found], optionsWith({ lang: 'en' })))).toEqual([
    {
      description: 'task le-phat-dong is led by a unit that is not in the register',
      check_name: 'task-lead-known',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: 'minor',
      location: { path: 'plans/a.md', lines: { begin: 2, end: 2 } },
    },
  ])
})

test('no two issues have one fingerprint', () => {
  const findings = spansOf('a.md', '⟦x⟧\n'.repeat(50)).map((where) => finding(where))
  const issues: { fingerprint: string }[] = JSON.parse(reportGitlab(findings, optionsWith()))
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(50)
})

test('no findings is an empty list', () => {
  expect(reportGitlab([], optionsWith())).toBe('[]\n')
})
