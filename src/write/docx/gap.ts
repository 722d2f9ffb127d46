import { Paragraph } from 'docx'
import { GAP_STYLE } from './own-styles.ts'
import { twips } from './units.ts'

/** An empty paragraph of exactly this height. */
export const wordGap = (heightPt: number, keepWithNext: boolean): Paragraph =>
  new Paragraph({
    style: GAP_STYLE,
    ...(keepWithNext ? { keepNext: true } : {}),
    spacing: { line: twips(heightPt), lineRule: 'exact' },
  })
