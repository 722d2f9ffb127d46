import type { Plan } from '../plan/plan.ts'
import { INTRO, itemName, sectionHead, sectionName, uniqueName } from './amendment-words.ts'
import { outlineOf, placeAt } from './plan-outline.ts'
import type { Section, Sheet } from './sheet.ts'
import { taskNumbers } from './task-numbers.ts'
import type { ItemType } from './typed-items.ts'

/** How a plan as signed names its sections and items. */
export type PlanNames = {
  /** In the order of the sheet, each once. */
  readonly sections: readonly string[]
  /** "mục II.1", "Phụ lục I"; empty where the heading has no number. */
  readonly heads: readonly string[]
  /** By id: "nhiệm vụ số 3 “Mở lớp tập huấn” (mã mo-lop) tại mục II". */
  readonly items: ReadonlyMap<string, string>
}

export const namesOf = (plan: Plan, { sections, items }: Sheet): PlanNames => {
  const heads = headsOf(plan, sections)
  const taken = new Set<string>()
  const numbers = taskNumbers(plan)
  const contents = new Map([
    ...plan.tasks.map(({ id, content }) => [id, content.words] as const),
    ...plan.targets.map(({ id, words }) => [id, words.value] as const),
    ...plan.reports.map(({ id, words }) => [id, words?.value ?? ''] as const),
  ])
  const names = sections.map((section, i) =>
    i === 0 ? INTRO : uniqueName(sectionName(heads[i] ?? '', section.titleWords), taken),
  )
  const places = new Map(
    sections.flatMap(({ content }, i) => content.runs.flat().map((id) => [id, heads[i] || (names[i] ?? '')] as const)),
  )
  const named = ([id, { type }]: readonly [string, { readonly type: ItemType }]) => {
    const number = type === 'task' ? numbers.get(id) : undefined
    const name = itemName(type, id, { number, content: contents.get(id) ?? '' })
    return [id, `${name} tại ${places.get(id) ?? ''}`] as const
  }
  return { sections: names, heads, items: new Map([...items].map(named)) }
}

/** "mục 1 Phụ lục I": numbers begin again in each appendix. */
const headsOf = (plan: Plan, sections: readonly Section[]): string[] => {
  const outline = outlineOf(plan)
  const appendices = plan.appendices.map(({ span }) => span.start)
  let [above, path]: [string, { readonly depth: number; readonly number: string }[]] = ['', []]
  return sections.map(({ depth, start }, i) => {
    const number = i === 0 ? '' : (placeAt(outline, start)?.number ?? '')
    if (appendices.includes(start)) {
      above = number
      path = []
      return number
    }
    path = path.filter((heading) => heading.depth < depth)
    // A heading below the numbered depths has the number of the one above it, which is not its own.
    const isOwn = number !== '' && number !== (path.at(-1)?.number ?? '')
    path = [...path, { depth, number }]
    return isOwn ? sectionHead(number, above) : ''
  })
}
