import { planWith } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const emptyValue: Rule = {
  id: 'empty-value',
  summary: { vi: 'Khóa bắt buộc không để trống', en: 'A required key has a value' },
  why: {
    vi: 'Để trống cũng như thiếu; chỉ `số` và `ngày ban hành` được trống vì văn thư điền sau.',
    en: 'Empty is as good as absent; only `số` and `ngày ban hành` may wait for the registry office.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [{ plan: planWith({ số: '', 'ngày ban hành': '' }) }, { plan: planWith({ 'địa danh': '' }), caught: '' }],
}
