import { parseDocument } from 'yaml'
import type { Diagnostic, Fix, Text } from '../diagnostic/diagnostic.ts'
import { span } from '../text/span.ts'
import type { YamlSlice } from './parse-yaml.ts'

/**
 * Tabs and blanks that are no spaces where YAML wants spaces: before a line, after the dash of an item, around the colon
 * of a key. Word and web pages paste them, and nobody sees them. Asked only where the parser failed; undefined where
 * there are none. The edit puts spaces there, when the block can be read then, and in one way only.
 */
export const strangeBlanks = (slice: YamlSlice, failedAt: number): Diagnostic | undefined => {
  const lines = slice.text.split('\n')
  const heads = headsOf(lines)
  const strange = heads.flatMap((head, i) => (STRANGE.test(head) ? [i] : []))
  const [first, last] = [strange[0], strange.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const spaced = readable(lines, heads)
  const failed = slice.text.slice(0, failedAt).split('\n').length - 1
  // Something else breaks the block: told first.
  if (!spaced && !strange.some((i) => Math.abs(i - failed) <= 1)) return undefined
  const head = heads[first] ?? ''
  const at = head.search(STRANGE)
  const blank = head[at] ?? ''
  const mended = spaced?.[first]
  const start = (slice.offsets[first] ?? 0) + at
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    span: span(slice.source, start, start + (/^\s+/u.exec(head.slice(at))?.[0].length ?? 1)),
    message: message(blank, strange.length, at < (INDENT.exec(head)?.[0].length ?? 0)),
    help: mended === undefined ? SPACES : typed(mended),
    ...(spaced ? { fix: mend(slice, lines, spaced, { first, last, at }) } : {}),
    args: { blank: codePoint(blank), lines: strange.length },
  }
}

type Reach = {
  /** Lines with a strange blank. */
  readonly first: number
  readonly last: number
  /** The column of the first blank. */
  readonly at: number
}

/** From the first strange blank on; what stands in the source between two lines, as the indentation of a list, stays. */
const mend = (
  { source, offsets }: YamlSlice,
  lines: readonly string[],
  spaced: readonly string[],
  { first, last, at }: Reach,
): Fix => {
  const startOf = (i: number): number => offsets[i] ?? 0
  const endOf = (i: number): number => startOf(i) + (lines[i]?.length ?? 0)
  const [head = '', ...below] = spaced.slice(first, last + 1)
  const text = below.reduce(
    (all, line, i) => all + source.text.slice(endOf(first + i), startOf(first + i + 1)) + line,
    head.slice(at),
  )
  return { span: span(source, startOf(first) + at, endOf(last)), text }
}

/** All white space that is not a space, and letters without width. */
const BLANK = String.raw`[^\S\n\r]|[\u200b-\u200d\u2060\ufeff]`
const STRANGE = new RegExp(`(?! )(?:${BLANK})`, 'u')
const INDENT = new RegExp(`^(?:${BLANK}| )*`, 'u')
/** The blanks of a line up to its value. */
const STRUCTURE = new RegExp(
  String.raw`^(?:${BLANK}| )*(?:-(?:${BLANK}| )+)?(?:[\p{Ll} \u00a0]{1,40}(?:${BLANK})*:(?:${BLANK}| )+)?`,
  'u',
)

/** What of each line is no words: within a block scalar its indentation alone. */
const headsOf = (lines: readonly string[]): readonly string[] => {
  let scalarIndent = Number.POSITIVE_INFINITY
  return lines.map((line) => {
    const indent = INDENT.exec(line)?.[0] ?? ''
    if (indent.length > scalarIndent || indent.length === line.length) return indent
    scalarIndent = /[:-]\s+[>|][-+\d]*\s*(?:#.*)?$/.test(line) ? indent.length : Number.POSITIVE_INFINITY
    return STRUCTURE.exec(line)?.[0] ?? ''
  })
}

/** The lines with spaces for the strange blanks; a tab may stand for several, so each width is tried. */
const readable = (lines: readonly string[], heads: readonly string[]): readonly string[] | undefined => {
  const found = new Map<string, readonly string[]>()
  for (const width of WIDTHS) {
    const spaced = lines.map((line, i) => withSpaces(heads[i] ?? '', width) + line.slice(heads[i]?.length))
    const document = parseDocument(spaced.join('\n'), { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
    if (document.errors.length === 0 && document.warnings.length === 0)
      found.set(JSON.stringify(document.contents), spaced)
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

const WIDTHS = [8, 4, 3, 1, 2]

const withSpaces = (head: string, width: number): string =>
  head
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\t/g, ' '.repeat(width))
    .replace(/[^\S\n\r]/gu, ' ')
    .replace(/: +$/, ': ')

const message = (blank: string, lines: number, isIndent: boolean): Text => {
  const { vi, en } =
    blank === '\t' ? TAB : { vi: `khoảng trắng lạ (${codePoint(blank)})`, en: `a strange blank (${codePoint(blank)})` }
  if (lines > 1)
    return {
      vi: `${lines} dòng của khối dùng ${vi} ở chỗ YAML chỉ nhận dấu cách, dòng đầu ở đây`,
      en: `${lines} lines of the block have ${en} where YAML takes only spaces, the first here`,
    }
  return isIndent
    ? { vi: `dòng thụt bằng ${vi}`, en: `the line is indented with ${en}` }
    : { vi: `sau dấu - hoặc quanh dấu hai chấm là ${vi}`, en: `after the dash or around the colon stands ${en}` }
}

const TAB: Text = { vi: 'phím Tab', en: 'a tab' }

const codePoint = (blank: string): string =>
  `U+${(blank.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const SPACES: Text = {
  vi: 'xóa chỗ ấy và gõ dấu cách thường, thẳng cột với khóa phía trên',
  en: 'delete it and type ordinary spaces, under the key above',
}

/** What stands before the value, as it is to be typed. */
const typed = (line: string): Text => {
  const [indent = ''] = /^ */.exec(line) ?? []
  const rest = line.slice(indent.length)
  const shown = rest.length > LONGEST ? `${rest.slice(0, LONGEST).trimEnd()}…` : rest
  return indent === ''
    ? { vi: `gõ dấu cách thường: \`${shown}\``, en: `type ordinary spaces: \`${shown}\`` }
    : { vi: `gõ ${indent.length} dấu cách rồi \`${shown}\``, en: `type ${indent.length} spaces, then \`${shown}\`` }
}

const LONGEST = 60
