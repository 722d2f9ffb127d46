import type { YAMLError } from 'yaml'
import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { firstTrap, isKnownKey } from './yaml-traps.ts'

/** A YAML error as one sentence a drafter understands, at the words that break it; codes are those of yaml 2.9. */
export const explainYamlError = (
  error: YAMLError,
  text: string,
  place: (start: number, end: number) => Span,
): Diagnostic => {
  const start = Math.min(error.pos[0], Math.max(0, text.length - 1))
  const explained = explain(error, text, start)
  return {
    rule: explained.rule ?? 'yaml-syntax',
    severity: 'error',
    span: place(explained.start ?? start, explained.end ?? lineEndFrom(text, start, error.pos[1])),
    message: explained.message,
    help: explained.help,
    ...(explained.quote
      ? { fix: { span: place(explained.quote.start, explained.quote.end), text: explained.quote.text } }
      : {}),
    args: { code: error.code },
  }
}

/** What the parser points at, within one line. */
const lineEndFrom = (text: string, start: number, end: number): number => {
  const lineEnd = text.indexOf('\n', start)
  return Math.max(start + 1, lineEnd < 0 ? end : Math.min(end, lineEnd))
}

type Explanation = {
  rule?: string
  start?: number
  end?: number
  message: Text
  help: Text
  /** Words in quotes, in place of the words. */
  quote?: { readonly start: number; readonly end: number; readonly text: string }
}

const explain = (error: YAMLError, text: string, at: number): Explanation => {
  const line = lineAround(text, at)
  const trap = firstTrap(text, Math.max(at, error.pos[0]))
  if (trap) return { ...trap, ...(trap.edit ? { quote: trap.edit } : {}) }
  const below = lineAround(text, line.start + line.text.length + 1)
  const misplaced =
    explainIndent(line, text) ??
    (/_IMPLICIT_KEY$/.test(error.code) && secondColon(line.text) === undefined ? explainIndent(below, text) : undefined)
  if (misplaced) return misplaced
  const fallen = fellOut(line, text) ?? fellOut(below, text)
  if (fallen) return fallen
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
        ...certainQuote(line, colon.valueStart, text),
      }
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
    case 'UNEXPECTED_TOKEN':
      if (!/^\s*- /.test(line.text)) break
      return {
        start: line.start + line.text.search(/\S/),
        end: line.start + line.text.trimEnd().length,
        message: {
          vi: 'mục này mở đầu bằng "- " nhưng mục phía trên thì không',
          en: 'this item begins with "- " and the one above does not',
        },
        help: {
          vi: 'mỗi mục của khối mở đầu bằng "- mã: …"; thêm "- " trước khóa đầu của mục phía trên',
          en: 'each item of a block begins with "- mã: …"; put "- " before the first key of the item above',
        },
      }
    case 'RESOURCE_EXHAUSTION':
      return {
        message: { vi: 'khối lồng nhau quá sâu', en: 'the block is nested too deeply' },
        help: { vi: 'gõ khối theo mẫu trong README, không quá vài cấp', en: 'type the block as in the README' },
      }
    case 'MISSING_CHAR': {
      const quote = /closing (["'])/.exec(error.message)?.[1]
      const opened = quote ? openedQuote(text, quote) : undefined
      return {
        ...(opened === undefined ? {} : { start: opened, end: opened + 1 }),
        message: quote
          ? { vi: `dấu ${quote} mở ở đây không được đóng`, en: `the ${quote} opened here is never closed` }
          : {
              vi: 'dòng này thiếu dấu hai chấm sau khóa hoặc dấu đóng ngoặc',
              en: 'a colon after the key or a closing bracket is missing here',
            },
        help: quote
          ? { vi: `thêm ${quote} vào cuối lời văn`, en: `add ${quote} at the end of the words` }
          : {
              vi: 'sau tên khóa gõ dấu hai chấm rồi một dấu cách; mỗi mục mở đầu bằng "- "; đóng mọi ngoặc { } [ ]',
              en: 'after a key type a colon and a space; begin each item with "- "; close every { } [ ]',
            },
      }
    }
    default:
  }
  return unread(error)
}

/** No text of the parser is shown: its English speaks of its own parts. */
const unread = ({ code }: YAMLError): Explanation => ({
  message: KNOWN[code] ?? { vi: 'từ chỗ này khối không đọc được', en: 'the block cannot be read from here' },
  help: {
    vi: 'mỗi dòng là `khóa: giá trị`, các khóa của một mục thẳng cột nhau; lời văn lạ đặt trong ngoặc kép "…"',
    en: 'each line is `key: value`, keys of one item in one column; quote unusual words',
  },
})

/** The first line whose value opens a quote and does not close it on that line. */
const openedQuote = (text: string, quote: string): number | undefined => {
  const opened = new RegExp(`[:[{,-]\\s+${quote}(?=[^${quote}\\n]*$)`, 'm').exec(text)
  return opened ? opened.index + opened[0].length - 1 : undefined
}

/** A key that does not stand under the key above it. */
const explainIndent = (line: Line, text: string): Explanation | undefined => {
  const indent = /^\s*/.exec(line.text)?.[0] ?? ''
  const end = line.start + line.text.trimEnd().length
  if (line.start === 0 || !KEY_LINE.test(line.text)) return undefined
  const above = lineAround(text, line.start - 1)
  if (!KEY_LINE.test(above.text) || /:\s*$/.test(above.text) || /[>|][-+]?\s*$/.test(above.text)) return undefined
  const name = /^[^\S\n]*([^:]+?)\s*:/.exec(line.text)?.[1] ?? ''
  if (column(line.text) > column(above.text) && !/^\s*- /.test(line.text) && !isKnownKey(name))
    return goesOn(line, above)
  if (/^\s*- /.test(line.text) || column(line.text) === column(above.text) || closesDeeper(line, text)) return undefined
  return {
    start: line.start + indent.length,
    end,
    message: {
      vi: `dòng thụt ${column(line.text)} dấu cách, khóa phía trên đứng sau ${column(above.text)} dấu cách`,
      en: `the line is indented by ${column(line.text)} spaces, the key above by ${column(above.text)}`,
    },
    help: {
      vi: `thụt dòng này đúng ${column(above.text)} dấu cách cho thẳng cột với khóa phía trên`,
      en: `indent this line by ${column(above.text)} spaces, under the key above`,
    },
  }
}

