import { expect, test } from 'vitest'
import { WHOLE_RULES, wholeParts, wholeStretches } from '../../src/layout/keep-whole.ts'

test.each(
  WHOLE_RULES.flatMap(({ name, pattern, examples }) => examples.map((example) => ({ name, pattern, example }))),
)('$name: $example', ({ pattern, example }) => {
  const text = example.replace(/[⟨⟩]/g, '')
  const marked = text.replace(pattern, (words) => `⟨${words}⟩`)
  expect(marked).toBe(example)
  for (const [, words = ''] of example.matchAll(/⟨(.+?)⟩/g)) {
    const start = text.indexOf(words)
    expect(wholeStretches(text).some((one) => one.start <= start && start + words.length <= one.end)).toBe(true)
  }
})

test('a text is cut only at blanks outside whole words, and nothing is lost', () => {
  const text = 'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 trên địa bàn xã Bờ Y giai đoạn 2026 - 2030'
  const parts = wholeParts(text)
  expect(parts).toEqual([
    ...['Thực', 'hiện', 'Nghị', 'quyết', 'số 57-NQ/TW', 'ngày 22/12/2024', 'trên', 'địa', 'bàn', 'xã Bờ Y'],
    ...['giai', 'đoạn', '2026 - 2030'],
  ])
  expect(parts.join(' ')).toBe(text)
})

test('whole words that would join to more than half a line stay apart', () => {
  const chain = 'đồng chí Nguyễn Văn An - Chủ tịch UBND xã Bờ Y - Trưởng Ban Chỉ đạo 57 xã Bờ Y'
  for (const { start, end } of wholeStretches(chain)) expect(end - start).toBeLessThanOrEqual(40)
})
