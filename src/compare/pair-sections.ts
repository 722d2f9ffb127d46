import { likeness } from '../text/likeness.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Pair } from './change.ts'
import type { ProseSection } from './prose-sections.ts'

export type PairedSections = {
  readonly pairs: readonly Pair<ProseSection>[]
  readonly removed: readonly ProseSection[]
  readonly added: readonly ProseSection[]
}

/**
 * By titles and by turn among equal ones; then by equal words, or nearly equal ones, as when the title was changed; sections
 * without words by their own title, or when they are the only ones left under their heading.
 */
export const pairSections = (old: readonly ProseSection[], next: readonly ProseSection[]): PairedSections => {
  const pairs: Pair<ProseSection>[] = []
  const [gone, come] = [new Set(old), new Set(next)]
  const take = (from: ProseSection, to: ProseSection): void => {
    pairs.push({ old: from, new: to })
    gone.delete(from)
    come.delete(to)
  }
  const inTurn = (key: (section: ProseSection) => string, isMeant: (section: ProseSection) => boolean): void => {
    const waiting = turns([...gone].filter(isMeant), key)
    for (const [turn, section] of turns([...come].filter(isMeant), key)) {
      const found = waiting.get(turn)
      if (found) take(found, section)
    }
  }
  inTurn(titleKey, () => true)
  inTurn(wordsKey, hasWords)
  for (const section of [...come].filter(hasWords)) {
    const found = likest(section, [...gone].filter(hasWords))
    if (found) take(found, section)
  }
  inTurn(
    ({ titles }) => comparable(titles.at(-1) ?? ''),
    (section) => !hasWords(section),
  )
  for (const section of [...come]) {
    const alone = onlyOne([...gone], section)
    if (alone && onlyOne([...come], section) === section) take(alone, section)
  }
  return { pairs, removed: [...gone], added: [...come] }
}

export const titleKey = ({ titles }: Pick<ProseSection, 'titles'>): string => titles.map(comparable).join('\n')

const wordsKey = ({ lines }: ProseSection): string => lines.map(({ words }) => comparable(words)).join('\n')

const hasWords = ({ lines }: ProseSection): boolean => lines.length > 0

/** The section left over whose words are most alike, when they are plainly those of a retitled one. */
const likest = (section: ProseSection, left: readonly ProseSection[]): ProseSection | undefined => {
  const joined = ({ lines }: ProseSection): string => lines.map(({ words }) => words).join(' ')
  const words = joined(section)
  const rated = left.map((other) => ({ other, like: likeness(words, joined(other)) }))
  const [best] = rated.filter(({ like }) => like >= PLAINLY_ALIKE).sort((a, b) => b.like - a.like)
  return best?.other
}

/** Half of the pairs of syllables changed is another section. */
const PLAINLY_ALIKE = 0.6

/** The only section without words under the same heading: of two nobody can say which became which. */
const onlyOne = (left: readonly ProseSection[], { titles }: ProseSection): ProseSection | undefined => {
  const above = titleKey({ titles: titles.slice(0, -1) })
  const beside = left.filter(
    (section) => section.titles.length === titles.length && titleKey({ titles: section.titles.slice(0, -1) }) === above,
  )
  const [first, second] = beside
  return first && !second && !hasWords(first) ? first : undefined
}

const turns = (
  sections: readonly ProseSection[],
  key: (section: ProseSection) => string,
): ReadonlyMap<string, ProseSection> => {
  const seen = new Map<string, number>()
  return new Map(
    sections.map((section) => {
      const turn = (seen.get(key(section)) ?? 0) + 1
      seen.set(key(section), turn)
      return [`${key(section)}\n${turn}`, section]
    }),
  )
}
