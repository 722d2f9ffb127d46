import { appendixHeadingOf } from '../plan/appendix-heading.ts'
import type { Plan } from '../plan/plan.ts'
import {
  type HeadingNode,
  inlineText,
  type SyntaxBlock,
  type SyntaxTree,
  type YamlEntry,
} from '../syntax/syntax-tree.ts'
import { spanText } from '../text/span.ts'
import { inlineLine } from './inline-line.ts'
import { type ReadSlots, type SectionContent, sectionContent } from './section-content.ts'
import { treeOf } from './tree-of.ts'
import { type TypedItem, typedItems } from './typed-items.ts'

/** A plan taken apart as who amends it does: the text of each heading, and the items that stand in it. */
export type Sheet = {
  readonly front: readonly YamlEntry[]
  /** In order; the first is what stands above the first heading. */
  readonly sections: readonly Section[]
  /** By id. */
  readonly items: ReadonlyMap<string, TypedItem>
  /** Footnotes by label: their words in Markdown. */
  readonly notes: ReadonlyMap<string, string>
  /** Ids that stand more than once: which item is meant cannot be said. */
  readonly repeated: readonly string[]
}

/** A heading with the words and items under it, up to the next heading. */
export type Section = {
  /** 0 of what stands above the first heading. */
  readonly depth: number
  /** What the heading of an appendix begins with ("Phụ lục (khổ ngang): "), else empty. */
  readonly appendix: string
  /** Markdown of the title in one line, and as it is compared. */
  readonly title: string
  readonly titleLine: string
  readonly titleWords: string
  /** Where the heading begins in the file. */
  readonly start: number
  readonly content: SectionContent
}

/** The sheet of a plan; undefined only when its own text cannot be read. */
export const sheetOf = (plan: Plan): Sheet | undefined => {
  const tree = treeOf(plan.source)
  if (!tree) return undefined
  const typed = typedItems(plan, tree)
  return sheetOfTree(tree, typed, (node) => ({ items: itemsIn(node, typed) }))
}

export const sheetOfTree = (tree: SyntaxTree, typed: ReadonlyMap<number, TypedItem>, slots: ReadSlots): Sheet => {
  const notes = new Map(tree.footnotes.map(({ label, inlines }) => [label, inlines]))
  const sections = splitAtHeadings(tree.blocks).map(({ heading, blocks }): Section => {
    const content = sectionContent(blocks, tree.source, notes, slots)
    if (!heading) return { depth: 0, appendix: '', title: '', titleLine: '', titleWords: '', start: 0, content }
    return { ...titleOf(heading, notes), depth: heading.depth, start: heading.span.start, content }
  })
  const ids = [...typed.values()].map(({ id }) => id)
  return {
    front: tree.frontMatter?.type === 'map' ? tree.frontMatter.entries : [],
    sections,
    items: new Map([...typed.values()].map((item) => [item.id, item])),
    notes: new Map(tree.footnotes.map(({ label, span }) => [label, noteText(spanText(span))])),
    repeated: ids.filter((id, i) => ids.indexOf(id) !== i),
  }
}

/** The items of a block of data, in order; none of a `nhóm`, whose effect stands in each item. */
export const itemsIn = (node: SyntaxBlock, typed: ReadonlyMap<number, TypedItem>): string[] | undefined => {
  if (node.type !== 'data') return undefined
  return [...typed].flatMap(([start, { id }]) => (start >= node.span.start && start < node.span.end ? [id] : []))
}

type Part = { readonly heading: HeadingNode | undefined; readonly blocks: SyntaxBlock[] }

/** The first part has no heading. */
export const splitAtHeadings = (blocks: readonly SyntaxBlock[]): readonly Part[] => {
  const parts: Part[] = [{ heading: undefined, blocks: [] }]
  for (const block of blocks) {
    if (block.type === 'heading') parts.push({ heading: block, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts
}

const titleOf = (
  heading: HeadingNode,
  notes: Parameters<typeof inlineLine>[1],
): Pick<Section, 'appendix' | 'title' | 'titleLine' | 'titleWords'> => {
  const typed = headingText(heading)
  const found = appendixHeadingOf(heading)
  const [first, cut] = [heading.inlines[0], found?.title[0]]
  const dropped = first?.type === 'text' && cut?.type === 'text' ? first.text.length - cut.text.length : 0
  const inlines = found?.title ?? heading.inlines
  return {
    appendix: typed.slice(0, dropped),
    title: typed.slice(dropped),
    titleLine: inlineLine(inlines, notes),
    titleWords: inlineText(inlines).replace(/\s+/g, ' ').trim(),
  }
}

/** The Markdown of a heading without its marks, in one line. */
const headingText = ({ span }: HeadingNode): string =>
  spanText(span)
    .replace(/^#{1,6}[ \t]*/, '')
    .replace(/[\r\n]+[ \t]*(?:=+|-+)[ \t]*$/, '')
    .replace(/(?:^|[ \t]+)#+[ \t]*$/, '')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim()

const noteText = (typed: string): string =>
  typed
    .replace(/^\[\^[^\]]*\]:\s*/, '')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim()
