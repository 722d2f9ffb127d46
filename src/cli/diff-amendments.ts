import { basename } from 'node:path'
import type { Plan } from '../plan/plan.ts'
import { amendmentDraft } from '../review/amendment-draft.ts'
import { unprovedParts } from '../review/prove-amendment.ts'
import type { PlanToRedline } from './diff-redlines.ts'
import { DIFF_WORDS } from './diff-words.ts'
import { Failure } from './failure.ts'
import { amendmentPath, outputStem, planName, refuseSameOutput } from './output-files.ts'
import { planIn } from './plan-in.ts'
import { shownPath } from './project.ts'
import type { Revision, Revisions } from './revisions.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { type OutputFile, writeFiles } from './write-files.ts'

export const AMENDMENT_FORMAT = 'sua-doi'

/** The draft of the plan that amends each plan; each is read back and carried out on the older text before it is written. */
export const writeAmendments = (
  plans: readonly PlanToRedline[],
  revisions: Revisions,
  outFolder: string,
  terminal: Terminal,
): void => {
  refuseSameOutput(plans.map(({ path }) => path))
  const files: OutputFile[] = []
  const told: string[] = []
  for (const { path, old, new: newer } of plans) {
    const plan = planName(path)
    if (old === undefined || newer === undefined) {
      told.push(line(old === undefined ? DIFF_WORDS.notRedlinedNew : DIFF_WORDS.notRedlinedGone, terminal, { plan }))
      continue
    }
    const [before, after] = [planAt(old, revisions.old), planAt(newer, revisions.new)]
    const draft = amendmentDraft(before, after)
    if (draft === undefined) {
      told.push(line(DIFF_WORDS.notAmended, terminal, { plan }))
      continue
    }
    const unproved = unprovedParts(before, draft, after)
    if (unproved.length > 0)
      throw new Failure('unreadable', DIFF_WORDS.amendmentUnproved, { plan, parts: shortList(unproved) })
    const file = amendmentPath(outputStem(path, outFolder))
    files.push({ path: file, bytes: new TextEncoder().encode(draft) })
    told.push(line(DIFF_WORDS.amended, terminal, { plan, ...countsOf(after), file: basename(file) }))
  }
  writeFiles(files)
  for (const words of told) terminal.output.write(words)
  terminal.output.write(line(DIFF_WORDS.redlinesIn, terminal, { out: `${shownPath(terminal.cwd, outFolder)}/` }))
}

const countsOf = ({ body, appendices, tasks, targets, reports }: Plan) => ({
  sections: [body, ...appendices.map(({ content }) => content)].flat().filter(({ type }) => type === 'heading').length,
  tasks: tasks.length,
  targets: targets.length,
  reports: reports.length,
})

/** Enough to find the cause; the rest is counted. */
const shortList = (parts: readonly string[]): string =>
  [...parts.slice(0, 3), ...(parts.length > 3 ? [`+${parts.length - 3}`] : [])].join('; ')

const planAt = (path: string, revision: Revision): Plan => {
  const plan = planIn(revision, path)
  if (!plan) throw new Failure('unreadable', CLI_WORDS.notComparable, { path, revision: revision.name })
  return plan
}
