import type { PlanRevision } from '../compare/revision.ts'
import { Failure } from './failure.ts'
import type { Git } from './git.ts'
import { CLI_WORDS } from './words.ts'

/** A commit that touched one of the watched files, with its parents among such commits. */
export type PlanCommit = Required<Omit<PlanRevision, 'path' | 'isCut'>> &
  Pick<PlanRevision, 'isCut'> & { readonly parents: readonly string[] }

/** Which commits are walked: all behind one, or only those that another does not have. */
export type CommitRange = { readonly tip: string; readonly without?: string }

/**
 * Newest first, children before parents. All behind a commit: sides of a merge that leave every watched file as it is are
 * passed over, as git does. Of a range every merge stays, and a parent outside it is named though it is not listed.
 */
export const planCommits = ({ tip, without }: CommitRange, paths: readonly string[], git: Git): PlanCommit[] => {
  const range = without === undefined ? [tip] : ['--full-history', tip, `^${without}`]
  const told = git(
    ...['--literal-pathspecs', '-c', 'i18n.logOutputEncoding=UTF-8', '-c', 'log.showSignature=false'],
    ...['log', '--no-follow', '--date-order', '--parents', '-z', `--format=${FORMAT}`, ...range, '--', ...paths],
  )
  if (!told.ok) throw new Failure('unreadable', CLI_WORDS.gitFailed, { reason: told.told.split('\n')[0] ?? '' })
  const parts = told.text.split('\0')
  const commits: PlanCommit[] = []
  for (let i = 0; i + FIELDS.length <= parts.length; i += FIELDS.length) {
    const [sha = '', parents = '', name = '', email = '', date = '', subject = ''] = parts.slice(i)
    const behind = parents.split(' ').filter((parent) => parent !== '')
    commits.push({ sha, parents: behind, author: { name, email }, date, subject })
  }
  return commits
}

/** As the commit stores them: no .mailmap, which the same change could bring along. */
const FIELDS = ['%H', '%P', '%an', '%ae', '%aI', '%s']
const FORMAT = FIELDS.join('%x00')

/** Every path that the plan had, from the folder git runs in, its path of today first; those outside the folder are left out. */
export const namesEver = (path: string, tip: string, git: Git): readonly string[] => {
  const prefix = git('rev-parse', '--show-prefix').text.trim()
  const told = git(
    ...['-c', 'core.quotepath=off', '-c', 'log.showSignature=false', '--literal-pathspecs'],
    ...['log', '--follow', '-M', '--diff-filter=R', '--name-status', '-z', '--format=', tip, '--', path],
  ).text.split('\0')
  const names = told.flatMap((word, i) => (/^\n?R\d+$/.test(word) ? [told[i + 1] ?? '', told[i + 2] ?? ''] : []))
  const inside = names.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
  return [...new Set([path, ...inside])]
}

/** What the plan was called in an older commit, when git takes its file of the newer for a renamed one. */
export const nameBefore = (
  path: string,
  { older, newer }: { readonly older: string; readonly newer: string },
  names: readonly string[],
  git: Git,
): string | undefined => {
  const told = git(
    ...['-c', 'core.quotepath=off', '--literal-pathspecs', 'diff', '-M', '--diff-filter=R', '--name-status', '-z'],
    ...['--relative', '--no-ext-diff', older, newer, '--', ...names],
  ).text.split('\0')
  for (let i = 0; i + 2 < told.length; i += 3) if (told[i + 2] === path) return told[i + 1]
  return undefined
}
