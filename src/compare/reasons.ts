import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import { validate } from '../plan/shape.ts'
import { parseYaml, wholeFile } from '../syntax/parse-yaml.ts'
import { refuse } from '../syntax/refuse.ts'
import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { unreachable } from '../text/unreachable.ts'
import { comparable } from '../text/vietnamese.ts'
import type { AuthoredReason } from './authored-reasons.ts'
import type { JudgedChange } from './judge-changes.ts'

/** Reasons of changes, at the root of the project or beside a plan. */
export const REASONS_FILE = 'ly-do.yaml'

/** Why something was changed, as the table of comparison prints it. */
export type Reason = {
  readonly words: string
  readonly about: ReasonSubject
  /** The only plan it speaks of, as the newer revision calls it; absent for every plan that is compared. */
  readonly file?: string
  /** The commit that tells it; a reviewed file overrules it. */
  readonly fromCommit?: string
  readonly span: Span
}

export type ReasonSubject =
  | { readonly type: 'change'; readonly fingerprint: string }
  /** A task, target or reporting duty by id, a section by its title, or a key of the front matter by itself. */
  | { readonly type: 'named'; readonly name: string; readonly field?: string }
  /** Whatever a commit did. */
  | { readonly type: 'commit'; readonly commit: string }

/** The entries of ly-do.yaml; a wrong one is told at its line and gives no reason. */
export const readReasons = (source: SourceFile): Outcome<readonly Reason[]> => {
  const refused = refuse(source)
  const { value: node, diagnostics: unread } = refused ? { diagnostics: [refused] } : parseYaml(wholeFile(source))
  if (!node) return { value: [], diagnostics: unread }
  const diagnostics = [...validate('AuthoredReasons', node).diagnostics]
  const items = node.type === 'seq' ? node.items : []
  return { value: items.flatMap((item) => reasonOf(item, diagnostics) ?? []), diagnostics }
}

const reasonOf = (node: YamlNode, diagnostics: Diagnostic[]): Reason | undefined => {
  const { value } = validate<AuthoredReason>('AuthoredReason', node)
  if (!value) return undefined
  const about = subjectOf(value)
  if (!about) {
    diagnostics.push(unclear(node.span))
    return undefined
  }
  const file = value.tệp?.normalize('NFC')
  const span = yamlEntry(node, 'lý do')?.value.span ?? node.span
  return { words: value['lý do'].trim(), about, span, ...(file === undefined ? {} : { file }) }
}

/** Exactly one of the keys that name something; `trường` may stand with an id or title, or by itself. */
const subjectOf = (value: AuthoredReason): ReasonSubject | undefined => {
  const { 'dấu vết': fingerprint, mã: id, mục: title, trường: field } = value
  const named = [fingerprint, id, title].filter((one) => one !== undefined)
  if (named.length > 1) return undefined
  if (fingerprint !== undefined) return field === undefined ? { type: 'change', fingerprint } : undefined
  const name = id ?? title ?? field
  if (name === undefined) return undefined
  return { type: 'named', name, ...(field === undefined || name === field ? {} : { field }) }
}

/** The changes of one plan, and by which commits each was made. */
export type ReasonedPlan = {
  /** As the newer revision calls it. */
  readonly path: string
  readonly commitsOf: (change: JudgedChange) => readonly string[]
}

/** Whether a reason is given for a change. */
export const answers = ({ about, file }: Reason, change: JudgedChange, { path, commitsOf }: ReasonedPlan): boolean => {
  if (file !== undefined && file !== path) return false
  switch (about.type) {
    case 'change':
      return about.fingerprint === change.fingerprint
    case 'commit':
      return commitsOf(change).includes(about.commit)
    case 'named':
      return (
        namesOf(change).some((one) => comparable(one) === comparable(about.name)) &&
        (about.field === undefined || comparable(about.field) === comparable(change.field))
      )
    default:
      return unreachable(about)
  }
}

const namesOf = ({ subject, field }: JudgedChange): readonly string[] =>
  subject.type === 'document' ? [field] : [subject.id, subject.title.split(' › ').at(-1) ?? '']

/** Why a change was made: the words of the reasons that speak of it most closely, each once; none when nobody said. */
export const reasonsFor = (change: JudgedChange, plan: ReasonedPlan, reasons: readonly Reason[]): readonly string[] => {
  const found = reasons.filter((reason) => answers(reason, change, plan))
  const closest = Math.max(0, ...found.map(closeness))
  return [...new Set(found.filter((reason) => closeness(reason) === closest).map(({ words }) => words))]
}

const closeness = ({ about, fromCommit }: Reason): number => {
  const file = fromCommit === undefined ? 4 : 0
  switch (about.type) {
    case 'commit':
      return file
    case 'named':
      return file + (about.field === undefined ? 1 : 2)
    case 'change':
      return file + 3
    default:
      return unreachable(about)
  }
}

const unclear = (span: Span): Diagnostic => ({
  rule: 'missing-key',
  severity: 'error',
  span,
  message: {
    vi: 'một lý do nói về đúng một điều: `dấu vết`, `mã`, `mục`, hoặc chỉ `trường`; `dấu vết` không đi với `trường`',
    en: 'a reason is about exactly one thing: `dấu vết`, `mã`, `mục`, or `trường` alone; `dấu vết` takes no `trường`',
  },
  help: {
    vi: 'ví dụ `- {mã: mo-lop, trường: thời gian, lý do: …}`',
    en: 'for example `- {mã: mo-lop, trường: thời gian, lý do: …}`',
  },
  args: {},
})
