import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isOnPath } from './tool-on-path.ts'

/** A PDF as qpdf understands it: objects by reference ("12 0 R"), names with "/", text without its encoding. */
export type PdfObjects = {
  readonly root: Dictionary
  /** The value behind a reference, or the value itself. */
  readonly get: (value: unknown) => unknown
  readonly dictionary: (value: unknown) => Dictionary
  readonly array: (value: unknown) => readonly unknown[]
  /** The decoded bytes of a stream as Latin-1. */
  readonly stream: (reference: unknown) => string
  /** In the order of the document, by reference. */
  readonly pages: readonly string[]
}

export type Dictionary = Readonly<Record<string, unknown>>

/** Throws where qpdf is missing: nothing is passed over. */
export const readObjects = (bytes: Uint8Array): PdfObjects => {
  if (!isOnPath('qpdf')) throw new Error('NOT CHECKED: these tests read PDF with qpdf, not found on this machine')
  const folder = mkdtempSync(join(tmpdir(), 'objects-'))
  try {
    const file = join(folder, 'in.pdf')
    writeFileSync(file, bytes)
    const args = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', file]
    const { qpdf } = JSON.parse(execFileSync('qpdf', args, { encoding: 'utf8', maxBuffer: 1 << 28 })) as {
      qpdf: [object, Dictionary]
    }
    return objectsOf(qpdf[1])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Stored = { readonly value?: unknown; readonly stream?: { readonly dict: Dictionary; readonly data: string } }

const objectsOf = (stored: Dictionary): PdfObjects => {
  const found = (reference: unknown): Stored | undefined => stored[`obj:${String(reference)}`] as Stored | undefined
  const get = (value: unknown): unknown => {
    if (typeof value !== 'string') return value
    if (/^\d+ 0 R$/.test(value)) return found(value)?.value ?? found(value)?.stream?.dict
    return value.replace(/^u:/, '')
  }
  const dictionary = (value: unknown): Dictionary => (get(value) ?? {}) as Dictionary
  const array = (value: unknown): readonly unknown[] => {
    const at = get(value)
    return Array.isArray(at) ? at : []
  }
  const root = dictionary(dictionary((stored.trailer as Stored).value)['/Root'])
  const pages = array(dictionary(root['/Pages'])['/Kids']).map(String)
  return {
    root,
    get,
    dictionary,
    array,
    pages,
    stream: (reference) => Buffer.from(found(reference)?.stream?.data ?? '', 'base64').toString('latin1'),
  }
}

/** An element of the structure tree with the marks and objects it holds itself. */
export type PdfElement = {
  readonly reference: string
  readonly role: string
  readonly data: Dictionary
  /** Elements and marks in the order they are read. */
  readonly kids: readonly (PdfElement | PdfMark)[]
  readonly children: readonly PdfElement[]
  readonly marks: readonly PdfMark[]
  readonly objects: readonly string[]
}

export type PdfMark = { readonly page: string; readonly id: number }

export const structureOf = (objects: PdfObjects): PdfElement => {
  const { dictionary, array } = objects
  const read = (reference: string): PdfElement => {
    const data = dictionary(reference)
    const all = array(data['/K'])
    const kids = all.flatMap((kid): (PdfElement | PdfMark)[] => {
      if (typeof kid === 'string') return [read(kid)]
      const inner = kid as Dictionary
      return inner['/Type'] === '/MCR' ? [{ page: String(inner['/Pg']), id: Number(inner['/MCID']) }] : []
    })
    return {
      reference,
      role: String(data['/S']).slice(1),
      data,
      kids,
      children: kids.flatMap((kid) => ('role' in kid ? [kid] : [])),
      marks: kids.flatMap((kid) => ('role' in kid ? [] : [kid])),
      objects: all.flatMap((kid) => {
        const inner = typeof kid === 'string' ? {} : (kid as Dictionary)
        return inner['/Type'] === '/OBJR' ? [String(inner['/Obj'])] : []
      }),
    }
  }
  return read(String(array(dictionary(objects.root['/StructTreeRoot'])['/K'])[0]))
}

export const everyElement = (element: PdfElement): readonly PdfElement[] => [
  element,
  ...element.children.flatMap(everyElement),
]

/** Every mark below an element, in the order they are read. */
export const marksIn = ({ kids }: PdfElement): readonly PdfMark[] =>
  kids.flatMap((kid) => ('role' in kid ? marksIn(kid) : [kid]))
