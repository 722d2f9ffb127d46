import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from '../../src/report/printable.ts'
import { graphemes } from '../../src/text/source-file.ts'

const whole = new Intl.Segmenter('vi', { granularity: 'grapheme' })

test('letters in pieces are the letters of the whole', () => {
  const parts = [
    'a',
    'ế',
    'ê\u0301',
    'e\u0302\u0301',
    'đ',
    '“',
    '…',
    ' ',
    '5\ufe0f\u20e3',
    '👩‍👧',
    '👍🏽',
    '🇻🇳',
    '国',
    '\t',
    '\u200d',
    '©',
  ]
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...parts) }), (text) => {
      expect(graphemes(text)).toEqual(Array.from(whole.segment(text), ({ segment }) => segment))
    }),
    { seed: 1 },
  )
})

test('100,000 letters in one line take no time to speak of', () => {
  const line = 'Ủy ban nhân dân xã. '.repeat(5000)
  expect(graphemes(line)).toHaveLength(100_000)
})

test('words stay as they are; only what cannot be seen changes', () => {
  expect(printable('Ủy ban “nhân dân” – 99,7%…')).toBe('Ủy ban “nhân dân” – 99,7%…')
  expect(printable('a\u001b[31m\u202eb\u200b\u0301')).toBe('a�[31m�b�◌\u0301')
})
