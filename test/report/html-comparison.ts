import { planWith } from '../../src/check/example-plan.ts'
import { comparePlans, planRemoved } from '../../src/compare/compare-plans.ts'
import { type JudgedChange, judgeChanges } from '../../src/compare/judge-changes.ts'
import type { ChangedPlan, Comparison } from '../../src/report/changes/changed-plan.ts'
import { BASE, body, planOf, REPORTS, TARGETS, TASKS } from '../compare/compare-support.ts'

/** Words that would run, close an element or turn the line around if a page took them as anything but words. */
export const HOSTILE = [
  '<script>window.hacked = 1</script>',
  '</script><script>window.hacked = 2</script>',
  '</style><img src=x onerror="window.hacked = 3">',
  `" onmouseover="window.hacked = 4" x='`,
  "'><svg onload=alert(5)>",
  '<iframe src="https://example.com/"></iframe>',
  '<a href="javascript:alert(6)">bấm</a>',
  '&lt;b&gt; &amp; {shown} $& `alert(7)`',
  '\u202Engược\u202C\u200B',
] as const

const judged = (path: string, old: string, next: string): ChangedPlan => ({
  path,
  changes: judgeChanges(path, comparePlans(planOf(old), planOf(next)), NO_TERMS, '2026-06-01'),
})

const NO_TERMS = { classes: new Map(), approvals: [] }

const task = (id: string, lead: string, support: readonly string[], deadline: string, words = 'Rà soát') =>
  `- mã: ${id}\n  nội dung: ${JSON.stringify(words)}\n  chủ trì: ${JSON.stringify(lead)}\n` +
  (support.length > 0 ? `  phối hợp: [${support.map((name) => JSON.stringify(name)).join(', ')}]\n` : '') +
  `  thời gian: ${deadline}\n  kết quả: 01 báo cáo\n`

const planOfTasks = (tasks: string): string => planWith({}, body(tasks, TARGETS, REPORTS))

const NEXT = planWith(
  { 'căn cứ': '[Nghị quyết số 57-NQ/TW]', 'nơi nhận': '[Các thôn, Đảng ủy xã]' },
  body(
    TASKS.replace('trước ngày 30/6/2025', 'trước ngày 30/9/2025')
      .replace('80% học viên', '60% học viên')
      .replace('  phối hợp: [cong-an-xa]\n', '  phối hợp: [ubnd-xa]\n')
      .replace('chủ trì: cong-an-xa', 'chủ trì: cac-thon'),
    TARGETS.replace('80%', '90%'),
    REPORTS.replace('báo cáo cho: vhxh', 'báo cáo cho: ubnd-xa'),
  ).replace('cho người dân.', 'cho toàn thể người dân trên địa bàn xã.'),
)

const hostileTasks = (deadline: string): string =>
  HOSTILE.map((words, i) => task(`doc-${'abcdefghi'[i]}`, words, ['vhxh', `nhóm ${words}`], deadline, words)).join('')

const approved = (plan: ChangedPlan, rule: string): ChangedPlan => ({
  ...plan,
  changes: plan.changes.map((change): JudgedChange => {
    const span = change.new?.span ?? change.old?.span
    if (change.rule !== rule || !span) return change
    const entry = { fingerprint: change.fingerprint, rule, file: plan.path, span, untilSpan: span }
    return { ...change, approval: { ...entry, reason: HOSTILE[0], by: HOSTILE[2], until: '2026-12-31' } }
  }),
})

/** The approved change and the first of another kind are by someone who may not make them. */
const forbidden = (plan: ChangedPlan): ChangedPlan => ({
  ...plan,
  changes: plan.changes.map((change): JudgedChange => {
    if (!change.approval && change.rule !== 'deadline-later') return change
    const author = { name: HOSTILE[0], email: 'dung@example.vn' }
    return { ...change, violation: { makers: [{ path: plan.path, author, subject: '' }], allowed: [HOSTILE[4]] } }
  }),
})

/** Three plans: one with every kind of subject, one hostile in all its words and its path, one that is gone. */
export const comparison: Comparison = {
  old: `main${HOSTILE[1]}`,
  new: 'HEAD',
  plans: [
    forbidden(approved(judged('plans/2025/x/ke-hoach.md', BASE, NEXT), 'measure-lowered')),
    {
      ...judged(
        `plans/2025/${HOSTILE[2]}/ke-hoach.md`,
        planOfTasks(hostileTasks('Tháng 10/2025')),
        planOfTasks(hostileTasks('Tháng 9/2025')),
      ),
      oldPath: `plans/2025/${HOSTILE[0]}/ke-hoach.md`,
    },
    {
      path: 'plans/2025/y/ke-hoach.md',
      changes: judgeChanges('plans/2025/y/ke-hoach.md', [planRemoved(planOf(BASE))], NO_TERMS, '2026-06-01'),
    },
  ],
}

/** As many changes as a large revision has, of tasks whose words are as long as real ones. */
export const manyChanges = (count: number): Comparison => {
  const tasks = (deadline: string): string =>
    Array.from({ length: count }, (_, i) =>
      task(
        `viec-${i}`,
        'vhxh',
        ['cong-an-xa'],
        deadline,
        `Rà soát, đánh giá và công khai thủ tục hành chính lĩnh vực thứ ${i} trên Cổng Dịch vụ công quốc gia; bảo đảm người dân, doanh nghiệp theo dõi được`,
      ),
    ).join('')
  const plan = judged(
    'plans/2025/x/ke-hoach.md',
    planOfTasks(tasks('trước ngày 30/6/2025')),
    planOfTasks(tasks('trước ngày 30/9/2025')),
  )
  return { old: 'main', new: 'HEAD', plans: [plan] }
}
