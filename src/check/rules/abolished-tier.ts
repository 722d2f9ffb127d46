import type { Assignment, Plan } from '../../plan/plan.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { abolishedTiers, TWO_TIERS_SINCE } from '../kinds/abolished-tiers.ts'
import { isWorded } from '../kinds/leads.ts'
import { planDays } from '../kinds/plan-days.ts'
import { stretch } from '../kinds/stretch.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'
import { type WordsType, wordsOfPlan } from '../words-of-plan.ts'

export const abolishedTier: Rule = {
  id: 'abolished-tier',
  summary: {
    vi: 'Từ 01/7/2025 không giao việc cho huyện, quận, thị xã, thị trấn',
    en: 'From 01/7/2025 no duty is given to a district, town or township',
  },
  why: {
    vi: 'Chính quyền địa phương còn hai cấp: tỉnh và xã, phường, đặc khu; việc giao cho cấp đã bỏ thì không ai nhận. Tên văn bản cũ, lời nhắc “huyện … cũ” và tên riêng (bệnh viện, trường, người) không bị báo.',
    en: 'Local government has two tiers, the province and the commune; nobody takes what an abolished one is given. Titles of older documents, “huyện … cũ” and proper names are not told.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    const days = planDays(plan.header)
    if (!days || days.first < TWO_TIERS_SINCE) return
    const given = assignmentsOf(plan)
    const ended = new Set(given.filter((one) => hasEnded(one, days.first)).map(({ span }) => span.start))
    for (const { type, text, place } of wordsOfPlan(plan)) {
      const where = PLACES[type]
      // A unit whose end the register gives is told for that.
      if (!where || (type === 'unit' && ended.has(place(0, text.length).start))) continue
      for (const { words, start } of abolishedTiers(text, where)) yield told(words, place(start, start + words.length))
    }
    for (const recipient of plan.header.recipients)
      for (const { words, start } of abolishedTiers(recipient.value, 'value'))
        yield told(words, stretch(recipient, start, start + words.length))
    for (const assignment of given) {
      if (isWorded(assignment) || ended.has(assignment.span.start)) continue
      const [first] = abolishedTiers(assignment.words, 'value')
      if (first) yield told(assignment.words, assignment.span)
    }
  },
  examples: [
    { plan: after('# Nhiệm vụ\n\nỦy ban nhân dân các xã tổ chức triển khai.\n') },
    { plan: after('# Nhiệm vụ\n\nTổ chức tập huấn tại các xã, thị trấn.\n'), caught: 'thị trấn' },
    { plan: after(taskBlock({ 'phối hợp': '{ghi: UBND cấp huyện}' })), caught: 'cấp huyện' },
    {
      plan: after(taskBlock({ 'phối hợp': '{ghi: Phòng Giáo dục và Đào tạo huyện Ngọc Hồi}' })),
      caught: 'huyện Ngọc Hồi',
    },
    { plan: after('# Tổ chức thực hiện\n\n## Ủy ban nhân dân các huyện\n\nBáo cáo.\n'), caught: 'huyện' },
  ],
  allowed: [
    { plan: planWith({ 'ngày ban hành': '2025-06-20' }, '# Nhiệm vụ\n\nGiao Ủy ban nhân dân các huyện báo cáo.\n') },
    // Dated "2025" for the whole of 2025: nobody can say.
    { plan: '# Nhiệm vụ\n\nGiao Ủy ban nhân dân các huyện báo cáo.\n' },
    {
      plan: after('# Nhiệm vụ\n\nTiếp tục thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2025 của UBND huyện Ngọc Hồi.\n'),
    },
    { plan: after('# Nhiệm vụ\n\nTổ chức rà soát hồ sơ của huyện Ngọc Hồi cũ.\n') },
    { plan: after('# Nhiệm vụ\n\nPhối hợp với Bệnh viện đa khoa huyện Ngọc Hồi và đồng chí Trần Thị Huyện.\n') },
    { plan: after('# Nhiệm vụ\n\nTiếp tục thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XX.\n') },
    {
      plan: after('# Nhiệm vụ\n\nTổ chức giải quyết hồ sơ do cấp huyện ban hành; số hóa cơ sở dữ liệu của Quận ủy.\n'),
    },
    {
      plan: after(
        '# Nhiệm vụ\n\nTriển khai quy hoạch sử dụng đất huyện Ngọc Hồi; phối hợp Hội đồng hương huyện Hoài Nhơn.\n',
      ),
    },
    { plan: after('# Nhiệm vụ\n\nPhối hợp với huyện Phú Vang của nước bạn Lào.\n') },
    { plan: after('# Nhiệm vụ\n\nTổ chức chợ phiên tại huyện lỵ; kiểm tra số liệu thống kê của UBND huyện.\n') },
    { plan: after('# Nhiệm vụ\n\nPhối hợp tổng kết Đại hội thể dục thể thao huyện Ngọc Hồi lần thứ X.\n') },
    { plan: after('# Nhiệm vụ\n\nPhối hợp với Quân khu, Trường Đại học và đặc khu.\n') },
  ],
}

/** Where duties and their bearers are named; titles, bases, deadlines and footnotes may look back. */
const PLACES: Readonly<Partial<Record<WordsType, 'value' | 'prose'>>> = {
  unit: 'value',
  content: 'value',
  result: 'value',
  heading: 'value',
  paragraph: 'prose',
  item: 'prose',
  cell: 'prose',
}

const assignmentsOf = ({ tasks, targets, reports }: Plan): readonly Assignment[] => {
  const all = [
    ...tasks.flatMap(({ lead, support }) => [lead, ...support]),
    ...targets.flatMap(({ owner }) => owner ?? []),
    ...reports.flatMap(({ reporter, recipient, through }) => [reporter, recipient, ...(through ? [through] : [])]),
  ]
  return [...new Map(all.map((assignment) => [assignment.span.start, assignment])).values()]
}

const hasEnded = ({ units }: Assignment, day: string): boolean =>
  units.some(({ validTo }) => validTo !== undefined && validTo < day)

const told = (words: string, span: Finding['span']): Finding => ({
  span,
  message: {
    vi: `“${words}” thuộc cấp hành chính không còn từ 01/7/2025`,
    en: `“${words}” is of a tier that no longer exists since 01/7/2025`,
  },
  help: {
    vi: 'ghi xã, phường, đặc khu hoặc cơ quan cấp tỉnh nhận việc này; nhắc tên cũ thì thêm “cũ”',
    en: 'name the commune or the provincial body that takes the work; add “cũ” where the old name is meant',
  },
  args: { words },
})

function after(body: string): string {
  return planWith({ 'ngày ban hành': '2025-07-21' }, body)
}
