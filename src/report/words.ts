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
  oneUnread: { vi: '1 kế hoạch không đọc được', en: '1 plan could not be read' },
  unread: { vi: '{count} kế hoạch không đọc được', en: '{count} plans could not be read' },
  oneAccepted: { vi: 'Đã chấp nhận 1 phát hiện, xem chap-nhan.yaml', en: '1 finding is accepted, see chap-nhan.yaml' },
  accepted: {
    vi: 'Đã chấp nhận {count} phát hiện, xem chap-nhan.yaml',
    en: '{count} findings are accepted, see chap-nhan.yaml',
  },
  oneEarlier: { vi: '1 phát hiện có từ trước {ref}, không tính', en: '1 finding is older than {ref}, not counted' },
  earlier: {
    vi: '{count} phát hiện có từ trước {ref}, không tính',
    en: '{count} findings are older than {ref}, not counted',
  },
  howToAccept: {
    vi: 'Chỗ nào giữ lại có lý do: kehoach check --format chap-nhan',
    en: 'To keep a finding for a reason: kehoach check --format chap-nhan',
  },
  howToAcceptCode: {
    vi: 'Chỗ nào giữ lại có lý do: `kehoach check --format chap-nhan`.',
    en: 'To keep a finding for a reason: `kehoach check --format chap-nhan`.',
  },
  toAccept: {
    vi: 'Chỗ nào giữ lại có lý do thì thêm mục của nó vào chap-nhan.yaml',
    en: 'To keep a finding for a reason, add its entry to chap-nhan.yaml',
  },
  mustBeMended: {
    vi: 'phải sửa, không chấp nhận được: {rule} trong {file}',
    en: 'must be mended, cannot be accepted: {rule} in {file}',
  },
  notCounted: { vi: 'không tính', en: 'not counted' },
  acceptedBy: { vi: '{reason} ({by}, đến {until})', en: '{reason} ({by}, until {until})' },
  acceptedCase: { vi: 'đã chấp nhận: {reason}', en: 'accepted: {reason}' },
  earlierCase: { vi: 'có từ trước {ref}', en: 'older than {ref}' },
  line: { vi: 'dòng', en: 'line' },
  severity: { vi: 'mức', en: 'severity' },
  rule: { vi: 'quy tắc', en: 'rule' },
  message: { vi: 'lời báo', en: 'message' },
} as const satisfies Record<string, Text>

/** An entry of chap-nhan.yaml: its keys are Vietnamese in every language; what stands in brackets is to be filled in. */
export const ACCEPT_ENTRY = {
  vi: `- dấu vết: "{fingerprint}"
  quy tắc: {rule}
  tệp: {file}
  lý do: "[điền: vì sao chấp nhận]"
  người: "[điền: ai chấp nhận]"
  đến: "[điền: ngày cuối cùng, ví dụ 2026-12-31]"`,
  en: `- dấu vết: "{fingerprint}"
  quy tắc: {rule}
  tệp: {file}
  lý do: "[điền: why it is accepted]"
  người: "[điền: who accepts it]"
  đến: "[điền: the last day, e.g. 2026-12-31]"`,
} as const satisfies Text

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
