import type { Plan } from '../plan/plan.ts'
import { unreachable } from '../text/unreachable.ts'
import type { Order } from './amendment-order.ts'
import {
  AS_ABOVE,
  AS_FOLLOWS,
  addedItemName,
  escaped,
  INTRO,
  idWords,
  itemPlaceWords,
  sectionPlaceWords,
  slotWords,
  TYPE_WORDS,
} from './amendment-words.ts'
import { FRONT_WORDS, frontWords } from './front-orders.ts'
import type { PlanNames } from './plan-names.ts'
import { rowNote } from './row-lines.ts'
import { type SectionContent, SLOTS } from './section-content.ts'
import { fenced, filled } from './sheet-text.ts'
import { stretches } from './stretches.ts'
import { itemText, type TypedItem } from './typed-items.ts'

/** What writing an order needs to know of the plan as it stands and as it shall be. */
export type Naming = {
  readonly names: PlanNames
  /** The newer text, and its items. */
  readonly next: Plan
  readonly items: ReadonlyMap<string, TypedItem>
  /** Sections that hold more than words: rows, or headings below. */
  readonly peopled: ReadonlySet<string>
  /** The items that go with each section that is abolished, as they are named. */
  readonly gone: ReadonlyMap<string, readonly string[]>
}

/** One order as a heading with what stands under it. */
export const orderText = (order: Order, naming: Naming): string => {
  const { words, text } = orderParts(order, naming)
  return [`## ${words}`, ...(text === '' ? [] : [text])].join('\n\n')
}

type Parts = { readonly words: string; readonly text: string }

const orderParts = (order: Order, naming: Naming): Parts => {
  const { names, next, items, peopled, gone } = naming
  const item = (id: string): string => names.items.get(id) ?? addedItemName(items.get(id)?.type ?? 'task', id)
  const itemNames = new Map([...items.keys(), ...names.items.keys()].map((id) => [id, item(id)]))
  const plain = (words: string, text = ''): Parts => ({ words: escaped(words), text })
  switch (order.type) {
    case 'front': {
      const part = FRONT_WORDS.get(order.key) ?? order.key
      return order.value ? plain(`Sửa đổi ${part}${AS_FOLLOWS}`, frontWords(order.value)) : plain(`Bãi bỏ ${part}`)
    }
    case 'rename-unit':
      return plain(
        `Thay tên “${order.old}” bằng “${order.new}”${order.items.length === 0 ? '' : AT_PLACES}`,
        order.items.map((id) => `- ${escaped(item(id))}`).join('\n'),
      )
    case 'change-id':
      return plain(`Đổi mã ${item(order.id)} thành ${order.newId}`)
    case 'amend-item':
      return plain(`Sửa đổi ${item(order.id)}${order.fromAbove ? AS_ABOVE : AS_FOLLOWS}`, rowText(order.item, next))
    case 'add-item': {
      const what = `Bổ sung ${TYPE_WORDS[order.item.type]} ${idWords(order.item.id)}`
      const where = itemPlaceWords(order.place, itemNames)
      return plain(`${what} ${where}${order.fromAbove ? AS_ABOVE : AS_FOLLOWS}`, rowText(order.item, next))
    }
    case 'abolish-item':
      return plain(`Bãi bỏ ${item(order.id)}`)
    case 'move-item':
      return plain(`Chuyển ${item(order.id)} ${itemPlaceWords(order.place, itemNames)}`)
    case 'add-section': {
      const { title, content } = order.section
      const head = order.head === '' ? 'đề mục' : order.head
      const named = `Bổ sung ${head}${title === '' ? '' : ` “${title}”`}${titledWords(order.titled)}`
      const text = contentText(content, order.items, order.titled, items)
      const words = `${named} ${escaped(sectionPlaceWords(order.place))}${text === '' ? '' : AS_FOLLOWS}`
      return { words, text }
    }
    case 'abolish-section': {
      const along = gone.get(order.section) ?? []
      if (along.length === 0) return plain(`Bãi bỏ ${order.section}`)
      return plain(`Bãi bỏ ${order.section}${ALONG_WITH}`, along.map((name) => `- ${escaped(name)}`).join('\n'))
    }
    case 'move-section':
      return plain(`Chuyển ${order.section} ${sectionPlaceWords(order.place)}`)
    case 'retitle':
      return { words: `${escaped(`Sửa đổi tên ${order.section} thành`)} “${order.title}”`, text: '' }
    case 'prose': {
      const of = order.section === INTRO || !peopled.has(order.section) ? '' : 'lời văn '
      const text = contentText(order.content, new Map(), [], items)
      if (text === '') return plain(`Bãi bỏ lời văn ${order.section}`)
      return plain(`Sửa đổi ${of}${order.section}${AS_FOLLOWS}`, text)
    }
    default:
      return unreachable(order)
  }
}

export const AT_PLACES = ' tại các nội dung sau đây:'

/** What else goes is listed for the reader: it stands below that section. */
export const ALONG_WITH = ' cùng các nội dung sau đây:'

/** ", đồng thời là nội dung của nhiệm vụ mã x," */
export const titledWords = (ids: readonly string[]): string =>
  ids.length === 0 ? '' : `, đồng thời là nội dung của nhiệm vụ mã ${ids.join(', ')},`

/** A row whole: what the heading above it says in the plan is said in it. */
export const rowText = (item: TypedItem, next: Plan): string => {
  const note = rowNote(next, item.id)
  return [fenced(item.type, itemText(item, item.above)), ...(note === '' ? [] : [escaped(note)])].join('\n\n')
}

/** Words with rows that are typed here in their places; where others stand, a line says which. */
const contentText = (
  { text, runs }: SectionContent,
  typed: ReadonlyMap<string, TypedItem>,
  titled: readonly string[],
  items: ReadonlyMap<string, TypedItem>,
): string => {
  const parts = (run: number): string[] => {
    const found = (runs[run] ?? []).flatMap((id) => items.get(id) ?? [])
    return stretches(found, ({ id }) => typed.has(id)).map((stretch) => {
      const isTyped = stretch.some(({ id }) => typed.has(id))
      if (!isTyped) return `*${slotWords(stretch)}*`
      return stretches(stretch, ({ type }) => type)
        .map((rows) => {
          const list = rows.map((row) => itemText(row, titled.includes(row.id) ? row.above : ''))
          return fenced(rows[0]?.type ?? 'task', list.join(''))
        })
        .join('\n\n')
    })
  }
  return filled(text, (run) => parts(run).join('\n\n')).replace(SLOTS, '$1')
}
