import { boundForms } from './forms-bound.ts'
import { plainForms } from './forms-plain.ts'
import { scaleForms } from './forms-scale.ts'
import type { MeasureForm } from './measure-form.ts'

/** The rows of grammar by what they say: their order is that of the page docs/ket-qua.md. */
export const MEASURE_CHAPTERS: readonly { readonly title: string; readonly forms: readonly MeasureForm[] }[] = [
  { title: 'Ít nhất, trên, không quá, dưới, từ … đến …', forms: boundForms },
  { title: 'Con số, tỷ lệ, phần của tổng số', forms: plainForms },
  { title: 'Không có, thứ hạng, mức độ, gấp', forms: scaleForms },
]

/** Every way of saying how much. The longest that matches is taken; of those as long, the first. */
export const measureForms: readonly MeasureForm[] = MEASURE_CHAPTERS.flatMap(({ forms }) => forms)
