import type { Code, Nodes, RootContent, Table, Yaml } from 'mdast'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { SourceFile } from '../text/source-file.ts'
import { type Span, span, spanText } from '../text/span.ts'
import { nfc } from '../text/vietnamese.ts'
import { conflictMarkers } from './conflict-markers.ts'
import { readInlines } from './inlines.ts'
import { lostMarks } from './lost-marks.ts'
import { parseMarkdown } from './markdown.ts'
import { findNonNfc } from './non-nfc.ts'
import { parseYaml, type YamlSlice } from './parse-yaml.ts'
import { refuse } from './refuse.ts'
import {
  DATA_KINDS,
  type DataKind,
  type FootnoteNode,
  type ListItemNode,
  type SyntaxBlock,
  type SyntaxTree,
  type YamlNode,
} from './syntax-tree.ts'
import { meantKind, unknownBlock, withoutYaml } from './unknown-block.ts'
import { unsupported } from './unsupported.ts'

/** Reads a plan file. Whatever the language does not have is a finding, never dropped text. */
export const parsePlan = (source: SourceFile): Outcome<SyntaxTree> => {
  const refused = refuse(source)
  if (refused) return { diagnostics: [refused] }
  const conflicts = conflictMarkers(source)
  if (conflicts.length > 0) return { diagnostics: conflicts }
  const half = halfFrontMatter(source)
  if (half) return { diagnostics: [half] }
  const diagnostics: Diagnostic[] = findNonNfc(source)
  const { value: root, diagnostics: tooDeep } = parseMarkdown(source)
  if (!root) return { diagnostics: [...diagnostics, ...tooDeep] }
  const context: Context = { source, diagnostics, footnotes: [] }
  let frontMatter: YamlNode | undefined
  const blocks: SyntaxBlock[] = []
  for (const node of root.children) {
    if (node.type === 'yaml') {
      const before = diagnostics.length
      frontMatter = readYaml(node, context)
      if (!frontMatter && diagnostics.length === before) diagnostics.push(missingFrontMatter(source))
    } else if (node.type === 'thematicBreak' && node === root.children[0]) continue
    else blocks.push(...readBlock(node, context))
  }
  if (root.children[0]?.type !== 'yaml') diagnostics.push(missingFrontMatter(source))
  return { value: { source, frontMatter, blocks, footnotes: context.footnotes }, diagnostics }
}

type Context = {
  readonly source: SourceFile
  readonly diagnostics: Diagnostic[]
  readonly footnotes: FootnoteNode[]
}

const spanOf = (node: Nodes, source: SourceFile): Span =>
  span(source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)

const readBlock = (node: RootContent, context: Context): SyntaxBlock[] => {
  const { source, diagnostics } = context
  const where = spanOf(node, source)
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', depth: node.depth, inlines: readInlines(node.children, context), span: where }]
    case 'paragraph': {
      const only = node.children[0]
      if (node.children.length === 1 && only?.type === 'image')
        return [{ type: 'image', path: nfc(only.url), alt: nfc(only.alt ?? ''), span: where }]
      diagnostics.push(...lostMarks(where))
      return [{ type: 'paragraph', inlines: readInlines(node.children, context), span: where }]
    }
    case 'list': {
      for (const item of node.children)
        if (typeof item.checked === 'boolean') diagnostics.push(unsupported('checkbox', spanOf(item, source)))
      const items = node.children.map(
        (item): ListItemNode => ({
          blocks: item.children.flatMap((child) => readBlock(child, context)),
          span: spanOf(item, source),
        }),
      )
      return [{ type: 'list', ordered: node.ordered ?? false, items, span: where }]
    }
    case 'table': {
      diagnostics.push(...lostCells(node, source))
      const rows = node.children.map((row) => row.children.map((cell) => readInlines(cell.children, context)))
      return [{ type: 'table', align: (node.align ?? []).map((align) => align ?? undefined), rows, span: where }]
    }
    case 'code':
      return readCode(node, context)
    case 'footnoteDefinition': {
      const [first, ...rest] = node.children
      for (const extra of rest) diagnostics.push(unsupported('footnote', spanOf(extra, source)))
      const label = nfc(node.identifier)
      // Markdown itself would keep the first of two notes with one label and drop the other without a word.
      if (context.footnotes.some((footnote) => footnote.label === label))
        diagnostics.push(unsupported('secondFootnote', where))
      else if (first?.type === 'paragraph')
        context.footnotes.push({ label, inlines: readInlines(first.children, context), span: where })
      else diagnostics.push(unsupported('footnote', where))
      return []
    }
    default:
      diagnostics.push(unsupported(node.type, where))
      return []
  }
}

