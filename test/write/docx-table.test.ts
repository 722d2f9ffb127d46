import { describe, expect, test } from 'vitest'
import type { LayoutDocument, Table } from '../../src/layout/layout-document.ts'
import { all, child, elementsOf, has, type XmlElement } from '../support/xml.ts'
import { documentOf, paragraph, rule, samplePlan, text } from './docx-support.ts'
import { at, open, styleOf, val } from './docx-support-open.ts'

describe('tables', () => {
  const cell = (words: string, columns = 1) =>
    ({ columns, verticalAlign: 'center', blocks: [paragraph('Cell', [text(words)])] }) as const
  const row = (words: readonly string[], more = {}) => ({
    cells: words.map((word) => cell(word)),
    keepWhole: false,
    keepWithNext: false,
    ...more,
  })
  const table = (more: Partial<Table> = {}): Table => ({
    type: 'table',
    columnWidthsPt: [33.34, 33.33, 33.33],
    borders: 'grid',
    cellPaddingPt: 4,
    headerRows: 1,
    keepTogether: false,
    spaceBeforePt: 6,
    spaceAfterPt: 8,
    rows: [row(['a', 'b', 'c']), { cells: [cell('d', 2), cell('e')], keepWhole: true, keepWithNext: true }, row(['f'])],
    ...more,
  })

  test('exact widths, fixed layout, grid, padding, spans', async () => {
    const { body } = await open(documentOf([table()]))
    const [written] = all(body, 'w:tbl')
    const properties = child(written ?? body, 'w:tblPr')
    expect(child(properties, 'w:tblW').attributes).toEqual({ 'w:type': 'dxa', 'w:w': '2000' })
    expect(child(properties, 'w:tblLayout').attributes['w:type']).toBe('fixed')
    expect(val(properties, 'w:tblStyle')).toBe('GridTable')
    expect(elementsOf(properties).map(({ name }) => name)).toEqual(['w:tblStyle', 'w:tblW', 'w:tblLayout'])
    expect(all(body, 'w:gridCol').map(({ attributes }) => attributes['w:w'])).toEqual(['667', '666', '667'])
    expect(all(body, 'w:gridSpan').map(({ attributes }) => attributes['w:val'])).toEqual(['2'])
    expect(all(body, 'w:vAlign').map(({ attributes }) => attributes['w:val'])).toEqual(Array(6).fill('center'))
  })

  test('lines and air of a table are those of its style', async () => {
    const { body, part } = await open(documentOf([table(), table({ borders: 'none', cellPaddingPt: 0 })]))
    expect(all(body, 'w:tblStyle').map(({ attributes }) => attributes['w:val'])).toEqual(['GridTable', 'BareTable'])
    expect(all(body, 'w:tblBorders')).toEqual([])
    expect(all(body, 'w:tblCellMar')).toEqual([])
    const looks = all(part('word/styles.xml'), 'w:style').filter(({ attributes }) => attributes['w:customStyle'])
    const look = (id: string) => {
      const [style] = looks.filter(({ attributes }) => attributes['w:styleId'] === id)
      const properties = child(style ?? body, 'w:tblPr')
      return {
        lines: elementsOf(child(properties, 'w:tblBorders')).map(({ attributes }) => attributes['w:val']),
        air: elementsOf(child(properties, 'w:tblCellMar')).map(({ name, attributes }) => [name, attributes['w:w']]),
      }
    }
    expect(look('GridTable')).toEqual({
      lines: Array(6).fill('single'),
      air: [
        ['w:top', '40'],
        ['w:left', '80'],
        ['w:bottom', '40'],
        ['w:right', '80'],
      ],
    })
    expect(look('BareTable')).toEqual({
      lines: Array(6).fill('none'),
      air: [
        ['w:top', '0'],
        ['w:left', '0'],
        ['w:bottom', '0'],
        ['w:right', '0'],
      ],
    })
  })

  test('a table of another padding states it', async () => {
    const { body } = await open(documentOf([table(), table({ cellPaddingPt: 6 })]))
    expect(
      all(body, 'w:tblCellMar')
        .map(elementsOf)
        .map((sides) => sides.map(({ attributes }) => attributes['w:w'])),
    ).toEqual([['120', '120']])
  })

  test('header rows repeat, whole rows do not split, a group row is kept with the next', async () => {
    const { body } = await open(documentOf([table()]))
    expect(rowsOf(body)).toEqual(['tblHeader cantSplit keepNext', 'cantSplit keepNext', ''])
  })

  test('a table kept together holds every row to the next but the last', async () => {
    const { body } = await open(documentOf([table({ keepTogether: true, headerRows: 0 })]))
    expect(rowsOf(body)).toEqual(['cantSplit keepNext', 'cantSplit keepNext', 'cantSplit'])
  })

  test('space around tables is an empty paragraph of that height; tables never touch', async () => {
    const blocks = [
      paragraph('Body', [text('trước')], { keepWithNext: true }),
      table(),
      table({ spaceBeforePt: 0, spaceAfterPt: 0 }),
      table({ spaceBeforePt: 0 }),
    ]
    const { body } = await open(documentOf(blocks))
    const gaps = elementsOf(body).map((element) => {
      if (element.name !== 'w:p') return element.name
      const style = styleOf(element)
      return style === 'TableGap' ? child(element, 'w:pPr', 'w:spacing').attributes['w:line'] : style
    })
    expect(gaps).toEqual(['Body', '120', 'w:tbl', '160', 'w:tbl', '20', 'w:tbl', '20', 'w:sectPr'])
    expect(has(child(at(elementsOf(body), 1), 'w:pPr'), 'w:keepNext')).toBe(true)
  })

  test('a section does not end with a table, nor begin with one where there are footnotes', async () => {
    const alone = documentOf([table({ spaceBeforePt: 0, spaceAfterPt: 0 })])
    const namesIn = async (document: LayoutDocument): Promise<string[]> =>
      elementsOf((await open(document)).body).map(({ name }) => name)
    expect(await namesIn(alone)).toEqual(['w:tbl', 'w:p', 'w:sectPr'])
    const note = { number: 1, style: 'Note', runs: [text('x')] }
    const cited = [...alone.sections, ...documentOf([paragraph('Body', [{ type: 'footnote', number: 1 }])]).sections]
    expect((await namesIn({ ...alone, sections: cited, footnotes: [note] })).slice(0, 2)).toEqual(['w:p', 'w:tbl'])
  })

  test('a cell without blocks is a paragraph in the style of its row', async () => {
    const empty = { columns: 1, verticalAlign: 'top', blocks: [] } as const
    const { body } = await open(
      documentOf([table({ rows: [{ ...row(['a', 'b']), cells: [cell('a'), cell('b'), empty] }] })]),
    )
    expect(all(body, 'w:tc').map((element) => styleOf(child(element, 'w:p')))).toEqual(['Cell', 'Cell', 'Cell'])
  })

  const rowsOf = (body: XmlElement): string[] =>
    all(body, 'w:tr').map((element) => {
      const properties = elementsOf(element).find(({ name }) => name === 'w:trPr')
      const flags = ['w:tblHeader', 'w:cantSplit'].filter((name) => properties !== undefined && has(properties, name))
      const held = all(element, 'w:p').every((inside) => has(child(inside, 'w:pPr'), 'w:keepNext'))
      return [...flags, ...(held ? ['w:keepNext'] : [])].map((name) => name.slice(2)).join(' ')
    })
})

