import { describe, expect, test } from 'vitest'
import { doubtfulForms } from '../../src/plan/measure/doubtful-forms.ts'
import { readResult } from '../../src/plan/measure/read-result.ts'

const doubtOf = (words: string) => {
  const reading = readResult(words)
  return reading.ok ? undefined : reading.doubt
}

const partOf = (words: string): string | undefined => {
  const doubt = doubtOf(words)
  return doubt && words.slice(doubt.start, doubt.start + doubt.length)
}

describe.each(doubtfulForms.map((form) => [form.name, form] as const))('%s', (name, { examples }) => {
  test.each(examples.map(({ words, part, typed }) => [words, part, typed] as const))('%s', (words, part, typed) => {
    expect(doubtOf(words)).toMatchObject({ doubt: name, typed })
    expect(partOf(words)).toBe(part)
  })

  test('what is to be typed instead is of one sense', () => {
    for (const one of examples.flatMap(({ typed }) => typed)) expect(doubtOf(`${one} `), one).toBeUndefined()
  })
})

test.each([
  ['Quý I: 20%; Quý II: 50%; quý IV: 100%', 'Quý I'],
  ['20% quý I, 50% quý II', 'quý I'],
  ['20% (quý I), 50% (quý II/2026)', 'quý I'],
  ['6 tháng đầu năm đạt 50%, cả năm đạt 100% kế hoạch', '6 tháng đầu năm'],
  ['Tháng 10: 20 tin; tháng 11: 30 tin', 'Tháng 10'],
  ['Năm 2025, 2026 đạt 80%, 90%', '2025, 2026'],
  ['Lần lượt đạt 80%, 90% trong các năm 2025 và 2026', 'Lần lượt'],
  ['80%, 90% và 100% vào các năm 2025, 2026, 2027', '2025, 2026, 2027'],
])('in %j no year is certain of %j', (words, part) => {
  expect(partOf(words)).toBe(part)
})

test.each([
  'Quý IV: 100% hồ sơ',
  '20% (quý I/2026), 50% (quý II/2026)',
  'Mỗi quý 01 hội nghị, mỗi tháng 20 tin',
  'Ít nhất 80% đến 30/6/2025, 90% đến 2026',
  'Ít nhất 10 tin, 15 bài',
  'Đạt 1.250 lượt, 99,7% hồ sơ',
  'Theo mục 2.1 và Phụ lục I.1: 02 hội nghị',
  'Từ ngày 10 - 15/10/2025 có 80% hộ',
  'Hưởng ứng “Cuộc thi 30,000 người”, 02 hội nghị',
])('%j is certain', (words) => {
  expect(doubtOf(words)).toBeUndefined()
  expect(readResult(words).ok).toBe(true)
})
