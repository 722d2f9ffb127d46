import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { TestContext } from 'vitest'

/** Where a program stands, undefined when it is on no folder of PATH. */
export const pathOf = (tool: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => (folder === '' ? [] : [join(folder, tool)]))
    .find((path) => existsSync(path))

export const isOnPath = (tool: string): boolean => pathOf(tool) !== undefined

/**
 * For tests that ask another program. Where one is missing the test fails in CI, and elsewhere is left out loudly:
 * it never passes without having looked.
 */
export const needTools = (tools: readonly string[], context: TestContext): void => missingTools(tools)?.(context)

/** The same for tests whose preparation needs the tools: what each then says; undefined when nothing is missing. */
export const missingTools = (tools: readonly string[]): ((context: TestContext) => void) | undefined => {
  const missing = tools.filter((tool) => !isOnPath(tool))
  if (missing.length === 0) return undefined
  return (context) => {
    const note = `NOT CHECKED: “${context.task.name}” needs ${missing.join(' and ')}, not found on this machine`
    if (process.env.CI) throw new Error(note)
    console.warn(note)
    context.skip(note)
  }
}
