import { type Day, dateOf, monthOf, yearOf } from '../../text/day.ts'
import type { DeadlineContext, DeadlineFault, DeadlineItem, DeadlineReading, Period } from './deadline.ts'
import { at, every, isDoubt, type Reading, yearly } from './items.ts'
import type { Given, Moment } from './moment.ts'
import type { Clause, Stretch } from './parse-cell.ts'
import type { Word } from './words.ts'

/** The items of all clauses, each in the year that the cell or the plan's period gives it, or the first problem. */
export const settle = (
  words: readonly Word[],
  clauses: readonly Clause[],
  context: DeadlineContext,
): DeadlineReading => {
  const outcomes = yearsFor(clauses, context).map((year) => settleIn(words, clauses, { ...context, year }))
  const [only, ...more] = outcomes
  if (!only || more.length === 0) return only ?? problemAt(words, whole(clauses), { type: 'unread' })
  // Without a year of its own the cell may be of any year of the plan.
  const readings = [...new Map(outcomes.flatMap(readingsOf).map((one) => [JSON.stringify(one), one])).values()]
  const inside = readings.filter((items) => items.every((item) => isInside(item, context.period)))
  const [certain] = inside
  if (certain && inside.length === 1 && outcomes.every(({ ok }) => ok)) return { ok: true, items: certain }
  const likely = (inside.length > 0 ? inside : readings).slice(0, MOST_READINGS)
  return likely.length > 0 ? problemAt(words, whole(clauses), { type: 'ambiguous', readings: likely }) : only
}

/** A finding of a stretch of words, as offset and length in the text. */
export const problemAt = (words: readonly Word[], { start, end }: Stretch, fault: DeadlineFault): DeadlineReading => {
  const from = words[start]?.start ?? 0
  const to = words[Math.max(start, end - 1)]?.end ?? from
  return { ok: false, problem: { ...fault, start: from, length: to - from } }
}

const MOST_READINGS = 6

const whole = (clauses: readonly Clause[]): Stretch => ({
  start: clauses[0]?.start ?? 0,
  end: clauses.at(-1)?.end ?? 0,
})

const readingsOf = (outcome: DeadlineReading): readonly (readonly DeadlineItem[])[] => {
  if (outcome.ok) return [outcome.items]
  return outcome.problem.type === 'ambiguous' ? outcome.problem.readings : []
}

const isInside = (item: DeadlineItem, period: Period | undefined): boolean => {
  const [first, last] = [startOf(item), item.type === 'window' ? item.end : startOf(item)]
  return !period || first === undefined || last === undefined || (first >= period.start && last <= period.end)
}

const settleIn = (words: readonly Word[], clauses: readonly Clause[], given: Given): DeadlineReading => {
  const items: DeadlineItem[] = []
  const shared = sharesYear(clauses)
  let latest: Day | undefined
  for (const [at, clause] of clauses.entries()) {
    const read = withOther(clause, given) ?? eachYear(clause, clauses)
    if (read === undefined) return problemOf(words, clause, given)
    if (isDoubt(read)) return problemAt(words, clause, { type: 'ambiguous', readings: read.readings })
    if (clause.alternative) {
      const { start = 0 } = clauses[at - 1] ?? {}
      // "Tháng 10 hoặc tháng 11": which of the two is due is not said.
      const readings = [items, read].map((either) => [...either])
      return problemAt(words, { start, end: clause.end }, { type: 'ambiguous', readings })
    }
    for (const start of clause.scope ? [] : read.flatMap((item) => startOf(item) ?? [])) {
      // A year said once serves the whole cell only when its days then follow each other ("Tháng 12, tháng 01/2026").
      if (shared && latest !== undefined && start < latest)
        return problemAt(words, clauses.find(lacksYear) ?? clause, { type: 'no year' })
      latest = start
    }
    items.push(...read)
  }
  return { ok: true, items }
}

/** "Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12 hằng năm": "hằng năm", said last, serves both days. */
const eachYear = (clause: Clause, clauses: readonly Clause[]): Reading => {
  const last = clauses.at(-1)
  const lastRead = last && last !== clause ? last.form.read(last.caught, {}) : undefined
  if (!lastRead || isDoubt(lastRead) || !lastRead.every(isYearlyDay) || !lacksYear(clause)) return undefined
  const read = clause.form.read(clause.caught, { year: COMMON_YEAR })
  if (!read || isDoubt(read)) return undefined
  return named(
    clause,
    every(
      read.map((item) => {
        if (item.type !== 'by' && item.type !== 'on') return undefined
        const moment = { unit: 'day', month: monthOf(item.day), date: dateOf(item.day) } as const
        const yearlyItem = yearly(moment, item.type === 'by' ? item.bound : 'on')
        return at(item.time, yearlyItem) ?? yearlyItem
      }),
    ),
  )
}

const isYearlyDay = (item: DeadlineItem): boolean =>
  item.type === 'recurring' && /^FREQ=YEARLY;BYMONTH=[0-9]+;BYMONTHDAY=[0-9]+$/.test(item.rrule ?? '')

/** In which no 29/02 is. */
const COMMON_YEAR = 2025

