import { describe, expect, test } from 'vitest'
import { planWith, REGISTER, taskBlock } from '../../src/check/example-plan.ts'
import { mendPlan } from '../../src/mend-plan.ts'
import { positionAt } from '../../src/text/source-file.ts'
import { hostOf, read } from '../support/example-plan.ts'

/** The errors of one task block as "rule line:column"; the block's first line of YAML is line 1. */
const told = (block: string): string[] =>
  read(planWith({}, block))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule, span }) => {
      const { line, column } = positionAt(span.source, span.start)
      return `${rule} ${line - FENCE_LINE}:${column}`
    })

const FENCE_LINE = planWith({}, taskBlock()).split('```')[0]?.split('\n').length ?? 0

const mended = (block: string): string => {
  const path = 'plans/vi-du/ke-hoach.md'
  const files = { [path]: planWith({}, block), 'plans/vi-du/don-vi.yaml': REGISTER }
  return mendPlan(path, hostOf(files)).get(path)?.after ?? files[path] ?? ''
}

const content = (words: string): string => taskBlock({ 'nội dung': words })
const changed = (from: string, to: string): string => taskBlock().replace(from, to)

describe('words that YAML takes for its own, quoted by --fix', () => {
  test.each([
    'Mô hình “Chợ số”: Đào tạo tiểu thương',
    '“Chợ số”: Đào tạo tiểu thương',
    '? Mở lớp',
    '%80 người dân',
    '@Zalo của xã',
    '!Mở lớp ngay',
    '| Mở lớp',
    '> Mở lớp',
    '>80% người dân',
    '>= 80% người dân',
    "'Chợ số' và lớp kỹ năng",
    '[Mở] lớp kỹ năng',
    '{Mở} lớp kỹ năng',
  ])('%s', (words) => {
    expect(told(content(words))).toEqual(['yaml-syntax 2:13'])
    expect(read(mended(content(words))).plan?.tasks[0]?.content.words).toBe(words)
  })

  test.each(['- Mở lớp', '* Mở lớp'])('%s: then the list mark goes', (words) => {
    expect(told(content(words))).toEqual(['yaml-syntax 2:13'])
    expect(read(mended(content(words))).plan?.tasks[0]?.content.words).toBe('Mở lớp')
  })

  test.each(['`Mở lớp` kỹ năng', '*Mở lớp* kỹ năng'])('%s: then the marks of Markdown go', (words) => {
    expect(told(content(words))).toEqual(['yaml-syntax 2:13'])
    expect(read(mended(content(words))).plan?.tasks[0]?.content.words).toBe('Mở lớp kỹ năng')
  })

  test('straight quotes become typographic ones as well', () => {
    const words = '"Chợ số" và lớp kỹ năng'
    expect(told(content(words))).toEqual(['yaml-syntax 2:13'])
    expect(read(mended(content(words))).plan?.tasks[0]?.content.words).toBe('“Chợ số” và lớp kỹ năng')
  })
})

describe('marks of YAML that are missing, put in by --fix', () => {
  test.each([
    ['a colon', 'thời gian: trước', 'thời gian trước', '4:3'],
    ['a colon in the first line', 'nội dung: Mở', 'nội dung Mở', '2:3'],
    ['a colon in the last line', 'kết quả: 02', 'kết quả 02', '5:3'],
    ['a space after the colon', 'kết quả: 02', 'kết quả:02', '5:3'],
    ['a space after a colon between lines', 'chủ trì: vhxh', 'chủ trì:vhxh', '3:3'],
    ['a colon of half width', 'thời gian: trước', 'thời gian：trước', '4:3'],
    ['a space after the dash', '- mã', '-mã', '1:1'],
    ['spaces for a tab', '  chủ trì', '\tchủ trì', '3:1'],
    ['spaces for no-break spaces', '  chủ trì', '\u00a0 chủ trì', '3:1'],
    ['nothing for letters without width', '  chủ trì', '\u200b  chủ trì', '3:1'],
    ['a space for a no-break one after the dash', '- mã', '-\u00a0mã', '1:2'],
    ['a space for a no-break one after the colon', 'chủ trì: ', 'chủ trì:\u00a0', '3:11'],
  ])('%s', (_, from, to, place) => {
    expect(told(changed(from, to)).filter((line) => !line.startsWith('missing-glyph'))).toEqual([
      `yaml-syntax ${place}`,
    ])
    expect(mended(changed(from, to))).toBe(planWith({}, taskBlock()))
  })
})

