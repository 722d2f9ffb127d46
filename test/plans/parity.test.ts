import { describe, expect, test } from 'vitest'
import type { Table } from '../../src/layout/layout-document.ts'
import type { Content, Task, TaskBlock } from '../../src/plan/plan.ts'
import { type CompiledPlan, compiledPlan, SLUGS } from '../support/compiled-plans.ts'
import { flowing } from '../support/printed-text.ts'
import { footnotesOf, paragraphsOf, tablesOf } from '../support/read-docx.ts'
import { letters, placedParagraphs, runWords, type TracedParagraph, tracePdf } from '../support/trace.ts'
import { unexplainedFormatting } from '../support/unexplained-formatting.ts'

/** What PDF and DOCX say is what the layout document says, so they say the same. */
describe.each(SLUGS)('%s', (slug) => {
  test('the PDF prints every paragraph and cell, in order, and nothing else', async () => {
    const { printed, document } = await compiledPlan(slug)
    // Throws at the first letter that differs.
    const { paragraphs } = tracePdf(printed, document)
    expect(paragraphs.map(({ places }) => letters(places.map(({ text }) => text.text).join('')))).toEqual(
      placedParagraphs(document).map(({ words }) => letters(words)),
    )
  })

  test('the DOCX holds every paragraph and cell, in order, and nothing else', async () => {
    const { word, document } = await compiledPlan(slug)
    expect(paragraphsOf(word.body).map(plainSpaces)).toEqual(
      placedParagraphs(document).map(({ words }) => plainSpaces(words)),
    )
  })

  test('the DOCX tables have the rows, cells and header rows of the document', async () => {
    const { word, document } = await compiledPlan(slug)
    expect(tablesOf(word.body).map(withPlainSpaces)).toEqual(
      document.sections.flatMap(({ blocks }) => blocks).flatMap(expectedTable),
    )
  })

  test('the PDF prints each cell in its column, and each whole row on one page', async () => {
    const { printed, document } = await compiledPlan(slug)
    const { paragraphs } = tracePdf(printed, document)
    for (const traced of paragraphs) {
      const column = columnOf(traced, document)
      for (const { text } of traced.places) {
        if (!column || text.text.trim() === '') continue
        expect(text.xPt, traced.words).toBeGreaterThan(column.leftPt - 0.5)
        expect(text.xPt + text.widthPt, traced.words).toBeLessThan(column.rightPt + 0.5)
      }
      if (traced.cell?.table.rows[traced.cell.row]?.keepWhole) {
        const mates = paragraphs.filter(({ cell }) => sameRow(cell, traced.cell))
        expect(new Set(mates.flatMap(({ places }) => places.map(({ page }) => page))).size, traced.words).toBe(1)
      }
    }
  })

  test('footnotes are the same, and the PDF prints each on the page that cites it', async () => {
    const { printed, document, word } = await compiledPlan(slug)
    const { paragraphs, pages } = tracePdf(printed, document)
    const words = new Map(document.footnotes.map(({ number, runs }) => [number, runWords(runs)]))
    expect([...footnotesOf(word)].map(([number, note]) => [number, plainSpaces(note)])).toEqual(
      [...words].map(([number, note]) => [number, plainSpaces(note)]),
    )
    const cited = citations(paragraphs)
    expect(cited.map(({ number }) => number)).toEqual([...words.keys()])
    for (const { number, notes } of pages) {
      const here = cited.filter(({ page }) => page === number)
      expect(letters(flowing(notes))).toBe(
        here.map((citation) => letters(`${citation.number}${words.get(citation.number)}`)).join(''),
      )
    }
  })

  test('the DOCX formats directly only what no style can say', async () => {
    expect(unexplainedFormatting((await compiledPlan(slug)).word)).toEqual([])
  })

  test('each task prints its words in both, in the order of the plan', async () => {
    const plan = await compiledPlan(slug)
    const blocks = [...plan.plan.body, ...plan.plan.appendices.flatMap(({ content }) => content)].flatMap(taskBlocksIn)
    expect(blocks.flatMap(({ tasks }) => tasks)).toEqual(plan.plan.tasks)
    const texts = { pdf: pdfLetters(plan), docx: letters(paragraphsOf(plan.word.body).join('')) }
    for (const text of Object.values(texts)) {
      let from = 0
      for (const { task, rendering } of blocks.flatMap((block) => block.tasks.map((task) => ({ task, ...block })))) {
        // A unit's name and a table's other columns may stand before the content of the task they belong to.
        const content = task.content.typed ? find(text, task.content.words, from) : from
        for (const words of printedWords(task, rendering)) find(text, words, from)
        if (rendering.kind === 'byUnit' && !task.leadInherited) {
          expect(text.lastIndexOf(letters(task.lead.words), content), task.lead.words).toBeGreaterThanOrEqual(0)
        }
        from = content
      }
    }
  })
})

