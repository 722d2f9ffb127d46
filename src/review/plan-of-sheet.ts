import { bindPlan } from '../plan/bind.ts'
import type { Plan } from '../plan/plan.ts'
import { sourceFile } from '../text/source-file.ts'
import type { Sheet } from './sheet.ts'
import { sheetText } from './sheet-text.ts'
import { treeOf } from './tree-of.ts'

/** The plan that a sheet is, read with the register of a plan; undefined when it cannot be read at all. */
export const planOfSheet = (sheet: Sheet, like: Plan): Plan | undefined => planOfText(sheetText(sheet), like)

export const planOfText = (text: string, { units, source }: Plan): Plan | undefined => {
  const tree = treeOf(sourceFile(source.path, text))
  return tree && bindPlan(tree, units).value
}
