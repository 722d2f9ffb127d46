import { posix } from 'node:path'
import type { PlanRevision } from '../compare/revision.ts'
import { readBound } from '../compile.ts'
import type { Host } from '../host.ts'
import type { Plan } from '../plan/plan.ts'
import { remembered } from '../text/remembered.ts'
import type { GitObjects } from './git-objects.ts'
import { unreadParts } from './whole-plan.ts'

/** What revisions are read from: the files whose words count, as commits have them and as they are on disk. */
export type RevisionFiles = {
  readonly watched: readonly string[]
  readonly objects: GitObjects
  readonly disk: Host
}

/**
 * Reads the plan of a revision; undefined when it cannot be read whole. Neighbours are looked at together, so the latest few
 * are kept: a hundred of them at once would be gigabytes. Two revisions with the same files are then the same plan.
 */
export const planReader = ({
  watched,
  objects,
  disk,
}: RevisionFiles): ((revision: PlanRevision) => Plan | undefined) => {
  const readAt = remembered(
    (key) => {
      const [sha = '', path = ''] = key.split('\n')
      return { plan: wholePlan(path, sha === '' ? disk : hostAt(sha, objects, disk)) }
    },
    { most: KEPT, longest: Number.POSITIVE_INFINITY },
  )
  const firstOf = new Map<string, string>()
  return ({ sha, path }) => {
    if (sha === undefined) return readAt(`\n${path}`).plan
    // The first commit that was met with these files stands for all of them.
    const state = [path, ...watched.map((file) => objects.nameOf(sha, file) ?? '')].join('\n')
    const first = firstOf.get(state) ?? sha
    firstOf.set(state, first)
    return readAt(`${first}\n${path}`).plan
  }
}

const KEPT = 12

const hostAt = (sha: string, { nameOf, bytesOf }: GitObjects, disk: Host): Host => ({
  ...disk,
  readFile: (path) => {
    const name = nameOf(sha, posix.normalize(path))
    return name === undefined ? undefined : bytesOf(name)
  },
})

/** Undefined too when a part of it could not be read. */
const wholePlan = (path: string, host: Host): Plan | undefined => {
  const bound = readBound(path, host)
  return bound && unreadParts(bound).length === 0 ? bound.plan : undefined
}
