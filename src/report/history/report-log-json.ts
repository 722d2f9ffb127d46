import type { ChangeClass } from '../../compare/change-rule.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import type { PlanRevision } from '../../compare/revision.ts'
import { type JsonChange, jsonChange } from '../changes/report-changes-json.ts'
import type { ToldEntry, ToldLog } from './plan-log.ts'

/**
 * What each revision did to a plan, for machines. `schemas/log.schema.json` is generated from these types. Grows by
 * additions only within one schema version; a field with no value is absent.
 */
export interface JsonLog {
  readonly schemaVersion: '1'
  /** Path of the plan from the project root. */
  readonly plan: string
  /** The id that was asked for. */
  readonly item?: string
  /** Newest first. */
  readonly revisions: readonly JsonLogEntry[]
}

export interface JsonLogEntry extends JsonRevision {
  /** Whether it could be read whole; if not, what it changed shows in the next newer one that could. */
  readonly read: boolean
  readonly changes: readonly JsonChange[]
  readonly counts: JsonClassCounts
  /** Unreadable revisions just before it: some of the changes may be theirs. */
  readonly uncertain: readonly JsonRevision[]
}

export interface JsonRevision {
  /**
   * Absent for what is not committed yet.
   * @pattern ^[0-9a-f]{40,64}$
   */
  readonly commit?: string
  /** Path of the plan at that time. */
  readonly path: string
  readonly author: JsonAuthor
  /** ISO 8601, in the zone that the commit stores. */
  readonly date?: string
  readonly subject: string
  /** The clone is shallow and has nothing older: what stands in this revision may have stood before it. */
  readonly cut?: true
}

export interface JsonAuthor {
  readonly name: string
  readonly email: string
}

export interface JsonClassCounts {
  /**
   * @TJS-type integer
   * @minimum 0
   */
  readonly weakens: number
  /**
   * @TJS-type integer
   * @minimum 0
   */
  readonly undecided: number
  /**
   * @TJS-type integer
   * @minimum 0
   */
  readonly neutral: number
}

export const reportLogJson = ({ path, item, entries }: ToldLog): string => {
  const report: JsonLog = {
    schemaVersion: '1',
    plan: path,
    ...(item === undefined ? {} : { item }),
    revisions: entries.map(jsonEntry),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

export const jsonRevision = ({ sha, path, author, date, subject, isCut }: PlanRevision): JsonRevision => ({
  ...(sha === undefined ? {} : { commit: sha }),
  path,
  author: { name: author.name, email: author.email },
  ...(date === undefined ? {} : { date }),
  subject,
  ...(isCut ? { cut: true } : {}),
})

export const countClasses = (changes: readonly JudgedChange[]): Readonly<Record<ChangeClass, number>> => {
  const of = (wanted: ChangeClass): number => changes.filter((change) => change.class === wanted).length
  return { weakens: of('weakens'), undecided: of('undecided'), neutral: of('neutral') }
}

const jsonEntry = (entry: ToldEntry): JsonLogEntry => {
  const changes = entry.type === 'read' ? entry.changes : []
  return {
    ...jsonRevision(entry.at),
    read: entry.type === 'read',
    changes: changes.map(jsonChange),
    counts: countClasses(changes),
    uncertain: entry.type === 'read' ? entry.unread.map(jsonRevision) : [],
  }
}
