import { addDays, type Day, yearOf } from '../../text/day.ts'
import type { DeadlineContext, DeadlineItem, DeadlineReading } from './deadline.ts'
import { type Caught, compileForm, type DeadlineForm } from './form.ts'
import { deadlineForms } from './forms.ts'
import type { Moment } from './moment.ts'
import { splitWords, type Word } from './words.ts'

/**
 * The deadlines a cell names, in order. The whole of the words is covered or nothing is read: `unread` is then the
 * first stretch that no form covers, or that names what is not there (31/6, a window that ends before it starts, a day
 * whose year neither the words nor the plan's period settle). Linear in the length of the words; never throws.
 */
export const readDeadline = (words: string, context: DeadlineContext): DeadlineReading => {
  const all = splitWords(words)
  const parsed = parse(all)
  if ('unread' in parsed) return unread(all, parsed.unread, words)
  return settle(parsed.clauses, context) ?? unread(all, firstUnsettled(parsed.clauses, context), words)
}

/** The period a plan states for itself ("Năm 2025 - 2026"); undefined for anything but one stretch of whole days. */
export const readPeriod = (words: string): { readonly start: Day; readonly end: Day } | undefined => {
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
  const items = clause?.form.read(clause.caught, undefined)
  return clause && items && { end: clause.end, items }
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

type Clause = {
  readonly form: DeadlineForm
  readonly caught: Caught
  /** Words from the first to before `end`, leading words ("Hoàn thành") included. */
  readonly start: number
  readonly end: number
  readonly aspirational: boolean
}

type Stretch = { readonly start: number; readonly end: number }

/** Clauses joined by marks, "và", "hoặc" or brackets; at the end one "." or ";" may stand. */
const parse = (words: readonly Word[]): { readonly clauses: readonly Clause[] } | { readonly unread: Stretch } => {
  const folded = (i: number): string => words[i]?.folded ?? ''
  const last = folded(words.length - 1)
  const length = last === '.' || last === ';' ? words.length - 1 : words.length
  const clauses: Clause[] = []
  const open: number[] = []
  let orAt: number | undefined
  let at = 0
  for (;;) {
    if (folded(at) === '(') open.push(at++)
    if (folded(at) === 'hoặc' || folded(at) === 'hay') orAt = clauses.length > 0 ? at++ : undefined
    else if (folded(at) === 'và' && clauses.length > 0) at++
    const clause = at < length ? clauseAt(words, at) : undefined
    if (!clause) return { unread: stretchAt(words, at) }
    // "Tháng 10 hoặc tháng 11": which of the two is due is not said. Only what has no day of its own may follow.
    if (orAt !== undefined && !hasNoDay(clause)) return { unread: { start: orAt, end: clause.end } }
    clauses.push(clause)
    at = clause.end
    orAt = undefined
    while (folded(at) === ')' && open.length > 0) {
      open.pop()
      at++
    }
    if (at >= length) break
    if (folded(at) === ',' || folded(at) === ';' || (folded(at) === '.' && at < length - 1)) at++
    else if (!JOINTS.has(folded(at))) return { unread: stretchAt(words, at) }
  }
  const unclosed = open[0]
  return unclosed === undefined ? { clauses } : { unread: stretchAt(words, unclosed) }
}

const JOINTS: ReadonlySet<string> = new Set(['và', 'hoặc', 'hay', '('])

const clauseAt = (words: readonly Word[], at: number): Clause | undefined => {
  let from = at
  const wished = words[from]?.folded === 'phấn' && words[from + 1]?.folded === 'đấu'
  if (wished) from += 2
  for (const [first, second] of LEADS) {
    if (words[from]?.folded === first && words[from + 1]?.folded === second) from += 2
  }
  const found = formAt(words, from)
  return found && { ...found, start: at, aspirational: wished }
}

/** Words before a deadline that say nothing about it. */
const LEADS = [
  ['thực', 'hiện'],
  ['hoàn', 'thành'],
] as const

const formAt = (words: readonly Word[], at: number): Omit<Clause, 'start' | 'aspirational'> | undefined => {
  let best: Omit<Clause, 'start' | 'aspirational'> | undefined
  for (const { form, match } of COMPILED) {
    const found = match(words, at)
    if (found && found.end > (best?.end ?? at)) best = { form, caught: found.captures, end: found.end }
  }
  return best
}

const COMPILED = deadlineForms.map((form) => ({ form, match: compileForm(form) }))

const hasNoDay = ({ form, caught }: Clause): boolean =>
  (form.read(caught, undefined) ?? []).some(({ type }) => type === 'on-demand' || type === 'relative')

/** The items of all clauses, or undefined when one cannot be settled. */
const settle = (clauses: readonly Clause[], context: DeadlineContext): DeadlineReading | undefined => {
  const items: DeadlineItem[] = []
  for (const read of readings(clauses, context)) {
    if (!read) return undefined
    items.push(...read)
  }
  return { ok: true, items }
}

const firstUnsettled = (clauses: readonly Clause[], context: DeadlineContext): Stretch => {
  const index = readings(clauses, context).findIndex((read) => !read)
  return clauses[index] ?? { start: 0, end: 0 }
}

const readings = (clauses: readonly Clause[], context: DeadlineContext): (readonly DeadlineItem[] | undefined)[] => {
  const year = yearFor(clauses, context)
  let latest: Day | undefined
  return clauses.map((clause) => {
    const items = clause.form.read(clause.caught, year)
    const wished = items && (clause.aspirational ? wish(items) : items)
    // A year said once serves the whole cell only when its days then follow each other ("Tháng 12, tháng 01/2026").
    const starts = (wished ?? []).flatMap((item) => startOf(item) ?? [])
    const ordered = starts.every((start) => {
      const follows = latest === undefined || latest <= start
      latest = start
      return follows
    })
    return ordered || !sharesYear(clauses) ? wished : undefined
  })
}

/** The one year a day without year may take. None where the cell recurs: its days are then of every year. */
const yearFor = (clauses: readonly Clause[], { period }: DeadlineContext): number | undefined => {
  const recurs = clauses.some(({ form, caught }) =>
    form.read(caught, undefined)?.some(({ type }) => type === 'recurring'),
  )
  if (recurs) return undefined
  const years = new Set(clauses.flatMap(momentsOf).flatMap(({ year }) => year ?? []))
  const [only] = years
  if (years.size > 0) return years.size === 1 ? only : undefined
  const [start, end] = period ? [yearOf(period.start), yearOf(period.end)] : []
  return start === end ? start : undefined
}

const sharesYear = (clauses: readonly Clause[]): boolean => {
  const moments = clauses.flatMap(momentsOf)
  return moments.some(({ year }) => year) && moments.some(({ year }) => year === undefined)
}

const momentsOf = ({ caught }: Clause): readonly Moment[] => [
  ...(caught.moment ?? []),
  ...(caught.day ?? []),
  ...(caught.month ?? []),
  ...(caught['bare month'] ?? []),
  ...(caught.quarter ?? []),
  ...(caught['bare quarter'] ?? []),
  ...(caught['half year'] ?? []),
  ...(caught.year ?? []),
  ...[...(caught.days ?? []), ...(caught.months ?? []), ...(caught.quarters ?? [])].flat(),
]

const startOf = (item: DeadlineItem): Day | undefined => {
  if (item.type === 'by' || item.type === 'on') return item.day
  return item.type === 'window' ? item.start : undefined
}

const wish = (items: readonly DeadlineItem[]): readonly DeadlineItem[] | undefined =>
  items.every(({ type }) => type === 'by' || type === 'window')
    ? items.map((item) => (item.type === 'by' || item.type === 'window' ? { ...item, aspirational: true } : item))
    : undefined

/** From a word to the last one before a mark that could begin another clause; at least one word. */
const stretchAt = (words: readonly Word[], at: number): Stretch => {
  const start = Math.min(at, Math.max(0, words.length - 1))
  let end = start + 1
  while (end < words.length && !/^[,;()]$/.test(words[end]?.text ?? '')) end++
  return { start, end }
}

const unread = (words: readonly Word[], { start, end }: Stretch, text: string): DeadlineReading => {
  const from = words[start]?.start ?? 0
  const to = words[Math.max(start, end - 1)]?.end ?? text.length
  return { ok: false, unread: { start: from, length: to - from } }
}
