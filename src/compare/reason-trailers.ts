import { sourceFile } from '../text/source-file.ts'
import { span } from '../text/span.ts'
import { nearest } from '../text/vietnamese.ts'
import type { Reason, ReasonSubject } from './reasons.ts'

/** A commit as git tells it: its whole name and whole message. */
export type CommitMessage = { readonly commit: string; readonly message: string }

/**
 * "Lý-do: <mã>: …" or "Lý-do: <mã>/<trường>: …" in messages, also with a title or a key of `names`, or what is nearly one, in
 * place of the id; any other "Lý-do: …", and "Lý-do: *: …", is about all that the commit did. A line may go on in ones
 * indented deeper. git's own trailers have ASCII keys only, so the message is read here; "Ly-do" is understood too, and the
 * indented messages that a squashed merge quotes. The oldest commit first.
 */
export const reasonTrailers = (messages: readonly CommitMessage[], names: readonly string[]): readonly Reason[] =>
  messages.toReversed().flatMap(({ commit, message }) => {
    const source = sourceFile(`commit ${commit.slice(0, 9)}`, message)
    return [...source.text.matchAll(TRAILER)].flatMap(({ index, 0: whole, groups = {} }): Reason[] => {
      const told = oneLine(groups.told)
      const [, before = '', after = ''] = /^([^:]+):(.*)$/.exec(told) ?? []
      const about = before.trim() === '*' ? undefined : namedBy(before, names)
      const words = (about || before.trim() === '*' ? after : told).trim()
      if (words === '') return []
      const indent = groups.indent?.length ?? 0
      return [
        {
          words,
          about: about ?? { type: 'commit', commit },
          fromCommit: commit,
          span: span(source, index + indent, index + whole.trimEnd().length),
        },
      ]
    })
  })

const namedBy = (typed: string, names: readonly string[]): ReasonSubject | undefined => {
  const [name = '', field] = typed.split('/', 2).map((part) => part.trim())
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) && nearest(name, names) === undefined) return undefined
  return { type: 'named', name, ...(field === undefined ? {} : { field }) }
}

const oneLine = (words = ''): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()

const TRAILER =
  /^(?<indent>[ \t]*)(?:L(?:ý|y\u0301)|Ly)-do[ \t]*:(?<told>[^\n]*(?:\n\k<indent>[ \t]+(?!(?:L(?:ý|y\u0301)|Ly)-do[ \t]*:)\S[^\n]*)*)/gimu
