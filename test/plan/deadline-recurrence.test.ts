import { RRule } from 'rrule'
import { expect, test } from 'vitest'
import { deadlineForms } from '../../src/plan/deadline/forms.ts'
import { wrongInRule } from '../../src/plan/deadline/recurrence-rule.ts'

/** The days are worked out by hand from the words; an independent reading of RFC 5545 must come to the same. */

const examples = deadlineForms
  .flatMap(({ examples }) => examples)
  .flatMap((example) => ('items' in example ? [example] : []))
const recurring = examples.flatMap(({ words, items, days }) => {
  const rules = items.flatMap((item) =>
    item.type === 'recurring' && item.rrule !== undefined ? [{ ...item, rrule: item.rrule }] : [],
  )
  return rules.length > 0 ? [{ words, rules, days }] : []
})
const start = new Date('2026-01-01T00:00:00Z')

const firstDays = (rules: readonly string[], count: number): string[] =>
  rules
    .flatMap((rule) => new RRule({ ...RRule.parseString(rule), dtstart: start }).all((_, i) => i < count))
    .map((date) => date.toISOString().slice(0, 10))
    .toSorted()
    .slice(0, count)

test.each(recurring)('$words: its rules are of RFC 5545', ({ rules, days }) => {
  for (const { rrule } of rules) expect(wrongInRule(rrule)).toBeUndefined()
  expect(
    rules.every(({ anchored }) => anchored),
    'anchored, so its days are told',
  ).toBe(days !== undefined)
})

test.each(recurring.flatMap((example) => (example.days ? [{ ...example, days: example.days }] : [])))(
  '$words comes on $days',
  ({ rules, days }) => {
    const found = firstDays(
      rules.map(({ rrule }) => rrule),
      days.length,
    )
    expect(found.map((day, i) => day.slice(0, days[i]?.length))).toEqual(days)
  },
)
