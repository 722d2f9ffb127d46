/** Neighbours with one key together. */
export const stretches = <T>(all: readonly T[], key: (one: T) => unknown): T[][] => {
  const found: T[][] = []
  for (const one of all) {
    const last = found.at(-1)
    if (last?.[0] !== undefined && key(last[0]) === key(one)) last.push(one)
    else found.push([one])
  }
  return found
}
