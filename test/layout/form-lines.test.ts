import { describe, expect, test } from 'vitest'
import { openFonts } from '../../src/font/font-metrics.ts'
import { balanceLines } from '../../src/layout/balance-lines.ts'
import type { Block, LayoutDocument, Paragraph, Rule, Table } from '../../src/layout/layout-document.ts'
import { runsText } from '../../src/layout/runs.ts'
import { FONTS } from '../support/disk.ts'
import { generator } from '../support/generator.ts'
import { appendix, documentOf, prose, type Recipe } from './stress/stress-plan.ts'

/** Lines of the header and the titles over generated words: where they break, and how long the rules under them are. */

const metrics = openFonts(FONTS)
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed)

const PHRASES = [
  ...['nâng cao kỹ năng số', 'phổ cập kiến thức', 'chuyển đổi số', 'cải cách hành chính', 'phát triển kinh tế số'],
  ...['bảo đảm an toàn thông tin', 'dịch vụ công trực tuyến', 'xây dựng xã hội học tập', 'thi đua khen thưởng'],
]
const BODIES = [
  'Sở Nội vụ',
  'Trung tâm Phục vụ hành chính công',
  'Ban Quản lý dự án đầu tư xây dựng',
  'Trường Trung học cơ sở',
]
const PLACES = ['xã Bờ Y', 'phường Điện Biên Phủ', 'tỉnh Quảng Ngãi', 'xã Thuận Châu', 'phường Đăk Cấm']

const makerOf = (seed: number) => {
  const random = generator(seed * 104_729 + 7)
  for (let i = 0; i < 5; i++) random()
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const title = (phrases: number): string => {
    const all = Array.from({ length: phrases }, () => pick(PHRASES))
    const listed = [all.slice(0, -1).join(', '), all.at(-1)].filter((part) => part !== '').join(' và ')
    return `Triển khai ${listed} trên địa bàn ${pick(PLACES)} năm 2026`
  }
  const agency = (bodies: number): string =>
    `${Array.from({ length: bodies }, () => pick(BODIES)).join(' và ')} ${pick(PLACES)}`
  return { title, agency }
}

const laidOut = (seed: number, regime: Recipe['regime']): LayoutDocument => {
  const { title, agency } = makerOf(seed)
  return documentOf({
    regime,
    title: title(1 + (seed % 8)),
    agency: agency(1 + (seed % 3)),
    recipients: [],
    body: [prose('Lời.')],
    appendices: [appendix(title(1 + (seed % 6)), [prose('Lời.')], false)],
    footnotes: [],
  })
}

const widthOf = ({ styles }: LayoutDocument, { style: id }: Paragraph, words: string): number => {
  const style = styles.find((one) => one.id === id)
  if (!style) throw new Error(`no style ${id}`)
  return metrics.widthPt(words, style.sizePt, style)
}

/** The words of each printed line. */
const linesOf = ({ runs }: Paragraph): string[] => {
  const lines = ['']
  for (const run of runs) {
    if (run.type === 'lineBreak') lines.push('')
    else lines.push((lines.pop() ?? '') + runsText([run]))
  }
  return lines
}

const blocksOf = ({ sections }: LayoutDocument): readonly Block[] => sections[0]?.blocks ?? []
const headerCells = (document: LayoutDocument) => (blocksOf(document)[0] as Table).rows[0]?.cells ?? []
const isRule = ({ type }: Block): boolean => type === 'rule'

/** A rule against the line above it. */
const share = (document: LayoutDocument, blocks: readonly Block[]): number => {
  const at = blocks.findIndex(isRule)
  const above = blocks[at - 1] as Paragraph
  return (blocks[at] as Rule).widthPt / widthOf(document, above, linesOf(above).at(-1) ?? '')
}

