import type { LayoutDocument, Table } from '../../layout/layout-document.ts'

/** What the first place of its kind has stands in a style; only a place that differs states it again. */
export type UsualLook = {
  /** Of the page number and the marks beside it; undefined when no section shows one. */
  readonly headerSizePt: number | undefined
  readonly cellPaddingPt: Readonly<Record<Table['borders'], number>>
}

export const usualLook = ({ sections }: LayoutDocument): UsualLook => {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'))
  const paddingOf = (borders: Table['borders']): number =>
    tables.find((table) => table.borders === borders)?.cellPaddingPt ?? 0
  return {
    headerSizePt: sections.find(({ pageNumber }) => pageNumber !== undefined)?.pageNumber?.sizePt,
    cellPaddingPt: { grid: paddingOf('grid'), none: paddingOf('none') },
  }
}
