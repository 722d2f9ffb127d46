import { planWith, taskBlock, taskList } from '../example-plan.ts'
import { type AlikeTasks, alikeAcross, alikeWithin } from '../kinds/alike-tasks.ts'
import { contentPlace } from '../kinds/content-place.ts'
import { copiesAmong, type PlanCopy, withoutCopies } from '../kinds/plan-copies.ts'
import { percent, shortened } from '../kinds/quoted.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

const THREE = taskList(
  { 'nội dung': 'Mở lớp tập huấn kỹ năng số cho người cao tuổi' },
  { 'nội dung': 'Kiện toàn Tổ công nghệ số cộng đồng' },
  { 'nội dung': 'Lắp đặt wifi miễn phí tại nhà văn hóa các thôn' },
)

export const similarTasks: Rule = {
  id: 'similar-tasks',
  summary: {
    vi: 'Một việc đứng một lần trong các kế hoạch của một cơ quan',
    en: 'Work stands once in the plans of an issuer',
  },
  why: {
    vi: 'Việc ghi hai lần thì được giao hai lần, báo cáo hai lần và tính hai lần: kế hoạch không được chồng chéo.',
    en: 'Work written twice is assigned, reported and counted twice: plans must not overlap.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const pair of alikeWithin(plan)) if (!pair.contradiction) yield similar(pair)
  },
  *across(plans) {
    const pairs = alikeAcross(plans)
    for (const copy of copiesAmong(pairs)) yield copied(copy)
    for (const pair of withoutCopies(pairs)) if (!pair.contradiction) yield similar(pair)
  },
  examples: [
    {
      plan: taskList(
        { 'nội dung': 'Mở lớp tập huấn kỹ năng số cho người cao tuổi' },
        { 'nội dung': 'Thành lập Tổ công nghệ số cộng đồng tại các thôn' },
      ),
    },
    {
      plan: taskList(
        { 'nội dung': 'Tổ chức Lễ phát động Phong trào “Bình dân học vụ số” trên địa bàn xã' },
        { 'nội dung': 'Tham mưu tổ chức Lễ Phát động Phong trào “Bình dân học vụ số” vào ngày 10/10' },
      ),
      caught: 'Tham mưu tổ chức Lễ Phát động Phong trào “Bình dân học vụ số” vào ngày 10/10',
    },
    {
      plan: taskBlock({
        mã: 'to-cong-nghe-so',
        'nội dung': 'Kiện toàn Tổ công nghệ số cộng đồng tại các thôn, tổ dân phố',
      }),
      others: [taskBlock({ 'nội dung': 'Kiện toàn các Tổ công nghệ số cộng đồng ở các thôn, tổ dân phố của xã' })],
      caught: 'Kiện toàn Tổ công nghệ số cộng đồng tại các thôn, tổ dân phố',
    },
    {
      plan: planWith({ 'trích yếu': 'Thực hiện chuyển đổi số' }, THREE),
      others: [THREE],
      caught: 'Thực hiện chuyển đổi số',
    },
  ],
  allowed: [
    // One pattern for two groups of people, two quarters, two steps: a series.
    {
      plan: taskList(
        { 'nội dung': 'Tổ chức lớp tập huấn kỹ năng số cho học sinh tiểu học trên địa bàn xã' },
        { 'nội dung': 'Tổ chức lớp tập huấn kỹ năng số cho học sinh trung học cơ sở trên địa bàn xã' },
      ),
    },
    {
      plan: taskList(
        { 'nội dung': 'Báo cáo kết quả thực hiện Phong trào “Bình dân học vụ số” quý III' },
        { 'nội dung': 'Báo cáo kết quả thực hiện Phong trào “Bình dân học vụ số” quý IV' },
      ),
    },
    {
      plan: taskList(
        { 'nội dung': 'Ban hành Quy chế quản lý nền tảng học trực tuyến của xã' },
        { 'nội dung': 'Sơ kết Quy chế quản lý nền tảng học trực tuyến của xã' },
      ),
    },
    // The plan of the next year, and the plan that carries out the plan it names.
    {
      plan: planWith({ 'thời kỳ': 'Năm 2026', 'ngày ban hành': '2026' }, taskBlock({ 'thời gian': 'Quý II/2026' })),
      others: [taskBlock()],
    },
    {
      plan: planWith({ 'căn cứ': '[Kế hoạch số 12/KH-UBND ngày 15/01/2025]' }, taskBlock()),
      others: [planWith({ số: '12', 'ngày ban hành': '2025-01-15' }, taskBlock())],
    },
  ],
}

const similar = ({ earlier, later, likeness }: AlikeTasks): Finding => {
  const [words, other] = [later.task.content.words, earlier.task.content.words]
  return {
    span: contentPlace(later.task),
    message: {
      vi: `“${shortened(words)}” giống ${percent(likeness)} với nhiệm vụ “${shortened(other)}” (mã ${earlier.task.id})`,
      en: `“${shortened(words)}” is ${percent(likeness)} like the task “${shortened(other)}” (id ${earlier.task.id})`,
    },
    help: {
      vi: `gộp hai nhiệm vụ làm một; nếu là hai việc thì nêu rõ chỗ khác nhau (đối tượng, địa bàn, sản phẩm) trong \`nội dung\``,
      en: 'make one task of the two; if they are two, say in `nội dung` in what they differ (for whom, where, which result)',
    },
    related: [{ span: contentPlace(earlier.task), message: { vi: 'nhiệm vụ giống', en: 'the task it is like' } }],
    args: { likeness: Math.floor(likeness * 100), words, other, task: later.task.id, otherTask: earlier.task.id },
  }
}

/** Most tasks of a plan in one earlier plan have one cause: the plan itself was written twice. */
const copied = ({ earlier, later, count }: PlanCopy): Finding => ({
  span: later.header.title.span,
  message: {
    vi: `${count} trong ${later.tasks.length} nhiệm vụ giống với nhiệm vụ của kế hoạch “${shortened(earlier.header.title.value)}”`,
    en: `${count} of ${later.tasks.length} tasks are like tasks of the plan “${shortened(earlier.header.title.value)}”`,
  },
  help: {
    vi: 'giữ một kế hoạch; nếu kế hoạch này thay thế hoặc cụ thể hóa kế hoạch trước thì nêu trong `trích yếu` hoặc `căn cứ`',
    en: 'keep one plan; if this one replaces or carries out the other, say so in `trích yếu` or `căn cứ`',
  },
  related: [{ span: earlier.header.title.span, message: { vi: 'kế hoạch trước', en: 'the earlier plan' } }],
  args: { count, tasks: later.tasks.length, earlier: earlier.source.path },
})
