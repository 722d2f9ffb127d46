import { targetBlock, taskBlock } from '../example-plan.ts'
import { promisesOf } from '../kinds/results.ts'
import type { Rule } from '../rule.ts'
import { placeIn } from '../words-of-plan.ts'

export const resultNumberUnread: Rule = {
  id: 'result-number-unread',
  summary: {
    vi: 'Con số đứng ngoài các số đo đọc được của một kết quả',
    en: 'A number outside the measures that could be read of a result',
  },
  why: {
    vi: 'Kết quả đã đọc được số đo khác nên không bị coi là thiếu; con số này thì không vào sổ nhiệm vụ và không ai theo dõi được.',
    en: 'Other measures were read, so the result is not taken for empty; this number is in no registry and no one can follow it.',
  },
  source: 'house',
  severity: { draft: 'info', forSignature: 'info', issued: 'info' },
  *check({ plan }) {
    for (const { words, read } of promisesOf(plan)) {
      if (read.length === 0) continue
      for (const { index, 0: found } of words.value.matchAll(COUNTED)) {
        if (read.some(({ start, length }) => index >= start && index < start + length)) continue
        if (NAMED.test(words.value.slice(Math.max(0, index - LONGEST_NAME), index))) continue
        const number = found.replace(/\s+/g, ' ')
        yield {
          span: placeIn(words, index, index + found.length),
          message: {
            vi: `“${number}” không được đọc là số đo nên không vào sổ nhiệm vụ`,
            en: `“${number}” is not read as a measure and is not in the registry`,
          },
          help: {
            vi: `nếu là điều phải đạt, ghi thành một vế riêng sau dấu chấm phẩy: “; ${number}…”; nếu chỉ là lời giải thích thì giữ nguyên`,
            en: `if it is to be reached, let it stand on its own behind a semicolon: “; ${number}…”; leave it if it only explains`,
          },
          args: { number },
        }
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'kết quả': '03 lớp; 150 học viên' }) },
    { plan: taskBlock({ 'kết quả': '03 lớp với 150 học viên' }), caught: '150 học viên' },
    { plan: taskBlock({ 'kết quả': 'Tổ chức 02 lớp tại 3 thôn' }), caught: '3 thôn' },
  ],
  allowed: [
    // Years, days, ordinals and documents count nothing.
    { plan: targetBlock({ 'nội dung': 'Năm 2025 có 80%, năm 2026 có 100% hộ gia đình' }) },
    { plan: taskBlock({ 'kết quả': '02 lớp tập huấn trong 3 ngày theo Đề án 06 và mục 2 Kế hoạch này' }) },
  ],
}

/** A number that counts something: of a share, or before a noun that is no stretch of time. */
const COUNTED =
  /(?<![\p{L}\p{N}/.,:-])\d+(?:\.\d{3})*(?:,\d+)?(?:\s?%|\s(?!(?:ngày|tháng|năm|tuần|giờ|phút|quý|và|hoặc|đến)(?!\p{L}))\p{L}+(?:\s\p{Ll}+)?)/gu

/** What is before a number that names and does not count. */
const NAMED =
  /(?:ngày|tháng|năm|quý|thứ|số|điều|khoản|điểm|mục|phần|chương|bảng|biểu|mức|mức độ|cấp|cấp độ|loại|hạng|khóa|lần|đợt|bước|tổ|thôn|bản|khu|kỳ|giai đoạn|phụ lục|đề án|dự án|nghị quyết|tiêu chí|lớp|tuần|top|qua)\s$/iu
const LONGEST_NAME = 12
