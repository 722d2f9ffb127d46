import { expect, test } from 'vitest'
import type { DeadlineItem } from '../../src/plan/deadline/deadline.ts'
import { readDeadline } from '../../src/plan/deadline/read-deadline.ts'
import { sayDeadline } from '../../src/plan/deadline/say-deadline.ts'

/** Numbers and names beside a date: none of them may slip into it. */

const PLAN_2025 = { period: { start: '2025-01-01', end: '2025-12-31' } }

const saidIn = (words: string, context = PLAN_2025): string => {
  const reading = readDeadline(words, context)
  if (reading.ok) return sayDeadline(reading.items)
  const { problem } = reading
  const part = words.slice(problem.start, problem.start + problem.length)
  if (problem.type !== 'ambiguous') return `${problem.type}: ${part}`
  return `hỏi lại: ${problem.readings.map((items: readonly DeadlineItem[]) => sayDeadline(items)).join(' | ')}`
}

test.each([
  // The number of a round, a term, a class.
  ['Đợt 1 tháng 10, đợt 2 tháng 11/2025', 'Đợt 1: tháng 10/2025; đợt 2: tháng 11/2025'],
  ['Lần 1 tháng 6, lần 2 tháng 12', 'Lần 1: tháng 6/2025; lần 2: tháng 12/2025'],
  ['Giai đoạn 1 tháng 10/2025', 'Giai đoạn 1: tháng 10/2025'],
  ['Kỳ 1 tháng 5/2025', 'Kỳ 1: tháng 5/2025'],
  ['Bước 1 tháng 9/2025; bước 2 tháng 10/2025', 'Bước 1: tháng 9/2025; bước 2: tháng 10/2025'],
  ['Họp lần 2 tháng 10/2025', 'Họp lần 2: tháng 10/2025'],
  ['Khóa 1 tháng 10/2025', 'Khóa 1: tháng 10/2025'],
  ['Tập huấn lớp 1 tháng 10/2025', 'Tập huấn lớp 1: tháng 10/2025'],
  ['Đợt 1, 2 tháng 10/2025', 'Đợt 1, 2: tháng 10/2025'],
  ['Đợt 1, 15/10/2025', 'Đợt 1: ngày 15/10/2025'],
  ['Đợt 1 ngày 15/10/2025', 'Đợt 1: ngày 15/10/2025'],
  ['Đợt 1 năm 2025', 'Đợt 1: năm 2025'],
  ['Đợt 2/2025', 'unread: Đợt 2/2025'],
  // A count, or a day?
  ['Sơ kết 6 tháng 7/2025', 'hỏi lại: Sơ kết: ngày 06/7/2025 | Sơ kết 6: tháng 7/2025'],
  ['Hội nghị 2 tháng 10/2025', 'hỏi lại: Hội nghị: ngày 02/10/2025 | Hội nghị 2: tháng 10/2025'],
  ['Trong 2 tháng 9 và 10/2025', 'unread: Trong 2 tháng 9 và 10/2025'],
  ['02 tháng 9 và 10/2025', 'unread: 02 tháng 9 và 10/2025'],
  ['Sơ kết 01 năm 2026', 'unread: Sơ kết 01 năm 2026'],
  ['Hội nghị 1 năm 2025', 'unread: Hội nghị 1 năm 2025'],
  ['01 năm 2026', 'unread: 01 năm 2026'],
  ['Tập huấn 02 ngày 10/10/2025', 'unread: Tập huấn 02 ngày 10/10/2025'],
  ['Họp lần thứ 2 tháng 10/2025', 'Họp lần thứ 2: tháng 10/2025'],
  ['Đợt 1 - 15/10/2025', 'Đợt 1: ngày 15/10/2025'],
  ['Hội nghị 2 - 10/10/2025', 'hỏi lại: Hội nghị: từ ngày 02/10/2025 đến ngày 10/10/2025'],
  // An event keeps no date that is the cell's, and is no joint.
  ['Trước, trong và sau Tết', 'unread: Trước'],
  ['trước và sau ngày 10/10/2025', 'unread: trước và sau ngày 10/10/2025'],
  ['Theo kế hoạch của tỉnh hoàn thành trước 30/11/2025', 'theo kế hoạch của tỉnh; trước ngày 30/11/2025'],
  ['Sau khi có kế hoạch của tỉnh (trước 30/11/2025)', 'sau khi có kế hoạch của tỉnh; trước ngày 30/11/2025'],
  ['Theo Công văn số 12 ngày 15/10/2025', 'theo Công văn số 12 ngày 15/10/2025'],
  // The last day, not the only one.
  ['Hạn hoàn thành: 15/10/2025', 'chậm nhất ngày 15/10/2025'],
  ['Hạn nộp báo cáo: 15/10/2025', 'Hạn nộp báo cáo: chậm nhất ngày 15/10/2025'],
  ['Hoàn thành 15/10/2025', 'chậm nhất ngày 15/10/2025'],
  ['Thời gian: 15/10/2025', 'ngày 15/10/2025'],
  // The part without a year is the one that lacks it.
  ['Tháng 10; tháng 5/2026', 'no year: Tháng 10'],
  ['Quý IV; quý I/2026', 'no year: Quý IV'],
  [
    'Báo cáo 6 tháng trước ngày 15/6; báo cáo năm trước ngày 15/12',
    'Báo cáo 6 tháng: trước ngày 15/6/2025; báo cáo năm: trước ngày 15/12/2025',
  ],
  ['Trước 15/6 (6 tháng), trước 15/12 (năm)', '6 tháng: trước ngày 15/6/2025; năm: trước ngày 15/12/2025'],
  ['Ngày 10 tháng 10 (Ngày Chuyển đổi số quốc gia)', 'Ngày Chuyển đổi số quốc gia: ngày 10/10/2025'],
  ['Hoàn thành trước 30/10/2025, duy trì thường xuyên', 'trước ngày 30/10/2025; thường xuyên'],
  ['2025-10-10', 'unread: 2025-10-10'],
  // What is reported, or when?
  ['Báo cáo quý IV/2025', 'hỏi lại: Báo cáo: quý IV/2025'],
  ['Tổng kết năm 2025', 'hỏi lại: Tổng kết: năm 2025'],
  ['Sơ kết 6 tháng đầu năm 2025', 'hỏi lại: Sơ kết: 6 tháng đầu năm 2025'],
  ['Báo cáo: quý IV/2025', 'Báo cáo: quý IV/2025'],
  ['Sơ kết tháng 6/2025, tổng kết tháng 12/2025', 'Sơ kết: tháng 6/2025; tổng kết: tháng 12/2025'],
  ['Báo cáo quý III/2025 trước ngày 15/9/2025', 'Báo cáo quý III/2025: trước ngày 15/9/2025'],
])('%s is: %s', (words, said) => {
  expect(saidIn(words)).toBe(said)
})
