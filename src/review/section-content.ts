import type { Inline, SyntaxBlock } from '../syntax/syntax-tree.ts'
import type { SourceFile } from '../text/source-file.ts'
import { inlineLine } from './inline-line.ts'

/** The words of a section with the places of its items. */
export type SectionContent = {
  /** Markdown as it was typed, with `slot(n)` where items stand. */
  readonly text: string
  /** The items of each slot, by id. */
  readonly runs: readonly (readonly string[])[]
  /** What is compared: paragraphs, list items, rows; a number is a slot. */
  readonly lines: readonly ContentLine[]
}

export type ContentLine = { readonly depth: number } & (
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'slot'; readonly run: number }
)

/** The items that stand at a block, if any do: of a block of data, or of a paragraph that names them. */
export type ReadSlots = (block: SyntaxBlock) => { readonly items: readonly string[] | undefined }

/** Letters for private use: no plan has them. */
export const slot = (run: number): string => `\uE000${run}\uE001`

/** A slot with what stands before it on its line. */
export const SLOTS = /^(.*)\uE000(\d+)\uE001/gm

/** The slot that ends a text on a line of its own; undefined where words do. */
export const lastSlot = (text: string): number | undefined => {
  const run = /(?:^|\n)\uE000(\d+)\uE001$/.exec(text)?.[1]
  return run === undefined ? undefined : Number(run)
}

type Notes = ReadonlyMap<string, readonly Inline[]>

export const EMPTY_CONTENT: SectionContent = { text: '', runs: [], lines: [] }

/** The content between two headings. Neighbouring blocks of items are one slot; blocks that lend are none. */
export const sectionContent = (
  blocks: readonly SyntaxBlock[],
  source: SourceFile,
  notes: Notes,
  slots: ReadSlots,
): SectionContent => {
  const walk: Walk = { source, notes, slots, runs: [], lines: [], cuts: [] }
  const texts = blocks.flatMap((block) => {
    walkBlock(block, 0, walk)
    const start = lineStart(source, block.span.start)
    const text = cutText(start, block.span.end, walk)
    return text.trim() === '' ? [] : [text]
  })
  const text = texts.join('\n\n').replace(/\r\n?/g, '\n')
  return { text, runs: walk.runs, lines: walk.lines }
}

type Walk = {
  readonly source: SourceFile
  readonly notes: Notes
  readonly slots: ReadSlots
  readonly runs: string[][]
  readonly lines: ContentLine[]
  /** Stretches of the file that a slot stands for; of a stretch without slot, nothing. */
  readonly cuts: { readonly start: number; readonly end: number; readonly text: string }[]
}

const walkBlock = (block: SyntaxBlock, depth: number, walk: Walk): void => {
  const { items } = walk.slots(block)
  if (items) {
    walk.cuts.push({ start: block.span.start, end: block.span.end, text: slotFor(items, depth, walk) })
    return
  }
  const say = (words: string): void => {
    walk.lines.push({ type: 'words', depth, words })
  }
  switch (block.type) {
    case 'heading':
    case 'data':
      return
    case 'paragraph':
      say(inlineLine(block.inlines, walk.notes))
      return
    case 'image':
      say(`![${block.alt}](${block.path})`)
      return
    case 'table':
      say(block.align.map((align) => align ?? '').join('|'))
      for (const row of block.rows) say(row.map((cell) => inlineLine(cell, walk.notes)).join(' | '))
      return
    case 'list':
      for (const item of block.items) {
        say(block.ordered ? '1.' : '-')
        for (const inner of item.blocks) walkBlock(inner, depth + 1, walk)
      }
  }
}

const slotFor = (items: readonly string[], depth: number, { lines, runs }: Walk): string => {
  const last = lines.at(-1)
  if (items.length === 0) return ''
  if (last?.type === 'slot' && last.depth === depth) {
    runs[last.run]?.push(...items)
    return ''
  }
  lines.push({ type: 'slot', depth, run: runs.length })
  runs.push([...items])
  return slot(runs.length - 1)
}

/** The text of a block with its cuts; a slot is a paragraph of its own. */
const cutText = (start: number, end: number, { source, cuts }: Walk): string => {
  let [text, at] = ['', start]
  for (const cut of cuts.filter((one) => one.start >= start && one.end <= end)) {
    const before = source.text.slice(lineStart(source, cut.start), cut.start)
    const apart = before.trim() === '' ? `\n\n${before}` : ''
    text += `${source.text.slice(at, cut.start)}${apart}${cut.text}${apart}`
    at = cut.end
  }
  return `${text}${source.text.slice(at, end)}`.replace(/^(?:[ \t]*[\r\n]+)+|\s+$/g, '')
}

const lineStart = ({ text }: SourceFile, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
