import { posix } from 'node:path'
import { CONFIG_FILE } from '../check/config.ts'
import type { PlanRevision } from '../compare/revision.ts'
import { readBound } from '../compile.ts'
import type { Host } from '../host.ts'
import type { Plan } from '../plan/plan.ts'
import type { GitObjects } from './git-objects.ts'

/** What revisions are read from: the files whose words count, as commits have them and as they are on disk. */
export type RevisionFiles = {
  readonly watched: readonly string[]
  readonly objects: GitObjects
  readonly disk: Host
}

/** Reads the plan of a revision, once for each state of its files. Undefined when it cannot be read whole. */
export const planReader = ({
  watched,
  objects,
  disk,
}: RevisionFiles): ((revision: PlanRevision) => Plan | undefined) => {
  const plans = new Map<string, Plan | undefined>()
  const settled = new Map<PlanRevision, Plan | undefined>()
  const readAt = ({ sha, path }: PlanRevision): Plan | undefined => {
    if (sha === undefined) return wholePlan(path, disk)
    const key = [path, ...watched.map((file) => objects.nameOf(sha, file) ?? '')].join('\n')
    if (!plans.has(key)) plans.set(key, wholePlan(path, hostAt(sha, objects, disk)))
    return plans.get(key)
  }
  return (revision) => {
    if (!settled.has(revision)) settled.set(revision, readAt(revision))
    return settled.get(revision)
  }
}

const hostAt = (sha: string, { nameOf, bytesOf }: GitObjects, disk: Host): Host => ({
  ...disk,
  readFile: (path) => {
    const name = nameOf(sha, posix.normalize(path))
    return name === undefined ? undefined : bytesOf(name)
  },
})

/** Undefined too when a part of it could not be read: what is missing there is not gone from the plan. */
const wholePlan = (path: string, host: Host): Plan | undefined => {
  const bound = readBound(path, host)
  const isWhole = bound?.diagnostics.every(({ rule, span }) => !UNREAD.has(rule) || span.source.path === CONFIG_FILE)
  return isWhole ? bound?.plan : undefined
}

const UNREAD: ReadonlySet<string> = new Set([
  'block-not-a-list',
  'no-front-matter',
  'unknown-block',
  'yaml-alias',
  'yaml-syntax',
])
