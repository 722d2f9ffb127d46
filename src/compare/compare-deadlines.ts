import { MISSING } from '../plan/bind-parts.ts'
import { endOf } from '../plan/deadline/read-deadline.ts'
import { sayDeadline } from '../plan/deadline/say-deadline.ts'
import type { Deadline } from '../plan/plan.ts'
import { dayWords } from '../text/day.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Side } from './change.ts'
import { canonical, changed, type FieldChange, reworded, sameWords, withValue } from './field-change.ts'

/** What became of a deadline: at most one change of its value, and those of its promise and of its reporting duty. */
export const compareDeadlines = (old: Deadline, next: Deadline): FieldChange[] => {
  const sides = { old: deadlineSide(old), new: deadlineSide(next) }
  if (sides.old.value === sides.new.value) return reworded('thời gian', sides)
  const found =
    isUnread(old) || isUnread(next)
      ? []
      : [...endChange(old, next), ...promiseChange(old, next), ...dutyChange(old, next)]
  const rules = found.length > 0 ? found : (['deadline-changed'] as const)
  const told = sameWords(old.words, next.words) ? valuesApart(sides, old, next) : sides
  return rules.map((rule) => changed(rule, 'thời gian', told))
}

/** The first of the days, the last day, the reporting duty that is not the same in both. */
const valuesApart = (sides: { readonly old: Side; readonly new: Side }, old: Deadline, next: Deadline) => {
  const [before, after] = [unsaid(old), unsaid(next)]
  const at = before.findIndex((said, i) => said !== after[i])
  const side = (of: Side, said: string | undefined): Side => ({ ...of, words: withValue(of.words, said ?? '') })
  return { old: side(sides.old, before[at]), new: side(sides.new, after[at]) }
}

const unsaid = (deadline: Deadline): readonly string[] => {
  const [end, duty] = [endOf(deadline.items), dutyOf(deadline)]
  return [
    sayDeadline(deadline.items),
    end === undefined ? 'không có ngày cuối cùng' : `chậm nhất ngày ${dayWords(end)}`,
    duty === undefined ? 'không kèm chế độ báo cáo' : `báo cáo theo ${duty}`,
  ]
}

/** Words that could not be read may hold any day; where there are no words there is none. */
const isUnread = ({ words, items }: Deadline): boolean => items.length === 0 && words !== MISSING

const endChange = (old: Deadline, next: Deadline) => {
  const [before, after] = [endOf(old.items), endOf(next.items)]
  if (before === after) return []
  if (before === undefined) return ['deadline-set'] as const
  if (after === undefined) return ['deadline-dropped'] as const
  return after > before ? (['deadline-later'] as const) : (['deadline-earlier'] as const)
}

const promiseChange = (old: Deadline, next: Deadline) => {
  const [before, after] = [isAspirational(old), isAspirational(next)]
  return before === after ? [] : after ? (['aspiration-added'] as const) : (['aspiration-removed'] as const)
}

const dutyChange = (old: Deadline, next: Deadline) => {
  const [before, after] = [dutyOf(old), dutyOf(next)]
  if (before === after || (before && after)) return []
  return after ? (['duty-added'] as const) : (['duty-removed'] as const)
}

const isAspirational = ({ items }: Deadline): boolean =>
  items.some((item) => 'aspirational' in item && item.aspirational === true)

const dutyOf = ({ items }: Deadline): string | undefined =>
  items.flatMap((item) => (item.type === 'ongoing' && item.report ? [item.report] : []))[0]

const deadlineSide = (deadline: Deadline): Side => ({
  words: deadline.words,
  value: deadlineValue(deadline),
  span: deadline.span,
})

/** Items in the order of the words say the same in any order; unread words can only be compared as words. */
export const deadlineValue = ({ words, items }: Deadline): string =>
  items.length > 0 ? items.map(canonical).sort().join(' ') : comparable(words)
