import { FALLS } from '../plan/measure/falls.ts'
import type { Measure } from '../plan/measure/measure.ts'
import { sayItem } from '../plan/measure/say-result.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Pair, Side } from './change.ts'
import type { ChangeRuleId } from './change-rules.ts'
import { canonical, changed, type FieldChange, sameWords, withValue } from './field-change.ts'
import { pairItems } from './pair-items.ts'

export type MeasuresSide = { readonly words: string; readonly items: readonly Measure[]; readonly span: Side['span'] }

/** Measures pair by what they measure (unit, base, day, rise or fall); what is left may be the same for another day. */
export const compareMeasures = (field: string, old: MeasuresSide, next: MeasuresSide): FieldChange[] => {
  const whole = pairItems(old.items, next.items, measuredThing, measureValue)
  const otherDay = pairItems(whole.removed, whole.added, measuredOn, measureValue)
  const { removed, added } = otherDay
  const same = sameWords(old.words, next.words)
  const side = (of: MeasuresSide, measure: Measure): Side => ({
    words: same ? withValue(of.words, sayItem(measure)) : of.words,
    value: measureValue(measure),
    span: of.span,
  })
  const none = ({ words, span }: MeasuresSide): Side => ({ words, value: '', span })
  const [lost, come] = [removed[0], added[0]]
  // One out, one in: the same promise, measured against something else.
  const swapped = removed.length === 1 && added.length === 1 && lost && come
  const mayFall = tellsFall(`${old.words}\n${next.words}`)
  return [
    ...[...whole.pairs, ...otherDay.pairs].flatMap((pair) =>
      measureRules(pair, mayFall).map((rule) =>
        changed(rule, field, { old: side(old, pair.old), new: side(next, pair.new) }),
      ),
    ),
    ...(swapped
      ? [changed(rateRule(lost, come, mayFall), field, { old: side(old, lost), new: side(next, come) })]
      : [
          ...removed.map((measure) => changed('measure-removed', field, { old: side(old, measure), new: none(next) })),
          ...added.map((measure) => changed('measure-added', field, { old: none(old), new: side(next, measure) })),
        ]),
  ]
}

/** One text for one measure: what it counts differs by words, not by their letters. */
export const measureValue = (measure: Measure): string =>
  canonical({
    ...measure,
    unit: comparable(measure.unit),
    ...(measure.base === undefined ? {} : { base: comparable(measure.base) }),
    ...(measure.against === undefined ? {} : { against: comparable(measure.against) }),
  })

/** A rise or a fall is another thing than the level reached. */
const measuredThing = (measure: Measure): string => `${measuredOn(measure)}\n${measure.by ?? ''}`

const measuredOn = ({ unit, base = '', change }: Measure): string => comparable(`${unit}\n${base}\n${change ?? ''}`)

/** "Mỗi tháng ít nhất 04 tin" made "mỗi quý": no more each time and less often promises less, whatever is counted. */
const rateRule = (old: Measure, next: Measure, mayFall: boolean): ChangeRuleId => {
  const [before, after] = [turnsAYear(old), turnsAYear(next)]
  const counted = ({ base: _, value: __, ...rest }: Measure): string => canonical(rest)
  const alike = counted(old) === counted(next) && isFloor(old) && old.operator !== 'range' && !mayFall
  if (before === undefined || after === undefined || !alike) return 'measure-changed'
  const [turns, each] = [Math.sign(after - before), Math.sign(next.value - old.value)]
  if (turns * each < 0 || turns + each === 0) return 'measure-changed'
  return turns + each > 0 ? 'measure-raised' : 'measure-lowered'
}

/** Undefined unless the base is a stretch of time. */
const turnsAYear = ({ base = '' }: Measure): number | undefined => {
  const turn = /^(?:mỗi|hằng|hàng) (?:một )?(?<turn>tuần|tháng|quý|năm)$/iu.exec(base.normalize('NFC'))?.groups?.turn
  return turn === undefined ? undefined : TURNS[turn.toLocaleLowerCase('vi')]
}

const TURNS: Readonly<Record<string, number>> = { tuần: 52, tháng: 12, quý: 4, năm: 1 }

const tellsFall = (words: string): boolean => [FALLS, MAY_FALL].some((sign) => sign.test(words.normalize('NFC')))

