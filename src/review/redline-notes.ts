import { eachParagraph } from '../layout/cross-links.ts'
import type { Footnote, LayoutDocument, Section, TextRun } from '../layout/layout-document.ts'
import { alignItems } from './redline-align.ts'
import { plainWords, wordLikeness } from './redline-likeness.ts'
import { type NoteKeys, redlineRuns, revisedRuns } from './redline-words.ts'

/** Which footnote of the older revision is which of the newer, whatever their numbers are. */
export type NotePairs = {
  readonly keys: NoteKeys
  readonly old: ReadonlyMap<number, Footnote>
  readonly new: ReadonlyMap<number, Footnote>
  /** Number in the newer revision → note of the older. */
  readonly before: ReadonlyMap<number, Footnote>
}

export const pairNotes = (old: readonly Footnote[], next: readonly Footnote[]): NotePairs => {
  const steps = alignItems(old, next, {
    key: ({ runs }) => plainWords(runs),
    fits: () => true,
    likeness: (one, other) => wordLikeness(plainWords(one.runs), plainWords(other.runs)),
  })
  const pairs = steps.flatMap((step) => (step.type === 'both' ? [step] : []))
  const now = new Map(pairs.map((pair) => [pair.old.number, pair.new.number]))
  return {
    keys: {
      old: (number) => (now.has(number) ? `note ${now.get(number)}` : `old note ${number}`),
      new: (number) => `note ${number}`,
    },
    old: new Map(old.map((note) => [note.number, note])),
    new: new Map(next.map((note) => [note.number, note])),
    before: new Map(pairs.map((pair) => [pair.new.number, pair.old])),
  }
}

/** The notes that the marked sections cite, numbered anew in the order they are cited, those that are gone among them. */
export const numberedNotes = (
  sections: readonly Section[],
  notes: NotePairs,
): Pick<LayoutDocument, 'sections' | 'footnotes'> => {
  const footnotes: Footnote[] = []
  const numbered = eachParagraph(sections, (paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => {
      if (run.type !== 'footnote') return run
      const number = footnotes.length + 1
      footnotes.push({ ...noteOf(run, notes), number })
      return { ...run, number }
    }),
  }))
  return { sections: numbered, footnotes }
}

type Citation = { readonly number: number; readonly revision?: 'inserted' | 'deleted' }

const noteOf = ({ number, revision }: Citation, notes: NotePairs): Footnote => {
  const note = (revision === 'deleted' ? notes.old : notes.new).get(number)
  if (!note) throw new Error(`a layout document holds every footnote it cites, also ${number}`)
  const before = notes.before.get(number)
  if (revision) return { ...note, runs: revisedRuns(note.runs, revision).filter(isText) }
  return before ? { ...note, runs: redlineRuns(before.runs, note.runs, notes.keys).filter(isText) } : note
}

const isText = (run: { readonly type: string }): run is TextRun => run.type === 'text'
