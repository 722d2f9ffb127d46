import type { Assignment, Content, Plan, Report, Target, Task } from '../plan/plan.ts'
import { type Inline, inlineText } from '../syntax/syntax-tree.ts'
import { type Sourced, type Span, span, spanText } from '../text/span.ts'
import { sourceOffsets } from './source-offsets.ts'

/** A run of words as typed: one heading, paragraph, table cell or YAML value. */
export type Words = {
  readonly type: WordsType
  /** NFC; a line wrap of the source is one space. */
  readonly text: string
  /** Where the stretch from `start` to `end` (offsets into `text`) stands in the source. */
  readonly place: (start: number, end: number) => Span
}

/** `item` is the first paragraph of a list item; `content` what a task, target or reporting duty says is to be done. */
export type WordsType =
  | 'front matter'
  | 'title'
  | 'base'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'cell'
  | 'footnote'
  | 'content'
  | 'unit'
  | 'deadline'
  | 'result'
  | 'note'

/**
 * All words that the drafter typed in the plan's file and the document prints or the registry keeps, in the order of
 * the file, each once. Not among them: names that were read from a unit's code, and settings of the rendering.
 */
export const wordsOfPlan = (plan: Plan): readonly Words[] => {
  const known = read.get(plan)
  if (known) return known
  const all = [
    ...headerWords(plan),
    ...plan.body.flatMap(contentWords),
    ...plan.appendices.flatMap(({ title, content }) => [...prose('heading', title), ...content.flatMap(contentWords)]),
    ...plan.footnotes.flatMap(({ inlines }) => prose('footnote', inlines)),
  ]
  // What a `nhóm` block lends is the same value in every task below it.
  const byPlace = new Map(all.map((words) => [words.place(0, words.text.length).start, words]))
  const ordered = [...byPlace].sort(([a], [b]) => a - b).map(([, words]) => words)
  read.set(plan, ordered)
  return ordered
}

/** Half of the rules ask for the words of the same plan. */
const read = new WeakMap<Plan, readonly Words[]>()

const headerWords = ({ header }: Plan): Words[] => {
  const { place, title, period, bases, signatures, recipients, filings, symbol, contact, drafter } = header
  const others = [place, period, symbol, ...recipients, ...filings, ...contact]
  const signed = signatures.flatMap(({ authority, offices, name }) => [
    ...(authority ? [authority] : []),
    ...offices,
    name,
  ])
  const written = drafter ? [drafter.code] : []
  return [
    ...scalar('title', title),
    ...bases.flatMap((base) => scalar('base', base)),
    ...[...others, ...signed, ...written].flatMap((value) => scalar('front matter', value)),
  ]
}

const contentWords = (content: Content): Words[] => {
  switch (content.type) {
    case 'heading':
      return prose('heading', content.inlines)
    case 'paragraph':
      return prose('paragraph', content.inlines)
    case 'list':
      return content.items.flatMap(({ content: blocks }) =>
        blocks.flatMap((block, i) =>
          i === 0 && block.type === 'paragraph' ? prose('item', block.inlines) : contentWords(block),
        ),
      )
    case 'table':
      return content.rows.flatMap((row) => row.flatMap((cell) => prose('cell', cell)))
    case 'picture':
      return []
    case 'tasks':
      return content.tasks.flatMap(taskWords)
    case 'targets':
      return content.targets.flatMap(targetWords)
    case 'reports':
      return content.reports.flatMap(reportWords)
  }
}

const taskWords = ({ content, lead, support, authority, deadline, result, note }: Task): Words[] => [
  ...(content.typed ? scalar('content', { value: content.words, span: content.span }) : []),
  ...[lead, ...support, ...(authority ? [authority] : [])].flatMap(unitWords),
  ...scalar('deadline', { value: deadline.words, span: deadline.span }),
  ...scalar('result', { value: result.words, span: result.span }),
  ...(note ? scalar('note', note) : []),
]

const targetWords = ({ words, owner, deadline }: Target): Words[] => [
  ...scalar('content', words),
  ...(owner ? unitWords(owner) : []),
  ...scalar('deadline', { value: deadline.words, span: deadline.span }),
]

const reportWords = ({ words, reporter, recipient, through, deadline }: Report): Words[] => [
  ...(words ? scalar('content', words) : []),
  ...[reporter, recipient, ...(through ? [through] : [])].flatMap(unitWords),
  ...scalar('deadline', { value: deadline.words, span: deadline.span }),
]

const unitWords = ({ words, span: where }: Assignment): Words[] => scalar('unit', { value: words, span: where })

/** The place of a part of a value's words; the whole value where the words do not stand there letter by letter. */
export const placeIn = (value: Sourced<string>, start: number, end: number): Span =>
  scalar('result', value)[0]?.place(start, end) ?? value.span

/** The words of a YAML value; none when they do not stand at its place (a code, a missing value). */
const scalar = (type: WordsType, { value, span: where }: Sourced<string>): Words[] => {
  const offsets = sourceOffsets(value, spanText(where))
  return offsets
    ? [
        wordsAt(
          type,
          value,
          offsets.map((offset) => where.start + offset),
          where,
        ),
      ]
    : []
}

/** The words of a run of prose; none when nothing is typed. */
export const prose = (type: WordsType, inlines: readonly Inline[]): Words[] => {
  const [first] = inlines
  const last = inlines.at(-1)
  if (!first || !last) return []
  const offsets = inlines.flatMap((inline): readonly number[] => {
    if (inline.type === 'footnote') return []
    if (inline.type === 'break') return [inline.span.start]
    const found = sourceOffsets(inline.text, spanText(inline.span))
    return inline.text.split('').map((_, i) => {
      const offset = found?.[i]
      return offset === undefined ? UNPLACED : inline.span.start + offset
    })
  })
  return [wordsAt(type, inlineText(inlines), offsets, span(first.span.source, first.span.start, last.span.end))]
}

const wordsAt = (type: WordsType, text: string, offsets: readonly number[], where: Span): Words => ({
  type,
  text,
  place: (start, end) => {
    const [first, last] = [offsets[start] ?? UNPLACED, offsets[end - 1] ?? UNPLACED]
    return first === UNPLACED || last === UNPLACED ? where : span(where.source, first, last + 1)
  },
})

/** Words whose letters differ from the source (not NFC): only the whole has a place. */
const UNPLACED = -1
