import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import type { Span } from '../text/span.ts'
import { type BindContext, dayAt, listAt, MISSING, scalarAt, stretchOf, wordsAt } from './bind-parts.ts'
import { splitWords, textOf } from './deadline/words.ts'
import type { Deliverable, Measure, ResultItem, Stretch } from './measure/measure.ts'
import { amountAt, fractionAt } from './measure/number.ts'
import { readResult } from './measure/read-result.ts'
import type { Result } from './plan.ts'
import { quotedValue } from './quoted-values.ts'
import { tellDoubt } from './tell-doubt.ts'

/** A result from its words, its typed parts, or the targets it serves. An absent one is the schema's finding. */
export const bindResult = (node: YamlNode | undefined, context: BindContext): Result | undefined => {
  if (!node || node.type === 'seq') return undefined
  const words = node.type === 'scalar' ? { value: node.text, span: node.span } : scalarAt(node, 'ghi')
  if (!words || words.value === '') return undefined
  const typed = node.type === 'map' ? bindMeasures(yamlEntry(node, 'chỉ số')?.value, context) : []
  const products = wordsAt(node, 'sản phẩm').map(({ value }) => deliverableOf(value))
  const serves = wordsAt(node, 'phục vụ').map(({ value }) => value)
  const parts: ResultItem[] = [...typed, ...products]
  const reading = readResult(words.value)
  // A typed measure that cannot be read has its own finding.
  const typedNone = node.type === 'scalar' || listAt(node, 'chỉ số').length === 0
  const quoted = typedNone && !reading.ok ? quotedValue({ text: words.value, span: words.span }) : undefined
  if (quoted) context.diagnostics.push(quoted)
  else if (typedNone && parts.length === 0 && serves.length === 0 && !reading.ok)
    context.diagnostics.push(
      reading.doubt
        ? tellDoubt('result-not-measurable', words, reading.doubt)
        : notMeasurable(words.value, words.span, reading),
    )
  // Typed measures stand in for those the words would give, typed deliverables likewise.
  const types = new Set(parts.map(({ type }) => type))
  const items = [...parts, ...(reading.ok ? reading.items.filter(({ type }) => !types.has(type)) : [])]
  return { words: words.value, items, serves, span: words.span }
}

export const missingResult = (node: YamlNode): Result => ({ words: MISSING, items: [], serves: [], span: node.span })

export const bindMeasures = (node: YamlNode | undefined, context: BindContext): Measure[] =>
  (node?.type === 'seq' ? node.items : []).flatMap((item) => {
    for (const [key, operator] of OPERATORS) {
      const quantity = scalarAt(item, key)
      if (!quantity) continue
      const read = quantityOf(quantity.value)
      if (!read) {
        // Words of another form are the schema's finding already.
        if (QUANTITY.test(quantity.value)) context.diagnostics.push(badQuantity(quantity.value, quantity.span))
        return []
      }
      const base = scalarAt(item, 'của')?.value
      const by = dayAt(item, 'đến', context)
      return [{ type: 'measure', operator, ...read, ...(base ? { base } : {}), ...(by ? { by } : {}) }]
    }
    return []
  })

/** A Vietnamese number and its unit: "30.000 lượt", "99,7%", "12/12 thôn"; "1.5%" and "1,000 lượt" are numbers of other countries. */
const quantityOf = (typed: string): Pick<Measure, 'value' | 'total' | 'unit'> | undefined => {
  const words = splitWords(typed)
  const part = fractionAt(words, 0)
  if (part) return { ...part.value, unit: textOf(words, part.end, words.length) }
  const amount = amountAt(words, 0)
  if (!amount || amount.value.spelled) return undefined
  const { value, percent } = amount.value
  const rest = textOf(words, amount.end, words.length)
  const unit = percent ? `% ${rest}`.trim() : rest
  // "1..5 lượt": what follows the number is no unit.
  return /^[%\p{L}“"]/u.test(unit) ? { value, unit } : undefined
}

/** The schema's form of a quantity. */
const QUANTITY = /^[0-9][0-9.,]*\s*[^\s0-9.,]/

const OPERATORS = [
  ['bằng', '='],
  ['ít nhất', '>='],
  ['trên', '>'],
  ['không quá', '<='],
  ['dưới', '<'],
] as const

const deliverableOf = (words: string): Deliverable => {
  const reading = readResult(words)
  const found = reading.ok ? reading.items.find((item) => item.type === 'deliverable') : undefined
  return found ?? { type: 'deliverable', kind: words.toLocaleLowerCase('vi'), name: words }
}

const notMeasurable = (words: string, span: Span, { filler, money }: Unread): Diagnostic => {
  const found = filler ?? money
  const quoted = found && words.slice(found.start, found.start + found.length)
  return {
    rule: filler ? 'result-filler' : 'result-not-measurable',
    severity: 'error',
    span: found ? stretchOf(words, span, found.start, found.length) : span,
    message: filler
      ? {
          vi: `“${quoted}” là lời hứa chung, không phải kết quả đo được`,
          en: `“${quoted}” is a general promise, not a measurable result`,
        }
      : money
        ? {
            vi: `“${quoted}” là số tiền chi cho nhiệm vụ, không phải kết quả của nhiệm vụ`,
            en: `“${quoted}” is what the task costs, not what comes of it`,
          }
        : {
            vi: 'kết quả không có số đo, sản phẩm hay chỉ tiêu nào',
            en: 'the result has no measure, deliverable or target',
          },
    help: {
      vi: 'nêu số đo (ít nhất 80% hộ gia đình …) hoặc sản phẩm (Kế hoạch …, 01 chuyên mục …), hoặc gõ {ghi: …, phục vụ: [mã chỉ tiêu]} (các cách khác: docs/ket-qua.md)',
      en: 'give a measure (ít nhất 80% …) or a deliverable (Kế hoạch …, 01 chuyên mục …), or type {ghi: …, phục vụ: [target id]} (others: docs/ket-qua.md)',
    },
    args: { words },
  }
}

type Unread = { readonly filler?: Stretch; readonly money?: Stretch }

const badQuantity = (words: string, span: Span): Diagnostic => ({
  rule: 'bad-value',
  severity: 'error',
  span,
  message: {
    vi: `“${words}” không phải là số viết theo cách Việt Nam kèm đơn vị tính`,
    en: `“${words}” is not a number in Vietnamese style with its unit`,
  },
  help: {
    vi: 'gõ số rồi đơn vị tính: dấu chấm ngăn hàng nghìn (30.000 lượt), dấu phẩy ngăn phần thập phân (99,7%)',
    en: 'type a number and its unit: a point parts the thousands (30.000 lượt), a comma the decimals (99,7%)',
  },
  args: { words },
})
