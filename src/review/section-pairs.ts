import { likeness } from '../text/likeness.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Section } from './sheet.ts'

/** The section of the older text that each section of the newer was, by their places in the sheets. */
export type SectionPairs = ReadonlyMap<number, number>

/** The heading above each section; the words above the first heading stand above all. */
export const parentsOf = (sections: readonly Section[]): readonly number[] => {
  const path: number[] = []
  return sections.map(({ depth }, i) => {
    while (path.length > 0 && (sections[path.at(-1) ?? 0]?.depth ?? 0) >= depth) path.pop()
    const parent = path.at(-1) ?? -1
    path.push(i)
    return parent
  })
}

/**
 * By title under one heading, then by what stands under a title that changed, then the same wherever it went. A wrong pair
 * is no false statement here: its orders say what is done, only with more words.
 */
export const sectionPairs = (old: readonly Section[], next: readonly Section[]): SectionPairs => {
  const pairs = new Map([[0, 0]])
  const taken = new Set([0])
  const [before, after] = [childrenOf(old), childrenOf(next)]
  const pair = (from: number, to: number): void => {
    pairs.set(to, from)
    taken.add(from)
    pairBelow(from, to)
  }
  const pairBelow = (from: number, to: number): void => {
    const left = (): number[] => (before.get(from) ?? []).filter((i) => !taken.has(i))
    const come = (): number[] => (after.get(to) ?? []).filter((i) => !pairs.has(i))
    for (const i of come()) pairWith(i, left(), isSameTitle)
    for (const i of come()) pairWith(i, left(), isRetitled)
  }
  const pairWith = (i: number, left: readonly number[], fits: Fits): void => {
    const found = left.find((from) => {
      const [one, other] = [old[from], next[i]]
      return one && other && (one.appendix === '') === (other.appendix === '') && fits(one, other)
    })
    if (found !== undefined) pair(found, i)
  }
  pairBelow(0, 0)
  const gone = (): number[] => [...old.keys()].filter((i) => !taken.has(i))
  const fitsElsewhere: Fits = (one, other) =>
    (isSameTitle(one, other) && hasLikeContent(one, other)) || isMoved(one, other)
  for (const i of next.keys()) if (!pairs.has(i)) pairWith(i, gone(), fitsElsewhere)
  return pairs
}

type Fits = (old: Section, next: Section) => boolean

const childrenOf = (sections: readonly Section[]): ReadonlyMap<number, readonly number[]> => {
  const children = new Map<number, number[]>()
  for (const [i, parent] of parentsOf(sections).entries()) children.set(parent, [...(children.get(parent) ?? []), i])
  return children
}

const isSameTitle: Fits = (old, next) => comparable(old.titleWords) === comparable(next.titleWords)

const isRetitled: Fits = (old, next) =>
  hasLikeContent(old, next) || likeness(old.titleWords, next.titleWords) >= HALF_ALIKE

const isMoved: Fits = (old, next) => sharesItem(old, next) || (words(old) !== '' && words(old) === words(next))

const hasLikeContent: Fits = (old, next) =>
  sharesItem(old, next) ||
  (words(old) === '' ? words(next) === '' && isSameTitle(old, next) : likeness(words(old), words(next)) >= HALF_ALIKE)

/** Half of the pairs of syllables changed is another section. */
const HALF_ALIKE = 0.6

const sharesItem: Fits = (old, next) => {
  const ids = new Set(next.content.runs.flat())
  return old.content.runs.flat().some((id) => ids.has(id))
}

const words = ({ content }: Section): string =>
  content.lines.flatMap((line) => (line.type === 'words' ? [line.words] : [])).join('\n')
