import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import { conflictMarkers } from '../syntax/conflict-markers.ts'
import { parseYaml, wholeFile } from '../syntax/parse-yaml.ts'
import { refuse } from '../syntax/refuse.ts'
import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import { type Day, day, parseDay } from '../text/day.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { comparable } from '../text/vietnamese.ts'
import type { AuthoredSchoolYear, AuthoredUnit } from './authored-units.ts'
import type { DayOfYear, SchoolYear } from './deadline/deadline.ts'
import { badDate, duplicateId, unknownId } from './findings.ts'
import { validate } from './shape.ts'

/** A body that may be assigned, asked or addressed. Source: its entry in don-vi.yaml. */
export type Unit = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly otherNames: readonly string[]
  readonly kind: 'cơ quan' | 'đảng' | 'đoàn thể' | 'tập thể' | 'doanh nghiệp' | 'cá nhân'
  /** Id of the body directly above. */
  readonly parent?: string
  readonly parentSpan?: Span
  /** Lines of the name at the head of a document. */
  readonly headerLines: readonly string[]
  /** National electronic identification code of the body. */
  readonly nationalCode?: string
  readonly validFrom?: Day
  readonly validTo?: Day
  /** When its school years and those of the bodies below it begin and end. */
  readonly schoolYear?: SchoolYear
  readonly span: Span
}

/** Units by id and by comparable name; one name may belong to one unit only. */
export type UnitRegister = {
  readonly byId: ReadonlyMap<string, Unit>
  readonly byName: ReadonlyMap<string, Unit>
  /** Only a whole register can say that a unit is unknown; a broken or absent one has told its own cause. */
  readonly state: 'whole' | 'broken' | 'absent'
}

export const EMPTY_REGISTER: UnitRegister = { byId: new Map(), byName: new Map(), state: 'absent' }

/** Reads the registers that apply to a plan, the nearest first; a nearer unit hides a farther one of the same id. */
export const readUnits = (sources: readonly SourceFile[]): Outcome<UnitRegister> => {
  const diagnostics: Diagnostic[] = []
  const byId = new Map<string, Unit>()
  const byName = new Map<string, Unit>()
  for (const source of sources) {
    const refused = refuse(source)
    const conflicts = refused ? [refused] : conflictMarkers(source)
    const { value, diagnostics: found } =
      conflicts.length > 0 ? { diagnostics: conflicts } : parseYaml(wholeFile(source))
    diagnostics.push(...found)
    if (!value) continue
    for (const unit of readRegister(value, diagnostics)) {
      if (byId.has(unit.id)) continue
      byId.set(unit.id, unit)
      for (const name of [unit.name, unit.shortName, ...unit.otherNames]) {
        const key = comparable(name)
        if (!byName.has(key)) byName.set(key, unit)
      }
    }
  }
  for (const { parent, parentSpan } of byId.values()) {
    if (parent && parentSpan && !byId.has(parent)) diagnostics.push(unknownId(UNIT, parent, parentSpan, byId.keys()))
  }
  diagnostics.push(...cycles(byId))
  const state = sources.length === 0 ? 'absent' : hasErrors(diagnostics) ? 'broken' : 'whole'
  return { value: { byId, byName, state }, diagnostics: sortDiagnostics(diagnostics) }
}

/** Each circle of `thuộc` once, at the first of its units in the order of the registers. */
const cycles = (byId: ReadonlyMap<string, Unit>): Diagnostic[] => {
  const known = new Set<string>()
  const found: Diagnostic[] = []
  for (const unit of byId.values()) {
    const chain: Unit[] = []
    let at: Unit | undefined = unit
    for (; at && !known.has(at.id); at = at.parent ? byId.get(at.parent) : undefined) {
      known.add(at.id)
      chain.push(at)
    }
    const from = at ? chain.indexOf(at) : -1
    if (from >= 0) found.push(unitCycle(chain.slice(from)))
  }
  return found
}

