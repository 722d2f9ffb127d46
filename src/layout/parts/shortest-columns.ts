/** The widths of the parts of each cell, row by row; a line may end between two parts. */
export type MeasuredRows = readonly (readonly (readonly number[])[])[]

/**
 * Column widths near the given ones, with the same sum, that make the table shortest: room goes from one column to
 * another as long as lines are saved. Widths are those of the text, without padding.
 */
export const shortestColumns = (
  rows: MeasuredRows,
  start: readonly number[],
  minimum: readonly number[],
  spacePt: number,
): number[] => {
  const counted = rows.slice(0, MOST_ROWS)
  const known = new Map<string, readonly number[]>()
  const linesOf = (column: number, widthPt: number): readonly number[] => {
    const key = `${column} ${widthPt.toFixed(1)}`
    const lines = known.get(key) ?? counted.map((row) => lineCount(row[column] ?? [], widthPt, spacePt))
    known.set(key, lines)
    return lines
  }
  const height = (widths: readonly number[]): number => {
    const columns = widths.map((width, column) => linesOf(column, width))
    return counted.reduce((sum, _, row) => sum + Math.max(...columns.map((lines) => lines[row] ?? 1)), 0)
  }
  let best = { widths: [...start], height: height(start) }
  for (const stepPt of STEPS_PT) {
    for (let better = true; better; ) {
      const found = moves(best.widths, minimum, stepPt)
        .map((widths) => ({ widths, height: height(widths) }))
        .reduce((least, next) => (next.height < least.height ? next : least), best)
      better = found !== best
      best = found
    }
  }
  return best.widths
}

/** Beyond so many rows the first ones speak for the others. */
const MOST_ROWS = 200

const STEPS_PT = [24, 12, 6, 3]

const moves = (widths: readonly number[], minimum: readonly number[], stepPt: number): number[][] =>
  widths.flatMap((from, giver) =>
    from - stepPt < (minimum[giver] ?? 0)
      ? []
      : widths.flatMap((_, taker) =>
          taker === giver
            ? []
            : [widths.map((width, i) => (i === giver ? width - stepPt : i === taker ? width + stepPt : width))],
        ),
  )

const lineCount = (parts: readonly number[], widthPt: number, spacePt: number): number => {
  let lines = 1
  let usedPt = 0
  for (const partPt of parts) {
    const neededPt = usedPt === 0 ? partPt : usedPt + spacePt + partPt
    if (neededPt > widthPt && usedPt > 0) {
      lines++
      usedPt = partPt
    } else usedPt = neededPt
  }
  return lines
}
