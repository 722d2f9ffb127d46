import { type Diagnostic, sortDiagnostics, type Text } from '../diagnostic/diagnostic.ts'
import { fingerprints } from '../diagnostic/fingerprint.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { Day } from '../text/day.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { type Acceptance, expired, inForce, readAcceptances } from './acceptance.ts'
import { isToldWhileReading } from './rule.ts'
import { RULES } from './rules/index.ts'

/** A finding that is not counted, and why. */
export type AcceptedFinding = { readonly finding: Diagnostic; readonly acceptance: Acceptance }

export const ACCEPTED_FILE = 'chap-nhan.yaml'

/** Reads the entries; a wrong one is told at its line and accepts nothing. */
export const readAccepted = (source: SourceFile): Outcome<readonly Acceptance[]> =>
  readAcceptances(source, ({ value, span }) =>
    RULES.some((rule) => rule.id === value && isToldWhileReading(rule)) ? neverAccepted(value, span) : undefined,
  )

/**
 * Parts the findings of a run or of one plan, `sorted`, into those that count and those that are accepted on a day.
 * Fingerprints number equal findings, so all findings of a file must be there at once.
 */
export const setAside = (
  sorted: readonly Diagnostic[],
  acceptances: readonly Acceptance[],
  today: Day,
): { readonly counted: readonly Diagnostic[]; readonly accepted: readonly AcceptedFinding[] } => {
  const entries = new Map(inForce(acceptances, today).map((entry) => [keyOf(entry), entry]))
  if (entries.size === 0) return { counted: sorted, accepted: [] }
  const counted: Diagnostic[] = []
  const accepted: AcceptedFinding[] = []
  for (const [i, fingerprint] of fingerprints(sorted).entries()) {
    const finding = sorted[i]
    if (!finding) continue
    const acceptance = isAcceptable(finding) ? entries.get(keyOfFinding(finding, fingerprint)) : undefined
    if (acceptance) accepted.push({ finding, acceptance })
    else counted.push(finding)
  }
  return { counted, accepted }
}

/** What reading a file told cannot be accepted: the plan would not be what it says. */
export const isAcceptable = ({ rule }: Diagnostic): boolean => ACCEPTABLE.has(rule)

const ACCEPTABLE: ReadonlySet<string> = new Set(RULES.filter((rule) => !isToldWhileReading(rule)).map(({ id }) => id))

/**
 * What is wrong with entries themselves, judged by all findings of a run, accepted ones too: those that no finding
 * answers to any more and those that have run out. An entry of a file that was not looked at is left alone.
 */
export const judgeAcceptances = (
  acceptances: readonly Acceptance[],
  all: readonly Diagnostic[],
  { wasChecked, whole, today }: JudgingScope,
): Diagnostic[] => {
  if (acceptances.length === 0) return []
  const sorted = sortDiagnostics(all)
  const found = new Set(fingerprints(sorted).flatMap((print, i) => (sorted[i] ? keyOfFinding(sorted[i], print) : [])))
  return acceptances.flatMap((entry) => {
    if (!wasChecked(entry.file) || (!whole && ACROSS.has(entry.rule))) return []
    if (!found.has(keyOf(entry))) return [stale(entry)]
    return entry.until < today ? [expired(entry, comesBack(entry), MEND)] : []
  })
}

/** `whole`: whether all plans were read, as rules that look across them need. */
export type JudgingScope = {
  readonly wasChecked: (file: string) => boolean
  readonly whole: boolean
  readonly today: Day
}

const ACROSS: ReadonlySet<string> = new Set(RULES.filter(({ across }) => across).map(({ id }) => id))

const keyOf = ({ fingerprint, rule, file }: Acceptance): string => `${fingerprint}\n${rule}\n${file}`
const keyOfFinding = ({ rule, span }: Diagnostic, fingerprint: string): string =>
  `${fingerprint}\n${rule}\n${span.source.path}`

const neverAccepted = (id: string, span: Span): Diagnostic => ({
  rule: 'always-checked',
  severity: 'error',
  span,
  message: {
    vi: `phát hiện của \`${id}\` không chấp nhận được: chưa sửa thì không lập được văn bản và sổ nhiệm vụ`,
    en: `findings of \`${id}\` cannot be accepted: until they are mended there is no document and no registry`,
  },
  help: { vi: 'xóa mục này và sửa phát hiện đó', en: 'remove this entry and mend the finding' },
  args: { id },
})

/** What comes back when an entry runs out. */
const comesBack = ({ rule, file }: Acceptance): Text => ({
  vi: `phát hiện \`${rule}\` của ${file}`,
  en: `the finding \`${rule}\` in ${file}`,
})

const MEND: Text = { vi: 'sửa phát hiện đó rồi xóa mục này', en: 'mend the finding and remove this entry' }

const stale = ({ span, rule, file }: Acceptance): Diagnostic => ({
  rule: 'accepted-stale',
  severity: 'warning',
  span,
  message: {
    vi: `mục này không còn ứng với phát hiện \`${rule}\` nào của ${file}`,
    en: `no finding of \`${rule}\` in ${file} answers to this entry any more`,
  },
  help: {
    vi: 'xóa mục này; nếu lời văn đã đổi mà vẫn chấp nhận thì lấy mục mới bằng lệnh kehoach check --format chap-nhan',
    en: 'remove this entry; if other words are accepted now, kehoach check --format chap-nhan prints the new one',
  },
  args: { rule, file },
})
