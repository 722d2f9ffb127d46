import type { Content, Footnote, Heading, List, ProseTable, TaskBlock } from '../../plan/plan.ts'
import { inlineText } from '../../syntax/syntax-tree.ts'
import { unreachable } from '../../text/unreachable.ts'
import { type LayoutContext, paragraph, text } from '../layout-context.ts'
import type { Block, Paragraph, Run } from '../layout-document.ts'
import { runsOf, upperRuns, wordRuns } from '../runs.ts'
import type { StyleId } from '../styles.ts'
import { listItem } from './list-item.ts'
import { pictureBlock } from './picture.ts'
import { proseTable } from './prose-table.ts'
import { type TableGroup, taskTable } from './task-table.ts'
import { taskParagraphs } from './tasks.ts'

export type BodyContext = LayoutContext & {
  readonly footnotes: readonly Footnote[]
  /** Width of the text area of the section, in points. */
  readonly widthPt: number
  /** Of the next list: 1 where absent, more inside the items of another. */
  readonly listLevel?: number
}

/** The text of the plan, block by block. Consecutive headed task tables that say so become one table. */
export const bodyBlocks = (content: readonly Content[], context: BodyContext): Block[] => {
  const blocks: Block[] = []
  let i = 0
  while (i < content.length) {
    const groups = tableGroupsAt(content, i)
    if (groups.length > 0) {
      blocks.push(taskTable(groups, context))
      i += groups.length * 2
      continue
    }
    const node = content[i]
    if (node) blocks.push(...blockOf(node, context))
    i++
  }
  return blocks
}

const blockOf = (node: Content, context: BodyContext): Block[] => {
  switch (node.type) {
    case 'heading':
      return [headingParagraph(node, context)]
    case 'paragraph':
      return [paragraph('body', runsOf(node.inlines, context.footnotes))]
    case 'list':
      return listBlocks(node, context)
    case 'table':
      return [proseTable(node satisfies ProseTable, context)]
    case 'picture':
      return pictureBlock(node, context)
    case 'tasks':
      return node.rendering.kind === 'table'
        ? [taskTable([{ tasks: node.tasks, rendering: node.rendering }], context)]
        : taskParagraphs(node)
    case 'targets':
      return node.targets.map(({ id, words }) => ({
        ...listItem(node.mark, wordRuns(words.value)),
        origin: { type: 'target', id },
      }))
    case 'reports':
      return node.reports.flatMap(({ id, words }): Paragraph[] =>
        words ? [{ ...listItem(node.mark, wordRuns(words.value)), origin: { type: 'report', id } }] : [],
      )
    default:
      return unreachable(node)
  }
}

const HEADING_STYLES: readonly StyleId[] = ['heading1', 'heading2', 'heading3', 'heading4']

/** Row 6b of mục V: mục in capitals, khoản and điểm as typed. */
const headingParagraph = ({ depth, label, inlines }: Heading, { footnotes }: BodyContext): Paragraph => {
  const words = runsOf(inlines, footnotes)
  const style = HEADING_STYLES[Math.min(depth, HEADING_STYLES.length) - 1] ?? 'heading4'
  return {
    ...paragraph(style, [...labelRuns(label), ...(depth === 1 ? upperRuns(words) : words)]),
    origin: { type: 'section', id: inlineText(inlines) },
  }
}

const labelRuns = (label: string): Run[] => (label === '' ? [] : [text(`${label} `)])

const listBlocks = (list: List, context: BodyContext): Block[] => {
  const { listLevel: level = 1, footnotes } = context
  const inside = { ...context, listLevel: level + 1 }
  return list.items.flatMap(({ label, content }) => {
    const [first, ...rest] = content
    if (first?.type !== 'paragraph') return [listItem(label, [], level), ...bodyBlocks(content, inside)]
    return [listItem(label, runsOf(first.inlines, footnotes), level), ...bodyBlocks(rest, inside)]
  })
}

/** Heading and table block pairs of equal depth, from `start` on, whose rendering puts the headings in the table. */
const tableGroupsAt = (content: readonly Content[], start: number): TableGroup[] => {
  const groups: TableGroup[] = []
  let depth: number | undefined
  for (let i = start; i + 1 < content.length; i += 2) {
    const heading = content[i]
    const block = content[i + 1]
    if (heading?.type !== 'heading' || block?.type !== 'tasks' || !inTable(block)) break
    if (depth !== undefined && heading.depth !== depth) break
    depth = heading.depth
    groups.push({ heading, tasks: block.tasks, rendering: block.rendering })
  }
  return groups
}

const inTable = ({ rendering }: TaskBlock): boolean => rendering.kind === 'table' && rendering.groupHeadingsInTable