describe('rules', () => {
  test('of State plans are a third to a half of the last line (II.2.b, II.5.b), under the motto as long as it (II.1.b)', () => {
    const lines = { agency: new Set<number>(), title: new Set<number>() }
    for (const document of SEEDS.map((seed) => laidOut(seed, 'nghị định 30'))) {
      const [left, right] = headerCells(document)
      if (!left || !right) throw new Error('the header has two cells')
      const blocks = blocksOf(document)
      const title = blocks.findIndex((block) => block.type === 'paragraph' && block.style === 'title')
      lines.agency.add(left.blocks.length - 1)
      lines.title.add(linesOf(blocks[title] as Paragraph).length)
      for (const one of [share(document, left.blocks), share(document, blocks.slice(title))]) {
        expect(one).toBeGreaterThanOrEqual(1 / 3)
        expect(one).toBeLessThanOrEqual(1 / 2)
      }
      expect(right.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'rule'])
      expect(share(document, right.blocks)).toBeCloseTo(1, 6)
    }
    expect([...lines.agency].sort()).toEqual(expect.arrayContaining([1, 2, 3, 4]))
    expect([...lines.title].sort()).toEqual(expect.arrayContaining([1, 2, 3, 4]))
  })

  test('of Party plans: as long as the name of the Party, "*" and "-----" in place of the others', () => {
    for (const document of SEEDS.map((seed) => laidOut(seed, 'đảng'))) {
      const [left, right] = headerCells(document)
      expect(share(document, right?.blocks ?? [])).toBeCloseTo(1, 6)
      expect(left?.blocks.filter(isRule)).toEqual([])
      expect(linesOf(left?.blocks.at(-1) as Paragraph)).toEqual(['*'])
      const blocks = blocksOf(document)
      const title = blocks.findLastIndex((block) => block.type === 'paragraph' && block.style === 'title')
      expect(linesOf(blocks[title] as Paragraph)).toEqual(['-----'])
      expect(blocks.filter(isRule)).toEqual([])
    }
  })
})

describe('lines', () => {
  test('of the header and of an appendix keep the places that are in them, in capitals', () => {
    for (const document of SEEDS.flatMap((seed) => [laidOut(seed, 'nghị định 30'), laidOut(seed, 'đảng')])) {
      const agency = headerCells(document)[0]?.blocks ?? []
      const title = document.sections[1]?.blocks.find(
        (one) => one.type === 'paragraph' && one.style === 'appendixTitle',
      )
      for (const lines of [
        agency.flatMap((one) => (one.type === 'paragraph' ? linesOf(one) : [])),
        linesOf(title as Paragraph),
      ]) {
        const place = PLACES.map((one) => one.toLocaleUpperCase('vi')).find((one) => lines.join(' ').includes(one))
        expect(place, lines.join(' / ')).toBeDefined()
        expect(
          lines.some((line) => line.includes(place ?? '')),
          lines.join(' / '),
        ).toBe(true)
      }
    }
  })

  const cases = SEEDS.flatMap((seed) =>
    [240, 330, 468].map((widthPt) => ({ words: makerOf(seed).title(1 + (seed % 8)), widthPt })),
  )

  test.each([
    ['as typed', (words: string) => words],
    ['in capitals', (words: string) => words.toLocaleUpperCase('vi')],
  ])('of titles %s: no conjunction ends one or stands alone, places are whole', (_, typed) => {
    for (const { words, widthPt } of cases) {
      const measure = (part: string): number => metrics.widthPt(part, 14, { bold: true, italic: false })
      const lines = balanceLines(typed(words), widthPt, measure)
      const told = lines.join(' / ')
      expect(lines.join(' ')).toBe(typed(words))
      for (const [i, line] of lines.entries()) {
        expect(measure(line), told).toBeLessThanOrEqual(widthPt)
        const ending = /(?:^| )(và|hoặc|với)$/iu.exec(line)?.[1]
        // It may only where the next line has no room for it.
        if (ending) expect(measure(`${ending} ${lines[i + 1]}`), told).toBeGreaterThan(widthPt)
        if (/^(?:và|hoặc|với) /iu.test(line)) expect(line.split(' ').length, told).toBeGreaterThan(2)
      }
      const place = PLACES.map(typed).find((one) => typed(words).includes(one)) ?? ''
      expect(
        lines.some((line) => line.includes(place)),
        told,
      ).toBe(true)
    }
  })
})
