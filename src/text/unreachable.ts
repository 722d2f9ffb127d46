/** Ends a switch over a closed union: the compiler proves the call cannot happen. */
export const unreachable = (value: never): never => {
  throw new Error(`variant without a case: ${JSON.stringify(value)}`)
}
