import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import { badDate } from '../plan/findings.ts'
import { validate } from '../plan/shape.ts'
import { parseYaml, wholeFile } from '../syntax/parse-yaml.ts'
import { refuse } from '../syntax/refuse.ts'
import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import { type Day, dayWords, parseDay } from '../text/day.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Sourced, Span } from '../text/span.ts'
import type { AuthoredAcceptance } from './authored-config.ts'

/** What somebody looked at and lets stand: a finding of check, or a change between two revisions. */
export type Acceptance = {
  readonly fingerprint: string
  readonly rule: string
  readonly file: string
  readonly reason: string
  readonly by: string
  /** The last day it holds. */
  readonly until: Day
  readonly span: Span
  readonly untilSpan: Span
}

/** Reads a file of entries; a wrong one, and one whose rule is refused, is told at its line and accepts nothing. */
export const readAcceptances = (
  source: SourceFile,
  refuseRule: (rule: Sourced<string>) => Diagnostic | undefined,
): Outcome<readonly Acceptance[]> => {
  const refused = refuse(source)
  const { value: node, diagnostics: unread } = refused ? { diagnostics: [refused] } : parseYaml(wholeFile(source))
  if (!node) return { value: [], diagnostics: unread }
  const diagnostics = [...validate('AuthoredAcceptances', node).diagnostics]
  const items = node.type === 'seq' ? node.items : []
  const value = items.flatMap((item) => acceptanceOf(item, refuseRule, diagnostics) ?? [])
  return { value, diagnostics: [...diagnostics, ...repeated(value)] }
}

const acceptanceOf = (
  node: YamlNode,
  refuseRule: (rule: Sourced<string>) => Diagnostic | undefined,
  diagnostics: Diagnostic[],
): Acceptance | undefined => {
  const { value } = validate<AuthoredAcceptance>('AuthoredAcceptance', node)
  if (!value) return undefined
  const spanOf = (key: string): Span => yamlEntry(node, key)?.value.span ?? node.span
  const until = parseDay(value.đến)
  const wrong =
    until === undefined
      ? badDate(value.đến, spanOf('đến'))
      : refuseRule({ value: value['quy tắc'], span: spanOf('quy tắc') })
  if (wrong) diagnostics.push(wrong)
  if (wrong || until === undefined) return undefined
  return {
    fingerprint: value['dấu vết'],
    rule: value['quy tắc'],
    file: value.tệp.normalize('NFC'),
    reason: value['lý do'],
    by: value.người,
    until,
    span: spanOf('dấu vết'),
    untilSpan: spanOf('đến'),
  }
}

/** The last of several entries for one thing is the one that is looked at. */
const repeated = (entries: readonly Acceptance[]): readonly Diagnostic[] => {
  const last = new Map(entries.map((entry) => [acceptanceKey(entry), entry]))
  return entries.flatMap((entry): Diagnostic[] => {
    const kept = last.get(acceptanceKey(entry))
    if (kept === undefined || kept === entry) return []
    return [
      {
        rule: 'accepted-stale',
        severity: 'warning',
        span: entry.span,
        message: {
          vi: 'mục này bị một mục bên dưới thay thế: cùng dấu vết, quy tắc và tệp',
          en: 'an entry below replaces this one: the same fingerprint, rule and file',
        },
        related: [{ span: kept.span, message: { vi: 'mục được dùng', en: 'the entry that counts' } }],
        help: { vi: 'xóa một trong hai mục', en: 'remove one of the two' },
        args: { rule: entry.rule, file: entry.file },
      },
    ]
  })
}

/** What an entry is about: two of them for one thing are one too many. */
export const acceptanceKey = ({ fingerprint, rule, file }: Pick<Acceptance, 'fingerprint' | 'rule' | 'file'>): string =>
  `${fingerprint}\n${rule}\n${file}`

/** The entries that still hold on a day. */
export const inForce = (acceptances: readonly Acceptance[], today: Day): readonly Acceptance[] =>
  acceptances.filter(({ until }) => until >= today)

/** `what` counts again since the entry ran out; `mend` is what else can be done than looking at it again. */
export const expired = ({ untilSpan, until, rule, file }: Acceptance, what: Text, mend: Text): Diagnostic => ({
  rule: 'accepted-expired',
  severity: 'warning',
  span: untilSpan,
  message: {
    vi: `hết ngày ${dayWords(until)} thì mục này thôi hiệu lực, ${what.vi} lại được tính`,
    en: `this entry held until ${dayWords(until)}: ${what.en} counts again`,
  },
  help: {
    vi: `${mend.vi}, hoặc xem xét lại và ghi ngày \`đến\` mới`,
    en: `${mend.en}, or look at it again and type a new day after \`đến\``,
  },
  args: { rule, file, until },
})
