import { ABOUT, type MeasureForm } from './measure-form.ts'

const LEAST = '(ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn)'
const MOST = '(không quá|tối đa|nhiều nhất|không vượt [quá]|không nhiều hơn|không cao hơn)'

const MORE = "[đạt|bằng] (trên|hơn|vượt|lớn hơn|cao hơn|'>')"
const LESS = "(dưới|chưa đến|chưa tới|không đến|không tới|ít hơn|thấp hơn|nhỏ hơn|'<')"

export const boundForms: readonly MeasureForm[] = [
  {
    name: 'ít nhất …',
    pattern: `(${LEAST}|≥|'>' =) [là|đạt|có] [${ABOUT}] <amount>`,
    operator: '>=',
    examples: [
      {
        words: 'Mỗi tổ dân phố có ít nhất 01 người có ảnh hưởng trong cộng đồng tham gia truyền thông',
        items: [{ type: 'measure', operator: '>=', value: 1, unit: 'người', base: 'mỗi tổ dân phố' }],
      },
      {
        words: 'Mỗi “mentor” hướng dẫn kỹ năng số cho ít nhất 5 “mentee”',
        items: [{ type: 'measure', operator: '>=', value: 5, unit: 'mentee', base: 'mỗi “mentor”' }],
      },
      {
        words: 'bố trí ít nhất một nhân sự hỗ trợ, hướng dẫn khi người dân đến làm thủ tục hành chính',
        items: [{ type: 'measure', operator: '>=', value: 1, unit: 'nhân sự' }],
      },
      {
        words: 'Ít nhất 02 buổi/thôn',
        items: [{ type: 'measure', operator: '>=', value: 2, unit: 'buổi', base: 'mỗi thôn' }],
      },
      {
        words: 'Tăng tối thiểu 5% so với năm 2024',
        items: [{ type: 'measure', operator: '>=', value: 5, unit: '%', change: 'tăng', against: 'năm 2024' }],
      },
      {
        words: 'Tỷ lệ hồ sơ nộp trực tuyến đạt tối thiểu 99,7%',
        items: [{ type: 'measure', operator: '>=', value: 99.7, unit: '%', base: 'hồ sơ nộp trực tuyến' }],
      },
    ],
  },
  {
    name: '… trở lên',
    pattern: '[đạt] [từ] <amount> trở lên',
    operator: '>=',
    examples: [
      {
        words: 'Tỷ lệ hộ gia đình có kết nối Internet đạt từ 80% trở lên',
        items: [{ type: 'measure', operator: '>=', value: 80, unit: '%', base: 'hộ gia đình có kết nối Internet' }],
      },
    ],
  },
  {
    name: 'từ … (đơn vị) trở lên',
    pattern: '[đạt] từ <amount>',
    operator: '=',
    suffixed: true,
    examples: [
      {
        words: 'Có từ 03 mô hình trở lên',
        items: [{ type: 'measure', operator: '>=', value: 3, unit: 'mô hình' }],
      },
    ],
  },
  {
    name: 'trên …',
    pattern: `${MORE} [${ABOUT}] <amount>`,
    operator: '>',
    examples: [
      {
        words: 'Trên 90% hộ gia đình được phổ biến',
        items: [{ type: 'measure', operator: '>', value: 90, unit: '%', base: 'hộ gia đình' }],
      },
      {
        words: 'Đạt trên 1,5 triệu lượt truy cập',
        items: [{ type: 'measure', operator: '>', value: 1500000, unit: 'lượt truy cập' }],
      },
    ],
  },
  {
    name: 'không quá …',
    pattern: `(${MOST}|≤|'<' =) [là] [${ABOUT}] <amount>`,
    operator: '<=',
    examples: [
      {
        words: 'Thời gian giải quyết không quá 03 ngày làm việc',
        items: [{ type: 'measure', operator: '<=', value: 3, unit: 'ngày làm việc' }],
      },
    ],
  },
  {
    name: 'trong vòng …, chậm nhất …',
    pattern: '([chỉ] trong (vòng|thời hạn)|(chậm|muộn) nhất [là] [trong|sau] [vòng]) <lasting>',
    operator: '<=',
    examples: [
      {
        words: 'Hồ sơ được giải quyết trong vòng 03 ngày làm việc',
        items: [{ type: 'measure', operator: '<=', value: 3, unit: 'ngày làm việc' }],
      },
      {
        words: 'Trả lời người dân chậm nhất 24 giờ',
        items: [{ type: 'measure', operator: '<=', value: 24, unit: 'giờ' }],
      },
    ],
  },
  {
    name: '… trở xuống',
    pattern: '[đạt] [từ] <amount> trở xuống',
    operator: '<=',
    examples: [
      {
        words: 'Tỷ lệ hồ sơ trễ hạn từ 1% trở xuống',
        items: [{ type: 'measure', operator: '<=', value: 1, unit: '%', base: 'hồ sơ trễ hạn' }],
      },
    ],
  },
  {
    name: 'dưới …',
    pattern: `${LESS} [${ABOUT}] <amount>`,
    operator: '<',
    examples: [
      {
        words: 'Tỷ lệ hồ sơ trễ hạn dưới 0,5%',
        items: [{ type: 'measure', operator: '<', value: 0.5, unit: '%', base: 'hồ sơ trễ hạn' }],
      },
      {
        words: 'Chưa đến 3% hộ dân',
        items: [{ type: 'measure', operator: '<', value: 3, unit: '%', base: 'hộ dân' }],
      },
    ],
  },
  {
    name: 'từ … đến …',
    pattern: '[đạt] [từ] (<range>|<amount> (đến|-) <amount>)',
    operator: 'range',
    examples: [
      {
        words: 'từ 80% đến 90% hộ gia đình được phổ biến',
        items: [{ type: 'measure', operator: 'range', value: 80, high: 90, unit: '%', base: 'hộ gia đình' }],
      },
      {
        words: '80-90% người dân tham gia',
        items: [{ type: 'measure', operator: 'range', value: 80, high: 90, unit: '%', base: 'người dân' }],
      },
      {
        words: 'Tổ chức 02-03 lớp trong năm 2026',
        items: [{ type: 'measure', operator: 'range', value: 2, high: 3, unit: 'lớp', by: '2026-12-31' }],
      },
    ],
  },
  {
    name: 'ít nhất 2/3 …',
    pattern: `(${LEAST}|≥|'>' =) [là|đạt|có] [${ABOUT}] <fraction>`,
    operator: '>=',
    examples: [
      {
        words: 'Ít nhất 2/3 số hộ gia đình tham gia',
        items: [{ type: 'measure', operator: '>=', value: 2, total: 3, unit: 'hộ gia đình' }],
      },
    ],
  },
  {
    name: 'trên 2/3 …',
    pattern: `(${MORE}|[đạt] quá) [${ABOUT}] <fraction>`,
    operator: '>',
    examples: [
      {
        words: 'Quá nửa số hộ tham gia',
        items: [{ type: 'measure', operator: '>', value: 1, total: 2, unit: 'hộ' }],
      },
      {
        words: 'Trên 2/3 số hộ gia đình tham gia',
        items: [{ type: 'measure', operator: '>', value: 2, total: 3, unit: 'hộ gia đình' }],
      },
    ],
  },
  {
    name: 'không quá 1/3 …',
    pattern: `(${MOST}|≤|'<' =) [là] [${ABOUT}] <fraction>`,
    operator: '<=',
    examples: [
      {
        words: 'Không quá 1/3 số hộ gia đình chưa có tài khoản số',
        items: [{ type: 'measure', operator: '<=', value: 1, total: 3, unit: 'hộ gia đình' }],
      },
    ],
  },
  {
    name: 'dưới 1/3 …',
    pattern: `${LESS} [${ABOUT}] <fraction>`,
    operator: '<',
    examples: [
      {
        words: 'Dưới 1/3 số hộ gia đình chưa có tài khoản số',
        items: [{ type: 'measure', operator: '<', value: 1, total: 3, unit: 'hộ gia đình' }],
      },
    ],
  },
]
