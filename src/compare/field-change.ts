import type { Sourced } from '../text/span.ts'
import { comparable, comparableInPrint } from '../text/vietnamese.ts'
import type { Change, Side } from './change.ts'
import type { ChangeRuleId } from './change-rules.ts'

/** A change before it is known whose it is. */
export type FieldChange = Omit<Change, 'subject'>

type Sides = { readonly old: Side; readonly new: Side }

export const changed = (rule: ChangeRuleId, field: string, sides: Partial<Sides>): FieldChange => ({
  rule,
  field,
  ...sides,
})

/** Tone-mark placement, spaces and dashes are no difference of words. */
export const sameWords = (a: string, b: string): boolean => a === b || comparable(a) === comparable(b)

/** The same words in other capitals: nothing else is said, but the page shows it. Give it only values that are the same. */
export const recapitalised = (field: string, old: Side, next: Side): FieldChange[] =>
  sameWords(old.words, next.words) && !sameInPrint(old.words, next.words)
    ? [changed('reworded', field, { old, new: next })]
    : []

export const sameInPrint = (a: string, b: string): boolean => a === b || comparableInPrint(a) === comparableInPrint(b)

export const wordsSide = ({ value, span }: Sourced<string>): Side => ({ words: value, value: comparable(value), span })

/** What is typed beside words that say it in neither revision: without it a report would show the same words twice. */
export const withValue = (words: string, value: string): string =>
  value === '' || sameWords(words, value) ? words : `${words} (${value})`

/** Lists of words in which order says nothing: what is gone and what has come. */
export const listChanges = (
  field: string,
  rules: { readonly added: ChangeRuleId; readonly removed: ChangeRuleId },
  old: readonly Side[],
  next: readonly Side[],
): FieldChange[] => {
  const values = (sides: readonly Side[]) => new Set(sides.map(({ value }) => value))
  const [before, after] = [values(old), values(next)]
  return [
    ...old.filter(({ value }) => !after.has(value)).map((side) => changed(rules.removed, field, { old: side })),
    ...next.filter(({ value }) => !before.has(value)).map((side) => changed(rules.added, field, { new: side })),
  ]
}

/** One text for one value, in whatever order its keys were set. */
export const canonical = (value: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))))
