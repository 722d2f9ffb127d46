import { parsePlan } from '../../src/syntax/parse-plan.ts'
import type { SyntaxBlock, YamlNode } from '../../src/syntax/syntax-tree.ts'
import { type SourceFile, sourceFile } from '../../src/text/source-file.ts'
import type { Draw } from '../review/generated-documents.ts'

/** Names of units by their codes: what the code prints. */
export type Names = ReadonlyMap<string, string>

/**
 * The same plan in another hand: order and style of keys, quotes, folding, wraps, marks of lists, blank lines, ends of lines,
 * place of tone marks, short and long forms, codes and names. Whatever it does, a reader is told the same.
 */
export const reformatted = (text: string, names: Names, draw: Draw): string => {
  const source = sourceFile('plans/vi-du/ke-hoach.md', text)
  const tree = parsePlan(source).value
  if (!tree) throw new Error('the plan can be read')
  const hand: Hand = { source, names, draw, bullet: pick(['-', '*', '+'], draw), ordinal: pick(['.', ')'], draw) }
  const front = tree.frontMatter
  const edits = [
    ...(front ? [{ start: front.span.start, end: endOf(front, text), text: mapText(front, 0, hand, false) }] : []),
    ...tree.blocks.flatMap((node) => [
      ...blockEdits(node, hand),
      ...(draw(4) === 0 ? [{ start: node.span.start, end: node.span.start, text: '\n' }] : []),
    ]),
  ]
  const done = applied(text, edits)
  return draw(3) === 0 ? done.replaceAll('\n', '\r\n') : done
}

export type TextEdit = { readonly start: number; readonly end: number; readonly text: string }

/** Edits that do not touch each other; of those at one place the first given stands first. */
export const applied = (text: string, edits: readonly TextEdit[]): string => {
  let [result, at] = ['', 0]
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

type Hand = {
  readonly source: SourceFile
  readonly names: Names
  readonly draw: Draw
  readonly bullet: string
  readonly ordinal: string
}

const pick = <T>(values: readonly T[], draw: Draw): T => values[draw(values.length)] as T

export const endOf = ({ span }: YamlNode, text: string): number =>
  span.start + text.slice(span.start, span.end).trimEnd().length

export const columnOf = (start: number, text: string): number => start - (text.lastIndexOf('\n', start - 1) + 1)

const blockEdits = (node: SyntaxBlock, hand: Hand): TextEdit[] => {
  const { text } = hand.source
  switch (node.type) {
    case 'data': {
      if (!node.content) return []
      const { start } = node.content.span
      const column = columnOf(start, text)
      const value = node.content
      const typed = value.type === 'seq' ? rowsText(value.items, column, hand) : mapText(value, column, hand, true)
      return [{ start, end: endOf(value, text), text: typed }]
    }
    case 'list':
      return node.items.flatMap((item) => {
        const mark = /^(?:[-*+]|\d+[.)])/.exec(text.slice(item.span.start))?.[0] ?? ''
        const other = node.ordered ? mark.replace(/[.)]$/, hand.ordinal) : hand.bullet
        const marked = { start: item.span.start, end: item.span.start + mark.length, text: other }
        return [marked, ...item.blocks.flatMap((inner) => blockEdits(inner, hand))]
      })
    case 'paragraph':
      return [rewrapped(node.span.start, node.span.end, hand)]
    case 'table': {
      const table = text.slice(node.span.start, node.span.end)
      return [
        { start: node.span.start, end: node.span.end, text: hand.draw(2) ? table.replaceAll(' | ', '  |   ') : table },
      ]
    }
    default:
      return []
  }
}

/** A line may only begin with a letter: else it would be a mark of something. */
const rewrapped = (start: number, end: number, { source, draw }: Hand): TextEdit => {
  const old = source.text.slice(start, end)
  const indent = ' '.repeat(columnOf(start, source.text))
  if (/\\\n| {2}\n|^[|!]/.test(old)) return { start, end, text: old }
  const joined = old.replace(/\n[ \t]*/g, ' ')
  const wrapped = joined.replace(/ (?=\p{L})/gu, (space) => (draw(6) === 0 ? `\n${indent}` : space))
  return { start, end, text: tonesMoved(wrapped, draw) }
}

