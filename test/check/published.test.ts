import { describe, expect, test } from 'vitest'
import { draftOf, type Reading, readPlan } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { positionAt } from '../../src/text/source-file.ts'
import { spanText } from '../../src/text/span.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { SLUGS, type Slug } from '../support/compiled-plans.ts'
import { bytesOf, textOf } from '../support/disk.ts'
import { hostOf } from '../support/example-plan.ts'
import { nodeHost } from '../support/node-host.ts'
import { footnotesOf, paragraphsOf, readDocx } from '../support/read-docx.ts'
import { comparableWords, compareInOrder } from '../support/words-in-order.ts'

/**
 * The five plans as published, test/cases/published-<slug>/: every word, and nothing that the text does not say. Each
 * finding is listed under its rule with the reason why it is right; a rule without a reason fails.
 */
describe.each(SLUGS)('%s as published', (slug) => {
  test('what is told, and why', async () => {
    const told = listed(readPublished(slug).diagnostics, reasonsIn(textOf(expectedFile(slug))))
    await expect(told).toMatchFileSnapshot(`../../${expectedFile(slug)}`)
    expect(told).not.toContain(NO_REASON)
  })

  test('every published word is there, in its order, but those listed', async () => {
    const draft = draftOf(readPublished(slug))
    expect(draft).toBeDefined()
    if (!draft) return
    const word = readDocx(await writeDocx(draft))
    const notes = [...footnotesOf(word)].map(([number, words]) => `${number} ${words}`)
    const printed = [...paragraphsOf(word.body), ...notes].join('\n')
    const { missing } = compareInOrder(comparableWords(textOf(`test/wording/${slug}.txt`)), comparableWords(printed))
    expect(missing).toEqual(comparableWords((NOT_PRINTED[slug] ?? []).join(' ')))
  })

  test('what the text lacks, counted item by item', () => {
    const { plan, diagnostics } = readPublished(slug)
    const items = [...(plan?.tasks ?? []), ...(plan?.reports ?? [])]
    const without = (...rules: readonly string[]): number =>
      items.filter(({ span }) =>
        diagnostics.some(
          (finding) => rules.includes(finding.rule) && span.start <= finding.span.start && finding.span.end <= span.end,
        ),
      ).length
    expect({
      tasks: items.length,
      led: items.length - without('missing-lead'),
      timed: items.length - without('missing-deadline'),
      measured: (plan?.tasks.length ?? 0) - without('missing-result', 'result-not-measurable', 'result-filler'),
    }).toEqual(COUNTS[slug])
  })
})

/** Words that the compiler writes another way: see `test/plans/wording.test.ts`. */
const NOT_PRINTED: Partial<Record<Slug, readonly string[]>> = {
  'xa-bo-y': ['TM.ỦY'],
  'phuong-dak-cam': ['Số: /KH-UBND'],
}

/** Duties to do and to report in the text; how many of them have a lead, any words for a deadline, a measured result. */
const COUNTS: Readonly<Record<Slug, Readonly<Record<'tasks' | 'led' | 'timed' | 'measured', number>>>> = {
  'xa-bo-y': { tasks: 13, led: 13, timed: 5, measured: 0 },
  'so-noi-vu-cao-bang': { tasks: 14, led: 7, timed: 0, measured: 0 },
  'dang-uy-phuong': { tasks: 17, led: 17, timed: 17, measured: 12 },
  'phuong-dak-cam': { tasks: 17, led: 17, timed: 3, measured: 1 },
  'xa-thuan-chau': { tasks: 84, led: 84, timed: 9, measured: 5 },
}

/** The defects that a reader of the five texts found, each by the rule that tells it and its words. */
test.each<[Slug, string, string]>([
  ['xa-bo-y', 'document-symbol', '757/QĐBKHCN'],
  ['xa-bo-y', 'citation-type', 'Công văn số 01-CTr/BCĐTW'],
  ['xa-bo-y', 'mixed-spelling', 'Phòng Văn hoá – Xã hội'],
  ['phuong-dak-cam', 'report-before-work-ends', 'trước ngày 20 tháng tháng 10 năm 2025'],
  ['phuong-dak-cam', 'window-length', '30 ngày'],
  ['phuong-dak-cam', 'mixed-spelling', 'VneID'],
  ['phuong-dak-cam', 'mixed-spelling', 'Phòng Văn hoá - Xã hội phường'],
  ['xa-thuan-chau', 'mixed-spelling', 'VneID'],
  ['xa-thuan-chau', 'mixed-spelling', 'Phòng Văn hóa - Xã hội xã'],
  ['xa-thuan-chau', 'typed-number', 'b)'],
  ['xa-thuan-chau', 'typed-number', 'd)'],
])('%s: %s finds “%s”', (slug, rule, words) => {
  expect(readPublished(slug).diagnostics.map((finding) => `${finding.rule}: ${wordsAt(finding)}`)).toContain(
    `${rule}: ${words}`,
  )
})

test.each(SLUGS)('plans/2025/%s, completed, has no error', (slug) => {
  const reading = readPlan(`plans/2025/${slug}/ke-hoach.md`, nodeHost())
  expect(reading?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(reading?.checked).toBeDefined()
})

const expectedFile = (slug: Slug): string => `test/cases/published-${slug}/expected/findings.txt`

const readings = new Map<Slug, Reading>()

const readPublished = (slug: Slug): Reading => {
  const known = readings.get(slug)
  if (known) return known
  const files = Object.fromEntries(
    ['ke-hoach.md', 'don-vi.yaml'].map((name) => [name, bytesOf(`test/cases/published-${slug}/${name}`)]),
  )
  const reading = readPlan('ke-hoach.md', hostOf(files))
  if (!reading) throw new Error('the case has a plan, so it is read')
  readings.set(slug, reading)
  return reading
}

const NO_REASON = 'chưa nêu lý do'

/** "# rule: reason" of each rule in a file of expected findings. */
const reasonsIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/^# ([a-z-]+): (.+)$/gm)].map(([, rule = '', reason = '']) => [rule, reason]))

const listed = (findings: readonly Diagnostic[], reasons: ReadonlyMap<string, string>): string =>
  [...new Set(findings.map(({ rule }) => rule))]
    .sort()
    .map((rule) => {
      const lines = findings.filter((finding) => finding.rule === rule).map((finding) => `${lineOf(finding)}\n`)
      return `# ${rule}: ${reasons.get(rule) ?? NO_REASON}\n${lines.join('')}`
    })
    .join('\n')

const lineOf = (finding: Diagnostic): string => {
  const { source, start } = finding.span
  const { line, column } = positionAt(source, start)
  const file = source.path === 'ke-hoach.md' ? '' : `${source.path}:`
  return `${file}${line}:${column} ${finding.rule}: ${wordsAt(finding)}`
}

const wordsAt = ({ span }: Diagnostic): string => {
  const words = spanText(span).replace(/\s+/g, ' ')
  return words.length > 80 ? `${words.slice(0, 80)}…` : words
}
