import { yearOf } from '../../text/day.ts'
import type { DeadlineForm } from './form.ts'
import { during, every, oneOf } from './items.ts'
import { spanOf } from './moment.ts'

const PLAN_2025 = { period: { start: '2025-01-01', end: '2025-12-31' } }
const SCHOOLS = {
  schoolYear: { first: { month: 9, date: 5 }, last: { month: 5, date: 31 }, firstTermEnd: { month: 1, date: 16 } },
}

/** Deadlines of the school year: its days are those that the issuer's register gives. */
export const schoolForms: readonly DeadlineForm[] = [
  {
    name: 'năm học, học kỳ (theo lịch năm học của cơ quan ban hành trong don-vi.yaml)',
    pattern: '[trong [suốt]] [cả] <school year>',
    read: ({ 'school year': [year] = [] }, given) => every([during(year, given)]),
    examples: [
      {
        words: 'Năm học 2026-2027',
        context: SCHOOLS,
        items: [{ type: 'window', start: '2026-09-05', end: '2027-05-31' }],
      },
      {
        words: 'trong năm học 2026 - 2027',
        context: SCHOOLS,
        items: [{ type: 'window', start: '2026-09-05', end: '2027-05-31' }],
      },
      {
        words: 'học kỳ I năm học 2026-2027',
        context: SCHOOLS,
        items: [{ type: 'window', start: '2026-09-05', end: '2027-01-16' }],
      },
      {
        words: 'Học kỳ II, năm học 2026 - 2027',
        context: SCHOOLS,
        items: [{ type: 'window', start: '2027-01-17', end: '2027-05-31' }],
      },
    ],
  },
  {
    name: 'học kỳ … (của năm học nằm trong kỳ kế hoạch)',
    pattern: '[trong [suốt]] [cả] <term>',
    // The term that lies in the period of the plan; where none or two do, whose it is is asked.
    read: ({ term: [term] = [] }, given) => {
      const { period, year } = given
      const [first, last] = period ? [yearOf(period.start) - 1, yearOf(period.end)] : [year, year]
      if (!term || first === undefined || last === undefined || last - first > MOST_SCHOOL_YEARS) return undefined
      const all = Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((each) => {
        const span = spanOf({ unit: 'school year', year: each, term }, given)
        return span && (!period || (span.end >= period.start && span.start <= period.end)) ? [span] : []
      })
      const inside = all.filter(({ start, end }) => period && start >= period.start && end <= period.end)
      const [only] = inside
      if (only && inside.length === 1) return [{ type: 'window', ...only }]
      return oneOf(...all.map((span) => ({ type: 'window', ...span }) as const))
    },
    examples: [
      {
        words: 'Học kỳ I',
        context: { ...SCHOOLS, period: { start: '2026-09-01', end: '2027-08-31' } },
        items: [{ type: 'window', start: '2026-09-05', end: '2027-01-16' }],
      },
      {
        words: 'Học kỳ I',
        context: { ...SCHOOLS, ...PLAN_2025 },
        readings: [
          [{ type: 'window', start: '2024-09-05', end: '2025-01-16' }],
          [{ type: 'window', start: '2025-09-05', end: '2026-01-16' }],
        ],
      },
    ],
  },
]

/** A plan of more years names its school years. */
const MOST_SCHOOL_YEARS = 12
