import { type WordEdit, wordDiff } from '../../../compare/word-diff.ts'
import { printableLines } from '../../printable.ts'
import { shortened } from '../shown-edits.ts'

/** Words of a plan as text of a page, in element or quoted attribute: none of it becomes markup or turns the line around. */
export const escaped = (words: string): string =>
  printableLines(words)
    .join('\n')
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export type Sides = { readonly old: string; readonly new: string }

/** Both values with the words that differ marked; of long ones only what stands around the differences. */
export const markedSides = (old: string, next: string): Sides => {
  const edits = wordDiff(old, next)
  const shown = old.length + next.length > LONG ? shortened(edits, CONTEXT) : edits
  return { old: sideOf(shown, 'removed', 'del'), new: sideOf(shown, 'added', 'ins') }
}

/** Letters of both values together: about a screen. */
const LONG = 2000
/** Words kept on each side of an edit: about two lines. */
const CONTEXT = 25

const sideOf = (edits: readonly WordEdit[], own: WordEdit['type'], tag: string): string =>
  edits
    .flatMap(({ type, text }) => (type === 'same' ? [escaped(text)] : type === own ? [inTag(text, tag)] : []))
    .join('')
    .trim()

/** Outer spaces stay outside; a run over several lines is marked line by line. */
const inTag = (text: string, tag: string): string =>
  text.replace(/[^\s](?:[^\n]*[^\s])?/g, (words) => `<${tag}>${escaped(words)}</${tag}>`)
