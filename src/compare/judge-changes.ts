import { type Acceptance, acceptanceKey, expired, inForce } from '../check/acceptance.ts'
import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { fnv1a64 } from '../diagnostic/fingerprint.ts'
import { type Day, dayWords } from '../text/day.ts'
import type { Change } from './change.ts'
import type { ChangeClass } from './change-rule.ts'
import { CHANGE_RULES, type ChangeRuleId } from './change-rules.ts'
import type { Violation } from './ownership.ts'
import type { PlanRevision } from './revision.ts'

/** A change as a project weighs it. */
export type JudgedChange = Change & {
  readonly class: ChangeClass
  /**
   * 16 hexadecimal digits of rule, plan, item, field and both values. Lines, numbers of headings and the language of the
   * report change none.
   */
  readonly fingerprint: string
  /** Somebody looked at it and lets it pass: no gate holds it back. */
  readonly approval?: Approval
  /** Made by someone whom phan-quyen.yaml does not name for it: an approval does not heal that. */
  readonly violation?: Violation
}

/** `addedBy`: who added the entry, where the older revision did not have it; a reviewer is to see who says so. */
export type Approval = Acceptance & { readonly addedBy?: readonly PlanRevision[] }

/** How a project weighs changes. */
export type ChangeTerms = {
  /** Classes that the project sets; a rule that is off is not looked for. */
  readonly classes: ReadonlyMap<ChangeRuleId, ChangeClass | 'off'>
  readonly approvals: readonly Acceptance[]
}

/** The changes of one plan, `path` as the newer revision calls it, with their class and what approves them on a day. */
export const judgeChanges = (
  path: string,
  changes: readonly Change[],
  { classes, approvals }: ChangeTerms,
  today: Day,
): readonly JudgedChange[] => {
  const entries = new Map(inForce(approvals, today).map((entry) => [acceptanceKey(entry), entry]))
  return changes.flatMap((change) => {
    const found = classes.get(change.rule) ?? CHANGE_RULES[change.rule].class
    if (found === 'off') return []
    const fingerprint = changeFingerprint(path, change)
    const approval = entries.get(acceptanceKey({ fingerprint, rule: change.rule, file: path }))
    return [{ ...change, class: found, fingerprint, ...(approval ? { approval } : {}) }]
  })
}

/**
 * What is wrong with approvals themselves: those of a compared plan that no change answers to, and those that have run out.
 * Entries of plans that were not compared are left alone. One that the older revision has too (`earlier`) and that nothing
 * answers to has done its work, or was given ahead: it is told, as information, when its day is over.
 */
export const judgeApprovals = (
  approvals: readonly Acceptance[],
  compared: ReadonlyMap<string, readonly JudgedChange[]>,
  { today, earlier }: { readonly today: Day; readonly earlier: readonly Acceptance[] },
): readonly Diagnostic[] => {
  const found = new Set(
    [...compared].flatMap(([file, changes]) =>
      changes.map(({ fingerprint, rule }) => acceptanceKey({ fingerprint, rule, file })),
    ),
  )
  const before = new Set(earlier.map(acceptanceKey))
  const holding = new Set(inForce(approvals, today).map(acceptanceKey))
  return approvals.flatMap((entry) => {
    if (!compared.has(entry.file)) return []
    if (!found.has(acceptanceKey(entry)) && before.has(acceptanceKey(entry)))
      return entry.until < today ? [served(entry)] : []
    if (!found.has(acceptanceKey(entry))) return [stale(entry)]
    return entry.until < today && !holding.has(acceptanceKey(entry)) ? [expired(entry, comesBack(entry), MEND)] : []
  })
}

const changeFingerprint = (path: string, { rule, subject, field, old, new: next }: Change): string =>
  fnv1a64([rule, path, subject.type, subject.id, field, old?.value ?? '', next?.value ?? ''].join('\n'))

const comesBack = ({ rule, file }: Acceptance): Text => ({
  vi: `thay đổi \`${rule}\` của ${file}`,
  en: `the change \`${rule}\` in ${file}`,
})

const MEND: Text = { vi: 'rút thay đổi đó lại rồi xóa mục này', en: 'take that change back and remove this entry' }

const stale = ({ span, rule, file }: Acceptance): Diagnostic => ({
  rule: 'accepted-stale',
  severity: 'warning',
  span,
  message: {
    vi: `mục này không còn ứng với thay đổi \`${rule}\` nào của ${file}`,
    en: `no change \`${rule}\` in ${file} answers to this entry any more`,
  },
  help: {
    vi: 'xóa mục này; nếu vẫn duyệt thay đổi mới thì lấy mục mới bằng kehoach diff … --format duyet',
    en: 'remove this entry; if the new change is approved, kehoach diff … --format duyet prints its entry',
  },
  args: { rule, file },
})

const served = ({ untilSpan, rule, file, until }: Acceptance): Diagnostic => ({
  rule: 'accepted-stale',
  severity: 'info',
  span: untilSpan,
  message: {
    vi: `mục này hết hạn ngày ${dayWords(until)}, có từ bản trước và không ứng với thay đổi \`${rule}\` nào của ${file} lần này`,
    en: `this entry ran out on ${dayWords(until)}, was there before, and no change \`${rule}\` in ${file} answers to it now`,
  },
  help: { vi: 'xóa mục này', en: 'remove this entry' },
  args: { rule, file, until },
})

/** The same entry word for word: a new day, reason or person is another. */
export const entryKey = (entry: Acceptance): string =>
  [entry.fingerprint, entry.rule, entry.file, entry.reason, entry.by, entry.until].join('\n')
