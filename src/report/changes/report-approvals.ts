import type { JudgedChange } from '../../compare/judge-changes.ts'
import { printable } from '../printable.ts'
import { type Language, say } from '../words.ts'
import { quotedPath } from '../yaml-path.ts'
import type { ChangeOptions } from './change-options.ts'
import { bothWords, cutWords, itemWords, kindWords } from './change-words.ts'
import { type Comparison, heldBack } from './changed-plan.ts'
import { APPROVE_ENTRY, CHANGE_WORDS } from './words.ts'

/** The entries to add to duyet-thay-doi.yaml, nothing else; reason, person and last day are left to fill in. */
export const reportApprovals = (comparison: Comparison, options: ChangeOptions): string => {
  const entries = approvalBlock(comparison, { ...options, gate: options.gate ?? 'undecided' })
  return `${entries.length > 0 ? entries.join('\n') : say(CHANGE_WORDS.nothingToApprove, options.lang)}\n`
}

/** The entries one by one, of the changes that the gate holds back and that have none yet; none without a gate. */
export const approvalBlock = (comparison: Comparison, { gate, lang }: ChangeOptions): string[] => {
  if (!gate) return []
  const held = new Set(heldBack(comparison, gate))
  return comparison.plans.flatMap(({ path, changes }) =>
    changes
      .filter((change) => held.has(change) && change.violation?.of !== 'approval')
      .map((change) => entry(change, path, lang)),
  )
}

/** Two lines of comment say what is approved: whose it is and what kind of change, then both values. */
const entry = (change: JudgedChange, path: string, lang: Language): string => {
  const { rule, fingerprint } = change
  const about = `${itemWords(change, lang)}, ${kindWords(change, lang)}`
  const values = cutWords(bothWords(change, lang), VALUES)
  return `# ${printable(about)}\n# ${printable(values)}\n${say(APPROVE_ENTRY, lang, { fingerprint, rule, file: quotedPath(path) })}`
}

const VALUES = 160
