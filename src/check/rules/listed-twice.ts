import type { Assignment, Plan } from '../../plan/plan.ts'
import type { Sourced } from '../../text/span.ts'
import { comparable } from '../../text/vietnamese.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { stretch } from '../kinds/stretch.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

export const listedTwice: Rule = {
  id: 'listed-twice',
  summary: {
    vi: 'Mỗi nơi nhận, căn cứ, đơn vị phối hợp ghi một lần',
    en: 'Each recipient, base and supporting unit stands once',
  },
  why: {
    vi: 'Hai dòng như nhau được in cả hai và gửi hai bản; thường là một dòng chép rồi quên sửa.',
    en: 'Two like lines are both printed and sent twice; mostly one was copied and not changed.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const { what, lines } of listsOf(plan)) yield* twice(what, lines)
  },
  examples: [
    { plan: planWith({ 'nơi nhận': '[Sở Nội vụ (b/c), Các thôn]' }) },
    { plan: planWith({ 'nơi nhận': '[Các thôn, Sở Nội vụ (b/c), "Các thôn;"]' }), caught: 'Các thôn;' },
    {
      plan: planWith({ 'căn cứ': '[Căn cứ Luật Căn cước ngày 27/11/2023, Căn cứ Luật Căn cước ngày 27/11/2023]' }),
      caught: 'Căn cứ Luật Căn cước ngày 27/11/2023',
    },
    { plan: taskBlock({ 'phối hợp': '[cac-thon, cong-an-xa, Công an xã]' }), caught: 'Công an xã' },
  ],
  allowed: [
    // Sent to one body for two purposes.
    { plan: planWith({ 'nơi nhận': '[Sở Nội vụ (b/c), Sở Nội vụ (p/h)]' }) },
    { plan: taskBlock({ 'phối hợp': '[{ghi: Các đội của Công an xã}, cong-an-xa]' }) },
  ],
}

type List = { readonly what: string; readonly lines: readonly Line[] }
type Line = Sourced<string> & { readonly key: string }

const listsOf = ({ header, tasks }: Plan): List[] => [
  { what: 'nơi nhận', lines: header.recipients.map(asWords) },
  { what: 'căn cứ', lines: header.bases.map(asWords) },
  ...tasks.map(({ support }) => ({ what: 'phối hợp', lines: support.map(asUnits) })),
]

const asWords = ({ value, span }: Sourced<string>): Line => ({
  value,
  span,
  key: comparable(value)
    .replace(/^[-\s]+|[\s;,.]+$/g, '')
    .replace(/\s+/g, ' '),
})

/** A code and the name of its unit are one; words of one's own say what they say. */
const asUnits = ({ words, units, span }: Assignment): Line => {
  const [unit] = units
  const isUnit =
    unit && [unit.id, unit.name, unit.shortName, ...unit.otherNames].map(comparable).includes(comparable(words))
  return { value: words, span, key: isUnit && units.length === 1 ? unit.id : comparable(words) }
}

function* twice(what: string, lines: readonly Line[]): Iterable<Finding> {
  const first = new Map<string, Line>()
  for (const line of lines) {
    const earlier = first.get(line.key)
    if (line.key === '') continue
    // A group lends one value to many tasks: its place is told once.
    if (!earlier) first.set(line.key, line)
    else if (earlier.span.start !== line.span.start)
      yield {
        span: stretch(line, 0, line.value.length),
        message: {
          vi: `“${line.value}” được ghi hai lần ở \`${what}\``,
          en: `“${line.value}” stands twice under \`${what}\``,
        },
        help: {
          vi: 'xóa một chỗ, hoặc sửa thành nội dung định ghi',
          en: 'delete one, or write the one that was meant',
        },
        related: [{ span: earlier.span, message: { vi: 'lần ghi đầu', en: 'the first time' } }],
        args: { words: line.value },
      }
  }
}
