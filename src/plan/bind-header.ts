import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import { parseDay, yearOf } from '../text/day.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Sourced, Span } from '../text/span.ts'
import { span } from '../text/span.ts'
import type { Circulation, NumberingStyle, Urgency } from './authored-front-matter.ts'
import { type BindContext, MISSING, scalarAt, wordsAt } from './bind-parts.ts'
import { readPeriod } from './deadline/read-deadline.ts'
import { badDate } from './findings.ts'
import { DEFAULT_NUMBERING } from './numbering.ts'
import type { Header, Issued, Regime, Signature, Status } from './plan.ts'
import { DEFAULT_RENDERING, renderingOf } from './rendering.ts'
import { validate } from './shape.ts'
import type { Unit } from './units.ts'
import { findUnit } from './units.ts'
import { unknownIssuer } from './unknown-unit.ts'

/** The front matter, as far as it can be read: what is missing or wrong is a finding and stands as `[còn thiếu]`. */
export const bindHeader = (
  node: YamlNode | undefined,
  source: SourceFile,
  context: Omit<BindContext, 'period'>,
): Header => {
  const where = node?.span ?? span(source, 0, 0)
  if (node) context.diagnostics.push(...validate('AuthoredFrontMatter', node).diagnostics)
  const text = (key: string): Sourced<string> => scalarAt(node, key) ?? { value: MISSING, span: where }
  const kind = scalarAt(node, 'loại')?.value === 'phụ lục' ? 'appendix' : 'plan'
  const period = text('thời kỳ')
  const days = readPeriod(period.value)
  if (!days && period.value !== MISSING) context.diagnostics.push(periodUnread(period.value, period.span))
  const number = scalarAt(node, 'số')
  const filing = scalarAt(node, 'lưu')
  const status = scalarAt(node, 'trạng thái')
  const signature = signatureOf(yamlEntry(node, 'ký')?.value)
  const code = text('cơ quan ban hành')
  const numbering = wordsAt(node, 'đánh số').map(({ value }) => value as NumberingStyle)
  return {
    span: where,
    regime: scalarAt(node, 'thể thức')?.value === 'đảng' ? 'đảng' : ('nghị định 30' satisfies Regime),
    kind,
    issuer: issuerOf(code, context),
    issuerSpan: code.span,
    // An appendix file prints no date line, so it needs no place.
    place: kind === 'appendix' ? (scalarAt(node, 'địa danh') ?? { value: '', span: where }) : text('địa danh'),
    ...(number ? { number } : {}),
    symbol: text('ký hiệu'),
    issued: issuedOf(scalarAt(node, 'ngày ban hành'), context),
    title: text('trích yếu'),
    status: statusOf(status?.value),
    statusSpan: status?.span ?? where,
    period: { ...period, ...(days ? { days } : {}) },
    bases: wordsAt(node, 'căn cứ'),
    ...(signature ? { signature } : {}),
    recipients: wordsAt(node, 'nơi nhận'),
    ...(filing ? { filing } : {}),
    ...marksOf(node),
    contact: wordsAt(node, 'liên hệ'),
    rendering: renderingOf(yamlEntry(node, 'trình bày')?.value, DEFAULT_RENDERING),
    numbering: numbering.length > 0 ? numbering : DEFAULT_NUMBERING,
  }
}

const periodUnread = (words: string, where: Span): Diagnostic => ({
  rule: 'bad-value',
  severity: 'error',
  span: where,
  message: { vi: `không đọc được thời kỳ “${words}”`, en: `the period “${words}” cannot be read` },
  help: {
    vi: 'gõ Năm 2025, Năm 2025 - 2026, Giai đoạn 2026 - 2030, Tháng 10/2025, Quý IV/2025 hoặc từ ngày 30/9/2025 đến ngày 30/10/2025',
    en: 'type Năm 2025, Năm 2025 - 2026, Giai đoạn 2026 - 2030, Tháng 10/2025, Quý IV/2025 or từ ngày 30/9/2025 đến ngày 30/10/2025',
  },
  args: { words },
})

const statusOf = (typed: string | undefined): Status =>
  typed === 'trình ký' || typed === 'đã ban hành' ? typed : 'dự thảo'

const issuedOf = (typed: Sourced<string> | undefined, { diagnostics }: Omit<BindContext, 'period'>): Issued => {
  if (!typed) return {}
  if (/^\d{4}$/.test(typed.value)) return { year: Number(typed.value), span: typed.span }
  const day = parseDay(typed.value)
  if (day) return { day, year: yearOf(day), span: typed.span }
  // A value of another form is already the schema's finding; only a day that does not exist is left to say.
  if (/^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})$/.test(typed.value))
    diagnostics.push(badDate(typed.value, typed.span))
  return { span: typed.span }
}

const signatureOf = (node: YamlNode | undefined): Signature | undefined => {
  const name = scalarAt(node, 'họ tên')
  if (!node || !name) return undefined
  const authority = scalarAt(node, 'quyền hạn')
  return { ...(authority ? { authority } : {}), offices: wordsAt(node, 'chức vụ'), name }
}

/** A value of another form is the schema's finding. */
const marksOf = (node: YamlNode | undefined): Pick<Header, 'urgency' | 'circulation' | 'drafter'> => {
  const urgency = scalarAt(node, 'mức độ khẩn')
  const circulation = scalarAt(node, 'phạm vi lưu hành')
  const drafter = yamlEntry(node, 'người soạn thảo')?.value
  const [code, copies] = [scalarAt(drafter, 'ký hiệu'), scalarAt(drafter, 'số bản')]
  return {
    ...(urgency ? { urgency: urgency as Sourced<Urgency> } : {}),
    ...(circulation ? { circulation: circulation as Sourced<Circulation> } : {}),
    ...(code && copies ? { drafter: { code, copies } } : {}),
  }
}

const issuerOf = (code: Sourced<string>, { units, diagnostics }: Omit<BindContext, 'period'>): Unit => {
  const unit = units.byId.get(code.value)
  if (unit) return unit
  if (code.value !== MISSING && units.state !== 'broken')
    diagnostics.push(units.state === 'absent' ? noRegister(code.span) : unknownIssuer(code.value, code.span, units))
  const named = findUnit(units, code.value)
  if (named) return named
  return {
    id: code.value,
    name: MISSING,
    shortName: MISSING,
    otherNames: [],
    kind: 'cơ quan',
    headerLines: [],
    span: code.span,
  }
}

const noRegister = (where: Span): Diagnostic => ({
  rule: 'unknown-unit',
  severity: 'error',
  span: where,
  message: { vi: 'không tìm thấy don-vi.yaml của kế hoạch này', en: 'this plan has no don-vi.yaml' },
  help: {
    vi: 'đặt don-vi.yaml (danh mục đơn vị) cạnh kế hoạch hoặc ở thư mục phía trên; `kehoach new` tạo sẵn mẫu',
    en: 'put a don-vi.yaml (unit register) beside the plan or in a folder above; `kehoach new` makes one',
  },
})
