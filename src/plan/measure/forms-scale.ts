import type { MeasureForm } from './measure-form.ts'

export const scaleForms: readonly MeasureForm[] = [
  {
    name: 'không có …',
    pattern: 'không (có|còn|để xảy ra|để phát sinh|để|xảy ra|phát sinh) <thing>',
    operator: '=',
    counts: 'none',
    examples: [
      {
        words: 'Không để xảy ra mất an toàn thông tin',
        items: [{ type: 'measure', operator: '=', value: 0, unit: 'mất an toàn thông tin' }],
      },
      {
        words: '0 vụ tấn công mạng',
        items: [{ type: 'measure', operator: '=', value: 0, unit: 'vụ tấn công mạng' }],
      },
      {
        words: 'Không có trường hợp nào mất an toàn thông tin',
        items: [{ type: 'measure', operator: '=', value: 0, unit: 'trường hợp mất an toàn thông tin' }],
      },
    ],
  },
  {
    name: 'xếp thứ …',
    pattern: '(xếp|đứng|xếp hạng|vị trí|thứ hạng|hạng) thứ <rank>|(xếp hạng|vị trí|thứ hạng) <rank>',
    operator: '=',
    counts: 'rank',
    examples: [
      { words: 'Xếp thứ 5 toàn tỉnh', items: [{ type: 'measure', operator: '=', value: 5, unit: 'hạng' }] },
      { words: 'Xếp thứ nhất', items: [{ type: 'measure', operator: '=', value: 1, unit: 'hạng' }] },
      { words: 'Xếp hạng 5/63', items: [{ type: 'measure', operator: '=', value: 5, total: 63, unit: 'hạng' }] },
      { words: 'Xếp thứ 5 - 10', items: [{ type: 'measure', operator: 'range', value: 5, high: 10, unit: 'hạng' }] },
    ],
  },
  {
    name: 'thuộc nhóm … dẫn đầu',
    pattern:
      '(xếp|đứng|xếp hạng|vị trí|thứ hạng|hạng) [từ] thứ <rank> trở lên|xếp hạng <rank> trở lên|(thuộc|trong) [số] (nhóm|tốp|top) <rank>|(tốp|top) <rank>|(thuộc|trong) [số] <rank> (tỉnh|xã|phường|địa phương|đơn vị|tỉnh , thành phố|xã , phường) dẫn đầu',
    operator: '<=',
    counts: 'rank',
    examples: [
      { words: 'Thuộc nhóm 10 xã dẫn đầu', items: [{ type: 'measure', operator: '<=', value: 10, unit: 'hạng' }] },
      { words: 'Top 10 toàn tỉnh', items: [{ type: 'measure', operator: '<=', value: 10, unit: 'hạng' }] },
      { words: 'Đứng trong tốp 20 cả nước', items: [{ type: 'measure', operator: '<=', value: 20, unit: 'hạng' }] },
      { words: 'Xếp thứ 5 trở lên', items: [{ type: 'measure', operator: '<=', value: 5, unit: 'hạng' }] },
    ],
  },
  {
    name: 'mức độ …',
    pattern: '(đạt|duy trì|giữ vững|lên) <level>',
    operator: '=',
    counts: 'level',
    examples: [
      {
        words: 'Dịch vụ công đạt mức độ 4',
        items: [{ type: 'measure', operator: '=', value: 4, unit: 'mức độ' }],
      },
      {
        words: 'Trường đạt chuẩn quốc gia mức độ 2',
        items: [{ type: 'measure', operator: '=', value: 2, unit: 'chuẩn quốc gia mức độ' }],
      },
      {
        words: '03 trường đạt chuẩn quốc gia mức độ 1',
        items: [{ type: 'measure', operator: '=', value: 3, unit: 'trường' }],
      },
    ],
  },
  {
    name: 'mức độ … trở lên',
    pattern: '(đạt|duy trì|giữ vững|lên) [từ] <level> trở lên',
    operator: '>=',
    counts: 'level',
    examples: [
      {
        words: 'Hệ thống thông tin đạt cấp độ 3 trở lên',
        items: [{ type: 'measure', operator: '>=', value: 3, unit: 'cấp độ' }],
      },
    ],
  },
  {
    name: 'gấp …',
    pattern: '[bằng|tăng|cao] gấp <times>',
    operator: '=',
    counts: 'times',
    examples: [
      {
        words: 'Số lượt truy cập gấp đôi năm 2024',
        items: [{ type: 'measure', operator: '=', value: 2, unit: 'lần', base: 'lượt truy cập', against: 'năm 2024' }],
      },
      {
        words: 'Tăng gấp 1,5 lần so với cùng kỳ năm trước',
        items: [{ type: 'measure', operator: '=', value: 1.5, unit: 'lần', against: 'cùng kỳ năm trước' }],
      },
      {
        words: 'Gấp 2 - 3 lần năm 2020',
        items: [{ type: 'measure', operator: 'range', value: 2, high: 3, unit: 'lần', against: 'năm 2020' }],
      },
    ],
  },
]
