import picocolors from 'picocolors'
import { say } from '../words.ts'
import type { ChangeOptions } from './change-options.ts'
import { type Comparison, heldBack } from './changed-plan.ts'
import { approvalBlock } from './report-approvals.ts'
import { CHANGE_WORDS } from './words.ts'
import { padded, widthOf } from './wrap-line.ts'

/**
 * What the reader of the text can do: for what a gate holds back the entries to approve it with, as long as they are few;
 * else the commands that approve and that show both sides. None where there is nothing to decide.
 */
export const nextSteps = (comparison: Comparison, options: ChangeOptions): string[] => {
  const { lang, colour, command = 'kehoach diff …', gate } = options
  const { bold, dim } = picocolors.createColors(colour)
  if (gate !== undefined) {
    const entries = approvalBlock(comparison, options)
    if (entries.length === 0) return []
    const typed = `${command} --fail-on ${gate} --format duyet`
    if (entries.length > FEW)
      return [bold(say(CHANGE_WORDS.toApproveMany, lang, { count: entries.length, command: typed }))]
    return [bold(say(CHANGE_WORDS.toApprove, lang)), dim(entries.join('\n'))]
  }
  if (options.command === undefined || heldBack(comparison, 'undecided').length === 0) return []
  const steps = [
    [say(CHANGE_WORDS.approveStep, lang), `${command} --format duyet`],
    [say(CHANGE_WORDS.pageStep, lang), `${command} --format html -o so-sanh.html`],
  ] as const
  const width = Math.max(...steps.map(([name]) => widthOf(name)))
  return [steps.map(([name, typed]) => dim(`${padded(name, width)}  ${typed}`)).join('\n')]
}

/** Entries that still leave the changes in sight. */
const FEW = 10
