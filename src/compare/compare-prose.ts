import type { Content, Plan } from '../plan/plan.ts'
import { type Inline, inlineText } from '../syntax/syntax-tree.ts'
import { likeness } from '../text/likeness.ts'
import { type Span, span } from '../text/span.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Change, Pair, Subject } from './change.ts'
import { changed } from './field-change.ts'

/**
 * The words between the task blocks, section by section. Words that are the content of a task belong to the task;
 * numbers of headings and marks of lists are the compiler's and no words.
 */
export const compareProse = (old: Plan, next: Plan): Change[] => {
  const [before, after] = [sectionsOf(old), sectionsOf(next)]
  const { pairs, removed, added } = pairSections(before, after)
  return [
    ...removed.map((section) => ({
      ...changed('section-removed', 'lời văn', { old: sideOf(section) }),
      subject: subjectOf(section),
    })),
    ...added.map((section) => ({
      ...changed('section-added', 'lời văn', { new: sideOf(section) }),
      subject: subjectOf(section),
    })),
    ...pairs.flatMap(({ old: from, new: to }): Change[] => {
      const sides = { old: sideOf(from), new: sideOf(to) }
      return sides.old.value === sides.new.value
        ? []
        : [{ ...changed('prose-changed', 'lời văn', sides), subject: subjectOf(to) }]
    }),
  ]
}

/** A heading with the words under it, up to the next heading of any depth. */
type Section = {
  readonly titles: readonly string[]
  readonly span: Span
  /** One entry a paragraph, list item or table row. */
  readonly lines: readonly string[]
}

const subjectOf = ({ titles }: Section): Subject => ({
  type: 'section',
  id: titles.join(' › '),
  title: titles.join(' › '),
})

const sideOf = ({ lines, span: where }: Section) => ({
  words: lines.join('\n'),
  value: lines.map(comparable).join('\n'),
  span: where,
})

/** By titles and by turn among equal ones; then by equal words, or nearly equal ones, as when the title was changed. */
const pairSections = (old: readonly Section[], next: readonly Section[]) => {
  const [byTitle, byWords] = [numbered(old, titleKey), new Map<string, Section>()]
  const found: Pair<Section>[] = []
  const unpaired = new Set(old)
  const come: Section[] = []
  for (const [key, section] of numbered(next, titleKey)) {
    const same = byTitle.get(key)
    if (same) {
      found.push({ old: same, new: section })
      unpaired.delete(same)
    } else come.push(section)
  }
  for (const section of unpaired) if (section.lines.length > 0) byWords.set(sideOf(section).value, section)
  const added = come.filter((section) => {
    const same = byWords.get(sideOf(section).value) ?? likest(section, unpaired)
    if (!same || !unpaired.has(same)) return true
    found.push({ old: withTitle(same), new: withTitle(section) })
    unpaired.delete(same)
    return false
  })
  return { pairs: found, removed: [...unpaired], added }
}

/** The section left over whose words are most alike, when they are plainly those of a retitled one. */
const likest = (section: Section, left: ReadonlySet<Section>): Section | undefined => {
  const words = section.lines.join(' ')
  const rated = [...left].map((other) => ({ other, like: likeness(words, other.lines.join(' ')) }))
  const [best] = rated.filter(({ like }) => like >= PLAINLY_ALIKE).sort((a, b) => b.like - a.like)
  return best?.other
}

/** Half of the pairs of syllables changed is another section. */
const PLAINLY_ALIKE = 0.6

const titleKey = ({ titles }: Section): string => titles.map(comparable).join('\n')

const numbered = (sections: readonly Section[], key: (section: Section) => string): Map<string, Section> => {
  const seen = new Map<string, number>()
  return new Map(
    sections.map((section) => {
      const number = (seen.get(key(section)) ?? 0) + 1
      seen.set(key(section), number)
      return [`${key(section)}\n${number}`, section]
    }),
  )
}

/** Where the title is the change it is told with the words. */
const withTitle = (section: Section): Section => ({
  ...section,
  lines: [section.titles.at(-1) ?? '', ...section.lines],
})

const sectionsOf = (plan: Plan): Section[] => {
  const taken = new Set(plan.tasks.filter(({ content }) => !content.typed).map(({ content }) => content.span.start))
  const start: Section = { titles: [], span: span(plan.source, 0, 0), lines: [] }
  const body = splitAtHeadings(plan.body, start, taken)
  const appendices = plan.appendices.flatMap((appendix) =>
    splitAtHeadings(appendix.content, { titles: [inlineText(appendix.title)], span: appendix.span, lines: [] }, taken),
  )
  return [...body, ...appendices, ...notesOf(plan)].filter(({ titles, lines }) => titles.length > 0 || lines.length > 0)
}

/** Footnotes stand together: a note that was cited elsewhere says the same. */
const notesOf = ({ footnotes }: Plan): Section[] => {
  const [first] = footnotes
  return first
    ? [{ titles: ['Chú thích'], span: first.span, lines: footnotes.map(({ inlines }) => inlineText(inlines)) }]
    : []
}

const splitAtHeadings = (content: readonly Content[], first: Section, taken: ReadonlySet<number>): Section[] => {
  const sections: Section[] = [first]
  const base = first.titles
  const path: string[] = []
  for (const node of content) {
    if (node.type === 'heading') {
      if (taken.has(node.span.start) || taken.has(node.inlines[0]?.span.start ?? -1)) continue
      path.splice(node.depth - 1)
      path[node.depth - 1] = inlineText(node.inlines)
      sections.push({ titles: [...base, ...path.filter((title) => title !== undefined)], span: node.span, lines: [] })
      continue
    }
    const last = sections.at(-1)
    if (last) sections.splice(-1, 1, { ...last, lines: [...last.lines, ...linesOf(node, taken)] })
  }
  return sections
}

const linesOf = (node: Content, taken: ReadonlySet<number>): string[] => {
  switch (node.type) {
    case 'paragraph':
      return taken.has(startOf(node.inlines)) ? [] : [inlineText(node.inlines)]
    case 'list':
      return node.items.flatMap((item) => item.content.flatMap((block) => linesOf(block, taken)))
    case 'table':
      return node.rows.map((row) => row.map(inlineText).join(' | '))
    case 'picture':
      return [`![${node.alt}](${node.path})`]
    case 'heading':
      return [inlineText(node.inlines)]
    case 'tasks':
    case 'targets':
    case 'reports':
      return []
  }
}

const startOf = (inlines: readonly Inline[]): number => inlines[0]?.span.start ?? -1
