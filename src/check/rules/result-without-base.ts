import { spanText } from '../../text/span.ts'
import { targetBlock, taskBlock } from '../example-plan.ts'
import { promisesOf } from '../kinds/results.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const resultWithoutBase: Rule = {
  id: 'result-without-base',
  summary: { vi: 'Tỷ lệ phần trăm nói rõ của cái gì', en: 'A percentage says what it is a share of' },
  why: {
    vi: '80% hộ gia đình, 80% người dân và 80% kế hoạch là ba việc khác nhau; không có mẫu số thì không tính được.',
    en: '80% of households, of people and of the plan are three different things; without a base nothing can be counted.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const { measures, about, serves, rest } of promisesOf(plan)) {
      if (serves.length > 0 || NAMES_A_SHARE.test(about) || !isBare(rest)) continue
      const bare = measures.find(({ measure: { unit, base } }) => unit === '%' && base === undefined)
      if (!bare || measures.some(({ measure: { base } }) => base !== undefined)) continue
      const words = spanText(bare.span).replace(/\s+/g, ' ')
      yield {
        span: bare.span,
        message: {
          vi: `“${words}” không nói rõ là phần trăm của cái gì`,
          en: `“${words}” does not say of what it is a percentage`,
        },
        help: {
          vi: `viết thêm đối tượng được tính, ví dụ “${words} hộ gia đình”`,
          en: `add what is counted, for example “${words} hộ gia đình”`,
        },
        args: { words },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'kết quả': 'Đạt 80% hộ gia đình' }) },
    { plan: taskBlock({ 'kết quả': 'Đạt 80%' }), caught: 'Đạt 80%' },
    { plan: taskBlock({ 'kết quả': 'Phấn đấu đạt trên 90% trong năm 2025' }), caught: 'đạt trên 90%' },
    { plan: targetBlock({ 'nội dung': 'Năm 2025 đạt 80%' }), caught: 'đạt 80%' },
    { plan: taskBlock({ 'kết quả': '100% hoàn thành' }), caught: '100%' },
    { plan: taskBlock({ 'kết quả': 'Hoàn thành 100% đúng tiến độ' }), caught: '100%' },
  ],
  allowed: [
    // The task itself names the share.
    { plan: taskBlock({ 'nội dung': 'Nâng tỷ lệ hộ gia đình có kết nối Internet', 'kết quả': 'Đạt 80%' }) },
    { plan: taskBlock({ 'kết quả': 'Tỷ lệ hồ sơ nộp trực tuyến đạt 80%' }) },
    { plan: taskBlock({ 'kết quả': 'Hồ sơ nộp trực tuyến, đạt 80%' }) },
  ],
}

const NAMES_A_SHARE = /t[ỷỉ] lệ|chỉ số|mức độ|%|phần trăm/iu

/** Nothing is left beside the number but words that lead to it, days and marks. */
const isBare = (rest: string): boolean =>
  (rest.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => LEADING.has(word))

const LEADING: ReadonlySet<string> = new Set(
  'phấn đấu đạt được hoàn thành bảo đảm đảm là có từ đến trong hết vào trước cuối đầu năm quý tháng ngày kết quả và trở lên đúng hạn tiến độ theo kế hoạch quy định'.split(
    ' ',
  ),
)
