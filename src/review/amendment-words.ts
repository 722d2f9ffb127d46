import type { ItemPlace, SectionPlace } from './amendment-order.ts'
import { stretches } from './stretches.ts'
import type { ItemType } from './typed-items.ts'

/*
 * The words of an amendment. What is written is what is read back: `write-orders.ts` puts them together,
 * `read-orders.ts` takes them apart by the names that the plan itself gives its parts.
 */

export const TYPE_WORDS: Readonly<Record<ItemType, string>> = {
  task: 'nhiệm vụ',
  target: 'chỉ tiêu',
  report: 'chế độ báo cáo',
}

/** The words above the first heading. */
export const INTRO = 'lời mở đầu'

export const AS_FOLLOWS = ' như sau:'
/** The row takes its content from the heading or list item above it and does not repeat it in the plan. */
export const AS_ABOVE = ' như sau, nội dung theo lời đứng ngay trên trong Kế hoạch:'

/** "mục II.1", "mục 1 Phụ lục I". */
export const sectionHead = (number: string, appendix: string): string =>
  [`mục ${number}`, appendix].filter((part) => part !== '').join(' ')

/** "mục II.1 “Mục đích”"; a heading without a number is an "đề mục". */
export const sectionName = (head: string, title: string): string =>
  [head === '' ? 'đề mục' : head, title === '' ? '' : `“${shortened(title)}”`].filter((part) => part !== '').join(' ')

/** A section that comes with the amendment, as its other orders name it. */
export const addedName = (head: string, title: string): string => `${sectionName(head, title)} được bổ sung`

/** The second of two parts with one name is told from the first. */
export const uniqueName = (name: string, taken: Set<string>): string => {
  let [unique, turn] = [name, 1]
  while (taken.has(unique)) unique = `${name} (thứ ${++turn})`
  taken.add(unique)
  return unique
}

/** "nhiệm vụ số 3 “Mở lớp tập huấn” (mã mo-lop)". */
export const itemName = (
  type: ItemType,
  id: string,
  { number, content }: { readonly number?: string | undefined; readonly content: string },
): string =>
  [
    TYPE_WORDS[type],
    number === undefined ? '' : `số ${number}`,
    content === '' ? '' : `“${shortened(content)}”`,
    idWords(id),
  ]
    .filter((part) => part !== '')
    .join(' ')

export const idWords = (id: string): string => `(mã ${id})`

/** As a citation shortens: whole words from the beginning, no quotation left open. */
const shortened = (words: string): string => {
  const plain = words.replace(/\s+/g, ' ').trim()
  if (plain.length <= LONGEST_NAME) return plain
  const cut = plain.slice(0, Math.max(plain.lastIndexOf(' ', LONGEST_NAME), LONGEST_NAME / 2))
  const open = cut.lastIndexOf('“')
  const whole = open > cut.lastIndexOf('”') ? (open > LONGEST_NAME / 4 ? cut.slice(0, open) : `${cut}”`) : cut
  return `${whole.replace(/[\s,;:.]+$/, '')}…`
}

const LONGEST_NAME = 80

export const sectionPlaceWords = ({ type, section, depth }: SectionPlace): string => {
  const where = type === 'after' ? `vào sau ${section}` : `vào đầu ${section === INTRO ? 'Kế hoạch' : section}`
  return depth === undefined ? where : `${where}, ở cấp ${depth}`
}

export const itemPlaceWords = (place: ItemPlace, items: ReadonlyMap<string, string>): string =>
  place.type === 'in'
    ? `vào ${place.section}`
    : `vào ${place.type === 'after' ? 'sau' : 'trước'} ${items.get(place.id) ?? ''}`

/** An item that comes with the amendment, as its other orders name it. */
export const addedItemName = (type: ItemType, id: string): string => `${TYPE_WORDS[type]} ${idWords(id)} được bổ sung`

/** A paragraph that says which items stand among the words. */
export const slotWords = (items: readonly { readonly type: ItemType; readonly id: string }[]): string => {
  const parts = stretches(items, ({ type }) => type).flatMap(([first, ...rest]) =>
    first ? [`${TYPE_WORDS[first.type]} mã ${[first, ...rest].map(({ id }) => id).join(', ')}`] : [],
  )
  return `(Vị trí của ${parts.join('; ')})`
}

/** The ids of such a paragraph; undefined for any other. */
export const slotIds = (words: string): readonly string[] | undefined => {
  const listed = /^\(Vị trí của (.+)\)$/.exec(words)?.[1]
  const parts = listed?.split('; ').map((part) => /^(?:nhiệm vụ|chỉ tiêu|chế độ báo cáo) mã (.+)$/.exec(part)?.[1])
  return parts?.every((part) => part !== undefined) ? parts.flatMap((part) => part?.split(', ') ?? []) : undefined
}

/** Words of a plan as Markdown that says only them. */
export const escaped = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    // What is left to fill looks as everywhere else.
    .replace(/\\\[(điền: [^\]\\]*)\\\]/g, '[$1]')
    .replace(/^(\s*)([-+#=]|\d+[.)])/, (_, space, mark) => `${space}${mark.replace(/(.)$/, '\\$1')}`)
    .replace(/\s+/g, ' ')
    .trim()
