import type { PlanRevision } from '../compare/revision.ts'
import type { gitIn } from './git.ts'
import type { GitObjects } from './git-objects.ts'
import { nameBefore, type PlanCommit } from './plan-commits.ts'

/** The commits of a plan, newest first, and every name it has had. */
export type PlanCommits = {
  readonly commits: readonly PlanCommit[]
  readonly names: readonly string[]
  readonly objects: GitObjects
  readonly git: ReturnType<typeof gitIn>
}

/** The revisions that commits are; a revision is the same object each time it is met. */
export type RevisionGraph = {
  /** The newest commit's; undefined when that commit does not have the plan by this name. */
  readonly newest: (name: string) => PlanRevision | undefined
  readonly parentsOf: (revision: PlanRevision) => readonly PlanRevision[]
  /** Smaller is newer; what is in no commit is newer than all. */
  readonly rankOf: (revision: PlanRevision) => number
}

/** Commits joined by what they were made from, the plan's renames followed. */
export const revisionGraph = ({ commits, names, objects, git }: PlanCommits): RevisionGraph => {
  const bySha = new Map(commits.map((commit, rank) => [commit.sha, { commit, rank }]))
  const revisions = new Map<string, PlanRevision>()
  const parents = new Map<PlanRevision, readonly PlanRevision[]>()
  const revision = (at: PlanCommit, name: string): PlanRevision => {
    const key = `${at.sha}:${name}`
    const { parents: _, ...facts } = at
    const known = revisions.get(key) ?? { ...facts, path: name }
    revisions.set(key, known)
    return known
  }
  const earlier = (sha: string, name: string, newer: string): PlanRevision[] => {
    const found = bySha.get(sha)
    if (!found) return []
    if (objects.nameOf(sha, name) !== undefined) return [revision(found.commit, name)]
    const before = names.length > 1 ? nameBefore(name, { older: sha, newer }, names, git) : undefined
    return before === undefined ? [] : [revision(found.commit, before)]
  }
  return {
    newest: (name) => {
      const [newest] = commits
      return newest && objects.nameOf(newest.sha, name) !== undefined ? revision(newest, name) : undefined
    },
    parentsOf: (at) => {
      const { sha, path } = at
      if (sha === undefined) return []
      const behind = bySha.get(sha)?.commit.parents ?? []
      const found = parents.get(at) ?? behind.flatMap((one) => earlier(one, path, sha))
      parents.set(at, found)
      return found
    },
    rankOf: ({ sha }) => (sha === undefined ? -1 : (bySha.get(sha)?.rank ?? commits.length)),
  }
}
