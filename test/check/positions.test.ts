import { expect, test } from 'vitest'
import { planWith, taskBlock } from '../../src/check/example-plan.ts'
import { positionAt } from '../../src/text/source-file.ts'
import { spanText } from '../../src/text/span.ts'
import { read } from '../support/example-plan.ts'

/** "line:column words" of each finding of a rule. */
const places = (plan: string, rule: string): string[] =>
  read(plan)
    .diagnostics.filter((finding) => finding.rule === rule)
    .map(({ span }) => {
      const { line, column } = positionAt(span.source, span.start)
      return `${line}:${column} ${spanText(span)}`
    })

const body = (text: string): string => planWith({}, text)
/** The body begins on this line. */
const FIRST = planWith({}, '').split('\n').length

test('a column counts letters with all their marks', () => {
  expect(places(body('# Nội dung\n\nƯớc nguyện của của người dân.\n'), 'doubled-word')).toEqual([
    `${FIRST + 2}:12 của của`,
  ])
})

test('in a fenced block', () => {
  expect(places(body(taskBlock({ 'nội dung': 'Mở lớp với với các thôn' })), 'doubled-word')).toEqual([
    `${FIRST + 4}:20 với với`,
  ])
})

test('in a fenced block inside a list item', () => {
  const indented = `# Nội dung\n\n- Việc thứ nhất\n\n${taskBlock({ 'nội dung': 'Mở lớp với với các thôn' })
    .split('\n')
    .slice(2)
    .map((line) => `  ${line}`)
    .join('\n')}`
  expect(places(body(indented), 'doubled-word')).toEqual([`${FIRST + 6}:22 với với`])
})

test('in a block scalar, over a line wrap', () => {
  const folded = '>-\n  Mở lớp kỹ năng số để trực tiếp\n  trực tiếp hướng dẫn'
  expect(places(body(taskBlock({ 'nội dung': folded })), 'doubled-word')).toEqual([
    `${FIRST + 5}:26 trực tiếp\n    trực tiếp`,
  ])
})

test('the second of two like stretches', () => {
  expect(places(body('# Nội dung\n\nDùng VNeID, không viết VneID, VneID.\n'), 'mixed-spelling')).toEqual([
    `${FIRST + 2}:24 VneID`,
    `${FIRST + 2}:31 VneID`,
  ])
})

test('behind emphasis, escapes, entities, links and footnote marks', () => {
  const text = '# Nội dung\n\n**Chữ** \\* &amp; [trang](https://a.vn)[^1] *các* các.\n\n[^1]: Xem của của.\n'
  expect(places(body(text), 'doubled-word')).toEqual([`${FIRST + 2}:45 các* các`, `${FIRST + 4}:11 của của`])
})

test('in quoted YAML', () => {
  const quoted = taskBlock({ 'nội dung': '"Gõ \\"chữ\\" các các"', 'kết quả': "'02 lớp ''số'' và và'" })
  expect(places(body(quoted), 'doubled-word')).toEqual([`${FIRST + 4}:25 các các`, `${FIRST + 7}:27 và và`])
})

test('with CRLF line ends and a byte order mark', () => {
  const plan = `\uFEFF${body(taskBlock({ 'nội dung': '>-\n  Mở lớp\n  với với các thôn' })).replaceAll('\n', '\r\n')}`
  expect(places(plan, 'doubled-word')).toEqual([`${FIRST + 6}:5 với với`])
  expect(places(plan, 'not-text')).toEqual([])
})

test('every fix gives a plan in which the finding is gone', () => {
  const plan = body(
    '# I. Nội dung\n\nDùng VneID với với Quyết định số 757/QĐBKHCN ngày 29/4/2025 của Bộ trưởng; Quyết định số 757/QĐ-BKHCN.\n\n- a) Việc\n',
  )
  const fixes = read(plan).diagnostics.flatMap(({ fix }) => fix ?? [])
  expect(fixes).toHaveLength(5)
  const mended = fixes.reduceRight(
    (text, { span, text: to }) => text.slice(0, span.start) + to + text.slice(span.end),
    plan,
  )
  expect(read(mended).diagnostics).toEqual([])
})