describe('rules and pictures', () => {
  test('a rule has its width whatever the container', async () => {
    const inCell: Table = {
      type: 'table',
      columnWidthsPt: [184.25, 283.5],
      borders: 'none',
      cellPaddingPt: 5,
      headerRows: 0,
      keepTogether: true,
      spaceBeforePt: 0,
      spaceAfterPt: 0,
      rows: [
        {
          cells: [{ columns: 2, verticalAlign: 'top', blocks: [rule(100)] }],
          keepWhole: true,
          keepWithNext: false,
        },
      ],
    }
    const { body } = await open(documentOf([rule(100), inCell]))
    const lines = all(body, 'w:p').filter((element) => styleOf(element) === 'RuleLine')
    const free = lines.map((element) => {
      const { 'w:left': left, 'w:right': right } = child(element, 'w:pPr', 'w:ind').attributes
      return Number(left) + Number(right)
    })
    // 165 mm and 467.75 - 2 × 5 pt, less 100 pt.
    expect(free).toEqual([9354 - 2000, 9155 - 2000])
    expect(child(at(lines, 0), 'w:pPr', 'w:spacing').attributes).toEqual({
      'w:before': '20',
      'w:after': '120',
      'w:line': '20',
      'w:lineRule': 'exact',
    })
    expect(child(at(lines, 0), 'w:pPr', 'w:pBdr', 'w:bottom').attributes).toMatchObject({
      'w:val': 'single',
      'w:sz': '6',
    })
  })

  test('a picture is centred, in its size, with its words', async () => {
    const { body } = await open(samplePlan())
    const [picture] = all(body, 'w:p').filter((element) => styleOf(element) === 'Picture')
    const inline = at(all(picture ?? body, 'wp:inline'), 0)
    // 12 700 EMU to the point.
    expect(child(inline, 'wp:extent').attributes).toEqual({ cx: '2540000', cy: '1270000' })
    expect(child(inline, 'wp:docPr').attributes).toMatchObject({ id: '1', descr: 'Sơ đồ "tổ chức" <1>' })
  })
})
