import type { PhrasingContent } from 'mdast'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { span } from '../text/span.ts'
import { nfc } from '../text/vietnamese.ts'
import { htmlFinding, pairedTags } from './html.ts'
import type { Inline } from './syntax-tree.ts'
import { unsupported } from './unsupported.ts'

type Context = { readonly source: SourceFile; readonly diagnostics: Diagnostic[] }
type Emphasis = { readonly bold: boolean; readonly italic: boolean; readonly link?: string }

/** Words with their emphasis, links and footnote marks, in order; white space at a line wrap becomes one space. */
export const readInlines = (nodes: readonly PhrasingContent[], context: Context): Inline[] =>
  readAll(nodes, { bold: false, italic: false }, context)

const readAll = (nodes: readonly PhrasingContent[], emphasis: Emphasis, context: Context): Inline[] => {
  const pairs = pairedTags(nodes)
  const closing = new Set(pairs.values())
  return nodes.flatMap((node) => {
    if (node.type !== 'html') return readInline(node, emphasis, context)
    if (!closing.has(node)) context.diagnostics.push(htmlFinding(node, pairs.get(node), context.source))
    return []
  })
}

const readInline = (node: PhrasingContent, emphasis: Emphasis, context: Context): Inline[] => {
  const where = span(context.source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  const inside = (children: readonly PhrasingContent[], more: Partial<Emphasis>): Inline[] =>
    readAll(children, { ...emphasis, ...more }, context)
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: unwrapped(nfc(node.value)), ...emphasis, span: where }]
    case 'strong':
      return inside(node.children, { bold: true })
    case 'emphasis':
      return inside(node.children, { italic: true })
    case 'link':
      return inside(node.children, { link: node.url })
    case 'break':
      return [{ type: 'break', span: where }]
    case 'footnoteReference':
      return [{ type: 'footnote', label: nfc(node.identifier), span: where }]
    default:
      context.diagnostics.push(unsupported(node.type, where))
      return []
  }
}

/** Matches whole runs of blanks: a pattern with the line end in its middle takes time with the square of the run. */
const unwrapped = (text: string): string =>
  text.replace(/[ \t\r\n]+/g, (blanks) => (/[\r\n]/.test(blanks) ? ' ' : blanks))
