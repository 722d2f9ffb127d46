import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { documentOf } from '../../src/compile.ts'
import { adjustTemplate } from '../../src/template/adjust.ts'
import { loadTemplate } from '../../src/template/load.ts'
import type { Template } from '../../src/template/template.ts'
import { type SourceFile, sourceFile } from '../../src/text/source-file.ts'
import { span } from '../../src/text/span.ts'
import { TEMPLATES } from '../support/disk.ts'
import { read } from '../support/example-plan.ts'

/** Every value of every shipped edition: in use within what is allowed, with its source, and refused outside. */

const VALUE = /use: (?<use>[\d.]+), allow: \[(?<low>[\d.]+), (?<high>[\d.]+)\](?<source>, source: [^}]+)?/g

describe.each(TEMPLATES.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const))(
  '%s',
  (path, text) => {
    const values = [...text.matchAll(VALUE)]
    const findings = (change: (low: number, high: number) => number) => {
      const changed = text.replace(VALUE, (whole, use: string, low: string, high: string) =>
        whole.replace(`use: ${use},`, `use: ${change(Number(low), Number(high))},`),
      )
      return loadTemplate(sourceFile(path, changed)).diagnostics
    }

    test('has a source for each value, and each number of the form is such a value', () => {
      expect(values.length).toBeGreaterThan(60)
      expect(values.filter(({ groups }) => !groups?.source)).toEqual([])
      expect(text.match(/(?:sizePt|(?:margin|width|height|left|right|from)\w*Mm|signatureSpacePt): /g)).toHaveLength(
        values.length,
      )
    })

    test.each<[string, (low: number, high: number) => number]>([
      ['the lowest', (low) => low],
      ['the highest', (_, high) => high],
      ['the middle', (low, high) => (low + high) / 2],
    ])('may use %s', (_, change) => expect(findings(change)).toEqual([]))

    test.each<[string, (low: number, high: number) => number]>([
      ['less', (low) => low - 0.01],
      ['more', (_, high) => high + 0.01],
    ])('is told, each of them, when it uses %s', (_, change) => {
      expect(findings(change).map(({ rule }) => rule)).toEqual(values.map(() => 'template-value'))
    })

    test.each(['lề trên', 'lề dưới', 'lề trái', 'lề phải', 'cỡ chữ'])(
      'a plan or project sets %s within the range only',
      (key) => {
        const template = loadTemplate(sourceFile(path, text)).value
        if (!template) throw new Error('a shipped template loads')
        const [low = 0, high = 0] = formValue(template, key).allow
        const set = (value: number) =>
          adjustTemplate(template, [{ key, value: String(value).replace('.', ','), span: span(NOWHERE, 0, 0) }])
        for (const value of [low, high]) {
          const { value: adjusted, diagnostics } = set(value)
          expect(diagnostics).toEqual([])
          expect(adjusted && formValue(adjusted, key).use).toBe(value)
        }
        for (const value of [low - 0.5, high + 0.5]) {
          const { value: adjusted, diagnostics } = set(value)
          expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([['template-value', 'error']])
          expect(adjusted).toEqual(template)
        }
      },
    )
  },
)

test('what the plan sets is on its pages', () => {
  const reading = read(planWith({ 'chỉnh thể thức': '{lề trái: 35, cỡ chữ: 13}' }))
  const document = documentOf(reading)
  expect(document?.sections[0]?.page.marginLeftPt).toBeCloseTo((35 * 72) / 25.4)
  expect(document?.styles.find(({ id }) => id === 'body')?.sizePt).toBe(13)
  expect(document?.styles.find(({ id }) => id === 'motto')?.sizePt).toBe(14)
})

const NOWHERE: SourceFile = sourceFile('kehoach.config.yaml', '')

function formValue({ page, styles }: Template, key: string) {
  const values = new Map([
    ['lề trên', page.marginTopMm],
    ['lề dưới', page.marginBottomMm],
    ['lề trái', page.marginLeftMm],
    ['lề phải', page.marginRightMm],
    ['cỡ chữ', styles.body.sizePt],
  ])
  return values.get(key) ?? styles.body.sizePt
}
