/** "71%": rounded down, so that only like words are 100%. */
export const percent = (share: number): string => `${Math.floor(share * 100)}%`

/** Words as a message quotes them: on one line, cut after a word where they are longer than a line can hold. */
export const shortened = (words: string): string => {
  const line = words
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= LONGEST) return line
  // A word without end is cut too, but not through a pair of surrogates.
  const cut = line.slice(0, line.lastIndexOf(' ', LONGEST) + 1 || LONGEST).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.trim()} …`
}

const LONGEST = 80
