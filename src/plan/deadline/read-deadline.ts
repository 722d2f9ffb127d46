import { addDays, type Day } from '../../text/day.ts'
import { remembered } from '../../text/remembered.ts'
import type { DeadlineContext, DeadlineItem, DeadlineReading, Period } from './deadline.ts'
import { isDoubt } from './items.ts'
import { formAt, parseCell } from './parse-cell.ts'
import { problemAt, settle } from './settle.ts'
import { joinDoubled, splitWords, type Word } from './words.ts'

/**
 * The deadlines a cell names, in order. The whole of the words is covered and means one thing, or the problem says
 * which stretch does not. Linear in the length of the words; never throws.
 */
export const readDeadline = (words: string, context: DeadlineContext): DeadlineReading => {
  const { all, parsed } = cellOf(words)
  if (!parsed) return { ok: false, problem: { type: 'unread', start: 0, length: words.length } }
  if ('unread' in parsed) return problemAt(all, parsed.unread, { type: 'unread' })
  return settle(all, parsed.clauses, context)
}

/** The form of the words does not hang on the plan that they stand in; their meaning does. */
const cellOf = remembered(
  (words) => {
    const all = joinDoubled(splitWords(words))
    return { all, parsed: all.length === 0 ? undefined : parseCell(all) }
  },
  { most: 2_000, longest: 300 },
)

/** The period a plan states for itself ("Năm 2025 - 2026"); undefined for anything but one stretch of whole days. */
export const readPeriod = (words: string): Period | undefined => {
  const reading = readDeadline(words, {})
  const [item, ...more] = reading.ok ? reading.items : []
  if (more.length > 0) return undefined
  if (item?.type === 'on') return { start: item.day, end: item.day }
  return item?.type === 'window' ? { start: item.start, end: item.end } : undefined
}

/**
 * The last day on which everything can still be on time; "trước ngày 20/10" gives the 19th. Undefined when nothing has
 * a last day: recurring, on demand, standing work without an end, an event without `latest`.
 */
export const endOf = (items: readonly DeadlineItem[]): Day | undefined => {
  let last: Day | undefined
  for (const item of items) {
    const end = endOfItem(item)
    if (end !== undefined && (last === undefined || end > last)) last = end
  }
  return last
}

/** The longest form at a word, and the items it gives when its own words settle them. For readers of other words. */
export const deadlineAt = (
  words: readonly Word[],
  at: number,
): { readonly end: number; readonly items: readonly DeadlineItem[] } | undefined => {
  const clause = formAt(words, at)
  const items = clause?.form.read(clause.caught, {})
  return clause && items && !isDoubt(items) ? { end: clause.end, items } : undefined
}

const endOfItem = (item: DeadlineItem): Day | undefined => {
  switch (item.type) {
    case 'by':
      return item.bound === 'before' ? addDays(item.day, -1) : item.day
    case 'window':
      return item.end
    case 'on':
      return item.day
    case 'ongoing':
      return item.until
    case 'relative':
      return item.latest
    case 'recurring':
    case 'on-demand':
      return undefined
  }
}
