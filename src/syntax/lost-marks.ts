import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Span, span, spanText } from '../text/span.ts'

/**
 * Lines of a paragraph that were meant to be Markdown and are not: a heading without the blank after its #, a table
 * without the line under its head. They would be printed as they stand.
 */
export const lostMarks = (paragraph: Span): Diagnostic[] => {
  const text = spanText(paragraph)
  const head = /^(#{1,4})(\p{Lu}[^\r\n]* [^\r\n]*)/u.exec(text)
  if (head) return [heading(paragraph, head[1] ?? '', head[2] ?? '')]
  const rows = text.split(/\r?\n/)
  const first = rows.findIndex((row) => ROW.test(row))
  return first >= 0 && ROW.test(rows[first + 1] ?? '')
    ? [table(paragraph, rows.slice(0, first), rows[first] ?? '')]
    : []
}

/** "| a | b |" */
const ROW = /^\s*\|.*\|\s*$/

const heading = ({ source, start }: Span, marks: string, title: string): Diagnostic => ({
  rule: 'unsupported-markdown',
  severity: 'error',
  span: span(source, start, start + marks.length),
  message: {
    vi: `thiếu dấu cách sau ${marks} nên dòng này không thành tiêu đề`,
    en: `without a blank after ${marks} this line is no heading`,
  },
  help: { vi: `gõ \`${marks} ${title}\``, en: `type \`${marks} ${title}\`` },
  fix: { span: span(source, start + marks.length, start + marks.length), text: ' ' },
})

const table = ({ source, start }: Span, above: readonly string[], head: string): Diagnostic => {
  const at = source.text.indexOf(head, start + above.join('\n').length)
  const cells = head
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/).length
  const line = `|${'---|'.repeat(cells)}`
  return {
    rule: 'unsupported-markdown',
    severity: 'error',
    span: span(source, at, at + head.length),
    message: {
      vi: `thiếu dòng ${line} dưới đầu bảng nên bảng không thành bảng`,
      en: `without the line ${line} under its head this is no table`,
    },
    help: { vi: `gõ một dòng \`${line}\` ngay dưới dòng này`, en: `type a line \`${line}\` right below this one` },
    fix: { span: span(source, at + head.length, at + head.length), text: `\n${line}` },
  }
}
