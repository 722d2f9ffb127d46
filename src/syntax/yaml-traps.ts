import type { Text } from '../diagnostic/diagnostic.ts'
import { unclosedBracket } from './unclosed-bracket.ts'

/** A line that YAML reads otherwise than it was meant, and the edit that mends it when it is certain. Offsets are into the text. */
export type Trap = {
  readonly start: number
  readonly end: number
  readonly message: Text
  readonly help: Text
  readonly edit?: { readonly start: number; readonly end: number; readonly text: string }
}

/** The first line, down to the one at `at`, that certainly breaks YAML; lines within a block scalar are words. */
export const firstTrap = (text: string, at: number): Trap | undefined => {
  let start = 0
  let scalarIndent = Number.POSITIVE_INFINITY
  for (const line of text.split('\n')) {
    if (start > at) return undefined
    const indent = line.search(/[^ -]/)
    if (indent >= 0 && indent <= scalarIndent) {
      const next = text.slice(start + line.length)
      const found = trapOn(line, next)
      if (found) return moved(found, start)
      scalarIndent = /[:-]\s+[>|][-+\d]*\s*(?:#.*)?$/.test(line) ? indent : Number.POSITIVE_INFINITY
    }
    start += line.length + 1
  }
  return undefined
}

const moved = ({ start, end, edit, ...words }: Trap, by: number): Trap => ({
  ...words,
  start: start + by,
  end: end + by,
  ...(edit ? { edit: { ...edit, start: edit.start + by, end: edit.end + by } } : {}),
})

const trapOn = (line: string, next: string): Trap | undefined =>
  dashWithoutSpace(line) ??
  colonWithoutSpace(line) ??
  missingColon(line) ??
  unclosedBracket(line, next) ??
  trappedValue(line, next)

/** Keys that begin lines of plans; longer ones first. */
const KEYS =
  'cơ quan ban hành|đơn vị báo cáo|ngày ban hành|báo cáo cho|trạng thái|trình bày|thể thức|địa danh|trích yếu|nội dung|phối hợp|thời gian|chậm nhất|danh sách|nơi nhận|chỉ số|sản phẩm|phục vụ|báo cáo|lặp lại|thời kỳ|ký hiệu|ghi chú|kết quả|chủ trì|căn cứ|mã|qua|ghi|lưu'

/** Keys of the language that are not among those: of signatures, tables, settings and registers. */
const OTHER_KEYS =
  'quyền hạn|chức vụ|họ tên|từ|đến|là|thẩm quyền|cột|trường|tên|rộng|kiểu|nhãn|câu|tiêu đề nhóm|số thứ tự|số|loại|liên hệ|phụ lục|đánh số|độ mật|mức độ khẩn|lần dự thảo|chỉnh thể thức|phạm vi lưu hành|người soạn thảo|gọi tắt|gọi khác|thuộc|hiệu lực|mã định danh|năm học|bằng|ít nhất|trên|không quá|dưới|của|trên tổng'

export const isKnownKey = (name: string): boolean => new RegExp(`^(?:${KEYS}|${OTHER_KEYS})$`, 'u').test(name.trim())

const dashWithoutSpace = (line: string): Trap | undefined => {
  const dash = new RegExp(`^\\s*-(?=(?:${KEYS})\\s*:)`).exec(line)?.[0].length
  if (dash === undefined) return undefined
  return {
    start: dash - 1,
    end: dash + 1,
    message: { vi: 'thiếu dấu cách sau dấu - của mục', en: 'a space is missing after the - of the item' },
    help: { vi: `gõ “- ${line.slice(dash, dash + 1)}”`, en: `type “- ${line.slice(dash, dash + 1)}”` },
    edit: { start: dash, end: dash, text: ' ' },
  }
}

const colonWithoutSpace = (line: string): Trap | undefined => {
  const [, before = '', key = '', colon = ''] = new RegExp(`^(\\s*(?:- )?)(${KEYS})(:(?=\\S)|：\\s*)`).exec(line) ?? []
  if (key === '') return undefined
  const start = before.length
  const end = start + key.length + colon.length
  return {
    start,
    end,
    message: {
      vi: `sau khóa \`${key}\` thiếu dấu hai chấm và dấu cách ": "`,
      en: `a colon and a space ": " are missing after the key \`${key}\``,
    },
    help: { vi: `gõ \`${key}: \``, en: `type \`${key}: \`` },
    edit: { start: start + key.length, end, text: ': ' },
  }
}

const missingColon = (line: string): Trap | undefined => {
  const [, before = '', key = ''] = new RegExp(`^(\\s*(?:- )?)(${KEYS})\\s+[^\\s:#][^:]*$`).exec(line) ?? []
  if (key === '') return undefined
  const end = before.length + key.length
  return {
    start: before.length,
    end,
    message: { vi: `thiếu dấu hai chấm sau khóa \`${key}\``, en: `the colon after the key \`${key}\` is missing` },
    help: { vi: `gõ \`${key}: …\``, en: `type \`${key}: …\`` },
    edit: { start: end, end, text: ':' },
  }
}

/** Words that begin with a mark of YAML, or go on after a closing quote or bracket. */
const trappedValue = (line: string, next: string): Trap | undefined => {
  const [key] = /^\s*(?:- )?(?:[\p{Ll} ]+:\s+)?/u.exec(line) ?? ['']
  const value = line.slice(key.length).trimEnd()
  if (!/[-:]\s+$/.test(key)) return undefined
  const cause = CAUSES.find(({ form }) => form.test(value))
  if (!cause) return undefined
  const { vi, en } = cause.message(value.slice(0, 1))
  const words = value.includes("'") ? JSON.stringify(value) : `'${value}'`
  const goesOn = (/^\n(?![ \t]*(?:\n|$))([ \t]*)/.exec(next)?.[1]?.length ?? 0) > key.search(/[^ -]|$/)
  const isCertain = cause.isWords && !/ #/.test(value) && !goesOn
  return {
    start: key.length,
    end: key.length + value.length,
    message: { vi, en },
    help: cause.isWords
      ? { vi: `đặt lời văn trong ngoặc: ${words}`, en: `quote the words: ${words}` }
      : { vi: 'xuống dòng sau >- và thụt lời văn vào', en: 'begin a new line after >- and indent the words' },
    ...(isCertain ? { edit: { start: key.length, end: key.length + value.length, text: words } } : {}),
  }
}

const beginsWith = (mark: string): Text => ({
  vi: `chữ bắt đầu bằng ${mark} là ký hiệu riêng của YAML`,
  en: `words that begin with ${mark} are YAML marks`,
})

const CAUSES: readonly {
  readonly form: RegExp
  readonly isWords: boolean
  readonly message: (mark: string) => Text
}[] = [
  {
    form: /^(?:"(?:[^"\\]|\\.)*"|'[^']*'(?!'))\s*[^\s#:,]/,
    isWords: true,
    message: (mark) => ({
      vi: `lời văn mở đầu bằng ${mark}…${mark} rồi còn chữ phía sau, YAML chỉ đọc phần trong ngoặc`,
      en: `the words begin with ${mark}…${mark} and go on, but YAML reads only what is quoted`,
    }),
  },
  {
    form: /^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#,]/,
    isWords: true,
    message: (mark) => ({
      vi: `lời văn mở đầu bằng ngoặc ${mark} rồi còn chữ phía sau, YAML hiểu ngoặc là danh sách hoặc cụm khóa`,
      en: `the words begin with ${mark} and go on after the bracket, which YAML takes for a list or keys`,
    }),
  },
  {
    form: /^[>|][-+]\s+[^\s#]/,
    isWords: false,
    message: (mark) => ({
      vi: `sau ${mark}- lời văn phải bắt đầu ở dòng dưới`,
      en: `after ${mark}- the words begin on the next line`,
    }),
  },
  { form: /^(?:[%@`]|[-?] \S|[>|][-+\d]*\s*[^\s#\d+-]|[>|]\d{2}|\*\s|[*!]\S*\s)/, isWords: true, message: beginsWith },
]
