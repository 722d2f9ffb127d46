import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Data, type Processor, unified } from 'unified'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { SourceFile } from '../text/source-file.ts'
import { span } from '../text/span.ts'
import { tooManyLines } from './too-many-lines.ts'
import { unsupported } from './unsupported.ts'

/**
 * The Markdown of a file. Marks within marks without end are one finding and no tree: the walks over a tree, ours and
 * the GFM extension's, call themselves for each level and would exhaust the stack. So are marks without end beside
 * each other: pairing them costs their number squared.
 */
export const parseMarkdown = (source: SourceFile): Outcome<Root> => {
  const run = tooManyMarks(source)
  if (run) return { diagnostics: [run] }
  const line = tooManyLines(source)
  if (line) return { diagnostics: [unsupported('tooManyLines', line)] }
  const deep: Nodes[] = []
  const beyond: number[] = []
  const value = unified()
    .use(remarkParse)
    .use(cutDeepNodes, deep)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkGfm, { singleTilde: false })
    .use(countMarks, beyond)
    .parse(source.text)
  const [mark] = beyond.sort((a, b) => a - b)
  if (mark !== undefined) return { diagnostics: [unsupported('tooManyMarks', span(source, mark, mark + 1))] }
  const [first] = deep.map(({ position }) => position?.start.offset ?? 0).sort((a, b) => a - b)
  return first === undefined ? { value, diagnostics: [] } : { diagnostics: [tooDeep(source, first, first + 1)] }
}

/** Levels of the tree: a list has two. Real plans have under 12. */
const MAX_DEPTH = 100
/** Marks of lists and quotes at the start of one line, or opening brackets in a row: the parser itself slows on them. */
const MAX_MARKS = 60
/** Marks that open or close something in one paragraph, heading or cell: real ones have under 20. */
const MAX_MARKS_TOGETHER = 300

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

/**
 * Beyond the limit the rest of a paragraph is not looked at, and the place is kept. Comes last, so that it stands before
 * what reads these marks, in the text of one paragraph at a time (micromark 4; `test/syntax/limits.test.ts`).
 */
function countMarks(this: Processor, beyond: number[]): void {
  const data = this.data()
  const seen = new WeakMap<object, number>()
  const counted: Construct = {
    tokenize(effects, ok, nok) {
      const count = (seen.get(this) ?? 0) + 1
      seen.set(this, count)
      if (count <= MAX_MARKS_TOGETHER) return nok
      const rest: State = (code) => {
        if (code !== null) {
          effects.consume(code)
          return rest
        }
        effects.exit('data')
        return ok(code)
      }
      return (code) => {
        beyond.push(effects.enter('data').start.offset)
        return rest(code)
      }
    },
  }
  const text = Object.fromEntries([...'*_[]!~'].map((mark) => [mark.charCodeAt(0), counted]))
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text }]
}

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Exclude<NonNullable<Extension['text']>[number], readonly unknown[] | undefined>
type State = ReturnType<Construct['tokenize']>
