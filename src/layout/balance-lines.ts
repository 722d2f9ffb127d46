/**
 * Breaks centred words into as few lines as the width allows, of like length, before words that begin a unit of sense
 * ("trên địa bàn …", "giai đoạn …"): no title ends in a line of one word.
 */
export const balanceLines = (words: string, widthPt: number, measure: (text: string) => number): string[] => {
  const parts = words.split(' ').filter((part) => part !== '')
  const widths = parts.map(measure)
  const space = measure(' ')
  const whole = lineWidth(widths, space, 0, parts.length)
  if (whole <= widthPt || parts.length < 2) return [words]
  const fewest = Math.max(2, greedyLines(widths, space, widthPt))
  const ideal = whole / fewest
  // best[i]: least cost of setting parts i… in the lines left; sizes are a title's, so the plain table is enough.
  const best: { cost: number; end: number }[][] = []
  for (let left = 0; left <= fewest; left++) {
    best[left] = parts.concat('').map((_, start) => {
      if (left === 0) return { cost: start === parts.length ? 0 : Number.POSITIVE_INFINITY, end: start }
      let chosen = { cost: Number.POSITIVE_INFINITY, end: parts.length }
      for (let end = start + 1; end <= parts.length; end++) {
        const width = lineWidth(widths, space, start, end)
        if (width > widthPt && end > start + 1) break
        const breakCost = end === parts.length ? 0 : (ideal * breakPenalty(parts, end)) ** 2
        const cost = (width - ideal) ** 2 + breakCost + (best[left - 1]?.[end]?.cost ?? Number.POSITIVE_INFINITY)
        if (cost < chosen.cost) chosen = { cost, end }
      }
      return chosen
    })
  }
  const lines: string[] = []
  let start = 0
  for (let left = fewest; left > 0 && start < parts.length; left--) {
    const end = best[left]?.[start]?.end ?? parts.length
    lines.push(parts.slice(start, end).join(' '))
    start = end
  }
  return lines
}

/** Words that open a unit of sense in titles. Source: titles of issued plans. */
const SENSE = /^(trên|trong|tại|cho|về|của|và|giai|năm|theo|đến|thực|triển|nhằm|đối|với|\(|“)/i

/** As a share of the line: breaking before a unit of sense is free, inside “…” it is worse than a short line. */
const breakPenalty = (parts: readonly string[], at: number): number => {
  const before = parts.slice(0, at).join(' ')
  if (count(before, '“') > count(before, '”')) return 0.9
  const next = parts[at] ?? ''
  return SENSE.test(next) || /[,;:]$/.test(before) ? 0 : 0.35
}

const count = (text: string, mark: string): number => text.split(mark).length - 1

const lineWidth = (widths: readonly number[], space: number, start: number, end: number): number => {
  let width = (end - start - 1) * space
  for (let i = start; i < end; i++) width += widths[i] ?? 0
  return width
}

const greedyLines = (widths: readonly number[], space: number, widthPt: number): number => {
  let lines = 1
  let used = 0
  for (const width of widths) {
    const needed = used === 0 ? width : used + space + width
    if (needed > widthPt && used > 0) {
      lines++
      used = width
    } else used = needed
  }
  return lines
}
