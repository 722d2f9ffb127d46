import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const yamlAlias: Rule = {
  id: 'yaml-alias',
  summary: { vi: 'Không dùng neo, tham chiếu và thẻ của YAML', en: 'No YAML anchors, aliases or tags' },
  why: {
    vi: 'Người duyệt phải đọc được toàn bộ chữ ngay tại chỗ; tham chiếu lồng nhau còn có thể phình ra hàng tỷ dòng.',
    en: 'Reviewers must read all words where they stand; nested aliases can also grow to billions of lines.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ 'kết quả': '"*02 lớp tập huấn"' }) },
    { plan: taskBlock({ 'kết quả': '&a 02 lớp tập huấn' }), caught: '02 lớp tập huấn' },
    { plan: taskBlock({ 'kết quả': '*lop' }), caught: '*lop' },
  ],
}
