import type { Author, PlanRevision } from '../../compare/revision.ts'
import { dayWords } from '../../text/day.ts'
import { printable } from '../printable.ts'
import { type Language, say } from '../words.ts'
import { HISTORY_WORDS } from './words.ts'

/** "1a2b3c4d5": enough for git to know the commit by. */
export const shortName = ({ sha }: { readonly sha?: string }, lang: Language): string =>
  sha?.slice(0, 9) ?? say(HISTORY_WORDS.uncommitted, lang)

export const authorWords = ({ name, email }: Author, lang: Language): string => {
  const words = [name, email === '' ? '' : `<${email}>`].filter((part) => part !== '').join(' ')
  return printable(words === '' ? say(HISTORY_WORDS.nobody, lang) : words)
}

/** Day and time as the commit stores them, in the zone of who made it: "01/03/2026 10:00 +07:00". */
export const dateWords = (iso: string): string => {
  const [, day = '', time = '', zone = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(.*)$/.exec(iso) ?? []
  return day === '' ? iso : `${dayWords(day)} ${time} ${zone === 'Z' ? '+00:00' : zone}`
}

/** Commit, date, author and subject in one line, as far as there are any. */
export const revisionWords = (revision: PlanRevision, lang: Language): string =>
  [
    shortName(revision, lang),
    revision.date === undefined ? '' : dateWords(revision.date),
    authorWords(revision.author, lang),
    printable(revision.subject),
  ]
    .filter((part) => part !== '')
    .join(' · ')

export const revisionList = (revisions: readonly PlanRevision[], lang: Language): string =>
  revisions.map((revision) => shortName(revision, lang)).join(', ')
