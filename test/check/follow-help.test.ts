import { expect, test } from 'vitest'
import type { Example, Rule } from '../../src/check/rule.ts'
import { RULES } from '../../src/check/rules/index.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { findingsOf } from '../support/example-plan.ts'
import { followed } from '../support/follow-help.ts'

test('what the help says to type ends the finding and brings no other', () => {
  expect(RESULTS.flatMap(({ wrong }) => wrong)).toEqual([])
})

test('most rules have an edit or text to type; the others ask for a decision', async () => {
  const of = (type: string): string[] => [
    ...new Set(RESULTS.filter((result) => result.type === type).map(({ rule }) => rule)),
  ]
  const [fix, text] = [of('fix'), of('text')]
  const none = of('none').filter((id) => !fix.includes(id) && !text.includes(id))
  const lists = [
    [`an edit that is certain (${fix.length})`, fix],
    [`text to type (${text.length})`, text],
    [`a decision, with no text that could be typed blindly (${none.length})`, none],
  ] as const
  const figures = lists.map(([title, ids]) => `${title}\n${ids.map((id) => `  ${id}\n`).join('')}`).join('\n')
  await expect(figures).toMatchFileSnapshot('followed-help.txt')
})

function followedIn(rule: Rule, example: Example) {
  const before = findingsOf(example)
  const finding = before.find(({ rule: id }) => id === rule.id)
  const offer = finding ? followed(finding) : ({ type: 'none' } as const)
  const result = { rule: rule.id, type: offer.type }
  if (!finding || offer.type === 'none') return { ...result, wrong: [] }
  const file = FILES.find(({ ends }) => offer.path.endsWith(ends))
  if (!file) throw new Error(`no example has a file ${offer.path}`)
  const after = findingsOf({ ...example, ...file.typed(offer.text) })
  const came = [...new Set(after.map(({ rule: id }) => id))].filter((id) => count(after, id) > count(before, id))
  // What could not be read before is read now, and may be wrong in itself.
  const isRead = OPENS.has(rule.id)
  const isGone = count(after, rule.id) < count(before, rule.id)
  const wrong = [...(isGone ? [] : ['stays']), ...(isRead ? [] : came.map((id) => `brings ${id}`))]
  return { ...result, wrong: wrong.map((what) => `${rule.id} ${what}: ${finding.help?.vi}`) }
}

const count = (findings: readonly Diagnostic[], id: string): number => findings.filter(({ rule }) => rule === id).length

/** The files of an example, and how one is typed anew. */
const FILES: readonly { readonly ends: string; readonly typed: (text: string) => Partial<Example> }[] = [
  { ends: 'ke-hoach.md', typed: (plan) => ({ plan }) },
  { ends: 'don-vi.yaml', typed: (register) => ({ register }) },
  { ends: 'kehoach.config.yaml', typed: (config) => ({ config }) },
  { ends: 'chap-nhan.yaml', typed: (accepted) => ({ accepted }) },
]

/** Rules whose mend opens words that were not read. */
const OPENS: ReadonlySet<string> = new Set(['unknown-block', 'unknown-key', 'yaml-alias', 'yaml-syntax'])

/** Each help that has text to type is followed to the letter: the finding is gone, and no other has come. */
const RESULTS = RULES.flatMap((rule) => rule.examples.slice(1).map((example) => followedIn(rule, example)))
