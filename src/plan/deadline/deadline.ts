import type { Day } from '../../text/day.ts'

/**
 * What a deadline cell says, for machines. A cell may say several things ("Thường xuyên và theo kế hoạch của tỉnh"):
 * each is one item, in the order of the words. Ends are inclusive calendar days.
 */
export type DeadlineItem =
  | {
      readonly type: 'by'
      readonly day: Day
      /** "trước ngày" excludes the day itself; "đến hết ngày", "chậm nhất ngày" include it. */
      readonly bound: 'before' | 'through'
      /** "phấn đấu": wished for, not promised. */
      readonly aspirational?: true
    }
  | { readonly type: 'window'; readonly start: Day; readonly end: Day; readonly aspirational?: true }
  | { readonly type: 'on'; readonly day: Day }
  | {
      readonly type: 'recurring'
      /** RFC 5545 recurrence rule value, e.g. `FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10`. */
      readonly rrule: string
      /** False when the words name no day or month to count from ("Hằng năm"): nothing may be computed from it. */
      readonly anchored: boolean
      /** "trước ngày 08/6": the work is done before the recurring day. */
      readonly bound: 'before' | 'through' | 'on'
    }
  | { readonly type: 'ongoing'; readonly until?: Day /** Id of the reporting duty. */; readonly report?: string }
  | {
      readonly type: 'relative'
      /** The event or plan the words lean on ("kế hoạch mở lớp của tỉnh"). */
      readonly event: string
      /** "trước 05 ngày" is -5, "trong vòng 05 ngày kể từ" is 5: days from the event. */
      readonly offset?: { readonly count: number; readonly unit: 'day' | 'working-day' }
      /** The last day, typed by the drafter as `chậm nhất`. */
      readonly latest?: Day
    }
  | { readonly type: 'on-demand' }

/** What a reading may lean on: only what the plan itself says. */
export type DeadlineContext = {
  /** First and last day of the plan's period ("Năm 2025 - 2026"), when it has one. */
  readonly period?: { readonly start: Day; readonly end: Day }
}

/** The reading of one cell; `unread` is the first stretch (offset, length in the words) that no form covers. */
export type DeadlineReading =
  | { readonly ok: true; readonly items: readonly DeadlineItem[] }
  | { readonly ok: false; readonly unread: { readonly start: number; readonly length: number } }
