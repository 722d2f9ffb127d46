import type { Text } from '../diagnostic/diagnostic.ts'
import { printable } from '../report/printable.ts'
import { type Language, say } from '../report/words.ts'

/** Where a command runs and whom it speaks to. */
export type Terminal = {
  readonly language: Language
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** What was asked for. */
  readonly output: Channel
  /** What is said besides: findings of a build, progress, failures. */
  readonly errors: Channel
  /** What Ctrl-C does from now on, once; it ends the program otherwise. */
  readonly onInterrupt: (stop: () => void) => void
}

type Channel = {
  readonly write: (text: string) => void
  readonly colour: boolean
  readonly isTerminal: boolean
  /** Its width; absent where it is no terminal. */
  readonly columns?: number
}

/** The width to which lines are broken, as reports take it; none where nobody looks at a terminal. */
export const shownWidth = ({ output: { columns } }: Pick<Terminal, 'output'>): { readonly columns?: number } =>
  columns === undefined ? {} : { columns }

export type Facts = Readonly<Record<string, string | number>>

/** One sentence as a line. File names come from outside: they are made harmless to a terminal. */
export const line = (words: Text, terminal: Terminal, facts: Facts = {}): string =>
  `${printable(say(words, terminal.language, facts))}\n`

/** Vietnamese unless English is asked for: by --lang, else KEHOACH_LANG, else the system's locale. */
export const languageFor = (args: readonly string[], env: Terminal['env']): Language => {
  const wanted = languagesAsked(args).at(-1) ?? env.KEHOACH_LANG
  if (wanted) return wanted === 'en' ? 'en' : 'vi'
  return /^en[_-]/.test(env.LC_ALL || env.LANG || '') ? 'en' : 'vi'
}

/** What stands after each --lang: read before commander runs, because help and its errors are made in a language. */
export const languagesAsked = (args: readonly string[]): string[] =>
  args.flatMap((arg, i) => (arg === '--lang' ? (args[i + 1] ?? []) : (/^--lang=(.*)$/.exec(arg)?.[1] ?? [])))

/** A line that replaces itself, on a terminal only; `clear` takes it away. */
export const progressOn = ({
  errors,
}: Terminal): { readonly show: (text: string) => void; readonly clear: () => void } => ({
  show: (text) => {
    if (errors.isTerminal) errors.write(`\r\x1b[K${printable(text.trimEnd())}`)
  },
  clear: () => {
    if (errors.isTerminal) errors.write('\r\x1b[K')
  },
})
