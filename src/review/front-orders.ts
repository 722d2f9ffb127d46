import type { Change } from '../compare/change.ts'
import type { Plan } from '../plan/plan.ts'
import { inlineText, type ListNode, type SyntaxBlock, type YamlEntry, type YamlNode } from '../syntax/syntax-tree.ts'
import { capitalized } from '../text/vietnamese.ts'
import type { Order } from './amendment-order.ts'
import { escaped } from './amendment-words.ts'
import { scalarEntry } from './typed-items.ts'

/** Keys of the front matter that an amendment may speak of, in the words of documents. */
export const FRONT_WORDS: ReadonlyMap<string, string> = new Map([
  ['thể thức', 'thể thức văn bản'],
  ['cơ quan ban hành', 'cơ quan ban hành'],
  ['địa danh', 'địa danh'],
  ['ký hiệu', 'ký hiệu văn bản'],
  ['trích yếu', 'trích yếu nội dung'],
  ['thời kỳ', 'thời kỳ kế hoạch'],
  ['căn cứ', 'căn cứ ban hành'],
  ['ký', 'quyền hạn, chức vụ, họ tên người ký'],
  ['nơi nhận', 'nơi nhận'],
  ['lưu', 'nơi lưu'],
  ['độ mật', 'dấu chỉ độ mật'],
  ['mức độ khẩn', 'dấu chỉ mức độ khẩn'],
  ['phạm vi lưu hành', 'chỉ dẫn phạm vi lưu hành'],
  ['người soạn thảo', 'ký hiệu người soạn thảo và số lượng bản'],
  ['liên hệ', 'thông tin liên hệ'],
])

/**
 * What belongs to the issuing of one paper: the amending plan has its own number, day and status, and that of the plan as
 * issued stays what it is.
 */
export const OF_ISSUING: ReadonlySet<string> = new Set(['số', 'ngày ban hành', 'trạng thái', 'lần dự thảo'])

/** One order a key that says something else, in the order of the form. */
export const frontOrders = (changes: readonly Change[], front: readonly YamlEntry[], plan: Plan): Order[] => {
  const fields = new Set(changes.flatMap(({ subject, field }) => (subject.type === 'document' ? [keyOf(field)] : [])))
  return [...FRONT_WORDS.keys()].flatMap((key): Order[] => {
    if (!fields.has(key)) return []
    const value = front.find((entry) => entry.key === key)?.value
    if (!value || (value.type === 'scalar' && value.text === '')) return [{ type: 'front', key }]
    return [{ type: 'front', key, value: key === ISSUER ? namedIssuers(value, plan) : value }]
  })
}

/** Who signs is compared field by field and typed as one key. */
const keyOf = (field: string): string => (['quyền hạn', 'chức vụ', 'họ tên'].includes(field) ? 'ký' : field)

const ISSUER = 'cơ quan ban hành'

/** A code says nothing on paper. */
const namedIssuers = (value: YamlNode, { header: { issuer, coIssuers } }: Plan): YamlNode => {
  const named = (node: YamlNode): YamlNode => {
    if (node.type !== 'scalar') return node
    const unit = [issuer, ...coIssuers.map((one) => one.unit)].find(({ id }) => id === node.text)
    return unit ? { ...node, text: `${unit.name} (mã ${unit.id})` } : node
  }
  return value.type === 'seq' ? { ...value, items: value.items.map(named) } : named(value)
}

/** The value as Markdown: words, or a list; a list of its keys where it has keys. */
export const frontWords = (value: YamlNode): string =>
  value.type === 'scalar' ? escaped(value.text) : listWords(value)

const listWords = (value: YamlNode): string => {
  switch (value.type) {
    case 'scalar':
      return escaped(value.text)
    case 'seq':
      return value.items
        .map((item, i) => {
          if (item.type === 'scalar') return `- ${escaped(item.text)}`
          return `- Người ký thứ ${i + 1}:\n\n${listWords(item).replace(/^(?=.)/gm, '  ')}`
        })
        .join('\n')
    case 'map':
      return value.entries
        .filter(({ value: part }) => part.type !== 'scalar' || part.text !== '')
        .map(({ key, value: part }) => `- ${capitalized(key)}: ${escaped(partWords(part))}`)
        .join('\n')
  }
}

const partWords = (part: YamlNode): string =>
  part.type === 'scalar' ? part.text : part.type === 'seq' ? part.items.map(partWords).join(' / ') : ''

/** The value that words of an amendment give to a key; undefined when they give none. */
export const readFront = (key: string, blocks: readonly SyntaxBlock[]): YamlNode | undefined => {
  const [first] = blocks
  if (first?.type === 'paragraph') return readWords(key, inlineText(first.inlines))
  if (first?.type !== 'list') return undefined
  if (!KEYED.has(key)) return seq(first.items.map(({ blocks: inner }) => readWords(key, textOf(inner[0]))))
  const nested = first.items.flatMap(({ blocks: inner }) => inner.filter((block) => block.type === 'list'))
  return nested.length > 0 ? seq(nested.map(readMap)) : readMap(first)
}

const KEYED: ReadonlySet<string> = new Set(['ký', 'người soạn thảo'])

const readMap = ({ items }: ListNode): YamlNode => {
  const entries = items.flatMap(({ blocks }): YamlEntry[] => {
    const [, key = '', words = ''] = /^([^:]+): (.*)$/s.exec(textOf(blocks[0])) ?? []
    const parts = words.split(' / ')
    const name = key.toLocaleLowerCase('vi')
    if (key === '') return []
    if (parts.length === 1) return [scalarEntry(name, words)]
    return [{ ...scalarEntry(name, ''), value: seq(parts.map((part) => readWords(name, part))) }]
  })
  return { type: 'map', entries, span: scalarEntry('', '').keySpan }
}

const readWords = (key: string, words: string): YamlNode =>
  scalarEntry(key, key === ISSUER ? (/\(mã ([^()]+)\)$/.exec(words)?.[1] ?? words) : words).value

const seq = (items: readonly YamlNode[]): YamlNode => ({ type: 'seq', items, span: scalarEntry('', '').keySpan })

const textOf = (block: SyntaxBlock | undefined): string =>
  block?.type === 'paragraph' ? inlineText(block.inlines) : ''
