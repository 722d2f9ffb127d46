import { lineText, positionAt } from '../text/source-file.ts'
import { spanText } from '../text/span.ts'
import type { Diagnostic } from './diagnostic.ts'

/**
 * What tells findings apart from one run to the next, one for each in their order: 16 hexadecimal digits of the rule,
 * the file, the words at the place and a number among equal ones. Lines typed above change none; neither does the
 * language of the report nor how the line ends are written. `pathOf` names the files as they are called by now.
 */
export const fingerprints = (
  sorted: readonly Diagnostic[],
  pathOf: (finding: Diagnostic) => string = ownPath,
): string[] =>
  numberedAmongEquals(sorted.map((finding) => subject(finding, pathOf(finding)))).map(({ text, number }) =>
    fnv1a64(`${text}\n${number}`),
  )

/** Each text with its number among the equal ones before it, from 1. */
export const numberedAmongEquals = (texts: readonly string[]): { readonly text: string; readonly number: number }[] => {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const number = (seen.get(text) ?? 0) + 1
    seen.set(text, number)
    return { text, number }
  })
}

/** Where a value is missing there are no words: those of its line stand for them. */
const subject = ({ rule, span }: Diagnostic, path: string): string => {
  const words = plain(spanText(span)) || plain(lineText(span.source, positionAt(span.source, span.start).line))
  return `${rule}\n${path}\n${words}`
}

const ownPath = ({ span }: Diagnostic): string => span.source.path

const plain = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * FNV-1a of 64 bits over UTF-8: a name for a finding, no guard against an adversary. Source:
 * draft-eastlake-fnv, offset basis and prime of 64 bits.
 */
export const fnv1a64 = (text: string): string => {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
