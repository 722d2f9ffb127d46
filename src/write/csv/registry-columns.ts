import type { RegistryDeadlineItem, RegistryDocument, RegistryMeasure, RegistryTask } from '../../registry/registry.ts'
import { addDays } from '../../text/day.ts'
import { unreachable } from '../../text/unreachable.ts'

export type RegistryRow = { readonly task: RegistryTask; readonly document: RegistryDocument }

/** A column of the table: its heading and the cell of a task; the empty text where a task has no such value. */
export type RegistryColumn = { readonly header: string; readonly value: (row: RegistryRow) => string | number }

/** The columns from left to right. Numbers and days are in their machine form: `99.7`, `2025-12-31`. */
export const REGISTRY_COLUMNS: readonly RegistryColumn[] = [
  { header: 'Kế hoạch', value: ({ document }) => document.Subject },
  { header: 'Số/ký hiệu', value: ({ document }) => documentNumber(document) },
  { header: 'Ngày ban hành', value: ({ document }) => document.IssuedDate ?? '' },
  { header: 'Cơ quan ban hành', value: ({ document }) => document.OrganName },
  { header: 'Mã nhiệm vụ', value: ({ task }) => task.id },
  { header: 'Mục', value: ({ task }) => task.section.number },
  { header: 'Nội dung', value: ({ task }) => task.content },
  { header: 'Cơ quan chủ trì', value: ({ task }) => task.lead.words },
  { header: 'Mã đơn vị chủ trì', value: ({ task }) => ids(task.lead.units) },
  { header: 'Cơ quan phối hợp', value: ({ task }) => task.support.map(({ words }) => words).join('; ') },
  { header: 'Mã đơn vị phối hợp', value: ({ task }) => ids(task.support.flatMap(({ units }) => units)) },
  { header: 'Thẩm quyền', value: ({ task }) => task.authority?.words ?? '' },
  { header: 'Thời gian (lời văn)', value: ({ task }) => task.deadline.words },
  {
    header: 'Loại thời hạn',
    value: ({ task }) => task.deadline.items.map(({ type }) => DEADLINE_KINDS[type]).join('; '),
  },
  { header: 'Mốc', value: ({ task }) => milestones(task.deadline.items) },
  { header: 'Bắt đầu', value: ({ task }) => firstDay(task.deadline.items) },
  { header: 'Hạn cuối', value: ({ task }) => task.deadline.due ?? '' },
  { header: 'Lặp lại (RRULE)', value: ({ task }) => recurrences(task.deadline.items) },
  { header: 'Kết quả (lời văn)', value: ({ task }) => task.result.words },
  { header: 'Chỉ số', value: ({ task }) => task.result.measures.map(measure).join('; ') },
  { header: 'Sản phẩm', value: ({ task }) => task.result.deliverables.map(deliverable).join('; ') },
  { header: 'Chỉ tiêu phục vụ', value: ({ task }) => task.result.serves.join(', ') },
  { header: 'Ghi chú', value: ({ task }) => task.note ?? '' },
  { header: 'Tệp', value: ({ task }) => task.source.file },
  { header: 'Dòng', value: ({ task }) => task.source.line },
  // Behind the first ones, so that readers that count columns go on.
  {
    header: 'Cơ quan cùng ban hành',
    value: ({ document }) => (document.coIssuers ?? []).map(({ OrganName }) => OrganName).join('; '),
  },
  { header: 'Độ mật', value: ({ document }) => document.secrecy ?? '' },
]

/** State documents write 05/KH-UBND, Party documents 12-KH/ĐU; a document without a number yet has its symbol alone. */
const documentNumber = ({ CodeNumber, CodeNotation, regime }: RegistryDocument): string => {
  if (!CodeNumber) return CodeNotation
  return regime === 'đảng' ? `${CodeNumber}-${CodeNotation}` : `${CodeNumber}/${CodeNotation}`
}

const ids = (units: readonly { readonly id: string }[]): string => units.map(({ id }) => id).join(', ')

const DEADLINE_KINDS: Readonly<Record<RegistryDeadlineItem['type'], string>> = {
  by: 'chậm nhất',
  window: 'trong khoảng',
  on: 'đúng ngày',
  recurring: 'định kỳ',
  ongoing: 'thường xuyên',
  relative: 'theo sự kiện',
  'on-demand': 'đột xuất',
}

/** "phát động: 2025-10-31; cấp xã: 2026-06-14": the last day of each part that the words name; empty without names. */
const milestones = (items: readonly RegistryDeadlineItem[]): string =>
  items
    .flatMap((item) => {
      const name = [item.scope, item.milestone].filter((words) => words !== undefined).join(', ')
      return name === '' ? [] : [`${name}: ${lastDay(item)}`]
    })
    .join('; ')

const lastDay = (item: RegistryDeadlineItem): string => {
  switch (item.type) {
    case 'by':
      return item.bound === 'before' ? addDays(item.day, -1) : item.day
    case 'window':
      return item.end
    case 'on':
      return item.day
    case 'recurring':
      return item.rrule ?? DEADLINE_KINDS.recurring
    case 'ongoing':
      return item.until ?? DEADLINE_KINDS.ongoing
    case 'relative':
      return item.latest ?? DEADLINE_KINDS.relative
    case 'on-demand':
      return DEADLINE_KINDS[item.type]
    default:
      return unreachable(item)
  }
}

const firstDay = (items: readonly RegistryDeadlineItem[]): string =>
  items
    .flatMap((item) => (item.type === 'window' ? [item.start] : item.type === 'on' ? [item.day] : []))
    .reduce((first, day) => (first === '' || day < first ? day : first), '')

/** A rule has ";" inside, so several stand on lines of their own. */
const recurrences = (items: readonly RegistryDeadlineItem[]): string =>
  items.flatMap((item) => (item.type === 'recurring' ? (item.rrule ?? []) : [])).join('\n')

/**
 * ">= 80 % hộ gia đình (đến 2025-12-31)", "tăng >= 5 % (so với năm 2024)", "12/12 thôn", "khoảng 500 người"; a plain "="
 * is left out, so that the cell is not taken for a formula.
 */
const measure = ({ operator, value, high, total, unit, base, ...aside }: RegistryMeasure): string => {
  const remarks = [
    ...(aside.against ? [`so với ${aside.against}`] : []),
    ...(aside.by ? [`đến ${aside.by}`] : []),
    ...(aside.aspirational ? ['phấn đấu'] : []),
  ]
  return [
    aside.change,
    operator === '=' || operator === 'range' ? undefined : operator,
    aside.approximate && 'khoảng',
    `${value}${high === undefined ? '' : `..${high}`}${total === undefined ? '' : `/${total}`}`,
    unit,
    base,
    remarks.length > 0 ? `(${remarks.join(', ')})` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}

const deliverable = ({ count, name }: { readonly count?: number; readonly name: string }): string =>
  count === undefined ? name : `${count} ${name}`
