const ID_HELP = [
  'bad-id',
  'mã gồm chữ thường không dấu, số và dấu gạch nối, bắt đầu bằng chữ; ví dụ le-phat-dong',
  'an id has lower-case ASCII letters, digits and hyphens and begins with a letter, e.g. le-phat-dong',
] as const
const DATE_HELP = ['bad-date', 'gõ ngày/tháng/năm, ví dụ 31/12/2025', 'type day/month/year, e.g. 31/12/2025'] as const
const QUANTITY_HELP = [
  'bad-value',
  'gõ số rồi đơn vị tính, ví dụ 80% hoặc 30.000 lượt',
  'type a number and its unit, e.g. 80% or 30.000 lượt',
] as const

/** What to type where a value has not the form of its key: rule, Vietnamese, English; `''` is for every other key. */
export const PATTERN_HELP: Readonly<Record<string, readonly [string, string, string]>> = {
  mã: ID_HELP,
  'phục vụ': ID_HELP,
  'báo cáo': ID_HELP,
  thuộc: ID_HELP,
  'chậm nhất': DATE_HELP,
  từ: DATE_HELP,
  đến: DATE_HELP,
  'ngày ban hành': [
    'bad-date',
    'gõ 2025-07-21, hoặc chỉ năm 2025 khi ngày và tháng còn để trống, hoặc để trống',
    'type 2025-07-21, or only the year, or leave it empty',
  ],
  số: [
    'bad-value',
    'chỉ gõ chữ số, ví dụ 05; để trống khi chưa có số',
    'digits only, e.g. 05; leave it empty for none',
  ],
  'lặp lại': [
    'bad-value',
    'gõ quy tắc RFC 5545, ví dụ FREQ=MONTHLY;BYMONTHDAY=15',
    'type an RFC 5545 rule, e.g. FREQ=MONTHLY;BYMONTHDAY=15',
  ],
  rộng: ['bad-value', 'gõ một số, ví dụ 3', 'type a number, e.g. 3'],
  bằng: QUANTITY_HELP,
  'ít nhất': QUANTITY_HELP,
  trên: QUANTITY_HELP,
  'không quá': QUANTITY_HELP,
  dưới: QUANTITY_HELP,
  'sản phẩm': [
    'result-filler',
    'gọi tên sản phẩm, ví dụ 01 chuyên mục, Kế hoạch tuyên truyền; “tăng cường …” không phải sản phẩm',
    'name a deliverable, e.g. 01 chuyên mục; “tăng cường …” is none',
  ],
  'dấu vết': [
    'bad-value',
    'chép đủ 16 chữ số do kehoach check --format chap-nhan hoặc kehoach diff … --format duyet in ra',
    'copy all 16 digits that kehoach check --format chap-nhan or kehoach diff … --format duyet prints',
  ],
  'quy tắc': ['bad-value', 'chép mã quy tắc, ví dụ citation-type', 'copy the id of the rule, e.g. citation-type'],
  'lý do': ['bad-value', 'ghi vì sao chấp nhận', 'say why it is accepted'],
  người: ['bad-value', 'ghi họ tên người chấp nhận', 'name who accepts it'],
  'số bản': ['bad-value', 'chỉ gõ chữ số, ví dụ 05', 'digits only, e.g. 05'],
  '': ['bad-value', 'sửa giá trị này, hoặc xóa khóa', 'correct this value or remove the key'],
}
