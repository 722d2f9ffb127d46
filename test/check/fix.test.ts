import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { block, planWith, REGISTER, targetBlock, taskBlock } from '../../src/check/example-plan.ts'
import { examplePlan } from '../../src/check/example-text.ts'
import { RULES } from '../../src/check/rules/index.ts'
import { wordsOfPlan } from '../../src/check/words-of-plan.ts'
import { readPlan } from '../../src/compile.ts'
import { applyFixes } from '../../src/diagnostic/apply-fixes.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { mendPlan } from '../../src/mend-plan.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { type Span, span } from '../../src/text/span.ts'
import { namesIn, textOf } from '../support/disk.ts'
import { findingsOf, hostOf, read } from '../support/example-plan.ts'

const PLAN = 'plans/vi-du/ke-hoach.md'
const UNITS = 'plans/vi-du/don-vi.yaml'

/** A plan after all its certain mends. */
const mend = (plan: string, register: string = REGISTER): string =>
  mendPlan(PLAN, hostOf({ [PLAN]: plan, [UNITS]: register })).get(PLAN)?.after ?? plan

const errorsOf = (findings: readonly Diagnostic[]): string[] =>
  findings.flatMap(({ rule, severity, message }) => (severity === 'error' ? [`${rule}: ${message.vi}`] : []))

const UNREAD: ReadonlySet<string> = new Set(['unknown-block', 'yaml-syntax'])

describe('the examples of the rules', () => {
  const caught = RULES.flatMap(({ id, examples: [, ...examples] }) =>
    examples.flatMap((example) =>
      findingsOf(example).flatMap((finding) => (finding.rule === id && finding.fix ? [{ id, example, finding }] : [])),
    ),
  )

  test('those with one certain mend', () => {
    expect([...new Set(caught.map(({ id }) => id))]).toEqual([
      'appendix-option',
      'bad-value',
      'citation-date-form',
      'citation-inconsistent',
      'document-symbol',
      'double-space',
      'doubled-word',
      'filing-form',
      'mixed-spelling',
      'name-with-title',
      'not-nfc',
      'number-form',
      'place-name',
      'punctuation-space',
      'quoted-value',
      'recipient-mark',
      'result-not-measurable',
      'signature-caps',
      'signature-prefix',
      'straight-quotes',
      'symbol-form',
      'title-form',
      'typed-number',
      'unknown-block',
      'unknown-key',
      'unknown-unit',
      'unsupported-markdown',
      'value-markup',
      'yaml-syntax',
    ])
  })

  test.each(caught.map((one, i) => [`${one.id} ${i}`, one] as const))('%s', (_, { id, example, finding }) => {
    const plan = examplePlan(example)
    const before = findingsOf(example)
    const { content, applied } = applyFixes(finding.span.source, [finding])
    expect(applied).toEqual([finding])
    const { start, end } = finding.fix?.span ?? finding.span
    expect(content).toBe(plan.slice(0, start) + finding.fix?.text + plan.slice(end))
    const after = read(content).diagnostics
    expect(after.filter(({ rule }) => rule === id)).toHaveLength(before.filter(({ rule }) => rule === id).length - 1)
    // What could not be read before now tells its own faults.
    if (!UNREAD.has(id)) expect(errorsOf(before)).toEqual(expect.arrayContaining(errorsOf(after)))
    const mended = mend(plan)
    expect(read(mended).diagnostics.filter(({ fix }) => fix)).toEqual([])
    expect(mend(mended)).toBe(mended)
  })
})

