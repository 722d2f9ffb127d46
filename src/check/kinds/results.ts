import type { Measure, ResultItem, Stretch } from '../../plan/measure/measure.ts'
import { readResult } from '../../plan/measure/read-result.ts'
import { keyOf } from '../../plan/measure/say-result.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Sourced, Span } from '../../text/span.ts'
import { placeIn } from '../words-of-plan.ts'

/** A measure of a task's result or of a target, at its own words; at all the words where the long form gives it. */
export type PlacedMeasure = { readonly measure: Measure; readonly span: Span }

/** What one task or target promises. `about` says of what: the content of the task, the words of the target. */
export type Promised = {
  readonly words: Sourced<string>
  readonly about: string
  readonly serves: readonly string[]
  readonly measures: readonly PlacedMeasure[]
  /** Where words were read as items; none when nothing was read. */
  readonly read: readonly Stretch[]
  /** The words without those. */
  readonly rest: string
}

export const promisesOf = (plan: Plan): readonly Promised[] => {
  const known = read.get(plan)
  if (known) return known
  const promises = [
    ...plan.tasks.map(({ result: { words, span, items, serves }, content }) =>
      promise({ value: words, span }, content.words, serves, items),
    ),
    ...plan.targets.map(({ words, measures }) => promise(words, '', [], measures)),
  ]
  read.set(plan, promises)
  return promises
}

/** Several rules ask for the promises of the same plan. */
const read = new WeakMap<Plan, readonly Promised[]>()

const promise = (
  words: Sourced<string>,
  about: string,
  serves: readonly string[],
  items: readonly ResultItem[],
): Promised => {
  const reading = readResult(words.value)
  const taken = reading.ok ? reading.places : []
  const places = new Map(reading.ok ? reading.items.map((item, i) => [keyOf(item), reading.places[i]]) : [])
  const measures = items.flatMap((measure): PlacedMeasure[] => {
    if (measure.type !== 'measure') return []
    const place = places.get(keyOf(measure))
    return [{ measure, span: place ? placeIn(words, place.start, place.start + place.length) : words.span }]
  })
  return { words, about, serves, measures, read: taken, rest: without(words.value, taken) }
}

const without = (words: string, places: readonly Stretch[]): string => {
  let rest = ''
  let at = 0
  for (const { start, length } of places) {
    rest += `${words.slice(at, start)} `
    at = Math.max(at, start + length)
  }
  return rest + words.slice(at)
}
