import { posix } from 'node:path'
import type { CommitMessage } from '../compare/reason-trailers.ts'
import type { Host } from '../host.ts'
import { nearest } from '../text/vietnamese.ts'
import { Failure } from './failure.ts'
import type { Git } from './git.ts'
import { shippedTemplates } from './host-node.ts'
import { CLI_WORDS } from './words.ts'

/** A commit as a project that can be read. */
export type GitTree = {
  readonly commit: string
  /** Paths of its plain files from the project's root. */
  readonly paths: readonly string[]
  readonly has: (path: string) => boolean
  readonly host: (disk: Host) => Host
}

export const gitTree = (commit: string, git: Git): GitTree => {
  const blobs = blobsOf(commit, git)
  const read = blobReader(blobs, git)
  return {
    commit,
    paths: [...blobs.keys()],
    has: (path) => blobs.has(path),
    host: (disk) => ({ ...disk, readFile: read, templates: (own) => templatesIn(blobs, read, own) }),
  }
}

/** The commit that a name stands for. */
export const commitOf = (ref: string, root: string, git: Git): string => {
  const inside = git('rev-parse', '--is-inside-work-tree')
  if (!inside.ok) throw new Failure('unreadable', CLI_WORDS.notARepository, { root })
  const sha = knownCommit(ref, git)
  if (sha !== undefined) return sha
  throw unknownRef(ref, git)
}

export const knownCommit = (ref: string, git: Git): string | undefined => {
  const named = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  // git 2.24 prints the mark itself before the commit.
  const sha = named.text.trim().split('\n').at(-1) ?? ''
  return named.ok && sha !== '' ? sha : undefined
}

/**
 * In CI the branch is often there under its remote only ("origin/main"), or cut off with the history: that is said before
 * a name that is merely like it.
 */
const unknownRef = (ref: string, git: Git): Failure => {
  const names = git('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads', 'refs/tags', 'refs/remotes')
    .text.split('\n')
    .filter((name) => name !== '' && !name.endsWith('/HEAD'))
  const elsewhere = names.find((name) => name.endsWith(`/${ref}`) || `origin/${name}` === ref)
  if (elsewhere === undefined && isShallow(git)) return new Failure('unreadable', CLI_WORDS.unknownRefShallow, { ref })
  const near = elsewhere ?? nearest(ref, names)
  if (near !== undefined) return new Failure('usage', CLI_WORDS.unknownRefNear, { ref, near })
  if (names.length === 0) return new Failure('usage', CLI_WORDS.unknownRef, { ref })
  const some = names.slice(0, NAMES_SHOWN).join(', ')
  return new Failure('usage', CLI_WORDS.unknownRefAmong, {
    ref,
    names: names.length > NAMES_SHOWN ? `${some}, …` : some,
  })
}

/** How many branches and tags one line names. */
const NAMES_SHOWN = 6

/** Where the way of a commit left that of another; `ref` is what was typed for the first. */
export const mergeBaseOf = (commit: string, other: string, ref: string, git: Git): string => {
  const base = git('merge-base', commit, other)
  if (base.ok) return base.text.trim()
  throw new Failure('unreadable', isShallow(git) ? CLI_WORDS.noMergeBaseShallow : CLI_WORDS.noMergeBase, { ref })
}

export const isShallow = (git: Git): boolean => git('rev-parse', '--is-shallow-repository').text.trim() === 'true'

/**
 * Path in the newer tree → path in the older, of files that were moved. The newer is the working tree when none is
 * named: what was moved there without git knowing (`git add` tells it) counts as new.
 */
export const renamesBetween = (older: string, newer: string | undefined, git: Git): ReadonlyMap<string, string> => {
  const told = succeeded(
    git(
      ...['-c', 'core.quotepath=off', 'diff', '-M', '--diff-filter=R', '--name-status', '-z'],
      ...['--relative', '--no-ext-diff', '--end-of-options', older, ...(newer ? [newer] : []), '--'],
    ),
  ).text.split('\0')
  const renames = new Map<string, string>()
  for (let i = 0; i + 2 < told.length; i += 3) renames.set(told[i + 2] ?? '', told[i + 1] ?? '')
  return renames
}

/** Paths whose file differs between two trees, or is in one of them only; the newer is the working tree when none is named. */
export const changedBetween = (older: string, newer: string | undefined, git: Git): ReadonlySet<string> => {
  const told = succeeded(
    git(
      ...['-c', 'core.quotepath=off', 'diff', '--no-renames', '--name-only', '-z', '--relative', '--no-ext-diff'],
      ...['--end-of-options', older, ...(newer ? [newer] : []), '--'],
    ),
  ).text.split('\0')
  return new Set(told.filter((path) => path !== ''))
}

/** What the commits after one up to another say, the newest first. */
export const messagesBetween = (older: string, newer: string, git: Git): readonly CommitMessage[] =>
  succeeded(git('log', '-z', '--format=%H%n%B', '--end-of-options', `${older}..${newer}`, '--'))
    .text.split('\0')
    .flatMap((told) => {
      const at = told.indexOf('\n')
      return at < 0 ? [] : [{ commit: told.slice(0, at), message: told.slice(at + 1) }]
    })

/** Object names of the plain files of a commit by their path from the folder git runs in. */
const blobsOf = (commit: string, git: Git): ReadonlyMap<string, string> => {
  const listed = succeeded(git('ls-tree', '-r', '-z', commit)).text.split('\0')
  return new Map(
    listed.flatMap((entry) => {
      const [, mode, sha, path] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? []
      // A link (120000) would have to be followed inside the commit: it counts as not there.
      return mode?.startsWith('100') && sha && path ? [[path, sha] as const] : []
    }),
  )
}

const blobReader = (blobs: ReadonlyMap<string, string>, git: Git): Host['readFile'] => {
  const known = new Map<string, Uint8Array>()
  return (path) => {
    const sha = blobs.get(posix.normalize(path))
    if (sha === undefined) return undefined
    const bytes = known.get(sha) ?? succeeded(git('cat-file', 'blob', sha)).bytes
    known.set(sha, bytes)
    return bytes
  }
}

const templatesIn = (
  blobs: ReadonlyMap<string, string>,
  read: Host['readFile'],
  own: string | undefined,
): ReturnType<Host['templates']> => {
  const folder = posix.normalize(own ?? 'templates').replace(/\/$/, '')
  const paths = [...blobs.keys()].filter(
    (path) => path === folder || (posix.dirname(path) === folder && path.endsWith('.yaml')),
  )
  const found = paths.flatMap((path) => {
    const bytes = read(path)
    return bytes ? [{ path, bytes }] : []
  })
  return found.length > 0 || own !== undefined ? found : shippedTemplates()
}

const succeeded = (run: ReturnType<Git>): ReturnType<Git> => {
  if (run.ok) return run
  throw new Failure('unreadable', CLI_WORDS.gitFailed, { reason: firstLine(run.told) })
}

const firstLine = (told: string): string => told.split('\n')[0] ?? ''
