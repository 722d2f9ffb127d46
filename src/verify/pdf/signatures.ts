import type { Text } from '../../diagnostic/diagnostic.ts'
import type { FoundSignature } from '../checklist.ts'
import { checkCms } from './cms.ts'
import { type FormField, formFields } from './form-fields.ts'
import { openPdf, type PdfFile } from './pdf-file.ts'
import { BrokenPdf, type PdfDict, textOf } from './pdf-object.ts'
import { contentOf } from './read-pdf.ts'

/** The signatures of a file in the order they were made, each with what came after it. */
export const signaturesOf = (file: PdfFile, fields: readonly FormField[]): readonly FoundSignature[] =>
  fields
    .flatMap(({ name, signature }) => (signature ? [{ name, signature, range: rangeOf(file, signature) }] : []))
    .toSorted((a, b) => (a.range?.end ?? 0) - (b.range?.end ?? 0))
    .map(({ name, signature, range }) => foundSignature(file, fields, { name, signature, range }))

type Range = { readonly signed: Uint8Array; readonly contents: Uint8Array; readonly end: number }

/**
 * The bytes that are signed: all from the first to the last but the signature's own room. A range with any other hole
 * would let words be hidden in it (ISO 32000-2, 12.8.1), so it is none.
 */
const rangeOf = ({ bytes, list, resolve }: PdfFile, signature: PdfDict): Range | undefined => {
  const [a, b, c, d] = list(signature.entries.get('ByteRange')).map((part) => Number(resolve(part)))
  if (a !== 0 || b === undefined || c === undefined || d === undefined) return undefined
  if (!(b > 0 && c > b && d >= 0 && c + d <= bytes.length)) return undefined
  const hole = Buffer.from(bytes.subarray(b, c)).toString('latin1')
  if (!/^<[0-9a-fA-F]+>$/.test(hole)) return undefined
  return {
    signed: Buffer.concat([bytes.subarray(0, b), bytes.subarray(c, c + d)]),
    contents: Buffer.from(hole.slice(1, -1), 'hex'),
    end: c + d,
  }
}

type Signed = { readonly name: string; readonly signature: PdfDict; readonly range: Range | undefined }

const foundSignature = (
  file: PdfFile,
  fields: readonly FormField[],
  { name, signature, range }: Signed,
): FoundSignature => {
  const own = textOf(file.resolve(signature.entries.get('M')))
  const untold = { field: name, time: own, later: [], contentChangedLater: false }
  if (!range) return { ...untold, signer: undefined, intact: false, fault: BAD_RANGE, coversWholeFile: false }
  const { signer, fault } = checkCms(range.contents, range.signed)
  const coversWholeFile = range.end >= file.bytes.length - LAST_LINE_END
  const state = { ...untold, signer, intact: fault === undefined, fault, coversWholeFile }
  return coversWholeFile ? state : { ...state, ...laterChanges(file, fields, range.end) }
}

const BAD_RANGE: Text = {
  vi: 'vùng được ký không phải cả tệp trừ chữ ký',
  en: 'the signed range is not the whole file but the signature',
}

/** Some programs end the file with a line end outside the range. */
const LAST_LINE_END = 2

/** What the file has gained since its first `end` bytes were all of it. */
const laterChanges = (
  file: PdfFile,
  fields: readonly FormField[],
  end: number,
): Pick<FoundSignature, 'later' | 'contentChangedLater'> => {
  const before = revision(file.bytes.subarray(0, end))
  if (!before) return { later: [UNKNOWN_LATER], contentChangedLater: true }
  const old = new Map(formFields(before).map((field) => [field.name, field]))
  const signed = fields.filter((field) => field.signature && !old.get(field.name)?.signature)
  const filled = fields.filter(
    ({ name, value, type }) => type !== 'signature' && (old.get(name)?.value ?? '') !== value,
  )
  const contentChangedLater = pagesOf(before) !== pagesOf(file)
  return {
    later: [
      ...signed.map(({ name }): Text => ({ vi: `chữ ký ${name}`, en: `the signature ${name}` })),
      ...filled.map(
        ({ name, value }): Text => ({ vi: `trường ${name} = “${value}”`, en: `the field ${name} = “${value}”` }),
      ),
      ...(contentChangedLater ? [CHANGED_PAGES] : []),
    ],
    contentChangedLater,
  }
}

const UNKNOWN_LATER: Text = { vi: 'những gì không đọc được', en: 'what cannot be read' }
const CHANGED_PAGES: Text = { vi: 'NỘI DUNG TRANG KHÁC bản đã ký', en: 'PAGES that are NOT what was signed' }

const revision = (bytes: Uint8Array): PdfFile | undefined => {
  try {
    return openPdf(bytes)
  } catch (thrown) {
    if (thrown instanceof BrokenPdf) return undefined
    throw thrown
  }
}

/** What all pages draw, and on what paper. */
const pagesOf = (file: PdfFile): string =>
  file.pages
    .map((page) => `${JSON.stringify(file.list(page.dict.entries.get('MediaBox')))}\n${contentOf(file, page)}`)
    .join('\f')
