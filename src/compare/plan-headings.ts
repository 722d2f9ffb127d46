import type { Content, Plan } from '../plan/plan.ts'
import { inlineText } from '../syntax/syntax-tree.ts'
import { comparable } from '../text/vietnamese.ts'

/** Every heading with those above it, as `Section.titles` names them, each in the form that is compared and on its line. */
export const headingsOf = ({ body, appendices }: Plan): ReadonlySet<string> =>
  new Set([
    ...pathsOf(body, []),
    ...appendices.flatMap(({ title, content }) => [...pathsOf(content, []), ...pathsOf(content, [inlineText(title)])]),
  ])

const pathsOf = (content: readonly Content[], above: readonly string[]): string[] => {
  const path: string[] = []
  const found = [above]
  for (const node of content) {
    if (node.type !== 'heading') continue
    path.splice(node.depth - 1)
    path[node.depth - 1] = inlineText(node.inlines)
    found.push([...above, ...path.filter((title) => title !== undefined)])
  }
  return found.map(headingKey)
}

/** One heading with those above it, in the form that is compared: an appendix by its title, whatever its number. */
export const headingKey = ([first = '', ...below]: readonly string[]): string =>
  [first.normalize('NFC').replace(/^phụ lục(?:\s+[IVX\d]+)?\s*(?:[:.]\s*|$)/iu, ''), ...below]
    .map(comparable)
    .join('\n')
