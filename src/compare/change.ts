import type { Span } from '../text/span.ts'
import type { ChangeRuleId } from './change-rules.ts'

/**
 * One difference between two revisions of a plan in the plan's own terms. A form of words for the same value, another
 * number of a heading or another order of keys is none.
 */
export type Change = {
  readonly rule: ChangeRuleId
  readonly subject: Subject
  /** The field of the subject, in the words of the plan language ("thời gian", "nơi nhận"). */
  readonly field: string
  /** Absent when there was nothing before. */
  readonly old?: Side
  /** Absent when nothing is left. */
  readonly new?: Side
}

/** What the change is about; `id` and `title` as they stand in the newer revision, or in the older when it is gone. */
export type Subject = {
  readonly type: 'document' | 'section' | 'task' | 'target' | 'report'
  /** The id of a task, target or reporting duty; empty for a document; the titles of a section joined by " › ". */
  readonly id: string
  /** Words for people: the content of a task, the title of a document or section. */
  readonly title: string
  /** Who answers for a task, target or reporting duty, or helps with it, in either revision; absent where nobody is named. */
  readonly units?: readonly SubjectUnit[]
}

export type SubjectUnit = { readonly role: 'lead' | 'support'; readonly name: string }

/**
 * One revision's value: the words as typed, and the value that is compared, the same for every way of writing it. Where both
 * revisions have the same words the value follows them in brackets, for it is typed beside them.
 */
export type Side = { readonly words: string; readonly value: string; readonly span: Span }

/** Two revisions of one item under one id. */
export type Pair<T> = { readonly old: T; readonly new: T }

/** One change, whatever revisions it is met between. */
export const changeKey = ({ rule, subject: { type, id }, field, old, new: next }: Change): string =>
  [rule, type, id, field, old?.value, next?.value].join('\n')
