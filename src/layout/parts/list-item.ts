import { paragraph, text } from '../layout-context.ts'
import type { Paragraph, Run } from '../layout-document.ts'
import { wordRuns } from '../runs.ts'
import type { StyleId } from '../styles.ts'

/** An item of a list with its mark or number in front; `level` 1, deeper for lists in lists. */
export const listItem = (label: string, runs: readonly Run[], level = 1, style: StyleId = 'item'): Paragraph => ({
  ...paragraph(style, [...(label === '' ? [] : [text(`${label} `, { label: true })]), ...runs]),
  listLevel: level,
})

/** A line of the template: an item where it begins with a dash, words alone where it does not. */
export const lineOrItem = (line: string, style: StyleId): Paragraph =>
  line.startsWith('- ') ? listItem('-', wordRuns(line.slice(2)), 1, style) : paragraph(style, wordRuns(line))
