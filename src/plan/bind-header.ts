import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import { type Day, day, parseDay, yearOf } from '../text/day.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Sourced, Span } from '../text/span.ts'
import { span } from '../text/span.ts'
import type { Circulation, NumberingStyle, Secrecy, Urgency } from './authored-front-matter.ts'
import { type BindContext, formValuesAt, MISSING, scalarAt, wordsAt } from './bind-parts.ts'
import { issuerOf, signaturesOf } from './bind-signatures.ts'
import { readPeriod } from './deadline/read-deadline.ts'
import { badDate } from './findings.ts'
import { DEFAULT_NUMBERING } from './numbering.ts'
import type { Header, Issued, Regime, Status } from './plan.ts'
import { quotedValues } from './quoted-values.ts'
import { DEFAULT_RENDERING, renderingOf } from './rendering.ts'
import { validate } from './shape.ts'

/** The front matter, as far as it can be read: what is missing or wrong is a finding and stands as `[còn thiếu]`. */
export const bindHeader = (
  node: YamlNode | undefined,
  source: SourceFile,
  context: Omit<BindContext, 'period'>,
): Header => {
  const where = node?.span ?? span(source, 0, 0)
  const quoted = node ? quotedValues(node) : []
  const isQuoted = (where: Span): boolean => quoted.some(({ span }) => span.start === where.start)
  if (node) {
    const shape = validate('AuthoredFrontMatter', node, lastDayOf(node)).diagnostics
    context.diagnostics.push(...quoted, ...shape.filter(({ span }) => !isQuoted(span)))
  }
  const text = (key: string): Sourced<string> => scalarAt(node, key) ?? { value: MISSING, span: where }
  const kind = scalarAt(node, 'loại')?.value === 'phụ lục' ? 'appendix' : 'plan'
  const period = text('thời kỳ')
  const days = readPeriod(period.value)
  if (!days && period.value !== MISSING && !isQuoted(period.span))
    context.diagnostics.push(periodUnread(period.value, period.span))
  const number = scalarAt(node, 'số')
  const status = scalarAt(node, 'trạng thái')
  const codes = wordsAt(node, 'cơ quan ban hành')
  const [lead = { value: MISSING, span: where }, ...others] = codes
  const issuer = issuerOf(lead, context)
  const coIssuers = others.map((code) => ({ unit: issuerOf(code, context), span: code.span }))
  const numbering = wordsAt(node, 'đánh số').map(({ value }) => value as NumberingStyle)
  return {
    span: where,
    regime: scalarAt(node, 'thể thức')?.value === 'đảng' ? 'đảng' : ('nghị định 30' satisfies Regime),
    kind,
    issuer,
    issuerSpan: lead.span,
    coIssuers,
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
    signatures: signaturesOf(node, [issuer, ...coIssuers.map(({ unit }) => unit)], context),
    recipients: wordsAt(node, 'nơi nhận'),
    filings: wordsAt(node, 'lưu'),
    ...marksOf(node),
    contact: wordsAt(node, 'liên hệ'),
    formValues: formValuesAt(node),
    separateAppendices: scalarAt(node, 'phụ lục')?.value === 'tệp riêng',
    rendering: renderingOf(yamlEntry(node, 'trình bày')?.value, DEFAULT_RENDERING),
    numbering: numbering.length > 0 ? numbering : DEFAULT_NUMBERING,
  }
}

/** The end of the period as far as it can be read, else of the year of issue: examples in a help are of that year. */
const lastDayOf = (node: YamlNode): Day | undefined => {
  const year = /\d{4}/.exec(scalarAt(node, 'ngày ban hành')?.value ?? '')?.[0]
  return readPeriod(scalarAt(node, 'thời kỳ')?.value ?? '')?.end ?? (year && day(Number(year), 12, 31))
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

/** A value of another form is the schema's finding. */
const marksOf = (
  node: YamlNode | undefined,
): Pick<Header, 'secrecy' | 'urgency' | 'circulation' | 'draftRound' | 'drafter'> => {
  const secrecy = scalarAt(node, 'độ mật')
  const urgency = scalarAt(node, 'mức độ khẩn')
  const circulation = scalarAt(node, 'phạm vi lưu hành')
  const draftRound = scalarAt(node, 'lần dự thảo')
  const drafter = yamlEntry(node, 'người soạn thảo')?.value
  const [code, copies] = [scalarAt(drafter, 'ký hiệu'), scalarAt(drafter, 'số bản')]
  return {
    ...(secrecy ? { secrecy: secrecy as Sourced<Secrecy> } : {}),
    ...(urgency ? { urgency: urgency as Sourced<Urgency> } : {}),
    ...(circulation ? { circulation: circulation as Sourced<Circulation> } : {}),
    ...(draftRound ? { draftRound } : {}),
    ...(code && copies ? { drafter: { code, copies } } : {}),
  }
}
