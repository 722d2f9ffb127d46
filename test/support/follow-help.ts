import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { SourceFile } from '../../src/text/source-file.ts'

/** What a finding offers: an edit that is certain, text to type in its place, or a decision that is the drafter’s. */
export type Offer =
  | { readonly type: 'fix' | 'text'; readonly path: string; readonly text: string }
  | { readonly type: 'none' }

/** The file as it stands after the help was followed to the letter: its first text that has no blank, where it belongs. */
export const followed = ({ fix, help, span }: Diagnostic): Offer => {
  if (fix) return { type: 'fix', ...replaced(fix.span.source, fix.span.start, fix.span.end, fix.text) }
  const said = help?.vi ?? ''
  const match = TYPED.exec(said)
  const [, deed = '', ...texts] = match ?? []
  const text = texts.find((one) => one !== undefined)
  // A blank (“…”, “<tên>”, “mã-đơn-vị”), a key alone and the first of several steps are for the drafter to fill.
  if (!match || text === undefined || BLANK.test(text) || PARTIAL.test(said.slice(match.index + match[0].length)))
    return { type: 'none' }
  const [, key, value = ''] = /^(\p{Ll}[\p{L} ]*): (.*)$/u.exec(text) ?? []
  // “dưới `nơi nhận:` gõ `  - …`”: an item on a line of its own.
  if (text.startsWith('  - ')) return { type: 'text', ...replaced(span.source, span.start, span.end, `\n${text}`) }
  if (key === undefined) return { type: 'text', ...replaced(span.source, span.start, endOf(span, text), text) }
  if (!deed.startsWith('thêm')) {
    const own = typedValue(span.source, key, span.start)
    if (own) return { type: 'text', ...replaced(span.source, own.start, own.end, value) }
  }
  return { type: 'none' }
}

/** “gõ `…`”, “gõ “…””, “gõ {ghi: …}”, “đổi thành …”, “có phải là `…`?”. */
const TYPED =
  /(?<!bỏ dòng này, )(?<![\p{L}])(gõ|đổi thành|thay bằng|chỉ ghi|có phải là|thêm dòng|thêm) (?:`([^`]+)`(?!:)|“([^”]+)”|(\{[^}]+\})|(\d[\d/]+))/u
const BLANK = /…|<\p{L}|mã đơn vị|mã-|^#|:$/u
const PARTIAL = /^(?:, dấu “| và lời văn| rồi | với )/u

/** The end of a stretch with the words right after it that the text to type has at its own end. */
const endOf = ({ source, end }: Diagnostic['span'], text: string): number => {
  const tails = [...text.matchAll(/\s\S/g)].map(({ index }) => text.slice(index))
  return end + (tails.find((tail) => source.text.startsWith(tail, end))?.length ?? 0)
}

const replaced = ({ path, text }: SourceFile, start: number, end: number, typed: string) => ({
  path,
  text: `${text.slice(0, start)}${typed}${text.slice(end)}`,
})

/** The value that stands behind a key on the line of an offset: to the end of the line, or within braces of its part. */
const typedValue = ({ text }: SourceFile, key: string, offset: number) => {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const [line = ''] = /.*/.exec(text.slice(lineStart)) ?? []
  const found = new RegExp(`(?<![\\p{L}])${key}: *`, 'u').exec(line)
  if (!found) return undefined
  const start = lineStart + found.index + found[0].length
  const isInBraces = line.slice(0, found.index).includes('{')
  const [value = ''] = (isInBraces ? /^(?:\[[^\]]*\]|[^,}]*)/ : /^.*/).exec(text.slice(start)) ?? []
  return { start, end: start + value.length }
}
