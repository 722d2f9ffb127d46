import type { Assignment } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Side } from './change.ts'
import type { ChangeRuleId } from './change-rules.ts'
import { isOnlyRenamed } from './compare-units.ts'
import { changed, type FieldChange, listChanges, recapitalised, sameWords } from './field-change.ts'
import { bodiesOf, isOfNames, named, unitsValue } from './unit-values.ts'

type Maybe = Assignment | undefined

/** Who answers for something. */
export const compareLeads = (field: string, old: Maybe, next: Maybe): FieldChange[] =>
  assignmentChanges(field, [old, next], { changed: 'lead-changed', added: 'lead-added', removed: 'lead-removed' })

/** A body whose coming or going says no more than that it is another. */
export const compareBodies = (rule: ChangeRuleId, field: string, old: Maybe, next: Maybe): FieldChange[] =>
  assignmentChanges(field, [old, next], { changed: rule, added: rule, removed: rule })

/** Who helps, body by body: how many stand in one line of words is no matter. */
export const compareSupport = (old: readonly Assignment[], next: readonly Assignment[]): FieldChange[] => {
  const found = listChanges(
    'phối hợp',
    { added: 'support-added', removed: 'support-removed' },
    bodiesOf(old),
    bodiesOf(next),
  )
  const [first, other] = [old[0], next[0]]
  if (found.length > 0 || !first || !other) return found
  return wordChanges('phối hợp', joined(old, first), joined(next, other))
}

const assignmentChanges = (
  field: string,
  [old, next]: readonly [Maybe, Maybe],
  rules: { readonly changed: ChangeRuleId; readonly added: ChangeRuleId; readonly removed: ChangeRuleId },
): FieldChange[] => {
  const [before, after] = [named(old), named(next)]
  if (!before || !after) {
    if (after) return [changed(rules.added, field, { new: unitSide(after) })]
    return before ? [changed(rules.removed, field, { old: unitSide(before) })] : []
  }
  const sides = { old: unitSide(before), new: unitSide(after) }
  if (sides.old.value === sides.new.value) return wordChanges(field, before, after)
  const beside = sameWords(before.words, after.words)
  return [changed(rules.changed, field, beside ? { old: withNames(before), new: withNames(after) } : sides)]
}

/** The same bodies in other words: names of them, or words that say more than the codes beside them. */
const wordChanges = (field: string, old: Assignment, next: Assignment): FieldChange[] => {
  if (isOnlyRenamed(old, next)) return []
  if (listed(old.words) === listed(next.words)) return recapitalised(field, unitSide(old), unitSide(next))
  const rule = isOfNames(old) && isOfNames(next) ? 'reworded' : 'words-changed'
  return [changed(rule, field, { old: unitSide(old), new: unitSide(next) })]
}

/** How a list is joined and ordered says nothing. */
const listed = (words: string): string =>
  words
    .split(/[,;]| và /)
    .map((part) => comparable(part))
    .filter((part) => part !== '')
    .toSorted()
    .join(';')

const joined = (assignments: readonly Assignment[], { span }: Assignment): Assignment => ({
  words: assignments.map(({ words }) => words).join('; '),
  units: assignments.flatMap(({ units }) => units),
  span,
})

const unitSide = (assignment: Assignment): Side => ({
  words: assignment.words,
  value: unitsValue(assignment),
  span: assignment.span,
})

/** The same words for other codes. */
const withNames = (assignment: Assignment): Side => ({
  ...unitSide(assignment),
  words: `${assignment.words} (${assignment.units.map(({ name }) => name).join(', ')})`,
})
