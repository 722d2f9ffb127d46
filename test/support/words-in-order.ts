/** Words as people compare them: NFC, no punctuation at their edges, one case. A word that is only punctuation is none. */
export const comparableWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => word.replace(EDGES, '').toLocaleLowerCase('vi'))
    .filter((word) => word !== '')

// What is neither letter nor digit; "%" belongs to its number.
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu

/** What a longest common subsequence of two texts leaves out: words of the first only, and of the second only. */
export const compareInOrder = (
  wanted: readonly string[],
  found: readonly string[],
): { readonly missing: readonly string[]; readonly added: readonly string[] } => {
  const width = found.length + 1
  // lengths[i * width + j]: length of the longest common subsequence of wanted[i…] and found[j…].
  const lengths = new Uint16Array((wanted.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      lengths[i * width + j] = wanted[i] === found[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const missing: string[] = []
  const added: string[] = []
  let i = 0
  let j = 0
  while (i < wanted.length || j < found.length) {
    const [mine, theirs] = [wanted[i], found[j]]
    if (mine !== undefined && mine === theirs) {
      i++
      j++
    } else if (theirs !== undefined && (mine === undefined || at(i, j + 1) >= at(i + 1, j))) {
      added.push(theirs)
      j++
    } else if (mine !== undefined) {
      missing.push(mine)
      i++
    }
  }
  return { missing, added }
}
