import { deflateSync } from 'node:zlib'
import { openPdf, type PdfFile } from '../../src/verify/pdf/pdf-file.ts'
import { isReference, type PdfDict, type PdfValue } from '../../src/verify/pdf/pdf-object.ts'
import { contentOf } from '../../src/verify/pdf/read-pdf.ts'

/** Files changed the way a signing program changes them, by appending: objects by number in their new state. */
export const withObjects = (bytes: Uint8Array, objects: ReadonlyMap<number, string | Buffer>): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1')
  const start = /startxref\s+(\d+)\s*%%EOF\s*$/.exec(text)?.[1]
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(Number(start)))?.[1]
  if (start === undefined || trailer === undefined) throw new Error('our own files have a table and a trailer')
  const parts: Buffer[] = [Buffer.from(bytes)]
  let length = bytes.length
  const add = (part: string | Buffer): void => {
    const data = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(data)
    length += data.length
  }
  const rows: string[] = []
  add('\n')
  for (const [number, body] of objects) {
    rows.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`)
    add(`${number} 0 obj\n`)
    add(body)
    add('\nendobj\n')
  }
  const at = length
  add(
    `xref\n${rows.join('')}trailer\n<<${trailer.replace(/\/Prev \d+/, '')}/Prev ${start}>>\nstartxref\n${at}\n%%EOF\n`,
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** The same file with another content of one page, counted from 0. */
export const withContent = (bytes: Uint8Array, page: number, change: (content: string) => string): Uint8Array => {
  const file = openPdf(bytes)
  const found = file.pages[page]
  const reference = found?.dict.entries.get('Contents') ?? null
  if (!found || !isReference(reference)) throw new Error('each of our pages has one stream')
  const content = contentOf(file, found)
  const changed = change(content)
  if (changed === content) throw new Error('nothing was changed')
  return withObjects(bytes, new Map([[reference.number, stream(Buffer.from(changed, 'latin1'), '')]]))
}

export const stream = (data: Buffer, entries: string): Buffer => {
  const packed = deflateSync(data)
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`, 'latin1'),
    packed,
    Buffer.from('\nendstream'),
  ])
}

/** The same file with a dictionary changed: the catalog, or what `find` gives the reference of. */
export const withDict = (
  bytes: Uint8Array,
  find: (file: PdfFile) => PdfValue | undefined,
  change: (entries: Map<string, PdfValue>, file: PdfFile) => void,
): Uint8Array => {
  const file = openPdf(bytes)
  const reference = find(file) ?? null
  const dict = file.dict(reference)
  if (!isReference(reference) || !dict) throw new Error('there is no such object')
  const entries = new Map(dict.entries)
  change(entries, file)
  return withObjects(bytes, new Map([[reference.number, written({ type: 'dict', entries })]]))
}

export const name = (text: string): PdfValue => ({ type: 'name', name: text })

const written = (value: PdfValue): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (!('type' in value)) return `[${value.map(written).join(' ')}]`
  switch (value.type) {
    case 'name':
      return `/${value.name.replace(/[^\w.+-]/g, (mark) => `#${mark.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
    case 'string':
      return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`
    case 'reference':
      return `${value.number} 0 R`
    case 'dict':
      return writtenDict(value)
    case 'stream':
      throw new Error('streams are objects of their own')
  }
}

const writtenDict = ({ entries }: PdfDict): string =>
  `<<${[...entries].map(([key, value]) => `${written(name(key))} ${written(value)}`).join(' ')}>>`

/** One text of a content stream: where it begins, from the page's bottom left corner. */
export type Shown = { readonly x: number; readonly y: number; readonly index: number; readonly body: string }

/** Changes the texts of a content stream one by one; undefined takes one out. */
export const eachText = (content: string, change: (shown: Shown) => string | undefined): string => {
  let index = 0
  return content.replace(
    /BT\s1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm\s([\s\S]*?)\sET/g,
    (whole, x: string, y: string, body: string) => {
      const changed = change({ x: Number(x), y: Number(y), index: index++, body })
      return changed === whole ? whole : (changed ?? '')
    },
  )
}

export const textAt = (x: number, y: number, body: string): string => `BT\n1 0 0 1 ${x} ${y} Tm\n${body}\nET`
