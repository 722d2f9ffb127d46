import type { CheckItem, Checklist } from './checklist.ts'
import { BrokenDocx, readDocx } from './docx/read-docx.ts'
import { verifyDocx } from './docx/verify-docx.ts'
import { registryOf } from './pdf/attachments.ts'
import { BrokenPdf } from './pdf/pdf-object.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { verifyPdf } from './pdf/verify-pdf.ts'
import { recordedItem } from './recorded.ts'
import type { Subject } from './subject.ts'

export type { Checklist } from './checklist.ts'
export type { SourceAtHand, Subject } from './subject.ts'

/** Looks at one produced file. A file that cannot be read is a checklist too, with that as its fault. */
export const verifyDocument = (subject: Subject): Checklist => {
  const kind = kindOf(subject.bytes)
  try {
    if (kind === 'pdf') return verifyPdf(subject)
    if (kind === 'docx') return verifyDocx(subject)
  } catch (thrown) {
    if (!(thrown instanceof BrokenPdf || thrown instanceof BrokenDocx)) throw thrown
    return { file: subject.file, kind, items: [unreadable(thrown.message), ...recordedItem(subject)], signatures: [] }
  }
  // Of a registry's own file the manifest is all that is known; anything else is no document.
  const items = subject.recorded ? recordedItem(subject) : [unreadable('PDF, DOCX')]
  return { file: subject.file, kind, items, signatures: [] }
}

/** The registry in a document, byte by byte; undefined when there is none, or the file cannot be read as what it is. */
export const extractRegistry = (bytes: Uint8Array): Uint8Array | undefined => {
  try {
    const kind = kindOf(bytes)
    if (kind === 'pdf') return registryOf(readPdf(bytes).attachments)?.data
    return kind === 'docx' ? readDocx(bytes).registry : undefined
  } catch (thrown) {
    if (thrown instanceof BrokenPdf || thrown instanceof BrokenDocx) return undefined
    throw thrown
  }
}

/** By what the file begins with, whatever its name is. */
export const kindOf = (bytes: Uint8Array): Checklist['kind'] => {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  return start === '%PDF-' ? 'pdf' : start.startsWith('PK\u0003\u0004') ? 'docx' : 'other'
}

const unreadable = (reason: string): CheckItem => ({
  id: 'readable',
  title: { vi: 'tệp mở được, nguyên vẹn', en: 'the file can be opened and is whole' },
  source: 'house',
  state: 'failed',
  seen: { vi: `tệp hỏng hoặc không do kehoach làm ra (${reason})`, en: `broken, or not made by kehoach (${reason})` },
  expected: { vi: 'tệp PDF hoặc DOCX do kehoach build ghi', en: 'a PDF or DOCX written by kehoach build' },
})
