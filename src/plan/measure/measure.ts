import type { Day } from '../../text/day.ts'

/** "Ít nhất 80% hộ gia đình": something that can be counted. */
export type Measure = {
  readonly type: 'measure'
  readonly operator: '=' | '>=' | '>' | '<=' | '<' | 'range'
  readonly value: number
  /** Upper end of a range. */
  readonly high?: number
  /** "12/12 thôn": the whole that the value is counted in. */
  readonly total?: number
  /** `%` or the counted noun ("chuyên mục", "người"). */
  readonly unit: string
  /** What a share is a share of, or what each of it must have ("hộ gia đình"; "mỗi tổ dân phố"). */
  readonly base?: string
  /** The last day by which it must hold, when the words give one of their own ("năm 2026 có 100%"). */
  readonly by?: Day
  /** The value is a rise or a fall, not the level reached ("tăng 5%"). */
  readonly change?: 'tăng' | 'giảm'
  /** What it is compared with: "năm 2024", "cùng kỳ". */
  readonly against?: string
  /** "Khoảng", "gần": no exact number, so nobody can tell reached from nearly reached. */
  readonly approximate?: true
  /** "phấn đấu". */
  readonly aspirational?: true
}

/** "Quyết định ban hành quy chế", "01 chuyên mục": something that can be pointed to. */
export type Deliverable = {
  readonly type: 'deliverable'
  /** The noun of the trade, lower case: "quyết định", "báo cáo", "chuyên mục". */
  readonly kind: string
  readonly count?: number
  /** The words from the noun on, as typed. */
  readonly name: string
}

export type ResultItem = Measure | Deliverable

/** A part of the words, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly length: number }

/** Words that hold a number or a date which may be read in several ways: nothing is read, and what to type is told. */
export type Doubt = Stretch & {
  readonly doubt:
    | 'decimal point'
    | 'thousands comma'
    | 'bound and range'
    | 'ends of a range'
    | 'product'
    | 'beyond a plan'
    | 'level of a year'
    | 'below zero'
    | 'so many times'
    | 'times of what'
    | 'sooner by'
    | 'rank to rank'
    | 'rate of what'
    | 'year of what'
    | 'one level of several years'
    | 'shared years'
    | 'period without year'
  /** Words to stand in their place, each of one sense. */
  readonly typed: readonly string[]
  /** The first of these is what is meant, nothing else can be. */
  readonly certain?: true
}

/**
 * The reading of the words of one result: what was found and where each stands. When nothing was: `doubt` the words that
 * may mean several things, `filler` the empty phrase that stands instead of a result, `money` the sum spent on it.
 */
export type ResultReading =
  | { readonly ok: true; readonly items: readonly ResultItem[]; readonly places: readonly Stretch[] }
  | { readonly ok: false; readonly doubt?: Doubt; readonly filler?: Stretch; readonly money?: Stretch }
