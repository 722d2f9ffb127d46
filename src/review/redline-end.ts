import type { Paragraph, SignaturePlace, TableCell } from '../layout/layout-document.ts'
import type { Item } from './redline-blocks.ts'

/**
 * A cell or document whose last paragraph stands in one revision alone: the end of the last paragraph is the end of what
 * holds it and can neither come nor go (ECMA-376 part 1, 17.13.5). The ends of the paragraphs before it come and go
 * instead; where their styles differ, a last paragraph that stays closes it, 1 pt high and without words.
 */
export const closedEnd = (blocks: TableCell['blocks'], old: TableCell['blocks'], next: TableCell['blocks']) => {
  const last = blocks.at(-1)
  if (last?.revision === undefined) return blocks
  const wasEmpty = (last.revision === 'inserted' ? old : next).length === 0
  if (wasEmpty && last.type === 'paragraph') return [...blocks.slice(0, -1), staying(last)]
  return withEndsMoved(blocks) ?? [...blocks, END]
}

/** Closes the blocks of a section or document that must end in something that stays. */
export const endedItems = (items: readonly Item[]): readonly Item[] => {
  const last = items.at(-1)
  return last && last.type !== 'table' && last.revision === undefined ? items : [...items, END]
}

export const END: SignaturePlace = { type: 'signaturePlace', heightPt: 1, fields: [] }

/** Each end in the last stretch of new (or old) paragraphs marked one place earlier; only where all have one style. */
const withEndsMoved = (blocks: TableCell['blocks']): TableCell['blocks'] | undefined => {
  const revision = blocks.at(-1)?.revision
  const from = blocks.findLastIndex((block) => block.revision !== revision)
  const moved = blocks.slice(Math.max(from, 0)).filter((block) => block.type === 'paragraph')
  const [first, ...rest] = moved
  const isOneStyle = moved.length === blocks.length - from && moved.every(({ style }) => style === first?.style)
  if (from < 0 || first === undefined || !isOneStyle || revision === undefined) return undefined
  const before = blocks.slice(0, from)
  if (first.revision === undefined)
    return [...before, { ...first, revision }, ...rest.slice(0, -1), ...rest.slice(-1).map(staying)]
  // What was replaced stands in one paragraph with what replaces it.
  const [next, ...others] = rest
  if (next === undefined) return undefined
  const both: Paragraph = { ...next, runs: [...first.runs, ...next.runs] }
  return others.length === 0
    ? [...before, staying(both)]
    : [...before, both, ...others.slice(0, -1), ...others.slice(-1).map(staying)]
}

const staying = ({ revision: _, ...paragraph }: Paragraph): Paragraph => paragraph
