import { type TaskData, taskData } from '../compare/task-data.ts'
import { bindPlan } from '../plan/bind.ts'
import type { Content, Plan, Task } from '../plan/plan.ts'
import { parsePlan } from '../syntax/parse-plan.ts'
import { inlineText } from '../syntax/syntax-tree.ts'
import { sourceFile } from '../text/source-file.ts'
import { TYPE_WORDS, VERB_WORDS } from './amendment-items.ts'

/** Tasks by id as they are compared. */
export type TasksData = ReadonlyMap<string, TaskData>

export const tasksData = ({ tasks }: Plan): TasksData => new Map(tasks.map((task) => [task.id, taskData(task)]))

/**
 * The tasks of a plan with an amendment carried out, as a reader of both would do it: the headings of the amendment say
 * which task is amended, added or abolished, the block under them holds it whole.
 */
export const applyAmendment = (base: Plan, amendment: Plan): TasksData => {
  const result = new Map(tasksData(base))
  for (const { verb, id, task } of taskOrders(amendment.body)) {
    if (verb === VERB_WORDS.amend || verb === VERB_WORDS.abolish) result.delete(id)
    if (task && (verb === VERB_WORDS.amend || verb === VERB_WORDS.add)) result.set(task.id, taskData(task))
  }
  return result
}

/** The draft as a plan, read with the units of the plan that it amends; undefined when it cannot be read at all. */
export const readAmendment = (text: string, { units, source }: Plan): Plan | undefined => {
  const tree = parsePlan(sourceFile(source.path, text)).value
  return tree && bindPlan(tree, units).value
}

type TaskOrder = { readonly verb: string; readonly id: string; readonly task: Task | undefined }

const taskOrders = (content: readonly Content[]): TaskOrder[] =>
  content.flatMap((node, i): TaskOrder[] => {
    const [, verb, id] = (node.type === 'heading' && TASK_ORDER.exec(inlineText(node.inlines))) || []
    if (verb === undefined || id === undefined) return []
    const block = content[i + 1]
    return [{ verb, id, task: block?.type === 'tasks' ? block.tasks[0] : undefined }]
  })

/** "Sửa đổi nhiệm vụ số 3 (mã mo-lop) mục II như sau:" */
const TASK_ORDER = new RegExp(
  `^(${Object.values(VERB_WORDS).join('|')}) ${TYPE_WORDS.task}[^(]*\\(mã ([a-z0-9-]+)\\)`,
  'u',
)

/** Whether two sets of tasks say the same. */
export const sameTasks = (one: TasksData, other: TasksData): boolean => {
  const told = (tasks: TasksData): string =>
    JSON.stringify([...tasks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, data]) => [id, data]))
  return told(one) === told(other)
}
