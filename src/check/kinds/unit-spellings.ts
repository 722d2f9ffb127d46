import type { Plan } from '../../plan/plan.ts'
import { type Span, spanText } from '../../text/span.ts'
import { wordsOfPlan } from '../words-of-plan.ts'
import { unitMentions } from './unit-mentions.ts'

/** One way in which a unit's name is spelled in a plan. */
export type Spelling = { readonly words: string; readonly count: number; readonly first: Span }

/**
 * Names of registered units that stand in the plan's words in more than one spelling: other places of the tone mark,
 * dashes or capitals. A capital or small first letter is the sentence's business, and all capitals a heading's.
 */
export const unitSpellings = (plan: Plan): readonly (readonly Spelling[])[] => {
  const mentionsIn = unitMentions(plan)
  const printed = namesFromCodes(plan)
  const found = new Map<string, Map<string, Spelling>>()
  for (const { text, place } of wordsOfPlan(plan)) {
    for (const { start, end, name } of mentionsIn(text)) {
      const words = text.slice(start, end)
      if (words === words.toUpperCase()) continue
      const spellings = found.get(name) ?? new Map<string, Spelling>()
      const key = spellingKey(words)
      const known = spellings.get(key) ?? { words, count: 0, first: place(start, end) }
      // Shown with its capital letter when it has one anywhere.
      const shown = /^\p{Lu}/u.test(known.words) ? known.words : words
      spellings.set(key, { ...known, words: shown, count: known.count + 1 })
      found.set(name, spellings)
    }
  }
  const all = [...found.values()].map((spellings) => [...spellings.values()])
  return all
    .filter(({ length }) => length > 1)
    .map((spellings) =>
      spellings.map((one) => ({ ...one, count: one.count + (printed.get(spellingKey(one.words)) ?? 0) })),
    )
}

const spellingKey = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)

/** How often a name is printed because its unit's code was typed. */
const namesFromCodes = ({ tasks, targets, reports }: Plan): ReadonlyMap<string, number> => {
  const assignments = [
    ...tasks.flatMap(({ lead, support }) => [lead, ...support]),
    ...targets.flatMap(({ owner }) => owner ?? []),
    ...reports.flatMap(({ reporter, recipient, through }) => [reporter, recipient, ...(through ? [through] : [])]),
  ]
  const names = new Map<string, number>()
  const byPlace = new Map(assignments.map((assignment) => [assignment.span.start, assignment]))
  for (const { words, units, span } of byPlace.values())
    if (units[0]?.id === spanText(span)) names.set(spellingKey(words), (names.get(spellingKey(words)) ?? 0) + 1)
  return names
}
