import { diffArrays } from 'diff'
import { planWords } from '../../text/plan-words.ts'

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

/** Marks around the words of an edit, its outer spaces left outside. */
export const marked = (text: string, open: string, close: string): string =>
  text.trim() === ''
    ? text
    : text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, before, words, after) => `${before}${open}${words}${close}${after}`)

/** Long stretches that did not change, cut to the words beside the edits. */
export const shortened = (edits: readonly WordEdit[]): readonly WordEdit[] =>
  edits.map((edit, i) => {
    const words = edit.text.split(/(?<=\s)/)
    const [before, after] = [i === 0 ? 0 : CONTEXT, i === edits.length - 1 ? 0 : CONTEXT]
    if (edit.type !== 'same' || words.length <= before + after + 2) return edit
    const [start, end] = [words.slice(0, before).join(''), after === 0 ? '' : words.slice(-after).join('')]
    return { type: 'same', text: `${start}… ${end}` }
  })

/** Words kept on each side of an edit. */
const CONTEXT = 4
