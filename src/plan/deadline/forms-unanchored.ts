import type { DeadlineItem } from './deadline.ts'
import type { DeadlineForm } from './form.ts'
import { recurring } from './items.ts'

/** Deadlines that come again on days that the words do not name: nothing may be computed from them. */
export const unanchoredForms: readonly DeadlineForm[] = [
  {
    name: 'hằng năm, hằng quý, hằng tháng',
    pattern: '[theo] [định kỳ] (hằng|mỗi) <unit>',
    read: ({ unit: [unit] = [] }) => unit && [recurring(unit)],
    examples: [
      { words: 'Hằng năm', items: [loose('FREQ=YEARLY')] },
      { words: 'Hàng năm', items: [loose('FREQ=YEARLY')] },
      { words: 'Định kỳ hàng Quý', items: [loose('FREQ=MONTHLY;INTERVAL=3')] },
      { words: 'hằng tháng', items: [loose('FREQ=MONTHLY')] },
      { words: 'Hằng tuần', items: [loose('FREQ=WEEKLY')] },
      { words: 'hằng ngày', items: [loose('FREQ=DAILY')] },
      {
        words: 'Định kỳ hàng Quý hoặc đột xuất theo yêu cầu',
        items: [loose('FREQ=MONTHLY;INTERVAL=3'), { type: 'on-demand' }],
      },
    ],
  },
  {
    name: 'theo định kỳ',
    pattern: '[theo] định kỳ [theo quy định]',
    // Comes again, and not even how often is said.
    read: () => [{ type: 'recurring', anchored: false, bound: 'on' }],
    examples: [
      { words: 'theo định kỳ', items: [{ type: 'recurring', anchored: false, bound: 'on' }] },
      {
        words: 'Định kỳ hoặc đột xuất',
        items: [{ type: 'recurring', anchored: false, bound: 'on' }, { type: 'on-demand' }],
      },
    ],
  },
  {
    name: 'các quý, theo tháng',
    pattern: '(các <turn>|(theo|từng) <unit>)',
    // "Các năm" may be any years ("các năm tiếp theo").
    read: ({ turn: [several] = [], unit: [unit] = [] }) => {
      const turn = several?.unit === 'MONTHLY' ? several : unit
      return turn && [recurring(turn)]
    },
    examples: [
      { words: 'các quý', items: [loose('FREQ=MONTHLY;INTERVAL=3')] },
      { words: 'Theo năm', items: [loose('FREQ=YEARLY')] },
      { words: 'Theo tháng', items: [loose('FREQ=MONTHLY')] },
    ],
  },
  {
    name: 'định kỳ …',
    pattern: "[theo] định kỳ (<turns> [một lần|1 lần|01 lần]|: <turns>|'(' <turns> ')')",
    read: ({ turns: [turns] = [] }) => turns?.map((turn) => recurring(turn)),
    examples: [
      {
        words: 'Định kỳ 6 tháng, hằng năm (hoặc đột xuất khi có yêu cầu)',
        items: [loose('FREQ=MONTHLY;INTERVAL=6'), loose('FREQ=YEARLY'), { type: 'on-demand' }],
      },
      {
        words: 'Định kỳ (quý, 6 tháng)',
        items: [loose('FREQ=MONTHLY;INTERVAL=3'), loose('FREQ=MONTHLY;INTERVAL=6')],
      },
      {
        words: 'Định kỳ tháng, quý, 6 tháng, năm',
        items: [
          loose('FREQ=MONTHLY'),
          loose('FREQ=MONTHLY;INTERVAL=3'),
          loose('FREQ=MONTHLY;INTERVAL=6'),
          loose('FREQ=YEARLY'),
        ],
      },
    ],
  },
  {
    name: 'tháng, quý, 6 tháng, năm',
    pattern: '[hằng] <several turns>',
    read: ({ 'several turns': [turns] = [] }) => turns?.map((turn) => recurring(turn)),
    examples: [
      { words: '6 tháng, năm', items: [loose('FREQ=MONTHLY;INTERVAL=6'), loose('FREQ=YEARLY')] },
      {
        words: 'Quý, 6 tháng, 9 tháng và năm',
        items: [
          loose('FREQ=MONTHLY;INTERVAL=3'),
          loose('FREQ=MONTHLY;INTERVAL=6'),
          { type: 'recurring', rrule: 'FREQ=YEARLY', anchored: false, bound: 'on', milestone: '9 tháng' },
          loose('FREQ=YEARLY'),
        ],
      },
      { words: 'Hàng tháng, quý', items: [loose('FREQ=MONTHLY'), loose('FREQ=MONTHLY;INTERVAL=3')] },
    ],
  },
  {
    name: '6 tháng một lần',
    pattern: '[định kỳ] [mỗi|cứ] <number> <unit> ([/] (một|1|01) lần|/ lần)',
    read: ({ number: [number] = [], unit: [unit] = [] }) =>
      unit && number ? [recurring({ ...unit, every: number * unit.every })] : undefined,
    examples: [
      { words: '6 tháng một lần', items: [loose('FREQ=MONTHLY;INTERVAL=6')] },
      { words: '03 tháng/lần', items: [loose('FREQ=MONTHLY;INTERVAL=3')] },
      { words: '02 tuần 01 lần', items: [loose('FREQ=WEEKLY;INTERVAL=2')] },
    ],
  },
  {
    name: 'mỗi quý 01 lần',
    pattern: '[định kỳ] [mỗi|hằng] <unit> [/|,] [ít nhất|tối thiểu] (<number>|một) (lần|buổi|cuộc|đợt|kỳ)',
    read: ({ number: [times = 1] = [], unit: [unit] = [] }) =>
      unit && times > 0 ? [recurring(unit, times)] : undefined,
    examples: [
      { words: 'Mỗi năm 01 lần', items: [loose('FREQ=YEARLY')] },
      { words: 'mỗi quý 01 lần', items: [loose('FREQ=MONTHLY;INTERVAL=3')] },
      { words: 'Mỗi tháng ít nhất 02 lần', items: [loose('FREQ=MONTHLY', 2)] },
    ],
  },
  {
    name: '02 lần/năm',
    pattern: '[định kỳ] [ít nhất|tối thiểu] (<number>|một) (lần|buổi|cuộc|đợt|kỳ) (/|mỗi|hằng|trong) <unit>',
    read: ({ number: [times = 1] = [], unit: [unit] = [] }) =>
      unit && times > 0 ? [recurring(unit, times)] : undefined,
    examples: [
      { words: '01 lần/quý', items: [loose('FREQ=MONTHLY;INTERVAL=3')] },
      { words: '02 lần/năm', items: [loose('FREQ=YEARLY', 2)] },
      { words: '02 buổi/tuần', items: [loose('FREQ=WEEKLY', 2)] },
      { words: 'Tối thiểu 01 lần mỗi tháng', items: [loose('FREQ=MONTHLY')] },
    ],
  },
]

function loose(rrule: string, times?: number): DeadlineItem {
  return { type: 'recurring', rrule, anchored: false, bound: 'on', ...(times !== undefined && { times }) }
}
