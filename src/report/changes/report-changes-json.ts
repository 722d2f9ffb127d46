import type { Side, Subject } from '../../compare/change.ts'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { Approval, JudgedChange } from '../../compare/judge-changes.ts'
import type { Violation } from '../../compare/ownership.ts'
import type { PlanRevision } from '../../compare/revision.ts'
import { positionAt } from '../../text/source-file.ts'
import { comparable } from '../../text/vietnamese.ts'
import { type Comparison, countChanges } from './changed-plan.ts'

/**
 * The changes for machines. `schemas/changes.schema.json` is generated from these types. Grows by additions only within
 * one schema version; a field with no value is absent.
 */
export interface JsonChanges {
  readonly schemaVersion: '1'
  /** The two revisions as they were asked for. */
  readonly old: string
  readonly new: string
  readonly plans: readonly JsonChangedPlan[]
  /** phan-quyen.yaml differs between the two; that of the older was in force. */
  readonly policyChanged?: boolean
  /** There is a phan-quyen.yaml, but two sides on disk have no authors to hold to it. */
  readonly policyUnjudged?: boolean
  /** Rules whose class the newer kehoach.config.yaml lowers; that of the older was in force. */
  readonly loosened?: readonly string[]
  readonly counts: JsonChangeCounts
}

export interface JsonChangedPlan {
  /** Path from the project root, of the newer revision. */
  readonly path: string
  readonly oldPath?: string
  readonly changes: readonly JsonChange[]
}

export interface JsonChange {
  /** @pattern ^[a-z]+(-[a-z]+)*$ */
  readonly rule: string
  readonly class: 'weakens' | 'undecided' | 'neutral'
  readonly summary: JsonChangeText
  readonly subject: JsonSubject
  /** Key of the plan language. */
  readonly field: string
  readonly old?: JsonSide
  readonly new?: JsonSide
  /** @pattern ^[0-9a-f]{16}$ */
  readonly fingerprint: string
  readonly approval?: JsonApproval
  readonly violation?: JsonViolation
}

/** Made or approved by someone whom phan-quyen.yaml does not name for it. */
export interface JsonViolation {
  /** What was not theirs to do was the approval; else it was the change itself. */
  readonly of?: 'approval'
  /** Who made it; several when one of them did and it cannot be known which. */
  readonly makers: readonly JsonMaker[]
  /** Of the older revision; absent for a new plan. */
  readonly status?: string
  /** Roles that may; empty when nobody may. */
  readonly allowed: readonly string[]
  readonly reason?: string
}

export interface JsonMaker {
  readonly name: string
  readonly email: string
  /** Absent for what is not committed yet. */
  readonly commit?: string
}

/** The entry of duyet-thay-doi.yaml that lets the change pass. */
export interface JsonApproval {
  readonly reason: string
  readonly by: string
  /**
   * The last day it holds.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   */
  readonly until: string
  /** Who added the entry, where the older revision did not have it. */
  readonly addedBy?: readonly JsonMaker[]
}

export interface JsonChangeText {
  readonly vi: string
  readonly en: string
}

export interface JsonSubject {
  readonly type: 'document' | 'section' | 'task' | 'target' | 'report'
  readonly id: string
  readonly title: string
  /** Who answers for it or helps with it, in either revision. */
  readonly units?: readonly JsonSubjectUnit[]
}

export interface JsonSubjectUnit {
  readonly role: 'lead' | 'support'
  readonly name: string
}

/** The words as typed, the typed value that was compared when it is not the words, and where they stand. */
export interface JsonSide {
  readonly words: string
  readonly value?: string
  readonly file: string
  /**
   * @TJS-type integer
   * @minimum 1
   */
  readonly line: number
  /**
   * @TJS-type integer
   * @minimum 1
   */
  readonly column: number
}

export interface JsonChangeCounts {
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
  /**
   * Changes that are approved; they are in none of the counts above.
   * @TJS-type integer
   * @minimum 0
   */
  readonly approved: number
  /**
   * Changes by someone who may not make them; they are in the counts of their class too.
   * @TJS-type integer
   * @minimum 0
   */
  readonly violations: number
  /**
   * Plans that changed, came or went.
   * @TJS-type integer
   * @minimum 0
   */
  readonly plans: number
}

export const reportChangesJson = (comparison: Comparison): string => {
  const report: JsonChanges = {
    schemaVersion: '1',
    old: comparison.old,
    new: comparison.new,
    plans: comparison.plans.map(({ path, oldPath, changes }) => ({
      path,
      ...(oldPath === undefined ? {} : { oldPath }),
      changes: changes.map(jsonChange),
    })),
    ...(comparison.policyChanged ? { policyChanged: true } : {}),
    ...(comparison.policyUnjudged ? { policyUnjudged: true } : {}),
    ...(comparison.loosened?.length ? { loosened: comparison.loosened } : {}),
    counts: countChanges(comparison),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

export const jsonChange = (change: JudgedChange): JsonChange => {
  const summary: JsonChangeText = CHANGE_RULES[change.rule].summary
  const subject: Subject = change.subject
  return {
    rule: change.rule,
    class: change.class,
    summary,
    subject,
    field: change.field,
    ...(change.old ? { old: jsonSide(change.old) } : {}),
    ...(change.new ? { new: jsonSide(change.new) } : {}),
    fingerprint: change.fingerprint,
    ...(change.approval ? { approval: jsonApproval(change.approval) } : {}),
    ...(change.violation ? { violation: jsonViolation(change.violation) } : {}),
  }
}

const jsonViolation = ({ makers, ...rest }: Violation): JsonViolation => ({
  makers: makers.map(jsonMaker),
  ...rest,
})

const jsonMaker = ({ author, sha }: PlanRevision): JsonMaker => ({
  ...author,
  ...(sha === undefined ? {} : { commit: sha }),
})

const jsonApproval = ({ reason, by, until, addedBy }: Approval): JsonApproval => ({
  reason,
  by,
  until,
  ...(addedBy ? { addedBy: addedBy.map(jsonMaker) } : {}),
})

const jsonSide = ({ words, value, span }: Side): JsonSide => ({
  words,
  ...(value === '' || value === comparable(words) ? {} : { value }),
  file: span.source.path,
  ...positionAt(span.source, span.start),
})
