import { planText } from '../report/plan-text.ts'
import type { ExitName } from './exit-code.ts'
import { readInput } from './read-input.ts'
import type { Terminal } from './terminal.ts'
import { wholePlan } from './whole-plan.ts'

/** What cannot be read as a plan is printed as it is: git stops altogether when this fails. */
export const textconv = (path: string, { cwd, output }: Terminal): ExitName => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readInput(path, cwd))
  const tree = wholePlan(text)
  output.write(tree ? planText(tree) : text)
  return 'ok'
}
