import { printChunks } from '../merge/chunk.ts'
import { conflictSides } from '../merge/conflict-sides.ts'
import { textsApart } from '../merge/merge-lines.ts'
import { planText } from '../report/plan-text.ts'
import type { ExitName } from './exit-code.ts'
import { readInput } from './read-input.ts'
import type { Terminal } from './terminal.ts'
import { wholePlan } from './whole-plan.ts'

/** What cannot be read as a plan is printed as it is: git stops altogether when this fails. */
export const textconv = (path: string, { cwd, output }: Terminal): ExitName => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readInput(path, cwd))
  output.write(plainText(text) ?? conflictText(text) ?? text)
  return 'ok'
}

const plainText = (text: string): string | undefined => {
  const tree = wholePlan(text)
  return tree && planText(tree)
}

/**
 * A file with conflicts, for git holds it against both sides as they are printed here: the marks stand where these differ,
 * so that nothing else does.
 */
const conflictText = (text: string): string | undefined => {
  const sides = conflictSides(text)
  const [ours, theirs] = [sides && plainText(sides.ours), sides && plainText(sides.theirs)]
  // Sides that differ in comments alone are printed alike.
  if (!sides || ours === undefined || theirs === undefined || ours === theirs) return undefined
  return printChunks(textsApart(ours, theirs), sides.names)
}
