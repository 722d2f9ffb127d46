import type { Change } from '../compare/change.ts'
import { comparePlans } from '../compare/compare-plans.ts'
import type { Plan } from '../plan/plan.ts'
import { comparableInPrint } from '../text/vietnamese.ts'
import type { Order } from './amendment-order.ts'
import { type Amended, type Scene, sceneOf } from './amendment-scene.ts'
import { frontOrders } from './front-orders.ts'
import { itemOrders } from './item-orders.ts'
import { proseOrder } from './prose-orders.ts'
import { unitWords } from './row-lines.ts'
import { abolishedAfter, addOrder, standingOrders, stayingSections } from './section-orders.ts'

/** What makes the newer revision of the older, in the order of the document. */
export const amendmentOrders = (old: Amended, next: Amended): readonly Order[] => {
  const changes = comparePlans(old.plan, next.plan)
  const changedIds = changes.flatMap(({ rule, subject, old: was }) =>
    rule === 'id-changed' ? [{ type: 'change-id', id: was?.value ?? '', newId: subject.id } as const] : [],
  )
  const scene = sceneOf(old, next, changedIds)
  return [
    ...frontOrders(changes, next.sheet.front, next.plan),
    ...renamedUnits(changes, old.plan, next.plan, scene),
    ...changedIds,
    ...bodyOrders(scene),
  ]
}

/** Said once for all rows that name the unit and are not typed anew. */
const renamedUnits = (changes: readonly Change[], old: Plan, next: Plan, { idBefore, amended }: Scene): Order[] => {
  const [was, is] = [unitWords(old), unitWords(next)]
  const other = [...is].flatMap(([id, words]) => {
    const before = was.get(idBefore(id))
    return before !== undefined && before !== words && !amended.has(id) ? [idBefore(id)] : []
  })
  return changes.flatMap(({ rule, old: from, new: to }): Order[] => {
    if (rule !== 'unit-renamed' || !from || !to) return []
    const items = other.filter((id) => was.get(id)?.includes(comparableInPrint(from.words)))
    return [{ type: 'rename-unit', old: from.words, new: to.words, items }]
  })
}

const bodyOrders = (scene: Scene): Order[] => {
  const staying = stayingSections(scene)
  const abolished = abolishedAfter(scene)
  return scene.after.sections.flatMap((_, i) => {
    const from = scene.pairs.get(i)
    const prose = proseOrder(scene, i)
    return [
      ...(from === undefined ? [addOrder(scene, i)] : standingOrders(scene, i, staying.has(i))),
      ...(prose ? [prose] : []),
      ...itemOrders(scene, i, prose !== undefined && prose.content.runs.length > 0),
      ...(abolished.get(i) ?? []),
    ]
  })
}
