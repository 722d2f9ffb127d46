import type { XmlElement } from '@rgrove/parse-xml'
import type { DocumentView } from '../components.ts'
import type { MarkPlaces } from '../form-marks.ts'
import { below, childOf, childrenOf, type ReadDocx, styleOf, textOf } from './read-docx.ts'

/** Words without those of content controls: number, date and signer may be filled in after the build. */
export const settledWords = ({ body, footnotes, margins }: ReadDocx): string =>
  [
    ...[body, ...margins].flatMap((part) => below(part, 'w:p').map((paragraph) => textOf(paragraph, LATE))),
    ...footnotes.map(
      (note) =>
        `${note.attributes['w:id']} ${below(note, 'w:p')
          .map((one) => textOf(one))
          .join(' ')}`,
    ),
  ].join('\n')

const LATE = new Set(['w:sdt'])

/** Marks are found by their styles: where a page puts them is Word's. */
export const markPlaces = ({ body, margins }: ReadDocx): MarkPlaces => {
  const of = (part: readonly XmlElement[], styles: readonly string[]): string[] =>
    part
      .flatMap((one) => below(one, 'w:p'))
      .filter((paragraph) => styles.includes(styleOf(paragraph)))
      .map((paragraph) => textOf(paragraph))
  return {
    stamps: of([body], ['secrecyMark', 'urgencyMark']),
    circulation: of(margins, ['circulationMark']),
    contact: of(margins, ['contact']),
  }
}

/** The components of a DOCX by their styles and the tables they stand in. */
export const viewOf = ({ body, footnotes }: ReadDocx): DocumentView => {
  const blocks = childrenOf(body)
  const tables = blocks.filter(({ name }) => name === 'w:tbl')
  const header = tables.find((table) => hasStyle(table, ['nation']))
  const closing = tables.findLast((table) => hasStyle(table, ['recipientsHeading', 'recipient', 'signatureName']))
  const paragraphs = blocks.filter(({ name }) => name === 'w:p')
  const typeAt = paragraphs.findIndex((paragraph) => styleOf(paragraph) === 'documentType')
  const before = closing ? blocks.slice(0, blocks.indexOf(closing)) : []
  const last = before.filter(({ name }) => name === 'w:p').findLast((paragraph) => textOf(paragraph).trim() !== '')
  const first = paragraphs.find((paragraph) => textOf(paragraph).trim() !== '')
  const appendix = !header && first && styleOf(first) === 'appendixNumber' ? textOf(first) : undefined
  return {
    appendix,
    headLeft: columnOf(header, 0),
    headRight: columnOf(header, 1),
    type: paragraphs[typeAt] && textOf(paragraphs[typeAt]),
    afterType: paragraphs.slice(typeAt + 1).flatMap((paragraph) => textOf(paragraph).split('\n')),
    closingLeft: columnOf(closing, 0),
    closingRight: columnOf(closing, 1),
    closing: [...columnOf(closing, 0), ...columnOf(closing, 1), ...columnOf(closing, 2)],
    lastOfText: last && textOf(last).trim(),
    whole: [body, ...footnotes].flatMap((part) => below(part, 'w:p').map((one) => textOf(one))).join('\n'),
  }
}

/** Whether a table has lines: its own, or those of its style. */
export const isGrid = (table: XmlElement, styles: XmlElement | undefined): boolean => {
  const name = childOf(table, 'w:tblPr', 'w:tblStyle')?.attributes['w:val']
  const style = childrenOf(styles).find(({ attributes }) => name !== undefined && attributes['w:styleId'] === name)
  const own = [table, style].map((from) => childOf(from, 'w:tblPr', 'w:tblBorders', 'w:top')?.attributes['w:val'])
  return (own.find((line) => line !== undefined) ?? 'none') !== 'none'
}

const hasStyle = (table: XmlElement, styles: readonly string[]): boolean =>
  below(table, 'w:p').some((paragraph) => styles.includes(styleOf(paragraph)))

const columnOf = (table: XmlElement | undefined, column: number): string[] =>
  below(table, 'w:tr')
    .flatMap((row) => below(row, 'w:tc')[column] ?? [])
    .flatMap((cell) => below(cell, 'w:p').flatMap((paragraph) => textOf(paragraph).split('\n')))
    .map((line) => line.trim())
    .filter((line) => line !== '')
