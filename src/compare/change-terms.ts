import { type Acceptance, readAcceptances } from '../check/acceptance.ts'
import type { AuthoredChangeLevel } from '../check/authored-config.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import { parseYaml, wholeFile } from '../syntax/parse-yaml.ts'
import { yamlEntry } from '../syntax/syntax-tree.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { nearest } from '../text/vietnamese.ts'
import type { ChangeClass } from './change-rule.ts'
import { CHANGE_RULES, type ChangeRuleId } from './change-rules.ts'
import type { ChangeTerms } from './judge-changes.ts'

/** Changes that somebody looked at and lets pass. */
export const APPROVED_FILE = 'duyet-thay-doi.yaml'

/** The entries of duyet-thay-doi.yaml. */
export const readApprovals = (source: SourceFile): Outcome<readonly Acceptance[]> =>
  readAcceptances(source, ({ value, span }) => (isChangeRule(value) ? undefined : unknownChange(value, span)))

/** The key `mức thay đổi` of kehoach.config.yaml; its shape is told where the config is read. */
export const readChangeClasses = (source: SourceFile): Outcome<ChangeTerms['classes']> => {
  const root = parseYaml(wholeFile(source)).value
  const map = root && yamlEntry(root, 'mức thay đổi')?.value
  const classes = new Map<ChangeRuleId, ChangeClass | 'off'>()
  const diagnostics: Diagnostic[] = []
  for (const { key, keySpan, value } of map?.type === 'map' ? map.entries : []) {
    const level = value.type === 'scalar' ? CLASSES.get(value.text) : undefined
    if (!isChangeRule(key)) diagnostics.push(unknownChange(key, keySpan))
    else if (level) classes.set(key, level)
  }
  return { value: classes, diagnostics }
}

/**
 * A change cannot loosen what it is weighed by: of two revisions of the config the stricter class counts. `loosened`: the
 * rules whose class the newer one lowers.
 */
export const strictestClasses = (
  old: ChangeTerms['classes'],
  next: ChangeTerms['classes'],
): { readonly classes: ChangeTerms['classes']; readonly loosened: readonly ChangeRuleId[] } => {
  const levelIn = (classes: ChangeTerms['classes'], rule: ChangeRuleId) => classes.get(rule) ?? CHANGE_RULES[rule].class
  const rank = (level: ChangeClass | 'off'): number => STRICTNESS.indexOf(level)
  const loosened = [...new Set([...old.keys(), ...next.keys()])].filter(
    (rule) => rank(levelIn(next, rule)) < rank(levelIn(old, rule)),
  )
  return { classes: new Map([...next, ...loosened.map((rule) => [rule, levelIn(old, rule)] as const)]), loosened }
}

const STRICTNESS: readonly (ChangeClass | 'off')[] = ['off', 'neutral', 'undecided', 'weakens']

const CLASSES: ReadonlyMap<string, ChangeClass | 'off'> = new Map<AuthoredChangeLevel, ChangeClass | 'off'>([
  ['tắt', 'off'],
  ['thông tin', 'neutral'],
  ['cần xem', 'undecided'],
  ['nghiêm trọng', 'weakens'],
])

const isChangeRule = (id: string): id is ChangeRuleId => Object.hasOwn(CHANGE_RULES, id)

const unknownChange = (id: string, span: Span): Diagnostic => {
  const near = nearest(id, Object.keys(CHANGE_RULES))
  return {
    rule: 'unknown-rule',
    severity: 'error',
    span,
    message: { vi: `không có loại thay đổi \`${id}\``, en: `there is no change \`${id}\`` },
    help: near
      ? { vi: `có phải là \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : { vi: 'mã đứng ở cuối mỗi thay đổi mà kehoach diff in ra', en: 'kehoach diff prints the id after each change' },
    args: { id, ...(near ? { near } : {}) },
  }
}
