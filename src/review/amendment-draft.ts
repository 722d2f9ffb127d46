import type { Plan } from '../plan/plan.ts'
import { amendmentFront } from './amendment-front.ts'
import type { Order } from './amendment-order.ts'
import { amendmentOrders } from './amendment-orders.ts'
import type { Amended } from './amendment-scene.ts'
import { escaped } from './amendment-words.ts'
import { citedPlan } from './cited-plan.ts'
import { keptItems } from './kept-items.ts'
import { labelsIn } from './labels.ts'
import { namesOf } from './plan-names.ts'
import { sameOnPaper } from './row-lines.ts'
import { parentsOf } from './section-pairs.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { type Naming, orderText, rowText } from './write-orders.ts'

/**
 * The Markdown of a plan that amends another: front matter to complete, then one numbered heading an order in the order of
 * the document, under it the new words or the new row whole. Undefined when there is nothing to amend.
 */
export const amendmentDraft = (old: Plan, next: Plan): string | undefined => {
  const [before, after] = [amended(old), amended(next)]
  if (!before || !after) return undefined
  const orders = amendmentOrders(before, after)
  // Two rows with one id may hide a change: the proof tells it.
  if (orders.length === 0 && before.sheet.repeated.length + after.sheet.repeated.length === 0) return undefined
  const naming = namingOf(before, after, orders)
  const isOfRegister = (order: Order): boolean => isUnseen(order, old, next)
  const [unseen, seen] = [orders.filter(isOfRegister), orders.filter((order) => !isOfRegister(order))]
  const cited = citedPlan(old.header)
  const text = [
    amendmentFront(next, after.sheet.front, `Sửa đổi, bổ sung một số nội dung của ${cited}`),
    `${next.header.issuer.name} ban hành Kế hoạch sửa đổi, bổ sung một số nội dung của ${escaped(cited)} như sau:`,
    ...(seen.length > 0 ? ['# Nội dung sửa đổi, bổ sung', ...seen.map((order) => orderText(order, naming))] : []),
    ...(unseen.length > 0 ? [REGISTER, UNSEEN, ...unseen.map((order) => orderText(order, naming))] : []),
    ...keptTexts(before, after, orders),
    '# Tổ chức thực hiện',
    ...closing(orders),
  ].join('\n\n')
  return `${text}\n${notesText(text, after.sheet)}`
}

const amended = (plan: Plan): Amended | undefined => {
  const sheet = sheetOf(plan)
  return sheet && { plan, sheet, names: namesOf(plan, sheet) }
}

/** What no reader of the paper sees stands apart: ids, and typed values behind words that stay. */
const isUnseen = (order: Order, old: Plan, next: Plan): boolean =>
  order.type === 'change-id' ||
  (order.type === 'amend-item' && !order.fromAbove && sameOnPaper(old, next, order.id, order.item.id))

const REGISTER = '# Dữ liệu trong sổ nhiệm vụ'
const UNSEEN = 'Lời văn không thay đổi; mã và dữ liệu dùng để theo dõi trong sổ nhiệm vụ được sửa đổi như sau:'

const namingOf = (before: Amended, after: Amended, orders: readonly Order[]): Naming => {
  const { sections } = before.sheet
  const { names } = before
  const parents = parentsOf(sections)
  const changed = new Set(orders.flatMap((order) => (order.type === 'change-id' ? [order.id] : [])))
  const isGone = (id: string): boolean => !after.sheet.items.has(id) && !changed.has(id)
  const isBelow = (i: number, above: number): boolean => i === above || (i > 0 && isBelow(parents[i] ?? 0, above))
  const goneFrom = (above: number): string[] =>
    sections.flatMap(({ content }, i) =>
      isBelow(i, above) ? content.runs.flat().flatMap((id) => (isGone(id) ? (names.items.get(id) ?? []) : [])) : [],
    )
  return {
    names,
    next: after.plan,
    items: after.sheet.items,
    peopled: new Set(
      names.sections.filter((_, i) => parents.includes(i) || sections[i]?.content.runs.some((run) => run.length > 0)),
    ),
    gone: new Map(names.sections.map((name, i) => [name, goneFrom(i)])),
  }
}

const keptTexts = (before: Amended, after: Amended, orders: readonly Order[]): string[] => {
  const texts = keptItems(after.plan, orders).flatMap((id) => {
    const item = after.sheet.items.get(id)
    return item
      ? [`## ${escaped(`Giữ nguyên ${before.names.items.get(id) ?? id}:`)}\n\n${rowText(item, after.plan)}`]
      : []
  })
  return texts.length > 0 ? ['# Nội dung được dẫn chiếu', ...texts] : []
}

const closing = (orders: readonly Order[]): string[] => [
  'Các nội dung khác của Kế hoạch được sửa đổi, bổ sung không thay đổi.',
  ...(orders.some(({ type }) => RENUMBERS.has(type)) ? [NUMBERS] : []),
]

const RENUMBERS: ReadonlySet<Order['type']> = new Set<Order['type']>([
  'add-item',
  'abolish-item',
  'move-item',
  'add-section',
  'abolish-section',
  'move-section',
])

const NUMBERS =
  'Số của mục, nhiệm vụ nêu trong Kế hoạch này là số tại Kế hoạch được sửa đổi, bổ sung; mục được bổ sung mang số mới. ' +
  'Các mục, nhiệm vụ còn lại được đánh số lại theo thứ tự sau khi sửa đổi, bổ sung.'

/** The footnotes that words of the newer text cite. */
const notesText = (text: string, { notes }: Sheet): string => {
  const cited = [...labelsIn(text)].flatMap((label) => {
    const words = notes.get(label)
    return words === undefined ? [] : [`\n[^${label}]: ${words}\n`]
  })
  return cited.join('')
}
