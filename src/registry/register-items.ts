import type { DeadlineItem } from '../plan/deadline/deadline.ts'
import type { ResultItem } from '../plan/measure/measure.ts'
import { unreachable } from '../text/unreachable.ts'
import type { RegistryDeadlineItem, RegistryDeliverable, RegistryMeasure } from './registry.ts'

/*
 * The typed parts of deadlines and results, copied key by key: what a plan holds beside them (a place, a reading's
 * trace) must not slip into a file whose shape is promised.
 */

export const registerDeadlineItem = (item: DeadlineItem): RegistryDeadlineItem => {
  const names = {
    ...(item.milestone ? { milestone: item.milestone } : {}),
    ...(item.scope ? { scope: item.scope } : {}),
  }
  switch (item.type) {
    case 'by':
      return { type: item.type, day: item.day, bound: item.bound, ...time(item), ...aspirational(item), ...names }
    case 'window':
      return { type: item.type, start: item.start, end: item.end, ...aspirational(item), ...names }
    case 'on':
      return { type: item.type, day: item.day, ...time(item), ...aspirational(item), ...names }
    case 'recurring':
      return {
        type: item.type,
        ...(item.rrule === undefined ? {} : { rrule: item.rrule }),
        anchored: item.anchored,
        bound: item.bound,
        ...(item.times === undefined ? {} : { times: item.times }),
        ...time(item),
        ...names,
      }
    case 'ongoing':
      return {
        type: item.type,
        ...(item.until ? { until: item.until } : {}),
        ...(item.report ? { report: item.report } : {}),
        ...names,
      }
    case 'relative':
      return {
        type: item.type,
        relation: item.relation,
        event: item.event,
        ...(item.offset ? { offset: { count: item.offset.count, unit: item.offset.unit } } : {}),
        ...(item.latest ? { latest: item.latest } : {}),
        ...names,
      }
    case 'on-demand':
      return { type: item.type, ...names }
    default:
      return unreachable(item)
  }
}

export const registerMeasures = (items: readonly ResultItem[]): RegistryMeasure[] =>
  items.flatMap((item) =>
    item.type === 'measure'
      ? [
          {
            operator: item.operator,
            value: item.value,
            ...(item.high === undefined ? {} : { high: item.high }),
            ...(item.total === undefined ? {} : { total: item.total }),
            unit: item.unit,
            ...(item.base ? { base: item.base } : {}),
            ...(item.change ? { change: item.change } : {}),
            ...(item.against ? { against: item.against } : {}),
            ...(item.by ? { by: item.by } : {}),
            ...(item.approximate ? { approximate: item.approximate } : {}),
            ...aspirational(item),
          },
        ]
      : [],
  )

export const registerDeliverables = (items: readonly ResultItem[]): RegistryDeliverable[] =>
  items.flatMap((item) =>
    item.type === 'deliverable'
      ? [{ kind: item.kind, ...(item.count === undefined ? {} : { count: item.count }), name: item.name }]
      : [],
  )

const time = (item: { readonly time?: string }): { time?: string } => (item.time ? { time: item.time } : {})

const aspirational = (item: { readonly aspirational?: true }): { aspirational?: true } =>
  item.aspirational ? { aspirational: true } : {}
