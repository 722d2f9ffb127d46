import { diffArrays } from 'diff'

/** What stands in both revisions (perhaps changed), or in one of them alone. */
export type Step<T> =
  | { readonly type: 'both'; readonly old: T; readonly new: T }
  | { readonly type: 'deleted'; readonly old: T }
  | { readonly type: 'inserted'; readonly new: T }

export type Likeness<T> = {
  /** Two items with one key are one item, if they fit. */
  readonly key: (item: T) => string
  /** Whether two items can be shown as one. */
  readonly fits: (old: T, next: T) => boolean
  /** From 0 (never one item) to 1, asked of items that fit and have other keys. */
  readonly likeness: (old: T, next: T) => number
}

/**
 * Both revisions in one order: items pair by key as far as they keep their order; what is left between two pairs pairs by
 * likeness. A missed pair is noise, a wrong one a false statement.
 */
export const alignItems = <T>(old: readonly T[], next: readonly T[], like: Likeness<T>): readonly Step<T>[] => {
  const steps: Step<T>[] = []
  let gone: T[] = []
  let come: T[] = []
  const close = (): void => {
    steps.push(...alignRest(gone, come, like))
    gone = []
    come = []
  }
  let [i, j] = [0, 0]
  for (const { added, removed, count } of diffArrays(old.map(like.key), next.map(like.key))) {
    for (let n = 0; n < count; n++) {
      const [before, after] = [old[i], next[j]]
      if (!added) i++
      if (!removed) j++
      if (!added && !removed && before !== undefined && after !== undefined && like.fits(before, after)) {
        close()
        steps.push({ type: 'both', old: before, new: after })
        continue
      }
      if (!added && before !== undefined) gone.push(before)
      if (!removed && after !== undefined) come.push(after)
    }
  }
  close()
  return steps
}

/** The pairs in order whose likeness adds up to most; what is deleted stands before what was put in its place. */
const alignRest = <T>(gone: readonly T[], come: readonly T[], { fits, likeness }: Likeness<T>): Step<T>[] => {
  const width = come.length + 1
  const small = gone.length * come.length <= MOST_PAIRS
  const best = new Float64Array((gone.length + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  const likes = new Float64Array((gone.length + 1) * width)
  if (small) {
    for (let i = gone.length - 1; i >= 0; i--) {
      for (let j = come.length - 1; j >= 0; j--) {
        const [before, after] = [gone[i], come[j]]
        const like = before !== undefined && after !== undefined && fits(before, after) ? likeness(before, after) : 0
        likes[i * width + j] = like
        best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), like > 0 ? like + at(i + 1, j + 1) : 0)
      }
    }
  }
  const steps: Step<T>[] = []
  let [i, j] = [0, 0]
  while (i < gone.length || j < come.length) {
    const [before, after] = [gone[i], come[j]]
    const like = likes[i * width + j] ?? 0
    if (before !== undefined && after !== undefined && like > 0 && at(i, j) === like + at(i + 1, j + 1)) {
      steps.push({ type: 'both', old: before, new: after })
      i++
      j++
    } else if (before !== undefined && (after === undefined || at(i + 1, j) === at(i, j))) {
      steps.push({ type: 'deleted', old: before })
      i++
    } else if (after !== undefined) {
      steps.push({ type: 'inserted', new: after })
      j++
    }
  }
  return steps
}

/** Comparing each with each is refused beyond two hundred by two hundred: then all is told as deleted and inserted. */
const MOST_PAIRS = 40_000