/** What a clause gives, also when it can be read in another way. */
const withOther = (clause: Clause, given: Given): Reading => {
  const read = named(clause, clause.form.read(clause.caught, given))
  const { doubt } = clause
  if (!doubt || !read) return read
  const others = doubt.other && named({ ...clause, ...doubt.other }, doubt.other.form.read(doubt.other.caught, given))
  return {
    readings: [read, others ?? []].flatMap((one) => (isDoubt(one) ? one.readings : one.length > 0 ? [one] : [])),
  }
}

/** The items with what the words beside them name. */
const named = ({ milestone, scope, aspirational, due }: Clause, read: Reading): Reading => {
  const add = (items: readonly DeadlineItem[]) => {
    const wished = aspirational ? wish(items) : items.map((item) => (due ? byItsDay(item) : item))
    return wished?.map((item) => ({ ...item, ...(milestone && { milestone }), ...(scope && { scope }) }))
  }
  if (!isDoubt(read)) return read && add(read)
  const readings = read.readings.flatMap((items) => {
    const added = add(items)
    return added ? [added] : []
  })
  return readings.length > 0 ? { readings } : undefined
}

const byItsDay = (item: DeadlineItem): DeadlineItem =>
  item.type === 'on' ? { ...item, type: 'by', bound: 'through' } : item

const wish = (items: readonly DeadlineItem[]): readonly DeadlineItem[] | undefined => {
  const wished = items.flatMap((item) =>
    item.type === 'by' || item.type === 'window' || item.type === 'on'
      ? [{ ...item, aspirational: true as const }]
      : [],
  )
  return wished.length === items.length ? wished : undefined
}

/** Why a clause gives nothing: a school year without its calendar, no year, no such day. */
const problemOf = (words: readonly Word[], clause: Clause, given: Given): DeadlineReading => {
  const school = momentsOf(clause).find(({ unit }) => unit === 'school year')
  const isOfSchools = school !== undefined || clause.caught.term !== undefined
  const needsTerm = clause.caught.term !== undefined || (school?.unit === 'school year' && school.term !== undefined)
  if (isOfSchools && (!given.schoolYear || (needsTerm && !given.schoolYear.firstTermEnd))) {
    return problemAt(words, clause, { type: 'school year', lacks: given.schoolYear ? 'term' : 'year' })
  }
  const lacksYear = given.year === undefined && clause.form.read(clause.caught, { ...given, year: LEAP_YEAR })
  return problemAt(words, clause, { type: lacksYear ? 'no year' : 'unread' })
}

/** In which every day of a year is there. */
const LEAP_YEAR = 2024

/** The years that a day without year may take. None where the cell recurs: its days are then of every year. */
const yearsFor = (clauses: readonly Clause[], { period }: DeadlineContext): readonly (number | undefined)[] => {
  if (clauses.some(recurs)) return [undefined]
  const moments = clauses.flatMap(momentsOf).filter(({ unit }) => unit !== 'school year')
  const years = new Set(moments.flatMap(({ year }) => year ?? []))
  if (years.size > 0) return years.size === 1 ? [...years] : [undefined]
  if (!period) return [undefined]
  const [first, last] = [yearOf(period.start), yearOf(period.end)]
  const all = Array.from({ length: Math.min(last - first + 1, MOST_READINGS) }, (_, i) => first + i)
  // What reads the same without a year needs none.
  return clauses.some(({ form, caught }) => form.read(caught, {}) === undefined)
    ? all
    : [all.length === 1 ? first : undefined]
}

const recurs = ({ form, caught }: Clause): boolean => {
  const read = form.read(caught, {})
  return (isDoubt(read) ? read.readings.flat() : (read ?? [])).some(({ type }) => type === 'recurring')
}

const sharesYear = (clauses: readonly Clause[]): boolean => {
  const moments = clauses.filter((clause) => !recurs(clause)).flatMap(momentsOf)
  return moments.some(({ year }) => year) && moments.some(({ year }) => year === undefined)
}

const lacksYear = (clause: Clause): boolean =>
  momentsOf(clause).some(({ unit, year }) => unit !== 'school year' && !year)

const momentsOf = ({ caught }: Clause): readonly Moment[] => [
  ...(caught.moment ?? []),
  ...(caught['named moment'] ?? []),
  ...(caught.day ?? []),
  ...(caught.month ?? []),
  ...(caught['bare month'] ?? []),
  ...(caught.quarter ?? []),
  ...(caught['bare quarter'] ?? []),
  ...(caught['half year'] ?? []),
  ...(caught['short quarter'] ?? []),
  ...(caught['school year'] ?? []),
  ...(caught.year ?? []),
  ...[
    ...(caught.days ?? []),
    ...(caught['days of one month'] ?? []),
    ...(caught.months ?? []),
    ...(caught.quarters ?? []),
    ...(caught['short months'] ?? []),
    ...(caught['short quarters'] ?? []),
  ].flat(),
]

const startOf = (item: DeadlineItem): Day | undefined => {
  if (item.type === 'by' || item.type === 'on') return item.day
  return item.type === 'window' ? item.start : undefined
}
