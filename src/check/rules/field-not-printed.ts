import type { TaskField } from '../../plan/authored.ts'
import { MISSING } from '../../plan/bind-parts.ts'
import type { Content, Plan, Rendering, Task, TaskBlock } from '../../plan/plan.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { firstLine } from '../kinds/first-line.ts'
import { ALWAYS_INFO, type Rule } from '../rule.ts'

export const fieldNotPrinted: Rule = {
  id: 'field-not-printed',
  summary: {
    vi: 'Thời hạn và kết quả nên được in trong văn bản',
    en: 'Deadlines and results should be printed in the document',
  },
  why: {
    vi: 'Cách in của khối bỏ thời hạn hoặc kết quả: sổ nhiệm vụ có, nhưng người nhận văn bản không đọc được mình phải xong khi nào, ra cái gì.',
    en: 'The rendering leaves out deadlines or results: the registry has them, but readers of the document do not see them.',
  },
  source: 'Quyết định 1671/QĐ-TTg, IV.2.d',
  severity: ALWAYS_INFO,
  *check({ plan }) {
    const blocks = taskBlocks(plan).flatMap((block) => {
      const printed = printedFields(block.rendering)
      const hiding = block.tasks.map((task) => hiddenFields(task, printed)).filter(({ length }) => length > 0)
      return hiding.length > 0 ? [{ span: block.span, hiding }] : []
    })
    const [first] = blocks
    if (!first) return
    const tasks = blocks.reduce((sum, { hiding }) => sum + hiding.length, 0)
    const hidden = FIELDS.filter((field) =>
      blocks.some(({ hiding }) => hiding.some((fields) => fields.includes(field))),
    )
    // One finding for the plan: a rendering is chosen once, and thirty blocks of it are one choice.
    yield {
      span: firstLine(first.span),
      message: {
        vi: `${tasks} nhiệm vụ (${blocks.length} khối) có ${hidden.map(({ vi }) => vi).join(', ')} chỉ nằm trong sổ nhiệm vụ, không in trong văn bản`,
        en: `${hidden.map(({ en }) => en).join(' and ')} of ${tasks} tasks (${blocks.length} blocks) are in the registry only, not in the document`,
      },
      label: { vi: 'khối đầu tiên', en: 'the first block' },
      help: {
        vi: 'muốn in thì gõ `trình bày: bảng` hoặc `trình bày: nhãn` ở khối này hoặc ở phần đầu',
        en: 'to print them type `trình bày: bảng` or `trình bày: nhãn` in this block or the front matter',
      },
      args: { tasks, blocks: blocks.length },
    }
  },
  examples: [
    { plan: taskBlock() },
    { plan: planWith({ 'trình bày': 'theo đơn vị' }, taskBlock()), caught: '```yaml nhiệm vụ' },
    {
      plan: planWith({ 'trình bày': '{kiểu: nhãn, nhãn: [{trường: thời gian, tên: Thời hạn}]}' }, taskBlock()),
      caught: '```yaml nhiệm vụ',
    },
  ],
  allowed: [
    { plan: planWith({ 'trình bày': 'nhãn' }, taskBlock()) },
    {
      plan: planWith({ 'trình bày': 'theo đơn vị' }, taskBlock({ 'thời gian': undefined, 'kết quả': undefined })),
    },
  ],
}

const FIELDS = [
  { field: 'thời gian', vi: 'thời hạn', en: 'deadlines', wordsIn: ({ deadline }) => deadline.words },
  { field: 'kết quả', vi: 'kết quả', en: 'results', wordsIn: ({ result }) => result.words },
  { field: 'thẩm quyền', vi: 'thẩm quyền', en: 'authorities', wordsIn: ({ authority }) => authority?.words ?? MISSING },
  { field: 'ghi chú', vi: 'ghi chú', en: 'notes', wordsIn: ({ note }) => note?.value ?? MISSING },
] as const satisfies readonly Field[]

type Field = {
  readonly field: TaskField
  readonly vi: string
  readonly en: string
  readonly wordsIn: (task: Task) => string
}

/** Fields that a task has and the document does not show. */
const hiddenFields = (task: Task, printed: ReadonlySet<TaskField | 'stt'>): readonly Field[] =>
  FIELDS.filter(({ field, wordsIn }) => !printed.has(field) && wordsIn(task) !== MISSING)

const taskBlocks = ({ body, appendices }: Plan): TaskBlock[] =>
  [...body, ...appendices.flatMap(({ content }) => content)].flatMap(blocksIn)

const blocksIn = (content: Content): TaskBlock[] => {
  if (content.type === 'list') return content.items.flatMap((item) => item.content.flatMap(blocksIn))
  return content.type === 'tasks' ? [content] : []
}

const printedFields = ({ kind, columns, labels }: Rendering): ReadonlySet<TaskField | 'stt'> => {
  switch (kind) {
    case 'table':
      return new Set(columns.map(({ field }) => field))
    case 'labels':
      return new Set(labels.map(({ field }) => field))
    case 'sentence':
    case 'byUnit':
    case 'content':
      return new Set()
  }
}
