import type { Content, Plan } from '../plan/plan.ts'
import { type Inline, inlineText } from '../syntax/syntax-tree.ts'
import { type Span, span } from '../text/span.ts'

/** A heading with the words under it, up to the next heading of any depth. */
export type ProseSection = {
  readonly titles: readonly string[]
  readonly span: Span
  /** The heading is the content of a task, which tells what becomes of it. */
  readonly ofTask: boolean
  readonly lines: readonly ProseLine[]
}

/** A paragraph, list item or table row. */
export type ProseLine = {
  /** Where a link leads stands behind the words that carry it. */
  readonly words: string
  /** The same with marks around what is bold or italic. */
  readonly emphasised: string
}

/** Everything between the task blocks; words that are the content of a task belong to the task. */
export const proseSections = (plan: Plan): readonly ProseSection[] => {
  const taken = new Set(plan.tasks.filter(({ content }) => !content.typed).map(({ content }) => content.span.start))
  const start: ProseSection = { titles: [], span: span(plan.source, 0, 0), ofTask: false, lines: [] }
  const body = splitAtHeadings(plan.body, start, taken)
  const appendices = plan.appendices.flatMap(({ title, span: where, content }) =>
    splitAtHeadings(content, { titles: [inlineText(title)], span: where, ofTask: false, lines: [] }, taken),
  )
  return [...body, ...appendices, ...notesOf(plan)].filter(({ titles, lines }) => titles.length > 0 || lines.length > 0)
}

/** Footnotes stand together: a note that was cited elsewhere says the same. */
const notesOf = ({ footnotes }: Plan): ProseSection[] => {
  const [first] = footnotes
  if (!first) return []
  const lines = footnotes.map(({ inlines }) => lineOf(inlines))
  return [{ titles: ['Chú thích'], span: first.span, ofTask: false, lines }]
}

const splitAtHeadings = (
  content: readonly Content[],
  first: ProseSection,
  taken: ReadonlySet<number>,
): ProseSection[] => {
  const found: { section: ProseSection; lines: ProseLine[] }[] = [{ section: first, lines: [...first.lines] }]
  const path: string[] = []
  for (const node of content) {
    if (node.type !== 'heading') {
      found.at(-1)?.lines.push(...linesOf(node, taken))
      continue
    }
    path.splice(node.depth - 1)
    path[node.depth - 1] = inlineText(node.inlines)
    const titles = [...first.titles, ...path.filter((title) => title !== undefined)]
    const ofTask = taken.has(node.span.start) || taken.has(startOf(node.inlines))
    found.push({ section: { titles, span: node.span, ofTask, lines: [] }, lines: [] })
  }
  return found.map(({ section, lines }) => ({ ...section, lines }))
}

const linesOf = (node: Content, taken: ReadonlySet<number>): ProseLine[] => {
  switch (node.type) {
    case 'paragraph':
      return taken.has(startOf(node.inlines)) ? [] : [lineOf(node.inlines)]
    case 'list':
      return node.items.flatMap((item) => item.content.flatMap((block) => linesOf(block, taken)))
    case 'table':
      return node.rows.map((row) => {
        const cells = row.map(lineOf)
        const joined = (part: keyof ProseLine): string => cells.map((cell) => cell[part]).join(' | ')
        return { words: joined('words'), emphasised: joined('emphasised') }
      })
    case 'picture':
      return [plainLine(`![${node.alt}](${node.path})`)]
    case 'heading':
      return [lineOf(node.inlines)]
    case 'tasks':
    case 'targets':
    case 'reports':
      return []
  }
}

export const plainLine = (words: string): ProseLine => ({ words, emphasised: words })

const lineOf = (inlines: readonly Inline[]): ProseLine => ({
  words: inlines.map(withLink).join(''),
  emphasised: inlines.map(withMarks).join(''),
})

const withLink = (inline: Inline): string => {
  const words = inlineText([inline])
  return inline.type === 'text' && inline.link && inline.link !== inline.text ? `${words} (${inline.link})` : words
}

const withMarks = (inline: Inline): string => {
  const marks = inline.type === 'text' ? `${inline.bold ? '**' : ''}${inline.italic ? '_' : ''}` : ''
  return `${marks}${withLink(inline)}${[...marks].reverse().join('')}`
}

const startOf = (inlines: readonly Inline[]): number => inlines[0]?.span.start ?? -1
