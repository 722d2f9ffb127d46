import { taskBlock, taskList } from '../example-plan.ts'
import { type AlikeTasks, alikeAcross, alikeWithin } from '../kinds/alike-tasks.ts'
import type { Contradiction } from '../kinds/contradiction.ts'
import { withoutCopies } from '../kinds/plan-copies.ts'
import { percent, shortened } from '../kinds/quoted.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

export const contradictoryTasks: Rule = {
  id: 'contradictory-tasks',
  summary: {
    vi: 'Một việc có một đơn vị chủ trì và một thời hạn',
    en: 'One work has one lead and one deadline',
  },
  why: {
    vi: 'Cùng một việc giao hai đơn vị chủ trì hoặc hai thời hạn thì không ai biết phải theo chỗ nào: một việc chỉ giao một đầu mối.',
    en: 'Where one work has two leads or two deadlines nobody knows which holds: one work, one lead.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const { contradiction, ...pair } of alikeWithin(plan)) if (contradiction) yield told(pair, contradiction)
  },
  *across(plans) {
    for (const { contradiction, ...pair } of withoutCopies(alikeAcross(plans)))
      if (contradiction) yield told(pair, contradiction)
  },
  examples: [
    {
      plan: taskList(
        { 'nội dung': 'Mở lớp tập huấn kỹ năng số cho người cao tuổi' },
        { 'nội dung': 'Mở lớp tập huấn an toàn thông tin mạng cho công chức', 'chủ trì': 'cong-an-xa' },
      ),
    },
    {
      plan: taskList(
        { 'nội dung': 'Mở lớp tập huấn kỹ năng số cho người cao tuổi' },
        { 'nội dung': 'Tổ chức các lớp tập huấn kỹ năng số cho người cao tuổi', 'chủ trì': 'cong-an-xa' },
      ),
      caught: 'cong-an-xa',
    },
    {
      plan: taskBlock({
        mã: 'to-cong-nghe-so',
        'nội dung': 'Kiện toàn Tổ công nghệ số cộng đồng tại các thôn',
        'thời gian': 'trước ngày 30/11/2025',
      }),
      others: [
        taskBlock({
          'nội dung': 'Kiện toàn các Tổ công nghệ số cộng đồng ở các thôn',
          'thời gian': 'trước ngày 15/10/2025',
        }),
      ],
      caught: 'trước ngày 30/11/2025',
    },
  ],
  allowed: [
    // Each in its own house.
    {
      plan: taskList(
        { 'nội dung': 'Tuyên truyền Phong trào tới công chức, người lao động trong cơ quan, đơn vị' },
        {
          'nội dung': 'Tuyên truyền Phong trào tới công chức, người lao động trong cơ quan, đơn vị',
          'chủ trì': 'cong-an-xa',
        },
      ),
    },
    // A week of a month is within the month.
    {
      plan: taskList(
        { 'nội dung': 'Tổ chức Ngày hội toàn dân học tập số', 'thời gian': 'Tháng 10/2025' },
        { 'nội dung': 'Tổ chức “Ngày hội toàn dân học tập số”', 'thời gian': 'ngày 10/10/2025' },
      ),
    },
  ],
}

const told = ({ earlier, later, likeness }: AlikeTasks, { about, ...values }: Contradiction): Finding => {
  const [here, there] = [later.task[about], earlier.task[about]]
  const words = shortened(later.task.content.words)
  const noun = NOUNS[about]
  return {
    span: here.span,
    message: {
      vi: `việc “${words}” có hai ${noun.vi}: “${values.later}” và “${values.earlier}” (nội dung giống ${percent(likeness)})`,
      en: `the work “${words}” has two ${noun.en}: “${values.later}” and “${values.earlier}” (${percent(likeness)} alike)`,
    },
    help: {
      vi: `giữ một ${noun.vi} và gộp hai nhiệm vụ (mã ${earlier.task.id} và ${later.task.id}); nếu là hai việc thì nêu rõ chỗ khác nhau trong \`nội dung\``,
      en: `keep one and make one task of the two (ids ${earlier.task.id} and ${later.task.id}); if they are two, say in \`nội dung\` in what they differ`,
    },
    related: [{ span: there.span, message: { vi: `${noun.vi} kia`, en: 'the other value' } }],
    args: { about, ...values, likeness: Math.floor(likeness * 100) },
  }
}

const NOUNS = {
  lead: { vi: 'đơn vị chủ trì', en: 'leads' },
  deadline: { vi: 'thời hạn', en: 'deadlines' },
} as const
