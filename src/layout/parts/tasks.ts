import type { TaskField } from '../../plan/authored.ts'
import type { Task, TaskBlock } from '../../plan/plan.ts'
import { paragraph } from '../layout-context.ts'
import type { Origin, Paragraph } from '../layout-document.ts'
import { wordRuns } from '../runs.ts'
import { listItem } from './list-item.ts'

/** Tasks printed as running text; tables stand in `task-table.ts`. */
export const taskParagraphs = (block: TaskBlock): Paragraph[] => {
  switch (block.rendering.kind) {
    case 'labels':
      return block.tasks.flatMap((task) => labelledTask(task, block))
    case 'sentence':
      return block.tasks.flatMap((task, i) => sentenceTask(task, block, block.labels[i] ?? block.mark))
    case 'byUnit':
      return unitGroups(block.tasks).flatMap((tasks) => unitGroup(tasks, block))
    case 'content':
      return block.tasks.flatMap((task, i) =>
        task.content.typed ? [item(of(task, 'nội dung'), block.labels[i] ?? block.mark, task.content.words)] : [],
      )
    case 'table':
      return []
  }
}

/** The words of a field as the page shows them; support units of a list are joined as the words need. */
export const fieldWords = (task: Task, field: TaskField): string => {
  switch (field) {
    case 'nội dung':
      return task.content.words
    case 'chủ trì':
      return task.lead.words
    case 'phối hợp': {
      const words = task.support.map(({ words }) => words)
      return words.join(words.some((word) => word.includes(',')) ? '; ' : ', ')
    }
    case 'thẩm quyền':
      return task.authority?.words ?? ''
    case 'thời gian':
      return task.deadline.words
    case 'kết quả':
      return task.result.words
    case 'ghi chú':
      return task.note?.value ?? ''
  }
}

const item = (origin: Origin, mark: string, words: string, level = 1): Paragraph => ({
  ...listItem(mark, wordRuns(words), level),
  origin,
})

const of = ({ id }: Task, field: TaskField): Origin => ({ type: 'task', id, field })

const labelledTask = (task: Task, { rendering, mark }: TaskBlock): Paragraph[] => {
  const head = task.content.typed ? [item(of(task, 'nội dung'), mark, task.content.words)] : []
  const under = task.content.typed ? '+' : mark
  const supportHasLabel = rendering.labels.some(({ field }) => field === 'phối hợp')
  const lines = rendering.labels.flatMap(({ field, name }) => {
    const support = field === 'chủ trì' && !supportHasLabel ? fieldWords(task, 'phối hợp') : ''
    const words = `${fieldWords(task, field)}${support === '' ? '' : ` phối hợp với ${support}`}`
    return words === ''
      ? []
      : [item(of(task, field), under, `${name}: ${sentenceEnd(words)}`, task.content.typed ? 2 : 1)]
  })
  return [...head, ...lines]
}

const sentenceTask = (task: Task, { rendering }: TaskBlock, label: string): Paragraph[] => {
  const support = fieldWords(task, 'phối hợp')
  const pattern =
    support === '' ? rendering.sentence.replace(/[,;]?\s*\{phối hợp\}\s*phối hợp/, '') : rendering.sentence
  const sentence = pattern.replace('{chủ trì}', () => task.lead.words).replace('{phối hợp}', () => support)
  const head = task.content.typed ? [item(of(task, 'nội dung'), label, task.content.words)] : []
  return [...head, { ...paragraph('assignment', wordRuns(sentence)), origin: of(task, 'chủ trì') }]
}

/** Consecutive tasks of one lead, told by its words; a lead lent by the group above stands in the heading already. */
const unitGroups = (tasks: readonly Task[]): Task[][] => {
  const groups: Task[][] = []
  for (const task of tasks) {
    const last = groups.at(-1)
    const sameUnit = last?.[0]?.lead.words === task.lead.words && last[0].leadInherited === task.leadInherited
    if (last && sameUnit) last.push(task)
    else groups.push([task])
  }
  return groups
}

const unitGroup = (tasks: readonly Task[], { mark }: TaskBlock): Paragraph[] => {
  const [first] = tasks
  if (!first) return []
  const printed = tasks.filter(({ content }) => content.typed)
  if (first.leadInherited) return printed.map((task) => item(of(task, 'nội dung'), mark, task.content.words))
  // Words that stand in the heading above are not printed again, nor the unit without them.
  if (printed.length === 0) return []
  if (tasks.length === 1) return [item(of(first, 'nội dung'), mark, `${first.lead.words}: ${first.content.words}`)]
  const head = { ...item(of(first, 'chủ trì'), mark, `${first.lead.words}:`), keepWithNext: true }
  return [head, ...printed.map((task) => item(of(task, 'nội dung'), mark === '-' ? '+' : '-', task.content.words, 2))]
}

/** Ends a label's words with one full stop; an ellipsis, question or exclamation mark is an end of its own. */
const sentenceEnd = (words: string): string => {
  const trimmed = words.trimEnd()
  return /[…!?]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[.;,]$/, '')}.`
}
