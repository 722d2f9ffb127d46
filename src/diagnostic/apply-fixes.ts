import type { SourceFile } from '../text/source-file.ts'
import type { Diagnostic, Fix } from './diagnostic.ts'

/** A file after its certain mends; `content` has the byte order mark that the file had. */
export type Mended = {
  readonly content: string
  /** The findings that were mended; those whose edit overlaps an earlier one wait for the file to be read again. */
  readonly applied: readonly Diagnostic[]
}

/**
 * Applies the certain edit of every finding that has one in this file. Of edits that overlap the first in order wins;
 * the same edit of two findings is made once. Every letter outside the edits stays.
 */
export const applyFixes = (source: SourceFile, findings: Iterable<Diagnostic>): Mended => {
  const chosen: Edit[] = []
  const applied: Diagnostic[] = []
  for (const { fix, finding } of editsIn(source, findings)) {
    const last = chosen.at(-1)
    if (last && same(last, fix)) applied.push(finding)
    if (last && overlap(last, fix)) continue
    chosen.push({ start: fix.span.start, end: fix.span.end, text: fix.text })
    applied.push(finding)
  }
  let at = 0
  const parts = chosen.flatMap(({ start, end, text }) => {
    const kept = source.text.slice(at, start)
    at = end
    return [kept, text]
  })
  return { content: `${source.bom ? '\uFEFF' : ''}${parts.join('')}${source.text.slice(at)}`, applied }
}

type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** By the place of the edit; edits of one place stay in the order of their findings. */
const editsIn = (source: SourceFile, findings: Iterable<Diagnostic>): { fix: Fix; finding: Diagnostic }[] =>
  [...findings]
    .flatMap((finding) => (finding.fix?.span.source.path === source.path ? [{ fix: finding.fix, finding }] : []))
    .sort((a, b) => a.fix.span.start - b.fix.span.start)

const same = (a: Edit, { span, text }: Fix): boolean => a.start === span.start && a.end === span.end && a.text === text

/** Edits that touch do not overlap, but two insertions at one place do: nothing says which comes first. */
const overlap = (a: Edit, { span: { start } }: Fix): boolean => start < a.end || start === a.start
