import {
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlSeq,
  yamlDataWithEmpty,
  yamlEntry,
} from '../syntax/syntax-tree.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Block, Field, Item } from './parts.ts'

/** Where the content of a block stands: offsets of the first letter and of the one behind the last. */
export type Stretch = { readonly source: SourceFile; readonly start: number; readonly end: number }

type Content = Pick<Block, 'fields' | 'listLine' | 'indent' | 'items' | 'tail'>

/** The content of a block in its parts; undefined where it is typed in a way that cannot be taken apart by lines. */
export const splitContent = (content: YamlNode, stretch: Stretch): Content | undefined => {
  if (content.type === 'seq') return splitList(content, stretch)
  if (content.type === 'scalar') return undefined
  const list = yamlEntry(content, LIST_KEY)
  if (list?.value.type !== 'seq') return splitMap(content, stretch)
  return content.entries.at(-1) === list ? splitLongForm(content, list, list.value, stretch) : undefined
}

const LIST_KEY = 'danh sách'

const splitMap = (map: YamlMap, { source, start, end }: Stretch): Content | undefined => {
  const column = columnAt(source, map.entries[0]?.keySpan.start ?? 0)
  const last = valueEnd(map, source.text)
  const tail = walkUp(source, end, last, column)
  const fields = splitFields(map.entries, { source, start, end: tail })
  return fields && { fields, listLine: '', indent: 0, items: [], tail: source.text.slice(tail, end) }
}

const splitLongForm = (
  map: YamlMap,
  list: YamlEntry,
  items: YamlSeq,
  { source, start, end }: Stretch,
): Content | undefined => {
  const keyLine = lineStart(source, list.keySpan.start)
  const others = map.entries.slice(0, -1)
  const above = others.at(-1)
  const from = above
    ? walkUp(source, keyLine, entryEnd(above, source.text), columnAt(source, list.keySpan.start))
    : start
  const fields = splitFields(others, { source, start, end: from })
  const lineEnd = nextLine(source, list.keySpan.end)
  const split = splitList(items, { source, start: lineEnd, end })
  return fields && split && { ...split, fields, listLine: source.text.slice(from, lineEnd) }
}

const splitList = ({ items }: YamlSeq, { source, start, end }: Stretch): Content | undefined => {
  const { text } = source
  const dashes = items.map((item) => {
    const line = lineStart(source, item.span.start)
    const indent = /^( *)- +$/.exec(text.slice(line, item.span.start))?.[1]?.length
    return indent === undefined ? undefined : { line, indent }
  })
  const indent = dashes[0]?.indent
  if (indent === undefined || dashes.some((dash) => dash?.indent !== indent)) return undefined
  const from = dashes.map((dash, i) => {
    const above = items[i - 1]
    return above ? walkUp(source, dash?.line ?? 0, valueEnd(above, text), indent) : start
  })
  const last = items.at(-1)
  const tail = last ? walkUp(source, end, valueEnd(last, text), indent) : end
  const split = items.map((item, i): Item | undefined => {
    const [gapStart, line = 0, to] = [from[i], dashes[i]?.line, from[i + 1] ?? tail]
    const id = yamlEntry(item, 'mã')?.value
    if (item.type !== 'map' || id?.type !== 'scalar' || id.text === '') return undefined
    return {
      id: id.text,
      gap: text.slice(gapStart, line),
      ...splitItem(item, { source, start: line, end: to }, indent),
    }
  })
  if (split.some((item) => !item)) return undefined
  return { fields: [], listLine: '', indent, items: split.flatMap((item) => item ?? []), tail: text.slice(tail, end) }
}

const splitItem = (item: YamlMap, stretch: Stretch, indent: number): Pick<Item, 'column' | 'fields'> => {
  const { source, start, end } = stretch
  const column = columnAt(source, item.entries[0]?.keySpan.start ?? 0) - indent
  const fields = isFlow(item, source.text) ? undefined : splitFields(item.entries, stretch)
  const bodyEnd = valueEnd(item, source.text)
  const whole: Field = {
    key: '',
    lead: '',
    body: source.text.slice(start, bodyEnd),
    rest: source.text.slice(bodyEnd, end),
    value: dataOf(item),
  }
  const [first = whole, ...others] = fields ?? [whole]
  const undashed = { ...first, body: `${first.body.slice(0, indent)} ${first.body.slice(indent + 1)}` }
  return {
    column: fields ? column : -1,
    fields: [undashed, ...others].map((field) => ({
      ...field,
      lead: dedented(field.lead, indent),
      body: dedented(field.body, indent),
      rest: field.rest.replace(/[\r\n][\s\S]*/, (lines) => dedented(lines, indent)),
    })),
  }
}

/** Undefined when two keys share a line. */
const splitFields = (entries: readonly YamlEntry[], { source, start, end }: Stretch): Field[] | undefined => {
  const { text } = source
  const lines = entries.map(({ keySpan }) => lineStart(source, keySpan.start))
  if (new Set(lines).size < lines.length) return undefined
  const from = entries.map(({ keySpan }, i) => {
    const above = entries[i - 1]
    return above ? walkUp(source, lines[i] ?? 0, entryEnd(above, text), columnAt(source, keySpan.start)) : start
  })
  return entries.map((entry, i) => {
    const bodyEnd = entryEnd(entry, text)
    return {
      key: entry.key,
      lead: text.slice(from[i], lines[i]),
      body: text.slice(lines[i], bodyEnd),
      rest: text.slice(bodyEnd, from[i + 1] ?? end),
      value: dataOf(entry.value),
    }
  })
}

const dataOf = (node: YamlNode): string => JSON.stringify(yamlDataWithEmpty(node))

/** Behind the last letter of the value, or behind the colon when there is none. */
const entryEnd = ({ keySpan, value }: YamlEntry, text: string): number =>
  Math.max(text.indexOf(':', keySpan.end) + 1, value.span.end > keySpan.end ? valueEnd(value, text) : 0)

/** The parser counts comments and blank lines below a collection or a folded value to it. */
const valueEnd = (node: YamlNode, text: string): number => {
  if (node.type === 'seq' && !isFlow(node, text)) {
    const last = node.items.at(-1)
    if (last && last.span.end > last.span.start) return valueEnd(last, text)
  }
  if (node.type === 'map' && !isFlow(node, text)) {
    const last = node.entries.at(-1)
    if (last) return entryEnd(last, text)
  }
  return node.span.start + text.slice(node.span.start, node.span.end).trimEnd().length
}

const isFlow = ({ span }: YamlNode, text: string): boolean => /[{[]/.test(text[span.start] ?? '')

/** The start of the blank lines and comments above a line, down to a floor; deeper comments belong to what is above. */
const walkUp = (source: SourceFile, line: number, floor: number, column: number): number => {
  let at = line
  while (at > 0) {
    const above = lineStart(source, at - 1)
    const [, blank = '', comment] = /^([ \t]*)(#)?/.exec(source.text.slice(above, at)) ?? []
    const isBlank = source.text.slice(above, at).trim() === ''
    if (above < floor || !(isBlank || (comment && blank.length <= column))) return at
    at = above
  }
  return at
}

const lineStart = ({ text }: SourceFile, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1

const nextLine = ({ text }: SourceFile, at: number): number => {
  const found = /\r\n|\n|\r/.exec(text.slice(at))
  return found ? at + found.index + found[0].length : text.length
}

const columnAt = (source: SourceFile, at: number): number => at - lineStart(source, at)

const dedented = (text: string, indent: number): string =>
  indent === 0 ? text : text.replace(new RegExp(`^ {${indent}}`, 'gm'), '')
