import { expect, test } from 'vitest'
import { reportGithub } from '../../src/report/report-github.ts'
import { finding, spanOf } from './finding-support.ts'
import { optionsWith } from './options.ts'

const same = (text: string) => ({ vi: text, en: text })

test('a finding is a workflow command; the count is the last line', () => {
  const where = spanOf('plans/a.md', 'số: 5\nhạn: ⟦31/6⟧\n')
  const found = finding(where, { rule: 'bad-date', message: same('ngày 31/6 không có'), help: same('sửa ngày') })
  expect(reportGithub([found], optionsWith())).toBe(
    '::error file=plans/a.md,line=2,endLine=2,col=6,endColumn=10,title=bad-date::ngày 31/6 không có%0Atrợ giúp: sửa ngày\n' +
      '1 lỗi trong 1 tệp\n',
  )
})

test('severities are error, warning and notice', () => {
  const where = spanOf('a.md', '⟦x⟧')
  const first = (severity: 'error' | 'warning' | 'info') =>
    reportGithub([finding(where, { severity })], optionsWith()).split(' ')[0]
  expect([first('error'), first('warning'), first('info')]).toEqual(['::error', '::warning', '::notice'])
})

test('what would end a command or begin another is escaped', () => {
  const message = same('100%: a, b\r\n::error::giả\n\u001b[31mđỏ')
  const [line, ...rest] = reportGithub([finding(spanOf('a,b:50%.md', '⟦x⟧'), { message })], optionsWith()).split('\n')
  expect(line).toBe(
    '::error file=a%2Cb%3A50%25.md,line=1,endLine=1,col=1,endColumn=2,title=task-lead-known' +
      '::100%25: a, b%0A::error::giả%0A\uFFFD[31mđỏ',
  )
  expect(rest).toEqual(['1 lỗi trong 1 tệp', ''])
})

test('a span over several lines has no columns', () => {
  const report = reportGithub([finding(spanOf('a.md', '⟦x\ny⟧'))], optionsWith())
  expect(report).toContain('line=1,endLine=2,title=')
})

test('without findings only the count is said', () => {
  expect(reportGithub([], optionsWith())).toBe('Không có lỗi\n')
})
