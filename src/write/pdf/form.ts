import type { LateField } from '../../layout/layout-document.ts'
import { type Area, rectOf } from './canvas.ts'
import { fieldFont } from './field-font.ts'
import type { LinePart } from './lines.ts'
import type { Font, PdfDocument, PdfObject, PdfPage } from './pdfmake.ts'
import type { LineDrawing, SignatureDrawing } from './piece.ts'

/** The fields of a document while its pages are drawn (ISO 32000-1, 12.7). */
export type Form = {
  /** A place to fill a field that the plan leaves open. */
  readonly textWidget: (field: LateField, part: LinePart, line: LineDrawing, page: PdfPage) => PdfObject
  /** An empty signature field. */
  readonly signatureWidget: (drawing: SignatureDrawing, page: PdfPage) => PdfObject
  /** Writes what was asked for: first what is filled, then the signatures in their order. */
  readonly close: () => void
}

export const openForm = (pdf: PdfDocument): Form => {
  const fonts = new Map<Font, { readonly name: string; readonly object: PdfObject }>()
  const texts = new Map<string, { readonly field: LateField; readonly widgets: PdfObject[] }>()
  const signatures: { readonly order: number; readonly widget: PdfObject }[] = []
  const fontOf = (font: Font) => {
    const known = fonts.get(font) ?? { name: `F${fonts.size + 1}`, object: fieldFont(font, pdf) }
    fonts.set(font, known)
    return known
  }
  return {
    textWidget: (field, { ink, xPt, widthPt }, line, page) => {
      const { font, sizePt } = ink
      const { name, object } = fontOf(font)
      const topPt = line.baselinePt - (font.ascender / 1000 - LOWERED) * sizePt
      const heightPt = ((font.ascender - font.descender) / 1000) * sizePt
      const area = { xPt: line.xPt + xPt, yPt: topPt, widthPt, heightPt }
      const widget = pdf.ref({
        ...widgetData(area, page, emptyAppearance(area, { Font: { [name]: object } }, pdf)),
        TU: new String(field.label),
        DA: new String(`/${name} ${sizePt} Tf 0 g`),
        Q: CENTRED,
      })
      const known = texts.get(field.name) ?? { field, widgets: [] }
      known.widgets.push(widget)
      texts.set(field.name, known)
      return widget
    },
    signatureWidget: ({ field, xPt, yPt }, page) => {
      const area = { ...field, xPt, yPt }
      const widget = pdf.ref({
        ...widgetData(area, page, emptyAppearance(area, {}, pdf)),
        FT: 'Sig',
        T: new String(field.name),
        TU: new String(field.label),
      })
      signatures.push({ order: field.order, widget })
      return widget
    },
    close: () => {
      const inOrder = signatures.toSorted((a, b) => a.order - b.order).map(({ widget }) => widget)
      const last = inOrder.at(-1)
      if (last && texts.size > 0) last.data.Lock = lockOn([...texts.keys()], pdf)
      const fields = [...[...texts.values()].map(({ field, widgets }) => textField(field, widgets, pdf)), ...inOrder]
      if (fields.length > 0) addForm(fields, [...fonts.values()], pdf)
    },
  }
}

const CENTRED = 1

/** As a share of the size: viewers that centre a line in a field set its letters this much above the base line of the text. */
const LOWERED = 0.033

/** Not scrolled: what has no room cannot be typed; not marked by a spell checker. */
const TEXT_FLAGS = (1 << 23) | (1 << 22)

/** Signatures exist, and whoever saves the file only appends to it. */
const SIGNATURE_FLAGS = 3

const widgetData = (area: Area, page: PdfPage, appearance: PdfObject): Record<string, unknown> => ({
  Type: 'Annot',
  Subtype: 'Widget',
  Rect: rectOf(area, page),
  F: 4,
  P: page.dictionary,
  AP: { N: appearance },
})

/** PDF/A and a viewer before anything is filled both want an appearance, also of nothing. */
const emptyAppearance = ({ widthPt, heightPt }: Area, resources: object, pdf: PdfDocument): PdfObject => {
  const form = pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, widthPt, heightPt],
    Resources: resources,
  })
  form.end(new TextEncoder().encode('/Tx BMC\nEMC\n'))
  return form
}

/** A field in one place is its widget; in several it stands above them, and what fills one fills all. */
const textField = ({ name, label }: LateField, widgets: readonly PdfObject[], pdf: PdfDocument): PdfObject => {
  const data = { FT: 'Tx', T: new String(name), Ff: TEXT_FLAGS }
  const [first, ...others] = widgets
  if (first && others.length === 0) {
    Object.assign(first.data, data)
    return first
  }
  const field = pdf.ref({ ...data, TU: new String(label), Kids: widgets })
  for (const widget of widgets) widget.data.Parent = field
  // pdfkit ends a field that has kids with the form.
  return field
}

/** The last to sign closes what was filled; nothing before it does, for an electronic document is numbered after its signer signed. */
const lockOn = (names: readonly string[], pdf: PdfDocument): PdfObject => {
  const lock = pdf.ref({ Type: 'SigFieldLock', Action: 'Include', Fields: names.map((name) => new String(name)) })
  lock.end()
  return lock
}

/** Not pdfkit's own form: it asks viewers to make appearances anew, which breaks signatures and PDF/A forbids. */
const addForm = (
  fields: readonly PdfObject[],
  fonts: readonly { readonly name: string; readonly object: PdfObject }[],
  pdf: PdfDocument,
): void => {
  const fontsByName = Object.fromEntries(fonts.map(({ name, object }) => [name, object]))
  pdf._acroform = { fonts: fontsByName, defaultFont: 'F1' }
  pdf._root.data.AcroForm = pdf.ref({
    Fields: fields,
    SigFlags: SIGNATURE_FLAGS,
    DR: { Font: fontsByName },
    ...(fonts.length > 0 && { DA: new String('/F1 13 Tf 0 g') }),
  })
}