/** Cells beyond the header's columns are not part of the table for Markdown: their words would vanish. */
const lostCells = (table: Table, source: SourceFile): Diagnostic[] => {
  const columns = table.children[0]?.children.length ?? 0
  return table.children.flatMap((row) => {
    const where = spanOf(row, source)
    const bars = [...spanText(where).matchAll(/(?<!\\)\|/g)]
    const first = /^\s*\|/.test(spanText(where)) ? 0 : -1
    const lastOfTable = bars[columns + first]
    const rest = lastOfTable ? spanText(where).slice(lastOfTable.index + 1) : ''
    if (rest.trim() === '') return []
    return [unsupported('tableCell', { ...where, start: where.end - rest.length })]
  })
}

const readCode = (node: Code, context: Context): SyntaxBlock[] => {
  const where = spanOf(node, context.source)
  const language = (node.lang ?? '').toLowerCase()
  const kind = nfc(node.meta ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('vi')
  if (language !== 'yaml' && language !== 'yml') {
    const named = DATA_KINDS.find((known) => known === `${language} ${kind}`.trim().normalize('NFC'))
    context.diagnostics.push(named ? withoutYaml(named, fenceSpan(where)) : unsupported('code', where))
    return named ? [{ type: 'data', kind: named, content: undefined, span: where }] : []
  }
  if (!isDataKind(kind)) {
    context.diagnostics.push(unknownBlock(kind, fenceSpan(where)))
    // Whatever it was to be, its items are not read: what seems to be missing may stand in it.
    return [{ type: 'data', kind: meantKind(kind), content: undefined, span: where }]
  }
  if (isUnclosed(node, where)) {
    context.diagnostics.push(unclosedBlock(kind, fenceSpan(where)))
    return [{ type: 'data', kind, content: undefined, span: where }]
  }
  const before = context.diagnostics.length
  const content = readYaml(node, context)
  if (!content && context.diagnostics.length === before) context.diagnostics.push(emptyBlock(kind, fenceSpan(where)))
  return [{ type: 'data', kind, content, span: where }]
}

/** No closing fence, or another block opens within: what follows was swallowed, and the parser would speak of it. */
const isUnclosed = ({ value }: Code, where: Span): boolean =>
  /^\s*(?:`{3}|~{3})/m.test(value) || !/[\r\n][ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(spanText(where).slice(-200))

const unclosedBlock = (kind: string, where: Span): Diagnostic => ({
  rule: 'yaml-syntax',
  severity: 'error',
  span: where,
  message: {
    vi: `khối \`yaml ${kind}\` mở ở đây không được đóng`,
    en: `the \`yaml ${kind}\` block opened here is never closed`,
  },
  help: { vi: 'gõ một dòng ``` sau dòng cuối cùng của khối', en: 'type a line ``` after the last line of the block' },
  args: { kind },
})

const isDataKind = (kind: string): kind is DataKind => DATA_KINDS.some((known) => known === kind)

const readYaml = (node: Code | Yaml, context: Context): YamlNode | undefined => {
  const { value, diagnostics } = parseYaml(fencedSlice(node, context.source))
  context.diagnostics.push(...diagnostics)
  return value
}

