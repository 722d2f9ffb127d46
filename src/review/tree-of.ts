import { parsePlan } from '../syntax/parse-plan.ts'
import type { SyntaxTree } from '../syntax/syntax-tree.ts'
import type { SourceFile } from '../text/source-file.ts'

/** The tree of a file, read once: a plan keeps only what it means, and an amendment speaks of how it is typed. */
export const treeOf = (source: SourceFile): SyntaxTree | undefined => {
  const known = trees.get(source)
  if (known) return known.tree
  const tree = parsePlan(source).value
  trees.set(source, { tree })
  return tree
}

const trees = new WeakMap<SourceFile, { readonly tree: SyntaxTree | undefined }>()
