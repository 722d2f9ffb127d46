import { graphemes } from '../../text/source-file.ts'

/**
 * A line of a terminal broken at its spaces, what follows indented deeper than its beginning. Colours take no room; a
 * word longer than the line stays whole, so that a path or fingerprint can be picked up at once.
 */
export const wrapLine = (line: string, columns: number): string => {
  if (line.length <= columns) return line
  const indent = /^ */.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let [current, room] = [indent, columns - indent.length]
  for (const word of line.slice(indent.length).split(' ')) {
    const width = widthOf(word)
    const isFirst = current.trim() === ''
    if (!isFirst && width + 1 > room) {
      lines.push(current.trimEnd())
      current = `${indent}  ${word}`
      room = columns - indent.length - 2 - width
    } else {
      current += isFirst ? word : ` ${word}`
      room -= isFirst ? width : width + 1
    }
  }
  return [...lines, current].join('\n')
}

const widthOf = (word: string): number => graphemes(word.replace(COLOUR, '')).length

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character.
const COLOUR = /\u001b\[[0-9;]*m/g
