import type { Change } from '../compare/change.ts'
import { comparePlans } from '../compare/compare-plans.ts'
import type { Plan } from '../plan/plan.ts'
import { DEFAULT_RENDERING } from '../plan/rendering.ts'
import { type AmendedItem, amendedItems, type ItemType, TYPE_WORDS, VERB_WORDS } from './amendment-items.ts'
import { citedPlan } from './cited-plan.ts'
import { outlineOf, placeAt } from './plan-outline.ts'
import { taskNumbers } from './task-numbers.ts'
import { scalarEntry, type TypedItems, typedItems } from './typed-items.ts'
import { yamlEntryLines } from './yaml-text.ts'

/**
 * The Markdown of a plan that amends another: front matter to complete, one numbered heading a changed item, under it the
 * new item whole. New words of prose and title stand as words. Undefined when there is nothing to amend.
 */
export const amendmentDraft = (old: Plan, next: Plan): string | undefined => {
  const changes = comparePlans(old, next)
  const typed = typedItems(next)
  const names = namesIn(old, next)
  const items = amendedItems(next, changes)
  const orders = [
    ...wordOrders(changes.filter(({ subject }) => subject.type === 'document')),
    ...items.filter(({ verb }) => verb !== 'keep').map((item) => itemOrder(item, next, typed, names)),
    ...proseOrders(old, next, changes),
  ]
  if (orders.length === 0) return undefined
  const cited = citedPlan(old.header)
  const kept = items.filter(({ verb }) => verb === 'keep').map((item) => itemOrder(item, next, typed, names))
  return [
    frontMatter(next, typed, `Sửa đổi, bổ sung một số nội dung của ${cited}`),
    `${next.header.issuer.name} ban hành Kế hoạch sửa đổi, bổ sung một số nội dung của ${escaped(cited)} như sau:`,
    '# Nội dung sửa đổi, bổ sung',
    ...orders,
    ...(kept.length > 0 ? ['# Nội dung được dẫn chiếu', ...kept] : []),
    '# Tổ chức thực hiện',
    'Các nội dung khác của Kế hoạch được sửa đổi, bổ sung không thay đổi.',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

const itemOrder = (item: AmendedItem, next: Plan, typed: TypedItems, names: Names): string => {
  const { verb, type, id, newId, moved } = item
  const word = VERB_WORDS[verb]
  switch (verb) {
    case 'abolish':
      return `## ${word} ${names.old(type, id)}`
    case 'move':
      return `## ${word} ${names.old(type, id)} ${names.after(type, newId)}`
    case 'add':
      return `## ${word} ${TYPE_WORDS[type]} (mã ${newId}) ${names.after(type, newId)} như sau:\n\n${block(type, newId, next, typed)}`
    case 'amend':
      return `## ${word} ${names.old(type, id)}${moved ? ` và chuyển ${names.after(type, newId)},` : ''} như sau:\n\n${block(type, newId, next, typed)}`
    case 'keep':
      return `## ${word} ${names.old(type, id)}:\n\n${block(type, newId, next, typed)}`
  }
}

const BLOCK_KINDS: Readonly<Record<ItemType, string>> = { task: 'nhiệm vụ', target: 'chỉ tiêu', report: 'báo cáo' }

const block = (type: ItemType, id: string, next: Plan, typed: TypedItems): string => {
  const task = next.tasks.find((one) => one.id === id)
  const other = (type === 'target' ? next.targets : next.reports).find((one) => one.id === id)
  const text = type === 'task' ? task && typed.task(task) : other && typed.other(other)
  // Words with a fence of their own cannot close the block.
  const fence = '`'.repeat(Math.max(3, ...(text?.match(/`+/g) ?? []).map(({ length }) => length + 1)))
  return `${fence}yaml ${BLOCK_KINDS[type]}\n${text ?? ''}${fence}`
}

type Names = {
  /** "nhiệm vụ số 3 (mã mo-lop) mục II". */
  readonly old: (type: ItemType, id: string) => string
  /** "vào mục II, sau nhiệm vụ số 2 (mã x)". */
  readonly after: (type: ItemType, id: string) => string
}

const namesIn = (old: Plan, next: Plan): Names => {
  const [numbers, outline, newOutline] = [taskNumbers(old), outlineOf(old), outlineOf(next)]
  const at = (places: typeof outline, start: number): string => {
    const number = placeAt(places, start)?.number ?? ''
    return number === '' ? '' : number.startsWith('Phụ lục') ? number : `mục ${number}`
  }
  const named = (type: ItemType, id: string): string => {
    const number = type === 'task' ? numbers.get(id) : undefined
    return `${TYPE_WORDS[type]}${number === undefined ? '' : ` số ${number}`} (mã ${id})`
  }
  return {
    old: (type, id) => {
      const item = itemsOf(old, type).find((one) => one.id === id)
      return [named(type, id), item ? at(outline, item.span.start) : ''].filter((part) => part !== '').join(' ')
    },
    after: (type, id) => {
      const items = itemsOf(next, type)
      const index = items.findIndex((one) => one.id === id)
      const [item, before] = [items[index], items[index - 1]]
      const place = item ? at(newOutline, item.span.start) : ''
      const isBeside = item && before && at(newOutline, before.span.start) === place
      const behind = isBeside ? `sau ${named(type, before.id)}` : ''
      return [place === '' ? '' : `vào ${place}`, behind].filter((part) => part !== '').join(', ')
    },
  }
}

const itemsOf = ({ tasks, targets, reports }: Plan, type: ItemType) =>
  type === 'task' ? tasks : type === 'target' ? targets : reports

/** Keys of the front matter that are part of what a plan says. */
const wordOrders = (changes: readonly Change[]): string[] =>
  changes.flatMap(({ field, old, new: now }) => {
    if (!OF_CONTENT.has(field)) return []
    if (now) return [`## ${old ? VERB_WORDS.amend : VERB_WORDS.add} ${field} như sau:\n\n${escaped(now.words)}`]
    return [`## ${VERB_WORDS.abolish} ${field} sau đây:\n\n${escaped(old?.words ?? '')}`]
  })

const OF_CONTENT: ReadonlySet<string> = new Set(['trích yếu', 'thời kỳ', 'căn cứ', 'nơi nhận'])

const proseOrders = (old: Plan, next: Plan, changes: readonly Change[]): string[] => {
  const [before, after] = [outlineOf(old), outlineOf(next)]
  return changes.flatMap(({ subject, old: was, new: is }) => {
    if (subject.type !== 'section') return []
    const place = was ? placeAt(before, was.span.start) : is && placeAt(after, is.span.start)
    const name = place ? (place.number.startsWith('Phụ lục') ? place.number : `mục ${place.number}`) : 'lời mở đầu'
    if (!is) return [`## ${VERB_WORDS.abolish} ${name}`]
    const words = is.words.split('\n').map(escaped).join('\n\n')
    const verb = was ? VERB_WORDS.amend : VERB_WORDS.add
    const title = was ? '' : ` “${escaped(place?.titles.at(-1) ?? '')}”`
    return [`## ${verb} ${name}${title} như sau:\n\n${words}`]
  })
}

/** The front matter of the newer text; number, day and status begin anew, and rows are printed as a table, all of them. */
const frontMatter = (next: Plan, { frontMatter: entries }: TypedItems, title: string): string => {
  const { span } = next.header
  const kept = entries.filter(({ key }) => !DROPPED.has(key))
  const replaced = new Map([
    ['số', ''],
    ['ngày ban hành', ''],
    ['trạng thái', 'dự thảo'],
    ['trích yếu', title],
  ])
  const lines = kept.flatMap(({ key, value }) =>
    yamlEntryLines(key, replaced.has(key) ? scalarEntry(key, replaced.get(key) ?? '', span).value : value, ''),
  )
  const missing = Object.entries(BLANKS).flatMap(([key, text]) =>
    kept.some((entry) => entry.key === key) ? [] : [`${key}: ${text}`],
  )
  return ['---', ...lines, ...missing, 'trình bày:', '  kiểu: bảng', '  cột:', ...columnLines(next), '---'].join('\n')
}

const DROPPED: ReadonlySet<string> = new Set(['loại', 'trình bày', 'đánh số', 'phụ lục', 'lần dự thảo'])

/** What the front matter of a file of appendices does not have. */
const BLANKS: Readonly<Record<string, string>> = {
  'địa danh': '"[điền: địa danh]"',
  ký: '{chức vụ: "[điền: chức vụ]", họ tên: "[điền: họ và tên]"}',
  'nơi nhận': '["[điền: nơi nhận]"]',
  lưu: 'VT',
}

/** The headings that the plan's own table has, where it has one; a task alone needs no number. */
const columnLines = ({ header, tasks }: Plan): string[] => {
  const own = new Map(header.rendering.columns.map(({ field, name }) => [field, name]))
  const usual = new Map(DEFAULT_RENDERING.columns.map(({ field, name }) => [field, name]))
  const more = [
    ...(tasks.some(({ authority }) => authority) ? [['thẩm quyền', 'Thẩm quyền'] as const] : []),
    ...(tasks.some(({ note }) => note) ? [['ghi chú', 'Ghi chú'] as const] : []),
  ]
  return [...usual, ...more]
    .filter(([field]) => field !== 'stt')
    .map(([field, name]) => `    - {trường: ${field}, tên: ${JSON.stringify(own.get(field) ?? name)}}`)
}

/** Words of a plan as Markdown that says only them. */
const escaped = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    // What is left to fill looks as everywhere else.
    .replace(/\\\[(điền: [^\]\\]*)\\\]/g, '[$1]')
    .replace(/^(\s*)([-+#=]|\d+[.)])/, (_, space, mark) => `${space}${mark.replace(/(.)$/, '\\$1')}`)
    .replace(/\s+/g, ' ')
