import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import {
  type DataNode,
  type HeadingNode,
  inlineText,
  type ListNode,
  type SyntaxBlock,
  type SyntaxTree,
  type YamlNode,
} from '../syntax/syntax-tree.ts'
import { type Sourced, spanText } from '../text/span.ts'
import { romanNumeral } from '../text/vietnamese.ts'
import { appendixHeadingOf } from './appendix-heading.ts'
import { bindFootnotes } from './bind-footnotes.ts'
import { bindHeader } from './bind-header.ts'
import { bindReport, bindTarget, bindTask, type Surroundings } from './bind-items.ts'
import { type BindContext, MISSING, scalarAt } from './bind-parts.ts'
import { blockItems } from './block-items.ts'
import { duplicateId, unknownId } from './findings.ts'
import { createNumbering, type Numbering, sectionNumber } from './numbering.ts'
import type { Appendix, Content, Deadline, Header, ListItem, Plan, Report, Target, Task } from './plan.ts'
import { renderingOf } from './rendering.ts'
import { validate } from './shape.ts'
import type { UnitRegister } from './units.ts'

/** Gives a syntax tree its meaning. Always a plan, as far as it can be read; `check` says whether it may be signed. */
export const bindPlan = (tree: SyntaxTree, units: UnitRegister): Outcome<Plan> => {
  const diagnostics: Diagnostic[] = []
  const header = bindHeader(tree.frontMatter, tree.source, { diagnostics, units })
  const walk: Walk = {
    context: { diagnostics, units, period: header.period.days, issuer: header.issuer },
    header,
    numbering: createNumbering(header.numbering),
    tasks: [],
    targets: [],
    reports: [],
    groupIds: [],
    someUnread: false,
    groups: [],
    headings: [],
    items: [],
  }
  const body: Content[] = []
  const severalAppendices = tree.blocks.filter((block) => appendixHeadingOf(block) !== undefined).length > 1
  const appendices: (Appendix & { readonly content: Content[] })[] = []
  for (const block of tree.blocks) {
    const found = appendixHeadingOf(block)
    if (found) {
      const { heading, title, separate, landscape } = found
      const number = severalAppendices ? ` ${romanNumeral(appendices.length + 1)}` : ''
      enterHeading(walk, heading.depth, `PL${number}`, heading)
      walk.numbering.restart(0)
      const { span } = heading
      appendices.push({ title, span, content: [], landscape, separate: separate || header.separateAppendices })
    } else (appendices.at(-1)?.content ?? body).push(...bindBlock(block, walk))
  }
  checkReferences(walk)
  const { tasks, targets, reports, groupIds } = walk
  const content = [...body, ...appendices.flatMap((appendix) => [titleOf(appendix), ...appendix.content])]
  const footnotes = bindFootnotes(tree.footnotes, content, diagnostics)
  return {
    value: { source: tree.source, header, units, body, appendices, footnotes, tasks, targets, reports, groupIds },
    diagnostics: sortDiagnostics(diagnostics),
  }
}

type Walk = {
  readonly context: BindContext
  readonly header: Header
  readonly numbering: Numbering
  readonly tasks: Task[]
  readonly targets: Target[]
  readonly reports: Report[]
  readonly groupIds: Sourced<string>[]
  /** Whether a block could not be read. */
  someUnread: boolean
  /** `nhóm` blocks in force, with the heading depth they stand under; the nearest last. */
  groups: { readonly depth: number; readonly node: YamlNode }[]
  headings: { readonly depth: number; readonly label: string; readonly words: Sourced<string> }[]
  /** List items around the place, the innermost last. */
  items: { readonly ordered: boolean; readonly label: string; readonly words: Sourced<string> | undefined }[]
}

const titleOf = ({ title, span }: Appendix): Content => ({ type: 'paragraph', inlines: title, span })

const bindBlock = (block: SyntaxBlock, walk: Walk): Content[] => {
  switch (block.type) {
    case 'heading': {
      const label = walk.numbering.next(block.depth - 1)
      enterHeading(walk, block.depth, label, block)
      return [{ type: 'heading', depth: block.depth, label, inlines: block.inlines, span: block.span }]
    }
    case 'paragraph':
      return [{ type: 'paragraph', inlines: block.inlines, span: block.span }]
    case 'list':
      return [bindList(block, walk)]
    case 'table':
      return [{ type: 'table', align: block.align, rows: block.rows, span: block.span }]
    case 'image':
      return [{ type: 'picture', path: block.path, alt: block.alt, span: block.span }]
    case 'data':
      return bindData(block, walk)
  }
}

const enterHeading = (walk: Walk, depth: number, label: string, block: HeadingNode): void => {
  walk.headings = walk.headings.filter((heading) => heading.depth < depth)
  walk.groups = walk.groups.filter((group) => group.depth < depth)
  walk.headings.push({ depth, label, words: { value: inlineText(block.inlines), span: block.span } })
}

const bindList = (list: ListNode, walk: Walk): Content => {
  const headingDepth = walk.headings.at(-1)?.depth ?? 1
  const orderedAround = walk.items.filter(({ ordered }) => ordered).length
  const plainAround = walk.items.length - orderedAround
  const items = list.items.map((item): ListItem => {
    const label = list.ordered ? walk.numbering.next(headingDepth + orderedAround) : (MARKS[plainAround] ?? '')
    if (!list.ordered && plainAround >= MARKS.length) walk.context.diagnostics.push(listTooDeep(item.span))
    const first = item.blocks[0]
    const words = first?.type === 'paragraph' ? { value: inlineText(first.inlines), span: first.span } : undefined
    walk.items.push({ ordered: list.ordered, label, words })
    const groupsAround = walk.groups
    const content = item.blocks.flatMap((block) => bindBlock(block, walk))
    walk.groups = groupsAround
    walk.items.pop()
    return { label, content, span: item.span }
  })
  return { type: 'list', items, span: list.span }
}

