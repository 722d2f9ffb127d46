import type { Diagnostic } from '../diagnostic/diagnostic.ts'

export type FileFindings = { readonly file: string; readonly findings: readonly Diagnostic[] }

/** The findings of each file by path: every file checked, with none too, and those that the plans lean on. */
export const findingsByFile = (sorted: readonly Diagnostic[], checked: readonly string[]): FileFindings[] => {
  const byFile = new Map<string, Diagnostic[]>(checked.map((file) => [file, []]))
  for (const finding of sorted) {
    const { path } = finding.span.source
    const known = byFile.get(path)
    if (known) known.push(finding)
    else byFile.set(path, [finding])
  }
  return [...byFile]
    .map(([file, findings]) => ({ file, findings }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}
