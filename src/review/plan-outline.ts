import { sectionNumber } from '../plan/numbering.ts'
import type { Content, Plan } from '../plan/plan.ts'
import { inlineText } from '../syntax/syntax-tree.ts'
import { comparable, romanNumeral } from '../text/vietnamese.ts'

/** A heading of a plan: where it begins in the file, its number ("II.1", "Phụ lục I", "Phụ lục I, mục 2") and the titles down to it. */
export type Place = { readonly start: number; readonly number: string; readonly titles: readonly string[] }

/** The headings of body and appendices in the order of the file. */
export const outlineOf = ({ header, body, appendices }: Plan): readonly Place[] => [
  ...placesIn(body, []),
  ...appendices.flatMap(({ title, span, content }, i) => {
    const number = appendices.length > 1 ? `Phụ lục ${romanNumeral(i + 1)}` : 'Phụ lục'
    const titles = [inlineText(title)]
    const inside = placesIn(content, titles)
    // A file of appendices alone is one itself: its headings are cited by their own numbers.
    const within = header.kind === 'appendix' && appendices.length === 1 ? inside : inside.map(numberedIn(number))
    return [{ start: span.start, number, titles }, ...within]
  }),
]

const numberedIn =
  (appendix: string) =>
  (place: Place): Place => ({ ...place, number: place.number === '' ? appendix : `${appendix}, mục ${place.number}` })

/** The nearest heading above an offset of the file; none above the first. */
export const placeAt = (outline: readonly Place[], offset: number): Place | undefined =>
  outline.findLast(({ start }) => start <= offset)

export const placeKey = ({ titles }: Place): string => titles.map(comparable).join('\n')

const placesIn = (content: readonly Content[], above: readonly string[]): Place[] => {
  const path: { readonly depth: number; readonly label: string; readonly title: string }[] = []
  return content.flatMap((node): Place[] => {
    if (node.type !== 'heading') return []
    while ((path.at(-1)?.depth ?? 0) >= node.depth) path.pop()
    path.push({ depth: node.depth, label: node.label, title: inlineText(node.inlines) })
    const number = sectionNumber(path.map(({ label }) => label).filter((label) => /\w/.test(label) || label === 'đ)'))
    return [{ start: node.span.start, number, titles: [...above, ...path.map(({ title }) => title)] }]
  })
}