/** Words that go on with a colon of their own. */
const goesOn = (line: Line, above: Line): Explanation => {
  const key = /^\s*(?:- )?([^:]+):/.exec(above.text)?.[1] ?? ''
  return {
    start: line.start + column(line.text),
    end: line.start + line.text.trimEnd().length,
    message: {
      vi: 'lời văn nối dòng có dấu hai chấm và khoảng trắng ": " nên YAML hiểu nhầm là một khóa mới',
      en: 'the words go on with ": ", which YAML takes for a new key',
    },
    help: {
      vi: `gõ \`${key}: >-\`, xuống dòng, rồi thụt mọi dòng lời văn ${column(above.text) + 2} dấu cách`,
      en: `type \`${key}: >-\`, begin a new line and indent all the words by ${column(above.text) + 2} spaces`,
    },
  }
}

/** A line of words without indentation, under a value that it was to go on. */
const fellOut = (line: Line, text: string): Explanation | undefined => {
  if (line.start === 0 || !/^[\p{L}\d(“][^:#]*$/u.test(line.text)) return undefined
  const above = lineAround(text, line.start - 1)
  const [, key = '', value = ''] = /^\s*(?:- )?([\p{Ll} ]+):\s+(.*)$/u.exec(above.text) ?? []
  if (!/^[\p{L}\d(“]/u.test(value)) return undefined
  const indent = ' '.repeat(column(above.text) + 2)
  return {
    start: line.start,
    end: line.start + line.text.trimEnd().length,
    message: {
      vi: `dòng này nối lời văn của \`${key}\` nhưng không thụt vào`,
      en: `the line goes on with the words of \`${key}\` but is not indented`,
    },
    help: { vi: `thụt dòng này ${indent.length} dấu cách`, en: `indent this line by ${indent.length} spaces` },
    quote: { start: line.start, end: line.start, text: indent },
  }
}

/** Below deeper lines the next key of an item stands under the item's own keys, not under the line above. */
const closesDeeper = (line: Line, text: string): boolean => {
  let above = line
  for (let looked = 0; above.start > 0 && looked < MOST_LINES; looked++) {
    above = lineAround(text, above.start - 1)
    const at = column(above.text)
    if (at >= 0 && at <= column(line.text)) return at === column(line.text) && KEY_LINE.test(above.text)
  }
  return false
}

/** Far more than an item has. */
const MOST_LINES = 200

/** Where the words begin, after the dash of an item. */
const column = (words: string): number => words.search(/[^\s-]/)

const KEY_LINE = /^\s*(- )?[^\s#"'[{][^:]*:(\s|$)/

const KNOWN: Readonly<Record<string, Text>> = {
  BAD_INDENT: {
    vi: 'dòng này thụt không thẳng cột với các dòng cùng mục',
    en: 'the line does not stand under the others of its item',
  },
  BAD_COLLECTION_TYPE: {
    vi: 'khối trộn danh sách (dấu -) với khóa',
    en: 'the block mixes a list (-) with keys',
  },
  BAD_DQ_ESCAPE: {
    vi: 'trong ngoặc kép, dấu \\ là ký hiệu riêng của YAML, hãy dùng ngoặc đơn',
    en: 'within double quotes \\ is a YAML mark; use single quotes',
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'dòng này không phải `khóa: giá trị` và không nối vào dòng trên',
    en: 'the line is no `key: value` and does not go on from the one above',
  },
  MULTIPLE_DOCS: { vi: 'chỉ được một tài liệu, bỏ dòng ---', en: 'only one document; remove the line ---' },
}

type Line = { readonly start: number; readonly text: string }

const lineAround = (text: string, at: number): Line => {
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1
  const end = text.indexOf('\n', start)
  return { start, text: text.slice(start, end < 0 ? text.length : end) }
}

/** Where the value begins on a line that holds a second ": ". */
const secondColon = (line: string): { valueStart: number } | undefined => {
  const first = /^\s*(?:- )*[^:"']+:\s+/.exec(line)
  return first && /:(\s|$)/.test(line.slice(first[0].length)) ? { valueStart: first[0].length } : undefined
}

/**
 * The quoting, when the words are certainly one value on one line: after a key of the language (lower-case letters),
 * with no comment, no bracket and no quote of their own, and not going on in the next line.
 */
const certainQuote = (line: Line, valueStart: number, text: string): Pick<Explanation, 'quote'> => {
  const [, indent = '', key] = /^(\s*(?:- )?)([\p{Ll} ]+):\s/u.exec(line.text) ?? []
  const words = line.text.slice(valueStart).trimEnd()
  if (key === undefined || /^["'|>&*!%]|[{}[\]]| #|[,:]$/.test(words)) return {}
  const next = /\n(?![ \t]*(?:\n|$))([ \t]*)/.exec(text.slice(line.start + line.text.length))?.[1] ?? ''
  if (next.length > indent.length) return {}
  const start = line.start + valueStart
  return { quote: { start, end: start + words.length, text: quoted(words) } }
}

const quoted = (words: string): string => (words.includes("'") ? JSON.stringify(words) : `'${words}'`)
