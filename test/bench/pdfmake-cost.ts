import { createRequire } from 'node:module'
import { documentOf, readPlan } from '../../src/compile.ts'
import type { Block, LayoutDocument, Paragraph, Run, Table } from '../../src/layout/layout-document.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { planPath, SLUGS } from '../support/compiled-plans.ts'
import { FONTS } from '../support/disk.ts'
import { nodeHost } from '../support/node-host.ts'

/** Milliseconds of the processor a plan: its layout and PDF, and pdfmake's own pages of the same words and tables. */
export const pdfmakeCost = async (
  times: number,
  cpuMs: () => number,
): Promise<{ readonly kehoachMs: number; readonly pdfmakeMs: number }> => {
  const host = nodeHost()
  const readings = SLUGS.flatMap((slug) => readPlan(planPath(slug), host) ?? [])
  let [kehoachMs, pdfmakeMs] = [0, 0]
  // In turn, so that whatever else the machine does weighs on both alike.
  for (let time = 0; time < times; time++) {
    for (const reading of readings) {
      const start = cpuMs()
      const document = documentOf(reading)
      if (!document) throw new Error('the example plans have no errors')
      await writePdf(document, FONTS)
      const written = cpuMs()
      await plainPdf(document)
      kehoachMs += written - start
      pdfmakeMs += cpuMs() - written
    }
  }
  const plans = times * readings.length
  return { kehoachMs: kehoachMs / plans, pdfmakeMs: pdfmakeMs / plans }
}

type Node = Readonly<Record<string, unknown>>

/** What is used here of pdfmake's front door, which the writer does not come in by. */
type Pdfmake = {
  readonly virtualfs: { readonly writeFileSync: (name: string, bytes: Buffer) => void }
  readonly setFonts: (fonts: Node) => void
  readonly setUrlAccessPolicy: (allows: () => boolean) => void
  readonly setLocalAccessPolicy: (allows: () => boolean) => void
  readonly createPdf: (definition: Node) => { readonly getBuffer: () => Promise<Buffer> }
}

const pdfmake: Pdfmake = createRequire(import.meta.url)('pdfmake')
const FACES = { normal: 'regular', bold: 'bold', italics: 'italic', bolditalics: 'boldItalic' } as const
for (const name of Object.values(FACES)) pdfmake.virtualfs.writeFileSync(name, Buffer.from(FONTS[name]))
pdfmake.setFonts({ body: FACES })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)

const plainPdf = ({ sections, footnotes, styles }: LayoutDocument): Promise<Buffer> =>
  pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [85, 57, 43, 57],
      defaultStyle: { font: 'body', fontSize: 14 },
      styles: Object.fromEntries(
        styles.map(({ id, sizePt, bold, italic, align }) => [
          id,
          { fontSize: sizePt, bold, italics: italic, alignment: align },
        ]),
      ),
      content: [
        ...sections.flatMap(({ blocks, page }, i) => [
          { text: '', ...(i === 0 ? {} : { pageBreak: 'before', pageOrientation: page.orientation }) },
          ...blocks.flatMap(plainBlock),
        ]),
        ...footnotes.map(({ style, runs }) => ({ text: runs.map(plainRun), style })),
      ],
    })
    .getBuffer()

const plainBlock = (block: Block): readonly Node[] => {
  if (block.type === 'paragraph') return [plainParagraph(block)]
  return block.type === 'table' ? [plainTable(block)] : []
}

const plainParagraph = ({ style, runs }: Paragraph): Node => ({ text: runs.map(plainRun), style })

const plainRun = (run: Run): Node => {
  if (run.type === 'lineBreak') return { text: '\n' }
  if (run.type === 'footnote') return { text: String(run.number), sup: true }
  const { text, bold, italic, sizePt } = run
  return {
    text,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(sizePt === undefined ? {} : { fontSize: sizePt }),
  }
}

const plainTable = ({ columnWidthsPt, headerRows, borders, rows }: Table): Node => ({
  layout: borders === 'none' ? 'noBorders' : {},
  table: {
    widths: columnWidthsPt.map((width) => width - 8),
    headerRows,
    body: rows.map(({ cells }) =>
      cells.flatMap(({ columns, blocks }) => [
        { stack: blocks.flatMap(plainBlock), colSpan: columns },
        ...Array.from({ length: columns - 1 }, () => ({})),
      ]),
    ),
  },
})
