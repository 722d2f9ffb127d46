import { type BoundPlan, readBound } from '../compile.ts'
import type { Host } from '../host.ts'
import type { Plan } from '../plan/plan.ts'
import { readSettings, type Settings } from '../settings.ts'
import type { Revision } from './revisions.ts'

/** A plan of one revision with what was found in reading it; undefined when no such file is there. */
export const boundIn = ({ host }: Revision, path: string): BoundPlan | undefined => {
  const settings = settingsOf.get(host) ?? readSettings(host)
  settingsOf.set(host, settings)
  return readBound(path, host, settings)
}

/** Undefined too where a plan has no path, for then that revision does not have it. */
export const planIn = (revision: Revision, path: string | undefined): Plan | undefined =>
  path === undefined ? undefined : boundIn(revision, path)?.plan

/** One project has many plans: its config and accepted findings are read once. */
const settingsOf = new WeakMap<Host, Settings>()
