import type { PhrasingContent } from 'mdast'
import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { span } from '../text/span.ts'
import { unsupported } from './unsupported.ts'

/** Each opening tag that is closed beside it, by the tag that closes it: the two are one fault. */
export const pairedTags = (nodes: readonly PhrasingContent[]): ReadonlyMap<PhrasingContent, PhrasingContent> => {
  const open = new Map<string, PhrasingContent[]>()
  const pairs = new Map<PhrasingContent, PhrasingContent>()
  for (const node of nodes) {
    const { slash, name = '' } = (node.type === 'html' && TAG.exec(node.value)?.groups) || {}
    const waiting = open.get(name.toLowerCase())
    if (slash === '') open.set(name.toLowerCase(), [...(waiting?.slice(-MAX_OPEN) ?? []), node])
    const opener = slash === '/' ? waiting?.pop() : undefined
    if (opener) pairs.set(opener, node)
  }
  return pairs
}

const TAG = /^<(?<slash>\/?)(?<name>[a-z][a-z0-9]*)(?:[\s/][^>]*)?>$/i
const MAX_OPEN = 20

/** A tag, with what to type instead where Markdown has the same; `closing` is its other half. */
export const htmlFinding = (
  tag: PhrasingContent,
  closing: PhrasingContent | undefined,
  source: SourceFile,
): Diagnostic => {
  const [start, end] = [tag.position?.start.offset ?? 0, tag.position?.end.offset ?? 0]
  const finding = unsupported('html', span(source, start, end))
  const name = TAG.exec(source.text.slice(start, end))?.groups?.name?.toLowerCase() ?? ''
  const words = closing && source.text.slice(end, closing.position?.start.offset ?? end)
  const help = helpFor(name, words)
  return help ? { ...finding, help } : finding
}

const helpFor = (name: string, words: string | undefined): Text | undefined => {
  if (name === 'br') return LINE_BREAK
  const mark = MARKS[name]
  if (mark && words && words.length <= 80 && /^\S[^\r\n<]*$/.test(words) && words === words.trim())
    return { vi: `gõ ${mark}${words}${mark}`, en: `type ${mark}${words}${mark}` }
  return undefined
}

const MARKS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' }

const LINE_BREAK = {
  vi: 'xóa thẻ; muốn xuống dòng trong đoạn thì gõ \\ ở cuối dòng trên, trong bảng thì tách thành hai hàng',
  en: 'delete the tag; for a new line in a paragraph end the line above with \\, in a table make two rows',
}
