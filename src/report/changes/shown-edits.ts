import type { WordEdit } from '../../compare/word-diff.ts'

/** Marks around the words of an edit, its outer spaces left outside. */
export const marked = (text: string, open: string, close: string): string =>
  text.trim() === ''
    ? text
    : text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, before, words, after) => `${before}${open}${words}${close}${after}`)

/** Long stretches that did not change, cut to the words beside the edits. */
export const shortened = (edits: readonly WordEdit[], context = CONTEXT): readonly WordEdit[] =>
  edits.map((edit, i) => {
    const words = edit.text.split(/(?<=\s)/)
    const [before, after] = [i === 0 ? 0 : context, i === edits.length - 1 ? 0 : context]
    if (edit.type !== 'same' || words.length <= before + after + 2) return edit
    const [start, end] = [words.slice(0, before).join(''), after === 0 ? '' : words.slice(-after).join('')]
    return { type: 'same', text: `${start}… ${end}` }
  })

/** Words kept on each side of an edit in a report of lines. */
const CONTEXT = 4
