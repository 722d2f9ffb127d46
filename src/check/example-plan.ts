/*
 * The plan that examples of rules are variations of: an example shows the one line that matters, and the rest is the
 * same everywhere. Values are YAML as typed after `key: `.
 */

/** Changed lines by key; `undefined` leaves the line out. */
export type Changes = Readonly<Record<string, string | undefined>>

/** A whole plan file: the standard front matter with some lines changed, then the body. */
export const planWith = (changes: Changes, body: string = BODY): string =>
  `---\n${lines({ ...FRONT_MATTER, ...changes }, '')}---\n\n${body}`

/** One task under a heading, in its fence, with some lines changed. */
export const taskBlock = (changes: Changes = {}): string => `# Nhiệm vụ\n\n${block('nhiệm vụ', item(TASK, changes))}`

/** Several tasks under one heading, each the standard task with some lines changed. */
export const taskList = (...tasks: readonly Changes[]): string => {
  const items = tasks.map((changes, i) => item({ ...TASK, mã: `viec-${'abcdeghi'[i]}` }, changes))
  return `# Nhiệm vụ\n\n${block('nhiệm vụ', items.join(''))}`
}

/** One target under a heading. */
export const targetBlock = (changes: Changes = {}): string =>
  `# Chỉ tiêu\n\n${block('chỉ tiêu', item(TARGET, changes))}`

/** One reporting duty under a heading. */
export const reportBlock = (changes: Changes = {}): string =>
  `# Chế độ báo cáo\n\n${block('báo cáo', item(REPORT, changes))}`

/** A fenced `yaml` block of a kind. */
export const block = (kind: string, content: string): string => `\`\`\`yaml ${kind}\n${content.trim()}\n\`\`\`\n`

const FRONT_MATTER: Changes = {
  'thể thức': 'nghị định 30',
  'cơ quan ban hành': 'ubnd-xa',
  'địa danh': 'Bờ Y',
  số: '',
  'ký hiệu': 'KH-UBND',
  'ngày ban hành': '2025',
  'trích yếu': 'Thực hiện Phong trào “Bình dân học vụ số”',
  'trạng thái': 'dự thảo',
  'thời kỳ': 'Năm 2025',
  ký: '{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Văn An}',
  'nơi nhận': '["Các phòng, cơ quan thuộc xã", Các thôn]',
  lưu: 'VT',
}

export const REGISTER = `- mã: ubnd-xa
  tên: Ủy ban nhân dân xã Bờ Y
  gọi tắt: UBND xã
- mã: vhxh
  tên: Phòng Văn hóa - Xã hội
- mã: cong-an-xa
  tên: Công an xã
- mã: cac-thon
  tên: Các thôn
  loại: tập thể
`

const BODY = `# Mục đích, yêu cầu

Phổ cập kỹ năng số cho người dân.
`

const TASK: Changes = {
  mã: 'lop-ky-nang-so',
  'nội dung': 'Mở lớp tập huấn kỹ năng số',
  'chủ trì': 'vhxh',
  'thời gian': 'trước ngày 31/12/2025',
  'kết quả': '02 lớp tập huấn',
}

const TARGET: Changes = {
  mã: 'ky-nang-so-2025',
  'nội dung': '80% người dân từ 18 tuổi có kỹ năng số',
  'thời gian': 'Năm 2025',
}

const REPORT: Changes = {
  mã: 'bao-cao-nam',
  'đơn vị báo cáo': 'cac-thon',
  'báo cáo cho': 'UBND xã',
  'thời gian': 'trước ngày 15/12/2025',
}

const item = (standard: Changes, changes: Changes): string => {
  const [first = '', ...rest] = lines({ ...standard, ...changes }, '').split(/(?<=\n)/)
  return `- ${first}${rest.map((line) => `  ${line}`).join('')}`
}

const lines = (values: Changes, indent: string): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${key}:${value === '' ? '' : ` ${value}`}\n`)
    .join('')
