import type { Severity, Text } from '../diagnostic/diagnostic.ts'

export type Language = keyof Text

/** Every fixed word of the reports; `{name}` stands for a fact. */
export const WORDS = {
  help: { vi: 'trợ giúp', en: 'help' },
  see: { vi: 'xem', en: 'see' },
  folded: {
    vi: '… và {count} chỗ khác cùng {severity} này, ở dòng {lines}',
    en: '… and {count} more of the same {severity}, at line {lines}',
  },
  noErrors: { vi: 'Không có lỗi', en: 'No errors' },
  inFiles: { vi: '{parts} trong {count} tệp', en: '{parts} in {count} files' },
  inOneFile: { vi: '{parts} trong 1 tệp', en: '{parts} in 1 file' },
  projectRoot: { vi: 'thư mục gốc của dự án', en: 'the root folder of the project' },
  noFindings: { vi: 'không có gì phải sửa', en: 'no findings' },
  passed: { vi: 'Đạt: {summary}', en: 'Passed: {summary}' },
  failed: { vi: 'Chưa đạt: {summary}', en: 'Failed: {summary}' },
  cleanFile: { vi: '1 tệp không có gì phải sửa.', en: '1 file without findings.' },
  cleanFiles: { vi: '{count} tệp không có gì phải sửa.', en: '{count} files without findings.' },
  cut: {
    vi: 'Còn {count} chỗ (trong đó {errors} lỗi) không in ở đây vì quá dài; chạy `kehoach check` để xem hết.',
    en: '{count} more ({errors} of them errors) are cut for length; run `kehoach check` to see all.',
  },
  line: { vi: 'dòng', en: 'line' },
  severity: { vi: 'mức', en: 'severity' },
  rule: { vi: 'quy tắc', en: 'rule' },
  message: { vi: 'lời báo', en: 'message' },
} as const satisfies Record<string, Text>

/** The name of a severity and its count, for one and for several. */
export const SEVERITY_WORDS = {
  error: {
    name: { vi: 'lỗi', en: 'error' },
    one: { vi: '1 lỗi', en: '1 error' },
    many: { vi: '{count} lỗi', en: '{count} errors' },
  },
  warning: {
    name: { vi: 'cảnh báo', en: 'warning' },
    one: { vi: '1 cảnh báo', en: '1 warning' },
    many: { vi: '{count} cảnh báo', en: '{count} warnings' },
  },
  info: {
    name: { vi: 'lưu ý', en: 'note' },
    one: { vi: '1 lưu ý', en: '1 note' },
    many: { vi: '{count} lưu ý', en: '{count} notes' },
  },
} as const satisfies Record<Severity, { readonly name: Text; readonly one: Text; readonly many: Text }>

/** The words in one language with the facts in their places. */
export const say = (text: Text, language: Language, facts: Readonly<Record<string, string | number>> = {}): string =>
  text[language].replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place))
