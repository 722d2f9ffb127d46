import { planWith, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const unknownUnit: Rule = {
  id: 'unknown-unit',
  summary: { vi: 'Đơn vị được giao việc có trong don-vi.yaml', en: 'Assigned units are in don-vi.yaml' },
  why: {
    vi: 'Tên gõ tự do thì một phòng thành nhiều phòng trong sổ nhiệm vụ, và đơn vị đã sáp nhập vẫn được giao việc.',
    en: 'With free names one unit becomes several in the registry, and merged units still get work.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ 'chủ trì': 'Phòng Văn hóa - Xã hội' }) },
    { plan: taskBlock({ 'chủ trì': 'Phòng Văn hóa' }), caught: 'Phòng Văn hóa' },
    { plan: planWith({ 'ngày ban hành': '2025-07-21' }, taskBlock({ 'chủ trì': 'UBND huyện' })), caught: 'UBND huyện' },
    { plan: planWith({ 'cơ quan ban hành': 'ubnd-xa-bo-y' }), caught: 'ubnd-xa-bo-y' },
    { plan: planWith({ 'cơ quan ban hành': 'UBND xã' }), caught: 'UBND xã' },
    { plan: taskBlock({ 'chủ trì': '“vhxh”' }), caught: '“vhxh”' },
    { plan: taskBlock({ 'chủ trì': 'công-an-xa' }), caught: 'công-an-xa' },
    { plan: taskBlock({ 'chủ trì': 'Công an xã, Đồn Biên phòng' }), caught: 'Đồn Biên phòng' },
    {
      plan: taskBlock({ 'phối hợp': 'Các thôn; mặt trận; công an' }),
      caught: 'Các thôn; mặt trận; công an',
    },
    { plan: taskBlock({ 'chủ trì': 'các đơn vị liên quan' }), caught: 'các đơn vị liên quan' },
    { plan: taskBlock({ 'chủ trì': '{ghi: Công an, là: Công an xã}' }), caught: 'Công an xã' },
  ],
}
