import type { CheckedPlan } from '../../src/check/checked-plan.ts'
import type { DeadlineItem } from '../../src/plan/deadline/deadline.ts'
import type { ResultItem } from '../../src/plan/measure/measure.ts'
import type { Assignment, Header, Plan, Report, Target, Task } from '../../src/plan/plan.ts'
import type { Unit } from '../../src/plan/units.ts'
import { type SourceFile, sourceFile } from '../../src/text/source-file.ts'
import { type Sourced, type Span, span } from '../../src/text/span.ts'
import { deepFreeze } from '../support/deep-freeze.ts'

/**
 * A small plan made by hand, deep-frozen. It stands for one that `check()` let through: the brand is given here because
 * these tests are about what is registered, not about what may be.
 */
export const checkedPlan = (path: string, parts: PlanParts = {}): CheckedPlan => {
  const source = sourceFile(path, parts.text ?? '')
  const plan: Plan = {
    source,
    header: { ...header(source), ...parts.header },
    units: { byId: new Map(), byName: new Map(), state: 'whole' },
    body: [],
    appendices: [],
    footnotes: [],
    tasks: (parts.tasks ?? []).map((more) => task(source, more)),
    targets: (parts.targets ?? []).map((more) => target(source, more)),
    reports: (parts.reports ?? []).map((more) => report(source, more)),
    groupIds: [],
  }
  return deepFreeze(plan) as CheckedPlan
}

export type PlanParts = {
  readonly text?: string
  readonly header?: Partial<Header>
  readonly tasks?: readonly TaskParts[]
  readonly targets?: readonly TargetParts[]
  readonly reports?: readonly ReportParts[]
}

/** Words may be given as plain text; `deadline` and `result` by their words and items. */
export type TaskParts = {
  readonly id: string
  readonly content?: string
  readonly group?: string
  readonly lead?: readonly Unit[]
  readonly support?: readonly Assignment[]
  readonly deadline?: { readonly words: string; readonly items: readonly DeadlineItem[] }
  readonly result?: {
    readonly words: string
    readonly items: readonly ResultItem[]
    readonly serves?: readonly string[]
  }
  readonly note?: string
}
export type TargetParts = { readonly id: string; readonly measures?: readonly ResultItem[]; readonly owner?: Unit }
export type ReportParts = { readonly id: string; readonly words?: string; readonly through?: Unit }

const NOWHERE = sourceFile('don-vi.yaml', '')

export const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name,
  shortName: name,
  otherNames: [],
  kind: 'cơ quan',
  headerLines: [],
  span: span(NOWHERE, 0, 0),
  ...more,
})

export const assignment = (words: string, units: readonly Unit[] = []): Assignment => ({
  words,
  units,
  span: span(NOWHERE, 0, 0),
})

export const PEOPLES_COMMITTEE = unit('ubnd-xa-bo-y', 'Ủy ban nhân dân xã Bờ Y')
export const CULTURE = unit('vhxh', 'Phòng Văn hóa - Xã hội')

const header = (source: SourceFile): Header => ({
  span: start(source),
  regime: 'nghị định 30',
  kind: 'plan',
  issuer: PEOPLES_COMMITTEE,
  issuerSpan: start(source),
  place: sourced(source, 'Bờ Y'),
  symbol: sourced(source, 'KH-UBND'),
  issued: {},
  title: sourced(source, 'Thực hiện Phong trào “Bình dân học vụ số”'),
  status: 'dự thảo',
  statusSpan: start(source),
  period: sourced(source, 'Năm 2025'),
  coIssuers: [],
  bases: [],
  signatures: [],
  filings: [],
  formValues: [],
  separateAppendices: false,
  recipients: [],
  contact: [],
  rendering: {
    kind: 'table',
    columns: [],
    labels: [],
    sentence: '',
    countAcrossGroups: false,
    groupHeadingsInTable: false,
    landscape: false,
    numbered: false,
  },
  numbering: [],
})

const task = (source: SourceFile, { id, group, content, lead, support, deadline, result, note }: TaskParts): Task => ({
  id,
  span: place(source, id),
  idSpan: place(source, id),
  section: { number: 'II.1', titles: ['Nội dung thực hiện', 'Lễ phát động'] },
  ...(group === undefined ? {} : { group }),
  content: { words: content ?? 'Tổ chức Lễ phát động', span: start(source), typed: true },
  lead: assignment('Phòng Văn hoá - Xã hội xã', lead ?? [CULTURE]),
  leadInherited: false,
  support: support ?? [],
  deadline: { words: 'Tháng 10/2025', items: [OCTOBER], ...deadline, span: start(source) },
  result: { words: '01 Lễ phát động', items: [CEREMONY], serves: [], ...result, span: start(source) },
  ...(note === undefined ? {} : { note: sourced(source, note) }),
})

const OCTOBER: DeadlineItem = { type: 'window', start: '2025-10-01', end: '2025-10-31' }
const CEREMONY: ResultItem = { type: 'deliverable', kind: 'lễ', count: 1, name: 'Lễ phát động' }

const target = (source: SourceFile, { id, measures, owner }: TargetParts): Target => ({
  id,
  span: place(source, id),
  idSpan: place(source, id),
  section: { number: 'I.2', titles: ['Mục tiêu'] },
  words: sourced(source, 'Ít nhất 80% hộ gia đình được phổ biến'),
  measures: measures ?? [],
  deadline: { words: 'Năm 2025', items: [{ type: 'by', day: '2025-12-31', bound: 'through' }], span: start(source) },
  ...(owner ? { owner: assignment(owner.name, [owner]) } : {}),
})

const report = (source: SourceFile, { id, words, through }: ReportParts): Report => ({
  id,
  span: place(source, id),
  idSpan: place(source, id),
  section: { number: 'III', titles: ['Tổ chức thực hiện'] },
  ...(words === undefined ? {} : { words: sourced(source, words) }),
  reporter: assignment('các thôn, tổ dân phố'),
  recipient: assignment('UBND xã', [PEOPLES_COMMITTEE]),
  ...(through ? { through: assignment(through.name, [through]) } : {}),
  deadline: {
    words: 'Hằng tháng, trước ngày 20',
    items: [{ type: 'recurring', rrule: 'FREQ=MONTHLY;BYMONTHDAY=20', anchored: true, bound: 'before' }],
    span: start(source),
  },
})

/** Where the id stands in the text, or the start of the file. */
const place = (source: SourceFile, id: string): Span => {
  const offset = Math.max(0, source.text.indexOf(id))
  return span(source, offset, offset + id.length)
}
const start = (source: SourceFile): Span => span(source, 0, 0)
export const sourced = (source: SourceFile, value: string): Sourced<string> => ({ value, span: start(source) })
