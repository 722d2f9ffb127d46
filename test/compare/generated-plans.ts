import fc from 'fast-check'
import { block, planWith } from '../../src/check/example-plan.ts'
import { REPORTS, TARGETS } from './compare-support.ts'

/** A task as it is typed; every value is one of those below. */
export type TypedTask = {
  readonly id: string
  readonly content: string
  readonly lead: string
  readonly support: readonly string[]
  /** Index into `DEADLINES`. */
  readonly deadline: number
  /** Indexes into `RESULTS`. */
  readonly results: readonly number[]
}

export const DEADLINES = [
  'trước ngày 30/6/2025',
  'Tháng 10/2025',
  'Quý III/2025',
  'ngày 15/9/2025',
  'Phấn đấu trước ngày 31/12/2025',
  '{ghi: Thường xuyên, báo cáo: bao-cao-nam}',
  'từ tháng 9/2025 đến tháng 11/2025',
] as const

export const RESULTS = [
  '02 lớp tập huấn',
  'ít nhất 80% học viên đạt yêu cầu',
  '01 kế hoạch',
  '100% hồ sơ được giải quyết đúng hạn',
  '500 người tham gia',
  '03 chuyên mục',
] as const

const UNITS = ['vhxh', 'ubnd-xa', 'cong-an-xa', 'cac-thon'] as const
const VERBS = [
  'Mở lớp tập huấn',
  'Rà soát',
  'Tổ chức hội nghị',
  'Xây dựng mô hình',
  'Kiểm tra',
  'Tuyên truyền',
] as const
const OBJECTS = [
  'kỹ năng số',
  'thủ tục hành chính',
  'chữ ký số cá nhân',
  'an toàn thực phẩm',
  'hạ tầng viễn thông',
] as const
const PLACES = ['tại các thôn', 'trên địa bàn xã', 'trong các trường học', 'cho hội viên phụ nữ'] as const

const ids: readonly string[] = Array.from({ length: 12 }, (_, i) => `viec-${'abcdeghiklmn'[i]}`)

export const content: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...OBJECTS), fc.constantFrom(...PLACES))
  .map((words) => words.join(' '))

export const unit: fc.Arbitrary<string> = fc.constantFrom(...UNITS)

const taskOf = (id: string): fc.Arbitrary<TypedTask> =>
  fc
    .record({
      content,
      units: fc.shuffledSubarray([...UNITS], { minLength: 1, maxLength: 3 }),
      deadline: fc.nat(DEADLINES.length - 1),
      results: fc.subarray(
        RESULTS.map((_, i) => i),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ units: [lead = 'vhxh', ...support], ...rest }) => ({ id, lead, support, ...rest }))

/** Plans of one to eight tasks with ids from one pool, so that two of them share some. */
export const tasks: fc.Arbitrary<readonly TypedTask[]> = fc
  .shuffledSubarray([...ids], { minLength: 1, maxLength: 8 })
  .chain((chosen) => fc.tuple(...chosen.map(taskOf)))

/** With the targets and the reporting duty of the small plan. */
export const typed = (plan: readonly TypedTask[]): string =>
  planWith(
    { 'căn cứ': '[Nghị quyết số 57-NQ/TW]' },
    `# Mục đích\n\nPhổ cập kỹ năng số cho người dân.\n\n# Nhiệm vụ\n\n${block('nhiệm vụ', plan.map(taskText).join(''))}\n# Chỉ tiêu\n\n${block('chỉ tiêu', TARGETS)}\n# Báo cáo\n\n${block('báo cáo', REPORTS)}`,
  )

const taskText = ({ id, content: words, lead, support, deadline, results }: TypedTask): string =>
  [
    `- mã: ${id}`,
    `  nội dung: "${words}"`,
    `  chủ trì: ${lead}`,
    ...(support.length === 0 ? [] : [`  phối hợp: [${support.join(', ')}]`]),
    `  thời gian: ${DEADLINES[deadline]}`,
    `  kết quả: ${results.map((i) => RESULTS[i]).join('; ')}`,
    '',
  ].join('\n')
