import { sourceFile } from '../text/source-file.ts'
import { span } from '../text/span.ts'
import type { Reason } from './reasons.ts'

/** A commit as git tells it: its short name and whole message. */
export type CommitMessage = { readonly commit: string; readonly message: string }

/**
 * "Lý-do: <mã nhiệm vụ>: …" or "Lý-do: <mã>/<trường>: …" in messages, a line that may go on in indented ones. git's own
 * trailers have ASCII keys only, so the message is read here; "Ly-do" is understood too.
 */
export const reasonTrailers = (messages: readonly CommitMessage[]): readonly Reason[] =>
  messages.flatMap(({ commit, message }) => {
    const source = sourceFile(`commit ${commit}`, message)
    return [...source.text.matchAll(TRAILER)].flatMap(({ index, 0: whole, groups = {} }): Reason[] => {
      const words = (groups.words ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
      const [name = '', field] = (groups.name ?? '').normalize('NFC').split('/', 2)
      if (words === '') return []
      return [
        {
          words,
          about: { type: 'named', name: name.trim(), ...(field === undefined ? {} : { field: field.trim() }) },
          fromCommit: true,
          span: span(source, index, index + whole.trimEnd().length),
        },
      ]
    })
  })

const TRAILER = /^(?:L(?:ý|y\u0301)|Ly)-do[ \t]*:[ \t]*(?<name>[^:\n]+):(?<words>[^\n]*(?:\n[ \t]+\S[^\n]*)*)/gimu
