import type { Measure } from '../../plan/measure/measure.ts'
import { sayItem } from '../../plan/measure/say-result.ts'
import { spanText } from '../../text/span.ts'
import { taskBlock } from '../example-plan.ts'
import { promisesOf } from '../kinds/results.ts'
import type { Rule } from '../rule.ts'

export const resultApproximate: Rule = {
  id: 'result-approximate',
  summary: {
    vi: 'Số đo là một con số xác định, không phải số ước chừng',
    en: 'A measure is a definite number, not an estimate',
  },
  why: {
    vi: '“Khoảng 500 người” thì 450 người đã đạt hay chưa, mỗi người trả lời một cách; mức tối thiểu hoặc một khoảng từ … đến … thì ai cũng trả lời như nhau.',
    en: 'Whether 450 people are “about 500” is anybody’s guess; a least number or a range leaves nothing to guess.',
  },
  source: 'house',
  severity: { draft: 'info', forSignature: 'warning', issued: 'info' },
  *check({ plan }) {
    for (const { measure, span } of promisesOf(plan).flatMap(({ measures }) => measures)) {
      if (!measure.approximate) continue
      const words = spanText(span).replace(/\s+/g, ' ')
      const exact = sayItem(exactly(measure))
      yield {
        span,
        message: {
          vi: `“${words}” là số ước chừng, khi nghiệm thu không biết thế nào là đạt`,
          en: `“${words}” is an estimate: at acceptance nobody can tell what reaches it`,
        },
        help: {
          vi: `nêu mức phải đạt, ví dụ “${exact}”, hoặc một khoảng “từ … đến …”`,
          en: `give the level to be reached, for example “${exact}”, or a range “từ … đến …”`,
        },
        args: { words, exact },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'kết quả': 'Ít nhất 500 người được tập huấn' }) },
    { plan: taskBlock({ 'kết quả': 'Khoảng 500 người được tập huấn' }), caught: 'Khoảng 500 người' },
    { plan: taskBlock({ 'kết quả': 'Gần 80% hộ gia đình được phổ biến' }), caught: 'Gần 80% hộ gia đình' },
  ],
  allowed: [{ plan: taskBlock({ 'kết quả': 'Từ 80% đến 85% hộ gia đình được phổ biến' }) }],
}

const exactly = ({ approximate: _left, ...measure }: Measure): Measure =>
  measure.operator === '=' ? { ...measure, operator: '>=' } : measure