const plainSpaces = (words: string): string => words.replaceAll('\u00A0', ' ').trim()

const withPlainSpaces = ({ rows }: ReturnType<typeof tablesOf>[number]): ReturnType<typeof tablesOf>[number] => ({
  rows: rows.map((row) => ({ ...row, cells: row.cells.map(plainSpaces) })),
})

const expectedTable = (block: { readonly type: string }): ReturnType<typeof tablesOf> => {
  if (block.type !== 'table') return []
  const { rows, headerRows } = block as Table
  return [
    {
      rows: rows.map(({ cells }, i) => ({
        header: i < headerRows,
        cells: cells.map(({ blocks }) =>
          blocks
            .map((inner) => (inner.type === 'paragraph' ? runWords(inner.runs) : ''))
            .filter((words) => words.trim() !== '')
            .map(plainSpaces)
            .join('\n'),
        ),
      })),
    },
  ]
}

type Cell = TracedParagraph['cell']

const sameRow = (a: Cell, b: Cell): boolean => a !== undefined && a.table === b?.table && a.row === b.row

const columnOf = ({ cell, section }: TracedParagraph, { sections }: CompiledPlan['document']) => {
  const page = sections[section]?.page
  if (!cell || !page) return undefined
  const widthsPt = cell.table.columnWidthsPt
  const total = (columns: readonly number[]): number => columns.reduce((sum, width) => sum + width, 0)
  const leftPt = page.marginLeftPt + total(widthsPt.slice(0, cell.column))
  return { leftPt, rightPt: leftPt + total(widthsPt.slice(cell.column, cell.column + cell.columns)) }
}

/** The raised numbers in the text and the pages they stand on. */
const citations = (paragraphs: readonly TracedParagraph[]): { readonly number: number; readonly page: number }[] =>
  paragraphs.flatMap(({ paragraph, places }) =>
    paragraph.runs.flatMap((run) => {
      if (run.type !== 'footnote') return []
      const mark = places.find(({ text }) => text.text.trim() === String(run.number) && text.sizePt < RAISED_SIZE_PT)
      return mark ? [{ number: run.number, page: mark.page }] : []
    }),
  )

const RAISED_SIZE_PT = 9

const pdfLetters = ({ printed, document }: CompiledPlan): string =>
  tracePdf(printed, document)
    .paragraphs.flatMap(({ places }) => places.map(({ text }) => letters(text.text)))
    .join('')

const taskBlocksIn = (content: Content): TaskBlock[] => {
  if (content.type === 'tasks') return [content]
  return content.type === 'list' ? content.items.flatMap((item) => item.content.flatMap(taskBlocksIn)) : []
}

/** The words besides the content that a rendering promises to print. */
const printedWords = (task: Task, rendering: TaskBlock['rendering']): string[] => {
  const support = task.support.map(({ words }) => words)
  const fields: Record<string, readonly string[]> = {
    'chủ trì': [task.lead.words],
    'phối hợp': support,
    'thời gian': [task.deadline.words],
    'kết quả': [task.result.words],
    'ghi chú': task.note ? [task.note.value] : [],
  }
  switch (rendering.kind) {
    case 'table':
      return rendering.columns.flatMap(({ field }) => fields[field] ?? [])
    case 'labels':
      return [...rendering.labels.flatMap(({ field }) => fields[field] ?? []), ...support]
    case 'sentence':
      return [task.lead.words, ...support]
    default:
      return []
  }
}

/** Where the words stand at or after a place; their end punctuation may be the sentence's. */
const find = (text: string, words: string, from: number): number => {
  const at = text.indexOf(letters(words).replace(/[.;,]+$/, ''), from)
  expect(at, `“${words}” is not printed where its task stands`).toBeGreaterThanOrEqual(0)
  return at
}
