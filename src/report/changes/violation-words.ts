import type { JudgedChange } from '../../compare/judge-changes.ts'
import { authorWords, shortName } from '../history/revision-words.ts'
import { type Language, say } from '../words.ts'
import type { Comparison } from './changed-plan.ts'
import { CHANGE_WORDS } from './words.ts'

/** Who changed what without the right to, in one line; no line for a change that is in order. */
export const violationWords = ({ field, violation }: JudgedChange, lang: Language): string[] => {
  if (!violation) return []
  const { of, makers, status, allowed, reason } = violation
  const who = makers.map((maker) => `${authorWords(maker.author, lang)} (${shortName(maker, lang)})`)
  const facts = {
    who: who.join(say(CHANGE_WORDS.or, lang)),
    field,
    status: status === undefined ? '' : say(CHANGE_WORDS.violationStatus, lang, { status }),
    allowed: allowed.length > 0 ? allowed.join(', ') : say(CHANGE_WORDS.nobodyMay, lang),
    reason: reason === undefined ? '' : ` (${reason})`,
  }
  return [say(of === 'approval' ? CHANGE_WORDS.approvalViolation : CHANGE_WORDS.violation, lang, facts)]
}

/** Lines when what the changes are held against is among what changed. */
export const policyLines = ({ policyChanged, loosened = [] }: Comparison, lang: Language): string[] => [
  ...(policyChanged ? [say(CHANGE_WORDS.policyChanged, lang)] : []),
  ...(loosened.length > 0 ? [say(CHANGE_WORDS.loosened, lang, { rules: loosened.join(', ') })] : []),
]
