import { crossReferences, type Entry, objectAt } from './cross-references.ts'
import {
  BrokenPdf,
  isDict,
  isList,
  isReference,
  isStream,
  nameOf,
  type PdfDict,
  type PdfReference,
  type PdfStream,
  type PdfValue,
  parseValue,
} from './pdf-object.ts'
import { streamData } from './pdf-stream.ts'

/**
 * The objects of a PDF as its last revision has them. Only what pdf.js keeps to itself is read here: signatures, form
 * fields, font files, relationships of attached files. No library that is kept and lean gives these (pdf-lib rests
 * since 2021 and weighs 20 MB, mupdf is AGPL).
 */
export type PdfFile = {
  readonly bytes: Uint8Array
  readonly catalog: PdfDict
  /** Follows references; null for what is not there. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue
  readonly dict: (value: PdfValue | undefined) => PdfDict | undefined
  readonly list: (value: PdfValue | undefined) => readonly PdfValue[]
  /** In reading order. */
  readonly pages: readonly PdfPage[]
}

export type PdfPage = { readonly dict: PdfDict; readonly reference: PdfReference }

/** Throws BrokenPdf for bytes that are no PDF that can be read. */
export const openPdf = (bytes: Uint8Array): PdfFile => {
  const text = latin1(bytes)
  const { entries, trailer } = crossReferences(text, bytes)
  const cache = new Map<number, PdfValue>()
  const object = (number: number): PdfValue => {
    const known = cache.get(number)
    if (known !== undefined) return known
    // A stream whose length refers to itself ends here.
    cache.set(number, null)
    const entry = entries.get(number)
    const value = entry === undefined ? null : readObject(entry, number)
    cache.set(number, value)
    return value
  }
  const readObject = (entry: Entry, number: number): PdfValue => {
    if (entry.type === 'offset') return objectAt(text, bytes, entry.offset, resolve)
    const container = resolve({ type: 'reference', number: entry.stream })
    return isStream(container) ? packedObject(container, number) : null
  }
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let at = value ?? null
    for (let steps = 0; isReference(at) && steps < 20; steps++) at = object(at.number)
    return at
  }
  const dict = (value: PdfValue | undefined): PdfDict | undefined => {
    const found = resolve(value)
    return isDict(found) ? found : isStream(found) ? found.dict : undefined
  }
  const list = (value: PdfValue | undefined): readonly PdfValue[] => {
    const found = resolve(value)
    return isList(found) ? found : []
  }
  const catalog = dict(trailer.entries.get('Root'))
  if (!catalog) throw new BrokenPdf('there is no catalog')
  const pages = pageList(catalog.entries.get('Pages'), { dict, list })
  return { bytes, catalog, resolve, dict, list, pages }
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** ISO 32000-1, 7.5.7: pairs of number and offset, then the objects. */
const packedObject = (container: PdfStream, number: number): PdfValue => {
  const text = latin1(streamData(container))
  const first = Number(container.dict.entries.get('First'))
  const pairs = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i] === number) return parseValue(text, first + (pairs[i + 1] ?? 0)).value
  return null
}

const pageList = (root: PdfValue | undefined, { dict, list }: Pick<PdfFile, 'dict' | 'list'>): PdfPage[] => {
  const pages: PdfPage[] = []
  const seen = new Set<number>()
  const visit = (value: PdfValue): void => {
    if (!isReference(value) || seen.has(value.number)) return
    seen.add(value.number)
    const node = dict(value)
    if (!node) return
    if (nameOf(node.entries.get('Type') ?? null) === 'Page') pages.push({ dict: node, reference: value })
    else for (const kid of list(node.entries.get('Kids'))) visit(kid)
  }
  visit(root ?? null)
  return pages
}
