import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import { formValuesAt } from '../plan/bind-parts.ts'
import type { Status } from '../plan/plan.ts'
import { validate } from '../plan/shape.ts'
import { parseYaml, wholeFile } from '../syntax/parse-yaml.ts'
import { refuse } from '../syntax/refuse.ts'
import { type YamlEntry, type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Sourced } from '../text/span.ts'
import { nearest } from '../text/vietnamese.ts'
import type { AuthoredConfig, AuthoredLevel, Clarity } from './authored-config.ts'
import { isToldWhileReading, type Rule, severityFor } from './rule.ts'
import { RULES } from './rules/index.ts'

/** What a project sets for all its plans. Source: kehoach.config.yaml. */
export type Config = {
  /** Rules whose severity is set, whatever the status of the plan. */
  readonly levels: ReadonlyMap<string, Severity | 'off'>
  readonly clarities: ReadonlySet<Clarity>
  /** Project path of a register used after those beside and above a plan. */
  readonly units?: Sourced<string>
  /** Project path of a template file or a folder of them, instead of `templates/`. */
  readonly templates?: Sourced<string>
  /** Values of the form set for all plans. */
  readonly formValues: readonly (Sourced<string> & { readonly key: string })[]
}

export const CONFIG_FILE = 'kehoach.config.yaml'

/** Five clarities are what most issuers list; the sixth, `thẩm quyền`, is Quyết định 1671/QĐ-TTg, IV.2.d. */
export const DEFAULT_CONFIG: Config = {
  levels: new Map(),
  formValues: [],
  clarities: new Set(['người', 'việc', 'thời gian', 'trách nhiệm', 'sản phẩm']),
}

/** Reads the config; what is wrong in it is told at its line and the rest of it holds. */
export const readConfig = (source: SourceFile): Outcome<Config> => {
  const refused = refuse(source)
  const { value: node, diagnostics: unread } = refused ? { diagnostics: [refused] } : parseYaml(wholeFile(source))
  if (!node) return { value: DEFAULT_CONFIG, diagnostics: unread }
  const shape = validate<AuthoredConfig>('AuthoredConfig', node)
  const levels = levelsOf(node)
  const clarities = claritiesOf(node)
  const path = (key: string): Sourced<string> | undefined => {
    const value = yamlEntry(node, key)?.value
    return value?.type === 'scalar' && value.text !== '' ? { value: value.text, span: value.span } : undefined
  }
  const units = path('đơn vị')
  const templates = path('thể thức')
  return {
    value: {
      levels: levels.value,
      clarities: clarities.value,
      formValues: formValuesAt(node),
      ...(units ? { units } : {}),
      ...(templates ? { templates } : {}),
    },
    diagnostics: [...shape.diagnostics, ...levels.diagnostics, ...clarities.diagnostics],
  }
}

/** How grave a rule's findings are in a project; undefined when they are not looked for. */
export const severityIn = ({ levels, clarities }: Config, rule: Rule, status: Status): Severity | undefined => {
  if (rule.clarity && !clarities.has(rule.clarity)) return undefined
  const level = levels.get(rule.id) ?? severityFor(rule, status)
  return level === 'off' ? undefined : level
}

/** A file that the config names and that is not in the project. */
export const missingFile = (key: string, { value, span }: Sourced<string>): Diagnostic => ({
  rule: 'setting-path',
  severity: 'error',
  span,
  message: {
    vi: `\`${key}\` trỏ tới “${value}” nhưng trong dự án không có`,
    en: `\`${key}\` names “${value}”, which is not in the project`,
  },
  help: {
    vi: 'gõ đường dẫn tính từ thư mục gốc của dự án, ví dụ chung/don-vi.yaml',
    en: 'type a path from the root of the project, e.g. chung/don-vi.yaml',
  },
  args: { key, path: value },
})

type Part<T> = { readonly value: T; readonly diagnostics: readonly Diagnostic[] }

