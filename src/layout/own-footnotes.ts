import { eachParagraph } from './cross-links.ts'
import type { Footnote, LayoutDocument, Section } from './layout-document.ts'

/** The notes that the sections cite, numbered from 1 in the order they are cited: a plan in several files parts with some. */
export const withOwnFootnotes = (
  sections: readonly Section[],
  notes: readonly Footnote[],
): Pick<LayoutDocument, 'sections' | 'footnotes'> => {
  const numbers = new Map<number, number>()
  const renumbered = eachParagraph(sections, (paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => {
      if (run.type !== 'footnote') return run
      const number = numbers.get(run.number) ?? numbers.size + 1
      numbers.set(run.number, number)
      return { ...run, number }
    }),
  }))
  const own = notes.flatMap((note) => {
    const number = numbers.get(note.number)
    return number === undefined ? [] : [{ ...note, number }]
  })
  return { sections: renumbered, footnotes: own.sort((a, b) => a.number - b.number) }
}
