import type { Plan } from '../plan/plan.ts'
import type { Order } from './amendment-order.ts'

/**
 * Items of the plan that rows of its amendment speak of and that the amendment does not type: a task may follow a reporting
 * duty or serve a target that stays as it is.
 */
export const keptItems = ({ tasks, targets, reports }: Plan, orders: readonly Order[]): readonly string[] => {
  const typed = new Set(orders.flatMap(typedIn))
  const served = new Set(tasks.flatMap(({ id, result }) => (typed.has(id) ? result.serves : [])))
  const speaking = [
    ...tasks.filter(({ id }) => typed.has(id)),
    ...targets.filter(({ id }) => typed.has(id) || served.has(id)),
  ]
  const followed = new Set(
    speaking.flatMap(({ deadline }) =>
      deadline.items.flatMap((item) => (item.type === 'ongoing' && item.report ? [item.report] : [])),
    ),
  )
  return [
    ...targets.filter(({ id }) => served.has(id) && !typed.has(id)),
    ...reports.filter(({ id }) => followed.has(id) && !typed.has(id)),
  ].map(({ id }) => id)
}

const typedIn = (order: Order): readonly string[] => {
  switch (order.type) {
    case 'amend-item':
    case 'add-item':
      return [order.item.id]
    case 'add-section':
      return [...order.items.keys()]
    default:
      return []
  }
}
