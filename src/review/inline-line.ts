import type { Inline } from '../syntax/syntax-tree.ts'
import { comparableInPrint } from '../text/vietnamese.ts'

/** Words with emphasis, links, line breaks and footnotes in one line, in the form in which words are compared. */
export const inlineLine = (inlines: readonly Inline[], notes: ReadonlyMap<string, readonly Inline[]>): string => {
  let [line, open] = ['', '']
  for (const inline of inlines) {
    // One stretch of one emphasis may have been read in several pieces.
    const marks = inline.type === 'text' ? marksOf(inline) : ''
    if (marks !== open) line += `${open === '' ? '' : '⟧'}${marks === '' ? '' : `⟦${marks}`}`
    open = marks
    line += wordsOf(inline, notes)
  }
  return comparableInPrint(open === '' ? line : `${line}⟧`)
}

const marksOf = ({ bold, italic, link }: Extract<Inline, { type: 'text' }>): string =>
  `${bold ? '∗' : ''}${italic ? '∕' : ''}${link === undefined ? '' : `⟨${link}⟩`}`

const wordsOf = (inline: Inline, notes: ReadonlyMap<string, readonly Inline[]>): string => {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return '⏎'
    case 'footnote':
      return `⟦^${inlineLine(notes.get(inline.label) ?? [], new Map())}⟧`
  }
}
