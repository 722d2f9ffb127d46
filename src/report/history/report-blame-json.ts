import type { FieldBlame, ItemBlame } from '../../compare/blame-item.ts'
import type { Change } from '../../compare/change.ts'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { PlanRevision } from '../../compare/revision.ts'
import type { JsonChangeText, JsonSubject } from '../changes/report-changes-json.ts'
import { type JsonRevision, jsonRevision } from './report-log-json.ts'

/** Whose fields were asked for, and what is known of them. */
export type ToldBlame = { readonly path: string; readonly blame: ItemBlame<PlanRevision> }

/**
 * When each field of one item got its value, for machines. `schemas/blame.schema.json` is generated from these types. Grows
 * by additions only within one schema version; a field with no value is absent.
 */
export interface JsonBlame {
  readonly schemaVersion: '1'
  /** Path of the plan from the project root. */
  readonly plan: string
  readonly item: JsonSubject
  readonly fields: readonly JsonFieldBlame[]
  /** Revisions that cannot be read whole and were stepped over. */
  readonly unread: readonly JsonRevision[]
}

export interface JsonFieldBlame {
  /** Key of the plan language. */
  readonly field: string
  /** As they stand in the newest revision. */
  readonly words: string
  /** The revision that gave the field its value. */
  readonly revision: JsonRevision
  /** What it changed; empty when the value is as old as the item. */
  readonly changes: readonly JsonFieldChange[]
  /** Unreadable revisions just before it: the change may be of one of them. */
  readonly uncertain: readonly JsonRevision[]
  /** The latest revision that put the same value in other words. */
  readonly reworded?: JsonRewording
}

export interface JsonFieldChange {
  /** @pattern ^[a-z]+(-[a-z]+)*$ */
  readonly rule: string
  readonly summary: JsonChangeText
  /** Words before and after. */
  readonly old?: string
  readonly new?: string
}

export interface JsonRewording {
  readonly revision: JsonRevision
  readonly change: JsonFieldChange
}

export const reportBlameJson = ({ path, blame: { subject, fields, unread } }: ToldBlame): string => {
  const report: JsonBlame = {
    schemaVersion: '1',
    plan: path,
    item: subject,
    fields: fields.map(jsonField),
    unread: unread.map(jsonRevision),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

const jsonField = ({ field, words, at, changes, unread, reworded }: FieldBlame<PlanRevision>): JsonFieldBlame => ({
  field,
  words,
  revision: jsonRevision(at),
  changes: changes.map(jsonFieldChange),
  uncertain: unread.map(jsonRevision),
  ...(reworded ? { reworded: { revision: jsonRevision(reworded.at), change: jsonFieldChange(reworded.change) } } : {}),
})

const jsonFieldChange = ({ rule, old, new: next }: Change): JsonFieldChange => ({
  rule,
  summary: CHANGE_RULES[rule].summary,
  ...(old ? { old: old.words } : {}),
  ...(next ? { new: next.words } : {}),
})
