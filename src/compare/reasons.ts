import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import { validate } from '../plan/shape.ts'
import { parseYaml, wholeFile } from '../syntax/parse-yaml.ts'
import { refuse } from '../syntax/refuse.ts'
import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
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
  /** Told in a commit, which a reviewed file overrules. */
  readonly fromCommit?: true
  readonly span: Span
}

export type ReasonSubject =
  | { readonly type: 'change'; readonly fingerprint: string }
  /** A task, target or reporting duty by id, a section by its title, or a key of the front matter by itself. */
  | { readonly type: 'named'; readonly name: string; readonly field?: string }

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

/** Whether a reason is given for a change of the plan at `path`. */
const answers = ({ about, file }: Reason, change: JudgedChange, path: string): boolean => {
  if (file !== undefined && file !== path) return false
  if (about.type === 'change') return about.fingerprint === change.fingerprint
  const { subject, field } = change
  const isNamed =
    subject.type === 'document'
      ? comparable(about.name) === comparable(field)
      : [subject.id, subject.title.split(' › ').at(-1) ?? ''].some((one) => comparable(one) === comparable(about.name))
  return isNamed && (about.field === undefined || comparable(about.field) === comparable(field))
}

/** Why a change was made: the words of the reasons that speak of it most closely, each once; none when nobody said. */
export const reasonsFor = (change: JudgedChange, path: string, reasons: readonly Reason[]): readonly string[] => {
  const found = reasons.filter((reason) => answers(reason, change, path))
  const closest = Math.max(0, ...found.map(closeness))
  return [...new Set(found.filter((reason) => closeness(reason) === closest).map(({ words }) => words))]
}

const closeness = ({ about, fromCommit }: Reason): number =>
  (fromCommit ? 0 : 3) + (about.type === 'change' ? 2 : about.field === undefined ? 0 : 1)

/**
 * Reasons that no change of a compared plan answers to. Those of plans that were not compared are left alone, and those of
 * any plan unless all plans were (`whole`).
 */
export const unusedReasons = (
  reasons: readonly Reason[],
  compared: ReadonlyMap<string, readonly JudgedChange[]>,
  whole: boolean,
): readonly Diagnostic[] =>
  reasons.flatMap((reason): Diagnostic[] => {
    const { file, span, fromCommit } = reason
    if (fromCommit || (file === undefined ? !whole : !compared.has(file))) return []
    const used = [...compared].some(([path, changes]) => changes.some((change) => answers(reason, change, path)))
    return used ? [] : [unused(reason, span)]
  })

const unused = ({ about }: Reason, span: Span): Diagnostic => {
  const name = about.type === 'change' ? about.fingerprint : [about.name, about.field ?? []].flat().join(', ')
  return {
    rule: 'accepted-stale',
    severity: 'warning',
    span,
    message: {
      vi: `không có thay đổi nào ứng với lý do này (“${name}”)`,
      en: `no change answers to this reason (“${name}”)`,
    },
    help: {
      vi: 'xóa lý do này, hoặc sửa `mã`, `mục`, `trường`, `dấu vết` cho đúng thay đổi mà kehoach diff in ra',
      en: 'remove it, or name the change as kehoach diff prints it: `mã`, `mục`, `trường`, `dấu vết`',
    },
    args: { name },
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
