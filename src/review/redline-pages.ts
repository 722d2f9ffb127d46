import { eachParagraph } from '../layout/cross-links.ts'
import type { Block, LayoutDocument, Paragraph, Section, TextRun } from '../layout/layout-document.ts'

/**
 * A redline for paper: each paragraph that something is said of ends in its numbers in brackets, and what is said stands
 * in order behind the last page.
 */
export const redlinePages = ({ comments = [], ...document }: LayoutDocument): LayoutDocument => {
  const numbered = eachParagraph(document.sections.map(withOwnMargins), ({ comments: numbers = [], ...paragraph }) =>
    numbers.length === 0 ? paragraph : { ...paragraph, runs: [...paragraph.runs, mark(numbers)] },
  )
  const [first] = document.sections
  const list: Block[] = [
    paragraph('documentType', LIST_TITLE),
    paragraph('body', KEY),
    ...comments.flatMap(({ number, lines: [head = '', ...lines] }): Block[] => [
      { ...paragraph('body', ''), runs: [text(`[${number}] ${head}`, { bold: true })], keepWithNext: true },
      ...lines.map((line) => paragraph('recipient', line)),
    ]),
  ]
  const sections: Section[] = first
    ? [...numbered, { page: first.page, pageMark: first.pageMark ?? '', blocks: list }]
    : numbered
  return { ...document, sections }
}

/** What stood in the margins of the first page stands there alone, also where that page is another section's now. */
const withOwnMargins = ({ firstPageMark, firstPageFoot, ...section }: Section, i: number): Section => ({
  ...section,
  ...(firstPageMark && i === 0 ? { firstPageMark } : {}),
  ...(firstPageFoot && i === 0 ? { firstPageFoot } : {}),
})

const LIST_TITLE = 'CÁC THAY ĐỔI SO VỚI BẢN TRƯỚC'
const KEY =
  'Trong văn bản, chữ gạch chân là chữ thêm, chữ gạch ngang là chữ bỏ; vạch bên lề chỉ dòng có thay đổi; số trong ngoặc vuông là số của thay đổi trong danh sách này.'

const mark = (numbers: readonly number[]): TextRun =>
  text(` [${numbers.join(', ')}]`, { bold: true, italic: false, noBreak: true })

const text = (words: string, look: Partial<TextRun> = {}): TextRun => ({ type: 'text', text: words, ...look })

const paragraph = (style: string, words: string): Paragraph => ({ type: 'paragraph', style, runs: [text(words)] })
