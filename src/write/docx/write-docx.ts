import { Document, Packer } from 'docx'
import type { LayoutDocument } from '../../layout/layout-document.ts'
import { footnoteParagraph } from './paragraph.ts'
import { wordComments } from './revisions.ts'
import { wordSection } from './section.ts'
import { twips } from './units.ts'
import { paragraphsOf, wordContext } from './word-context.ts'
import { finishPackage } from './word-package.ts'

/**
 * A .docx for Word 2013 and later, meant to be edited; same document, same bytes. The registry, as it stands in its own
 * JSON file, becomes a part of the package; a draft has none.
 */
export const writeDocx = async (document: LayoutDocument, registry?: Uint8Array): Promise<Uint8Array> => {
  assertNotesInOrder(document)
  const context = wordContext(document)
  const { meta, footnotes, sections, comments = [] } = document
  const file = new Document({
    title: meta.title,
    subject: meta.subject,
    creator: meta.author,
    keywords: meta.keywords.join(', '),
    lastModifiedBy: meta.author,
    revision: 1,
    compatibility: {
      version: 15,
      // Without it Word takes the larger of two neighbouring spaces, not their sum (ECMA-376 §17.3.1.33).
      doNotUseHTMLParagraphAutoSpacing: true,
      // A line that ends in a line break is not stretched to the margin in justified text.
      doNotExpandShiftReturn: true,
    },
    defaultTabStop: twips(36),
    evenAndOddHeaderAndFooters: false,
    hyphenation: { autoHyphenation: false },
    footnotes: Object.fromEntries(
      footnotes.map((note) => [note.number, { children: [footnoteParagraph(context, note)] }]),
    ),
    ...(comments.length > 0 ? { comments: { children: wordComments(comments, context.stamp) } } : {}),
    sections: sections.map((section) => wordSection(context, section)),
  })
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(file)), document, registry)
}

/** Word numbers footnotes itself, by the order of their marks: it agrees only if the layout counted the same way. */
const assertNotesInOrder = (document: LayoutDocument): void => {
  const cited = paragraphsOf(document).flatMap(({ runs }) =>
    runs.flatMap((run) => (run.type === 'footnote' ? [run.number] : [])),
  )
  const expected = document.footnotes.map((_, index) => index + 1)
  const given = document.footnotes.map(({ number }) => number)
  if (String(cited) !== String(expected) || String(given) !== String(expected)) {
    throw new Error(`footnotes are cited once each, in order, from 1: cited ${cited}, given ${given}`)
  }
}
