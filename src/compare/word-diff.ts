import { diffArrays } from 'diff'
import { planWords } from '../text/plan-words.ts'

export type WordEdit = { readonly type: 'same' | 'removed' | 'added'; readonly text: string }

/** Two texts word by word; a date, a number with its unit and a document number are one word each. */
export const wordDiff = (old: string, next: string): readonly WordEdit[] =>
  inRuns(
    diffArrays(wordsOf(old), wordsOf(next)).map(({ added, removed, value }) => ({
      type: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  )

/** Edits with nothing but a space or mark between them are one run: a replaced name is not told syllable by syllable. */
const inRuns = (edits: readonly WordEdit[]): WordEdit[] => {
  const runs: WordEdit[] = []
  let run = { removed: '', added: '' }
  const close = (): void => {
    if (run.removed !== '') runs.push({ type: 'removed', text: run.removed })
    if (run.added !== '') runs.push({ type: 'added', text: run.added })
    run = { removed: '', added: '' }
  }
  for (const [i, { type, text }] of edits.entries()) {
    if (type === 'removed') run.removed += text
    else if (type === 'added') run.added += text
    else if (i > 0 && i < edits.length - 1 && !/[\p{L}\p{N}]/u.test(text)) {
      run.removed += text
      run.added += text
    } else {
      close()
      runs.push({ type, text })
    }
  }
  close()
  return runs
}

const wordsOf = (text: string): string[] => [...planWords(text.normalize('NFC'))]
