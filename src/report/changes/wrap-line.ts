import { stripVTControlCharacters } from 'node:util'
import { graphemes } from '../../text/source-file.ts'

/** How lines are broken for a terminal of a width; whole where there is none, so that they can be searched. */
export const wrapper = (columns: number | undefined): ((line: string, hang?: number) => string) => {
  if (columns === undefined) return (line) => line
  return (line, hang) => wrapLine(line, readable(columns), hang)
}

/** Whether words find room on the right of a column. */
export const hasRoom = (columns: number | undefined, column: number): boolean =>
  columns === undefined || readable(columns) - column >= ROOM

/** Columns that words need. */
const ROOM = 36

const readable = (columns: number): number => Math.min(Math.max(columns, NARROWEST), WIDEST)

const NARROWEST = 40
/** Wider lines are not read well. */
const WIDEST = 120

/**
 * A line broken at its spaces; what follows stands at the column `hang`, else two deeper than its beginning. Colours take
 * no room; a word longer than the line stays whole, so that a path or fingerprint can be picked up at once.
 */
const wrapLine = (line: string, columns: number, hang?: number): string => {
  if (line.length <= columns) return line
  const indent = /^ */.exec(line)?.[0] ?? ''
  const deeper = ' '.repeat(hang ?? indent.length + 2)
  const lines: string[] = []
  let [current, room] = [indent, columns - indent.length]
  for (const word of line.slice(indent.length).split(' ')) {
    const width = widthOf(word)
    const isFirst = current.trim() === ''
    if (!isFirst && width + 1 > room) {
      lines.push(current.trimEnd())
      current = `${deeper}${word}`
      room = columns - deeper.length - width
    } else {
      current += isFirst ? word : ` ${word}`
      room -= isFirst ? width : width + 1
    }
  }
  return [...lines, current].join('\n')
}

/** Letters as they are seen; colours are not. */
export const widthOf = (text: string): number => graphemes(stripVTControlCharacters(text)).length

/** Spaces up to a width. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
