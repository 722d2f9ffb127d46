import type { YamlNode, YamlSeq } from '../syntax/syntax-tree.ts'

/** A key with its value in block style, in lines, the first without indent; long words are folded. */
export const yamlEntryLines = (key: string, value: YamlNode, indent: string): readonly string[] => {
  switch (value.type) {
    case 'scalar':
      return scalarLines(key, value.text, indent)
    case 'seq':
      return seqLines(key, value, indent)
    case 'map':
      return [
        `${key}:`,
        ...value.entries.flatMap((entry) =>
          yamlEntryLines(entry.key, entry.value, `${indent}  `).map((line, i) =>
            i === 0 ? `${indent}  ${line}` : line,
          ),
        ),
      ]
  }
}

/** A long list has one line an item. */
const seqLines = (key: string, value: YamlSeq, indent: string): string[] => {
  const line = `${key}: ${flow(value)}`
  return line.length <= WIDTH ? [line] : [`${key}:`, ...value.items.map((item) => `${indent}  - ${flow(item)}`)]
}

const scalarLines = (key: string, text: string, indent: string): string[] => {
  if (text === '') return [`${key}:`]
  const isFoldable = text.length > WIDTH && !/\s{2}|^\s|\s$|[^\S ]/.test(text)
  return isFoldable
    ? [`${key}: >-`, ...wrapped(text).map((line) => `${indent}  ${line}`)]
    : [`${key}: ${PLAIN.test(text) ? text : JSON.stringify(text)}`]
}

const WIDTH = 100

const wrapped = (text: string): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < WIDTH) lines.splice(-1, 1, `${last} ${word}`)
    else lines.push(word)
  }
  return lines
}

const flow = (node: YamlNode): string => {
  switch (node.type) {
    case 'scalar':
      return FLOW_PLAIN.test(node.text) ? node.text : JSON.stringify(node.text)
    case 'seq':
      return `[${node.items.map(flow).join(', ')}]`
    case 'map':
      return `{${node.entries.map(({ key, value }) => `${key}: ${flow(value)}`).join(', ')}}`
  }
}

/** Words that YAML reads as they are: they begin with a letter or digit and hold no mark of its own. */
const PLAIN = /^[\p{L}\p{N}“](?:(?!: | #)[^\n\r\t"'\\])*(?<![\s:])$/u
const FLOW_PLAIN = /^[\p{L}\p{N}“](?:(?!: | #)[^\n\r\t"'\\,[\]{}])*(?<![\s:])$/u