describe('edits', () => {
  const source = sourceFile(PLAN, '\uFEFFmột hai ba bốn')
  const edit = (start: number, end: number, text: string): Diagnostic => ({
    rule: 'x',
    severity: 'warning',
    span: span(source, start, end),
    message: { vi: '', en: '' },
    fix: { span: span(source, start, end), text },
  })

  test.each<[string, readonly Diagnostic[], string, number]>([
    ['none', [], 'một hai ba bốn', 0],
    ['two apart', [edit(4, 7, '2'), edit(11, 14, '4')], 'một 2 ba 4', 2],
    ['out of order', [edit(11, 14, '4'), edit(4, 7, '2')], 'một 2 ba 4', 2],
    ['that touch', [edit(3, 4, '_'), edit(4, 7, '2')], 'một_2 ba bốn', 2],
    ['that overlap: the first wins', [edit(0, 7, '1'), edit(4, 10, '2')], '1 ba bốn', 1],
    ['the same twice', [edit(4, 7, '2'), edit(4, 7, '2')], 'một 2 ba bốn', 2],
    ['two insertions at one place', [edit(4, 4, 'a'), edit(4, 4, 'b')], 'một ahai ba bốn', 1],
  ])('%s', (_, findings, content, count) => {
    expect(applyFixes(source, findings)).toMatchObject({ content: `\uFEFF${content}`, applied: { length: count } })
  })

  test('of another file are left', () => {
    expect(applyFixes(sourceFile('khac.md', 'chữ'), [edit(0, 1, '')]).content).toBe('chữ')
  })
})

describe('mended', () => {
  test.each([
    ['a key', taskBlock({ 'chủ trì': undefined, 'chủ chì': 'vhxh # phòng' }), 'chủ chì:', 'chủ trì:'],
    ['a quoted key', taskBlock({ 'chủ trì': undefined, '"chủ chì"': 'vhxh' }), '"chủ chì":', '"chủ trì":'],
    ['a block', block('nhiêm  vu', taskBlock().split('\n').slice(3, -2).join('\n')), 'nhiêm  vu', 'nhiệm vụ'],
    [
      'words with ": "',
      taskBlock({ 'nội dung': "Mô hình 'Chợ số': Đào tạo \\ tiểu thương" }),
      "Mô hình 'Chợ số': Đào tạo \\ tiểu thương",
      '"Mô hình \'Chợ số\': Đào tạo \\\\ tiểu thương"',
    ],
    ['words that begin with @', taskBlock({ 'ghi chú': '@Zalo của xã' }), '@Zalo của xã', "'@Zalo của xã'"],
    ['a doubled word in quotes', taskBlock({ 'nội dung': '"Mở \\"lớp\\" các các thôn"' }), 'các các', 'các'],
    [
      'a doubled word over a wrap',
      taskBlock({ 'nội dung': '>-\n    Mở các\n    các thôn' }),
      '\n      các thôn',
      '\n      thôn',
    ],
    ['a doubled word that ends', taskBlock({ 'nội dung': '>-\n    Mở cho các\n    các' }), 'các\n      các', 'các'],
    ['a number before a name with a dash', '# I. Phòng Văn hóa - Xã hội\n\nMột.\n', 'I. Phòng', 'Phòng'],
    ['two marks', '# Mục đích\n\n- 1. Phổ cập.\n', '- 1. Phổ cập', '- Phổ cập'],
    ['three words', '# Nội dung\n\nCho các các các thôn.\n', 'các các các', 'các'],
  ])('%s', (_, body, from, to) => {
    const plan = planWith({}, body.startsWith('#') ? body : `# Nhiệm vụ\n\n${body}`)
    expect(plan).toContain(from)
    expect(mend(plan)).toBe(plan.replace(from, to))
    expect(errorsOf(read(mend(plan)).diagnostics)).toEqual([])
  })

  test('a register', () => {
    const files = mendPlan(PLAN, hostOf({ [PLAN]: planWith({}), [UNITS]: REGISTER.replace('loại:', 'loai:') }))
    expect([...files.values()]).toEqual([
      { path: UNITS, before: REGISTER.replace('loại:', 'loai:'), after: REGISTER, mended: 1 },
    ])
  })
})

