/**
 * The registry: what a plan promises, flat and typed, for machines. `schemas/registry.schema.json` is generated from
 * these types. Days are `YYYY-MM-DD` in Asia/Ho_Chi_Minh, ends inclusive. A field with no value is absent, never empty.
 */
export interface Registry {
  /** Grows by additions only within one number. */
  schemaVersion: '1'
  tool: RegistryTool
  /** Every file that was read, by path, with the SHA-256 of its bytes. */
  inputs: RegistryInput[]
  documents: RegistryDocument[]
  tasks: RegistryTask[]
  targets: RegistryTarget[]
  reports: RegistryReport[]
}

export interface RegistryTool {
  name: 'kehoach'
  version: string
}

export interface RegistryInput {
  path: string
  /** @pattern ^[0-9a-f]{64}$ */
  sha256: string
}

/** The document's header, in the field names of Nghị định 30/2020, PL VI, Phần II and QCVN 102:2016/BTTTT. */
export interface RegistryDocument extends RegistryOrgan {
  /** Path of the plan's source; the key that tasks, targets and reports refer to. */
  plan: string
  /** The other bodies that issue a joint plan (liên tịch). */
  coIssuers?: RegistryOrgan[]
  TypeName: string
  CodeNumber?: string
  CodeNotation: string
  /** @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$ */
  IssuedDate?: string
  /** @maxLength 500 */
  Subject: string
  Language: 'vi'
  SignerInfo?: RegistrySigner
  /** The other signers of a joint plan. */
  coSigners?: RegistrySigner[]
  To: string[]
  Priority?: 'khẩn' | 'thượng khẩn' | 'hỏa tốc'
  /** Degree of secrecy: whoever passes the registry on must heed it. */
  secrecy?: 'mật' | 'tối mật' | 'tuyệt mật'
  status: 'dự thảo' | 'trình ký' | 'đã ban hành'
  regime: 'nghị định 30' | 'đảng'
  period: RegistryPeriod
}

export interface RegistryOrgan {
  /** National code of the body when the register has one, else its id. */
  OrganId: string
  OrganName: string
}

export interface RegistrySigner {
  Position: string
  FullName: string
}

export interface RegistryPeriod {
  words: string
  /** @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$ */
  start?: string
  /** @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$ */
  end?: string
}

export interface RegistryTask {
  plan: string
  /** @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$ */
  id: string
  /** Id of the `nhóm` block that lent it something. */
  group?: string
  section: RegistrySection
  /** @pattern \S */
  content: string
  lead: RegistryLead
  support: RegistryAssignment[]
  /** Who decides or approves. */
  authority?: RegistryAssignment
  deadline: RegistryDeadline
  result: RegistryResult
  note?: string
  source: RegistrySource
}

export interface RegistrySection {
  /** Printed number path, e.g. "II.1.a". */
  number: string
  titles: string[]
}

/** The lead: at least one registered unit. */
export interface RegistryLead extends RegistryAssignment {
  /** @minItems 1 */
  units: RegistryUnit[]
}

export interface RegistryAssignment {
  /** @pattern \S */
  words: string
  units: RegistryUnit[]
}

export interface RegistryUnit {
  /** @pattern \S */
  id: string
  /** @pattern \S */
  name: string
}

export interface RegistryDeadline {
  /** @pattern \S */
  words: string
  /**
   * The last day something is due; absent for standing work without an end and for unanchored recurrences.
   * @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$
   */
  due?: string
  /** @minItems 1 */
  items: RegistryDeadlineItem[]
}

export type RegistryDeadlineItem =
  | RegistryDeadlineBy
  | RegistryDeadlineWindow
  | RegistryDeadlineOn
  | RegistryDeadlineRecurring
  | RegistryDeadlineOngoing
  | RegistryDeadlineRelative
  | RegistryDeadlineOnDemand

