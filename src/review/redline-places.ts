import { eachParagraph } from '../layout/cross-links.ts'
import type { LayoutDocument, Paragraph, Revision } from '../layout/layout-document.ts'
import { comparable } from '../text/vietnamese.ts'
import { plainWords } from './redline-likeness.ts'

/** A paragraph of a redline with the section it stands in, in each revision that has it. */
export type Place = {
  readonly paragraph: Paragraph
  /** Titles joined by " › ", made comparable; absent when the revision has no such paragraph. */
  readonly old?: string
  readonly new?: string
}

/** All paragraphs of the text and its tables in order. */
export const placesIn = ({ sections, styles }: LayoutDocument): readonly Place[] => {
  const depths = new Map(styles.map(({ id, outlineLevel }) => [id, outlineLevel === 0 ? DEEPEST : outlineLevel]))
  const [old, next] = [path(), path()]
  const places: Place[] = []
  eachParagraph(sections, (paragraph) => {
    const { revision, origin, style } = paragraph
    if (origin?.type === 'section') {
      const depth = style === APPENDIX ? 0 : (depths.get(style) ?? DEEPEST)
      // A heading that stands in both has the newer title by its origin.
      const before = revision === 'deleted' ? origin.id : withoutNumber(wordsWithout(paragraph, 'inserted'))
      if (revision !== 'inserted') old.enter(depth, before)
      if (revision !== 'deleted') next.enter(depth, origin.id)
    }
    places.push({
      paragraph,
      ...(revision === 'inserted' ? {} : { old: old.at() }),
      ...(revision === 'deleted' ? {} : { new: next.at() }),
    })
    return paragraph
  })
  return places
}

const APPENDIX = 'appendixTitle'
/** Headings that stand in a table are below all others. */
const DEEPEST = 9

/** Titles from the outermost to the one that was entered last. */
const path = () => {
  const titles: { readonly depth: number; readonly title: string }[] = []
  return {
    enter: (depth: number, title: string): void => {
      const kept = titles.findIndex((one) => one.depth >= depth)
      if (kept >= 0) titles.splice(kept)
      titles.push({ depth, title })
    },
    at: (): string => comparablePath(titles.map(({ title }) => title).join(SEPARATOR)),
  }
}

export const SEPARATOR = ' › '

export const comparablePath = (titles: string): string => comparable(titles).trim()

/** What one revision says: the words without those that stand in the other alone. */
export const wordsWithout = ({ runs }: Paragraph, other: Revision): string =>
  plainWords(runs.filter(({ revision }) => revision !== other))

/** The number in front of a heading is part of its words. */
const withoutNumber = (words: string): string => words.replace(/^(?:[IVXLC]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)) /u, '')

export const isChanged = ({ revision, runs }: Paragraph): boolean =>
  revision !== undefined || runs.some((run) => run.revision !== undefined && !(run.type === 'text' && run.label))
