/** The first words of a text, whole, as many as so many letters hold. */
export const beginning = (words: string, mostLetters: number): string => {
  if (words.length <= mostLetters) return words
  const space = words.lastIndexOf(' ', mostLetters)
  return `${words.slice(0, space > 0 ? space : mostLetters).replace(/[,;:]$/, '')} …`
}
