/** Lengths inside the program are PostScript points (1/72 inch) as plain numbers; names end in `Pt`. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

export const A4_WIDTH_PT = mm(210)
export const A4_HEIGHT_PT = mm(297)
