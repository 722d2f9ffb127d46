import { FALLS } from '../../plan/measure/falls.ts'
import type { Measure } from '../../plan/measure/measure.ts'
import { sayItem } from '../../plan/measure/say-result.ts'
import { yearOf } from '../../text/day.ts'
import { targetBlock, taskBlock } from '../example-plan.ts'
import { type PlacedMeasure, promisesOf } from '../kinds/results.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const trajectoryNotRising: Rule = {
  id: 'trajectory-not-rising',
  summary: {
    vi: 'Mức phải đạt của năm sau không kém năm trước',
    en: 'The level of a later year is not behind that of an earlier one',
  },
  why: {
    vi: 'Lộ trình “năm 2025 90%, năm 2026 80%” thường là hai con số gõ lộn chỗ; nếu đúng là vậy thì năm sau không phải làm gì.',
    en: 'A path “90% in 2025, 80% in 2026” is most often two numbers in each other’s place; else the later year has nothing to do.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const { measures, words } of promisesOf(plan)) {
      for (const [before, after] of steps(measures)) {
        if (!isBehind(before.measure, after.measure, words.value)) continue
        const [earlier, later] = [sayItem(before.measure), sayItem(after.measure)]
        yield {
          span: after.span,
          message: {
            vi: `mức “${later}” kém mức của thời hạn trước đó: “${earlier}”`,
            en: `“${later}” is behind what an earlier date asks for: “${earlier}”`,
          },
          help: {
            vi: `xem lại hai con số ${before.measure.value} và ${after.measure.value}: có thể đã gõ lộn chỗ`,
            en: `look at the numbers ${before.measure.value} and ${after.measure.value} again: they may stand in each other’s place`,
          },
          related: [{ span: before.span, message: { vi: 'mức của thời hạn trước', en: 'the earlier level' } }],
          args: { earlier, later },
        }
      }
    }
  },
  examples: [
    { plan: targetBlock({ 'nội dung': 'Năm 2025 có ít nhất 80%; năm 2026 có 100% hộ gia đình được phổ biến' }) },
    {
      plan: targetBlock({ 'nội dung': 'Năm 2025 có ít nhất 90%; năm 2026 có ít nhất 80% hộ gia đình được phổ biến' }),
      caught: 'ít nhất 80% hộ gia đình',
    },
    {
      plan: taskBlock({ 'kết quả': 'Đến năm 2025 tối đa 3%, đến năm 2030 tối đa 5% hồ sơ trễ hạn' }),
      caught: 'tối đa 5% hồ sơ trễ hạn',
    },
  ],
  allowed: [
    // Some shares are to fall.
    { plan: targetBlock({ 'nội dung': 'Tỷ lệ hộ nghèo năm 2025 là 5%, năm 2026 là 3%' }) },
    // Of two things.
    { plan: targetBlock({ 'nội dung': 'Năm 2025 có 100% cán bộ; năm 2026 có 80% người dân tham gia' }) },
  ],
}

/** Measures of one thing, two by two in the order of their days. */
const steps = (measures: readonly PlacedMeasure[]): readonly (readonly [PlacedMeasure, PlacedMeasure])[] => {
  const last = new Map<string, PlacedMeasure>()
  const found: (readonly [PlacedMeasure, PlacedMeasure])[] = []
  const dated = measures.filter(({ measure: { by, change } }) => by !== undefined && change === undefined)
  for (const placed of dated.toSorted((a, b) => ((a.measure.by ?? '') < (b.measure.by ?? '') ? -1 : 1))) {
    const thing = `${placed.measure.unit}\n${placed.measure.base ?? ''}`
    const before = last.get(thing)
    if (before?.measure.by && placed.measure.by && yearOf(before.measure.by) < yearOf(placed.measure.by))
      found.push([before, placed])
    last.set(thing, placed)
  }
  return found
}

const isBehind = (before: Measure, after: Measure, words: string): boolean => {
  const asks = [before.operator, after.operator]
  if (asks.some((operator) => operator === '<=' || operator === '<')) {
    return !asks.some((operator) => operator === '>=' || operator === '>') && after.value > before.value
  }
  // Counts start anew each year ("năm 2025 05 lớp, năm 2026 03 lớp"); shares are levels.
  return after.unit === '%' && after.value < before.value && !FALLS.test(words)
}
