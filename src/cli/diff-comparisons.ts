import { basename } from 'node:path'
import type { JudgedChange } from '../compare/judge-changes.ts'
import { reasonTrailers } from '../compare/reason-trailers.ts'
import { type Reason, unusedReasons } from '../compare/reasons.ts'
import { type Reading, readPlan } from '../compile.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { comparisonTable } from '../review/comparison-table.ts'
import { readChangeReasons } from '../settings.ts'
import { DOCUMENT_FORMATS } from '../write/index.ts'
import type { PlanToRedline } from './diff-redlines.ts'
import { DIFF_WORDS } from './diff-words.ts'
import { Failure } from './failure.ts'
import { comparisonPath, outputStem, planName, refuseSameOutput } from './output-files.ts'
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
  const reasons = [...(typed.value ?? []), ...reasonTrailers(revisions.messages())]
  const files: OutputFile[] = []
  const told: string[] = []
  for (const plan of changed) {
    const made = await comparisonFiles(plan, revisions, reasons, outFolder, terminal)
    files.push(...made.files)
    told.push(made.told)
  }
  writeFiles(files)
  for (const words of told) terminal.output.write(words)
  terminal.output.write(line(DIFF_WORDS.redlinesIn, terminal, { out: `${shownPath(terminal.cwd, outFolder)}/` }))
  const byPath = new Map<string, readonly JudgedChange[]>(compared.map(({ path, changes }) => [path, changes]))
  return [...typed.diagnostics, ...unusedReasons(reasons, byPath, whole)]
}

type Made = { readonly files: readonly OutputFile[]; readonly told: string }

const comparisonFiles = async (
  { path, old, new: newer, changes }: PlanToRedline,
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
  const table = comparisonTable({ ...after.input, old: before.plan, new: after.plan, changes, reasons, path })
  if (!table) return { files: [], told: line(DIFF_WORDS.notTabled, terminal, { plan }) }
  const stem = outputStem(path, outFolder)
  const fonts = revisions.new.host.fonts()
  const files: OutputFile[] = []
  for (const { name, write } of DOCUMENT_FORMATS)
    files.push({ path: comparisonPath(stem, name), bytes: await write(table.document, { fonts }) })
  const names = files.map((file) => basename(file.path)).join(', ')
  const { rows, blanks } = table
  return { files, told: line(DIFF_WORDS.tabled, terminal, { plan, rows, blanks, files: names }) }
}

/** A plan with errors is compared as far as it can be read. */
const readingOf = (path: string, { name, host }: Revision) => {
  const { plan, input }: Partial<Reading> = readPlan(path, host) ?? {}
  if (!plan || !input) throw new Failure('unreadable', CLI_WORDS.notComparable, { path, revision: name })
  return { plan, input }
}