/** The lines between the fences. A line may have lost indentation on its left: its offset is where its rest begins. */
const fencedSlice = (node: Code | Yaml, source: SourceFile): YamlSlice => {
  const start = node.position?.start
  const values = node.value.split(/\r\n|\n|\r/)
  const offsets = values.map((value, i) => {
    // The opening fence or `---` is on the node's first line, so content line i is i + 1 lines below it.
    const line = (start?.line ?? 1) - 1 + 1 + i
    const lineStart = source.lineStarts[line] ?? source.text.length
    const lineEnd = source.lineStarts[line + 1] ?? source.text.length
    const raw = source.text.slice(lineStart, lineEnd).replace(/[\r\n]+$/, '')
    return raw.endsWith(value) ? lineStart + raw.length - value.length : lineStart
  })
  return { source, text: values.join('\n'), offsets }
}

const fenceSpan = (where: Span): Span => {
  const lineEnd = where.source.text.slice(where.start).search(/[\r\n]/)
  return { ...where, end: lineEnd < 0 ? where.end : where.start + lineEnd }
}

const emptyBlock = (kind: string, where: Span): Diagnostic => ({
  rule: 'block-not-a-list',
  severity: 'error',
  span: where,
  message: { vi: `khối \`yaml ${kind}\` để trống`, en: `the \`yaml ${kind}\` block is empty` },
  help: { vi: 'gõ các mục của khối, hoặc xóa khối', en: 'type the items of the block or delete it' },
  args: { kind },
})

/**
 * Front matter with one of its two lines: nothing else is read, because its keys would be taken for prose and told, or
 * even mended, as such.
 */
const halfFrontMatter = (source: SourceFile): Diagnostic | undefined => {
  const { text } = source
  const closed = /[\r\n]---[ \t]*(?:[\r\n]|$)/.test(text)
  if (/^---[ \t]*(?:[\r\n]|$)/.test(text)) return closed ? undefined : unclosedFrontMatter(source)
  const start = firstKeyAt(text)
  return closed && start !== undefined ? unopenedFrontMatter(source, start) : undefined
}

/** Where the first line that is neither empty nor a comment begins, when it is a key of front matter. */
const firstKeyAt = (text: string): number | undefined => {
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '' || line.startsWith('#')) continue
    return FRONT_KEY.test(line) ? index : undefined
  }
  return undefined
}

const FRONT_KEY = /^(?:thể thức|loại|cơ quan ban hành|địa danh|số|ký hiệu|ngày ban hành|trích yếu|trạng thái):/u

const unopenedFrontMatter = (source: SourceFile, start: number): Diagnostic => ({
  rule: 'no-front-matter',
  severity: 'error',
  span: span(source, start, start + 1),
  message: { vi: 'phần đầu không có dòng --- mở ở trên', en: 'the front matter has no line --- above it' },
  help: { vi: 'gõ một dòng --- ở đầu tệp', en: 'type a line --- at the top of the file' },
})

const unclosedFrontMatter = (source: SourceFile): Diagnostic => ({
  rule: 'no-front-matter',
  severity: 'error',
  span: span(source, 0, 3),
  message: {
    vi: 'phần đầu mở bằng --- ở đây nhưng không được đóng',
    en: 'the front matter opened here is never closed',
  },
  help: { vi: 'gõ một dòng --- sau khóa cuối cùng của phần đầu', en: 'type a line --- after the last key' },
})

const missingFrontMatter = (source: SourceFile): Diagnostic => ({
  rule: 'no-front-matter',
  severity: 'error',
  span: span(source, 0, Math.min(1, source.text.length)),
  message: { vi: 'tệp không có phần đầu giữa hai dòng ---', en: 'the file has no front matter between two lines ---' },
  help: {
    vi: 'gõ --- ở dòng đầu tiên, các khóa (thể thức, cơ quan ban hành, …), rồi --- ; `kehoach new` tạo sẵn mẫu',
    en: 'type --- on the first line, the keys, then ---; `kehoach new` makes a starting file',
  },
})
