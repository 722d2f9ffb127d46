import fc from 'fast-check'
import { block, planWith } from '../../src/check/example-plan.ts'
import { REPORTS, TARGETS } from '../compare/compare-support.ts'
import { content, DEADLINES, RESULTS, type TypedTask, tasks, unit } from '../compare/generated-plans.ts'

/** A plan as the tests type it: tasks with their comments, and the values of three keys of the front matter. */
export type Draft = {
  readonly tasks: readonly TypedTask[]
  readonly header: Readonly<Record<string, string>>
  /** By task: a comment above it and one behind its lead. */
  readonly comments: ReadonlyMap<string, string>
}

/** A plan and what two people made of it, and what is expected to come of both. */
export type Merge = { readonly base: string; readonly ours: string; readonly theirs: string }

export const typedDraft = ({ tasks: list, header, comments }: Draft): string =>
  planWith(
    { 'căn cứ': '[Nghị quyết số 57-NQ/TW]', ...header },
    `# Mục đích\n\nPhổ cập kỹ năng số cho người dân.\n\n# Nhiệm vụ\n\n${block('nhiệm vụ', list.map((task) => taskText(task, comments.get(task.id))).join(''))}\n# Chỉ tiêu\n\n${block('chỉ tiêu', TARGETS)}\n# Báo cáo\n\n${block('báo cáo', REPORTS)}`,
  )

const taskText = ({ id, content, lead, support, deadline, results }: TypedTask, comment: string | undefined): string =>
  [
    ...(comment ? [`# ${comment} trên`] : []),
    `- mã: ${id}`,
    `  nội dung: "${content}"`,
    `  chủ trì: ${lead}${comment ? `  # ${comment} cạnh` : ''}`,
    ...(support.length > 0 ? [`  phối hợp: [${support.join(', ')}]`] : []),
    `  thời gian: ${DEADLINES[deadline]}`,
    ...(comment ? [`  # ${comment} dưới`] : []),
    `  kết quả: ${results.map((i) => RESULTS[i]).join('; ')}`,
    '',
  ].join('\n')

export const draft: fc.Arbitrary<Draft> = fc
  .tuple(tasks, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
  .map(([list, commented]) => ({
    tasks: list,
    header: { 'địa danh': 'Bờ Y', lưu: 'VT', 'thời kỳ': 'Năm 2025' },
    comments: new Map(list.flatMap(({ id }, i) => (commented[i] ? [[id, `ghi chú của ${id}`] as const] : []))),
  }))

/** One edit of one field, never to what it was. */
export type Edit = (task: TypedTask) => TypedTask
export const FIELDS = ['content', 'lead', 'deadline', 'results'] as const

export const editOf = (field: (typeof FIELDS)[number]): fc.Arbitrary<Edit> => {
  switch (field) {
    case 'content':
      return content.map((words) => (task) => ({ ...task, content: `${words} đợt ${task.content.length}` }))
    case 'lead':
      return unit.map((lead) => (task) => ({
        ...task,
        lead: lead === task.lead ? other(lead) : lead,
        support: task.support,
      }))
    case 'deadline':
      return fc
        .integer({ min: 1, max: DEADLINES.length - 1 })
        .map((by) => (task) => ({ ...task, deadline: (task.deadline + by) % DEADLINES.length }))
    case 'results':
      return fc
        .integer({ min: 1, max: RESULTS.length - 1 })
        .map((by) => (task) => ({ ...task, results: [((task.results[0] ?? 0) + by) % RESULTS.length] }))
  }
}

const other = (lead: string): string => (lead === 'vhxh' ? 'ubnd-xa' : 'vhxh')

/** What one person does in a plan. */
export type Work = {
  readonly edits: readonly { readonly id: string; readonly edit: Edit }[]
  readonly removed: readonly string[]
  readonly added: readonly { readonly task: TypedTask; readonly at: number }[]
  /** The first task goes to the end. */
  readonly moves: boolean
  readonly header: Readonly<Record<string, string>>
}

export const worked = ({ tasks: list, header, comments }: Draft, work: Work): Draft => {
  const edited = list.map((task) =>
    work.edits.filter(({ id }) => id === task.id).reduce((now, { edit }) => edit(now), task),
  )
  const kept = edited.filter(({ id }) => !work.removed.includes(id))
  const turned = work.moves ? [...kept.slice(1), ...kept.slice(0, 1)] : kept
  const all = [...turned]
  for (const { task, at } of work.added) all.splice(at % (all.length + 1), 0, task)
  return { tasks: all, header: { ...header, ...work.header }, comments }
}

/** Two people who never touch the same field, and of whom one at most moves a task. */
export const disjoint: fc.Arbitrary<{ readonly base: Draft; readonly ours: Draft; readonly theirs: Draft }> =
  draft.chain((base) =>
    fc
      .record({
        owners: fc.array(fc.constantFrom<Owner>('ours', 'theirs', undefined), {
          minLength: base.tasks.length * FIELDS.length,
          maxLength: base.tasks.length * FIELDS.length,
        }),
        edits: fc.tuple(...base.tasks.flatMap(() => FIELDS.map(editOf))),
        removers: fc.array(fc.constantFrom<Owner>('ours', 'theirs', undefined, undefined, undefined), {
          minLength: base.tasks.length,
          maxLength: base.tasks.length,
        }),
        added: fc.tuple(newTasks('ta'), newTasks('ho')),
        mover: fc.constantFrom<Owner>('ours', 'theirs', undefined),
      })
      .map(({ owners, edits, removers, added, mover }) => {
        const workOf = (owner: 'ours' | 'theirs'): Work => ({
          edits: base.tasks.flatMap(({ id }, i) =>
            removers[i]
              ? []
              : FIELDS.flatMap((_, f) => {
                  const edit = edits[i * FIELDS.length + f]
                  return edit && owners[i * FIELDS.length + f] === owner ? [{ id, edit }] : []
                }),
          ),
          // The first task stays, so that the block is never empty.
          removed: base.tasks.flatMap(({ id }, i) => (i > 0 && removers[i] === owner ? [id] : [])),
          added: added[owner === 'ours' ? 0 : 1],
          moves: mover === owner,
          header: owner === 'ours' ? { lưu: 'VT, VHXH' } : { 'địa danh': 'Đắk Tô' },
        })
        return { base, ours: worked(base, workOf('ours')), theirs: worked(base, workOf('theirs')) }
      }),
  )

type Owner = 'ours' | 'theirs' | undefined

const newTasks = (side: string): fc.Arbitrary<Work['added']> =>
  fc
    .tuple(tasks, fc.nat(9), fc.nat(2))
    .map(([list, at, count]) =>
      list.slice(0, count).map((task) => ({ task: { ...task, id: `${side}-${task.id}` }, at })),
    )
