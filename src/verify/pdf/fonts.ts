import type { PdfFile } from './pdf-file.ts'
import { isList, isStream, nameOf, type PdfDict, type PdfValue } from './pdf-object.ts'
import { streamData } from './pdf-stream.ts'

/** A font as a page uses it: what its codes mean and how wide they are. */
export type PageFont = {
  /** "Tinos-Bold", without the tag of the subset. */
  readonly name: string
  readonly embedded: boolean
  readonly bytesPerCode: 1 | 2
  /** In thousandths of the size. */
  readonly width: (code: number) => number
  /** The letters of a code; a sign for the unknown where the file does not say. */
  readonly letters: (code: number) => string
}

/** Reads fonts once each, however many pages use them. */
export const fontReader = (file: PdfFile): ((value: PdfValue | undefined) => PageFont) => {
  const known = new Map<PdfDict | undefined, PageFont>()
  return (value) => {
    const dict = file.dict(value)
    const font = known.get(dict) ?? readFont(file, dict)
    known.set(dict, font)
    return font
  }
}

const readFont = (file: PdfFile, value: PdfDict | undefined): PageFont => {
  const { dict, list, resolve } = file
  const font = value?.entries ?? new Map<string, PdfValue>()
  const composite = nameOf(font.get('Subtype') ?? null) === 'Type0'
  const inner = composite ? (dict(list(font.get('DescendantFonts'))[0])?.entries ?? font) : font
  const descriptor = dict(inner.get('FontDescriptor'))?.entries
  const unicode = resolve(font.get('ToUnicode'))
  const letters = isStream(unicode) ? lettersOf(Buffer.from(streamData(unicode)).toString('latin1')) : undefined
  const widths = composite ? widthsByRun(file, inner.get('W')) : widthsInRow(file, font)
  const absent = Number(inner.get('DW') ?? 1000)
  return {
    name: (nameOf(font.get('BaseFont') ?? null) ?? '?').replace(/^[A-Z]{6}\+/, '').replace(/-Identity-H$/, ''),
    embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(resolve(descriptor?.get(key)))),
    bytesPerCode: composite ? 2 : 1,
    width: (code) => widths.get(code) ?? absent,
    letters: (code) => letters?.get(code) ?? (composite ? '\u{FFFD}' : String.fromCharCode(code)),
  }
}

/** `first [w w …]` and `first last w` (ISO 32000-1, 9.7.4.3). */
const widthsByRun = ({ resolve, list }: PdfFile, value: PdfValue | undefined): Map<number, number> => {
  const widths = new Map<number, number>()
  const runs = list(value).map(resolve)
  for (let i = 0; i < runs.length; ) {
    const first = Number(runs[i])
    const second = runs[i + 1] ?? null
    if (isList(second)) {
      second.forEach((width, at) => {
        widths.set(first + at, Number(width))
      })
      i += 2
    } else {
      for (let code = first; code <= Math.min(Number(second), first + 65535); code++)
        widths.set(code, Number(runs[i + 2]))
      i += 3
    }
  }
  return widths
}

const widthsInRow = ({ list }: PdfFile, font: ReadonlyMap<string, PdfValue>): Map<number, number> => {
  const first = Number(font.get('FirstChar') ?? 0)
  return new Map(list(font.get('Widths')).map((width, at) => [first + at, Number(width)]))
}

/** A ToUnicode map (ISO 32000-1, 9.10.3). */
const lettersOf = (map: string): Map<number, string> => {
  const letters = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9a-fA-F\s]+)>\s*<([0-9a-fA-F\s]*)>/g))
      letters.set(Number.parseInt(code, 16), utf16(text))
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', list, start] of block.matchAll(RANGE)) {
      const first = Number.parseInt(from, 16)
      const last = Math.min(Number.parseInt(to, 16), first + 65535)
      const items = list?.match(/[0-9a-fA-F]+/g)
      for (let code = first; code <= last; code++)
        letters.set(code, items ? utf16(items[code - first] ?? '') : shifted(utf16(start ?? ''), code - first))
    }
  return letters
}

const RANGE = /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:\[([^\]]*)\]|<([0-9a-fA-F]+)>)/g

const utf16 = (hex: string): string =>
  (hex.replace(/\s/g, '').match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

const shifted = (text: string, by: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)
