import { diffArrays } from 'diff'
import type { Revision, Run, TextRun } from '../layout/layout-document.ts'
import { planWords } from '../text/plan-words.ts'

/** Tells footnotes of the two revisions apart, and that two of them are one. */
export type NoteKeys = { readonly old: (number: number) => string; readonly new: (number: number) => string }

/** The runs of two revisions of a paragraph as one: only the words that changed are marked. */
export const redlineRuns = (old: readonly Run[], next: readonly Run[], notes: NoteKeys): readonly Run[] => {
  const [before, after] = [tokensOf(old, notes.old), tokensOf(next, notes.new)]
  return joined(markedTokens(before, after)).flatMap(({ runs, revision }) =>
    revision === undefined ? runs : revisedRuns(runs, revision),
  )
}

/** Runs that stand in one revision alone: nothing is filled in there, and nothing inside the document leads from them. */
export const revisedRuns = (runs: readonly Run[], revision: Revision): readonly Run[] =>
  runs.map((run): Run => {
    if (run.type !== 'text') return { ...run, revision }
    const { field: _, link, ...words } = run
    const keeps = link !== undefined && !(revision === 'deleted' && link.startsWith('#'))
    return { ...words, ...(keeps ? { link } : {}), revision }
  })

/** What a reader sees of runs without footnotes and without the number or mark in front: equal when nobody sees a difference. */
export const wordKeys = (runs: readonly Run[]): string =>
  tokensOf(
    runs.filter((run) => run.type !== 'text' || !run.label),
    String,
  )
    .map(({ key }) => key)
    .join('\n')
    .trim()

/** The smallest thing that is marked: a word, a mark, a space, a footnote, a line break, a field. */
type Token = {
  /** Equal in both revisions when nobody sees a difference. */
  readonly key: string
  /** Whether it says something; spaces and marks between two edits belong to them. */
  readonly says: boolean
  readonly pieces: readonly Piece[]
}

/** Words of a run; `of` tells whether the next piece goes on in the same run. */
type Piece = { readonly run: Run; readonly of: Run }

const tokensOf = (runs: readonly Run[], noteKey: (number: number) => string): readonly Token[] => {
  const tokens: Token[] = []
  let words: TextRun[] = []
  const close = (): void => {
    tokens.push(...wordTokens(words))
    words = []
  }
  for (const run of runs) {
    if (run.type === 'text' && !run.field) {
      words.push(run)
      continue
    }
    close()
    tokens.push({ key: keyOf(run, noteKey), says: !isSpace(run), pieces: [{ run, of: run }] })
  }
  close()
  return tokens
}

const isSpace = (run: Run): boolean => run.type === 'lineBreak' && run.balanced === true

const keyOf = (run: Run, noteKey: (number: number) => string): string => {
  if (run.type === 'footnote') return noteKey(run.number)
  if (run.type === 'lineBreak') return run.balanced ? SPACE : '\n'
  return `field ${lookOf(run)} ${run.text.trim()}`
}

/** Every space is as good as another: where lines end and what is held together is the layout's. */
const SPACE = ' '

/** Words may run over from one run to the next. */
const wordTokens = (runs: readonly TextRun[]): readonly Token[] => {
  let index = 0
  let inRun = 0
  const text = runs.map((run) => run.text).join('')
  return planWords(text).map((word) => {
    const pieces: { run: TextRun; of: TextRun }[] = []
    let left = word.length
    while (left > 0) {
      const run = runs[index]
      if (run === undefined) throw new Error(`the words of a text are no longer than it: ${word}`)
      const taken = run.text.slice(inRun, inRun + left)
      if (taken !== '') pieces.push({ run: { ...run, text: taken }, of: run })
      left -= taken.length
      inRun += taken.length
      if (inRun >= run.text.length) {
        index++
        inRun = 0
      }
    }
    return { key: wordKey(pieces.map(({ run }) => run)), says: /[\p{L}\p{N}]/u.test(word), pieces }
  })
}

const wordKey = (runs: readonly TextRun[]): string => {
  const text = runs.map((run) => run.text).join('')
  if (text.trim() === '') return SPACE
  const looks = runs.map(lookOf)
  return looks.every((look) => look === looks[0])
    ? `${looks[0]} ${text}`
    : runs.map((run, i) => `${looks[i]} ${run.text}`).join('\n')
}

/** What a reader sees of a run besides its words. Where inside the document a link leads to follows from the words. */
const lookOf = ({ bold, italic, underline, sizePt, link }: TextRun): string =>
  [bold, italic, underline, sizePt, link?.startsWith('#') ? '#' : link].map((one) => one ?? '').join('|')

type Marked = { readonly pieces: readonly Piece[]; readonly revision: Revision | undefined }

/** Deleted words stand before those put in their place. Where hardly a word of the shorter text is left, all is replaced. */
const markedTokens = (old: readonly Token[], next: readonly Token[]): readonly Marked[] => {
  const marked: Marked[] = []
  let gone: Token[] = []
  let come: Token[] = []
  let kept = 0
  const close = (): void => {
    // A space between two edits that both end in it.
    const ending = sharedEnd(gone, come)
    const [before, after] = [gone.slice(0, gone.length - ending), come.slice(0, come.length - ending)]
    if (before.length > 0) marked.push(markedAs(before, 'deleted'))
    if (after.length > 0) marked.push(markedAs(after, 'inserted'))
    if (ending > 0) marked.push(markedAs(come.slice(after.length), undefined))
    gone = []
    come = []
  }
  const edits = diffArrays(
    old.map(({ key }) => key),
    next.map(({ key }) => key),
  )
  let [i, j] = [0, 0]
  for (const [at, { added, removed, count }] of edits.entries()) {
    const before = added ? [] : old.slice(i, i + count)
    const after = removed ? [] : next.slice(j, j + count)
    i += before.length
    j += after.length
    const isSame = !added && !removed
    const between = at > 0 && at < edits.length - 1 && after.every(({ says }) => !says)
    if (!isSame || between) {
      gone.push(...before)
      come.push(...after)
      continue
    }
    close()
    kept += after.filter(({ says }) => says).length
    marked.push(markedAs(after, undefined))
  }
  close()
  const said = (tokens: readonly Token[]): number => tokens.filter(({ says }) => says).length
  const fewer = Math.min(said(old), said(next))
  const replaced = marked.length > 1 && kept < fewer * LEAST_KEPT
  return replaced ? [old, next].map((all, n) => markedAs(all, n === 0 ? 'deleted' : 'inserted')) : marked
}

const LEAST_KEPT = 0.2

const sharedEnd = (old: readonly Token[], next: readonly Token[]): number => {
  let shared = 0
  while (shared < Math.min(old.length, next.length) && old.at(-1 - shared)?.key === next.at(-1 - shared)?.key) shared++
  return shared
}

const markedAs = (tokens: readonly Token[], revision: Revision | undefined): Marked => ({
  pieces: tokens.flatMap(({ pieces }) => pieces),
  revision,
})

/** Pieces of one run that stand side by side are one run again. */
const joined = (marked: readonly Marked[]) =>
  marked.map(({ pieces, revision }) => {
    const whole: Piece[] = []
    for (const piece of pieces) {
      const last = whole.at(-1)
      if (last?.of === piece.of && last.run.type === 'text' && piece.run.type === 'text') {
        whole.splice(-1, 1, { run: { ...last.run, text: last.run.text + piece.run.text }, of: piece.of })
      } else whole.push(piece)
    }
    return { runs: whole.map(({ run }) => run), revision }
  })
