import type { Code, Nodes, Root, RootContent, Yaml } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { SourceFile } from '../text/source-file.ts'
import { type Span, span } from '../text/span.ts'
import { nearest, nfc } from '../text/vietnamese.ts'
import { readInlines } from './inlines.ts'
import { findNonNfc } from './non-nfc.ts'
import { parseYaml, type YamlSlice } from './parse-yaml.ts'
import {
  DATA_KINDS,
  type DataKind,
  type FootnoteNode,
  type ListItemNode,
  type SyntaxBlock,
  type SyntaxTree,
  type YamlNode,
} from './syntax-tree.ts'
import { unsupported } from './unsupported.ts'

/** Files over this many characters are refused before parsing: real plans stay under 200,000. */
const MAX_PLAN_LENGTH = 1_000_000

/** Reads a plan file. Whatever the language does not have is a finding, never dropped text. */
export const parsePlan = (source: SourceFile): Outcome<SyntaxTree> => {
  const refused = refuse(source)
  if (refused) return { diagnostics: [refused] }
  const diagnostics: Diagnostic[] = findNonNfc(source)
  const root: Root = parser.parse(source.text)
  const context: Context = { source, diagnostics, footnotes: [] }
  let frontMatter: YamlNode | undefined
  const blocks: SyntaxBlock[] = []
  for (const node of root.children) {
    if (node.type === 'yaml') frontMatter = readYaml(node, context)
    else blocks.push(...readBlock(node, context))
  }
  if (root.children[0]?.type !== 'yaml') diagnostics.push(noFrontMatter(source))
  return { value: { source, frontMatter, blocks, footnotes: context.footnotes }, diagnostics }
}

type Context = {
  readonly source: SourceFile
  readonly diagnostics: Diagnostic[]
  readonly footnotes: FootnoteNode[]
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm, { singleTilde: false })

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
      return [{ type: 'paragraph', inlines: readInlines(node.children, context), span: where }]
    }
    case 'list': {
      const items = node.children.map(
        (item): ListItemNode => ({
          blocks: item.children.flatMap((child) => readBlock(child, context)),
          span: spanOf(item, source),
        }),
      )
      return [{ type: 'list', ordered: node.ordered ?? false, items, span: where }]
    }
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => readInlines(cell.children, context)))
      return [{ type: 'table', align: (node.align ?? []).map((align) => align ?? undefined), rows, span: where }]
    }
    case 'code':
      return readCode(node, context)
    case 'footnoteDefinition': {
      const [first, ...rest] = node.children
      for (const extra of rest) diagnostics.push(unsupported('footnote', spanOf(extra, source)))
      if (first?.type === 'paragraph')
        context.footnotes.push({
          label: nfc(node.identifier),
          inlines: readInlines(first.children, context),
          span: where,
        })
      return []
    }
    default:
      diagnostics.push(unsupported(node.type, where))
      return []
  }
}

const readCode = (node: Code, context: Context): SyntaxBlock[] => {
  const where = spanOf(node, context.source)
  const language = (node.lang ?? '').toLowerCase()
  const kind = nfc(node.meta ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('vi')
  if (language !== 'yaml' && language !== 'yml') {
    context.diagnostics.push(unsupported('code', where))
    return []
  }
  if (!isDataKind(kind)) {
    context.diagnostics.push(unknownBlock(kind, fenceSpan(where)))
    return []
  }
  return [{ type: 'data', kind, content: readYaml(node, context), span: where }]
}

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

const unknownBlock = (kind: string, where: Span): Diagnostic => {
  const near = kind === '' ? undefined : nearest(kind, DATA_KINDS)
  const known = DATA_KINDS.map((name) => `\`yaml ${name}\``).join(', ')
  return {
    rule: 'unknown-block',
    severity: 'error',
    span: where,
    message: {
      vi: kind === '' ? 'khối yaml không nói là khối gì' : `không có loại khối \`yaml ${kind}\``,
      en: kind === '' ? 'the yaml block does not say what it is' : `there is no block \`yaml ${kind}\``,
    },
    help: {
      vi: near ? `đổi thành \`yaml ${near}\`` : `dùng một trong: ${known}`,
      en: near ? `change it to \`yaml ${near}\`` : `use one of: ${known}`,
    },
    args: { kind },
  }
}

const refuse = (source: SourceFile): Diagnostic | undefined => {
  const { text } = source
  const first = span(source, 0, Math.min(text.length, 1))
  if (text.length > MAX_PLAN_LENGTH)
    return {
      rule: 'file-too-large',
      severity: 'error',
      span: first,
      message: {
        vi: `tệp có ${text.length} ký tự, quá giới hạn ${MAX_PLAN_LENGTH}`,
        en: `the file has ${text.length} characters, over the limit of ${MAX_PLAN_LENGTH}`,
      },
      help: { vi: 'tách kế hoạch hoặc bỏ phần không phải lời văn', en: 'split the plan or remove what is not wording' },
      args: { length: text.length, limit: MAX_PLAN_LENGTH },
    }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const binary = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/.exec(text)
  if (binary)
    return {
      rule: 'not-text',
      severity: 'error',
      span: span(source, binary.index, binary.index + 1),
      message: { vi: 'tệp không phải văn bản UTF-8', en: 'the file is not UTF-8 text' },
      help: { vi: 'lưu lại tệp với bảng mã UTF-8', en: 'save the file as UTF-8' },
    }
  return undefined
}

const noFrontMatter = (source: SourceFile): Diagnostic => ({
  rule: 'no-front-matter',
  severity: 'error',
  span: span(source, 0, Math.min(1, source.text.length)),
  message: { vi: 'tệp không có phần đầu giữa hai dòng ---', en: 'the file has no front matter between two lines ---' },
  help: {
    vi: 'gõ --- ở dòng đầu tiên, các khóa (thể thức, cơ quan ban hành, …), rồi --- ; `kehoach new` tạo sẵn mẫu',
    en: 'type --- on the first line, the keys, then ---; `kehoach new` makes a starting file',
  },
})
