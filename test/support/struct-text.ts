import { getDocumentProxy } from 'unpdf'
import type { Block, LayoutDocument, Run } from '../../src/layout/layout-document.ts'
import { marksIn, type PdfElement } from './pdf-objects.ts'

/** What is read when the structure is followed and nothing else: the words of the marks, as pdf.js reads them. */
export const structText = async (bytes: Uint8Array, root: PdfElement): Promise<string> => {
  const proxy = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  const words = new Map<string, string>()
  for (let number = 1; number <= proxy.numPages; number++) {
    const page = await proxy.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    let mark: string | undefined
    for (const item of items) {
      if ('str' in item) words.set(mark ?? '', (words.get(mark ?? '') ?? '') + item.str)
      else if (item.type === 'endMarkedContent') mark = undefined
      else mark = 'id' in item && item.id ? item.id : undefined
    }
  }
  return plain(
    marksIn(root)
      .map(({ page, id }) => words.get(`p${page.replace(' 0 R', 'R')}_mc${id}`) ?? '')
      .join(''),
  )
}

/** The words of a layout document in reading order: tables row by row, a footnote after its mark. */
export const layoutText = ({ sections, footnotes }: LayoutDocument): string => {
  const runs = (all: readonly Run[]): string =>
    all
      .map((run) => {
        if (run.type === 'text') return run.text
        if (run.type === 'lineBreak') return ' '
        const note = footnotes.find(({ number }) => number === run.number)
        return ` ${run.number} ${run.number} ${note ? runs(note.runs) : ''} `
      })
      .join('')
  const blocks = (all: readonly Block[]): string =>
    all
      .map((block) => {
        if (block.type === 'paragraph') return runs(block.runs)
        if (block.type !== 'table') return ''
        return block.rows.map(({ cells }) => cells.map((cell) => blocks(cell.blocks)).join(' ')).join(' ')
      })
      .join(' ')
  return plain(
    sections
      .map(
        ({ firstPageMark, firstPageFoot, blocks: inner }) =>
          `${blocks(firstPageMark ? [firstPageMark] : [])} ${blocks(inner)} ${blocks(firstPageFoot ?? [])}`,
      )
      .join(' '),
  )
}

/** Spaces are compared apart: poppler joins what touches, whatever stretch it is of. */
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, '')
