import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { documentOf } from '../../src/compile.ts'
import { adjustTemplate } from '../../src/template/adjust.ts'
import { loadTemplate } from '../../src/template/load.ts'
import type { Template, TemplateIndent, TemplateNumber } from '../../src/template/template.ts'
import { type SourceFile, sourceFile } from '../../src/text/source-file.ts'
import { span } from '../../src/text/span.ts'
import { TEMPLATES } from '../support/disk.ts'
import { read } from '../support/example-plan.ts'

/** Every value of every shipped edition: in use within what is allowed, with its source, and refused outside. */

/** What is no value of the law: names, order, and what only Word's outline and page filling need. */
const PLAIN = ['id', 'name', 'regime', 'provisional', 'from', 'parts', 'words', 'keepWithNext', 'outlineLevel']

const VALUE = /use: (?<use>[^,{}]+), allow: (?<allow>\[[^\]]*\]|\{oneOf: \[[^\]]*\]\})/g

const WORDS = [
  ['left', 'center', 'right', 'justify'],
  ['upright', 'bold', 'italic', 'bold italic', 'underline'],
]

/** Uses that an `allow` holds, and uses just beside it. */
const usesOf = (allow: string): { readonly inside: readonly string[]; readonly outside: readonly string[] } => {
  const words = allow.replace(/.*\[|\].*/g, '').split(', ')
  const [low = 0, high = 0, ...more] = words.map(Number)
  if (allow.startsWith('{')) {
    return { inside: words, outside: [low, high, ...more].flatMap((one) => [`${one - 0.01}`, `${one + 0.01}`]) }
  }
  if (Number.isNaN(low)) {
    const all = WORDS.find((some) => some.includes(words[0] ?? '')) ?? []
    return { inside: words, outside: all.filter((word) => !words.includes(word)) }
  }
  return { inside: [`${low}`, `${high}`, `${(low + high) / 2}`], outside: [`${low - 0.01}`, `${high + 0.01}`] }
}

describe.each(TEMPLATES.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const))(
  '%s',
  (path, text) => {
    const loaded = loadTemplate(sourceFile(path, text)).value
    if (!loaded) throw new Error('a shipped template loads')
    /** Findings when each value uses the nth of what is chosen for it; of those that have so many, how many they are. */
    const findings = (nth: number, choose: (uses: ReturnType<typeof usesOf>) => readonly string[]) => {
      let changes = 0
      const changed = text.replace(VALUE, (whole, use: string, allow: string) => {
        const next = choose(usesOf(allow))[nth]
        if (next !== undefined) changes++
        return next === undefined ? whole : whole.replace(`use: ${use},`, `use: ${next},`)
      })
      return { changes, rules: loadTemplate(sourceFile(path, changed)).diagnostics.map(({ rule }) => rule) }
    }

    test('each number, look and place of the form is such a value, with its source', () => {
      const values = valuesIn(loaded, '')
      expect(values.length).toBeGreaterThan(200)
      expect(values.filter(({ value }) => !value.source)).toEqual([])
      expect(values.filter(({ path: at, value }) => !at.startsWith('/texts/') && !('allow' in value))).toEqual([])
      expect(text.match(VALUE)).toHaveLength(values.filter(({ value }) => 'allow' in value).length)
    })

    test.each([0, 1, 2])('may use what is allowed: the lowest, the highest, the middle, each word (%i)', (nth) => {
      const { changes, rules } = findings(nth, ({ inside }) => inside)
      expect(rules).toEqual([])
      expect(changes).toBeGreaterThan(nth === 0 ? 190 : 100)
    })

    test.each([0, 1, 2, 3])('is told, each of them, when it uses another (%i)', (nth) => {
      const { changes, rules } = findings(nth, ({ outside }) => outside)
      expect(rules).toEqual(Array.from({ length: changes }, () => 'template-value'))
      expect(changes).toBeGreaterThan(nth < 2 ? 150 : 30)
    })

    test('lines of the text are from single to one and a half, in each size that is allowed', () => {
      for (const { sizePt, linePitchPt, spaceBeforePt, firstLineMm } of TEXT.map((id) => loaded.styles[id])) {
        const [single, oneAndHalf] = [SINGLE * Math.max(...sizePt.allow), 1.5 * SINGLE * Math.min(...sizePt.allow)]
        expect(linePitchPt.allow[0]).toBeGreaterThanOrEqual(loaded.regime === 'đảng' ? 18 : single)
        expect(linePitchPt.allow[1]).toBeLessThanOrEqual(oneAndHalf)
        expect(spaceBeforePt?.allow[0]).toBe(6)
        expect(firstLineMm?.allow.oneOf).toEqual(loaded.regime === 'đảng' ? [10] : [10, 12.7])
      }
    })

    test.each(['lề trên', 'lề dưới', 'lề trái', 'lề phải', 'cỡ chữ', 'cách dòng', 'cách đoạn', 'lùi đầu dòng'])(
      'a plan or project sets %s within the range only',
      (key) => {
        const { allow } = formValue(loaded, key)
        const [low = 0, high = low] = 'oneOf' in allow ? allow.oneOf : allow
        const set = (value: number) =>
          adjustTemplate(loaded, [{ key, value: String(value).replace('.', ','), span: span(NOWHERE, 0, 0) }])
        for (const value of [low, high]) {
          const { value: adjusted, diagnostics } = set(value)
          expect(diagnostics).toEqual([])
          expect(adjusted && formValue(adjusted, key).use).toBe(value)
        }
        for (const value of [low - 0.5, high + 0.5]) {
          const { value: adjusted, diagnostics } = set(value)
          expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([['template-value', 'error']])
          expect(adjusted).toEqual(loaded)
        }
      },
    )
  },
)

