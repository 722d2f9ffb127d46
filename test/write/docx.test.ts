import { describe, expect, test } from 'vitest'
import type { Block, Paragraph, Run } from '../../src/layout/layout-document.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { wordsOf } from '../support/read-docx.ts'
import { all, child, elementsOf, has, type XmlElement } from '../support/xml.ts'
import { documentOf, paragraph, samplePlan, text } from './docx-support.ts'
import { at, open, styleOf, val } from './docx-support-open.ts'

describe('sections', () => {
  test('A4 to the twip, margins, turned paper', async () => {
    const sections = all((await open(samplePlan())).body, 'w:sectPr')
    expect(sections.map((section) => child(section, 'w:pgSz').attributes)).toEqual([
      { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
      { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
      { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
    ])
    expect(child(at(sections, 0), 'w:pgMar').attributes).toMatchObject({
      'w:top': '1134',
      'w:right': '850',
      'w:bottom': '1134',
      'w:left': '1701',
      'w:header': '567',
    })
    expect(sections.map((section) => val(section, 'w:type'))).toEqual(['nextPage', 'nextPage', 'nextPage'])
  })

  test('page numbers start again or go on, and are hidden on the first page by an empty header', async () => {
    const { part, body } = await open(samplePlan())
    const sections = all(body, 'w:sectPr')
    expect(sections.map((section) => child(section, 'w:pgNumType').attributes['w:start'])).toEqual([
      '1',
      '1',
      undefined,
    ])
    expect(sections.map((section) => has(section, 'w:titlePg'))).toEqual([true, true, false])
    expect(headersOf(part, at(sections, 0))).toEqual({ default: '\t{PAGE}\tDỰ THẢO', first: '\t\tDỰ THẢO' })
    expect(headersOf(part, at(sections, 1))).toEqual({ default: '{PAGE}', first: '' })
    expect(headersOf(part, at(sections, 2))).toEqual({ default: '{PAGE}' })
  })

  test('the mark hangs on a tab at the right margin, in the line of the number', async () => {
    const { part } = await open(samplePlan())
    const [line] = all(part('word/header1.xml'), 'w:p')
    const tabs = line === undefined ? [] : all(line, 'w:tab').filter(({ attributes }) => 'w:pos' in attributes)
    // 165 mm of text are 9354 twips.
    expect(tabs.map(({ attributes }) => [attributes['w:val'], attributes['w:pos']])).toEqual([
      ['center', '4677'],
      ['right', '9354'],
    ])
  })

  test('a section without a number shows none of the section before', async () => {
    const [numbered] = documentOf([], {
      pageNumber: { sizePt: 14, fromTopPt: 28, start: 1, hideOnFirst: false },
    }).sections
    const [bare] = documentOf([]).sections
    const document = { ...documentOf([]), sections: [numbered, bare].flatMap((section) => section ?? []) }
    const { part, body } = await open(document)
    expect(headersOf(part, at(all(body, 'w:sectPr'), 1))).toEqual({ default: '' })
  })

  const headersOf = (part: (path: string) => XmlElement, section: XmlElement): Record<string, string> => {
    const targets = new Map(
      elementsOf(part('word/_rels/document.xml.rels')).map(({ attributes }) => [attributes.Id, attributes.Target]),
    )
    return Object.fromEntries(
      all(section, 'w:headerReference').map(({ attributes }) => [
        attributes['w:type'] ?? '',
        headerWords(part(`word/${targets.get(attributes['r:id'])}`)),
      ]),
    )
  }

  const headerWords = (element: XmlElement): string =>
    elementsOf(element)
      .map((part) => {
        if (part.name === 'w:t') return part.children.join('')
        if (part.name === 'w:tab' && !('w:pos' in part.attributes)) return '\t'
        if (part.name === 'w:instrText') return `{${part.children.join('')}}`
        return headerWords(part)
      })
      .join('')
})

describe('text', () => {
  test('every paragraph of the layout is there with its words and its style, in order', async () => {
    const document = samplePlan()
    const { body } = await open(document)
    const wordless = ['TableGap', 'RuleLine', 'Picture']
    const written = all(body, 'w:p').filter((element) => !wordless.includes(styleOf(element) ?? ''))
    const expected = document.sections.flatMap(({ blocks }) => paragraphsIn(blocks))
    // Blanks of a run that may not be torn become no-break spaces.
    const words = (element: XmlElement): string =>
      wordsOf(element).replace('Nghị\u00A0quyết\u00A0số\u00A0', 'Nghị quyết số ')
    expect(written.map((element) => [styleOf(element), words(element)])).toEqual(expected)
  })

  test('emphasis is a character style; only what a style cannot say stands on the run', async () => {
    const { body } = await open(
      documentOf([
        paragraph('Title', [
          { ...text('as the style'), bold: true, italic: false, sizePt: 14 },
          { ...text('lighter'), bold: false, sizePt: 13, underline: true },
        ]),
        paragraph('Place', [
          { ...text('upright'), italic: false },
          { ...text('both'), bold: true, italic: true },
        ]),
        paragraph('Body', [{ ...text('all'), bold: true, italic: true, underline: true }]),
      ]),
    )
    const runs = all(body, 'w:r').map((run) => elementsOf(run).filter(({ name }) => name === 'w:rPr'))
    const formats = runs.map(([format]) =>
      (format === undefined ? [] : elementsOf(format)).map(({ name, attributes }) => `${name}=${attributes['w:val']}`),
    )
    expect(formats).toEqual([
      [],
      ['w:rStyle=Underline', 'w:b=false', 'w:bCs=false', 'w:sz=26', 'w:szCs=26'],
      ['w:i=false', 'w:iCs=false'],
      // Italic already by its paragraph: the italic of a character style would turn it upright (ECMA-376, 17.7.3).
      ['w:rStyle=Bold'],
      ['w:rStyle=BoldItalicUnderline'],
    ])
  })

  test('blanks at the ends and no-break spaces are kept', async () => {
    const { body } = await open(documentOf([paragraph('Body', [text(' a  b\u00A0\u00A0c '), text(' <&> ')])]))
    expect(wordsOf(body)).toBe(' a  b\u00A0\u00A0c  <&> ')
    expect(all(body, 'w:t').map(({ attributes }) => attributes['xml:space'])).toEqual(['preserve', 'preserve'])
  })

  test('words that may not be torn keep their hyphens and lose their blanks', async () => {
    const { body } = await open(documentOf([paragraph('Body', [{ ...text('số 57-NQ/TW'), noBreak: true }])]))
    expect(wordsOf(body)).toBe('số\u00A057-NQ/TW')
  })

  test('a paragraph overrides keep-with-next only where it differs', async () => {
    const { body } = await open(
      documentOf([
        paragraph('Body', [text('held')], { keepWithNext: true }),
        paragraph('Title', [text('as styled')], { keepWithNext: true }),
        paragraph('Title', [text('let go')], { keepWithNext: false }),
      ]),
    )
    expect(
      all(body, 'w:p').map((element) => all(element, 'w:keepNext').map((keep) => keep.attributes['w:val'])),
    ).toEqual([[undefined], [], ['false']])
  })

  test('links lead to the address and to the bookmark', async () => {
    const { part, body } = await open(samplePlan())
    const bookmarks = all(body, 'w:bookmarkStart').map(({ attributes }) => [attributes['w:id'], attributes['w:name']])
    expect(bookmarks).toEqual([
      ['1', 'ten_loai'],
      ['2', 'muc_1'],
      ['3', 'phu_luc_1'],
    ])
    const [inside, outside] = all(body, 'w:hyperlink')
    expect(inside?.attributes['w:anchor']).toBe('phu_luc_1')
    expect(outside?.attributes['r:id']).toBe('rIdLink1')
    const targets = (path: string) =>
      elementsOf(part(path))
        .filter(({ attributes }) => attributes.TargetMode === 'External')
        .map(({ attributes }) => [attributes.Id, attributes.Target])
    expect(targets('word/_rels/document.xml.rels')).toEqual([['rIdLink1', 'https://xa.gov.vn/a?b=1&c=2']])
    expect(targets('word/_rels/footnotes.xml.rels')).toEqual([['rIdLink1', 'https://vanban.chinhphu.vn/?id=1&x=2']])
  })

  test('anchors that Word would take for one another get names of their own', async () => {
    const anchors = ['a-1', 'A_1', '1', 'x'.repeat(60), `${'x'.repeat(60)}y`]
    const { body } = await open(documentOf(anchors.map((anchor) => paragraph('Body', [], { anchor }))))
    const names = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '')
    expect(names).toEqual(['a_1', 'A_1_2', 'a1', 'x'.repeat(40), `${'x'.repeat(34)}_2`])
    const dangling = documentOf([paragraph('Body', [{ ...text('x'), link: '#nowhere' }])])
    await expect(writeDocx(dangling)).rejects.toThrow('#nowhere')
  })

  const paragraphsIn = (blocks: readonly Block[]): [string, string][] =>
    blocks.flatMap((block) => {
      if (block.type === 'paragraph') return [[block.style, block.runs.map(runWords).join('')]]
      if (block.type !== 'table') return []
      return block.rows.flatMap(({ cells }) => {
        const [first] = cells.flatMap((cell) => paragraphsIn(cell.blocks))
        return cells.flatMap((cell) => {
          const inside = paragraphsIn(cell.blocks)
          return inside.length > 0 ? inside : [[first?.[0] ?? 'Normal', ''] satisfies [string, string]]
        })
      })
    })

  const runWords = (run: Run): string => {
    if (run.type === 'text') return run.text
    return run.type === 'footnote' ? `[${run.number}]` : '\n'
  }
})

describe('footnotes', () => {
  test('are Word footnotes in the given style, numbered as given', async () => {
    const notes = (await open(samplePlan())).part('word/footnotes.xml')
    const written = elementsOf(notes).filter(({ attributes }) => attributes['w:type'] === undefined)
    expect(written.map((note) => [note.attributes['w:id'], styleOf(child(note, 'w:p')), wordsOf(note)])).toEqual([
      ['1', 'Note', ' Nghị quyết số 57-NQ/TW ngày 22/12/2024.'],
      ['2', 'Note', ' Xem toàn văn.'],
    ])
    expect(written.map((note) => all(note, 'w:footnoteRef').length)).toEqual([1, 1])
  })

  test('a number Word would count otherwise is a bug of the layout', async () => {
    const note = (number: number) => ({ number, style: 'Note', runs: [text('x')] })
    const cite = (number: number): Paragraph => paragraph('Body', [{ type: 'footnote', number }])
    const document = { ...documentOf([cite(2), cite(1)]), footnotes: [note(1), note(2)] }
    await expect(writeDocx(document)).rejects.toThrow('in order')
  })
})
