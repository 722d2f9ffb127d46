import type { JudgedChange } from '../../compare/judge-changes.ts'
import { printable } from '../printable.ts'
import { type Language, say } from '../words.ts'
import { bothWords, makersWords } from './change-words.ts'
import type { Comparison } from './changed-plan.ts'
import { CHANGE_WORDS } from './words.ts'

/** Who changed what without the right to, in one line; no line for a change that is in order. */
export const violationWords = ({ field, violation }: JudgedChange, lang: Language): string[] => {
  if (!violation) return []
  const { of, makers, status, allowed, reason } = violation
  const facts = {
    who: makersWords(makers, lang),
    field,
    status: status === undefined ? '' : say(CHANGE_WORDS.violationStatus, lang, { status }),
    allowed: allowed.length > 0 ? allowed.join(', ') : say(CHANGE_WORDS.nobodyMay, lang),
    reason: reason === undefined ? '' : ` (${reason})`,
  }
  return [say(of === 'approval' ? CHANGE_WORDS.approvalViolation : CHANGE_WORDS.violation, lang, facts)]
}

/** Every violation in a line of its own, with its plan, item and both values: for where no report tells them. */
export const forbidden = ({ plans }: Comparison, lang: Language): readonly string[] =>
  plans.flatMap(({ path, changes }) =>
    changes.flatMap((change) => {
      const values = bothWords(change, lang)
      const where = [path, change.subject.id].filter((part) => part !== '').join(' ')
      return violationWords(change, lang).map((told) => printable(`${where}: ${told} (${values})`))
    }),
  )

/** What changed in the project beside its plans: what the changes are held against, and how all documents are set. */
export const projectLines = (
  { policyChanged, policyUnjudged, formChanged, loosened = [] }: Comparison,
  lang: Language,
): string[] => [
  ...(policyChanged ? [say(CHANGE_WORDS.policyChanged, lang)] : []),
  ...(policyUnjudged ? [say(CHANGE_WORDS.policyUnjudged, lang)] : []),
  ...(formChanged ? [say(CHANGE_WORDS.formChanged, lang)] : []),
  ...(loosened.length > 0 ? [say(CHANGE_WORDS.loosened, lang, { rules: loosened.join(', ') })] : []),
]