/** What every part of a deadline may name beside its days. */
export interface RegistryDeadlineNames {
  /**
   * What is done then: "phát động".
   * @pattern \S
   */
  milestone?: string
  /**
   * For whom alone it holds: "cấp xã".
   * @pattern \S
   */
  scope?: string
}
export interface RegistryDeadlineBy extends RegistryDeadlineNames {
  type: 'by'
  /** @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$ */
  day: string
  bound: 'before' | 'through'
  /** @pattern ^([01]\d|2[0-4]):[0-5]\d$ */
  time?: string
  aspirational?: true
}
export interface RegistryDeadlineWindow extends RegistryDeadlineNames {
  type: 'window'
  /** @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$ */
  start: string
  /** @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$ */
  end: string
  aspirational?: true
}
export interface RegistryDeadlineOn extends RegistryDeadlineNames {
  type: 'on'
  /** @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$ */
  day: string
  /** @pattern ^([01]\d|2[0-4]):[0-5]\d$ */
  time?: string
  aspirational?: true
}
export interface RegistryDeadlineRecurring extends RegistryDeadlineNames {
  type: 'recurring'
  /**
   * RFC 5545 RRULE value; absent where the words say no more than "theo định kỳ".
   * @pattern ^FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;(INTERVAL|COUNT|UNTIL|BYMONTH|BYMONTHDAY|BYDAY|BYSETPOS|WKST)=[-+A-Z0-9,]+)*$
   */
  rrule?: string
  anchored: boolean
  bound: 'before' | 'through' | 'on'
  /**
   * So many times within each turn; once when absent.
   * @TJS-type integer
   * @minimum 2
   */
  times?: number
  /** @pattern ^([01]\d|2[0-4]):[0-5]\d$ */
  time?: string
}
/** Standing work: it has an end or answers to a reporting duty. */
export interface RegistryDeadlineOngoing extends RegistryDeadlineNames {
  type: 'ongoing'
  /** @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$ */
  until?: string
  /**
   * Id of the reporting duty.
   * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
   */
  report?: string
}
export interface RegistryDeadlineRelative extends RegistryDeadlineNames {
  type: 'relative'
  relation: 'under' | 'during' | 'after' | 'before'
  /** @pattern \S */
  event: string
  offset?: RegistryOffset
  /** @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$ */
  latest?: string
}
export interface RegistryDeadlineOnDemand extends RegistryDeadlineNames {
  type: 'on-demand'
}

export interface RegistryOffset {
  /** @TJS-type integer */
  count: number
  unit: 'day' | 'working-day' | 'month'
}

/** A measurable result: at least one measure, one named deliverable or one target served (see the schema's `anyOf`). */
export interface RegistryResult {
  /** @pattern \S */
  words: string
  measures: RegistryMeasure[]
  deliverables: RegistryDeliverable[]
  /** Ids of targets of the same plan. */
  serves: string[]
}

export interface RegistryMeasure {
  operator: '=' | '>=' | '>' | '<=' | '<' | 'range'
  value: number
  /** The upper end; every `range` has one. */
  high?: number
  /** The whole that the value is counted in ("12/12 thôn"). */
  total?: number
  /** @pattern \S */
  unit: string
  base?: string
  /** The value is a rise or a fall, not the level reached. */
  change?: 'tăng' | 'giảm'
  /** What it is compared with ("năm 2024"). */
  against?: string
  /** @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$ */
  by?: string
  /** No exact number ("khoảng 500 người"). */
  approximate?: true
  aspirational?: true
}

export interface RegistryDeliverable {
  /** @pattern \S */
  kind: string
  count?: number
  /** @pattern \S */
  name: string
}

/** A target is measured too: at least one measure or named deliverable (see the schema's `anyOf`). */
export interface RegistryTarget {
  plan: string
  /** @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$ */
  id: string
  section: RegistrySection
  /** @pattern \S */
  words: string
  measures: RegistryMeasure[]
  deliverables: RegistryDeliverable[]
  deadline: RegistryDeadline
  owner?: RegistryAssignment
  source: RegistrySource
}

export interface RegistryReport {
  plan: string
  /** @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$ */
  id: string
  section: RegistrySection
  words?: string
  reporter: RegistryAssignment
  recipient: RegistryAssignment
  through?: RegistryAssignment
  deadline: RegistryDeadline
  source: RegistrySource
}

/** Where it was typed: 1-based line. */
export interface RegistrySource {
  file: string
  /**
   * @TJS-type integer
   * @minimum 1
   */
  line: number
}
