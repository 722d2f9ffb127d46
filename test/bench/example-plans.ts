import { block, planWith } from '../../src/check/example-plan.ts'

/** A plan of so many tasks in ten sections, with nothing to tell; each number gives another plan. */
export const examplePlanOf = (tasks: number, number: number): string => {
  const sections = Math.min(10, tasks)
  const body = Array.from({ length: sections }, (_, section) => {
    const first = Math.floor((section * tasks) / sections)
    const last = Math.floor(((section + 1) * tasks) / sections)
    const items = Array.from({ length: last - first }, (_, i) => task(number, first + i)).join('\n')
    return `## Nội dung thứ ${WORDS[section % WORDS.length]}\n\n${PROSE}\n\n${block('nhiệm vụ', items)}`
  })
  return planWith({ 'trình bày': 'nhãn' }, `# Mục đích\n\n${PROSE}\n\n# Nhiệm vụ\n\n${body.join('\n')}`)
}

const task = (plan: number, index: number): string => {
  const [what, whom, where] = [plan + index, plan * 7 + index * 3, plan * 3 + index * 11]
  return `- mã: lop-${letters(index)}-tai-${letters(plan)}-moi
  nội dung: >-
    ${WORK[what % WORK.length]} ${letters(whom)} về ${SUBJECTS[where % SUBJECTS.length]} cho ${PEOPLE[whom % PEOPLE.length]}
    tại ${letters(index)} ${letters(where)}, ${letters(index * 5)} ${letters(index * 7)} ${letters(index * 13)}
  chủ trì: ${['vhxh', 'cong-an-xa'][index % 2]}
  thời gian: trước ngày ${String(2 + (index % 27)).padStart(2, '0')}/${1 + (plan % 12)}/2025
  kết quả: ${String(1 + (index % 9)).padStart(2, '0')} lớp tập huấn`
}

/** A number as letters: ids and words that differ, and that nobody takes for a position. */
const letters = (number: number): string =>
  [...(number + 676).toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')

const WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const
const WORK = [
  'Mở lớp tập huấn',
  'Rà soát tài liệu',
  'Hướng dẫn cài đặt',
  'Tuyên truyền chuyên đề',
  'Tổ chức hội thi',
] as const
const SUBJECTS = [
  'kỹ năng số',
  'dịch vụ công',
  'an toàn thông tin',
  'thanh toán số',
  'thương mại điện tử',
  'học trực tuyến',
  'định danh điện tử',
] as const
const PEOPLE = [
  'người cao tuổi',
  'học sinh',
  'tiểu thương',
  'nông dân',
  'thanh niên',
  'phụ nữ',
  'người lao động',
] as const
const PROSE = `Phổ cập kỹ năng số cho người dân theo Quyết định số 757/QĐ-BKHCN ngày 29/4/2025 của Bộ trưởng Bộ Khoa học và
Công nghệ; người dân được **tiếp cận** dịch vụ công trực tuyến, “Chợ số” và các nền tảng học trực tuyến mở đại trà.`
