import type { Plan } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { comparable } from '../../text/vietnamese.ts'

/** A registered unit's name where it stands in words, however its tone marks, dashes and capitals are typed. */
export type UnitMention = {
  readonly start: number
  readonly end: number
  /** The name without tone places, dashes and capitals: one for all its spellings. */
  readonly name: string
  readonly unit: Unit
}

/** Finds the names of a plan's units in words, the longest first, in order and apart from each other. */
export const unitMentions = (plan: Plan): ((text: string) => readonly UnitMention[]) => {
  const known = finders.get(plan)
  if (known) return known
  const names = namesOf(plan)
  const finder = (text: string): readonly UnitMention[] => mentionsIn(text, names)
  finders.set(plan, finder)
  return finder
}

const finders = new WeakMap<Plan, (text: string) => readonly UnitMention[]>()

const mentionsIn = (text: string, names: Names): UnitMention[] => {
  const tokens = tokensOf(text)
  const mentions: UnitMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = longestAt(tokens, at, names)
    const [first, last] = [tokens[at], tokens[at + (found?.name.length ?? 1) - 1]]
    at += found?.name.length ?? 1
    if (found && first && last)
      mentions.push({ start: first.start, end: last.end, name: found.name.join(' '), unit: found.unit })
  }
  return mentions
}

type Token = { readonly text: string; readonly start: number; readonly end: number }

/** Syllables, numbers and single marks in the form that does not see tone places, dashes and capitals. */
const tokensOf = (text: string): Token[] => {
  // A long paragraph has few different syllables.
  const known = new Map<string, string>()
  return [...text.matchAll(/\p{L}+|\d+|[^\s\p{L}\d]/gu)].map(({ 0: token, index }) => {
    const compared = known.get(token) ?? comparable(token)
    known.set(token, compared)
    return { text: compared, start: index, end: index + token.length }
  })
}

type Name = { readonly name: readonly string[]; readonly unit: Unit }
type Names = ReadonlyMap<string, readonly Name[]>

/** Names by their first syllable, the longest first; one syllable ("VHXH") has one spelling. */
const namesOf = ({ units }: Plan): Names => {
  const byFirst = new Map<string, Name[]>()
  for (const unit of units.byId.values()) {
    for (const words of [unit.name, unit.shortName, ...unit.otherNames]) {
      const name = tokensOf(words).map(({ text }) => text)
      const [first] = name
      if (first === undefined || name.length < 2) continue
      byFirst.set(first, [...(byFirst.get(first) ?? []), { name, unit }])
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.name.length - a.name.length)
  return byFirst
}

const longestAt = (tokens: readonly Token[], at: number, names: Names): Name | undefined =>
  names.get(tokens[at]?.text ?? '')?.find(({ name }) => name.every((syllable, i) => tokens[at + i]?.text === syllable))
