import type { DeadlineForm } from './form.ts'
import { boundedForms } from './forms-bounded.ts'
import { datedForms } from './forms-dated.ts'
import { doubtfulForms } from './forms-doubtful.ts'
import { doubtfulSpanForms } from './forms-doubtful-spans.ts'
import { doubtfulTurnForms } from './forms-doubtful-turns.ts'
import { limitForms } from './forms-limits.ts'
import { looseForms } from './forms-loose.ts'
import { monthlyForms } from './forms-monthly.ts'
import { schoolForms } from './forms-school.ts'
import { unanchoredForms } from './forms-unanchored.ts'
import { weeklyForms } from './forms-weekly.ts'
import { yearlyForms } from './forms-yearly.ts'

/** The rows of grammar by what they say: their order is that of the page docs/thoi-gian.md. */
export const DEADLINE_CHAPTERS: readonly { readonly title: string; readonly forms: readonly DeadlineForm[] }[] = [
  { title: 'Ngày, tháng, quý, năm', forms: [...datedForms, ...schoolForms] },
  { title: 'Trước, đến, từ … đến …', forms: [...boundedForms, ...limitForms] },
  { title: 'Định kỳ, có ngày hoặc tháng của mỗi kỳ', forms: [...yearlyForms, ...monthlyForms, ...weeklyForms] },
  { title: 'Định kỳ, chưa có ngày', forms: unanchoredForms },
  { title: 'Thường xuyên, đột xuất, theo sự kiện', forms: looseForms },
  { title: 'Lời có nhiều cách hiểu', forms: [...doubtfulForms, ...doubtfulSpanForms, ...doubtfulTurnForms] },
]

/**
 * Every way of writing a deadline that is read. The longest match wins, then the earlier row: a doubt comes before an
 * event whose words would swallow it, and “24/7” before a day.
 */
export const deadlineForms: readonly DeadlineForm[] = [
  ...doubtfulTurnForms,
  ...datedForms,
  ...schoolForms,
  ...boundedForms,
  ...limitForms,
  ...doubtfulForms,
  ...doubtfulSpanForms,
  ...yearlyForms,
  ...monthlyForms,
  ...weeklyForms,
  ...unanchoredForms,
  ...looseForms,
]
