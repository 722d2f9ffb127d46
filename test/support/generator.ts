/** Park and Miller's generator, 0 ≤ x < 1: the same numbers of the same seed. */
export const generator = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
