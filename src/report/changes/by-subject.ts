import type { Subject } from '../../compare/change.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'

/** The changes of one item; never none. */
export type ItemChanges = readonly [JudgedChange, ...JudgedChange[]]

/** Changes of one item stand together. */
export const bySubject = (changes: readonly JudgedChange[]): readonly ItemChanges[] => {
  const groups: [JudgedChange, ...JudgedChange[]][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (last && sameSubject(last[0].subject, change.subject)) last.push(change)
    else groups.push([change])
  }
  return groups
}

const sameSubject = (a: Subject, b: Subject): boolean => a.type === b.type && a.id === b.id

/** What the changes together make of the item. */
export const whatBecame = (changes: ItemChanges): 'added' | 'removed' | 'moved' | 'changed' => {
  if (changes.every(({ rule }) => rule === 'moved')) return 'moved'
  if (changes.every(({ rule }) => WHOLE_ADDED.has(rule))) return 'added'
  if (changes.every(({ rule }) => WHOLE_REMOVED.has(rule))) return 'removed'
  return 'changed'
}

/** Whether an item came or went with all its fields; a section is only its words. */
export const isWhole = (rule: string): boolean => /^(?:task|target|report)-(?:added|removed)$/.test(rule)

const WHOLE_ADDED: ReadonlySet<string> = new Set([
  'plan-added',
  'task-added',
  'target-added',
  'report-added',
  'section-added',
])
const WHOLE_REMOVED: ReadonlySet<string> = new Set([
  'plan-removed',
  'task-removed',
  'target-removed',
  'report-removed',
  'section-removed',
])
