import type { Plan } from '../plan/plan.ts'
import { inlineText, type SyntaxBlock } from '../syntax/syntax-tree.ts'
import { comparable } from '../text/vietnamese.ts'
import type { ItemPlace, Order, SectionPlace } from './amendment-order.ts'
import {
  AS_ABOVE,
  AS_FOLLOWS,
  addedItemName,
  addedName,
  escaped,
  INTRO,
  slotIds,
  TYPE_WORDS,
  uniqueName,
} from './amendment-words.ts'
import { FRONT_WORDS, readFront } from './front-orders.ts'
import { relabelled } from './labels.ts'
import type { PlanNames } from './plan-names.ts'
import { rowNote } from './row-lines.ts'
import { EMPTY_CONTENT } from './section-content.ts'
import { itemsIn, type Section, type Sheet, sheetOfTree, splitAtHeadings } from './sheet.ts'
import { treeOf } from './tree-of.ts'
import { type TypedItem, typedItems } from './typed-items.ts'
import { ALONG_WITH, AT_PLACES, titledWords } from './write-orders.ts'

/** What an amendment orders, as a reader finds it who has the plan before him; headings that order nothing are passed. */
export const readOrders = (
  amendment: Plan,
  names: PlanNames,
): { readonly orders: readonly Order[]; readonly notes: Sheet['notes'] } => {
  const tree = treeOf(amendment.source)
  if (!tree) return { orders: [], notes: new Map() }
  const typed = typedItems(amendment, tree)
  const sheet = relabelled(
    sheetOfTree(tree, typed, (block) => ({
      items: block.type === 'paragraph' ? slotIds(inlineText(block.inlines)) : itemsIn(block, typed),
    })),
  )
  const parts = splitAtHeadings(tree.blocks)
  const book: Book = {
    sections: new Set(names.sections),
    items: new Map([...names.items].map(([id, name]) => [name, id])),
    typed: sheet.items,
    amendment,
  }
  const orders = sheet.sections.flatMap((section, i) => readOrder(section, parts[i]?.blocks ?? [], book) ?? [])
  return { orders, notes: sheet.notes }
}

/** What the names of an order can mean: those of the plan, and of what was added so far. */
type Book = {
  readonly sections: Set<string>
  readonly items: Map<string, string>
  /** Rows typed in the amendment. */
  readonly typed: ReadonlyMap<string, TypedItem>
  readonly amendment: Plan
}

const readOrder = (section: Section, blocks: readonly SyntaxBlock[], book: Book): Order | undefined => {
  const { titleWords: words } = section
  return (
    readFrontOrder(words, blocks) ??
    readUnitOrder(words, blocks, book) ??
    readItemOrder(section, blocks, book) ??
    readAddedItem(section, blocks, book) ??
    readSectionOrder(section, book) ??
    readAddedSection(section, book)
  )
}

const readFrontOrder = (words: string, blocks: readonly SyntaxBlock[]): Order | undefined => {
  const key = [...FRONT_WORDS].find(
    ([, part]) => words === `Sửa đổi ${part}${AS_FOLLOWS}` || words === `Bãi bỏ ${part}`,
  )?.[0]
  if (key === undefined) return undefined
  const value = words.startsWith('Bãi bỏ') ? undefined : readFront(key, blocks)
  return { type: 'front', key, ...(value ? { value } : {}) }
}

const readUnitOrder = (words: string, blocks: readonly SyntaxBlock[], book: Book): Order | undefined => {
  const [, old, name] = /^Thay tên “(.+)” bằng “(.+)”$/.exec(before(words, AT_PLACES)) ?? []
  if (old === undefined || name === undefined) return undefined
  const named = blocks.flatMap((block) => (block.type === 'list' ? block.items : [])).flatMap((item) => item.blocks)
  return { type: 'rename-unit', old, new: name, items: named.flatMap((block) => book.items.get(wordsOf(block)) ?? []) }
}

const readItemOrder = (
  { titleWords: words, content }: Section,
  blocks: readonly SyntaxBlock[],
  book: Book,
): Order | undefined => {
  const row = onlyRow(content, blocks, book)
  for (const [name, id] of book.items) {
    if (words === `Bãi bỏ ${name}`) return { type: 'abolish-item', id }
    if (row && words === `Sửa đổi ${name}${AS_FOLLOWS}`) return { type: 'amend-item', id, item: row, fromAbove: false }
    if (row && words === `Sửa đổi ${name}${AS_ABOVE}`) return { type: 'amend-item', id, item: row, fromAbove: true }
    const newId = after(words, `Đổi mã ${name} thành `)
    if (newId !== undefined) return { type: 'change-id', id, newId }
    const place = readItemPlace(after(words, `Chuyển ${name} `), book)
    if (place) return { type: 'move-item', id, place }
  }
  return undefined
}

/** The one row of an order, when what is said beside it is what it says. */
const onlyRow = (
  { runs }: Section['content'],
  blocks: readonly SyntaxBlock[],
  { typed, amendment }: Book,
): TypedItem | undefined => {
  const [id = '', ...others] = runs.flat()
  const beside = blocks.flatMap((block) => (block.type === 'data' ? [] : [wordsOf(block)]))
  const note = rowNote(amendment, id)
  const isSame = comparable(beside.join('\n')) === comparable(note)
  return others.length === 0 && isSame ? typed.get(id) : undefined
}