test('an indent between the two that the law names is told with both', () => {
  const { diagnostics } = read(planWith({ 'chỉnh thể thức': '{lùi đầu dòng: 11}' }))
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      rule: 'template-value',
      message: expect.objectContaining({ vi: expect.stringContaining('10 hoặc 12,7 (PL I, II.6.e)') }),
    }),
  )
})

test('what the plan sets is on its pages', () => {
  const reading = read(
    planWith({ 'chỉnh thể thức': '{lề trái: 35, cỡ chữ: 13, cách dòng: 20, cách đoạn: 8, lùi đầu dòng: "12,7"}' }),
  )
  const document = documentOf(reading)
  expect(document?.sections[0]?.page.marginLeftPt).toBeCloseTo((35 * 72) / 25.4)
  for (const id of TEXT) {
    const style = document?.styles.find((one) => one.id === id)
    expect(style).toMatchObject({ sizePt: 13, linePitchPt: 20, spaceBeforePt: 8 })
    expect(style?.firstLinePt).toBeCloseTo((12.7 * 72) / 25.4)
  }
  expect(document?.styles.find(({ id }) => id === 'motto')?.sizePt).toBe(14)
})

const NOWHERE: SourceFile = sourceFile('kehoach.config.yaml', '')

/** Of Times New Roman, and of Tinos: ascent, descent and line gap. */
const SINGLE = 1.149

const TEXT = ['base', 'body', 'heading1', 'heading2', 'heading3', 'heading4', 'item', 'assignment'] as const

type Value = { readonly use?: unknown; readonly source?: string; readonly allow?: unknown }

/** Everything with a `use`; a scalar that is no value and not plain is a value without its bounds. */
function valuesIn(node: object, path: string): { readonly path: string; readonly value: Value }[] {
  if ('use' in node) return [{ path, value: node }]
  return Object.entries(node).flatMap(([key, child]: [string, unknown]) => {
    if (PLAIN.includes(key)) return []
    return typeof child === 'object' && child !== null
      ? valuesIn(child, `${path}/${key}`)
      : [{ path: `${path}/${key}`, value: {} }]
  })
}

function formValue({ page, styles: { body } }: Template, key: string): TemplateNumber | TemplateIndent {
  const values = new Map<string, TemplateNumber | TemplateIndent | undefined>([
    ['lề trên', page.marginTopMm],
    ['lề dưới', page.marginBottomMm],
    ['lề trái', page.marginLeftMm],
    ['lề phải', page.marginRightMm],
    ['cỡ chữ', body.sizePt],
    ['cách dòng', body.linePitchPt],
    ['cách đoạn', body.spaceBeforePt],
    ['lùi đầu dòng', body.firstLineMm],
  ])
  const value = values.get(key)
  if (!value) throw new Error(`no value ${key}`)
  return value
}
