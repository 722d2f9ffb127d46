import { ABOUT, type MeasureForm } from './measure-form.ts'

/** The level that is left, with its date, and the way to the new one. */
const FROM = 'từ <amount> [<counted>] [<when>] (lên|xuống|tăng lên|giảm xuống|tăng|giảm|còn) [đến|còn|thành|mức]'

export const plainForms: readonly MeasureForm[] = [
  {
    name: 'khoảng …',
    pattern: `${ABOUT} [là] [từ] (<range>|<amount> [(đến|-) <amount>])`,
    operator: '=',
    approximate: true,
    examples: [
      {
        words: 'Khoảng 500 người tham gia',
        items: [{ type: 'measure', operator: '=', value: 500, unit: 'người', approximate: true }],
      },
      {
        words: 'Gần 80% hộ gia đình được phổ biến',
        items: [{ type: 'measure', operator: '=', value: 80, unit: '%', base: 'hộ gia đình', approximate: true }],
      },
    ],
  },
  {
    name: 'từ … lên …',
    pattern: `${FROM} <amount>`,
    operator: '=',
    level: true,
    examples: [
      {
        words: 'Tăng từ 50% (năm 2024) lên 80% (năm 2025) hộ dân',
        items: [{ type: 'measure', operator: '=', value: 80, unit: '%', base: 'hộ dân', by: '2025-12-31' }],
      },
      {
        words: 'Rút ngắn thời gian giải quyết từ 15 ngày xuống còn 10 ngày',
        items: [{ type: 'measure', operator: '=', value: 10, unit: 'ngày' }],
      },
      {
        words: 'Tỷ lệ hồ sơ trực tuyến tăng từ 80% lên 90%',
        items: [{ type: 'measure', operator: '=', value: 90, unit: '%', base: 'hồ sơ trực tuyến' }],
      },
    ],
  },
  {
    name: 'từ … lên trên …',
    pattern: `${FROM} trên <amount>`,
    operator: '>',
    level: true,
    examples: [
      {
        words: 'Tỷ lệ hồ sơ trực tuyến tăng từ 80% lên trên 90%',
        items: [{ type: 'measure', operator: '>', value: 90, unit: '%', base: 'hồ sơ trực tuyến' }],
      },
    ],
  },
  {
    name: 'từ … xuống dưới …',
    pattern: `${FROM} dưới <amount>`,
    operator: '<',
    level: true,
    examples: [
      {
        words: 'Tỷ lệ hộ nghèo giảm từ 5,2% xuống dưới 3%',
        items: [{ type: 'measure', operator: '<', value: 3, unit: '%', base: 'hộ nghèo' }],
      },
    ],
  },
  {
    name: 'đạt và vượt …',
    pattern: 'đạt (và|hoặc|,) vượt [mức] <amount>',
    operator: '>=',
    examples: [
      {
        words: 'Đạt và vượt 100% kế hoạch',
        items: [{ type: 'measure', operator: '>=', value: 100, unit: '%', base: 'kế hoạch' }],
      },
    ],
  },
  {
    name: 'đạt …',
    pattern: '(đạt|bằng|đủ|=|xuống [còn]|(giảm|rút ngắn) còn) [được] <amount>',
    operator: '=',
    examples: [
      {
        words: 'Số lượt truy cập đạt 30.000 lượt trong năm 2026',
        items: [{ type: 'measure', operator: '=', value: 30000, unit: 'lượt', by: '2026-12-31' }],
      },
    ],
  },
  {
    name: '…% …, 01 …',
    pattern: '<amount>',
    operator: '=',
    bare: true,
    examples: [
      {
        words: '100% các chợ triển khai mô hình',
        items: [{ type: 'measure', operator: '=', value: 100, unit: '%', base: 'chợ' }],
      },
      {
        words: 'phấn đấu 100% cán bộ, công chức, viên chức tham gia',
        items: [
          {
            type: 'measure',
            operator: '=',
            value: 100,
            unit: '%',
            base: 'cán bộ, công chức, viên chức',
            aspirational: true,
          },
        ],
      },
      {
        words: 'Năm 2025 có ít nhất 80%; năm 2026 có 100% hộ gia đình được phổ biến',
        items: [
          { type: 'measure', operator: '>=', value: 80, unit: '%', base: 'hộ gia đình', by: '2025-12-31' },
          { type: 'measure', operator: '=', value: 100, unit: '%', base: 'hộ gia đình', by: '2026-12-31' },
        ],
      },
      {
        words: 'Đến 2025: 80%, đến 2030: 95% hộ gia đình',
        items: [
          { type: 'measure', operator: '=', value: 80, unit: '%', base: 'hộ gia đình', by: '2025-12-31' },
          { type: 'measure', operator: '=', value: 95, unit: '%', base: 'hộ gia đình', by: '2030-12-31' },
        ],
      },
      {
        words: 'Giảm 02 ngày so với quy định',
        items: [{ type: 'measure', operator: '=', value: 2, unit: 'ngày', change: 'giảm', against: 'quy định' }],
      },
      {
        words: 'Tăng 5% số hộ tham gia so với năm 2024',
        items: [
          { type: 'measure', operator: '=', value: 5, unit: '%', base: 'hộ', change: 'tăng', against: 'năm 2024' },
        ],
      },
      {
        words: 'Tăng 02 điểm % so với cùng kỳ năm trước',
        items: [
          { type: 'measure', operator: '=', value: 2, unit: 'điểm %', change: 'tăng', against: 'cùng kỳ năm trước' },
        ],
      },
      {
        words: '70% (2025), 80% (2026), 90% (2027) hộ dân',
        items: [
          { type: 'measure', operator: '=', value: 70, unit: '%', base: 'hộ dân', by: '2025-12-31' },
          { type: 'measure', operator: '=', value: 80, unit: '%', base: 'hộ dân', by: '2026-12-31' },
          { type: 'measure', operator: '=', value: 90, unit: '%', base: 'hộ dân', by: '2027-12-31' },
        ],
      },
      {
        words: '80% hộ năm 2025, 100% hộ vào cuối năm 2026',
        items: [
          { type: 'measure', operator: '=', value: 80, unit: '%', base: 'hộ', by: '2025-12-31' },
          { type: 'measure', operator: '=', value: 100, unit: '%', base: 'hộ', by: '2026-12-31' },
        ],
      },
      {
        words: 'Tỷ lệ hộ nghèo giảm 1,5 - 2%/năm',
        items: [
          { type: 'measure', operator: 'range', value: 1.5, high: 2, unit: '%/năm', base: 'hộ nghèo', change: 'giảm' },
        ],
      },
      {
        words: 'Rút ngắn 50% thời gian giải quyết',
        items: [{ type: 'measure', operator: '=', value: 50, unit: '%', base: 'thời gian giải quyết', change: 'giảm' }],
      },
      {
        words: 'Phấn đấu giảm tỷ lệ hộ nghèo bình quân 1,5%/năm',
        items: [
          {
            type: 'measure',
            operator: '=',
            value: 1.5,
            unit: '%/năm',
            base: 'hộ nghèo',
            change: 'giảm',
            aspirational: true,
          },
        ],
      },
      {
        words: 'Giảm tỷ lệ hộ nghèo còn 3%',
        items: [{ type: 'measure', operator: '=', value: 3, unit: '%', base: 'hộ nghèo' }],
      },
      {
        words: '15 phút/hồ sơ',
        items: [{ type: 'measure', operator: '=', value: 15, unit: 'phút', base: 'mỗi hồ sơ' }],
      },
      {
        words: 'Vượt 10% kế hoạch',
        items: [{ type: 'measure', operator: '=', value: 10, unit: '%', change: 'tăng', against: 'kế hoạch' }],
      },
      {
        words: '2 - 3 nghìn lượt người',
        items: [{ type: 'measure', operator: 'range', value: 2000, high: 3000, unit: 'lượt người' }],
      },
      {
        words: '04 tin, bài/tháng',
        items: [{ type: 'measure', operator: '=', value: 4, unit: 'tin, bài', base: 'mỗi tháng' }],
      },
      {
        words: 'Kế hoạch; 02 hội nghị; Báo cáo tổng kết (trước 15/12)',
        items: [
          { type: 'deliverable', kind: 'kế hoạch', name: 'Kế hoạch' },
          { type: 'deliverable', kind: 'hội nghị', count: 2, name: 'hội nghị' },
          { type: 'deliverable', kind: 'báo cáo', name: 'Báo cáo tổng kết (trước 15/12)' },
        ],
      },
      {
        words: 'Tổng kinh phí thực hiện 50 triệu đồng',
        items: [],
      },
      {
        words: '01 Lễ phát động',
        items: [{ type: 'deliverable', kind: 'lễ phát động', count: 1, name: 'Lễ phát động' }],
      },
      {
        words: 'Tuyên truyền cho 500 lượt người',
        items: [{ type: 'measure', operator: '=', value: 500, unit: 'lượt người' }],
      },
    ],
  },
  {
    name: '12/12 …',
    pattern: '[đạt] <fraction>',
    operator: '=',
    bare: true,
    examples: [
      {
        words: '12/12 thôn có Tổ công nghệ số cộng đồng',
        items: [{ type: 'measure', operator: '=', value: 12, total: 12, unit: 'thôn' }],
      },
      {
        words: 'Mức độ hài lòng đạt 8,5/10 điểm',
        items: [{ type: 'measure', operator: '=', value: 8.5, total: 10, unit: 'điểm' }],
      },
      {
        words: 'Hoàn thành 18/19 tiêu chí nông thôn mới',
        items: [{ type: 'measure', operator: '=', value: 18, total: 19, unit: 'tiêu chí nông thôn mới' }],
      },
    ],
  },
  {
    name: 'khoảng 2/3 …',
    pattern: `${ABOUT} <fraction>`,
    operator: '=',
    approximate: true,
    examples: [
      {
        words: 'Khoảng 2/3 số hộ gia đình tham gia',
        items: [{ type: 'measure', operator: '=', value: 2, total: 3, unit: 'hộ gia đình', approximate: true }],
      },
    ],
  },
]