const wordsOf = (block: SyntaxBlock): string => (block.type === 'paragraph' ? inlineText(block.inlines) : block.type)

const readAddedItem = (
  { titleWords: words, content }: Section,
  blocks: readonly SyntaxBlock[],
  book: Book,
): Order | undefined => {
  const [, type, id, rest = ''] = ADDED_ITEM.exec(words) ?? []
  const item = onlyRow(content, blocks, book)
  if (!item || TYPE_WORDS[item.type] !== type || item.id !== id) return undefined
  const fromAbove = rest.endsWith(AS_ABOVE)
  const place = readItemPlace(before(rest, fromAbove ? AS_ABOVE : AS_FOLLOWS), book)
  if (!place) return undefined
  book.items.set(addedItemName(item.type, id), id)
  return { type: 'add-item', item, fromAbove, place }
}

const ADDED_ITEM = new RegExp(`^Bổ sung (${Object.values(TYPE_WORDS).join('|')}) \\(mã ([^()\\s]+)\\) (.+)$`, 'u')

const readItemPlace = (words: string | undefined, { sections, items }: Book): ItemPlace | undefined => {
  if (words === undefined) return undefined
  for (const [type, start] of [['after', 'vào sau '] as const, ['before', 'vào trước '] as const]) {
    const id = items.get(after(words, start) ?? '')
    if (id !== undefined) return { type, id }
  }
  const section = after(words, 'vào ')
  return section !== undefined && sections.has(section) ? { type: 'in', section } : undefined
}

const readSectionOrder = ({ titleWords: words, title, content }: Section, book: Book): Order | undefined => {
  for (const section of book.sections) {
    if (words === `Bãi bỏ ${section}` || words === `Bãi bỏ ${section}${ALONG_WITH}`)
      return { type: 'abolish-section', section }
    if (words === `Bãi bỏ lời văn ${section}`) return { type: 'prose', section, content: EMPTY_CONTENT }
    if (words === `Sửa đổi ${section}${AS_FOLLOWS}` || words === `Sửa đổi lời văn ${section}${AS_FOLLOWS}`)
      return { type: 'prose', section, content }
    const named = after(title, `${escaped(`Sửa đổi tên ${section} thành`)} “`)
    if (named?.endsWith('”')) return { type: 'retitle', section, title: named.slice(0, -1) }
    const place = readSectionPlace(after(words, `Chuyển ${section} `), book)
    if (place) return { type: 'move-section', section, place }
  }
  return undefined
}

const readSectionPlace = (words: string | undefined, { sections }: Book): SectionPlace | undefined => {
  const [, where = '', depth] = /^(.*?)(?:, ở cấp (\d))?$/.exec(words ?? '') ?? []
  const found = (['after', 'first in'] as const).flatMap((type): SectionPlace[] => {
    const named = after(where, type === 'after' ? 'vào sau ' : 'vào đầu ')
    const section = type === 'first in' && named === 'Kế hoạch' ? INTRO : named
    return section !== undefined && sections.has(section) ? [{ type, section }] : []
  })
  return found[0] && { ...found[0], ...(depth === undefined ? {} : { depth: Number(depth) }) }
}

const readAddedSection = ({ title: typed, titleWords: words, content }: Section, book: Book): Order | undefined => {
  if (!words.startsWith(ADD)) return undefined
  for (const { index } of words.matchAll(/ vào (?:sau|đầu) /g)) {
    const rest = words.slice(index)
    const place = readSectionPlace(before(rest, AS_FOLLOWS).trim(), book)
    // The title keeps its Markdown, so it is cut out of the heading as typed.
    const end = ` ${escaped(rest)}`
    if (!place || !typed.endsWith(end)) continue
    const titled = titledIds(words.slice(0, index))
    const [head, titleWords] = headAndTitle(before(words.slice(ADD.length, index), titledWords(titled)))
    const [, title] = headAndTitle(before(typed.slice(ADD.length, -end.length), titledWords(titled)))
    if (!HEAD.test(head)) continue
    const number = head === 'đề mục' ? '' : head
    const name = uniqueName(addedName(number, titleWords), book.sections)
    const appendix = head.startsWith('Phụ lục') ? `Phụ lục${title === '' ? '' : ': '}` : ''
    const items = new Map(content.runs.flat().flatMap((id) => rowOf(id, book)))
    const section = { appendix, title, titleWords, content }
    return { type: 'add-section', name, head: number, section, items, titled, place }
  }
  return undefined
}

const ADD = 'Bổ sung '

const rowOf = (id: string, { typed }: Book): (readonly [string, TypedItem])[] => {
  const item = typed.get(id)
  return item ? [[id, item]] : []
}

const headAndTitle = (words: string): readonly [head: string, title: string] => {
  const [, head = words, title = ''] = /^([^“]*) “(.*)”$/s.exec(words) ?? []
  return [head, title]
}

const HEAD = /^(?:mục |Phụ lục|đề mục)/

/** The ids of "…, đồng thời là nội dung của nhiệm vụ mã x, y,". */
const titledIds = (words: string): readonly string[] =>
  /, đồng thời là nội dung của nhiệm vụ mã ([^“”]+),$/.exec(words)?.[1]?.split(', ') ?? []

const after = (words: string, start: string): string | undefined =>
  words.startsWith(start) ? words.slice(start.length) : undefined

const before = (words: string, end: string): string =>
  end !== '' && words.endsWith(end) ? words.slice(0, -end.length) : words
