import type { LayoutDocument, Paragraph, Run, Section, Table, TableRow } from '../layout/layout-document.ts'
import { failed, passed, type Verdict } from './checklist.ts'
import { bare, wordCounts } from './words.ts'
import { type Flow, flowOf, outOfOrder, type Shown } from './words-order.ts'

/** The words a document has to show. */
export type DocumentWords = {
  readonly all: string
  /** Of header rows: they may stand more often. */
  readonly repeated: string
  /** Of fields that change late. */
  readonly late: string
  /** Paragraphs and rows in order, with the words of late fields and without them. */
  readonly flows: readonly Flow[]
  readonly settledFlows: readonly Flow[]
}

export const documentWords = (document: LayoutDocument): DocumentWords => ({
  ...wordsIn(document),
  flows: flowOf(document, runWords),
  settledFlows: flowOf(document, (run) => (run.type === 'text' && run.field ? ' ' : runWords(run))),
})

const wordsIn = ({ sections, footnotes }: LayoutDocument): Pick<DocumentWords, 'all' | 'repeated' | 'late'> => ({
  all: sections
    .flatMap(sectionParagraphs)
    .map(({ runs }) => runsWords(runs))
    .concat(footnotes.map(({ number, runs }) => `${number} ${runsWords(runs)}`))
    .join('\n'),
  repeated: sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' ? headerParagraphs(block) : []))
    .map(({ runs }) => runsWords(runs))
    .join('\n'),
  late: sections
    .flatMap(sectionParagraphs)
    .flatMap(({ runs }) => runs.flatMap((run) => (run.type === 'text' && run.field ? run.text : [])))
    .join('\n'),
})

/** Which of a plan's documents a file is: the one that begins with the same line, else the plan itself. */
export const documentThatBegins = (
  documents: readonly LayoutDocument[],
  line: string | undefined,
): LayoutDocument | undefined =>
  documents.find(({ sections }) => {
    const [first] = sections[0]?.blocks ?? []
    return first?.type === 'paragraph' && line !== undefined && bare(runsWords(first.runs)) === bare(line)
  }) ?? documents[0]

/** What is shown in the order it was written, without page numbers, against what has to be. */
export const wordsVerdict = (shown: Shown, wanted: DocumentWords): Verdict =>
  inOrder(verdictOf(shown.text, wanted.all, { repeated: wanted.repeated, absent: '' }), () =>
    outOfOrder(shown, wanted.flows),
  )

/** The same where the words of late fields are not among what is shown. */
export const settledWordsVerdict = (shown: Shown, wanted: DocumentWords): Verdict =>
  inOrder(verdictOf(shown.text, wanted.all, { repeated: wanted.repeated, absent: wanted.late }), () =>
    outOfOrder(shown, wanted.settledFlows),
  )

/** All words are there; each paragraph and cell has to stand after the one before. */
const inOrder = (counted: Verdict, astray: () => string | undefined): Verdict => {
  const moved = counted.state === 'passed' ? astray() : undefined
  if (moved === undefined) return counted
  return failed(
    {
      vi: `đủ từ nhưng sai thứ tự từ “${moved.slice(0, 40)}”`,
      en: `all words, in another order from “${moved.slice(0, 40)}”`,
    },
    { vi: 'từ ngữ theo thứ tự của nguồn', en: 'the words in the order of the source' },
  )
}

const verdictOf = (
  shown: string,
  all: string,
  { repeated, absent }: { readonly repeated: string; readonly absent: string },
): Verdict => {
  const [seen, wanted, more, less] = [wordCounts(shown), wordCounts(all), wordCounts(repeated), wordCounts(absent)]
  const times = (counts: ReadonlyMap<string, number>, word: string): number => counts.get(word) ?? 0
  const missing = [...wanted].flatMap(([word, count]) => (times(seen, word) + times(less, word) < count ? word : []))
  const extra = [...seen].flatMap(([word, count]) => (times(wanted, word) < count && !more.has(word) ? word : []))
  if (missing.length + extra.length === 0) {
    const total = [...wanted.values()].reduce((sum, count) => sum + count, 0)
    return passed(`${total} từ, đủ và đúng thứ tự`, `${total} words, all and in order`)
  }
  return failed(
    {
      vi: [told('mất hoặc đổi', missing), told('thêm', extra)].filter(Boolean).join('; '),
      en: [told('lost or changed', missing), told('added', extra)].filter(Boolean).join('; '),
    },
    { vi: 'từ ngữ của nguồn', en: 'the words of the source' },
  )
}

const told = (what: string, found: readonly string[]): string =>
  found.length === 0
    ? ''
    : `${what} “${found.slice(0, 5).join('”, “')}”${found.length > 5 ? ` … (${found.length})` : ''}`

const sectionParagraphs = ({ blocks, pageMark, firstPageMark, firstPageFoot = [] }: Section): Paragraph[] => [
  ...(pageMark === undefined ? [] : [pageMarkParagraph(pageMark)]),
  ...(firstPageMark ? [firstPageMark] : []),
  ...[...firstPageFoot, ...blocks].flatMap((block): Paragraph[] => {
    if (block.type === 'table') return block.rows.flatMap(rowParagraphs)
    return block.type === 'paragraph' ? [block] : []
  }),
]

const pageMarkParagraph = (text: string): Paragraph => ({
  type: 'paragraph',
  style: 'pageMark',
  runs: [{ type: 'text', text }],
})

const headerParagraphs = ({ rows, headerRows }: Table): Paragraph[] => rows.slice(0, headerRows).flatMap(rowParagraphs)

const rowParagraphs = ({ cells }: TableRow): Paragraph[] =>
  cells.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : [])))

const runsWords = (runs: readonly Run[]): string => runs.map(runWords).join('')

const runWords = (run: Run): string =>
  run.type === 'text' ? run.text : run.type === 'footnote' ? ` ${run.number} ` : '\n'
