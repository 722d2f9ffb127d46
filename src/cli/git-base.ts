import { posix } from 'node:path'
import type { Host } from '../host.ts'
import { Failure } from './failure.ts'
import { type Git, gitIn } from './git.ts'
import { shippedTemplates } from './host-node.ts'
import type { Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/** The commit that a change began at, as a project that can be read. */
export type GitBase = {
  /** As it was typed. */
  readonly ref: string
  readonly has: (path: string) => boolean
  readonly host: (disk: Host) => Host
  /** What a file of today was called there, and the other way round. */
  readonly pathBefore: (path: string) => string
  readonly pathNow: (path: string) => string
}

/**
 * The merge base of a commit and HEAD: what stands on the other branch since then is no part of the change. Files of the
 * working tree that were moved without git knowing (`git add` tells it) count as new.
 */
export const gitBase = (ref: string, root: string, env: Terminal['env']): GitBase => {
  const git = gitIn(root, env)
  const commit = mergeBase(ref, root, git)
  const blobs = blobsOf(commit, git)
  const before = renamesSince(commit, git)
  const now = new Map([...before].map(([path, old]) => [old, path]))
  const read = blobReader(blobs, git)
  return {
    ref,
    has: (path) => blobs.has(path),
    host: (disk) => ({ ...disk, readFile: read, templates: (own) => templatesIn(blobs, read, own) }),
    pathBefore: (path) => before.get(path) ?? path,
    pathNow: (path) => now.get(path) ?? path,
  }
}

const mergeBase = (ref: string, root: string, git: Git): string => {
  const inside = git('rev-parse', '--is-inside-work-tree')
  if (!inside.ok) throw new Failure('unreadable', CLI_WORDS.notARepository, { root, reason: firstLine(inside.told) })
  const shallow = git('rev-parse', '--is-shallow-repository').text.trim() === 'true'
  const named = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  // git 2.24 prints the mark itself before the commit.
  const sha = named.text.trim().split('\n').at(-1) ?? ''
  if (!named.ok || sha === '')
    throw new Failure('usage', shallow ? CLI_WORDS.unknownRefShallow : CLI_WORDS.unknownRef, { ref })
  const base = git('merge-base', sha, 'HEAD')
  if (!base.ok) throw new Failure('unreadable', shallow ? CLI_WORDS.noMergeBaseShallow : CLI_WORDS.noMergeBase, { ref })
  return base.text.trim()
}

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

/** Path of today → path in the commit, of files that were moved. */
const renamesSince = (commit: string, git: Git): ReadonlyMap<string, string> => {
  const told = succeeded(
    git(
      ...['-c', 'core.quotepath=off', 'diff', '-M', '--diff-filter=R', '--name-status', '-z'],
      ...['--relative', '--no-ext-diff', '--end-of-options', commit, '--'],
    ),
  ).text.split('\0')
  const renames = new Map<string, string>()
  for (let i = 0; i + 2 < told.length; i += 3) renames.set(told[i + 2] ?? '', told[i + 1] ?? '')
  return renames
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
