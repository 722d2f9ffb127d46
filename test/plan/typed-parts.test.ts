import { expect, test } from 'vitest'
import { planWith, taskBlock } from '../../src/check/example-plan.ts'
import { examplePlan } from '../../src/check/example-text.ts'
import { wrongInRule } from '../../src/plan/deadline/recurrence-rule.ts'
import { read } from '../support/example-plan.ts'

const rulesOf = (text: string) =>
  read(examplePlan({ plan: text }))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule)
const deadline = (parts: string) => rulesOf(taskBlock({ 'thời gian': `{ghi: Theo kế hoạch của tỉnh, ${parts}}` }))
const quantity = (typed: string) =>
  rulesOf(taskBlock({ 'kết quả': `{ghi: Hộ dân biết dùng, chỉ số: [{không quá: "${typed}"}]}` }))

test.each(['80%', '99,7%', '30.000 lượt', '80% hộ gia đình', '01 (một) chuyên mục', '3 ngày'])(
  '%s is a quantity',
  (typed) => {
    expect(quantity(typed)).toEqual([])
  },
)

test.each(['1.5%', '1,000 lượt', '1.00 lượt', '80', 'nhiều', '80-90%', '1..5 lượt'])('%s is one finding', (typed) => {
  expect(quantity(typed)).toEqual(['bad-value'])
})

test.each([
  ['chậm nhất: 2025-02-30', 'bad-date'],
  ['chậm nhất: 2025-13-01', 'bad-date'],
  ['chậm nhất: cuối năm', 'bad-date'],
  ['từ: 2025-10-30, đến: 2025-09-30', 'bad-date'],
  ['từ: 2025-10-30, chậm nhất: 2025-09-30', 'bad-date'],
  ['lặp lại: FREQ=MONTHLY;BYMONTH=13', 'bad-value'],
  ['lặp lại: FREQ=MONTHLY;BYWHEN=1', 'bad-value'],
  ['lặp lại: hằng tháng', 'bad-value'],
])('{%s} gives one finding: %s', (parts, rule) => {
  expect(deadline(parts)).toEqual([rule])
})

test('from and latest are a window', () => {
  expect(rulesOf(taskBlock({ 'thời gian': '{ghi: Mùa hè, từ: 2025-06-01, chậm nhất: 2025-08-31}' }))).toEqual([])
})

test('a period that cannot be read is a finding', () => {
  expect(rulesOf(planWith({ 'thời kỳ': 'sang năm' }))).toEqual(['bad-value'])
})

test.each([
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=-1FR;WKST=MO',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;UNTIL=20251231',
  'FREQ=WEEKLY;INTERVAL=2;COUNT=10;BYDAY=MO',
])('%s is a rule', (rule) => {
  expect(wrongInRule(rule)).toBeUndefined()
})

test.each([
  ['FREQ=YEARLY;BYMONTH=0', 'BYMONTH=0'],
  ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY=32'],
  ['FREQ=MONTHLY;BYMONTHDAY=0', 'BYMONTHDAY=0'],
  ['FREQ=WEEKLY;BYDAY=T2', 'BYDAY=T2'],
  ['FREQ=WEEKLY;INTERVAL=0', 'INTERVAL=0'],
  ['FREQ=WEEKLY;FREQ=DAILY', 'FREQ=DAILY'],
  ['FREQ=WEEKLY;UNTIL=20250230', 'UNTIL=20250230'],
  ['FREQ=WEEKLY;COUNT=2;UNTIL=20251231', 'UNTIL=20251231'],
  ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS'],
])('in %s, %s is wrong', (rule, wrong) => {
  expect(wrongInRule(rule)).toBe(wrong)
})
