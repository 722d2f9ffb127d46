/** A sentence or clause of a text: it ends at ".", ";", "!" or "?" before white space. */
export type Sentence = { readonly text: string; readonly start: number }

export const sentencesOf = (text: string): readonly Sentence[] => {
  const sentences: Sentence[] = []
  let start = 0
  for (const { index } of text.matchAll(/[.;!?](?=\s|$)/g)) {
    sentences.push({ text: text.slice(start, index + 1), start })
    start = index + 1
  }
  return start < text.length ? [...sentences, { text: text.slice(start), start }] : sentences
}
