import type { Side, Subject } from '../../compare/change.ts'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { Approval, JudgedChange } from '../../compare/judge-changes.ts'
import type { Violation } from '../../compare/ownership.ts'
import type { PlanRevision } from '../../compare/revision.ts'
import { positionAt } from '../../text/source-file.ts'
import { comparable } from '../../text/vietnamese.ts'
import type { ChangeOptions } from './change-options.ts'
import { type Comparison, countChanges, heldBack } from './changed-plan.ts'
import { type JsonUncomparedPlan, jsonUnread } from './unread-json.ts'
import { verdict } from './verdict.ts'

/**
 * The changes for machines. `schemas/changes.schema.json` is generated from these types. Grows by additions only within
 * one schema version; a field with no value is absent.
 */
export interface JsonChanges {
  readonly schemaVersion: '1'
  /** The first line of every report. */
  readonly verdict: JsonChangeText
  /** The older revision as it was asked for: a branch, a commit, a path. */
  readonly old: string
  /** The newer revision as it was asked for; "working tree" for the files on disk. */
  readonly new: string
  /** Absent when no `--fail-on` was asked for. */
  readonly gate?: JsonGate
  /** Plans with a change, by path; those without are left out. */
  readonly plans: readonly JsonChangedPlan[]
  /** Plans that could not be compared; absent when all were. */
  readonly unread?: readonly JsonUncomparedPlan[]
  /** phan-quyen.yaml differs between the two; that of the older was in force. */
  readonly policyChanged?: boolean
  /** There is a phan-quyen.yaml, but two sides on disk have no authors to hold to it. */
  readonly policyUnjudged?: boolean
  /** Templates or `chỉnh thể thức` of kehoach.config.yaml differ between the two: what they print is not compared. */
  readonly formChanged?: boolean
  /** Rules whose class the newer kehoach.config.yaml lowers; that of the older was in force. */
  readonly loosened?: readonly string[]
  /** How many changes of each kind there are in all plans. */
  readonly counts: JsonChangeCounts
}

/** What `--fail-on` holds back. */
export interface JsonGate {
  /** The class that was asked for; graver ones are held back too. */
  readonly failOn: 'weakens' | 'undecided' | 'neutral'
  /** Fingerprints of the changes that it holds back; approved ones pass. */
  readonly heldBack: readonly JsonFingerprint[]
}

/** @pattern ^[0-9a-f]{16}$ */
export type JsonFingerprint = string

export interface JsonChangedPlan {
  /** Path from the project root, of the newer revision, or of the older when the plan is gone. */
  readonly path: string
  /** Path in the older revision, when it was another. */
  readonly oldPath?: string
  /** In the order of the document. */
  readonly changes: readonly JsonChange[]
}

export interface JsonChange {
  /**
   * Kind of the change; docs/thay-doi.md lists them.
   * @pattern ^[a-z]+(-[a-z]+)*$
   */
  readonly rule: string
  /** What it does to what the plan promises: takes something back, cannot be told from the texts, adds or leaves it. */
  readonly class: 'weakens' | 'undecided' | 'neutral'
  /** The kind of the change in words. */
  readonly summary: JsonChangeText
  /** What the change is about. */
  readonly subject: JsonSubject
  /** Key of the plan language; `mã` when an item comes or goes as a whole. */
  readonly field: string
  /** Absent when there was nothing before. */
  readonly old?: JsonSide
  /** Absent when nothing is left. */
  readonly new?: JsonSide
  /**
   * Of rule, plan, item, field and both values; an approval names it. Lines, numbering and language do not change it.
   * @pattern ^[0-9a-f]{16}$
   */
  readonly fingerprint: string
  /** Only of an approved change. */
  readonly approval?: JsonApproval
  /** Only of a change by someone who may not make it. */
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
  /** Why, in the words of the policy. */
  readonly reason?: string
}

