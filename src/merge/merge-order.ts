import type { Three } from './merge-lines.ts'

/**
 * The order of what stays, `kept`. Who moved something decides for what both have; what only one side has follows
 * what stands above it there, ours before theirs. Two orders that differ never conflict: ours is taken.
 */
export const mergeOrder = ({ base, ours, theirs }: Three<readonly string[]>, kept: ReadonlySet<string>): string[] => {
  const [mine, other] = [ours.filter((id) => kept.has(id)), theirs.filter((id) => kept.has(id))]
  const known = new Set(base)
  const shared = new Set(mine.filter((id) => other.includes(id)))
  const among = (order: readonly string[]): string =>
    JSON.stringify(order.filter((id) => known.has(id) && shared.has(id)))
  if (among(mine) === among(base) && among(other) !== among(base)) return filledUp(other, mine, 'before')
  return filledUp(mine, other, 'after')
}

/** The first order with what only the second has; at one place before or after what only the first has there. */
const filledUp = (first: readonly string[], second: readonly string[], place: 'before' | 'after'): string[] => {
  const result = [...first]
  const inFirst = new Set(first)
  const inSecond = new Set(second)
  second.forEach((id, i) => {
    if (inFirst.has(id)) return
    const above = second[i - 1]
    let at = above === undefined ? 0 : result.indexOf(above) + 1
    // What only the second has was put in already and stands above.
    if (place === 'after') while (at < result.length && !inSecond.has(result[at] ?? '')) at++
    result.splice(at, 0, id)
  })
  return result
}
