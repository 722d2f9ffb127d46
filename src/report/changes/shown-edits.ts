import { type WordEdit, wordDiff } from '../../compare/word-diff.ts'
import { printable } from '../printable.ts'

/** Both values in one line, the words that differ in the marks of `git diff --word-diff`; only the marks are painted. */
export const markedLine = (old: string, next: string, { red, green }: Paint = { red: plain, green: plain }): string =>
  shortened(wordDiff(old, next))
    .map(({ type, text }) => {
      const line = printable(text.replace(/[ \t]*\n\s*/g, ' ¶ '))
      if (type === 'same') return line
      return type === 'removed' ? marked(line, red('[-'), red('-]')) : marked(line, green('{+'), green('+}'))
    })
    .join('')
    .trim()

type Paint = { readonly red: (mark: string) => string; readonly green: (mark: string) => string }

const plain = (mark: string): string => mark

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
const CONTEXT = 8
