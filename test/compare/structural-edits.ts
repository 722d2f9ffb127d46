import {
  inlineText,
  type SyntaxBlock,
  type SyntaxTree,
  type YamlNode,
  yamlEntry,
} from '../../src/syntax/syntax-tree.ts'
import { applied, columnOf, endOf, type TextEdit } from './reformat.ts'
import { dataIn, itemsOf, line, type SingleEdit, treeOf } from './single-edits.ts'

/** What a plan as it stands can undergo besides: items that come, go, move, other ids; headings, paragraphs, sections. */
export const structuralEdits = (text: string, [lead, other]: readonly [string, string]): readonly SingleEdit[] => {
  const tree = treeOf(text)
  const made = (what: string, edits: readonly TextEdit[], ...told: string[]): SingleEdit => ({
    what,
    old: text,
    next: applied(text, edits),
    told,
  })
  return [...itemEdits(tree, lead, made), ...groupEdits(tree, [lead, other], made), ...proseEdits(tree, made)]
}

type Make = (what: string, edits: readonly TextEdit[], ...told: string[]) => SingleEdit

const TYPES = { 'nhiệm vụ': 'task', 'chỉ tiêu': 'target', 'báo cáo': 'report' } as const

const itemEdits = (tree: SyntaxTree, lead: string, made: Make): readonly SingleEdit[] => {
  const { text } = tree.source
  const lineStart = (at: number): number => text.lastIndexOf('\n', at - 1) + 1
  return (['nhiệm vụ', 'chỉ tiêu', 'báo cáo'] as const).flatMap((kind) => {
    const blocks = dataIn(tree.blocks).filter((block) => block.kind === kind)
    const longest = blocks.map(({ content }) => itemsOf(content)).toSorted((a, b) => b.length - a.length)[0]
    const [first, second] = longest ?? []
    const last = longest?.at(-1)
    if (!first || text[first.span.start] === '{') return []
    const start = lineStart(first.span.start)
    const column = columnOf(first.span.start, text) - 2
    const pad = ' '.repeat(column)
    const own = {
      'nhiệm vụ': `${pad}  nội dung: Khảo sát nhu cầu riêng\n${pad}  chủ trì: ${lead}\n${pad}  thời gian: Năm 2025\n${pad}  kết quả: 01 báo cáo\n`,
      'chỉ tiêu': `${pad}  nội dung: Ít nhất 12 thôn có nhà văn hóa\n${pad}  thời gian: Năm 2025\n`,
      'báo cáo': `${pad}  nội dung: Báo cáo khảo sát riêng\n${pad}  đơn vị báo cáo: ${lead}\n${pad}  báo cáo cho: ${lead}\n${pad}  thời gian: Năm 2025\n`,
    }[kind]
    const id = yamlEntry(first, 'mã')?.value
    const type = TYPES[kind]
    return [
      made(
        `${kind} mới`,
        [{ start, end: start, text: `${pad}- mã: moi-them-vao\n${own}` }],
        line(`${type}-added`, 'moi-them-vao', 'mã'),
      ),
      ...(id
        ? [
            made(
              `${kind}: mã khác`,
              [{ start: id.span.start, end: endOf(id, text), text: 'ma-moi' }],
              line('id-changed', 'ma-moi', 'mã'),
            ),
          ]
        : []),
      ...(second && text[second.span.start] !== '{'
        ? [
            made(
              `bỏ ${kind}`,
              [{ start, end: lineStart(second.span.start), text: '' }],
              line(`${type}-removed`, idOf(first), 'mã'),
            ),
          ]
        : []),
      ...(second && last && (longest?.length ?? 0) > 2 && text[last.span.start] !== '{'
        ? [
            made(
              `${kind} chuyển xuống cuối`,
              [
                { start, end: lineStart(second.span.start), text: '' },
                {
                  start: endOf(last, text),
                  end: endOf(last, text),
                  text: `\n${text.slice(start, lineStart(second.span.start)).trimEnd()}`,
                },
              ],
              line('moved', idOf(first), 'vị trí'),
            ),
          ]
        : []),
    ]
  })
}

