import { expect, test } from 'vitest'
import { withCrossLinks } from '../../src/layout/cross-links.ts'
import type { Paragraph, Section } from '../../src/layout/layout-document.ts'
import { documentOf, paragraph, samplePlan, text } from '../write/docx-support.ts'

const sectionsOf = (words: string, appendices: readonly string[]): Section[] => {
  const blocks = [
    paragraph('body', [text(words)]),
    ...appendices.flatMap((number) => [
      paragraph('appendixNumber', [text(number)]),
      paragraph('appendixTitle', [text('DANH MỤC CỦA PHỤ LỤC I')]),
    ]),
  ]
  const styles = samplePlan().styles.map((style) => ({
    ...style,
    id: style.id === 'Section' ? 'appendixTitle' : style.id,
  }))
  return withCrossLinks(documentOf(blocks).sections, styles)
}

const linksIn = (sections: readonly Section[]): string[] =>
  paragraphsOf(sections).flatMap(({ runs }) =>
    runs.flatMap((run) => (run.type === 'text' && run.link !== undefined ? [`${run.text} → ${run.link}`] : [])),
  )

const paragraphsOf = (sections: readonly Section[]): Paragraph[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'paragraph'))

const TWO = ['Phụ lục I', 'Phụ lục II']

test.each([
  ['Chi tiết tại Phụ lục II kèm theo Kế hoạch này.', TWO, ['Phụ lục II → #phu-luc-2']],
  ['(phụ lục I) và phụ lục II đính kèm;', TWO, ['phụ lục I → #phu-luc-1', 'phụ lục II → #phu-luc-2']],
  ['Phụ lục I, phụ lục II của Kế hoạch này', TWO, ['Phụ lục I → #phu-luc-1', 'phụ lục II → #phu-luc-2']],
  ['(Có phụ lục kèm theo)', ['Phụ lục'], ['phụ lục → #phu-luc-1']],
  // Of another document, or of none that is here.
  ['theo Phụ lục I Nghị định số 30/2020/NĐ-CP', TWO, []],
  ['theo Phụ lục I, Nghị định số 30/2020/NĐ-CP', TWO, []],
  ['theo Phụ lục I ban hành kèm theo Quyết định số 757/QĐ-BKHCN', TWO, []],
  ['Phụ lục I.1 (Khung kiến thức)', TWO, []],
  ['Phụ lục III.', TWO, []],
  ['Có phụ lục kèm theo.', TWO, []],
  ['Phụ lục I.', ['Phụ lục'], []],
  ['Phụ lục I.', [], []],
])('“%s” with %j leads to %j', (words, appendices, expected) => {
  const sections = sectionsOf(words, appendices)
  expect(linksIn(sections)).toEqual(expected)
  const [first] = paragraphsOf(sections)
  expect(first?.runs.map((run) => (run.type === 'text' ? run.text : '')).join('')).toBe(words)
})

test('each heading and each appendix has a name of its own', () => {
  const anchors = paragraphsOf(sectionsOf('', TWO)).map(({ anchor }) => anchor)
  expect(anchors).toEqual([undefined, 'phu-luc-1', 'muc-1', 'phu-luc-2', 'muc-2'])
})
