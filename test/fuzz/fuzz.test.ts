import { describe, expect, test } from 'vitest'
import { planWith, REGISTER, reportBlock, targetBlock, taskBlock } from '../../src/check/example-plan.ts'
import { readPlan } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { REPORTERS } from '../../src/report/index.ts'
import { positionAt } from '../../src/text/source-file.ts'
import type { Span } from '../../src/text/span.ts'
import { optionsWith } from '../report/options.ts'
import { hostOf } from '../support/example-plan.ts'
import { generator } from '../support/generator.ts'

/**
 * Random and mutated files, 20,000 of them: reading never throws, tells no more than the file has letters for, and
 * every place that it tells lies inside the file it names. The seed is fixed: a failure comes again.
 */
const ROUNDS = 20_000
const FILES = { plan: 'ke-hoach.md', register: 'don-vi.yaml' }

const PLANS = [
  planWith({}),
  planWith({}, taskBlock()),
  planWith(
    { 'trình bày': 'nhãn' },
    `${taskBlock({ 'chủ trì': '{ghi: Công an xã, là: cong-an-xa}' })}\n${targetBlock()}`,
  ),
  planWith({}, `${taskBlock({ 'thời gian': '{ghi: Thường xuyên, báo cáo: bao-cao-nam}' })}\n${reportBlock()}`),
  planWith(
    { 'trạng thái': 'trình ký' },
    '# Nội dung\n\n- **Chữ** “Chợ số”, theo Quyết định số 757/QĐ-BKHCN ngày 29/4/2025[^1].\n  + Công an xã chủ trì.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Theo quy định.\n\n# Phụ lục: Chương trình\n\nKhai mạc.\n',
  ),
]

/** What means something to YAML, Markdown or a rule, and what no file should hold. */
const MARKS = [
  ...'#*_[]()<>|`~!&{}:,-+.\\/"\'“”%@?=^$\t\n\r',
  ...[
    ': ',
    ' #',
    '- ',
    '```yaml nhiệm vụ\n',
    '```\n',
    '---\n',
    '[^1]',
    '](',
    '|-',
    '>-\n',
    '1. ',
    'a) ',
    'I. ',
    './.',
    '  ',
  ],
  ...['\ud800', '\udc00', '\u0000', '\ufeff', '\u200b', '\u0301', '\u2028', '😀', '\u202e', '\u00a0'],
]
const NESTS = ['- ', '> ', '[', '{', '*', '(', '{a: ', '  ', '# ']
const WORDS = [
  'ngày 31/12/2025',
  'Quý IV',
  'hằng năm',
  '100%',
  'ít nhất ',
  'Công an xã ',
  'chủ trì: ',
  'mã: ',
  'số ',
  '/QĐ-UBND',
  'VneID',
  'các ',
]

describe('whatever is in the files', () => {
  const random = generator(20_251_010)
  const below = (limit: number): number => Math.floor(random() * limit)
  const one = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T

  const changed = (text: string): string => {
    let result = text
    for (let left = 1 + below(4); left > 0; left--) {
      const [a, b] = [below(result.length + 1), below(result.length + 1)]
      const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + 1 + below(40))]
      const piece = result.slice(start, end)
      switch (below(6)) {
        case 0:
          result = result.slice(0, start) + result.slice(end)
          break
        case 1:
          result = result.slice(0, end) + piece + result.slice(end)
          break
        case 2: {
          const to = below(result.length + 1)
          const without = result.slice(0, start) + result.slice(end)
          result = without.slice(0, to) + piece + without.slice(to)
          break
        }
        case 3:
          result = result.slice(0, start) + one(MARKS).repeat(1 + below(3)) + result.slice(start)
          break
        case 4:
          result = result.slice(0, start) + one(NESTS).repeat(1 + below(80)) + result.slice(start)
          break
        default:
          result = one([
            (text: string) => text.replaceAll('\n', '\r\n'),
            (text: string) => `\uFEFF${text}`,
            (text: string) => text.normalize('NFD'),
          ])(result)
      }
    }
    return result
  }

  const noise = (): string => Array.from({ length: below(60) }, () => one([...MARKS, ...WORDS])).join('')

  const bytes = (text: string): Uint8Array => {
    const encoded = new TextEncoder().encode(text)
    if (below(20) === 0 && encoded.length > 0) encoded[below(encoded.length)] = below(256)
    return encoded
  }

  test(`${ROUNDS} of them: no throw, a bounded number of findings, places inside`, () => {
    const wrong: string[] = []
    for (let round = 0; round < ROUNDS && wrong.length < 5; round++) {
      const plan = below(10) === 0 ? noise() : changed(one(PLANS))
      const register = below(10) === 0 ? changed(REGISTER) : REGISTER
      try {
        const reading = readPlan(FILES.plan, hostOf({ [FILES.plan]: bytes(plan), [FILES.register]: bytes(register) }))
        const findings = reading?.diagnostics ?? []
        const problem =
          findings.map(problemOf).find((found) => found !== undefined) ?? tooMany(findings, plan, register)
        if (problem) wrong.push(`${problem}\n${JSON.stringify(plan)}`)
        if (round % 100 === 0) for (const { report } of Object.values(REPORTERS)) report(findings, optionsWith())
      } catch (error) {
        wrong.push(`${error instanceof Error ? error.stack : error}\n${JSON.stringify(plan)}`)
      }
    }
    expect(wrong.join('\n\n')).toBe('')
  }, 600_000)
})

const problemOf = (finding: Diagnostic): string | undefined => {
  const { span, related = [], fix } = finding
  const places = [span, ...related.map((other) => other.span), ...(fix ? [fix.span] : [])]
  const outside = places.find((place) => !isInside(place))
  return outside
    ? `${finding.rule}: ${outside.start} to ${outside.end} is no place of ${outside.source.path}`
    : undefined
}

const isInside = ({ source, start, end }: Span): boolean => {
  const { line, column } = positionAt(source, start)
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start <= end &&
    end <= source.text.length &&
    line >= 1 &&
    column >= 1
  )
}

/** A finding needs letters of its own: some tell one place, none tells more than a few. */
const tooMany = (findings: readonly Diagnostic[], plan: string, register: string): string | undefined =>
  findings.length > 20 + plan.length + register.length ? `${findings.length} findings` : undefined
