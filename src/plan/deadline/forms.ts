import type { DeadlineForm } from './form.ts'
import { datedForms } from './forms-dated.ts'
import { looseForms } from './forms-loose.ts'
import { recurringForms } from './forms-recurring.ts'

/**
 * Every way of writing a deadline that is read. The longest match wins, then the earlier row.
 *
 * Left out because the words alone do not settle the days: "năm học 2026 - 2027" (the school calendar is the issuer's),
 * "cuối năm", "đầu quý", "khoảng tháng 10", "đến tháng 10/2026" (its first or its last day?), "từ năm 2025" (no end),
 * "10/10/25" (whose century?), "30 ngày" (from when?).
 */
export const deadlineForms: readonly DeadlineForm[] = [...datedForms, ...recurringForms, ...looseForms]
