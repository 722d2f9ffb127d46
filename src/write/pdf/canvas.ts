import type { PdfDocument, PdfObject, PdfPage } from './pdfmake.ts'
import type { Leaf } from './structure.ts'
import type { InkPart } from './words.ts'

/** What was drawn, for the structure, the form and the links to refer to. */
export type Drawn = {
  readonly pages: readonly PdfPage[]
  /** Of every leaf, in the order it was drawn. */
  readonly contents: ReadonlyMap<Leaf, readonly MarkedContent[]>
  /** Footnotes by number. */
  readonly notes: ReadonlyMap<number, Leaf>
  /** Where links inside the document lead to: page, and the place on it from the page's bottom left corner. */
  readonly targets: ReadonlyMap<string, { readonly page: PdfPage; readonly xPt: number; readonly yPt: number }>
}

/** A stretch of a leaf: marked on its pages, with the annotations that lie over it. */
export type MarkedContent = {
  readonly key: string
  readonly part?: Exclude<InkPart, { readonly type: 'field' }>
  readonly marks: readonly Mark[]
  readonly annotations: readonly Annotation[]
  /** Of a picture, on its page: left, bottom, right, top. */
  readonly box?: readonly [number, number, number, number]
}

export type Mark = { readonly page: number; readonly id: number }
export type Annotation = { readonly page: number; readonly object: PdfObject; readonly role: 'Link' | 'Form' }

/** Points from the page's top left corner. */
export type Area = { readonly xPt: number; readonly yPt: number; readonly widthPt: number; readonly heightPt: number }

export type Canvas = ReturnType<typeof openCanvas>

/** Keeps account of marked content (ISO 32000-1, 14.6) while pages are drawn. Neighbours of one kind share a mark. */
export const openCanvas = (pdf: PdfDocument) => {
  const pages: PdfPage[] = []
  const contents = new Map<Leaf, MarkedContent[]>()
  const notes = new Map<number, Leaf>()
  const targets = new Map<string, { page: PdfPage; xPt: number; yPt: number }>()
  let marksOnPage = 0
  let open: { readonly leaf: Leaf | undefined; readonly key: string } | undefined
  const endMark = (): void => {
    if (open) pdf.addContent('EMC')
    open = undefined
  }
  /** The stretch of the leaf with this key if it is the last one, else a new one. */
  const change = (leaf: Leaf, key: string, more: (content: MarkedContent) => MarkedContent): void => {
    const known = contents.get(leaf) ?? []
    const last = known.at(-1)
    const merged = last?.key === key
    const content = more(merged ? last : { key, marks: [], annotations: [] })
    contents.set(leaf, [...(merged ? known.slice(0, -1) : known), content])
    if (leaf.note !== undefined) notes.set(leaf.note, leaf)
  }
  const addAnnotation = (leaf: Leaf, key: string, role: Annotation['role'], object: PdfObject): void => {
    pdf.page.annotations.push(object)
    change(leaf, key, (content) => ({
      ...content,
      annotations: [...content.annotations, { page: pages.length - 1, object, role }],
    }))
  }
  return {
    page: (): PdfPage => pdf.page,
    startPage: (widthPt: number, heightPt: number): void => {
      pdf.addPage({ size: [widthPt, heightPt] })
      pages.push(pdf.page)
      marksOnPage = 0
    },
    endMark,
    mark: (leaf: Leaf | undefined, key: string, part: MarkedContent['part'], draw: () => void): void => {
      if (open?.leaf !== leaf || open?.key !== key) {
        endMark()
        if (leaf) {
          const mark = { page: pages.length - 1, id: marksOnPage++ }
          pdf.addContent(`/${tagOf(key, leaf)} <</MCID ${mark.id}>> BDC`)
          change(leaf, key, (content) => ({ ...content, ...(part && { part }), marks: [...content.marks, mark] }))
        } else
          pdf.addContent(key === 'stroke' ? '/Artifact <</Type /Layout>> BDC' : '/Artifact <</Type /Pagination>> BDC')
        open = { leaf, key }
      }
      draw()
    },
    addWidget: (leaf: Leaf | undefined, key: string, widget: PdfObject): void => {
      endMark()
      if (leaf) addAnnotation(leaf, key, 'Form', widget)
      else throw new Error('a field is part of the text, never of the margin')
    },
    addLink: (leaf: Leaf, { link, words, area }: { link: string; words: string; area: Area }): void => {
      const key = contents.get(leaf)?.at(-1)?.key ?? ''
      addAnnotation(leaf, key, 'Link', pdf.ref(linkData(link, words, rectOf(area, pdf.page), pdf.page)))
    },
    addTarget: (name: string, xPt: number, yPt: number): void => {
      if (!targets.has(name)) targets.set(name, { page: pdf.page, xPt, yPt: pdf.page.height - yPt })
    },
    setBox: (leaf: Leaf, area: Area): void =>
      change(leaf, 'picture', (content) => ({ ...content, box: rectOf(area, pdf.page) })),
    drawn: (): Drawn => ({ pages, contents, notes, targets }),
  }
}

/** The property list names the structure; the tag is only a hint to readers that do not look there. */
const tagOf = (key: string, { note }: Leaf): string =>
  key === 'picture' ? 'Figure' : note === undefined ? 'P' : 'Note'

/** From the page's bottom left corner. */
export const rectOf = (
  { xPt, yPt, widthPt, heightPt }: Area,
  { height }: PdfPage,
): readonly [number, number, number, number] => [xPt, height - yPt - heightPt, xPt + widthPt, height - yPt]

const linkData = (link: string, words: string, rect: readonly number[], { dictionary }: PdfPage): object => ({
  Type: 'Annot',
  Subtype: 'Link',
  Rect: rect,
  Border: [0, 0, 0],
  // Printed, as PDF/A wants it of every annotation.
  F: 4,
  P: dictionary,
  Contents: new String(words),
  ...(link.startsWith('#')
    ? { Dest: new String(link.slice(1)) }
    : { A: { Type: 'Action', S: 'URI', URI: new String(asciiUrl(link)) } }),
})

/** ISO 32000-1, 12.6.4.7: an address is in ASCII. */
const asciiUrl = (url: string): string => url.replace(/[^\x21-\x7e]/gu, encodeURIComponent)
