import type { JudgedChange } from '../compare/judge-changes.ts'
import type { Plan } from '../plan/plan.ts'
import { capitalized, comparable } from '../text/vietnamese.ts'
import { beginning } from './beginning.ts'
import {
  changedLines,
  type Line,
  listLines,
  markedLine,
  noteLine,
  plainLine,
  replacedLine,
} from './comparison-lines.ts'
import { type Places, placesIn } from './comparison-places.ts'
import { OF_ISSUING } from './front-orders.ts'
import { type ItemWords, itemWords } from './item-fields.ts'
import { taskNumbers } from './task-numbers.ts'

/** One row of the table: what stands under one heading and belongs together, before and after. */
export type ComparisonRow = {
  /** "II.1. Chính quyền số (số cũ: I.3)"; rows of one place stand together. */
  readonly place: string
  readonly old: readonly Line[]
  readonly new: readonly Line[]
  /** What has its own reason, by the field's name, in order. */
  readonly changes: readonly { readonly field: string; readonly change: JudgedChange }[]
}

/**
 * The changes in the order of the newer document; what is gone stands where it stood among what was kept. Ids are not
 * printed, and number, day and status belong to the issuing of a document: they are no rows.
 */
export const comparisonRows = (old: Plan, next: Plan, changes: readonly JudgedChange[]): readonly ComparisonRow[] => {
  const sides = { old, new: next, places: placesIn(old, next), numbers: [taskNumbers(old), taskNumbers(next)] } as const
  const rows = bySubject(changes.filter(isPrinted)).flatMap((group) => rowOf(group, sides) ?? [])
  return rows.toSorted((a, b) => a.at - b.at)
}

type Numbers = ReadonlyMap<string, string>
type Sides = {
  readonly old: Plan
  readonly new: Plan
  readonly places: Places
  readonly numbers: readonly [old: Numbers, next: Numbers]
}
type PlacedRow = ComparisonRow & { readonly at: number }
type Group = readonly [JudgedChange, ...JudgedChange[]]

const isPrinted = ({ rule, subject, field }: JudgedChange): boolean =>
  !UNPRINTED.has(rule) && !(subject.type === 'document' && OF_ISSUING.has(field))

const UNPRINTED: ReadonlySet<string> = new Set([
  'id-changed',
  'plan-added',
  'plan-removed',
  'plan-renamed',
  'task-merged',
  'task-split',
])

/** The document's own keys one by one, each other item with all its changes. */
const bySubject = (changes: readonly JudgedChange[]): readonly Group[] => {
  const groups = new Map<string, [JudgedChange, ...JudgedChange[]]>()
  for (const change of changes) {
    const { type, id } = change.subject
    const key = `${type} ${id} ${type === 'document' ? change.field : ''}`
    const known = groups.get(key)
    if (known) known.push(change)
    else groups.set(key, [change])
  }
  return [...groups.values()]
}

const rowOf = (group: Group, sides: Sides): PlacedRow | undefined => {
  const [{ subject, field }] = group
  const { places } = sides
  if (subject.type === 'document') return { ...places.ofDocument(field), ...documentLines(group) }
  if (subject.type === 'section') return { ...places.ofSection(group[0]), ...sectionLines(group[0]) }
  const oldId = oldIdOf(group)
  const [before, after] = [itemWords(sides.old, subject.type, oldId), itemWords(sides.new, subject.type, subject.id)]
  const placed = places.ofItem(before, after)
  const numbers = subject.type === 'task' ? [sides.numbers[0].get(oldId), sides.numbers[1].get(subject.id)] : []
  const item = { group, places, before, after, title: placed?.titles.at(-1) ?? '', numbers: numbers.map(numberLabel) }
  return placed && { ...placed, ...itemLines(item) }
}

const oldIdOf = ([first, ...rest]: Group): string =>
  [first, ...rest].find(({ rule }) => rule === 'id-changed')?.old?.value ?? first.subject.id

/** A dash is no number. */
const numberLabel = (number: string | undefined): string =>
  number !== undefined && /[\p{L}\d]/u.test(number) ? `Nhiệm vụ số ${number}: ` : ''

