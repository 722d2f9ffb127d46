import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { FootnoteNode, Inline } from '../syntax/syntax-tree.ts'
import type { Span } from '../text/span.ts'
import type { Content, Footnote } from './plan.ts'

/** Footnotes in the order they are cited. One never cited would vanish from the page, so it is an error. */
export const bindFootnotes = (
  nodes: readonly FootnoteNode[],
  content: readonly Content[],
  diagnostics: Diagnostic[],
): Footnote[] => {
  const cited: string[] = []
  for (const inline of content.flatMap(inlinesOf)) {
    if (inline.type !== 'footnote') continue
    if (!cited.includes(inline.label)) cited.push(inline.label)
    else diagnostics.push(citedTwice(inline.label, inline.span))
  }
  for (const { label, span } of nodes) {
    if (cited.includes(label)) continue
    diagnostics.push({
      rule: 'footnote-not-cited',
      severity: 'error',
      span,
      message: { vi: `chú thích [^${label}] không được dẫn ở đâu`, en: `the footnote [^${label}] is cited nowhere` },
      help: {
        vi: `gõ [^${label}] sau từ cần chú thích, hoặc xóa chú thích`,
        en: `type [^${label}] after a word or delete it`,
      },
      args: { label },
    })
  }
  return cited.flatMap((label, i) => {
    const node = nodes.find((candidate) => candidate.label === label)
    return node ? [{ number: i + 1, label, inlines: node.inlines, span: node.span }] : []
  })
}

const citedTwice = (label: string, span: Span): Diagnostic => ({
  rule: 'footnote-cited-twice',
  severity: 'error',
  span,
  message: { vi: `chú thích [^${label}] được dẫn hai lần`, en: `the footnote [^${label}] is cited twice` },
  help: {
    vi: 'viết một chú thích riêng cho chỗ này, ví dụ [^1b]: Xem chú thích 1.',
    en: 'write a note of its own for this place, e.g. [^1b]: Xem chú thích 1.',
  },
  args: { label },
})

const inlinesOf = (content: Content): readonly Inline[] => {
  switch (content.type) {
    case 'heading':
    case 'paragraph':
      return content.inlines
    case 'list':
      return content.items.flatMap((item) => item.content.flatMap(inlinesOf))
    case 'table':
      return content.rows.flat(2)
    default:
      return []
  }
}