/** Another lead of a group is told at each item that has none of its own, and nowhere else. */
const groupEdits = ({ blocks, source }: SyntaxTree, [lead, other]: readonly [string, string], made: Make) => {
  const at = blocks.findIndex((block) => block.type === 'data' && block.kind === 'nhóm' && leadOf(block.content))
  const group = blocks[at]
  const typed = group?.type === 'data' ? leadOf(group.content) : undefined
  if (!typed) return []
  const depth = blocks.slice(0, at).reduce((now, block) => (block.type === 'heading' ? block.depth : now), 0)
  const below = blocks.slice(at + 1)
  const end = below.findIndex(
    (block) => (block.type === 'heading' && block.depth <= depth) || (block.type === 'data' && block.kind === 'nhóm'),
  )
  const heirs = dataIn(below.slice(0, end < 0 ? undefined : end)).flatMap(({ kind, content }) =>
    kind === 'báo cáo' ? [] : itemsOf(content).filter((row) => !leadOf(row)),
  )
  const isLead = typed.value.type === 'scalar' && typed.value.text === lead
  const { start } = typed.keySpan
  const edit = { start, end: endOf(typed.value, source.text), text: `chủ trì: ${isLead ? other : lead}` }
  return [made('nhóm: đơn vị khác', [edit], ...heirs.map((row) => line('lead-changed', idOf(row), 'chủ trì')))]
}

const leadOf = (node: YamlNode | undefined) => yamlEntry(node, 'chủ trì')

const idOf = (row: YamlNode | undefined): string => {
  const id = yamlEntry(row, 'mã')?.value
  return id?.type === 'scalar' ? id.text : ''
}

const proseEdits = (tree: SyntaxTree, made: Make): readonly SingleEdit[] => {
  const { text } = tree.source
  const appendix = tree.blocks.findIndex((block) => block.type === 'heading' && titleOf(block).startsWith('Phụ lục'))
  const blocks = tree.blocks.slice(0, appendix < 0 ? undefined : appendix)
  const end = appendix < 0 ? text.length : (tree.blocks[appendix]?.span.start ?? text.length)
  const path: string[] = []
  const paths = blocks.map((block) => {
    if (block.type === 'heading') path.splice(block.depth - 1, Number.POSITIVE_INFINITY, titleOf(block))
    return path.join(' › ')
  })
  const count = (at: string): number => blocks.filter((block, i) => block.type === 'heading' && paths[i] === at).length
  // Words above a block of data may be those of its task.
  const isFree = (i: number): boolean => count(paths[i] ?? '') < 2 && blocks[i + 1]?.type !== 'data'
  const paragraph = blocks.findIndex((block, i) => {
    const words = text.slice(block.span.start, block.span.end)
    return block.type === 'paragraph' && isFree(i) && /^\p{L}+ /u.test(words) && !/[*_[\]!]/.test(words)
  })
  const heading = blocks.findIndex(
    (block, i) => block.type === 'heading' && block.depth === 1 && isFree(i) && blocks[i + 1]?.type !== 'heading',
  )
  const [words, title] = [blocks[paragraph], blocks[heading]]
  const said = words ? text.slice(words.span.start, words.span.end) : ''
  const [word = ''] = said.split(' ', 1)
  const other = word === word.toLocaleUpperCase('vi') ? word.toLocaleLowerCase('vi') : word.toLocaleUpperCase('vi')
  const put = (start: number, length: number, typed: string): readonly TextEdit[] => [
    { start, end: start + length, text: typed },
  ]
  const at = paths[paragraph] ?? ''
  return [
    ...(words
      ? [
          made('thêm một câu', put(words.span.end, 0, ' Việc này làm sau.'), line('prose-changed', at, 'lời văn')),
          made('một từ in hoa', put(words.span.start, word.length, other), line('reworded', at, 'lời văn')),
          made(
            'một từ in đậm',
            put(words.span.start, word.length, `**${word}**`),
            line('emphasis-changed', at, 'lời văn'),
          ),
          made('thêm một ý', put(words.span.end, 0, '\n\n- Ý mới'), line('prose-changed', at, 'lời văn')),
          made(
            'thêm một bảng',
            put(words.span.end, 0, '\n\n| A | B |\n|---|---|\n| 1 | 2 |'),
            line('prose-changed', at, 'lời văn'),
          ),
        ]
      : []),
    ...(title?.type === 'heading'
      ? [
          made(
            'đổi đề mục',
            put(title.span.end, 0, ' và nội dung khác'),
            line('prose-changed', `${titleOf(title)} và nội dung khác`, 'lời văn'),
          ),
        ]
      : []),
    made(
      'thêm một mục',
      put(end, 0, '\n\n# Mục được thêm vào\n\nMột đoạn mới hẳn ở cuối.\n\n'),
      line('section-added', 'Mục được thêm vào', 'lời văn'),
    ),
  ]
}

const titleOf = (block: SyntaxBlock): string => (block.type === 'heading' ? inlineText(block.inlines) : '')
