import { expect, test, vi } from 'vitest'
import type { Word } from '../../src/plan/deadline/words.ts'
import { deliverableKinds } from '../../src/plan/measure/deliverable-kinds.ts'
import { fillers } from '../../src/plan/measure/fillers.ts'
import type { ResultReading, Stretch } from '../../src/plan/measure/measure.ts'
import { measureForms } from '../../src/plan/measure/measure-forms.ts'
import { readResult, resultStringPattern } from '../../src/plan/measure/read-result.ts'
import { generator } from '../support/generator.ts'

/** Looks at a word, counted: work that a clock of a busy machine does not tell. */
const looked = vi.hoisted(() => ({ on: false, times: 0 }))

vi.mock('../../src/plan/deadline/words.ts', async (original) => {
  const real = await original<typeof import('../../src/plan/deadline/words.ts')>()
  return {
    ...real,
    splitWords: (text: string) => (looked.on ? counting(real.splitWords(text)) : real.splitWords(text)),
  }
})

const counting = (words: readonly Word[]): readonly Word[] =>
  new Proxy(words, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && /^[0-9]/.test(key)) looked.times++
      return Reflect.get(target, key, receiver)
    },
  })

const looksAt = (words: string): number => {
  Object.assign(looked, { on: true, times: 0 })
  readResult(words)
  looked.on = false
  return looked.times
}

/** Words that could make a reader look again and again at what stands before or after them. */
const HOSTILE = [
  ...['80% của ', 'mỗi ', 'từ 80% ', '02 lớp, ', '100% ', '01 kế hoạch ', 'kế hoạch, ', 'mỗi a có 01 b ', 'không có '],
  ...['“', '"a" ', '(', '1.', '1,', '1/2 ', '1/', '1-', 'tháng 1, ', 'theo a, ', 'năm 2025 ', 'đến năm 2025: 80%, '],
  ...['trong quá trình thực hiện ', 'tăng cường ', 'báo cáo ', 'báo cáo, ', 'một ', 'ít nhất ', 'từ 1 đến ', 'khoảng '],
  ...[
    'tăng ',
    'tăng 5% so với ',
    'giảm 5% a ',
    'tin, bài/',
    '01 buổi/thôn',
    'kinh phí ',
    'kinh phí 5 ',
    'xếp thứ ',
    'trở ',
  ],
  ...[
    '5 (một ',
    'tỷ lệ a ',
    'phấn đấu ',
    'hoặc ',
    'và ',
    ', ',
    '; ',
    '% ',
    'có ',
    'ban hành ',
    '2 nghìn ',
    'a\u0301 ',
    '≥ ',
  ],
]

test.each(HOSTILE)('work on %j is in proportion to its length', (piece) => {
  const few = looksAt(piece.repeat(200))
  const many = looksAt(piece.repeat(2_000))
  expect(many).toBeLessThan(few * 10.5 + 1_000)
  expect(many / 2_000).toBeLessThan(LOOKS_A_WORD * piece.split(' ').length)
})

/** The most that any of them takes, rounded up. */
const LOOKS_A_WORD = 1_000

const ROUNDS = 20_000
const PATTERN = new RegExp(resultStringPattern)
const EXAMPLES = measureForms.flatMap(({ examples }) => examples.map(({ words }) => words))
const PIECES = [
  ...new Set(EXAMPLES.flatMap((words) => words.split(/(?<=\s)|(?=[,;()%.-])/))),
  ...[...fillers.map(({ words }) => words), ...deliverableKinds.map(({ noun }) => noun)].map((words) => `${words} `),
  ...[
    '(',
    ')',
    '“',
    '”',
    '"',
    ':',
    '.',
    '0',
    'không có ',
    'năm ',
    'hai ',
    '\u0301',
    '\ud800',
    'QUYẾT ĐỊNH ',
    '\u0000',
    '😀',
  ],
]

test(`${ROUNDS} random and changed words: no throw, every place inside, what is read matches the schema`, () => {
  const random = generator(20_251_010)
  const below = (limit: number): number => Math.floor(random() * limit)
  const one = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T
  const noise = (): string => Array.from({ length: below(12) }, () => one(PIECES)).join('')
  const changed = (words: string): string => {
    const [start, length] = [below(words.length + 1), below(8)]
    const without = words.slice(0, start) + words.slice(start + length)
    return below(3) === 0
      ? without
      : words.slice(0, start) + one(PIECES).repeat(1 + below(2)) + words.slice(start + below(4))
  }
  for (let round = 0; round < ROUNDS; round++) {
    const words = below(2) === 0 ? noise() : changed(changed(one(EXAMPLES)))
    const reading = readResult(words)
    const problem = problemOf(reading, words)
    if (problem) expect.fail(`${problem}: ${JSON.stringify(words)}`)
  }
}, 60_000)

const problemOf = (reading: ResultReading, words: string): string | undefined => {
  const isInside = ({ start, length }: Stretch): boolean =>
    start >= 0 &&
    length > 0 &&
    start + length <= words.length &&
    words.slice(start, start + length).trim().length === length
  if (!reading.ok) {
    return [reading.filler, reading.money].every((place) => !place || isInside(place)) ? undefined : 'a place outside'
  }
  if (!reading.places.every(isInside)) return 'a place outside'
  if (reading.items.length === 0 || reading.items.length !== reading.places.length) return 'an item without its place'
  if (reading.items.some((item) => item.type === 'deliverable' && item.name === '')) return 'a nameless deliverable'
  return PATTERN.test(words.normalize('NFC')) ? undefined : 'refused by the schema'
}
