import { hasErrors } from '../diagnostic/diagnostic.ts'
import { parsePlan } from '../syntax/parse-plan.ts'
import type { SyntaxTree } from '../syntax/syntax-tree.ts'
import { sourceFile } from '../text/source-file.ts'

/** A plan of which every part was read; undefined when something would be missing from what is said of it. */
export const wholePlan = (text: string): SyntaxTree | undefined => {
  const { value, diagnostics } = parsePlan(sourceFile('', text))
  return hasErrors(diagnostics) ? undefined : value
}
