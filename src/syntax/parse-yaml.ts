import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, parseDocument, type YAMLError } from 'yaml'
import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { SourceFile } from '../text/source-file.ts'
import { type Span, span } from '../text/span.ts'
import { nfc } from '../text/vietnamese.ts'
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
  // uniqueKeys is ours: the parser's own check is quadratic and stops at the first pair.
  const document = parseDocument(slice.text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    logLevel: 'silent',
  })
  for (const error of [...document.errors, ...document.warnings]) diagnostics.push(syntaxError(error, slice, place))
  if (document.errors.length > 0 || document.contents === null) return { diagnostics }
  const value = convert(document.contents, place, diagnostics)
  return value && diagnostics.length === 0 ? { value, diagnostics } : { diagnostics }
}

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
  if (isScalar(node)) return { type: 'scalar', text: nfc(String(node.value ?? '')).trim(), span: where }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as ParsedNode, place, diagnostics))
    return { type: 'seq', items: items.filter((item) => item !== undefined), span: where }
  }
  if (isMap(node)) {
    const entries: YamlEntry[] = []
    for (const pair of node.items) {
      const entry = convertPair(pair as Pair<ParsedNode, ParsedNode | null>, place, diagnostics)
      if (!entry) continue
      const earlier = entries.find(({ key }) => key === entry.key)
      if (earlier) diagnostics.push(duplicateKey(entry, earlier))
      else entries.push(entry)
    }
    return { type: 'map', entries, span: where }
  }
  return undefined
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

const syntaxError = (error: YAMLError, { text }: YamlSlice, place: Place): Diagnostic => {
  const start = Math.min(error.pos[0], Math.max(0, text.length - 1))
  const explained = explain(error, text, start)
  return {
    rule: explained.rule ?? 'yaml-syntax',
    severity: 'error',
    span: place(explained.start ?? start, explained.end ?? Math.max(error.pos[1], start + 1)),
    message: explained.message,
    help: explained.help,
    args: { code: error.code },
  }
}

type Explanation = { rule?: string; start?: number; end?: number; message: Text; help: Text }

/** One sentence a drafter understands for each way YAML breaks on official wording; codes are those of yaml 2.9. */
const explain = (error: YAMLError, text: string, at: number): Explanation => {
  const line = lineAround(text, at)
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY': {
      const colon = secondColon(line.text)
      if (colon === undefined) break
      return {
        start: line.start + colon.valueStart,
        end: line.start + line.text.trimEnd().length,
        message: {
          vi: 'lời văn có dấu hai chấm và khoảng trắng ": " nên YAML hiểu nhầm là một khóa mới',
          en: 'the words contain ": ", which YAML takes for a new key',
        },
        help: {
          vi: `đặt lời văn trong ngoặc: ${line.text.slice(0, colon.valueStart).trim()} ${quoted(line.text.slice(colon.valueStart).trim())}`,
          en: `quote the words: ${line.text.slice(0, colon.valueStart).trim()} ${quoted(line.text.slice(colon.valueStart).trim())}`,
        },
      }
    }
    case 'TAB_AS_INDENT':
      return {
        message: { vi: 'thụt dòng bằng phím Tab', en: 'the line is indented with a tab' },
        help: { vi: 'thay mỗi Tab bằng hai dấu cách', en: 'replace each tab by two spaces' },
      }
    case 'BAD_ALIAS':
      return {
        rule: 'yaml-alias',
        message: {
          vi: 'chữ bắt đầu bằng & hoặc * là ký hiệu riêng của YAML',
          en: 'words that begin with & or * are YAML marks',
        },
        help: { vi: 'đặt lời văn trong ngoặc kép "…"', en: 'quote the words "…"' },
      }
    case 'RESOURCE_EXHAUSTION':
      return {
        message: { vi: 'khối lồng nhau quá sâu', en: 'the block is nested too deeply' },
        help: { vi: 'gõ khối theo mẫu trong README, không quá vài cấp', en: 'type the block as in the README' },
      }
    case 'MISSING_CHAR':
      return {
        message: { vi: `thiếu dấu đóng hoặc dấu hai chấm gần đây (${error.message})`, en: error.message },
        help: {
          vi: 'đóng ngoặc " hoặc \' đã mở; sau tên khóa gõ dấu hai chấm rồi một dấu cách',
          en: 'close the quote you opened; after a key type a colon and a space',
        },
      }
    default:
  }
  return {
    message: {
      vi: `YAML sai cú pháp: ${VIETNAMESE[error.code] ?? error.message}`,
      en: `YAML syntax: ${error.message}`,
    },
    help: {
      vi: 'mỗi dòng là `khóa: giá trị`, các khóa của một mục thẳng cột nhau; lời văn lạ đặt trong ngoặc kép "…"',
      en: 'each line is `key: value`, keys of one item in one column; quote unusual words',
    },
  }
}

const VIETNAMESE: Readonly<Record<string, string>> = {
  BAD_INDENT: 'thụt dòng không thẳng cột với các dòng cùng mục',
  BAD_SCALAR_START: 'lời văn bắt đầu bằng ký hiệu riêng của YAML, hãy đặt trong ngoặc kép',
  BAD_COLLECTION_TYPE: 'khối trộn danh sách (dấu -) với khóa',
  BAD_DQ_ESCAPE: 'trong ngoặc kép, dấu \\ là ký hiệu riêng; dùng ngoặc đơn',
  UNEXPECTED_TOKEN: 'gặp chữ không mong đợi ở đây',
  MULTIPLE_DOCS: 'chỉ được một tài liệu, bỏ dòng ---',
  IMPOSSIBLE: 'cấu trúc không đọc được',
}

const lineAround = (text: string, at: number): { start: number; text: string } => {
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1
  const end = text.indexOf('\n', start)
  return { start, text: text.slice(start, end < 0 ? text.length : end) }
}

/** Where the value begins on a line that holds a second ": ". */
const secondColon = (line: string): { valueStart: number } | undefined => {
  const first = /^\s*(?:- )*[^:"']+:\s+/.exec(line)
  return first && /:(\s|$)/.test(line.slice(first[0].length)) ? { valueStart: first[0].length } : undefined
}

const quoted = (words: string): string => (words.includes("'") ? JSON.stringify(words) : `'${words}'`)