const documentLines = (group: Group) => {
  const [{ field }] = group
  const words = (side: 'old' | 'new'): string[] => group.flatMap((change) => change[side]?.words ?? [])
  const label = `${DOCUMENT_LABELS[field] ?? capitalized(field)}: `
  return { ...listLines(label, words('old'), words('new')), changes: [{ field, change: group[0] }] }
}

/** By themselves these keys do not say whose they are. */
const DOCUMENT_LABELS: Readonly<Record<string, string>> = {
  'họ tên': 'Người ký',
  'chức vụ': 'Chức vụ người ký',
  'quyền hạn': 'Quyền hạn ký',
}

const sectionLines = (change: JudgedChange) => {
  const lines = (words: string | undefined): string[] => (words === undefined || words === '' ? [] : words.split('\n'))
  const [before, after] = [lines(change.old?.words), lines(change.new?.words)]
  const whole = (words: readonly string[]): readonly Line[] =>
    words.length === 0 ? [noteLine('(Chỉ có tiêu đề)')] : words.map((one) => markedLine('', one))
  const changes = [{ field: '', change }]
  if (!change.old) return { old: [NOT_YET], new: whole(after), changes }
  if (!change.new) return { old: whole(before), new: [ABOLISHED], changes }
  return { ...changedLines(before, after), changes }
}

const NOT_YET = noteLine('(Chưa có)')
const ABOLISHED = noteLine('(Bãi bỏ)')

type Item = {
  readonly group: Group
  readonly places: Places
  readonly before: ItemWords | undefined
  readonly after: ItemWords | undefined
  /** Of the heading above the row. */
  readonly title: string
  /** "Nhiệm vụ số 3: ", before and after; empty where the document prints none. */
  readonly numbers: readonly string[]
}

const itemLines = ({ group, places, before, after, title, numbers: [number = '', newNumber = ''] }: Item) => {
  const whole = { field: '', change: group[0] }
  if (!before || !after) {
    return {
      old: before ? wholeLines(before, number, title) : [NOT_YET],
      new: after ? wholeLines(after, newNumber, title) : [ABOLISHED],
      changes: [whole],
    }
  }
  const fields = [...new Set(group.map(({ rule, field }) => (rule === 'moved' ? 'vị trí' : fieldOf(field))))]
  const ofField = (field: string) => group.find((change) => fieldOf(change.field) === field) ?? group[0]
  const named = fields.includes('nội dung')
    ? replacedLine('', before.content, after.content)
    : { old: plainLine(beginning(before.content, LONGEST)), new: plainLine(beginning(after.content, LONGEST)) }
  // The heading above already says it.
  const isTold = comparable(after.content) === comparable(title) && !fields.includes('nội dung')
  const content = isTold ? [] : [{ old: { ...named.old, label: number }, new: { ...named.new, label: newNumber } }]
  const changed = fields
    .filter((field) => field !== 'nội dung')
    .map((field) => {
      const label = `${capitalized(field)}: `
      if (field === 'vị trí') return replacedLine(label, ...places.moved(before, after))
      const [from, to] = [before.fields.get(field) ?? '', after.fields.get(field) ?? '']
      const { old: was, new: is } = ofField(field)
      // The document prints the same words: what changed is typed beside them, and a change tells it.
      return from === to ? replacedLine(label, was?.words ?? from, is?.words ?? to) : replacedLine(label, from, to)
    })
  const lines = [...content, ...changed]
  return {
    old: lines.map((line) => line.old),
    new: lines.map((line) => line.new),
    changes: fields.map((field) => ({ field, change: ofField(field) })),
  }
}

/** Letters of unchanged words: enough to know the row by. */
const LONGEST = 160

/** The measure of a target stands in its words. */
const fieldOf = (field: string): string => (field === 'chỉ số' ? 'nội dung' : field)

const wholeLines = ({ content, fields }: ItemWords, number: string, title: string): Line[] => [
  ...(comparable(content) === comparable(title) ? [] : [markedLine(number, content)]),
  ...[...fields].map(([name, words]) => markedLine(`${capitalized(name)}: `, words)),
]
