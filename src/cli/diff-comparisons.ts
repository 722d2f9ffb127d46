import { basename, posix } from 'node:path'
import { itemIds } from '../compare/item-fields.ts'
import type { JudgedChange } from '../compare/judge-changes.ts'
import { DOCUMENT_FIELDS, judgeReasons } from '../compare/judge-reasons.ts'
import { reasonTrailers } from '../compare/reason-trailers.ts'
import { REASONS_FILE, type Reason, type ReasonedPlan } from '../compare/reasons.ts'
import { type Reading, readPlan } from '../compile.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { comparisonTable } from '../review/comparison-table.ts'
import { outlineOf } from '../review/plan-outline.ts'
import { readChangeReasons } from '../settings.ts'
import { DOCUMENT_FORMATS } from '../write/index.ts'
import { makersIn, rangeOf } from './change-makers.ts'
import type { PlanToRedline } from './diff-redlines.ts'
import { DIFF_WORDS } from './diff-words.ts'
import { Failure } from './failure.ts'
import { comparisonPath, outputStem, planName, refuseSameOutput } from './output-files.ts'
import { planIn } from './plan-in.ts'
import { shownPath } from './project.ts'
import type { Revision, Revisions } from './revisions.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { type OutputFile, writeFiles } from './write-files.ts'

export const COMPARISON_FORMAT = 'bang-so-sanh'

type Compared = {
  readonly revisions: Revisions
  readonly changed: readonly PlanToRedline[]
  readonly compared: readonly PlanToRedline[]
  readonly whole: boolean
}

/** The table of comparison of each plan, as PDF and as DOCX; all are written or none. Tells what is wrong with the reasons. */
export const writeComparisons = async (
  { revisions, changed, compared, whole }: Compared,
  outFolder: string,
  terminal: Terminal,
): Promise<readonly Diagnostic[]> => {
  refuseSameOutput(changed.map(({ path }) => path))
  const typed = readChangeReasons(
    revisions.new.host,
    compared.map(({ path }) => path),
  )
  const known = new Map(compared.map((plan) => [plan.path, namesIn(plan, revisions)]))
  const reasons = [...(typed.value ?? []), ...reasonTrailers(revisions.messages(), [...known.values()].flat())]
  const commitsOf = commitsIn(revisions, reasons, terminal)
  const judged = compared.map((plan) => ({ ...plan, commitsOf: commitsOf(plan), names: known.get(plan.path) ?? [] }))
  const files: OutputFile[] = []
  const told: string[] = []
  for (const plan of judged.filter(({ path }) => changed.some((one) => one.path === path))) {
    const made = await comparisonFiles(plan, revisions, reasons, outFolder, terminal)
    files.push(...made.files)
    told.push(made.told)
  }
  writeFiles(files)
  for (const words of told) terminal.output.write(words)
  terminal.output.write(line(DIFF_WORDS.redlinesIn, terminal, { out: `${shownPath(terminal.cwd, outFolder)}/` }))
  const isPlan = (path: string): boolean => revisions.new.host.readFile(path) !== undefined
  return [...typed.diagnostics, ...judgeReasons(reasons, judged, { whole, isPlan })]
}

/** What a reason may name of a plan. */
const namesIn = ({ old, new: newer }: PlanToRedline, revisions: Revisions): readonly string[] => {
  const plans = [planIn(revisions.old, old), planIn(revisions.new, newer)]
  const names = plans.flatMap((plan) =>
    plan ? [...itemIds(plan), ...outlineOf(plan).flatMap(({ titles }) => titles.at(-1) ?? [])] : [],
  )
  return [...DOCUMENT_FIELDS, ...names]
}

type CommitsOf = (plan: PlanToRedline) => (change: JudgedChange) => readonly string[]

/** The commits that made a change; looked for only when a reason is about a whole commit. */
const commitsIn = (revisions: Revisions, reasons: readonly Reason[], terminal: Terminal): CommitsOf => {
  const { commit } = revisions.old
  if (commit === undefined || !reasons.some(({ about }) => about.type === 'commit')) return () => () => []
  const range = rangeOf(commit, revisions, terminal)
  return (plan) => {
    const older = planIn(revisions.old, plan.old)
    const makersOf = makersIn(plan, older, range)
    return (change) => makersOf(change).flatMap(({ sha }) => sha ?? [])
  }
}

type Made = { readonly files: readonly OutputFile[]; readonly told: string }

const comparisonFiles = async (
  { path, old, new: newer, changes, commitsOf }: PlanToRedline & ReasonedPlan,
  revisions: Revisions,
  reasons: readonly Reason[],
  outFolder: string,
  terminal: Terminal,
): Promise<Made> => {
  const plan = planName(path)
  if (old === undefined || newer === undefined)
    return {
      files: [],
      told: line(old === undefined ? DIFF_WORDS.notRedlinedNew : DIFF_WORDS.notRedlinedGone, terminal, { plan }),
    }
  const [before, after] = [readingOf(old, revisions.old), readingOf(newer, revisions.new)]
  const table = comparisonTable({
    ...after.input,
    old: before.plan,
    new: after.plan,
    changes,
    reasons,
    path,
    commitsOf,
  })
  if (!table) return { files: [], told: line(DIFF_WORDS.notTabled, terminal, { plan }) }
  const stem = outputStem(path, outFolder)
  const fonts = revisions.new.host.fonts()
  const files: OutputFile[] = []
  for (const { name, write } of DOCUMENT_FORMATS)
    files.push({ path: comparisonPath(stem, name), bytes: await write(table.document, { fonts }) })
  const names = files.map((file) => basename(file.path)).join(', ')
  const { rows, blanks } = table
  const where = posix.join(posix.dirname(path), REASONS_FILE)
  const words = blanks === 0 ? DIFF_WORDS.tabled : DIFF_WORDS.tabledWithBlanks
  return { files, told: line(words, terminal, { plan, rows, blanks, where, files: names }) }
}

/** A plan with errors is compared as far as it can be read. */
const readingOf = (path: string, { name, host }: Revision) => {
  const { plan, input }: Partial<Reading> = readPlan(path, host) ?? {}
  if (!plan || !input) throw new Failure('unreadable', CLI_WORDS.notComparable, { path, revision: name })
  return { plan, input }
}
