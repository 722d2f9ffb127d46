import type { Code, Nodes, Yaml } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseDocument } from 'yaml'
import { read } from '../support/example-plan.ts'
import { examplePlanOf } from './example-plans.ts'

/** Milliseconds of the processor per plan: a whole check, and only parsing the same Markdown and YAML. */
export type Measured = {
  readonly plans: number
  readonly tasks: number
  readonly checkMs: number
  readonly parseMs: number
  readonly findings: number
}

/** The two are measured in turn, plan by plan, so that whatever else the machine does weighs on both alike. */
export const measure = (plans: number, tasks: number, cpuMs: () => number): Measured => {
  let [checkMs, parseMs, findings] = [0, 0, 0]
  for (let number = 0; number < plans; number++) {
    const plan = examplePlanOf(tasks, number)
    const start = cpuMs()
    findings += read(plan).diagnostics.length
    const checked = cpuMs()
    parseOnly(plan)
    parseMs += cpuMs() - checked
    checkMs += checked - start
  }
  return { plans, tasks, checkMs: checkMs / plans, parseMs: parseMs / plans, findings }
}

const parseOnly = (plan: string): number =>
  yamlIn(unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).parse(plan)).reduce(
    (errors, { value }) => errors + parseDocument(value).errors.length,
    0,
  )

const yamlIn = (node: Nodes): (Code | Yaml)[] =>
  node.type === 'yaml' || node.type === 'code' ? [node] : 'children' in node ? node.children.flatMap(yamlIn) : []