/** "hóa" and "hoá": both places of the mark are in use. */
const tonesMoved = (text: string, draw: Draw): string =>
  draw(2) === 0
    ? text
    : text.replace(
        /(?<![\p{L}])(?!q)(\p{L}*?)(ó|ò|ỏ|õ|ọ)(a|e)(?!\p{L})/gu,
        (_, head: string, first: string, last: string) => {
          const tone = first.normalize('NFD').slice(1)
          return `${head}o${(last + tone).normalize('NFC')}`
        },
      )

const rowsText = (rows: readonly YamlNode[], column: number, hand: Hand): string =>
  rows
    .map((row) => (hand.draw(5) === 0 ? `- ${flowText(row, hand, true)}` : `- ${mapText(row, column + 2, hand, true)}`))
    .join(`\n${' '.repeat(column)}`)

const mapText = (node: YamlNode, column: number, hand: Hand, isItem: boolean): string => {
  if (node.type !== 'map') return flowText(node, hand, isItem)
  const turn = hand.draw(node.entries.length)
  const turned = [...node.entries.slice(turn), ...node.entries.slice(0, turn)]
  return turned
    .map(({ key, value }) => `${key}:${valueText(key, value, column, hand, isItem)}`)
    .join(`\n${' '.repeat(column)}`)
}

const valueText = (key: string, value: YamlNode, column: number, hand: Hand, isItem: boolean): string => {
  const { draw } = hand
  const inner = `\n${' '.repeat(column + 2)}`
  if (value.type === 'scalar') {
    if (value.text === '') return ''
    if (isItem && LONG_FORM.has(key) && draw(3) === 0)
      return draw(2) === 0 ? ` {ghi: ${scalarText(value.text, hand)}}` : `${inner}ghi: ${scalarText(value.text, hand)}`
    if (isItem && BODIES.has(key)) return ` ${bodyText(value.text, hand)}`
    if (draw(4) === 0 && /^\S+( \S+)+$/.test(value.text))
      return ` >-${inner}${value.text.replace(/ /g, () => (draw(4) === 0 ? inner : ' '))}`
    return ` ${isItem ? scalarText(tonesMoved(value.text, draw), hand) : scalarText(value.text, hand)}`
  }
  if (value.type === 'seq' && draw(2) === 0 && value.items.length > 0) {
    const items = value.items.map((item) => listItemText(key, item, hand, isItem))
    return inner + items.map((item) => `- ${item}`).join(inner)
  }
  if (value.type === 'map' && draw(2) === 0) return inner + mapText(value, column + 2, hand, isItem)
  if (value.type === 'seq') return ` [${value.items.map((item) => listItemText(key, item, hand, isItem)).join(', ')}]`
  return ` ${flowText(value, hand, isItem)}`
}

const LONG_FORM: ReadonlySet<string> = new Set(['thời gian', 'kết quả'])
const BODIES: ReadonlySet<string> = new Set(['chủ trì', 'phối hợp', 'đơn vị báo cáo', 'báo cáo cho', 'qua'])

const listItemText = (key: string, item: YamlNode, hand: Hand, isItem: boolean): string =>
  isItem && item.type === 'scalar' && BODIES.has(key) ? bodyText(item.text, hand) : flowText(item, hand, isItem)

/** The code, the name that it prints, or the name with its code. */
const bodyText = (typed: string, hand: Hand): string => {
  const code = hand.names.has(typed) ? typed : [...hand.names].find(([, name]) => name === typed)?.[0]
  const name = code === undefined ? undefined : hand.names.get(code)
  if (code === undefined || name === undefined) return scalarText(typed, hand)
  return pick([code, scalarText(name, hand), `{ghi: ${JSON.stringify(name)}, là: ${code}}`], hand.draw)
}

const flowText = (node: YamlNode, hand: Hand, isItem: boolean): string => {
  switch (node.type) {
    case 'scalar':
      return scalarText(node.text, hand)
    case 'seq':
      return `[${node.items.map((item) => flowText(item, hand, isItem)).join(', ')}]`
    case 'map': {
      const entries = node.entries.filter(({ value }) => value.type !== 'scalar' || value.text !== '')
      return `{${entries.map(({ key, value }) => `${key}: ${flowText(value, hand, isItem)}`).join(', ')}}`
    }
  }
}

const scalarText = (value: string, { draw }: Hand): string => {
  const isPlain = /^[\p{L}\d][\p{L}\d /.()%“”]*$/u.test(value) && value === value.trim()
  if (isPlain && draw(2) === 0) return value
  return draw(2) === 0 ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`
}
