import type { Content, Plan, TaskBlock } from '../plan/plan.ts'

/** The number that the document prints before a task, by id; tasks that it does not number are absent. */
export const taskNumbers = ({ body, appendices }: Plan): ReadonlyMap<string, string> =>
  new Map([body, ...appendices.map(({ content }) => content)].flatMap(numbersIn))

const numbersIn = (content: readonly Content[]): (readonly [id: string, number: string])[] => {
  let counted = 0
  return content.flatMap((node, i) => {
    if (node.type === 'list') return node.items.flatMap((item) => numbersIn(item.content))
    if (node.type !== 'tasks') return []
    const before = content[i - 2]
    const goesOn = before?.type === 'tasks' && content[i - 1]?.type === 'heading' && goesOnIn(before) && goesOnIn(node)
    if (!goesOn) counted = 0
    return node.tasks.flatMap(({ id }, at) => {
      const number = numberOf(node, at, ++counted)
      return number === '' ? [] : [[id, number] as const]
    })
  })
}

/** One table whose count runs over its groups. */
const goesOnIn = ({ rendering }: TaskBlock): boolean =>
  rendering.kind === 'table' && rendering.groupHeadingsInTable && rendering.countAcrossGroups

const numberOf = ({ rendering, labels }: TaskBlock, at: number, counted: number): string =>
  rendering.kind === 'table'
    ? rendering.columns.some(({ field }) => field === 'stt')
      ? String(counted)
      : ''
    : (labels[at] ?? '').replace(/[.)]$/, '')
