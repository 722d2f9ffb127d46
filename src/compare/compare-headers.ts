import type { Header, Plan, Signature, Status } from '../plan/plan.ts'
import { dayWords } from '../text/day.ts'
import type { Sourced } from '../text/span.ts'
import type { Change, Side, Subject } from './change.ts'
import { changed, type FieldChange, listChanges, recapitalised, sameWords, wordsSide } from './field-change.ts'

/** The front matter, key by key. How tasks print and how headings are numbered is no change of the plan. */
export const compareHeaders = (old: Plan, next: Plan): Change[] => {
  const subject: Subject = { type: 'document', id: '', title: next.header.title.value }
  return headerChanges(old.header, next.header).map((change) => ({ ...change, subject }))
}

/**
 * What a plan does not have while it is written, yet has as it comes: a number, a day of issue, a status beyond draft. The
 * plan is new as a whole; these are given by others than who writes it.
 */
export const issuedAtOnce = ({ header }: Plan): Change[] => {
  const subject: Subject = { type: 'document', id: '', title: header.title.value }
  const [number, day] = ['số', 'ngày ban hành'].map((name) => FIELDS.find(([field]) => field === name)?.[1](header))
  const found = [
    ...(header.status === 'dự thảo' ? [] : [changed('status-advanced', 'trạng thái', { new: statusSide(header) })]),
    ...valueChange('số', undefined, number),
    ...(header.issued.day ? valueChange('ngày ban hành', undefined, day) : []),
  ]
  return found.map((change) => ({ ...change, subject }))
}

const headerChanges = (old: Header, next: Header): FieldChange[] => [
  ...statusChange(old, next),
  ...FIELDS.flatMap(([field, sideOf]) => valueChange(field, sideOf(old), sideOf(next))),
  ...linesChanges('căn cứ', { added: 'basis-added', removed: 'basis-removed' }, old.bases, next.bases),
  ...linesChanges(
    'nơi nhận',
    { added: 'addressee-added', removed: 'addressee-removed' },
    old.recipients,
    next.recipients,
  ),
]

const linesChanges = (
  field: string,
  rules: Parameters<typeof listChanges>[1],
  old: readonly Sourced<string>[],
  next: readonly Sourced<string>[],
): FieldChange[] => {
  const [before, after] = [old.map(wordsSide), next.map(wordsSide)]
  const now = new Map(after.map((side) => [side.value, side]))
  return [
    ...listChanges(field, rules, before, after),
    ...before.flatMap((side) => recapitalised(field, side, now.get(side.value) ?? side)),
  ]
}

const STATUSES: readonly Status[] = ['dự thảo', 'trình ký', 'đã ban hành']

const statusChange = (old: Header, next: Header): FieldChange[] => {
  if (old.status === next.status) return []
  const rule = STATUSES.indexOf(next.status) > STATUSES.indexOf(old.status) ? 'status-advanced' : 'status-returned'
  return [changed(rule, 'trạng thái', { old: statusSide(old), new: statusSide(next) })]
}

const statusSide = ({ status, statusSpan }: Header): Side => ({ words: status, value: status, span: statusSpan })

const valueChange = (field: string, old: Side | undefined, next: Side | undefined): FieldChange[] => {
  if (!old && !next) return []
  if (old && next && (old.value === next.value || sameWords(old.words, next.words)))
    return recapitalised(field, old, next)
  return [changed('header-changed', field, { ...(old ? { old } : {}), ...(next ? { new: next } : {}) })]
}

const optional = (value: Sourced<string> | undefined): Side | undefined =>
  value && value.value !== '' ? wordsSide(value) : undefined

/** The day, or only the year while day and month are left blank. */
const issuedSide = ({ issued, span }: Header): Side | undefined => {
  const where = issued.span ?? span
  if (issued.day) return { words: `ngày ${dayWords(issued.day)}`, value: issued.day, span: where }
  return issued.year === undefined
    ? undefined
    : { words: `năm ${issued.year}`, value: String(issued.year), span: where }
}

/** One field of the signers, those of a joint plan left to right. */
const signersSide = (
  { signatures, span }: Header,
  wordsOf: (signature: Signature) => readonly Sourced<string>[],
): Side | undefined => {
  const each = signatures.map(wordsOf).filter((words) => words.length > 0)
  const value = each.map((words) => words.map((one) => one.value).join(' / ')).join('; ')
  return value === '' ? undefined : wordsSide({ value, span: each[0]?.[0]?.span ?? span })
}

const filingSide = ({ filings, span }: Header): Side | undefined =>
  optional({ value: filings.map(({ value }) => value).join('; '), span: filings[0]?.span ?? span })

const contactSide = ({ contact, span }: Header): Side | undefined =>
  contact.length === 0
    ? undefined
    : wordsSide({ value: contact.map(({ value }) => value).join('; '), span: contact[0]?.span ?? span })

const drafterSide = ({ drafter }: Header): Side | undefined =>
  drafter && wordsSide({ value: `${drafter.code.value}.(${drafter.copies.value})`, span: drafter.code.span })

const FIELDS: readonly (readonly [field: string, sideOf: (header: Header) => Side | undefined])[] = [
  ['loại', ({ kind, span }) => ({ words: kind === 'plan' ? 'kế hoạch' : 'phụ lục', value: kind, span })],
  ['thể thức', ({ regime, span }) => ({ words: regime, value: regime, span })],
  [
    'cơ quan ban hành',
    ({ issuer, issuerSpan, coIssuers }) => {
      const units = [issuer, ...coIssuers.map(({ unit }) => unit)]
      const list = (words: readonly string[]): string => words.join('; ')
      return { words: list(units.map(({ name }) => name)), value: list(units.map(({ id }) => id)), span: issuerSpan }
    },
  ],
  ['địa danh', ({ place }) => optional(place)],
  // "7" and "07" are one number.
  ['số', ({ number }) => number && optional({ ...number, value: number.value.replace(/^0+(?=\d)/, '') })],
  ['ký hiệu', ({ symbol }) => optional(symbol)],
  ['ngày ban hành', issuedSide],
  ['trích yếu', ({ title }) => optional(title)],
  [
    'thời kỳ',
    ({ period }) => ({
      words: period.value,
      value: period.days ? `${period.days.start}/${period.days.end}` : period.value,
      span: period.span,
    }),
  ],
  ['quyền hạn', (header) => signersSide(header, ({ authority }) => (authority ? [authority] : []))],
  ['chức vụ', (header) => signersSide(header, ({ offices }) => offices)],
  ['họ tên', (header) => signersSide(header, ({ name }) => [name])],
  ['lưu', filingSide],
  ['độ mật', ({ secrecy }) => optional(secrecy)],
  ['mức độ khẩn', ({ urgency }) => optional(urgency)],
  ['phạm vi lưu hành', ({ circulation }) => optional(circulation)],
  ['lần dự thảo', ({ draftRound }) => optional(draftRound)],
  ['người soạn thảo', drafterSide],
  ['liên hệ', contactSide],
]
