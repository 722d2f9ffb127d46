import { Paragraph } from 'docx'
import type { Revision } from '../../layout/layout-document.ts'
import { GAP_STYLE } from './own-styles.ts'
import { endChange, type Stamp } from './revisions.ts'
import { twips } from './units.ts'

/** An empty paragraph of exactly this height. */
export const wordGap = (
  heightPt: number,
  keepWithNext: boolean,
  revision: Revision | undefined,
  stamp: Stamp,
): Paragraph =>
  new Paragraph({
    style: GAP_STYLE,
    ...(keepWithNext ? { keepNext: true } : {}),
    spacing: { line: twips(heightPt), lineRule: 'exact' },
    ...endChange(revision, stamp),
  })
