import { basename } from 'node:path'
import type { JudgedChange } from '../compare/judge-changes.ts'
import { readPlan, wholeOf } from '../compile.ts'
import type { LayoutDocument } from '../layout/layout-document.ts'
import { redline } from '../review/redline.ts'
import { looksApart } from '../review/redline-look.ts'
import { redlinePages } from '../review/redline-pages.ts'
import { DOCUMENT_FORMATS, type DocumentFormat } from '../write/index.ts'
import { DIFF_WORDS } from './diff-words.ts'
import { Failure } from './failure.ts'
import { outputStem, planName, redlinePath, refuseSameOutput } from './output-files.ts'
import { shownPath } from './project.ts'
import type { PlanPair, Revision, Revisions } from './revisions.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { type OutputFile, writeFiles } from './write-files.ts'

/** A plan of both revisions, or of one, and what changed in it. */
export type PlanToRedline = PlanPair & { readonly path: string; readonly changes: readonly JudgedChange[] }

export const REDLINE_FORMATS: readonly DocumentFormat['name'][] = DOCUMENT_FORMATS.map(({ name }) => name)

export type RedlineOptions = {
  readonly formats: readonly DocumentFormat['name'][]
  /** Absolute. */
  readonly outFolder: string
}

/** One file a plan and format, with what changed marked in it; all are written or none. Tells what, and where. */
export const writeRedlines = async (
  plans: readonly PlanToRedline[],
  revisions: Revisions,
  { formats, outFolder }: RedlineOptions,
  terminal: Terminal,
): Promise<void> => {
  refuseSameOutput(plans.map(({ path }) => path))
  const files: OutputFile[] = []
  const told: string[] = []
  for (const { path, old, new: newer, changes } of plans) {
    const plan = planName(path)
    if (old === undefined || newer === undefined) {
      told.push(line(old === undefined ? DIFF_WORDS.notRedlinedNew : DIFF_WORDS.notRedlinedGone, terminal, { plan }))
      continue
    }
    const [before, after] = [laidOut(old, revisions.old), laidOut(newer, revisions.new)]
    const document = redline(before, after, changes)
    const written = await redlineFiles(document, outputStem(path, outFolder), formats, revisions.new)
    files.push(...written)
    const names = written.map((file) => basename(file.path)).join(', ')
    told.push(line(DIFF_WORDS.redlined, terminal, { plan, changes: changes.length, files: names }))
    if (looksApart(before, after)) told.push(line(DIFF_WORDS.looksApart, terminal))
  }
  writeFiles(files)
  for (const words of told) terminal.output.write(words)
  const out = `${shownPath(terminal.cwd, outFolder)}/`
  if (files.length > 0) terminal.output.write(line(DIFF_WORDS.redlinesIn, terminal, { out }))
}

const redlineFiles = async (
  document: LayoutDocument,
  stem: string,
  formats: RedlineOptions['formats'],
  { host }: Revision,
): Promise<readonly OutputFile[]> => {
  const files: OutputFile[] = []
  for (const { name, write } of DOCUMENT_FORMATS.filter((format) => formats.includes(format.name))) {
    // Word shows comments beside the text; on paper they are numbered and stand at the end.
    const shown = name === 'pdf' ? redlinePages(document) : document
    files.push({ path: redlinePath(stem, name), bytes: await write(shown, { fonts: host.fonts() }) })
  }
  return files
}

/** A plan with errors is shown as far as it can be read. */
const laidOut = (path: string, { name, host }: Revision): LayoutDocument => {
  const reading = readPlan(path, host)
  const document = reading && wholeOf(reading)
  if (!document) throw new Failure('unreadable', CLI_WORDS.notComparable, { path, revision: name })
  return document
}
