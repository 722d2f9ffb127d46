import { existsSync } from 'node:fs'
import { type BuildOptions, type BuiltPlan, buildPlan } from './build-plan.ts'
import { Failure } from './failure.ts'
import { faultLines } from './fault.ts'
import { findPlans, type PlanPlace } from './find-plans.ts'
import { planName, refuseSameOutput } from './output-files.ts'
import { shownPath } from './project.ts'
import { reportErrors } from './report-errors.ts'
import { writeRunRegistry } from './run-registry.ts'
import { line, type Terminal } from './terminal.ts'
import type { Change } from './watch-changes.ts'
import { CLI_WORDS } from './words.ts'
import { writeManifest } from './write-manifest.ts'

/** The plans being watched and what became of each the last time it was built. */
export type WatchedProject = {
  readonly buildAll: () => Promise<void>
  /** Builds the plans that the changes touch, and says so. Survives whatever goes wrong. */
  readonly rebuild: (changes: readonly Change[]) => Promise<void>
  /** Every file whose change touches a plan, there or not. */
  readonly asked: () => string[]
}

export type WatchedScope = {
  readonly root: string
  readonly places: readonly PlanPlace[]
  readonly options: BuildOptions
}

export const watchedProject = ({ root, places, options }: WatchedScope, terminal: Terminal): WatchedProject => {
  const built = new Map<string, BuiltPlan>()
  const present = (): string[] =>
    findPlans(
      places.filter(({ path }) => existsSync(path)),
      root,
    )

  const build = async (plans: readonly string[]): Promise<void> => {
    for (const path of plans) {
      const plan = await buildPlan(path, options, terminal)
      built.set(path, plan)
      tell(plan, terminal)
    }
    const inOrder = [...built.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
    if (inOrder.length === 0) return
    const registry = writeRunRegistry(inOrder, root, options, terminal)
    writeManifest(
      inOrder.filter(({ path }) => plans.includes(path)),
      registry.files,
      options,
    )
    terminal.output.write(registry.told)
  }

  const rebuild = async (changes: readonly Change[]): Promise<void> => {
    const plans = present()
    const gone = [...built.keys()].filter((path) => !plans.includes(path))
    const touched = plans.filter((path) => isTouched(built.get(path), changes))
    if (gone.length + touched.length === 0) return
    for (const change of changes) if (concerns(change, [...built.values()], plans)) tellChange(change, terminal)
    for (const path of gone) {
      built.delete(path)
      const out = shownPath(terminal.cwd, options.outFolder)
      terminal.output.write(line(CLI_WORDS.deleted, terminal, { plan: planName(path), out: `${out}/` }))
    }
    refuseSameOutput(plans)
    await build(touched)
  }

  return {
    buildAll: () => surviving(() => build(present()), terminal),
    rebuild: (changes) => surviving(() => rebuild(changes), terminal),
    asked: () => [...new Set([...built.values()].flatMap(({ asked }) => [...asked]))],
  }
}

/** A plan is touched by every file it was read from or looked for in vain, by any template, and by being new. */
const isTouched = (plan: BuiltPlan | undefined, changes: readonly Change[]): boolean =>
  plan === undefined || changes.some((change) => isTemplate(change) || plan.asked.has(change.path))

const concerns = (change: Change, built: readonly BuiltPlan[], plans: readonly string[]): boolean =>
  isTemplate(change) || plans.includes(change.path) || built.some(({ asked }) => asked.has(change.path))

const isTemplate = ({ path }: Change): boolean => /^templates\/[^/]+\.yaml$/.test(path)

const tell = ({ told, diagnostics }: BuiltPlan, terminal: Terminal): void => {
  reportErrors(diagnostics, terminal)
  terminal.output.write(told)
}

const tellChange = ({ type, path }: Change, terminal: Terminal): void => {
  const words = { add: CLI_WORDS.eventAdd, change: CLI_WORDS.eventChange, delete: CLI_WORDS.eventDelete }[type]
  terminal.output.write(line(words, terminal, { time: new Date().toTimeString().slice(0, 8), path }))
}

const surviving = async (run: () => Promise<void>, terminal: Terminal): Promise<void> => {
  try {
    await run()
  } catch (thrown) {
    const message = thrown instanceof Failure ? thrown.text[terminal.language] : undefined
    terminal.errors.write(
      message === undefined ? faultLines(thrown, terminal) : line(CLI_WORDS.failure, terminal, { message }),
    )
  }
}
