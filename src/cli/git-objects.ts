import type { FedGit } from './git.ts'

/** Files of many commits, read with two runs of git rather than two a commit. */
export type GitObjects = {
  /** The object name of a file in a commit; undefined when the commit has none, or a folder. */
  readonly nameOf: (commit: string, path: string) => string | undefined
  /** Undefined for a name that is no file. */
  readonly bytesOf: (name: string) => Uint8Array | undefined
}

/** `paths` are from the folder that git runs in; what is asked for outside commits × paths is not there. */
export const gitObjects = (commits: readonly string[], paths: readonly string[], git: FedGit): GitObjects => {
  // A line is a question: a path with a line break cannot be asked for.
  const asked = commits.flatMap((commit) => paths.filter(isOneLine).map((path) => keyOf(commit, path)))
  const answers = asked.length === 0 ? [] : git(lines(asked), 'cat-file', '--batch-check').text.split('\n')
  const names = new Map<string, string>()
  for (const [i, key] of asked.entries()) {
    const [, name] = /^([0-9a-f]+) blob \d+$/.exec(answers[i] ?? '') ?? []
    if (name !== undefined) names.set(key, name)
  }
  const bytes = new Map<string, Uint8Array>()
  const waiting = new Set(names.values())
  return {
    nameOf: (commit, path) => names.get(keyOf(commit, path)),
    bytesOf: (name) => {
      if (!bytes.has(name)) readNext(name, waiting, bytes, git)
      return bytes.get(name)
    },
  }
}

/** "./" is from the folder that git runs in, which need not be the root of the repository. */
const keyOf = (commit: string, path: string): string => `${commit}:./${path}`

const isOneLine = (path: string): boolean => !path.includes('\n')

const lines = (asked: readonly string[]): string => asked.map((line) => `${line}\n`).join('')

/** Newer revisions are asked for first, and who looks at one will look at those behind it: they come with it. */
const AT_ONCE = 60

const readNext = (name: string, waiting: Set<string>, bytes: Map<string, Uint8Array>, git: FedGit): void => {
  const names = [name, ...[...waiting].filter((other) => other !== name).slice(0, AT_ONCE - 1)]
  for (const one of names) waiting.delete(one)
  const { bytes: told } = git(lines(names), 'cat-file', '--batch')
  let at = 0
  for (const one of names) {
    const end = told.indexOf(LINE_END, at)
    if (end < 0) return
    const size = Number(/ blob (\d+)$/.exec(new TextDecoder().decode(told.subarray(at, end)))?.[1] ?? Number.NaN)
    if (Number.isNaN(size)) {
      at = end + 1
      continue
    }
    bytes.set(one, told.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
}

const LINE_END = 10
