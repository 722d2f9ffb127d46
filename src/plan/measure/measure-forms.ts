import { type Captures, compilePattern, type Slot } from '../deadline/pattern.ts'
import { textOf, type Word } from '../deadline/words.ts'
import type { Measure, ResultItem } from './measure.ts'
import { amountAt, percentRangeAt, rankAt } from './number.ts'

/** One way of saying how much. The examples are its tests and its documentation. */
export type MeasureForm = {
  /** In Vietnamese, unique. */
  readonly name: string
  /** See `compilePattern`. */
  readonly pattern: string
  /** `refused`: the words count nothing that could be held to ("khoảng 500 người"). */
  readonly operator: Measure['operator'] | 'refused'
  /** The amount stands with no word that says it is a target: it counts only at certain places. */
  readonly bare?: true
  /** "Trở lên" or "trở xuống" must stand after the unit. */
  readonly suffixed?: true
  /** `rank`: the unit is "hạng"; `none`: nothing of the thing named. */
  readonly counts?: 'rank' | 'none'
  /** No items: the words are refused. */
  readonly examples: readonly { readonly words: string; readonly items: readonly ResultItem[] }[]
}

/** Up to the next mark: what there is none of. */
const thingAt: Slot<string> = (words, at) => {
  let end = at
  while (end < words.length && end - at < LONGEST_THING && !/^[,;.:()!?]$/.test(words[end]?.text ?? '')) end++
  if (!/^\p{L}/u.test((words[at] as Word | undefined)?.text ?? '')) return undefined
  return { value: textOf(words, at, end).replace(/ nào(?= |$)/u, ''), end }
}

const LONGEST_THING = 40

const MEASURE_SLOTS = { amount: amountAt, range: percentRangeAt, rank: rankAt, thing: thingAt } as const

export type CaughtMeasure = Captures<typeof MEASURE_SLOTS>

export const compileMeasure = ({ pattern }: MeasureForm) => compilePattern(pattern, MEASURE_SLOTS)

const LEAST = '(ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn)'
const MOST = '(không quá|tối đa|nhiều nhất|không vượt [quá]|không nhiều hơn|không cao hơn)'

export const measureForms: readonly MeasureForm[] = [
  {
    name: 'ít nhất …',
    pattern: `(${LEAST}|≥|'>' =) [là|đạt|có] <amount>`,
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
        words: 'Tỷ lệ hồ sơ nộp trực tuyến đạt tối thiểu 99,7%',
        items: [{ type: 'measure', operator: '>=', value: 99.7, unit: '%', base: 'hồ sơ nộp trực tuyến' }],
      },
    ],
  },
  {
    name: '… trở lên',
    pattern: '[từ] <amount> trở lên',
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
    pattern: 'từ <amount>',
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
    pattern: "(trên|hơn|vượt|lớn hơn|cao hơn|'>') <amount>",
    operator: '>',
    examples: [
      {
        words: 'Trên 90% hộ gia đình được phổ biến',
        items: [{ type: 'measure', operator: '>', value: 90, unit: '%', base: 'hộ gia đình' }],
      },
    ],
  },
  {
    name: 'không quá …',
    pattern: `(${MOST}|≤|'<' =) <amount>`,
    operator: '<=',
    examples: [
      {
        words: 'Thời gian giải quyết không quá 03 ngày làm việc',
        items: [{ type: 'measure', operator: '<=', value: 3, unit: 'ngày làm việc' }],
      },
    ],
  },
  {
    name: '… trở xuống',
    pattern: '[từ] <amount> trở xuống',
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
    pattern: "(dưới|ít hơn|thấp hơn|nhỏ hơn|'<') <amount>",
    operator: '<',
    examples: [
      {
        words: 'Tỷ lệ hồ sơ trễ hạn dưới 0,5%',
        items: [{ type: 'measure', operator: '<', value: 0.5, unit: '%', base: 'hồ sơ trễ hạn' }],
      },
    ],
  },
  {
    name: 'từ … đến …',
    pattern: '([từ] <range>|[từ] <amount> (đến|-) <amount>)',
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
    ],
  },
  {
    name: 'khoảng …',
    pattern: '(khoảng|gần|xấp xỉ|ước|ước khoảng) <amount>',
    operator: 'refused',
    examples: [{ words: 'khoảng 500 người tham gia', items: [] }],
  },
  {
    name: 'đạt …',
    pattern: '(đạt|bằng|đủ|=) <amount>',
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
    name: 'không có …',
    pattern: 'không (có|còn) <thing>',
    operator: '=',
    counts: 'none',
    examples: [
      {
        words: 'Không có trường hợp nào mất an toàn thông tin',
        items: [{ type: 'measure', operator: '=', value: 0, unit: 'trường hợp mất an toàn thông tin' }],
      },
    ],
  },
  {
    name: 'xếp thứ …',
    pattern: '(xếp|đứng|xếp hạng|vị trí|thứ hạng|hạng) thứ <rank>',
    operator: '=',
    counts: 'rank',
    examples: [{ words: 'Xếp thứ 5 toàn tỉnh', items: [{ type: 'measure', operator: '=', value: 5, unit: 'hạng' }] }],
  },
  {
    name: 'thuộc nhóm … dẫn đầu',
    pattern: '(xếp|đứng|xếp hạng|vị trí|thứ hạng|hạng) [từ] thứ <rank> trở lên|(thuộc|trong) (nhóm|tốp|top) <rank>',
    operator: '<=',
    counts: 'rank',
    examples: [
      { words: 'Thuộc nhóm 10 xã dẫn đầu', items: [{ type: 'measure', operator: '<=', value: 10, unit: 'hạng' }] },
    ],
  },
]
