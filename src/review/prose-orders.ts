import type { Order } from './amendment-order.ts'
import type { Scene } from './amendment-scene.ts'
import { EMPTY_CONTENT, type SectionContent, SLOTS } from './section-content.ts'

/**
 * The words of a section that stands, where they are others or items stand elsewhere among them. Items that stand behind
 * all words need not be spoken of.
 */
export const proseOrder = (
  { before, after, pairs, newNames }: Scene,
  i: number,
): Extract<Order, { type: 'prose' }> | undefined => {
  const old = before.sections[pairs.get(i) ?? -1]?.content
  const next = after.sections[i]?.content
  if (!old || !next) return undefined
  const held = new Set(old.runs.flat())
  const kept = new Set(next.runs.flat().filter((id) => held.has(id)))
  const isPlaced = next.runs.every((ids, run) => ids.some((id) => kept.has(id)) || isLastSlot(next, run))
  if (isPlaced && skeleton(old, kept) === skeleton(next, kept)) return undefined
  const isPlain = next.runs.length === 0 || (next.runs.length === 1 && isLastSlot(next, 0))
  const words = next.text.replace(SLOTS, '$1').trimEnd()
  return {
    type: 'prose',
    section: newNames[i] ?? '',
    content: isPlain ? { ...EMPTY_CONTENT, text: words } : next,
  }
}

/** Behind all words of its section. */
export const isLastSlot = ({ lines }: SectionContent, run: number): boolean => {
  const last = lines.at(-1)
  return last?.type === 'slot' && last.run === run && last.depth === 0
}

/** The words in order, and between them which of the items that stay stand there. */
const skeleton = ({ lines, runs }: SectionContent, kept: ReadonlySet<string>): string =>
  lines
    .flatMap((line) => {
      if (line.type === 'words') return [`${line.depth} ${line.words}`]
      const ids = (runs[line.run] ?? []).filter((id) => kept.has(id))
      return ids.length > 0 ? [`${line.depth} [${ids.toSorted().join(' ')}]`] : []
    })
    .join('\n')
