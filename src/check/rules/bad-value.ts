import { planWith, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const badValue: Rule = {
  id: 'bad-value',
  summary: { vi: 'Giá trị thuộc các giá trị cho phép', en: 'A value is one of those allowed' },
  why: {
    vi: 'Trạng thái, thể thức, cách in, số đo có ý nghĩa với chương trình; giá trị lạ bị hiểu thành mặc định thì sai lặng lẽ.',
    en: 'Status, regime, rendering and measures mean something to the program; an unknown value must not fall back to a default.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: planWith({ 'trạng thái': 'trình ký' }) },
    { plan: planWith({ 'trạng thái': 'ký nháp' }), caught: 'ký nháp' },
    { plan: planWith({ số: '05/KH-UBND' }), caught: '05/KH-UBND' },
    { plan: planWith({ 'trạng thái': '"trinh ký"' }), caught: '"trinh ký"' },
    { plan: planWith({ số: '12a' }), caught: '12a' },
    { plan: taskBlock({ 'phối hợp': 'cong-an-xa, cac-thon' }), caught: 'cong-an-xa, cac-thon' },
    { plan: taskBlock({ 'phối hợp': '["cong-an-xa; Các thôn"]' }), caught: '"cong-an-xa; Các thôn"' },
    { plan: taskBlock({ 'chủ trì': 'vhxh; cong-an-xa' }), caught: 'vhxh; cong-an-xa' },
    { plan: taskBlock({ 'kết quả': '{ghi: Hộ dân biết dùng, chỉ số: [{ít nhất: 80}]}' }), caught: '80' },
  ],
}
