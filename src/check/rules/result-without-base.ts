import type { Plan } from '../../plan/plan.ts'
import { spanText } from '../../text/span.ts'
import { targetBlock, taskBlock } from '../example-plan.ts'
import { type PlacedMeasure, promisesOf } from '../kinds/results.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

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
      yield* withoutLevel(measures, about, plan)
      const bare = measures.find(({ measure: { unit, base, change } }) => unit === '%' && !change && base === undefined)
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
    { plan: taskBlock({ 'nội dung': 'Vận động hộ kinh doanh đăng ký', 'kết quả': 'Tăng 10%' }), caught: '10%' },
    { plan: taskBlock({ 'kết quả': 'Hoàn thành 100% đúng tiến độ' }), caught: '100%' },
  ],
  allowed: [
    // The task itself names the share.
    { plan: taskBlock({ 'nội dung': 'Nâng tỷ lệ hộ gia đình có kết nối Internet', 'kết quả': 'Đạt 80%' }) },
    { plan: taskBlock({ 'kết quả': 'Tỷ lệ hồ sơ nộp trực tuyến đạt 80%' }) },
    { plan: taskBlock({ 'kết quả': 'Hồ sơ nộp trực tuyến, đạt 80%' }) },
    { plan: taskBlock({ 'nội dung': 'Tăng thu ngân sách trên địa bàn', 'kết quả': 'Tăng 10% so với năm 2024' }) },
    { plan: taskBlock({ 'nội dung': 'Tăng số hồ sơ trực tuyến so với năm 2024', 'kết quả': 'Tăng 10%' }) },
  ],
}

/** A rise or a fall of which nobody knows from what level it is counted. */
function* withoutLevel(measures: readonly PlacedMeasure[], said: string, { header }: Plan): Iterable<Finding> {
  const bare = measures.find(
    ({ measure: { unit, base, change, against } }) => unit === '%' && change && !base && !against,
  )
  const change = bare?.measure.change
  if (!bare || change === undefined || NAMES_A_LEVEL.test(said)) return
  const words = spanText(bare.span).replace(/\s+/g, ' ')
  const year = Number((header.period.days?.start ?? '2026').slice(0, 4)) - 1
  yield {
    span: bare.span,
    message: {
      vi: `“${words}” không nói rõ là ${change} so với mức nào`,
      en: `“${words}” does not say against what level it is counted`,
    },
    help: {
      vi: `viết thêm mốc so sánh, ví dụ “${words} so với năm ${year}”`,
      en: `add what it is compared with, for example “${words} so với năm ${year}”`,
    },
    args: { words },
  }
}

const NAMES_A_LEVEL = /so với|so cùng|cùng kỳ|(?:mỗi|hằng|hàng|từng) năm|bình quân|năm trước|\d{4}/iu

const NAMES_A_SHARE = /t[ỷỉ] lệ|chỉ số|mức độ|%|phần trăm/iu

/** Nothing is left beside the number but words that lead to it, days and marks. */
const isBare = (rest: string): boolean =>
  (rest.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => LEADING.has(word))

const LEADING: ReadonlySet<string> = new Set(
  'tăng giảm thêm phấn đấu đạt được hoàn thành bảo đảm đảm là có từ đến trong hết vào trước cuối đầu năm quý tháng ngày kết quả và trở lên đúng hạn tiến độ theo kế hoạch quy định'.split(
    ' ',
  ),
)
