import type { Word } from '../deadline/words.ts'

/** A stretch of words between full stops or semicolons; commas, colons and brackets part it into segments. Indexes into the words. */
export type Clause = {
  readonly start: number
  readonly end: number
  /** True inside quotation marks, and for the marks: names are no targets ("Mỗi công dân - Một danh tính số"). */
  readonly quoted: (at: number) => boolean
  /** The first word of the segment a word stands in. */
  readonly segmentStart: (at: number) => number
  readonly startsSegment: (at: number) => boolean
}

export const clausesOf = (words: readonly Word[]): readonly Clause[] => {
  const quotes = quotedWords(words)
  const quoted = (at: number): boolean => quotes[at] === true
  const starts: number[] = []
  const segmentStart = (at: number): number => starts[at] ?? at
  const startsSegment = (at: number): boolean => starts[at] === at
  const clauses: Clause[] = []
  let start = 0
  let segment = 0
  for (let i = 0; i <= words.length; i++) {
    const mark = quoted(i) || insideNumber(words, i) ? '' : (words[i]?.text ?? '.')
    starts.push(segment)
    if (/^[.;!?]$/.test(mark)) {
      if (i > start) clauses.push({ start, end: i, quoted, segmentStart, startsSegment })
      start = segment = i + 1
    } else if (mark === ',' || mark === ':' || mark === '(' || (i === segment && /^[-+*•–]$/.test(mark))) {
      segment = i + 1
    }
  }
  return clauses
}

/** "30.000", "99,7", "10:30": the mark touches digits on both sides. */
const insideNumber = (words: readonly Word[], at: number): boolean => {
  const [before, mark, after] = [words[at - 1], words[at], words[at + 1]]
  if (!before || !mark || !after || before.end !== mark.start || mark.end !== after.start) return false
  return /[0-9]$/.test(before.text) && /^[0-9]/.test(after.text)
}

const quotedWords = (words: readonly Word[]): readonly boolean[] => {
  const quoted: boolean[] = []
  let opened: number | undefined
  for (const [i, { text }] of words.entries()) {
    if (opened === undefined && (text === '“' || text === '"')) opened = i
    else if (opened !== undefined && (text === '”' || text === '"')) {
      quoted.fill(true, opened)
      quoted.push(true)
      opened = undefined
      continue
    }
    quoted.push(false)
  }
  return quoted
}
