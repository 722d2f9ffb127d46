import { hashOf } from '../text/hash-of.ts'
import { type CheckItem, failed, item, passed, type Verdict } from './checklist.ts'
import type { Subject } from './subject.ts'

/** What the manifest says of the file; nothing where no manifest names it. */
export const recordedItem = (subject: Subject): CheckItem[] =>
  subject.recorded === undefined
    ? []
    : [
        item(
          'manifest',
          { vi: 'tệp đúng như manifest.json ghi', en: 'the file is as manifest.json says' },
          'house',
          recordedVerdict(subject.bytes, subject.recorded),
        ),
      ]

/** A PDF that was filled or signed since begins with the bytes that were built: signing only appends. Nothing else may grow. */
const recordedVerdict = (bytes: Uint8Array, { sha256, bytes: length }: NonNullable<Subject['recorded']>): Verdict => {
  if (bytes.length === length && hashOf(bytes) === sha256) return passed('đúng mã băm SHA-256', 'same SHA-256')
  const added = bytes.length - length
  if (added > 0 && isPdf(bytes) && hashOf(bytes.subarray(0, length)) === sha256)
    return passed(
      `bản gốc còn nguyên, được ghi nối thêm ${added} byte`,
      `the original is whole, ${added} bytes were appended`,
    )
  return failed(
    {
      vi: `SHA-256 ${hashOf(bytes).slice(0, 16)}…, ${bytes.length} byte`,
      en: `SHA-256 ${hashOf(bytes).slice(0, 16)}…, ${bytes.length} bytes`,
    },
    { vi: `SHA-256 ${sha256.slice(0, 16)}…, ${length} byte`, en: `SHA-256 ${sha256.slice(0, 16)}…, ${length} bytes` },
  )
}

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
