import { expect, test } from 'vitest'
import { block, reportBlock } from '../../src/check/example-plan.ts'
import { examplePlan } from '../../src/check/example-text.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { deadlineForms } from '../../src/plan/deadline/forms.ts'
import { spanText } from '../../src/text/span.ts'
import { read } from '../support/example-plan.ts'

/** What a finding on a deadline proposes to type is typed, and no finding is left. */

const CELLS = [
  ...new Set([
    ...deadlineForms.flatMap(({ examples }) => examples.map(({ words }) => words.replace(/\s+/g, ' '))),
    ...['sớm nhất có thể', '30 ngày', 'Khi có đơn thư', 'Khi phát sinh', 'Ngay khi nhận được văn bản', 'Theo quy định'],
    ...['Từ ngày 01/10/2025 đến khi kết thúc chiến dịch', 'Sau khi có văn bản, báo cáo: chậm nhất 15/12/2025'],
    ...['Phát động: tháng 10/2025; tổng kết: cuối năm 2025', '2 tuần một lần', '02 lần/năm', 'Định kỳ 4 tháng'],
    ...['Tháng 10/2025 tại trụ sở UBND xã', 'Đến khi có văn bản thay thế', 'như trên', 'Định kỳ, đột xuất'],
  ]),
]

/** Told of the words alone; whether their days suit the plan is another thing. */
const OF_WORDS: ReadonlySet<string> = new Set([
  ...['deadline-ambiguous', 'deadline-on-demand-only', 'deadline-unanchored', 'deadline-unread'],
  ...['deadline-without-latest', 'ongoing-without-report', 'unknown-report', 'bad-value', 'yaml-syntax'],
])

const found = (typed: readonly string[], beside = ''): readonly Diagnostic[] => {
  const tasks = typed.map(
    (deadline, i) =>
      `- mã: viec-x${i}x\n  nội dung: Mở lớp ${i}\n  chủ trì: vhxh\n  thời gian: ${deadline}\n  kết quả: 02 lớp tập huấn\n`,
  )
  const plan = examplePlan({ plan: `# Nhiệm vụ\n\n${block('nhiệm vụ', tasks.join(''))}\n${beside}` })
  return read(plan).diagnostics.filter(({ rule }) => OF_WORDS.has(rule))
}

/** Each text that a finding says may be typed: long forms, words to put in the place of those in doubt. */
const proposed = ({ rule, help, args = {}, span }: Diagnostic): readonly string[] => {
  const words = `${args.words}`
  const forms = [...`${help?.vi}`.matchAll(/\{ghi: .*?\}(?= |,|;|$)/g)].map(([form]) => form)
  if (rule === 'deadline-ambiguous') {
    const part = JSON.parse(`"${spanText(span).replace(/^"|"$/g, '')}"`)
    const readings = [...`${args.readings}`.matchAll(/“(.*?)”(?= hoặc “|$)/g)].map(([, said = '']) => said)
    return [...forms, ...readings.filter(hasDays).map((said) => JSON.stringify(words.replace(part, said)))]
  }
  const said = rule === 'deadline-unread' || rule === 'deadline-unanchored' ? quotedIn(`${help?.vi}`) : []
  return [...forms, ...said.map((each) => JSON.stringify(each))]
}

const quotedIn = (help: string): readonly string[] => [...help.matchAll(/“(.*?)”/g)].map(([, said = '']) => said)

/** Standing work and events are asked for their end in turn, by the rules that stand on what is read. */
const hasDays = (said: string): boolean => !/thường xuyên|sau khi|kể từ/.test(said)

test.each([
  ['without a reporting duty', ''],
  ['with one', reportBlock()],
])('what a finding proposes is read without a finding: in a plan %s', (_, beside) => {
  const findings = found(
    CELLS.map((words) => JSON.stringify(words)),
    beside,
  )
  const typed = [...new Set(findings.flatMap(proposed))]
  expect(findings.length).toBeGreaterThan(90)
  expect(typed.length).toBeGreaterThan(130)
  expect(found(typed, beside).map(({ rule, message }) => `${rule} ${message.vi}`)).toEqual([])
})

test('each finding on the words of a deadline proposes something to type', () => {
  for (const finding of found(CELLS.map((words) => JSON.stringify(words))))
    if (!/chưa rõ là của năm nào/.test(finding.message.vi))
      expect(proposed(finding), finding.message.vi).not.toEqual([])
})

test('duties on demand answer to a report, and a last day that the words name is used', () => {
  const helps = (words: string): string => `${found([JSON.stringify(words)], reportBlock())[0]?.help?.vi}`
  expect(helps('Khi có đơn thư')).toContain('{ghi: Khi có đơn thư, báo cáo: bao-cao-nam}')
  expect(helps('Đột xuất')).toContain('{ghi: Đột xuất, báo cáo: bao-cao-nam}')
  expect(helps('Sau khi có văn bản của tỉnh; báo cáo chậm nhất 15/12/2026')).toContain('chậm nhất: 2026-12-15}')
  // A day from which something begins is no last day.
  expect(helps('Từ ngày 01/10/2025 đến khi xong chiến dịch')).toContain('chậm nhất: 2025-12-31}')
})
