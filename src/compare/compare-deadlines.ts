import { MISSING } from '../plan/bind-parts.ts'
import type { DeadlineItem } from '../plan/deadline/deadline.ts'
import { endOf, readDeadline } from '../plan/deadline/read-deadline.ts'
import { sayDeadline } from '../plan/deadline/say-deadline.ts'
import type { Deadline } from '../plan/plan.ts'
import { addDays, dayWords } from '../text/day.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Side } from './change.ts'
import { deadlineFacts } from './deadline-facts.ts'
import { canonical, changed, type FieldChange, recapitalised, sameWords, withValue } from './field-change.ts'

/** What became of a deadline: each fact about its days, its promise and its reporting duty; once, with the whole of both sides. */
export const compareDeadlines = (old: Deadline, next: Deadline): FieldChange[] => {
  const sides = sidesOf(old, next)
  if (sides.old.value === sides.new.value) {
    if (sameWords(old.words, next.words)) return recapitalised('thời gian', sides.old, sides.new)
    return [changed(isOfWords(old) && isOfWords(next) ? 'reworded' : 'words-changed', 'thời gian', sides)]
  }
  const found = isUnread(old) || isUnread(next) ? [] : deadlineFacts(old.items.map(plain), next.items.map(plain))
  const rules = found.length > 0 ? new Set(found) : (['deadline-changed'] as const)
  return [...rules].map((rule) => changed(rule, 'thời gian', sides))
}

/** Words that could not be read may hold any day; where there are no words there is none. */
const isUnread = ({ words, items }: Deadline): boolean => items.length === 0 && words !== MISSING

/** Whether the words alone say the days: else a day was typed beside them, and other words may say another thing. */
const isOfWords = ({ words, items }: Deadline): boolean => {
  const reading = readDeadline(words, {})
  return reading.ok && itemsValue(reading.items.map(untyped)) === itemsValue(items.map(untyped))
}

/** Without what only stands beside the words. */
const untyped = (item: DeadlineItem): DeadlineItem => {
  if (item.type === 'ongoing') return { type: 'ongoing' }
  if (item.type !== 'relative') return item
  const { latest: _, ...rest } = item
  return rest
}

const sidesOf = (old: Deadline, next: Deadline): { readonly old: Side; readonly new: Side } => {
  const side = (deadline: Deadline, beside: string): Side => ({
    words: withValue(deadline.words, beside),
    value: deadlineValue(deadline),
    span: deadline.span,
  })
  if (!sameWords(old.words, next.words)) return { old: side(old, ''), new: side(next, '') }
  const [before, after] = [unsaid(old), unsaid(next)]
  const at = before.findIndex((said, i) => said !== after[i])
  return { old: side(old, before[at] ?? ''), new: side(next, after[at] ?? '') }
}

/** The days, the last day, the reporting duty: the first that is not the same in both stands behind words that are. */
const unsaid = ({ items }: Deadline): readonly string[] => {
  const [end, duty] = [endOf(items), items.find((item) => item.type === 'ongoing')?.report]
  return [
    sayDeadline(items),
    end === undefined ? 'không có ngày cuối cùng' : `chậm nhất ngày ${dayWords(end)}`,
    duty === undefined ? 'không kèm chế độ báo cáo' : `báo cáo theo ${duty}`,
  ]
}

/** Items in the order of the words say the same in any order; unread words can only be compared as words. */
export const deadlineValue = ({ words, items }: Deadline): string =>
  items.length > 0 ? itemsValue(items) : comparable(words)

const itemsValue = (items: readonly DeadlineItem[]): string =>
  items
    .map((item) => canonical(plain(item)))
    .sort()
    .join(' ')

/** One way of saying: "trước ngày 30/6" is "đến hết ngày 29/6", and names differ by their words, not by their letters. */
const plain = (item: DeadlineItem): DeadlineItem => {
  const { milestone, scope } = item
  const named = {
    ...item,
    ...(milestone ? { milestone: comparable(milestone) } : {}),
    ...(scope ? { scope: comparable(scope) } : {}),
  }
  if (named.type === 'by' && named.bound === 'before')
    return { ...named, day: addDays(named.day, -1), bound: 'through' }
  return named.type === 'relative' ? { ...named, event: comparable(named.event) } : named
}
