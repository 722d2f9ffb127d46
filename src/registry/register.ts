import type { CheckedPlan } from '../check/checked-plan.ts'
import { endOf } from '../plan/deadline/read-deadline.ts'
import type { Assignment, Deadline, Header, Plan, Report, Result, Section, Target, Task } from '../plan/plan.ts'
import type { Unit } from '../plan/units.ts'
import { positionAt } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { inputsByPath } from './merge-registries.ts'
import { registerDeadlineItem, registerDeliverables, registerMeasures } from './register-items.ts'
import type {
  Registry,
  RegistryAssignment,
  RegistryDeadline,
  RegistryDocument,
  RegistryInput,
  RegistryOrgan,
  RegistryReport,
  RegistryResult,
  RegistrySection,
  RegistrySource,
  RegistryTarget,
  RegistryTask,
} from './registry.ts'

/** What the registry says of its own making; the caller hashed the files it read. */
export type RegistryFacts = { readonly toolVersion: string; readonly inputs: readonly RegistryInput[] }

/** One document and one flat row a task, target and reporting duty, in the order of the document. */
export const register = (plan: CheckedPlan, { toolVersion, inputs }: RegistryFacts): Registry => ({
  schemaVersion: '1',
  tool: { name: 'kehoach', version: toolVersion },
  inputs: inputsByPath(inputs),
  documents: [registerDocument(plan)],
  tasks: plan.tasks.map((task) => registerTask(plan, task)),
  targets: plan.targets.map((target) => registerTarget(plan, target)),
  reports: plan.reports.map((report) => registerReport(plan, report)),
})

const registerDocument = ({ source, header }: Plan): RegistryDocument => ({
  plan: source.path,
  ...organ(header.issuer),
  ...(header.coIssuers.length > 0 ? { coIssuers: header.coIssuers.map(({ unit }) => organ(unit)) } : {}),
  TypeName: 'Kế hoạch',
  ...(header.number?.value ? { CodeNumber: header.number.value } : {}),
  CodeNotation: header.symbol.value,
  ...(header.issued.day ? { IssuedDate: header.issued.day } : {}),
  Subject: header.title.value,
  Language: 'vi',
  ...signers(header),
  To: header.recipients.map(({ value }) => value),
  ...(header.urgency ? { Priority: header.urgency.value } : {}),
  ...(header.secrecy ? { secrecy: header.secrecy.value } : {}),
  status: header.status,
  regime: header.regime,
  period: { words: header.period.value, ...header.period.days },
})

/** Both office lines: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" says in what office a deputy signs. Source: NĐ 30/2020, PL I, II.7.b. */
const signers = ({ signatures }: Header): Pick<RegistryDocument, 'SignerInfo' | 'coSigners'> => {
  const [first, ...others] = signatures.map(({ offices, name }) => ({
    Position: offices.map(({ value }) => value).join(', '),
    FullName: name.value,
  }))
  return { ...(first ? { SignerInfo: first } : {}), ...(others.length > 0 ? { coSigners: others } : {}) }
}

const organ = ({ id, name, nationalCode }: Unit): RegistryOrgan => ({ OrganId: nationalCode ?? id, OrganName: name })

const registerTask = (plan: Plan, task: Task): RegistryTask => ({
  plan: plan.source.path,
  id: task.id,
  ...(task.group ? { group: task.group } : {}),
  section: registerSection(task.section),
  content: task.content.words,
  lead: registerAssignment(task.lead),
  support: task.support.map(registerAssignment),
  ...(task.authority ? { authority: registerAssignment(task.authority) } : {}),
  deadline: registerDeadline(task.deadline),
  result: registerResult(task.result),
  ...(task.note ? { note: task.note.value } : {}),
  source: registerSource(task.idSpan),
})

const registerTarget = (plan: Plan, target: Target): RegistryTarget => ({
  plan: plan.source.path,
  id: target.id,
  section: registerSection(target.section),
  words: target.words.value,
  measures: registerMeasures(target.measures),
  deliverables: registerDeliverables(target.measures),
  deadline: registerDeadline(target.deadline),
  ...(target.owner ? { owner: registerAssignment(target.owner) } : {}),
  source: registerSource(target.idSpan),
})

const registerReport = (plan: Plan, report: Report): RegistryReport => ({
  plan: plan.source.path,
  id: report.id,
  section: registerSection(report.section),
  ...(report.words ? { words: report.words.value } : {}),
  reporter: registerAssignment(report.reporter),
  recipient: registerAssignment(report.recipient),
  ...(report.through ? { through: registerAssignment(report.through) } : {}),
  deadline: registerDeadline(report.deadline),
  source: registerSource(report.idSpan),
})

const registerSection = ({ number, titles }: Section): RegistrySection => ({ number, titles: [...titles] })

const registerAssignment = ({ words, units }: Assignment): RegistryAssignment => ({
  words,
  units: units.map(({ id, name }) => ({ id, name })),
})

const registerDeadline = ({ words, items }: Deadline): RegistryDeadline => {
  const due = endOf(items)
  return { words, ...(due ? { due } : {}), items: items.map(registerDeadlineItem) }
}

const registerResult = ({ words, items, serves }: Result): RegistryResult => ({
  words,
  measures: registerMeasures(items),
  deliverables: registerDeliverables(items),
  serves: [...serves],
})

const registerSource = ({ source, start }: Span): RegistrySource => ({
  file: source.path,
  line: positionAt(source, start).line,
})
