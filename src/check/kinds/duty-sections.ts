import type { Content, Heading, Plan, Report, Task } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { inlineText } from '../../syntax/syntax-tree.ts'
import { prose, type Words } from '../words-of-plan.ts'
import { beginsWithWork } from './work-verbs.ts'

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

/** Items and paragraphs under a unit's name that say what it does. */
export const worksIn = (content: readonly Content[]): Words[] =>
  content.flatMap((block, i) => {
    const next = content[i + 1]
    if (next && isData(next)) return []
    if (block.type === 'list')
      return block.items.flatMap(({ content: [first, ...rest] }) =>
        first?.type === 'paragraph' && !rest.some(holdsTasks)
          ? prose('item', first.inlines).filter(({ text }) => beginsWithWork(text))
          : [],
      )
    if (block.type !== 'paragraph') return []
    return prose('paragraph', block.inlines).filter(
      ({ text }) => beginsWithWork(text) || /(?<!\p{L})có trách nhiệm(?!\p{L})/u.test(text),
    )
  })

/** Units that lead, support or report in the blocks of a section. */
export const assignedIn = (content: readonly Content[]): ReadonlySet<Unit> =>
  new Set(
    content
      .flatMap(itemsIn)
      .flatMap((item) =>
        ('lead' in item ? [item.lead, ...item.support] : [item.reporter]).flatMap(({ units }) => units),
      ),
  )

/** Tasks and reporting duties of blocks, those in lists too. */
const itemsIn = (block: Content): readonly (Task | Report)[] => {
  if (block.type === 'list') return block.items.flatMap(({ content }) => content.flatMap(itemsIn))
  return block.type === 'tasks' ? block.tasks : block.type === 'reports' ? block.reports : []
}
