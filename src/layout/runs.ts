import type { Footnote } from '../plan/plan.ts'
import type { Inline } from '../syntax/syntax-tree.ts'
import { upperCase } from '../text/vietnamese.ts'
import { type Fits, wholeStretches } from './keep-whole.ts'
import type { Run, TextRun } from './layout-document.ts'

/** Words of the plan as runs: emphasis and links kept, what is read as one not torn. */
export const runsOf = (inlines: readonly Inline[], footnotes: readonly Footnote[]): Run[] =>
  inlines.flatMap((inline) => inlineRuns(inline, footnotes))

const inlineRuns = (inline: Inline, footnotes: readonly Footnote[]): Run[] => {
  switch (inline.type) {
    case 'break':
      return [{ type: 'lineBreak' }]
    case 'footnote': {
      const footnote = footnotes.find(({ label }) => label === inline.label)
      return footnote ? [{ type: 'footnote', number: footnote.number }] : []
    }
    case 'text': {
      const { bold, italic, link } = inline
      return wordRuns(inline.text, {
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        // Only addresses that a reader can open; anything else stays plain words.
        ...(link !== undefined && /^(https?:|mailto:)/.test(link) ? { link } : {}),
      })
    }
  }
}

/** Words alone: no emphasis, link, footnote or line break, so they may be set anew line by line. */
export const isPlain = (inlines: readonly Inline[]): boolean =>
  inlines.every((inline) => inline.type === 'text' && !inline.bold && !inline.italic && !inline.link)

/** Typed words as runs; what is read as one is one run that may not be torn, where it fits. */
export const wordRuns = (words: string, look: Partial<TextRun> = {}, fits?: Fits): TextRun[] => {
  const runs: TextRun[] = []
  let at = 0
  for (const { start, end } of wholeStretches(words, fits)) {
    if (start > at) runs.push({ ...look, type: 'text', text: words.slice(at, start) })
    runs.push({ ...look, type: 'text', text: words.slice(start, end), noBreak: true })
    at = end
  }
  if (at < words.length) runs.push({ ...look, type: 'text', text: words.slice(at) })
  return runs
}

export const upperRuns = (runs: readonly Run[]): Run[] =>
  runs.map((run) => (run.type === 'text' && !run.link ? { ...run, text: upperCase(run.text) } : run))

export const runsText = (runs: readonly Run[]): string =>
  runs.map((run) => (run.type === 'text' ? run.text : run.type === 'lineBreak' ? ' ' : '')).join('')