const levelsOf = (node: YamlNode): Part<Config['levels']> => {
  const map = yamlEntry(node, 'mức')?.value
  const levels = new Map<string, Severity | 'off'>()
  const diagnostics: Diagnostic[] = []
  for (const entry of map?.type === 'map' ? map.entries : []) {
    const rule = RULES.find(({ id }) => id === entry.key)
    const level = entry.value.type === 'scalar' ? LEVELS.get(entry.value.text) : undefined
    if (!rule) diagnostics.push(unknownRule(entry))
    else if (level && level !== 'error' && isToldWhileReading(rule)) diagnostics.push(alwaysError(entry))
    else if (level) levels.set(rule.id, level)
  }
  return { value: levels, diagnostics }
}

const LEVELS: ReadonlyMap<string, Severity | 'off'> = new Map<AuthoredLevel, Severity | 'off'>([
  ['tắt', 'off'],
  ['lưu ý', 'info'],
  ['cảnh báo', 'warning'],
  ['lỗi', 'error'],
])

const unknownRule = ({ key, keySpan }: YamlEntry): Diagnostic => {
  const near = nearest(
    key,
    RULES.map(({ id }) => id),
  )
  return {
    rule: 'unknown-rule',
    severity: 'error',
    span: keySpan,
    message: { vi: `không có quy tắc \`${key}\``, en: `there is no rule \`${key}\`` },
    help: near
      ? { vi: `có phải là \`${near}\`?`, en: `did you mean \`${near}\`?` }
      : { vi: 'xem các mã bằng lệnh kehoach explain', en: 'kehoach explain lists the ids' },
    args: { id: key, ...(near ? { near } : {}) },
  }
}

const alwaysError = ({ key, keySpan }: YamlEntry): Diagnostic => ({
  rule: 'always-checked',
  severity: 'error',
  span: keySpan,
  message: {
    vi: `\`${key}\` không giảm mức được: thiếu điều quy tắc này đòi thì không lập được văn bản và sổ nhiệm vụ`,
    en: `\`${key}\` cannot be lowered: without what it demands there is no document and no registry`,
  },
  help: { vi: 'xóa dòng này', en: 'remove this line' },
  args: { id: key },
})

const claritiesOf = (node: YamlNode): Part<Config['clarities']> => {
  const entry = yamlEntry(node, 'rõ')
  if (entry?.value.type !== 'seq') return { value: DEFAULT_CONFIG.clarities, diagnostics: [] }
  const named = entry.value.items.flatMap((item) =>
    CLARITIES.filter((one) => item.type === 'scalar' && item.text === one),
  )
  // An item that is none of them is told as such, and may stand for what seems to be missing.
  const isWhole = named.length === entry.value.items.length
  const missing = ALWAYS_CLEAR.filter((one) => !named.includes(one))
  return {
    value: new Set([...named, ...missing]),
    diagnostics: isWhole && missing.length > 0 ? [alwaysClear(entry, missing)] : [],
  }
}

const CLARITIES: readonly Clarity[] = ['người', 'việc', 'thời gian', 'trách nhiệm', 'sản phẩm', 'thẩm quyền']
/** The schema demands a lead, a deadline and a result of every task. */
const ALWAYS_CLEAR: readonly Clarity[] = ['người', 'thời gian', 'sản phẩm']

const alwaysClear = ({ keySpan }: YamlEntry, missing: readonly Clarity[]): Diagnostic => ({
  rule: 'always-checked',
  severity: 'error',
  span: keySpan,
  message: {
    vi: `\`rõ\` thiếu ${missing.join(', ')}: nhiệm vụ nào cũng phải rõ người, thời gian và sản phẩm`,
    en: `\`rõ\` lacks ${missing.join(', ')}: every task has a lead, a deadline and a result`,
  },
  help: { vi: `thêm ${missing.join(', ')} vào danh sách`, en: `add ${missing.join(', ')} to the list` },
  args: { missing: missing.join(', ') },
})
