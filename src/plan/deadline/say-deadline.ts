import { dayWords, twoDigits, yearOf } from '../../text/day.ts'
import { unreachable } from '../../text/unreachable.ts'
import { romanNumeral } from '../../text/vietnamese.ts'
import type { DeadlineItem, Offset, Period } from './deadline.ts'
import { months } from './moment.ts'
import { sayClock, sayRecurrence } from './say-recurrence.ts'

/**
 * Deadlines in plain Vietnamese, one way for each: read again they are the same items. Not in words: `latest` and
 * `report`, which are typed beside them.
 */
export const sayDeadline = (items: readonly DeadlineItem[]): string => items.map(sayItem).join('; ')

const sayItem = (item: DeadlineItem): string => {
  const scope = item.scope ? `đối với ${item.scope}: ` : ''
  const milestone = item.milestone ? `${item.milestone}: ` : ''
  const wish = 'aspirational' in item && item.aspirational ? 'phấn đấu ' : ''
  return `${scope}${milestone}${wish}${sayDays(item)}`
}

const sayDays = (item: DeadlineItem): string => {
  switch (item.type) {
    case 'by': {
      const day = `ngày ${dayWords(item.day)}`
      if (item.time) return `chậm nhất ${sayClock(item.time)} ${day}`
      return `${item.bound === 'before' ? 'trước' : 'chậm nhất'} ${day}`
    }
    case 'on':
      return `${item.time ? `${sayClock(item.time)} ` : ''}ngày ${dayWords(item.day)}`
    case 'window':
      return sayWindow(item)
    case 'recurring':
      return sayRecurrence(item)
    case 'ongoing':
      return item.until ? `thường xuyên, đến hết ngày ${dayWords(item.until)}` : 'thường xuyên'
    case 'relative':
      return sayRelative(item)
    case 'on-demand':
      return 'đột xuất khi có yêu cầu'
    default:
      return unreachable(item)
  }
}

/** The name of the stretch where it has one, else its two days. */
const sayWindow = ({ start, end }: Period): string => {
  const [first, last] = [yearOf(start), yearOf(end)]
  if (start === `${first}-01-01` && end === `${last}-12-31`)
    return first === last ? `năm ${first}` : `năm ${first} - ${last}`
  for (const { from, to, name } of STRETCHES) {
    const stretch = months(first, from, to)
    if (stretch?.start === start && stretch.end === end) return `${name}${first}`
  }
  return `từ ngày ${dayWords(start)} đến ngày ${dayWords(end)}`
}

const STRETCHES = [
  { from: 1, to: 6, name: '6 tháng đầu năm ' },
  { from: 7, to: 12, name: '6 tháng cuối năm ' },
  ...[1, 2, 3, 4].map((quarter) => ({ from: quarter * 3 - 2, to: quarter * 3, name: `quý ${romanNumeral(quarter)}/` })),
  ...Array.from({ length: 12 }, (_, i) => ({ from: i + 1, to: i + 1, name: `tháng ${i + 1}/` })),
]

const sayRelative = ({ relation, event, offset }: Extract<DeadlineItem, { type: 'relative' }>): string => {
  switch (relation) {
    case 'under':
      return `theo ${event}`
    case 'during':
      return `dịp ${event}`
    case 'before':
      return offset ? `trước ${sayLength(offset)} khi ${event}` : `trước khi ${event}`
    case 'after':
      // An event may itself be a day: "ngày 01/10/2025".
      return offset
        ? `trong vòng ${sayLength(offset)} kể từ ${event.startsWith('ngày ') ? '' : 'khi '}${event}`
        : `sau khi ${event}`
    default:
      return unreachable(relation)
  }
}

const sayLength = ({ count, unit }: Offset): string => {
  const names = { day: 'ngày', 'working-day': 'ngày làm việc', month: 'tháng' }
  return `${twoDigits(Math.abs(count))} ${names[unit]}`
}