/** Practice in all five plans: "-", then "+" under it; a third level is rare and gets a dot. */
const MARKS = ['-', '+', '•']

const listTooDeep = (span: Task['span']): Diagnostic => ({
  rule: 'unsupported-markdown',
  severity: 'error',
  span: { ...span, end: Math.min(span.end, span.start + 1) },
  message: {
    vi: `danh sách lồng quá ${MARKS.length} cấp`,
    en: `the list is nested deeper than ${MARKS.length} levels`,
  },
  help: { vi: 'gộp mục này vào cấp trên, hoặc tách thành tiêu đề', en: 'raise the item or make it a heading' },
})

const bindData = (block: DataNode, walk: Walk): Content[] => {
  const { context } = walk
  if (!block.content) {
    walk.someUnread = true
    return []
  }
  if (block.kind === 'nhóm') {
    const id = scalarAt(block.content, 'mã')
    if (id) walk.groupIds.push(id)
    context.diagnostics.push(...validate('AuthoredGroup', block.content).diagnostics)
    walk.groups = [...walk.groups, { depth: walk.headings.at(-1)?.depth ?? 0, node: block.content }]
    return []
  }
  const { items, rendering: typedRendering } = blockItems(block, context.diagnostics)
  const around = surroundings(walk)
  const mark = walk.items.some(({ ordered }) => !ordered) ? '+' : '-'
  switch (block.kind) {
    case 'nhiệm vụ': {
      if (typedRendering) context.diagnostics.push(...validate('AuthoredRendering', typedRendering).diagnostics)
      const rendering = renderingOf(typedRendering, walk.header.rendering)
      const tasks = items.map((item) => bindTask(item, around, context))
      walk.tasks.push(...tasks)
      const level = (walk.headings.at(-1)?.depth ?? 1) + walk.items.filter(({ ordered }) => ordered).length
      const printsNumbers = rendering.kind === 'content' || rendering.kind === 'sentence'
      const labels = rendering.numbered && printsNumbers ? tasks.map(() => walk.numbering.next(level)) : []
      return [{ type: 'tasks', tasks, rendering, labels, mark, span: block.span }]
    }
    case 'chỉ tiêu': {
      const targets = items.map((item) => bindTarget(item, around, context))
      walk.targets.push(...targets)
      return [{ type: 'targets', targets, mark, span: block.span }]
    }
    case 'báo cáo': {
      const reports = items.map((item) => bindReport(item, around, context))
      walk.reports.push(...reports)
      return [{ type: 'reports', reports, mark, span: block.span }]
    }
  }
}

const surroundings = (walk: Walk): Surroundings => {
  const labels = [...walk.headings.map(({ label }) => label), ...walk.items.map(({ label }) => label)]
  return {
    groups: walk.groups.map(({ node }) => node).reverse(),
    section: {
      number: sectionNumber(labels.filter((label) => /\w/.test(label) || label === 'đ)')),
      titles: walk.headings.map(({ words }) => words.value),
    },
    above: walk.items.at(-1)?.words ?? walk.headings.at(-1)?.words,
  }
}

const checkReferences = (walk: Walk): void => {
  const { tasks, targets, reports, groupIds, context, someUnread } = walk
  const { diagnostics } = context
  const seen = new Map<string, Task['span']>()
  const ids = [...tasks, ...targets, ...reports].map(({ id, idSpan }) => ({ value: id, span: idSpan }))
  for (const { value, span } of [...ids, ...groupIds].sort((a, b) => a.span.start - b.span.start)) {
    const earlier = seen.get(value)
    if (earlier && value !== MISSING) diagnostics.push(duplicateId(value, span, earlier))
    else seen.set(value, span)
  }
  // A block that could not be read may hold the very ids that seem to be missing: one cause, one message.
  if (someUnread) return
  const targetIds = targets.map(({ id }) => id)
  const reportIds = reports.map(({ id }) => id)
  for (const { result, span } of tasks) {
    for (const id of result.serves)
      if (!targetIds.includes(id)) diagnostics.push(unknownId(TARGET, id, placeOf(id, span), targetIds))
  }
  for (const { deadline, span } of [...tasks, ...targets]) {
    for (const item of deadline.items) {
      if (item.type !== 'ongoing' || !item.report || reportIds.includes(item.report)) continue
      diagnostics.push(unknownId(REPORT, item.report, placeOf(item.report, placeTyped(deadline, span)), reportIds))
    }
  }
}

const TARGET = { rule: 'unknown-target', vi: 'chỉ tiêu', en: 'target' }
const REPORT = { rule: 'unknown-report', vi: 'chế độ báo cáo', en: 'reporting duty' }

/** The item, or the rest of the `nhóm` block that lends it its deadline. */
const placeTyped = ({ span: { source, start } }: Deadline, item: Task['span']): Task['span'] => {
  if (start >= item.start && start < item.end) return item
  const close = source.text.indexOf('```', start)
  return { source, start, end: close < 0 ? source.text.length : close }
}

/** Where an id stands in the lines that refer to it. */
const placeOf = (id: string, within: Task['span']): Task['span'] => {
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const at = spanText(within).search(new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`))
  return at < 0 ? within : { ...within, start: within.start + at, end: within.start + at + id.length }
}
