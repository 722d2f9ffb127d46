import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { Plan, Status } from '../plan/plan.ts'
import { validate } from '../plan/shape.ts'
import { parseYaml, wholeFile } from '../syntax/parse-yaml.ts'
import { refuse } from '../syntax/refuse.ts'
import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import { fitsGlob, fitsPathGlob } from '../text/glob.ts'
import type { SourceFile } from '../text/source-file.ts'
import { comparable, nearest } from '../text/vietnamese.ts'
import type { AuthoredGrant, AuthoredPolicy } from './authored-policy.ts'
import { type Change, changeKey } from './change.ts'
import { issuedAtOnce } from './compare-headers.ts'
import { changesBetween, type History, stepsBack, unreadOf } from './history.ts'
import type { Author, PlanRevision } from './revision.ts'

/** Who may change what. Source: phan-quyen.yaml. */
export type Policy = {
  readonly roles: ReadonlyMap<string, readonly string[]>
  /** The last that fits a change decides. */
  readonly grants: readonly AuthoredGrant[]
}

export const POLICY_FILE = 'phan-quyen.yaml'

/** A change by someone whom the policy does not name for it. */
export type Violation = {
  /** What was not theirs to do: the change itself, or the entry that approves it. */
  readonly of?: 'approval'
  /** Who made it; several when one of them did and it cannot be known which. */
  readonly makers: readonly PlanRevision[]
  /** Of the older revision; absent for a new plan. */
  readonly status?: Status
  /** Roles that may; empty when nobody may. */
  readonly allowed: readonly string[]
  readonly reason?: string
}

/** What is wrong is told at its line, and nothing of the policy holds then: half a policy would let changes pass. */
export const readPolicy = (source: SourceFile): Outcome<Policy> => {
  const refused = refuse(source)
  const { value: node, diagnostics: unread } = refused ? { diagnostics: [refused] } : parseYaml(wholeFile(source))
  if (!node) return { diagnostics: unread }
  const { value, diagnostics } = validate<AuthoredPolicy>('AuthoredPolicy', node)
  const roles = new Map(Object.entries(value?.['vai trò'] ?? {}))
  const unknown = value ? unknownRoles(node, roles) : []
  if (!value || unknown.length > 0) return { diagnostics: [...unread, ...diagnostics, ...unknown] }
  return { value: { roles, grants: value['quy định'] }, diagnostics: unread }
}

/** What a policy judges a change by besides the change itself. */
type ChangeFacts = {
  readonly paths: readonly string[]
  readonly makers: readonly PlanRevision[]
  /** Of the older revision; absent for a new plan. */
  readonly status?: Status
}

/** What the policy has against a change of a plan, by either of its paths; nothing when nobody of the range made it. */
export const violationOf = (
  { field }: Change,
  { paths, status, makers }: ChangeFacts,
  { grants, roles }: Policy,
): Violation | undefined => {
  const grant = grants.findLast(
    ({ trường: fields, 'trạng thái': statuses, tệp: files }) =>
      fields.some((one) => one === '*' || one === field) &&
      (!statuses || (status !== undefined && statuses.includes(status))) &&
      (!files || files.some((pattern) => paths.some((path) => fitsPathGlob(pattern, path)))),
  )
  if (!grant || makers.length === 0) return undefined
  const { 'được sửa': allowed, 'lý do': reason } = grant
  const patterns = allowed.flatMap((role) => roles.get(role) ?? [])
  if (makers.every(({ author }) => patterns.some((pattern) => isMeant(pattern, author)))) return undefined
  return { makers, allowed, ...(status ? { status } : {}), ...(reason ? { reason } : {}) }
}

/**
 * Who made each change between a revision and the newest: where it is met first on the way back, and the unreadable revisions
 * before that. `base` is absent for a new plan: whoever began it made it, and of what such a plan seldom has
 * (`issuedAtOnce`) who gave it that.
 */
export const changeMakers = <R>(history: History<R>, base: Plan | undefined): ((change: Change) => readonly R[]) => {
  const known = new Map<R, ReadonlySet<string>>()
  const has = (at: R, plan: Plan, change: Change): boolean => {
    if (!base && change.rule === 'plan-added') return true
    const keys = known.get(at) ?? new Set((base ? changesBetween(base, plan) : issuedAtOnce(plan)).map(changeKey))
    known.set(at, keys)
    return keys.has(changeKey(change))
  }
  return (change) => {
    for (let at = history.tip; ; ) {
      const { steps, lost } = stepsBack(history, at)
      const back = steps.find(({ older, plan }) => has(older, plan, change))
      if (!back) return [...new Set([at, ...unreadOf(steps), ...lost])]
      at = back.older
    }
  }
}

/** What the policy has against who approved a change: the same, for the field `duyệt thay đổi`. */
export const approvalViolation = (change: Change, facts: ChangeFacts, policy: Policy): Violation | undefined => {
  const found = violationOf({ ...change, field: 'duyệt thay đổi' }, facts, policy)
  return found && { ...found, of: 'approval' }
}

/** E-mail addresses by their letters, names as people read them. */
const isMeant = (pattern: string, { name, email }: Author): boolean =>
  pattern.includes('@')
    ? fitsGlob(pattern.toLowerCase(), email.toLowerCase())
    : name !== '' && fitsGlob(comparable(pattern), comparable(name))

const unknownRoles = (root: YamlNode, roles: ReadonlyMap<string, unknown>): Diagnostic[] => {
  const grants = yamlEntry(root, 'quy định')?.value
  const named = (grants?.type === 'seq' ? grants.items : []).flatMap((grant) => {
    const list = yamlEntry(grant, 'được sửa')?.value
    return list?.type === 'seq' ? list.items : []
  })
  return named.flatMap((node): Diagnostic[] => {
    if (node.type !== 'scalar' || roles.has(node.text)) return []
    const near = nearest(node.text, roles.keys())
    return [
      {
        rule: 'bad-value',
        severity: 'error',
        span: node.span,
        message: {
          vi: `\`vai trò\` không có “${node.text}”`,
          en: `there is no “${node.text}” among the roles (\`vai trò\`)`,
        },
        help: near
          ? { vi: `có phải là \`${near}\`?`, en: `did you mean \`${near}\`?` }
          : { vi: 'thêm vai trò ấy vào `vai trò`, hoặc xóa ở đây', en: 'add it under `vai trò` or remove it here' },
        args: { key: 'được sửa', value: node.text },
      },
    ]
  })
}