describe('left alone, because no mend is certain', () => {
  test.each([
    ['a key whose right form is there', taskBlock({ 'chủ chì': 'vhxh' })],
    ['two keys that may be one', taskBlock({ 'chủ trì': undefined, 'chủ chì': 'vhxh', 'chủ tri': 'cong-an-xa' })],
    ['a short key', taskBlock({ mã: undefined, má: 'lop' }).replace('má:', 'mo:')],
    ['an id', taskBlock({ 'kết quả': '{ghi: Đạt, phục vụ: [ky-nang-so-2026]}' }) + targetBlock()],
    ['words before a comment', taskBlock({ 'nội dung': 'Mô hình: Đào tạo # ghi chú' })],
    ['words that go on', taskBlock({ 'nội dung': 'Mô hình: Đào tạo\n    tiểu thương' })],
    ['quotes behind a mark', taskBlock({ 'nội dung': "I. 'Mở' lớp tập huấn" })],
    ['an enumeration in one value', taskBlock({ 'nội dung': 'a) Mở lớp; b) Tập huấn' })],
    ['an enumeration folded into one line', taskBlock({ 'nội dung': '>-\n    1. Mở lớp\n    2. Tập huấn' })],
    ['what may be an initial', '# Nội dung\n\n- I. Newton phát minh.\n- đ. Nguyễn Văn An.\n'],
    ['a phrase twice', '# Nội dung\n\nBáo cáo kết quả thực hiện thực hiện Kế hoạch.\n'],
    ['appendices out of order', '# Nội dung\n\nPhụ lục I, II.\n\n# Phụ lục II: A\n\nMột.\n\n# Phụ lục I: B\n\nHai.\n'],
    ['a list in a list', '# Mục đích\n\n- 1. Phổ cập.\n  2. Tuyên truyền.\n'],
    ['emphasis', '# Nội dung\n\nĐể trực tiếp **trực tiếp** hướng dẫn.\n'],
    ['a link', '# Nội dung\n\nCho các [các](https://a.vn) thôn.\n'],
    ['a symbol that stands once', '# Nội dung\n\nTheo Quyết định số 757/QĐBKHCN.\n'],
  ])('%s', (_, body) => {
    const plan = planWith({}, body)
    expect(read(plan).diagnostics).not.toEqual([])
    expect(mend(plan)).toBe(plan)
  })

  test('words whose letters have no places lose nothing', () => {
    const plan = planWith({}, '# Nội dung\n\nPhổ cập các các kỹ năng.\n')
    expect(mend(plan.replace('kỹ', 'kỹ'.normalize('NFD')))).toBe(plan.replace('các các', 'các'))
  })

  test('a register that is not UTF-8', () => {
    const bytes = new TextEncoder().encode(REGISTER.replace('loại:', 'loai:').replace('Bờ Y', '~~'))
    const broken = bytes.map((byte) => (byte === 0x7e ? 0xff : byte))
    expect(mendPlan(PLAN, hostOf({ [PLAN]: planWith({}), [UNITS]: broken })).size).toBe(0)
  })
})

/** What a fault does to a text, from the last place to the first. */
type Fault = { readonly at: number; readonly length: number; readonly text: string }

describe('faults put into the five plans', () => {
  const plans = namesIn('plans/2025').map((slug) => [slug, `plans/2025/${slug}/ke-hoach.md`] as const)

  test.each(plans)('%s: gone again, all else byte for byte', (slug, path) => {
    const original = textOf(path)
    const register = textOf(`plans/2025/${slug}/don-vi.yaml`)
    const hostWith = (plan: string, units: string) =>
      hostOf({ [path]: plan, [`plans/2025/${slug}/don-vi.yaml`]: units })
    const mended = (plan: string): string => mendPlan(path, hostWith(plan, register)).get(path)?.after ?? plan
    // The plans stand as published: what can be mended in them is mended first.
    const good = mended(original)
    const faults = faultsFor(good, path, hostWith(good, register))
    expect(faults.length).toBeGreaterThan(50)
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(faults.length - 1), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.boolean(),
        (chosen, crlf, bom) => {
          const typed = (text: string): string => `${bom ? '\uFEFF' : ''}${crlf ? text.replaceAll('\n', '\r\n') : text}`
          const broken = typed(
            put(
              good,
              chosen.flatMap((i) => faults[i] ?? []),
            ),
          )
          expect(mended(broken)).toBe(typed(good))
        },
      ),
      { numRuns: 10 },
    )
  })
})

