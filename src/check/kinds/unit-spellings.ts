import type { Plan } from '../../plan/plan.ts'
import { type Span, spanText } from '../../text/span.ts'
import { comparable } from '../../text/vietnamese.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

/** One way in which a unit's name is spelled in a plan. */
export type Spelling = { readonly words: string; readonly count: number; readonly first: Span }

/**
 * Names of registered units that stand in the plan's words in more than one spelling: other places of the tone mark,
 * dashes or capitals. A capital or small first letter is the sentence's business, and all capitals a heading's.
 */
export const unitSpellings = (plan: Plan): readonly (readonly Spelling[])[] => {
  const names = namesOf(plan)
  const printed = namesFromCodes(plan)
  const found = new Map<string, Map<string, Spelling>>()
  for (const { text, place } of wordsOfPlan(plan)) {
    const tokens = tokensOf(text)
    for (let at = 0; at < tokens.length; ) {
      const name = longestAt(tokens, at, names)
      const [first, last] = [tokens[at], tokens[at + (name?.length ?? 1) - 1]]
      at += name?.length ?? 1
      if (!name || !first || !last) continue
      const words = text.slice(first.start, last.end)
      if (words === words.toUpperCase()) continue
      const spellings = found.get(name.join(' ')) ?? new Map<string, Spelling>()
      const key = spellingKey(words)
      const known = spellings.get(key) ?? { words, count: 0, first: place(first.start, last.end) }
      // Shown with its capital letter when it has one anywhere.
      const shown = /^\p{Lu}/u.test(known.words) ? known.words : words
      spellings.set(key, { ...known, words: shown, count: known.count + 1 })
      found.set(name.join(' '), spellings)
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

type Token = { readonly text: string; readonly start: number; readonly end: number }

/** Syllables, numbers and single marks in the form that does not see tone places, dashes and capitals. */
const tokensOf = (text: string): Token[] => {
  const known = new Map<string, string>()
  return [...text.matchAll(/\p{L}+|\d+|[^\s\p{L}\d]/gu)].map(({ 0: token, index }) => {
    const folded = known.get(token) ?? comparable(token)
    known.set(token, folded)
    return { text: folded, start: index, end: index + token.length }
  })
}

type Names = ReadonlyMap<string, readonly (readonly string[])[]>

/** Names by their first syllable, the longest first; one syllable ("VHXH") has one spelling. */
const namesOf = ({ units }: Plan): Names => {
  const byFirst = new Map<string, string[][]>()
  for (const { name, shortName, otherNames } of units.byId.values()) {
    for (const words of [name, shortName, ...otherNames]) {
      const tokens = tokensOf(words).map(({ text }) => text)
      const [first] = tokens
      if (first === undefined || tokens.length < 2) continue
      byFirst.set(first, [...(byFirst.get(first) ?? []), tokens])
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length)
  return byFirst
}

const longestAt = (tokens: readonly Token[], at: number, names: Names): readonly string[] | undefined =>
  names.get(tokens[at]?.text ?? '')?.find((name) => name.every((syllable, i) => tokens[at + i]?.text === syllable))
