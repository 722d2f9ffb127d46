import { posix, resolve } from 'node:path'
import type { History } from '../compare/history.ts'
import type { PlanRevision } from '../compare/revision.ts'
import { Failure } from './failure.ts'
import { findPlans, PLAN_FILE, planPlaces, refuseNone } from './find-plans.ts'
import { gitIn } from './git.ts'
import { commitOf, isShallow } from './git-tree.ts'
import { nodeHost } from './host-node.ts'
import { planHistory } from './plan-history.ts'
import { projectPath, projectRoot } from './project.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/** One plan with its history. */
export type OnePlan = { readonly path: string; readonly history: History<PlanRevision> }

/** What was named: a plan on disk with all behind it, or `<commit>:<path>` with all behind that commit. */
export const onePlan = (asked: string, terminal: Terminal): OnePlan => {
  const { cwd, env } = terminal
  const root = projectRoot(cwd)
  const git = gitIn(root, env)
  const named = /^([^:]+):(.+)$/.exec(asked)
  const path = named?.[2] === undefined ? planOnDisk(asked, root, cwd) : planInCommit(named[2], root, cwd)
  const tip = commitOf(named?.[1] ?? 'HEAD', root, git)
  const repository = { root, env, disk: nodeHost(root, env) }
  const history = planHistory(path, { tip, withDisk: !named }, repository)
  if (!history) throw new Failure('unreadable', CLI_WORDS.noHistory, { path })
  if (isShallow(git)) terminal.errors.write(line(CLI_WORDS.shallowHistory, terminal))
  return { path, history }
}

const planOnDisk = (asked: string, root: string, cwd: string): string => {
  const places = planPlaces([asked], root, cwd)
  const plans = findPlans(places, root)
  refuseNone(plans, places, cwd)
  const [path, ...others] = plans
  if (path === undefined || others.length > 0)
    throw new Failure('usage', CLI_WORDS.onePlanOnly, { path: asked, count: plans.length })
  return path
}

const planInCommit = (asked: string, root: string, cwd: string): string => {
  const path = projectPath(root, resolve(cwd, asked))
  return path.endsWith('.md') ? path : posix.join(path, PLAN_FILE)
}