test('whatever is typed: an end is reached, nothing mendable is left, no YAML breaks', () => {
  const plan = planWith(
    { 'trạng thái': 'dự thao' },
    `# I. Nội dung\n\nCho các các thôn, VneID.\n\n- 1. a) Việc\n\n${taskBlock({ 'nội dung': "'Mở: lớp'", 'ghi chu': '@ b' })}`,
  )
  const piece = fc.constantFrom(
    '"',
    "'",
    ': ',
    ' #',
    '- ',
    '\n',
    ' ',
    'các các',
    'a) ',
    '1. ',
    '*',
    '[',
    '\\',
    '\r\n',
    '\t',
    '& ',
  )
  const edits = fc.array(fc.tuple(fc.nat(plan.length), fc.nat(3), piece), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(edits, (changes) => {
      const typed = changes.reduce((text, [at, cut, with_]) => text.slice(0, at) + with_ + text.slice(at + cut), plan)
      const mended = mend(typed)
      expect(read(mended).diagnostics.filter(({ fix }) => fix)).toEqual([])
      // A block that could not be read at all may hold faults of its own.
      if (unread(typed).length === 0) expect(unread(mended)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

const unread = (plan: string): Diagnostic[] => read(plan).diagnostics.filter(({ rule }) => UNREAD.has(rule))

const put = (text: string, faults: readonly Fault[]): string => {
  let before = text.length
  return faults
    .toSorted((a, b) => b.at - a.at)
    .reduce((broken, { at, length, text: typed }) => {
      // Two faults in one word are a third one, that nobody can mend.
      if (at + length + 20 > before) return broken
      before = at
      return broken.slice(0, at) + typed + broken.slice(at + length)
    }, text)
}

const faultsFor = (text: string, path: string, host: ReturnType<typeof hostOf>): Fault[] => {
  const plan = readPlan(path, host)?.plan
  const places: Span[] = plan ? wordsOfPlan(plan).map(({ place, text: words }) => place(0, words.length)) : []
  const inWords = (pattern: RegExp, typed: (word: string) => string): Fault[] =>
    places.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(pattern)].map(({ 0: word, index }) => ({
        at: start + index,
        length: word.length,
        text: typed(word),
      })),
    )
  const anywhere = (pattern: RegExp, typed: (word: string) => string): Fault[] =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ at: index, length: word.length, text: typed(word) }))
  return [
    ...inWords(/(?<=\p{L} )(?:các|của|với|cho|những)(?= \p{L})/gu, (word) => `${word} ${word}`),
    ...inWords(/VNeID/g, () => 'VneID'),
    ...anywhere(/(?<![\p{L}\p{M}])\p{L}*[ếệộởữầấ]\p{L}*/gu, (word) => word.normalize('NFD')),
    ...anywhere(/(?<=^```yaml )nhiệm vụ$/gmu, () => 'nhiêm vu'),
    ...anywhere(/^(#+) (?=\p{Lu}\p{Ll})/gmu, (marks) => `${marks}I. `),
    ...anywhere(/(?<=^ {2})(?:thời gian|kết quả|chủ trì|phối hợp)(?=: )/gmu, (key) =>
      key.replace('ờ', 'o').replace('ế', 'e').replace('ì', 'i').replace('ố', 'o'),
    ),
  ]
}