/** Author of a commit, or who git would name for the next one. */
export interface JsonMaker {
  /** As git knows it; may be empty. */
  readonly name: string
  /** As git knows it; may be empty. */
  readonly email: string
  /** Full name of the commit; absent for what is not committed yet. */
  readonly commit?: string
}

/** The entry of duyet-thay-doi.yaml that lets the change pass. */
export interface JsonApproval {
  /** Why it may pass, as typed. */
  readonly reason: string
  /** Who approved it, as typed. */
  readonly by: string
  /**
   * The last day it holds.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   */
  readonly until: string
  /** Who added the entry, where the older revision did not have it. */
  readonly addedBy?: readonly JsonMaker[]
}

/** The same in both languages. */
export interface JsonChangeText {
  /** Vietnamese. */
  readonly vi: string
  /** English. */
  readonly en: string
}

/** A part of a plan, named as in the newer revision, or as in the older when it is gone. */
export interface JsonSubject {
  /** `document` is the front matter or the plan as a whole, `section` the prose under a heading. */
  readonly type: 'document' | 'section' | 'task' | 'target' | 'report'
  /** `mã` of a task, target or reporting duty; titles of a section joined by " › "; empty for a document. */
  readonly id: string
  /** Content of a task, title of a document or section. */
  readonly title: string
  /** Who answers for it or helps with it, in either revision. */
  readonly units?: readonly JsonSubjectUnit[]
}

export interface JsonSubjectUnit {
  /** `lead` answers for it, `support` helps. */
  readonly role: 'lead' | 'support'
  /** As the register of units has it, else as typed. */
  readonly name: string
}

/** The words as typed, the typed value that was compared when it is not the words, and where they stand. */
export interface JsonSide {
  /** As typed; long forms resolved from a register or a group. */
  readonly words: string
  /** The canonical value, the same for every way of writing it; absent when it is the words. */
  readonly value?: string
  /** Path of the file that holds it, in its own revision. */
  readonly file: string
  /**
   * From 1.
   * @TJS-type integer
   * @minimum 1
   */
  readonly line: number
  /**
   * From 1, in letters as they are seen.
   * @TJS-type integer
   * @minimum 1
   */
  readonly column: number
}

/** Each change once in the first four. */
export interface JsonChangeCounts {
  /**
   * Changes that take a promise back.
   * @TJS-type integer
   * @minimum 0
   */
  readonly weakens: number
  /**
   * Changes that the texts cannot decide.
   * @TJS-type integer
   * @minimum 0
   */
  readonly undecided: number
  /**
   * All others.
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

export const reportChangesJson = (asked: Comparison, { gate }: ChangeOptions): string => {
  // A name that the reader's language has no part in: the same comparison is the same file everywhere.
  const comparison: Comparison = asked.newOnDisk ? { ...asked, new: WORKING_TREE } : asked
  const report: JsonChanges = {
    schemaVersion: '1',
    verdict: { vi: verdict(comparison, 'vi', gate), en: verdict(comparison, 'en', gate) },
    old: comparison.old,
    new: comparison.new,
    ...(gate
      ? { gate: { failOn: gate, heldBack: heldBack(comparison, gate).map(({ fingerprint }) => fingerprint) } }
      : {}),
    plans: comparison.plans.map(({ path, oldPath, changes }) => ({
      path,
      ...(oldPath === undefined ? {} : { oldPath }),
      changes: changes.map(jsonChange),
    })),
    ...(comparison.unread?.length ? { unread: comparison.unread.map(jsonUnread) } : {}),
    ...(comparison.policyChanged ? { policyChanged: true } : {}),
    ...(comparison.policyUnjudged ? { policyUnjudged: true } : {}),
    ...(comparison.formChanged ? { formChanged: true } : {}),
    ...(comparison.loosened?.length ? { loosened: comparison.loosened } : {}),
    counts: countChanges(comparison),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

/** No branch can be called so: git allows no space in a name. */
const WORKING_TREE = 'working tree'

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
