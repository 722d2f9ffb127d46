import { boundForms } from './forms-bound.ts'
import { plainForms } from './forms-plain.ts'
import type { MeasureForm } from './measure-form.ts'

/** Every way of saying how much. The longest that matches is taken; of those as long, the first. */
export const measureForms: readonly MeasureForm[] = [...boundForms, ...plainForms]
