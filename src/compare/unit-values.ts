import { MISSING } from '../plan/bind-parts.ts'
import type { Assignment } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Side } from './change.ts'

/** The units by id, in whatever order they were named; the words of those that are not in the register. */
export const unitsValue = ({ units, words }: Assignment): string =>
  units.length > 0
    ? units
        .map(({ id }) => id)
        .toSorted()
        .join('+')
    : comparable(words)

/** Nobody is named: what stands in the words is the mark of what is missing. */
export const named = (assignment: Assignment | undefined): Assignment | undefined =>
  assignment && (assignment.units.length > 0 || assignment.words !== MISSING) ? assignment : undefined

/** Each body that is named, however many stand in one line of words; each once. */
export const bodiesOf = (assignments: readonly Assignment[]): readonly Side[] => {
  const all = assignments.flatMap((assignment): Side[] =>
    assignment.units.length > 0
      ? assignment.units.map(({ id, name }) => ({ words: name, value: id, span: assignment.span }))
      : [{ words: assignment.words, value: comparable(assignment.words), span: assignment.span }],
  )
  return [...new Map(all.toReversed().map((side) => [side.value, side])).values()].toReversed()
}

/** Whether the words say no more than the names of the units beside them. */
export const isOfNames = ({ words, units }: Assignment): boolean => {
  const names = units
    .flatMap(({ id, name, shortName, otherNames }) => [id, name, shortName, ...otherNames])
    .map(comparable)
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length)
  const rest = names.reduce((text, name) => text.replaceAll(name, ' '), comparable(words))
  return !/[\p{L}\p{N}]/u.test(rest.replace(JOINING, ' '))
}

/** In the form that is compared: the tone mark stands last. */
const JOINING = new RegExp(`(?<![\\p{L}\\p{M}])${comparable('và')}(?![\\p{L}\\p{M}])`, 'gu')
