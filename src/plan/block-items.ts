import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type DataNode, type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import type { Span } from '../text/span.ts'

/** The items of a block: a list, or the long form `{trình bày: …, danh sách: […]}` of a task block. */
export const blockItems = (
  block: DataNode,
  diagnostics: Diagnostic[],
): { readonly items: readonly YamlNode[]; readonly rendering?: YamlNode } => {
  const { content } = block
  if (!content) return { items: [] }
  if (content.type === 'seq') return { items: content.items.filter((item) => isItem(item, block, diagnostics)) }
  if (content.type === 'map' && block.kind === 'nhiệm vụ') {
    const list = yamlEntry(content, 'danh sách')?.value
    const rendering = yamlEntry(content, 'trình bày')?.value
    // One cause: the list has lost its "- ", and every key of its item stands outside.
    const stray = content.entries.find(({ key }) => key !== 'danh sách' && key !== 'trình bày')
    if (stray) diagnostics.push(notAList(block, stray.keySpan))
    if (list?.type === 'seq')
      return {
        items: list.items.filter((item) => isItem(item, block, diagnostics)),
        ...(rendering ? { rendering } : {}),
      }
    if (list || rendering) diagnostics.push(notAList(block, list?.span ?? content.span))
    return { items: [] }
  }
  diagnostics.push(
    notAList(block, content.type === 'map' ? (content.entries[0]?.keySpan ?? content.span) : content.span),
  )
  return { items: [] }
}

const isItem = (item: YamlNode, block: DataNode, diagnostics: Diagnostic[]): boolean => {
  if (item.type === 'map') return true
  diagnostics.push(notAList(block, item.span))
  return false
}

const notAList = ({ kind }: DataNode, span: Span): Diagnostic => ({
  rule: 'block-not-a-list',
  severity: 'error',
  span,
  message: {
    vi: `khối \`yaml ${kind}\` phải là danh sách, mỗi mục mở đầu bằng "- mã: …"`,
    en: `a \`yaml ${kind}\` block is a list whose items begin with "- mã: …"`,
  },
  help: {
    vi:
      kind === 'nhiệm vụ'
        ? 'đặt "- " trước khóa đầu của mỗi nhiệm vụ; cách in riêng của khối thì gõ `trình bày: …` rồi `danh sách:`'
        : 'đặt "- " trước khóa đầu của mỗi mục và thụt các khóa sau cho thẳng cột',
    en: 'put "- " before the first key of each item and align the keys below it',
  },
  args: { kind },
})
