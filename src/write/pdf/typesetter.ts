import type { LayoutDocument, ParagraphStyle } from '../../layout/layout-document.ts'
import { family } from './open-document.ts'
import { type Font, type PdfDocument, type Picture, TextBreaker } from './pdfmake.ts'

/** What setting text needs to know about the document at hand. */
export type Typesetter = {
  readonly style: (id: string) => ParagraphStyle
  readonly font: (bold: boolean, italic: boolean) => Font
  readonly picture: (data: Uint8Array) => Picture
  readonly breaker: TextBreaker
}

export const typesetterFor = (
  { styles }: LayoutDocument,
  pdf: PdfDocument,
  pictures: ReadonlyMap<Uint8Array, Picture>,
): Typesetter => {
  const stylesById = new Map(styles.map((style) => [style.id, style]))
  return {
    style: (id) => found(stylesById.get(id), `style "${id}"`),
    font: (bold, italic) => pdf.provideFont(family, bold, italic),
    picture: (data) => found(pictures.get(data), 'picture'),
    breaker: new TextBreaker(),
  }
}

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) {
    throw new Error(`a layout document holds every ${what} it names`)
  }
  return value
}