/**
 * Besides `FALLS` words of levels that may be better when they are lower: time, rank, harm, what is lacking. Where one
 * stands nobody can tell from a bare number whether more of it is more. Whole words: "kiến thức" is no rank, "dịch vụ" no harm.
 */
const MAY_FALL =
  /(?<!\p{L})(?:chưa|không(?! (?:gian|khí|dùng tiền mặt|chỉ))|thiếu(?! (?:nhi|niên))|đói|(?<!(?:thiết|trang|chuẩn) )bị|(?<!(?:phòng|chữa) )cháy|nổ|chết|thương vong|thiệt hại|hỏng|ùn|ngập|ô nhiễm|rủi ro|thất thoát|lãng phí|chi phí|thời gian|rút ngắn|thứ|hạng(?! mục)|(?<!(?:giao|chiến|phiên|biên) )dịch(?! (?:vụ|thuật))|nhiễm|phạt|bạo lực|ma túy|phản ánh|\d\s*(?:ngày|giờ|phút|tuần))(?!\p{L})/iu

/** Every fact about one measure: its promise, its number. */
const measureRules = ({ old, new: next }: Pair<Measure>, mayFall: boolean): ChangeRuleId[] => {
  if (measureValue(old) === measureValue(next)) return []
  const wish: ChangeRuleId[] =
    old.aspirational === next.aspirational ? [] : [next.aspirational ? 'aspiration-added' : 'aspiration-removed']
  if (measureValue(committed(old)) === measureValue(committed(next))) return wish
  return [...wish, levelRule(old, next, mayFall)]
}

/** "Tối thiểu 98%" made "phấn đấu 98%": the number stays, the promise does not. */
const committed = ({ aspirational: _, ...measure }: Measure): Measure => measure

const levelRule = (old: Measure, next: Measure, mayFall: boolean): ChangeRuleId => {
  // Against another year, or no longer exact: the numbers do not stand for the same thing.
  if (old.against !== next.against || old.approximate !== next.approximate) return 'measure-changed'
  const level = levelOf(old, next, mayFall)
  const day = dayOf(old, next)
  if (level === undefined || day === undefined || level * day < 0 || level + day === 0) return 'measure-changed'
  return level + day > 0 ? 'measure-raised' : 'measure-lowered'
}

/** Above 0 when more is promised; 0 for as much; undefined when the numbers do not tell. */
const levelOf = (old: Measure, next: Measure, mayFall: boolean): number | undefined => {
  const [low, high] = [directionOf(old, next), Math.sign((next.high ?? next.value) - (old.high ?? old.value))]
  if (isFloor(old) && isFloor(next)) {
    if ((old.operator === 'range') !== (next.operator === 'range')) return undefined
    // "Tỷ lệ hộ nghèo còn 5%" made 7% promises less, not more; of "ít nhất" and of a rise more is more.
    const isLevel = [old, next].some(({ operator, change }) => operator === '=' && change === undefined)
    if (low === undefined || (isLevel && mayFall)) return undefined
    if (old.operator !== next.operator && low === 0) return undefined
    return old.operator === 'range' ? ofRange(low, high, mayFall) : low
  }
  // "Không quá 5%" made 10% promises less.
  return isCeiling(old) && isCeiling(next) && low !== undefined && (low !== 0 || old.operator === next.operator)
    ? -low
    : undefined
}

const ofRange = (low: number, high: number, mayFall: boolean): number | undefined =>
  low * high < 0 || mayFall ? undefined : Math.sign(low + high)

/** Above 0 when it must hold sooner; undefined when only one of them names a day. */
const dayOf = ({ by: before }: Measure, { by: after }: Measure): number | undefined => {
  if (before === after) return 0
  if (before === undefined || after === undefined) return undefined
  return after < before ? 1 : -1
}

/** Of parts of a whole both the part and its share count; undefined when they disagree. */
const directionOf = (old: Measure, next: Measure): number | undefined => {
  const count = Math.sign(next.value - old.value)
  if (old.total === undefined && next.total === undefined) return count
  if (old.total === undefined || next.total === undefined) return undefined
  const share = Math.sign(next.value * old.total - old.value * next.total)
  return count * share < 0 ? undefined : Math.sign(count + share)
}

const isFloor = ({ operator }: Measure): boolean =>
  operator === '=' || operator === '>=' || operator === '>' || operator === 'range'

const isCeiling = ({ operator }: Measure): boolean => operator === '<=' || operator === '<'
