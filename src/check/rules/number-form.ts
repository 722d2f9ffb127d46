import { planWith } from '../example-plan.ts'
import { replacement } from '../kinds/mend.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'

export const numberForm: Rule = {
  id: 'number-form',
  summary: {
    vi: 'Số văn bản từ 01, chỉ thêm một số 0 trước số dưới 10',
    en: 'Numbers begin at 01; one 0 before those under 10',
  },
  why: {
    vi: 'Số được in như gõ khi đã đủ hai chữ số; “007”, “012” không phải cách ghi số, và mỗi năm đánh số từ 01.',
    en: 'A number of two digits or more is printed as typed; “007” and “012” are no numbers of a document, and a year’s series begins at 01.',
  },
  source: 'Nghị định 30/2020, Điều 15.1; PL I, II.3.c',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }) {
    const { number } = header
    if (!number || !/^0(?:\d{2,}|0*)$/.test(number.value)) return
    const digits = number.value.replace(/^0+/, '')
    const right = digits.padStart(2, '0')
    yield {
      span: number.span,
      message:
        digits === ''
          ? { vi: `“${number.value}” không phải số văn bản`, en: `“${number.value}” is no number of a document` }
          : {
              vi: `số “${number.value}” thừa số 0 ở đầu`,
              en: `the number “${number.value}” has needless zeros`,
            },
      help:
        digits === ''
          ? {
              vi: 'gõ số văn thư đã cấp, từ 01; chưa có thì để trống',
              en: 'type the number given, from 01, or leave it empty',
            }
          : { vi: `gõ \`số: ${right}\``, en: `type \`số: ${right}\`` },
      args: { number: number.value },
      ...(digits === '' ? {} : replacement(number.span, number.value, right)),
    }
  },
  examples: [
    { plan: planWith({ số: '05' }) },
    { plan: planWith({ số: '007' }), caught: '007' },
    { plan: planWith({ số: '012' }), caught: '012' },
    { plan: planWith({ số: '0' }), caught: '0' },
  ],
  allowed: [{ plan: planWith({ số: '7' }) }, { plan: planWith({ số: '120' }) }],
}
