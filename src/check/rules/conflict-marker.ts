import { planWith, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

const CONFLICT = '<<<<<<< HEAD\n  chủ trì: vhxh\n=======\n  chủ trì: ubnd-xa\n>>>>>>> nhanh-khac\n'

export const conflictMarker: Rule = {
  id: 'conflict-marker',
  summary: {
    vi: 'Không còn dấu xung đột của git trong tệp',
    en: 'No conflict markers of git are left in the file',
  },
  why: {
    vi: 'Giữa các dấu là hai cách viết của cùng một chỗ; phải có người chọn một trước khi văn bản được dựng.',
    en: 'Between the markers one place is written in two ways; someone has to choose before a document is made.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: planWith({}, `${taskBlock()}\nGiá trị\n=======\n`) },
    { plan: planWith({}, taskBlock().replace('  chủ trì: vhxh\n', CONFLICT)), caught: '<<<<<<<' },
    { plan: planWith({}, `# Mục đích\n\nPhổ cập kỹ năng số.\n>>>>>>> nhanh-khac\n`), caught: '>>>>>>>' },
  ],
}
