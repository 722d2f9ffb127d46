import type { DeadlineItem } from '../plan/deadline/deadline.ts'
import { unreachable } from '../text/unreachable.ts'
import type { Pair } from './change.ts'
import type { ChangeRuleId } from './change-rules.ts'
import { canonical } from './field-change.ts'
import { pairItems } from './pair-items.ts'
import { compareRecurrences } from './recurrences.ts'

/**
 * What became of the days of a deadline; none when nothing can be said but that they differ. Every milestone is a promise of
 * its own: one that slips is told, whatever the others do. A `by` is given by the last day that is still in time.
 */
export const deadlineFacts = (old: readonly DeadlineItem[], next: readonly DeadlineItem[]): ChangeRuleId[] => {
  const { pairs, removed, added } = pairItems(old, next, (item) => `${slotOf(item)}\n${formOf(item)}`)
  return [
    ...pairs.flatMap(pairFacts),
    ...looseFacts({ removed, added }, { old, new: next }),
    ...dutyFacts(dutyOf(old), dutyOf(next)),
  ]
}

type Form = 'dated' | 'recurring' | 'standing' | 'open'

const formOf = (item: DeadlineItem): Form => {
  switch (item.type) {
    case 'by':
    case 'window':
    case 'on':
      return 'dated'
    case 'relative':
      return item.latest ? 'dated' : 'open'
    case 'on-demand':
      return 'open'
    case 'ongoing':
      return 'standing'
    case 'recurring':
      return 'recurring'
    default:
      return unreachable(item)
  }
}

const slotOf = ({ milestone = '', scope = '' }: DeadlineItem): string => `${milestone}\n${scope}`

const pairFacts = ({ old, new: next }: Pair<DeadlineItem>): ChangeRuleId[] => {
  const wish = wishFacts(isWish(old), isWish(next))
  if (canonical(promised(old)) === canonical(promised(next))) return wish
  if (old.type === 'recurring' && next.type === 'recurring') return compareRecurrences(old, next)
  if (formOf(old) === 'dated') return [...wish, ...orderFacts(endOf(old), endOf(next))]
  return [...wish, ...offsetFacts(old, next)]
}

/** A day that is wished for is no other day; who hears of standing work is told by itself. */
const promised = (item: DeadlineItem): DeadlineItem => {
  if (item.type === 'ongoing') {
    const { report: _, ...rest } = item
    return rest
  }
  if (!('aspirational' in item)) return item
  const { aspirational: _, ...rest } = item
  return rest as DeadlineItem
}

const isWish = (item: DeadlineItem): boolean => 'aspirational' in item && item.aspirational === true

const wishFacts = (before: boolean, after: boolean): ChangeRuleId[] =>
  before === after ? [] : [after ? 'aspiration-added' : 'aspiration-removed']

const orderFacts = (before: string, after: string): ChangeRuleId[] =>
  before === after ? ['deadline-changed'] : [after > before ? 'deadline-later' : 'deadline-earlier']

/** The last moment that is still in time, in a form that sorts. */
const endOf = (item: DeadlineItem): string => {
  switch (item.type) {
    case 'by':
    case 'on':
      return `${item.day} ${item.time ?? '24:00'}`
    case 'window':
      return `${item.end} 24:00`
    case 'relative':
      return `${item.latest ?? ''} 24:00`
    default:
      return ''
  }
}

/** So many days from the same event: "trước 05 ngày" (-5) made "trước 02 ngày" (-2) is later, as 5 made 10 days after it. */
const offsetFacts = (old: DeadlineItem, next: DeadlineItem): ChangeRuleId[] => {
  if (old.type !== 'relative' || next.type !== 'relative') return ['deadline-changed']
  const isSame = old.relation === next.relation && old.event === next.event && old.offset?.unit === next.offset?.unit
  if (!isSame || !old.offset || !next.offset) return ['deadline-changed']
  return [next.offset.count > old.offset.count ? 'deadline-later' : 'deadline-earlier']
}

type Loose = { readonly removed: readonly DeadlineItem[]; readonly added: readonly DeadlineItem[] }

/** What has no counterpart: a milestone that came or went, or days of one kind where those of another were. */
const looseFacts = ({ removed, added }: Loose, whole: Pair<readonly DeadlineItem[]>): ChangeRuleId[] => {
  if (removed.length === 0 && added.length === 0) return []
  const [before, after] = [removed.map(formOf), added.map(formOf)]
  if (added.length === 0)
    return [hasDays(before) || whole.new.length === 0 ? 'deadline-dropped' : 'deadline-changed', ...lastDays(whole)]
  if (removed.length === 0)
    return [hasDays(after) || whole.old.length === 0 ? 'deadline-set' : 'deadline-changed', ...lastDays(whole)]
  if (before.every(isDated) && after.every(isDated)) {
    const wish = wishFacts(removed.some(isWish), added.some(isWish))
    const isNamed = [removed, added].every((items) => items.some((item) => slotOf(item) !== '\n'))
    return [...wish, ...(isNamed ? (['deadline-changed'] as const) : orderFacts(lastOf(removed), lastOf(added)))]
  }
  if (before.every(isDated) && after.every(isStanding)) return ['made-standing']
  if (before.every(isStanding) && after.every(isDated)) return ['standing-ended']
  if (hasDays(before) && after.every(isOpen)) return ['deadline-dropped']
  if (before.every(isOpen) && hasDays(after)) return ['deadline-set']
  return ['deadline-changed']
}

const isDated = (form: Form): boolean => form === 'dated'
const isStanding = (form: Form): boolean => form === 'standing'
const isOpen = (form: Form): boolean => form === 'open'
const hasDays = (forms: readonly Form[]): boolean => forms.some((form) => form === 'dated' || form === 'recurring')

/** One day made two without names: what was due on the first may now be due on the second. */
const lastDays = ({ old, new: next }: Pair<readonly DeadlineItem[]>): ChangeRuleId[] => {
  const unnamed = (items: readonly DeadlineItem[]) =>
    items.filter((item) => slotOf(item) === '\n' && formOf(item) === 'dated')
  const [before, after] = [lastOf(unnamed(old)), lastOf(unnamed(next))]
  return before === '' || after === '' || before === after ? [] : orderFacts(before, after)
}

const lastOf = (items: readonly DeadlineItem[]): string => items.map(endOf).toSorted().at(-1) ?? ''

const dutyOf = (items: readonly DeadlineItem[]): string | undefined =>
  items.flatMap((item) => (item.type === 'ongoing' && item.report ? [item.report] : []))[0]

const dutyFacts = (before: string | undefined, after: string | undefined): ChangeRuleId[] => {
  if (before === after) return []
  if (before && after) return ['duty-changed']
  return [after ? 'duty-added' : 'duty-removed']
}
