import { comparePlans } from '../compare/compare-plans.ts'
import type { Plan } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Order } from './amendment-order.ts'
import { TYPE_WORDS } from './amendment-words.ts'
import { carryOut } from './carry-out.ts'
import { OF_ISSUING } from './front-orders.ts'
import { namesOf } from './plan-names.ts'
import { planOfSheet, planOfText } from './plan-of-sheet.ts'
import { readOrders } from './read-orders.ts'
import { rowLines, unitWords } from './row-lines.ts'
import { type Section, type Sheet, sheetOf } from './sheet.ts'

/**
 * The parts of the newer text that the older with the amendment carried out does not give, as a reader names them; none
 * when it is proved. Nothing of how the amendment was made is used: it is read as the text that it is.
 */
export const unprovedParts = (old: Plan, amendment: string, next: Plan): readonly string[] => {
  const [before, after] = [sheetOf(old), sheetOf(next)]
  const read = planOfText(amendment, next)
  if (!before || !after || !read) return ['toàn văn']
  const repeated = [...before.repeated, ...after.repeated]
  if (repeated.length > 0) return [...new Set(repeated)].map((id) => `mã ${id} đứng ở hai chỗ`)
  const names = namesOf(old, before)
  const { orders, notes } = readOrders(read, names)
  const done = carryOut(before, names.sections, orders)
  const result = planOfSheet({ ...done, notes: new Map([...before.notes, ...notes]) }, next)
  return result ? differences(result, next, unitsUnsaid(old, next, orders)) : ['toàn văn']
}

/** Where the plan that came of it is not the newer one; number, day and status are of each paper's own issuing. */
const differences = (result: Plan, next: Plan, unsaid: readonly string[]): readonly string[] => {
  const told = comparePlans(result, next).flatMap(({ rule, subject, field }) => {
    if (OF_PRINTING.has(rule)) return []
    switch (subject.type) {
      case 'document':
        return OF_ISSUING.has(field) ? [] : [field]
      case 'section':
        return [subject.id === '' ? 'lời mở đầu' : `mục “${subject.title}”`]
      default:
        return [`${TYPE_WORDS[subject.type]} mã ${subject.id}`]
    }
  })
  const [got, wanted] = [sheetOf(result), sheetOf(next)]
  const rows = got && wanted ? [...otherSections(got, wanted), ...otherRows(result, next)] : ['toàn văn']
  return [...new Set([...unsaid, ...told, ...rows])]
}

/** An amendment says what the plan says, not how it is set. */
const OF_PRINTING: ReadonlySet<string> = new Set(['presentation-changed', 'field-hidden', 'field-shown'])

/** The words in their order with emphasis, lists, tables, and which items stand among them: more than is compared. */
const otherSections = (got: Sheet, wanted: Sheet): string[] => {
  const [one, other] = [got.sections.map(sectionLines), wanted.sections.map(sectionLines)]
  const at = other.findIndex((lines, i) => lines !== one[i])
  if (at < 0) return one.length > other.length ? [`mục “${got.sections[other.length]?.titleWords ?? ''}”`] : []
  return [at === 0 ? 'lời mở đầu' : `mục “${wanted.sections[at]?.titleWords ?? ''}”`]
}

const sectionLines = ({ depth, appendix, titleLine, content }: Section): string =>
  [
    `${depth} ${appendix === '' ? '' : 'phụ lục '}${titleLine}`,
    ...content.lines.map((line) =>
      line.type === 'words' ? `${line.depth} ${line.words}` : `${line.depth} [${content.runs[line.run]?.join(' ')}]`,
    ),
  ].join('\n')

const otherRows = (result: Plan, next: Plan): string[] => {
  const lines = rowLines(result)
  return [...rowLines(next)].flatMap(([id, line]) => (lines.get(id) === line ? [] : [`mã ${id}`]))
}

/** Units that got another name which no order tells, and rows in which none tells it. */
const unitsUnsaid = (old: Plan, next: Plan, orders: readonly Order[]): string[] => {
  const renamed = orders.filter((order) => order.type === 'rename-unit')
  const names = comparePlans(old, next).flatMap(({ rule, old: was, new: is }) => {
    const isSaid = renamed.some((order) => comparable(order.old) === was?.value && comparable(order.new) === is?.value)
    return rule === 'unit-renamed' && !isSaid ? [`tên đơn vị “${is?.words ?? ''}”`] : []
  })
  const said = new Set(
    orders.flatMap((order) =>
      order.type === 'rename-unit' ? order.items : order.type === 'amend-item' ? [order.id] : [],
    ),
  )
  const idAfter = new Map(orders.flatMap((order) => (order.type === 'change-id' ? [[order.id, order.newId]] : [])))
  const now = unitWords(next)
  const rows = [...unitWords(old)].flatMap(([id, words]) => {
    const other = now.get(idAfter.get(id) ?? id)
    return other !== undefined && other !== words && !said.has(id) ? [`tên đơn vị ở mã ${id}`] : []
  })
  return [...names, ...rows]
}
