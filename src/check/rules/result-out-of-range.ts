import { readResult } from '../../plan/measure/read-result.ts'
import type { Plan } from '../../plan/plan.ts'
import { spanText } from '../../text/span.ts'
import { targetBlock, taskBlock } from '../example-plan.ts'
import { promisesOf } from '../kinds/results.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'
import { placeIn } from '../words-of-plan.ts'

export const resultOutOfRange: Rule = {
  id: 'result-out-of-range',
  summary: {
    vi: 'Không quá 100% số người, số việc; sản phẩm có ít nhất một',
    en: 'No more than 100% of people or things; at least one of a deliverable',
  },
  why: {
    vi: '120% cán bộ hay 00 hội nghị là số gõ nhầm, không ai nghiệm thu được.',
    en: '120% of the officials or 00 conferences are slips of typing that nobody can accept.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    yield* aboveAll(plan)
    yield* noneOfIt(plan)
  },
  examples: [
    { plan: taskBlock({ 'kết quả': '100% cán bộ, công chức được tập huấn' }) },
    { plan: taskBlock({ 'kết quả': '120% cán bộ được tập huấn' }), caught: '120% cán bộ' },
    { plan: targetBlock({ 'nội dung': 'Ít nhất 950% hộ gia đình có mã QR' }), caught: 'Ít nhất 950% hộ gia đình' },
    { plan: taskBlock({ 'kết quả': '00 lớp tập huấn' }), caught: '00 lớp tập huấn' },
  ],
  allowed: [
    // A plan or an estimate can be surpassed, and a level can more than double.
    { plan: taskBlock({ 'kết quả': 'Thu ngân sách đạt 120% dự toán' }) },
    { plan: taskBlock({ 'kết quả': 'Tăng 150% hồ sơ trực tuyến so với năm 2024' }) },
    { plan: taskBlock({ 'kết quả': 'Đạt 105% hội viên so với kế hoạch' }) },
    { plan: taskBlock({ 'kết quả': '0 báo cáo gửi chậm' }) },
    { plan: taskBlock({ 'kết quả': '00 hồ sơ quá hạn' }) },
  ],
}

function* aboveAll(plan: Plan): Iterable<Finding> {
  for (const { measures, words } of promisesOf(plan)) {
    if (SURPASSED.test(words.value)) continue
    for (const { measure, span } of measures) {
      const { unit, base = '', value, high = value, change, against } = measure
      if (unit !== '%' || high <= 100 || change || against !== undefined || !COUNTED.test(base)) continue
      const text = spanText(span).replace(/\s+/g, ' ')
      yield {
        span,
        message: { vi: `“${text}” nhiều hơn tất cả ${base}`, en: `“${text}” is more than all of them` },
        help: {
          vi: 'sửa tỷ lệ thành số không quá 100%; mức so với kế hoạch hoặc năm trước thì ghi thêm “so với …”',
          en: 'write a share up to 100%; for a level against a plan or a year before add “so với …”',
        },
        args: { words: text, value: high },
      }
    }
  }
}

/** People and things of which there are only so many; not a sum, a plan or a need. */
const COUNTED =
  /^(?:tổng )?(?:số )?(?:các )?(?:cán bộ|công chức|viên chức|người|đảng viên|đoàn viên|hội viên|hộ|học sinh|sinh viên|giáo viên|trẻ em|phụ nữ|doanh nghiệp|thôn|bản|khóm|ấp|tổ dân phố|khu phố|xã|phường|trường|cơ quan|đơn vị|chi bộ|hồ sơ|văn bản|thủ tục|cơ sở|tổ chức|lãnh đạo)(?!\p{L})/iu
const SURPASSED = /so với|dự toán|kế hoạch (?:giao|năm|đề ra)|chỉ tiêu|nhu cầu|vượt|tăng/iu

function* noneOfIt({ tasks }: Plan): Iterable<Finding> {
  for (const { result } of tasks) {
    const { words, span } = result
    const reading = readResult(words)
    if (!reading.ok || FAULT.test(words)) continue
    for (const [i, item] of reading.items.entries()) {
      const place = reading.places[i]
      if (item.type !== 'deliverable' || item.count !== 0 || !place) continue
      const text = words.slice(place.start, place.start + place.length)
      yield {
        span: placeIn({ value: words, span }, place.start, place.start + place.length),
        message: { vi: `“${text}” là không có sản phẩm nào`, en: `“${text}” is no deliverable at all` },
        help: { vi: 'ghi số sản phẩm phải có, ví dụ “01 …”', en: 'write how many there must be, for example “01 …”' },
        args: { words: text },
      }
    }
  }
}

/** None of what should not be is a result: "0 báo cáo gửi chậm". */
const FAULT = /chậm|trễ|muộn|quá hạn|sai|lỗi|sót|thiếu|tồn|vi phạm|trái|không|chưa|bị|trả lại|hủy|trùng/iu
