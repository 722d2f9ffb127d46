import type { Day } from '../../text/day.ts'

/**
 * What a deadline cell says, for machines. A cell may say several things ("Thường xuyên và theo kế hoạch của tỉnh"):
 * each is one item, in the order of the words. Ends are inclusive calendar days.
 */
export type DeadlineItem = DeadlineDays & {
  /** What is done then, when the words name it: "phát động" of "Phát động: tháng 10/2025". */
  readonly milestone?: string
  /** For whom alone it holds: "cấp xã" of "(đối với cấp xã trước 15/6/2026)". */
  readonly scope?: string
}

export type DeadlineDays =
  | {
      readonly type: 'by'
      readonly day: Day
      /** "trước ngày" excludes the day itself; "đến hết ngày", "chậm nhất ngày" include it. */
      readonly bound: 'before' | 'through'
      readonly time?: ClockTime
      /** "phấn đấu", "dự kiến": wished for, not promised. */
      readonly aspirational?: true
    }
  | { readonly type: 'window'; readonly start: Day; readonly end: Day; readonly aspirational?: true }
  | { readonly type: 'on'; readonly day: Day; readonly time?: ClockTime; readonly aspirational?: true }
  | {
      readonly type: 'recurring'
      /** RFC 5545 recurrence rule value, e.g. `FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10`; "theo định kỳ" says none. */
      readonly rrule?: string
      /** False when the words name no day or month to count from ("Hằng năm"): nothing may be computed from it. */
      readonly anchored: boolean
      /** "trước ngày 08/6": the work is done before the recurring day. */
      readonly bound: 'before' | 'through' | 'on'
      /** "02 lần/năm": so many times within each turn; once when absent. */
      readonly times?: number
      readonly time?: ClockTime
    }
  | { readonly type: 'ongoing'; readonly until?: Day /** Id of the reporting duty. */; readonly report?: string }
  | {
      readonly type: 'relative'
      /** "theo", "trong dịp", "sau khi", "trước khi". */
      readonly relation: 'under' | 'during' | 'after' | 'before'
      /** The event or plan the words lean on ("kế hoạch mở lớp của tỉnh"). */
      readonly event: string
      /** "trước 05 ngày" is -5, "trong vòng 05 ngày kể từ" is 5: days from the event. */
      readonly offset?: Offset
      /** The last day, typed by the drafter as `chậm nhất`. */
      readonly latest?: Day
    }
  | { readonly type: 'on-demand' }

/** "16:00". */
export type ClockTime = string

export type Offset = { readonly count: number; readonly unit: 'day' | 'working-day' | 'month' }

export type Period = { readonly start: Day; readonly end: Day }

/** What a reading may lean on: only what the plan and its issuer say themselves. */
export type DeadlineContext = {
  /** First and last day of the plan's period ("Năm 2025 - 2026"), when it has one. */
  readonly period?: Period
  readonly schoolYear?: SchoolYear
}

/** When the school years of the issuer begin and end; the year that begins in 2026 ends in 2027. */
export type SchoolYear = {
  readonly first: DayOfYear
  readonly last: DayOfYear
  /** The last day of the first of its two terms. */
  readonly firstTermEnd?: DayOfYear
}

export type DayOfYear = { readonly month: number; readonly date: number }

export type DeadlineReading =
  | { readonly ok: true; readonly items: readonly DeadlineItem[] }
  | { readonly ok: false; readonly problem: DeadlineProblem }

/** Why a cell gives no days, with the first stretch at fault (offset and length in the words). */
export type DeadlineProblem = DeadlineFault & { readonly start: number; readonly length: number }

export type DeadlineFault =
  | /** No form covers it, or it names what is not there. */ { readonly type: 'unread' }
  | /** A day, month or quarter of no year. */ { readonly type: 'no year' }
  | {
      /** The words can be meant in several ways; never empty. One reading is likely, yet not certain. */
      readonly type: 'ambiguous'
      readonly readings: readonly (readonly DeadlineItem[])[]
    }
  | /** A school year or term, and nothing says when it begins and ends. */ {
      readonly type: 'school year'
      readonly lacks: 'year' | 'term'
    }
