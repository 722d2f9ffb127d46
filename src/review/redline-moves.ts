import type { Paragraph, Revision } from '../layout/layout-document.ts'
import type { Item } from './redline-blocks.ts'
import { plainWords } from './redline-likeness.ts'
import { wordKeys } from './redline-words.ts'

/**
 * Paragraphs that went in one place and came with the same words and looks in another are named as one move; those that
 * stand side by side in both revisions, in one order, share a name. Numbers in front say nothing. Words that went or came
 * more than once are no move: nobody can say which went where. Nor is a paragraph with a footnote, which may have changed.
 */
export const withMoves = (items: readonly Item[]): readonly Item[] => {
  const [gone, come] = [placesOf(items, 'deleted'), placesOf(items, 'inserted')]
  const names = new Map<number, string>()
  let moves = 0
  let before: { readonly from: number; readonly to: number } | undefined
  for (const [key, from] of gone) {
    const to = come.get(key)
    if (from === undefined || to === undefined) continue
    if (before?.from !== from - 1 || before.to !== to - 1) moves++
    names.set(from, `move${moves}`).set(to, `move${moves}`)
    before = { from, to }
  }
  return items.map((item, i) => {
    const move = names.get(i)
    return move !== undefined && item.type === 'paragraph' ? { ...item, move } : item
  })
}

/** Where each stands that could have moved, in the order of the document; nothing for one that stands there again. */
const placesOf = (items: readonly Item[], revision: Revision): ReadonlyMap<string, number | undefined> => {
  const places = new Map<string, number | undefined>()
  for (const [i, item] of items.entries()) {
    if (item.type !== 'paragraph' || item.revision !== revision || !canMove(item)) continue
    const key = keyOf(item)
    places.set(key, places.has(key) ? undefined : i)
  }
  return places
}

const canMove = ({ frame, runs }: Paragraph): boolean =>
  !frame && plainWords(runs) !== '' && runs.every(({ type }) => type !== 'footnote')

/** A heading is its title, its number says where it stands; the same words of two tasks are two things. */
const keyOf = ({ style, origin, runs }: Paragraph): string =>
  origin?.type === 'section'
    ? [style, origin.id].join('\n')
    : [style, origin?.type, origin?.id, origin?.field, wordKeys(runs)].join('\n')
