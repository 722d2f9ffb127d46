import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { isEmpty, type YamlEntry, type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import { spanText } from '../text/span.ts'
import { nearest } from '../text/vietnamese.ts'
import { certainKey, scalarFix } from './certain-mend.ts'
import { meantKey } from './meant-key.ts'

/** Where a key stands that nobody knows: in the map behind `key`, which has the `known` ones. */
type Place = { readonly key: string; readonly node: YamlNode; readonly known: readonly string[] }

/** A key that nobody knows: misspelt, or words that YAML cut in two. */
export const unknownKey = (unknown: string, { key, node, known }: Place): Diagnostic => {
  const entry = yamlEntry(node, unknown)
  if (entry && isEmpty(entry.value) && spanText(node.span).startsWith('{')) return wordsCutByComma(unknown, entry)
  const words = UNIT_HELP[key] && entry && wordsWithColon(node)
  if (words) return wordsCutByColon(words, entry, key)
  const certain = certainKey(unknown, known, node)
  const near = meantKey(unknown, known) ?? nearest(unknown, known)
  const own = near === undefined ? undefined : yamlEntry(node, near)
  const span = entry?.keySpan ?? node.span
  return {
    rule: 'unknown-key',
    severity: 'error',
    span,
    message: { vi: `không có khóa \`${unknown}\``, en: `there is no key \`${unknown}\`` },
    help: certain
      ? { vi: `đổi thành \`${certain}\``, en: `change it to \`${certain}\`` }
      : near && own
        ? {
            vi: `khóa \`${near}\` đã có: gộp lời văn của hai chỗ vào đó rồi xóa khóa này`,
            en: `the key \`${near}\` stands there too: put the words of both under it, then remove this one`,
          }
        : near
          ? { vi: `có phải là \`${near}\`?`, en: `did you mean \`${near}\`?` }
          : {
              vi: `xóa khóa này; các khóa ở đây: ${known.join(', ')}`,
              en: `remove it; the keys here: ${known.join(', ')}`,
            },
    ...(own && !certain
      ? { related: [{ span: own.keySpan, message: { vi: `khóa \`${near}\``, en: `the key \`${near}\`` } }] }
      : {}),
    args: { key: unknown, ...(near ? { near } : {}) },
    ...(certain && entry ? scalarFix(span, unknown, certain) : {}),
  }
}

/** Between braces a comma ends the value: `{ghi: các xã, phường}` has lost "phường". */
const wordsCutByComma = (words: string, { keySpan }: YamlEntry): Diagnostic => ({
  rule: 'unknown-key',
  severity: 'error',
  span: keySpan,
  message: {
    vi: `lời văn bị dấu phẩy cắt đôi: “${words}” thành một khóa riêng`,
    en: `the words are cut in two by a comma: “${words}” became a key of its own`,
  },
  help: {
    vi: 'trong { }, đặt lời văn có dấu phẩy vào ngoặc kép "…"',
    en: 'between { }, quote words that hold a comma "…"',
  },
  args: { key: words },
})

/** "Công an xã: đội 1" in place of a unit: all that stands there is one key with its value. */
const wordsWithColon = (node: YamlNode): string | undefined => {
  if (node.type !== 'map' || spanText(node.span).startsWith('{')) return undefined
  const [only, ...others] = node.entries
  if (!only || others.length > 0 || only.value.type !== 'scalar' || only.value.text === '') return undefined
  return `${only.key}: ${only.value.text}`
}

const wordsCutByColon = (words: string, { key: before, keySpan }: YamlEntry, key: string): Diagnostic => ({
  rule: 'unknown-key',
  severity: 'error',
  span: keySpan,
  message: {
    vi: `lời văn bị dấu hai chấm cắt đôi: “${before}” thành một khóa`,
    en: `the words are cut in two by a colon: “${before}” became a key`,
  },
  help: UNIT_HELP[key]?.(JSON.stringify(words)) ?? { vi: '', en: '' },
  // The words are what `ghi` would hold, so it is not told as missing.
  args: { key: before, near: 'ghi' },
})

const inWords = (words: string): Text => ({ vi: `gõ {ghi: ${words}}`, en: `type {ghi: ${words}}` })

/** Keys that take units. */
const UNIT_HELP: Readonly<Record<string, (words: string) => Text>> = {
  'chủ trì': (words) => ({
    vi: `gõ {ghi: ${words}, là: [mã đơn vị]}`,
    en: `type {ghi: ${words}, là: [code of the unit]}`,
  }),
  'phối hợp': inWords,
  'thẩm quyền': inWords,
  'đơn vị báo cáo': inWords,
  'báo cáo cho': inWords,
  qua: inWords,
}
