import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import { printable } from '../printable.ts'
import { ACCEPT_ENTRY, say } from '../words.ts'
import { quotedPath } from '../yaml-path.ts'
import type { ChangeOptions } from './change-options.ts'
import { type Comparison, heldBack } from './changed-plan.ts'

/** The entries to add to duyet-thay-doi.yaml, nothing else; reason, person and last day are left to fill in. */
export const reportApprovals = (comparison: Comparison, options: ChangeOptions): string =>
  approvalBlock(comparison, { ...options, gate: options.gate ?? 'undecided' })
    .map((entry) => `${entry}\n`)
    .join('')

/** The entries one by one, of the changes that the gate holds back; none without a gate. */
export const approvalBlock = (comparison: Comparison, { gate, lang }: ChangeOptions): string[] => {
  if (!gate) return []
  const held = new Set(heldBack(comparison, gate))
  return comparison.plans.flatMap(({ path, changes }) =>
    changes.filter((change) => held.has(change)).map((change) => entry(change, path, lang)),
  )
}

const entry = ({ rule, subject, field, fingerprint }: JudgedChange, path: string, lang: ChangeOptions['lang']) => {
  const about = [subject.id, subject.title, field, say(CHANGE_RULES[rule].summary, lang)].filter((part) => part !== '')
  return `# ${printable(about.join(' · '))}\n${say(ACCEPT_ENTRY, lang, { fingerprint, rule, file: quotedPath(path) })}`
}
