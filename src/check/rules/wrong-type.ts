import { planWith, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const wrongType: Rule = {
  id: 'wrong-type',
  summary: {
    vi: 'Giá trị đúng kiểu: lời văn, danh sách hoặc cụm khóa',
    en: 'A value is of the right kind: words, a list or a map',
  },
  why: {
    vi: 'Danh sách đặt vào chỗ của một câu thì không biết in câu nào.',
    en: 'Where a sentence belongs, a list does not say which to print.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ 'phối hợp': '[cong-an-xa, cac-thon]' }) },
    { plan: planWith({ 'nơi nhận': '\n  – Các thôn\n  – Công an xã' }), caught: '– Các thôn\n  – Công an xã' },
    { plan: taskBlock({ 'nội dung': '[Mở lớp, Tập huấn]' }), caught: '[Mở lớp, Tập huấn]' },
    { plan: taskBlock({ 'chủ trì': '[vhxh, cong-an-xa]' }), caught: '[vhxh, cong-an-xa]' },
    { plan: planWith({ 'nơi nhận': 'Như trên' }), caught: 'Như trên' },
    { plan: planWith({ 'nơi nhận': '\n- Như trên\n- Lưu: VT' }), caught: 'Lưu' },
    { plan: planWith({ 'địa danh': '{tên: Bờ Y}' }), caught: 'tên' },
  ],
}
