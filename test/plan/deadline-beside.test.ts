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
