import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLError,
} from 'yaml'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import { remembered } from '../text/remembered.ts'
import type { SourceFile } from '../text/source-file.ts'
import { type Span, span } from '../text/span.ts'
import { nfc } from '../text/vietnamese.ts'
import { explainYamlError } from './explain-yaml-error.ts'
import { strangeBlanks } from './strange-blanks.ts'
import type { YamlEntry, YamlNode } from './syntax-tree.ts'

/**
 * YAML lines cut out of a source file: `text` is what the YAML parser reads, `offsets[i]` the place in the file where its
 * line `i` begins (a fence inside a list item loses its indentation, so the two differ).
 */
export type YamlSlice = { readonly source: SourceFile; readonly text: string; readonly offsets: readonly number[] }

/** A whole file as one slice (don-vi.yaml, templates). */
export const wholeFile = (source: SourceFile): YamlSlice => {
  const lines = source.lineStarts.map((start, i) =>
    source.text.slice(start, source.lineStarts[i + 1] ?? source.text.length).replace(/[\r\n]+$/, ''),
  )
  return { source, text: lines.join('\n'), offsets: source.lineStarts }
}

/** Reads YAML 1.2 with every scalar as text; no anchors, aliases, tags or merge keys, so nothing can grow. */
export const parseYaml = (slice: YamlSlice): Outcome<YamlNode> => {
  const diagnostics: Diagnostic[] = []
  const place = placeIn(slice)
  const document = documentOf(slice.text)
  const [failure] = document.errors
  const strange = failure && strangeBlanks(slice, failure.pos[0])
  if (strange) return { diagnostics: [strange] }
  // One cause, one message: what the parser says twice of a place is said once.
  const told = new Map<number, Diagnostic>()
  for (const error of causes([...document.errors, ...document.warnings])) {
    const finding = explainYamlError(error, slice.text, place)
    if (!told.has(finding.span.start)) told.set(finding.span.start, finding)
  }
  diagnostics.push(...told.values())
  if (document.errors.length > 0 || document.contents === null) return { diagnostics }
  const value = convert(document.contents, place, diagnostics)
  return value && diagnostics.length === 0 ? { value, diagnostics } : { diagnostics }
}

/** Nothing in a document says where it stands, and nobody changes one. */
const documentOf = remembered(
  (text) =>
    // uniqueKeys is ours: the parser's own check is quadratic and stops at the first pair.
    parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      strict: true,
      logLevel: 'silent',
    }),
  { most: 200, longest: 20_000 },
)

/** Once the parser has lost the structure, what it says of later words is noise: one cause, one message. */
const causes = (errors: readonly YAMLError[]): readonly YAMLError[] => {
  const lost = errors.findIndex(({ code }) => LOST.has(code))
  return errors.slice(0, lost < 0 ? MOST_TOLD : Math.min(MOST_TOLD, lost + 1))
}

/** To explain an error the lines above it are read again: of thousands the first are told. */
const MOST_TOLD = 50

const LOST: ReadonlySet<string> = new Set([
  'UNEXPECTED_TOKEN',
  'BAD_INDENT',
  'MISSING_CHAR',
  'TAB_AS_INDENT',
  'BAD_ALIAS',
])

type Place = (start: number, end: number) => Span

const placeIn = ({ source, text, offsets }: YamlSlice): Place => {
  const lineStarts = [0]
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') lineStarts.push(i + 1)
  const offset = (at: number): number => {
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lineStarts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return (offsets[low] ?? source.text.length) + at - (lineStarts[low] ?? 0)
  }
  return (start, end) => {
    const from = Math.min(offset(start), source.text.length)
    return span(source, from, end > start ? Math.min(offset(end - 1) + 1, source.text.length) : from)
  }
}