describe('brackets that are not closed, closed by --fix', () => {
  test.each([
    [
      'at the end of the line',
      'phối hợp: [cac-thon, cong-an-xa]\n  ghi',
      'phối hợp: [cac-thon, cong-an-xa\n  ghi',
      '6:13',
    ],
    ['of keys', 'phối hợp: {ghi: Các đội}\n  ghi', 'phối hợp: {ghi: Các đội\n  ghi', '6:13'],
    [
      'some lines down',
      'phối hợp: [cac-thon,\n    cong-an-xa]\n  ghi',
      'phối hợp: [cac-thon,\n    cong-an-xa\n  ghi',
      '6:13',
    ],
  ])('%s', (_, right, wrong, place) => {
    const good = taskBlock().replace(/(?=\n```\n$)/, `\n  ${right} chú: Tại xã`)
    const bad = good.replace(right, wrong)
    expect(told(good)).toEqual([])
    expect(told(bad)).toEqual([`yaml-syntax ${place}`])
    expect(mended(bad)).toBe(planWith({}, good))
  })
})

test('a whole block indented with tabs is one finding, mended at once', () => {
  const block = taskBlock({
    'phối hợp': '\n    - cac-thon\n    - ghi: Các đội',
    'nội dung': '>-\n    Mở lớp\n    kỹ năng số',
  })
  const tabbed = block.replaceAll('\n    ', '\n\t\t').replaceAll('\n  ', '\n\t')
  expect(told(tabbed)).toEqual(['yaml-syntax 2:1'])
  expect(mended(tabbed)).toBe(planWith({}, block))
})

describe('told at its place and left to the drafter', () => {
  test.each([
    ['words cut by #', taskBlock({ 'kết quả': '01 lớp #1' }), 'yaml-syntax 5:18'],
    ['two brackets open', taskBlock({ 'phối hợp': '[cac-thon, {ghi: Các đội' }), 'yaml-syntax 6:13'],
    ['a bracket within another', taskBlock({ 'phối hợp': '[cac-thon, {ghi: Các đội]' }), 'yaml-syntax 6:24'],
    [
      'a tab where the block is broken besides',
      changed('  chủ trì', '\tchủ trì').replace('02 lớp', '"02 lớp'),
      'yaml-syntax 3:1',
    ],
    ['a quote never closed', content('"Mở lớp'), 'yaml-syntax 2:13'],
    ['a single quote never closed', content("'Mở lớp"), 'yaml-syntax 2:13'],
    ['words behind >-', content('>- Mở lớp'), 'yaml-syntax 2:13'],
    ['a backslash in quotes', content('"Mở \\lớp"'), 'yaml-syntax 2:17'],
    ['a key too far left', changed('  thời gian', 'thời gian'), 'yaml-syntax 4:1'],
    ['a key a little left', changed('  thời gian', ' thời gian'), 'yaml-syntax 4:2'],
    ['a key too far right', changed('  thời gian', '    thời gian'), 'yaml-syntax 4:5'],
    ['a key typed twice', changed('  thời gian', '  chủ trì: vhxh\n  thời gian'), 'duplicate-key 4:3'],
    ['words that go on with a colon', content('Mở lớp\n    gồm: kỹ năng'), 'yaml-syntax 3:7'],
    ['an anchor', taskBlock({ 'kết quả': '&a 02 lớp' }), 'yaml-alias 5:15'],
    ['no dash', changed('- mã', '  mã'), 'block-not-a-list 1:3'],
    ['a block never closed', taskBlock().replace(/```\n$/, '\n# Khác\n\nVăn bản.\n'), 'yaml-syntax 0:1'],
    ['a block closed by the next', `${taskBlock().replace(/```\n$/, '')}\n${taskBlock()}`, 'yaml-syntax 0:1'],
    ['a heading of depth five', '##### Năm\n', 'heading-too-deep -2:1'],
  ])('%s', (_, body, finding) => {
    expect(told(body)).toEqual([finding])
    expect(mended(body)).toBe(planWith({}, body))
  })
})

describe('no trap', () => {
  test.each(['1.10', '012', 'yes', '2025-12-31', '-Mở lớp', '80% người dân', 'Mở lớp # ghi chú'])('%s', (words) => {
    expect(told(content(words))).toEqual([])
  })

  test('marks within a block scalar are words', () => {
    expect(told(content('>-\n    Mở lớp #1: “Chợ số”\n    - thời gian trước ngày 15'))).toEqual([])
  })

  test('no message of the parser is shown', () => {
    const bodies = [content('[Mở lớp'), content('{a: b: c}'), changed('  chủ trì', '  ? chủ trì'), content('"a" "b"')]
    for (const body of bodies)
      for (const { message } of read(planWith({}, body)).diagnostics)
        expect(message.vi).not.toMatch(/[a-z]{5,} [a-z]{5,}/)
  })
})
