import { type Chunk, mapChunks } from './chunk.ts'

/** `key: value` with the comments above it and behind it. Its three texts beside each other are whole lines. */
export type Field = {
  readonly key: string
  /** Blank lines and comments above the key. */
  readonly lead: string
  /** From the start of the key's line to the last letter of the value. */
  readonly body: string
  /** What follows the value: a comment, the line's end, deeper comments below. */
  readonly rest: string
  /** The value as data, the same for every way to type it. */
  readonly value: string
}

/**
 * One item of a list, without the list's indentation and with a blank in place of its dash, so that any field may stand
 * first. An item that is not typed one key a line has one field with an empty key, and the column -1.
 */
export type Item = {
  readonly id: string
  /** Blank lines and comments above the dash, as they stand. */
  readonly gap: string
  /** Where its keys stand. */
  readonly column: number
  readonly fields: readonly Field[]
}

/** Front matter, a fenced block, or a register: fields, then perhaps a list of items. */
export type Block = {
  readonly kind: string
  /** The words of the heading above it. */
  readonly heading: string
  readonly open: string
  readonly fields: readonly Field[]
  /** `danh sách:` of the long form, else empty. */
  readonly listLine: string
  readonly indent: number
  readonly items: readonly Item[]
  /** Blank lines and comments below the last field or item. */
  readonly tail: string
  readonly close: string
}

/** The kind of the block at the top of a plan. */
export const FRONT_MATTER = 'phần đầu'

/** A file in order: lines of prose, and blocks. */
export type Parts = readonly (string | Block)[]

export const joinParts = (parts: Parts): string =>
  parts.map((part) => (typeof part === 'string' ? part : joinBlock(part))).join('')

export const joinBlock = ({ open, fields, listLine, indent, items, tail, close }: Block): string =>
  [
    open,
    ...fields.map(joinField),
    listLine,
    ...items.map((item) => item.gap + indented(dashed(joinItem(item)), indent)),
    tail,
    close,
  ].join('')

export const joinField = ({ lead, body, rest }: Field): string => lead + body + rest

/** Without dash and indentation. */
export const joinItem = ({ fields }: Item): string => fields.map(joinField).join('')

export const joinFields = (fields: readonly Field[]): string => fields.map(joinField).join('')

/** The chunks of one item with its dash and indentation, each side of a conflict alike. */
export const asItem = (chunks: readonly Chunk[], indent: number): Chunk[] => {
  const filled = chunks.filter((chunk) => chunk !== '')
  return mapChunks([...mapChunks(filled.slice(0, 1), dashed), ...filled.slice(1)], (text) => indented(text, indent))
}

/** The dash before the first key: comments above it stay above. */
const dashed = (text: string): string => text.replace(/^((?:[ \t]*(?:#.*)?\r?\n)*) /, '$1-')

const indented = (text: string, indent: number): string => text.replace(/^(?=[^\r\n])/gm, ' '.repeat(indent))
