import { taskBlock } from '../example-plan.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'
import type { Words } from '../words-of-plan.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

export const unpairedQuote: Rule = {
  id: 'unpaired-quote',
  summary: { vi: 'Mỗi dấu mở ngoặc kép có một dấu đóng', en: 'Every opening quote has its closing one' },
  why: {
    vi: 'Thiếu một dấu thì không biết tên phong trào, đề án được trích từ đâu đến đâu.',
    en: 'With one mark missing nobody knows where the quoted name begins or ends.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const words of wordsOfPlan(plan)) {
      const at = unpaired(words)
      if (at === undefined) continue
      const isOpening = words.text[at] === '“'
      const [near, other] = isOpening ? ['“', '”'] : ['”', '“']
      yield {
        span: words.place(at, at + 1),
        message: {
          vi: isOpening ? 'dấu “ mở ở đây không được đóng' : 'dấu ” đóng ở đây không có dấu mở',
          en: isOpening ? 'the “ opened here is never closed' : 'the ” here closes nothing',
        },
        help: {
          vi: `gõ thêm dấu ${other} ở đầu kia của tên được trích, hoặc bỏ dấu ${near} này`,
          en: `type ${other} at the other end of the quoted name, or remove this ${near}`,
        },
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nPhong trào “Bình dân học vụ số” và mô hình “Chợ số “Nông thôn”” của xã.\n' },
    { plan: '# Nội dung\n\nPhong trào Bình dân học vụ số” trên địa bàn xã.\n', caught: '”' },
    { plan: taskBlock({ 'nội dung': 'Mở lớp “Bình dân học vụ số' }), caught: '“' },
  ],
}

/** The first mark without its other; where straight quotes stand among them, `straight-quotes` speaks. */
const unpaired = ({ text }: Words): number | undefined => {
  if (text.includes('"')) return undefined
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === '“') open.push(index)
    else if (open.pop() === undefined) return index
  }
  return open[0]
}