const convert = (node: ParsedNode, place: Place, diagnostics: Diagnostic[]): YamlNode | undefined => {
  const [start, end] = node.range
  const where = place(start, end)
  if (isAlias(node)) {
    diagnostics.push(forbidden(where, `*${node.source}`))
    return undefined
  }
  if ('anchor' in node && node.anchor) diagnostics.push(forbidden(where, `&${node.anchor}`))
  if (node.tag?.startsWith('!')) diagnostics.push(forbidden(where, node.tag))
  if (isScalar(node)) {
    const cut = wordsCut(node, place)
    if (cut) diagnostics.push(cut)
  }
  if (isScalar(node)) return { type: 'scalar', text: oneLine(nfc(String(node.value ?? ''))), span: where }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as ParsedNode, place, diagnostics))
    return { type: 'seq', items: items.filter((item) => item !== undefined), span: where }
  }
  if (isMap(node)) {
    const entries = new Map<string, YamlEntry>()
    for (const pair of node.items) {
      const entry = convertPair(pair as Pair<ParsedNode, ParsedNode | null>, place, diagnostics)
      if (!entry) continue
      const earlier = entries.get(entry.key)
      if (earlier) diagnostics.push(duplicateKey(entry, earlier))
      else entries.set(entry.key, entry)
    }
    return { type: 'map', entries: [...entries.values()], span: where }
  }
  return undefined
}

/** Line ends of the source are no part of the wording, whatever kind of scalar holds them. */
const oneLine = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim()

/** " #" begins a comment; "#hộ …" with no blank after it is wording that would silently not be printed. */
const wordsCut = (node: Scalar.Parsed, place: Place): Diagnostic | undefined => {
  const { comment, range } = node
  if (!comment || node.type !== 'PLAIN' || !/^[\p{L}\p{N}“"(]/u.test(comment)) return undefined
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    span: place(range[1], range[2]),
    message: {
      vi: `lời văn từ “#${comment.slice(0, 20)}” bị hiểu là ghi chú nên không được in`,
      en: `the words from “#${comment.slice(0, 20)}” are taken for a comment and not printed`,
    },
    help: {
      vi: 'đặt cả lời văn trong ngoặc kép "…"; nếu đúng là ghi chú thì gõ dấu cách sau #',
      en: 'quote the whole value "…"; if it is a comment, type a space after #',
    },
  }
}

const convertPair = (
  { key, value }: Pair<ParsedNode, ParsedNode | null>,
  place: Place,
  diagnostics: Diagnostic[],
): YamlEntry | undefined => {
  const keySpan = place(key.range[0], key.range[1])
  if (!isScalar(key)) {
    diagnostics.push({
      rule: 'yaml-syntax',
      severity: 'error',
      span: keySpan,
      message: { vi: 'khóa phải là một cụm từ', en: 'a key must be plain words' },
      help: { vi: 'gõ `tên khóa: giá trị` trên một dòng', en: 'type `key: value` on one line' },
    })
    return undefined
  }
  if (key.source === '<<') {
    diagnostics.push(forbidden(keySpan, '<<'))
    return undefined
  }
  const name = nfc(String(key.value ?? ''))
  const converted = value ? convert(value, place, diagnostics) : undefined
  const empty: YamlNode = { type: 'scalar', text: '', span: { ...keySpan, start: keySpan.end, end: keySpan.end } }
  return { key: name, keySpan, value: converted ?? empty }
}

const forbidden = (where: Span, words: string): Diagnostic => ({
  rule: 'yaml-alias',
  severity: 'error',
  span: where,
  message: {
    vi: `không dùng neo, tham chiếu hoặc thẻ YAML (${words}) trong kế hoạch`,
    en: `YAML anchors, aliases and tags (${words}) are not used in plans`,
  },
  help: {
    vi: 'gõ lại nội dung tại chỗ; nếu chữ bắt đầu bằng & * ! thì đặt trong ngoặc kép "…"',
    en: 'type the content again here; quote words that begin with & * !',
  },
  args: { words },
})

const duplicateKey = (entry: YamlEntry, earlier: YamlEntry): Diagnostic => ({
  rule: 'duplicate-key',
  severity: 'error',
  span: entry.keySpan,
  message: { vi: `khóa \`${entry.key}\` được gõ hai lần`, en: `the key \`${entry.key}\` is typed twice` },
  help: { vi: 'giữ một dòng, xóa dòng kia', en: 'keep one line, delete the other' },
  related: [{ span: earlier.keySpan, message: { vi: 'lần gõ đầu', en: 'first typed here' } }],
  args: { key: entry.key },
})
