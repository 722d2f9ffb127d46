/** How many answers are kept, and to how long a question, in letters: together a few megabytes whatever is read. */
export type Memory = { readonly most: number; readonly longest: number }

/** The same function with its latest answers kept: revision after revision of a plan says the same but for a few words. */
export const remembered = <T extends object | string>(
  answer: (words: string) => T,
  { most, longest }: Memory,
): ((words: string) => T) => {
  const known = new Map<string, T>()
  return (words) => {
    const found = known.get(words) ?? answer(words)
    if (words.length > longest) return found
    // A map gives its keys in the order in which they were put in: the first is the one not asked for the longest.
    known.delete(words)
    known.set(words, found)
    const [oldest] = known.size > most ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
    return found
  }
}
