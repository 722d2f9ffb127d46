import { diffArrays } from 'diff'
import { planWords } from '../text/plan-words.ts'

export type WordEdit = { readonly type: 'same' | 'removed' | 'added'; readonly text: string }

/** Two texts word by word; a date, a number with its unit and a document number are one word each. */
export const wordDiff = (old: string, next: string): readonly WordEdit[] =>
  inRuns(
    inOne(
      diffArrays(wordsOf(old), wordsOf(next)).map(({ added, removed, value }) => ({
        type: added ? 'added' : removed ? 'removed' : 'same',
        text: value.join(''),
      })),
    ),
  )

/**
 * “[-Ban quản lý-] các [-thôn; các-] cơ quan” says the same as “[-Ban quản lý các thôn;-] các cơ quan”, which is what was
 * done: words between two edits that the second one ends with stand behind both.
 */
const inOne = (edits: readonly WordEdit[]): readonly WordEdit[] => {
  const one: WordEdit[] = []
  for (const [i, edit] of edits.entries()) {
    const [before, first, between] = [one.at(-3), one.at(-2), one.at(-1)]
    const isAlone = before?.type !== 'removed' && before?.type !== 'added' && (edits[i + 1]?.type ?? 'same') === 'same'
    if (first && between?.type === 'same' && edit.type !== 'same' && first.type === edit.type && isAlone) {
      if (edit.text.endsWith(between.text)) {
        const rest = edit.text.slice(0, -between.text.length)
        one.splice(-2, 2, { type: edit.type, text: `${first.text}${between.text}${rest}` }, between)
        continue
      }
    }
    const last = one.at(-1)
    if (last && last.type === 'same' && edit.type === 'same')
      one.splice(-1, 1, { type: 'same', text: `${last.text}${edit.text}` })
    else one.push(edit)
  }
  return one
}

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
