import type { Content, Heading, Plan, Report, Task } from '../../plan/plan.ts'
import { inlineText } from '../../syntax/syntax-tree.ts'

/** What stands under one heading, without the headings below it; `titles` are those of the headings above it and its own. */
export type Section = {
  readonly heading?: Heading
  readonly titles: readonly string[]
  readonly content: readonly Content[]
}

/** The body's and each appendix's, in order; the first of each has no heading. */
export const sectionsOf = ({ body, appendices }: Plan): readonly Section[] =>
  [body, ...appendices.map(({ content }) => content)].flatMap(sectionsIn)

const sectionsIn = (all: readonly Content[]): Section[] => {
  const above: Heading[] = []
  const starts = all.flatMap((block, i) => (block.type === 'heading' ? [i] : []))
  const lead: Section = { titles: [], content: all.slice(0, starts[0] ?? all.length) }
  const headed = starts.map((start, i): Section => {
    const heading = all[start] as Heading
    while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop()
    above.push(heading)
    const titles = above.map(({ inlines }) => inlineText(inlines))
    return { heading, titles, content: all.slice(start + 1, starts[i + 1] ?? all.length) }
  })
  return [lead, ...headed]
}

/** A block of tasks or reporting duties: the prose just above it is its words. */
export const isData = ({ type }: Content): boolean => type === 'tasks' || type === 'reports'

export const holdsTasks = (block: Content): boolean =>
  block.type === 'list' ? block.items.some(({ content }) => content.some(holdsTasks)) : block.type === 'tasks'

/** Tasks and reporting duties of blocks, those in lists too. */
export const itemsIn = (block: Content): readonly (Task | Report)[] => {
  if (block.type === 'list') return block.items.flatMap(({ content }) => content.flatMap(itemsIn))
  return block.type === 'tasks' ? block.tasks : block.type === 'reports' ? block.reports : []
}
