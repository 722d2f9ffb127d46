import { outOfOrder } from '../compare/align.ts'
import type { ItemPlace, Order } from './amendment-order.ts'
import type { Scene } from './amendment-scene.ts'

/** What is done with the items of one section of the newer text, and with those that stood there; in its order. */
export const itemOrders = (scene: Scene, i: number, saysSlots: boolean): Order[] => {
  const { before, after, pairs, newNames, idBefore, amended } = scene
  const from = pairs.get(i)
  const runs = after.sections[i]?.content.runs ?? []
  const oldIds = from === undefined ? [] : (before.sections[from]?.content.runs.flat() ?? [])
  const jumped = saysSlots ? new Set<string>() : jumpedIn(runs, oldIds)
  const place = (run: readonly string[], id: string): ItemPlace => {
    if (from === undefined || saysSlots) return { type: 'in', section: newNames[i] ?? '' }
    const at = run.indexOf(id)
    const above = run[at - 1]
    if (above !== undefined) return { type: 'after', id: idBefore(above) }
    const below = run.slice(at + 1).find((other) => oldIds.includes(other) && !jumped.has(other))
    return below === undefined ? { type: 'in', section: newNames[i] ?? '' } : { type: 'before', id: idBefore(below) }
  }
  const ordersOf = (run: readonly string[], id: string): Order[] => {
    const item = after.items.get(id)
    if (!item) return []
    const fromAbove = item.above !== ''
    if (!before.items.has(id))
      return from === undefined && item.type === 'task'
        ? []
        : [{ type: 'add-item', item, fromAbove, place: place(run, id) }]
    const isMoved = !oldIds.includes(id) || jumped.has(id)
    return [
      ...(isMoved ? [{ type: 'move-item', id: idBefore(id), place: place(run, id) } as const] : []),
      ...(amended.has(id) ? [{ type: 'amend-item', id: idBefore(id), item, fromAbove } as const] : []),
    ]
  }
  const orders = new Map(runs.flatMap((run) => run.map((id) => [id, ordersOf(run, id)] as const)))
  const gone = oldIds.filter((id) => !after.items.has(id))
  return withGone(runs.flat(), oldIds, gone).flatMap(
    (id) => orders.get(id) ?? [{ type: 'abolish-item', id: idBefore(id) } as const],
  )
}

/** Items that stay in a place and had to change their order there: all but a longest run that kept it. */
const jumpedIn = (runs: readonly (readonly string[])[], oldIds: readonly string[]): ReadonlySet<string> =>
  new Set(
    runs.flatMap((run) => {
      const stay = oldIds.filter((id) => run.includes(id)).map((id) => ({ old: id, new: id }))
      return outOfOrder(
        stay,
        (id) => run.indexOf(id),
        ({ new: id }) => `${id} ${id}`,
      ).map((pair) => pair.new)
    }),
  )

/** The items of the newer text, and behind the one above each that is gone. */
const withGone = (ids: readonly string[], oldIds: readonly string[], gone: readonly string[]): readonly string[] => {
  const all = [...ids]
  for (const id of gone) {
    const above = oldIds.slice(0, oldIds.indexOf(id)).findLast((other) => all.includes(other))
    all.splice(above === undefined ? 0 : all.indexOf(above) + 1, 0, id)
  }
  return all
}