const unitCycle = (circle: readonly Unit[]): Diagnostic => {
  const [first] = circle
  if (!first) throw new Error('a circle has a unit')
  const words = [...circle, first].map(({ id }) => `\`${id}\``).join(' → ')
  return {
    rule: 'unit-cycle',
    severity: 'error',
    span: first.parentSpan ?? first.span,
    message: {
      vi: `các đơn vị thuộc nhau thành một vòng: ${words}`,
      en: `units belong to each other in a circle: ${words}`,
    },
    help: {
      vi: 'sửa `thuộc` thành cơ quan cấp trên trực tiếp; đơn vị đứng đầu danh mục thì bỏ `thuộc`',
      en: 'let `thuộc` name the body directly above; leave it out for the topmost unit',
    },
    args: { unit: first.id },
  }
}

const UNIT = { rule: 'unknown-unit', vi: 'đơn vị', en: 'unit' }

/** The unit that a code or a registered name stands for. */
export const findUnit = (register: UnitRegister, words: string): Unit | undefined =>
  register.byId.get(words) ?? register.byName.get(comparable(words))

/** The school calendar of a unit, or of the nearest body above it that has one. */
export const schoolYearOf = (unit: Unit, { byId }: UnitRegister): SchoolYear | undefined => {
  const seen = new Set<Unit>()
  for (let at: Unit | undefined = unit; at && !seen.has(at); at = at.parent ? byId.get(at.parent) : undefined) {
    if (at.schoolYear) return at.schoolYear
    seen.add(at)
  }
  return undefined
}

const readRegister = (node: YamlNode, diagnostics: Diagnostic[]): Unit[] => {
  const shape = validate<AuthoredUnit[]>('AuthoredUnitRegister', node)
  diagnostics.push(...shape.diagnostics)
  if (node.type !== 'seq') return []
  const units = new Map<string, Unit>()
  for (const item of node.items) {
    const valid = validate<AuthoredUnit>('AuthoredUnit', item)
    if (!valid.value) continue
    const unit = unitOf(valid.value, item, diagnostics)
    const earlier = units.get(unit.id)
    if (earlier) diagnostics.push(duplicateId(unit.id, yamlEntry(item, 'mã')?.value.span ?? item.span, earlier.span))
    else units.set(unit.id, unit)
  }
  return [...units.values()]
}

const unitOf = (authored: AuthoredUnit, node: YamlNode, diagnostics: Diagnostic[]): Unit => {
  const schoolYear = schoolYearIn(authored['năm học'], yamlEntry(node, 'năm học')?.value, diagnostics)
  const from = parseDay(authored['hiệu lực']?.từ ?? '')
  const to = parseDay(authored['hiệu lực']?.đến ?? '')
  return {
    id: authored.mã,
    name: authored.tên,
    shortName: authored['gọi tắt'] ?? authored.tên,
    otherNames: authored['gọi khác'] ?? [],
    kind: authored.loại ?? 'cơ quan',
    ...(authored.thuộc
      ? { parent: authored.thuộc, parentSpan: yamlEntry(node, 'thuộc')?.value.span ?? node.span }
      : {}),
    headerLines: authored['tên ở đầu văn bản'] ?? [],
    ...(authored['mã định danh'] ? { nationalCode: authored['mã định danh'] } : {}),
    ...(from ? { validFrom: from } : {}),
    ...(to ? { validTo: to } : {}),
    ...(schoolYear ? { schoolYear } : {}),
    span: yamlEntry(node, 'mã')?.value.span ?? node.span,
  }
}

const schoolYearIn = (
  authored: AuthoredSchoolYear | undefined,
  node: YamlNode | undefined,
  diagnostics: Diagnostic[],
): SchoolYear | undefined => {
  const dayAt = (key: keyof AuthoredSchoolYear): DayOfYear | undefined => {
    const typed = authored?.[key]
    if (typed === undefined) return undefined
    const [date = 0, month = 0] = typed.split('/').map(Number)
    // Every year must have it: 29/02 is the day of one year in four.
    if (day(COMMON_YEAR, month, date)) return { month, date }
    const span = yamlEntry(node, key)?.value.span ?? node?.span
    if (span) diagnostics.push(badDate(typed, span, 'day of year'))
    return undefined
  }
  const [first, last, firstTermEnd] = [dayAt('từ'), dayAt('đến'), dayAt('hết học kỳ I')]
  return first && last && { first, last, ...(firstTermEnd ? { firstTermEnd } : {}) }
}

const COMMON_YEAR = 2025
