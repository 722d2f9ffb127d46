/** Points to twips (1/20 pt), the unit of almost every length in WordprocessingML. */
export const twips = (pt: number): number => Math.round(pt * 20)

/** Points to half-points, the unit of `w:sz`. */
export const halfPoints = (pt: number): number => Math.round(pt * 2)

/** Points to eighths, the unit of border widths; ECMA-376 §17.3.4 allows 2 to 96. */
export const eighths = (pt: number): number => Math.min(96, Math.max(2, Math.round(pt * 8)))

/** Points to pixels at 96 to the inch, the unit docx takes for pictures. */
export const pixels = (pt: number): number => (pt * 96) / 72

/** Twips of each width; rounding is spread so that the sum is the rounded sum of the points. */
export const twipsOfEach = (widthsPt: readonly number[]): number[] => {
  let endPt = 0
  let end = 0
  return widthsPt.map((widthPt) => {
    const start = end
    endPt += widthPt
    end = twips(endPt)
    return end - start
  })
}
