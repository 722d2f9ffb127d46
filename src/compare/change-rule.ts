import type { Text } from '../diagnostic/diagnostic.ts'

/**
 * What a change does to what the plan promises: `weakens` takes something back, `undecided` cannot be told from the
 * two texts, `neutral` adds or leaves it.
 */
export type ChangeClass = 'weakens' | 'undecided' | 'neutral'

export type ChangeRule = {
  readonly class: ChangeClass
  /** The rule of the same change read backwards. */
  readonly mirror: string
  readonly summary: Text
  /** Why it is of its class. */
  readonly why: Text
}

export const changeRule = (changeClass: ChangeClass, mirror: string, summary: Text, why: Text): ChangeRule => ({
  class: changeClass,
  mirror,
  summary,
  why,
})
