import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { SourceFile } from '../text/source-file.ts'
import { span } from '../text/span.ts'
import { unsupported } from './unsupported.ts'

/**
 * The Markdown of a file. Marks within marks without end are one finding and no tree: the walks over a tree, ours and
 * the GFM extension's, call themselves for each level and would exhaust the stack.
 */
export const parseMarkdown = (source: SourceFile): Outcome<Root> => {
  const run = tooManyMarks(source)
  if (run) return { diagnostics: [run] }
  const deep: Nodes[] = []
  const value = unified()
    .use(remarkParse)
    .use(cutDeepNodes, deep)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkGfm, { singleTilde: false })
    .parse(source.text)
  const [first] = deep.map(({ position }) => position?.start.offset ?? 0).sort((a, b) => a - b)
  return first === undefined ? { value, diagnostics: [] } : { diagnostics: [tooDeep(source, first, first + 1)] }
}

/** Levels of the tree: a list has two. Real plans have under 12. */
const MAX_DEPTH = 100
/** Marks of lists and quotes at the start of one line, or opening brackets in a row: the parser itself slows on them. */
const MAX_MARKS = 60

const tooDeep = (source: SourceFile, start: number, end: number): Diagnostic =>
  unsupported('tooDeep', span(source, start, end))

const tooManyMarks = (source: SourceFile): Diagnostic | undefined => {
  const found = MANY_MARKS.exec(source.text)
  if (!found) return undefined
  const start = found.index + found[0].search(/\S/)
  return tooDeep(source, start, found.index + found[0].length)
}

/** No mark begins with a blank, so there is one way to match and time is linear. A ruled line "-----" is no list. */
const MARK = '(?:[-+*][ \\t]+|\\d{1,9}[.)][ \\t]+|>[ \\t]*|\\[\\^[^\\]\\s]{1,40}\\]:[ \\t]*)'
const MANY_MARKS = new RegExp(`^[ \\t]*${MARK}{${MAX_MARKS + 1}}|(?:!?\\[){${MAX_MARKS + 1}}`, 'm')

/** Runs before the walks of the extensions, on a stack of its own: takes away what lies deeper than the limit. */
function cutDeepNodes(this: Processor, deep: Nodes[]): void {
  const data = this.data()
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    {
      transforms: [
        (root) => {
          const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }]
          for (let next = open.pop(); next; next = open.pop()) {
            const { node, depth } = next
            if (!('children' in node)) continue
            if (depth < MAX_DEPTH) for (const child of node.children) open.push({ node: child, depth: depth + 1 })
            else if (node.children.length > 0) {
              node.children = []
              deep.push(node)
            }
          }
        },
      ],
    },
  ]
}
