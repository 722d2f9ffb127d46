import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const deadlineAmbiguous: Rule = {
  id: 'deadline-ambiguous',
  summary: { vi: 'Lời văn của thời hạn chỉ có một cách hiểu', en: 'The words of a deadline mean one thing' },
  why: {
    vi: '“Cuối tháng 10” với người giao việc là ngày 31, với người nhận việc có thể là ngày 21; đến khi đánh giá thì không ai sai. Chương trình nêu các cách hiểu, người soạn chọn.',
    en: '“Late October” is the 31st to one and the 21st to another, and nobody is wrong when it is reviewed. The program lists the readings, the drafter chooses.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ 'thời gian': '{ghi: cuối tháng 10/2025, chậm nhất: 2025-10-31}' }) },
    { plan: taskBlock({ 'thời gian': 'cuối tháng 10/2025' }), caught: 'cuối tháng 10/2025' },
    { plan: taskBlock({ 'thời gian': 'từ tháng 9 đến tháng 6/2025' }), caught: 'từ tháng 9 đến tháng 6/2025' },
    { plan: taskBlock({ 'thời gian': 'đến quý IV/2025' }), caught: 'đến quý IV/2025' },
    {
      plan: taskBlock({ 'thời gian': '"Phát động: tháng 10/2025; tổng kết: cuối năm 2025"' }),
      caught: 'tổng kết: cuối năm 2025',
    },
    { plan: taskBlock({ 'thời gian': 'Tháng 10 hoặc tháng 11/2025' }), caught: 'Tháng 10 hoặc tháng 11/2025' },
  ],
  allowed: [{ plan: taskBlock({ 'thời gian': 'đến năm 2025' }) }],
}
