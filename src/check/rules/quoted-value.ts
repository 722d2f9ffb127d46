import { planWith, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const quotedValue: Rule = {
  id: 'quoted-value',
  summary: {
    vi: 'Giá trị của một khóa không nằm trọn trong ngoặc kép',
    en: 'A value does not stand whole in curly quotes',
  },
  why: {
    vi: 'Dấu “ ” là một phần của lời văn nên được in ra: “Bờ Y”, ngày … và ký hiệu trong ngoặc kép là sai thể thức.',
    en: 'The marks “ ” are part of the words and would be printed around a place, a symbol or a name.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: planWith({ 'trích yếu': 'Thực hiện “Phong trào” và “Ngày hội”', lưu: '"VT"' }) },
    { plan: planWith({ 'địa danh': '“Bờ Y”' }), caught: '“Bờ Y”' },
    { plan: taskBlock({ 'kết quả': '“02 lớp tập huấn”' }), caught: '“02 lớp tập huấn”' },
    {
      plan: planWith({
        ký: '\n  quyền hạn: “TM. ỦY BAN NHÂN DÂN”\n  chức vụ: CHỦ TỊCH\n  họ tên: Nguyễn Văn An',
      }),
      caught: '“TM. ỦY BAN NHÂN DÂN”',
    },
    { plan: taskBlock({ 'thời gian': '“trước ngày 31/12/2025”' }), caught: '“trước ngày 31/12/2025”' },
  ],
}
