import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { YamlNode, YamlScalar } from '../syntax/syntax-tree.ts'
import { listAt } from './bind-parts.ts'
import { scalarFix } from './certain-mend.ts'

/** Values of the front matter that stand whole in curly quotes: YAML keeps these, so they would be printed. */
export const quotedValues = (frontMatter: YamlNode): Diagnostic[] => {
  const signatures = listAt(frontMatter, 'ký')
  return [...scalarsAt(frontMatter, KEYS), ...signatures.flatMap((one) => scalarsAt(one, SIGNATURE_KEYS))].flatMap(
    (value) => quotedValue(value) ?? [],
  )
}

/** The words inside, when curly quotes stand around all of them. */
export const insideQuotes = (words: string): string | undefined =>
  /^(?:[“”]([^“”]+)[“”]|[‘’]([^‘’]+)[‘’])$/.exec(words)?.slice(1).find(Boolean)?.trim()

export const quotedValue = ({ text, span }: Pick<YamlScalar, 'text' | 'span'>): Diagnostic | undefined => {
  const inside = insideQuotes(text)
  if (!inside) return undefined
  return {
    rule: 'quoted-value',
    severity: 'error',
    span,
    message: { vi: `cả giá trị nằm trong ngoặc kép ${text}`, en: `the whole value stands in quotes ${text}` },
    help: { vi: `bỏ dấu ngoặc, gõ \`${inside}\``, en: `remove the quotes, type \`${inside}\`` },
    args: { value: inside },
    // Without them YAML must still read words.
    ...(/^[\p{L}\d][^:#]*$/u.test(inside) ? scalarFix(span, text, inside) : {}),
  }
}

const KEYS = ['địa danh', 'số', 'ký hiệu', 'ngày ban hành', 'trích yếu', 'trạng thái', 'thời kỳ', 'thể thức', 'lưu']
const SIGNATURE_KEYS = ['quyền hạn', 'chức vụ', 'họ tên']

const scalarsAt = (node: YamlNode | undefined, keys: readonly string[]): YamlScalar[] =>
  keys.flatMap((key) => listAt(node, key).flatMap((one) => (one.type === 'scalar' ? [one] : [])))
