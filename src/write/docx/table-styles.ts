import type { Table } from '../../layout/layout-document.ts'
import { custom, value } from './style-xml.ts'
import { twips } from './units.ts'
import type { UsualLook } from './usual-look.ts'
import { element } from './xml.ts'

/** Borders and the air around words are the style's; a table a clerk adds can take the same. */
export const TABLE_STYLES: Readonly<Record<Table['borders'], string>> = { grid: 'GridTable', none: 'BareTable' }

export const tableStyles = ({ cellPaddingPt: { grid, none } }: UsualLook): string[] => [
  tableStyle(TABLE_STYLES.grid, 'KH Bảng kẻ ô', 'single', { edgePt: GRID_EDGE_PT, paddingPt: grid }),
  tableStyle(TABLE_STYLES.none, 'KH Bảng không kẻ', 'none', { edgePt: 0, paddingPt: none }),
]

/** Air between a grid line and the text above or below it. */
const GRID_EDGE_PT = 2

type Air = { readonly edgePt: number; readonly paddingPt: number }

const tableStyle = (id: string, name: string, line: 'single' | 'none', { edgePt, paddingPt }: Air): string =>
  custom(
    'table',
    id,
    name,
    value('w:basedOn', 'TableNormal'),
    value('w:uiPriority', 59),
    element(
      'w:tblPr',
      {},
      element('w:tblBorders', {}, ...SIDES.map((side) => border(side, line))),
      element(
        'w:tblCellMar',
        {},
        margin('top', edgePt),
        margin('left', paddingPt),
        margin('bottom', edgePt),
        margin('right', paddingPt),
      ),
    ),
  )

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

const margin = (side: string, pt: number): string => element(`w:${side}`, { 'w:w': twips(pt), 'w:type': 'dxa' })

const border = (side: string, line: 'single' | 'none'): string =>
  element(`w:${side}`, { 'w:val': line, 'w:sz': line === 'none' ? 0 : 4, 'w:space': 0, 'w:color': 'auto' })
