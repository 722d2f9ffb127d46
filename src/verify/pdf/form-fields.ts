import type { PdfFile } from './pdf-file.ts'
import { isReference, nameOf, type PdfDict, type PdfValue, textOf } from './pdf-object.ts'

/** A field to sign or to fill, with the place of its first widget. */
export type FormField = {
  readonly name: string
  readonly type: 'signature' | 'text' | 'other'
  /** From 1; undefined when no page shows it. */
  readonly page: number | undefined
  /** Points from the page's top left corner. */
  readonly leftPt: number
  readonly topPt: number
  readonly widthPt: number
  readonly heightPt: number
  /** What was filled in; empty where nothing was. */
  readonly value: string
  /** The signature dictionary of a signed field. */
  readonly signature: PdfDict | undefined
}

/** All fields, those below others too, by their whole names. */
export const formFields = (file: PdfFile): readonly FormField[] => {
  const { catalog, dict, list } = file
  const fields: FormField[] = []
  const seen = new Set<number>()
  const visit = (value: PdfValue, parent: { readonly name: string; readonly type: string }): void => {
    if (!isReference(value) || seen.has(value.number)) return
    seen.add(value.number)
    const node = dict(value)
    if (!node) return
    const own = textOf(file.resolve(node.entries.get('T')))
    const name = own === undefined ? parent.name : parent.name === '' ? own : `${parent.name}.${own}`
    const type = nameOf(node.entries.get('FT') ?? null) ?? parent.type
    const kids = list(node.entries.get('Kids'))
    const below = kids.filter((kid) => dict(kid)?.entries.has('T'))
    if (below.length > 0) for (const kid of below) visit(kid, { name, type })
    else fields.push(formField(file, { node, name, type, widget: dict(kids[0]) ?? node, reference: kids[0] ?? value }))
  }
  for (const value of list(dict(catalog.entries.get('AcroForm'))?.entries.get('Fields')))
    visit(value, { name: '', type: '' })
  return fields
}

type Found = {
  readonly node: PdfDict
  readonly name: string
  readonly type: string
  readonly widget: PdfDict
  readonly reference: PdfValue
}

const formField = (file: PdfFile, { node, name, type, widget, reference }: Found): FormField => {
  const { dict, list, resolve, pages } = file
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = list(widget.entries.get('Rect')).map((part) => Number(resolve(part)))
  const number = isReference(reference) ? reference.number : undefined
  const page = pages.findIndex((one) =>
    list(one.dict.entries.get('Annots')).some((shown) => isReference(shown) && shown.number === number),
  )
  const box = list(pages[page]?.dict.entries.get('MediaBox')).map(Number)
  const signature = type === 'Sig' ? dict(node.entries.get('V')) : undefined
  return {
    name,
    type: type === 'Sig' ? 'signature' : type === 'Tx' ? 'text' : 'other',
    page: page < 0 ? undefined : page + 1,
    leftPt: Math.min(x1, x2),
    topPt: (box[3] ?? 0) - Math.max(y1, y2),
    widthPt: Math.abs(x2 - x1),
    heightPt: Math.abs(y2 - y1),
    value: type === 'Sig' ? '' : (textOf(resolve(node.entries.get('V'))) ?? ''),
    signature,
  }
}
