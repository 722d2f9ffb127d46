import { unreachable } from '../../text/unreachable.ts'
import type { Deliverable, Measure, ResultItem } from './measure.ts'
import { readResult } from './read-result.ts'

/**
 * An item in canonical Vietnamese. Read again it is the same item, where words can say it at all: a base that no place
 * of a sentence holds (only the long form gives it) is told as well as can be.
 */
export const sayItem = (item: ResultItem): string => {
  const wordings = item.type === 'measure' ? measureWordings(item) : deliverableWordings(item)
  return wordings.find((words) => readsAs(words, item)) ?? wordings[0] ?? ''
}

const readsAs = (words: string, item: ResultItem): boolean => {
  const reading = readResult(words)
  const [only, second] = reading.ok ? reading.items : []
  return only !== undefined && second === undefined && keyOf(only) === keyOf(item)
}

/** Two items are the same when their keys are: the order of their fields does not matter. */
export const keyOf = (item: ResultItem): string =>
  JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const deliverableWordings = ({ count, name }: Deliverable): readonly string[] => [
  count === undefined ? name : `${countWords(count)} ${name}`,
]

const measureWordings = (measure: Measure): readonly string[] => {
  const { by, base } = measure
  const wish = measure.aspirational ? 'phấn đấu ' : ''
  // "Tỷ lệ hộ … có Internet phấn đấu đạt 80%": a base with a verb in it is whole only before the number.
  const whole =
    base === undefined ? [] : [`${base.startsWith('mỗi ') ? '' : 'tỷ lệ '}${base} ${wish}${levelWords(measure)}`]
  const wordings = [...coreWordings(measure).map((core) => `${wish}${core}`), ...whole]
  return wordings.map((words) => `${by ? `đến ngày ${dayWords(by)}, ` : ''}${words}`)
}

const coreWordings = (measure: Measure): readonly string[] => {
  const { operator, value, total, unit, base, change, against } = measure
  if (unit === 'hạng' && !change) {
    const [from, to] = [total === undefined ? `${value}` : `${value}/${total}`, measure.high]
    if (to !== undefined) return [`xếp thứ từ ${from} đến ${to}`]
    return [`xếp thứ ${from}${operator === '<=' ? ' trở lên' : ''}`]
  }
  if (/(?:mức|cấp) độ$/.test(unit)) return [`đạt ${unit} ${value}${operator === '>=' ? ' trở lên' : ''}`]
  if (unit === 'lần' && against && !change) {
    const times = `${decimalWords(value)}${measure.high === undefined ? '' : ` - ${decimalWords(measure.high)}`}`
    return [`${base === undefined ? '' : `${base} `}gấp ${times} lần so với ${against}`]
  }
  const none =
    operator === '=' && value === 0 && unit !== '%' && total === undefined && !against && !base && !change
      ? [`không có ${unit}`]
      : []
  const amount = `${change ? `${change} ` : ''}${amountWords(measure)}`
  const beside = besideWords(measure)
  if (base === undefined) return [...none, `${amount}${beside}`, levelWords(measure)]
  if (!base.startsWith('mỗi ')) return [`${amount} ${base}${beside}`]
  const each = base.slice('mỗi '.length)
  return [`mỗi ${each} có ${amount}${beside}`, `${amount}/${each}${beside}`]
}

const levelWords = (measure: Measure): string =>
  `${measure.change ?? 'đạt'} ${amountWords(measure)}${besideWords(measure)}`

const besideWords = ({ against }: Measure): string => (against ? ` so với ${against}` : '')

const amountWords = ({ operator, value, high, total, unit, approximate }: Measure): string => {
  const about = approximate ? 'khoảng ' : ''
  const number = `${total === undefined ? numberWords(value, unit) : `${decimalWords(value)}/${total}`}${unitWords(unit)}`
  switch (operator) {
    case '=':
      return `${about}${number}`
    case '>=':
      return `ít nhất ${about}${number}`
    case '>':
      return `trên ${about}${number}`
    case '<=':
      return `không quá ${about}${number}`
    case '<':
      return `dưới ${about}${number}`
    case 'range': {
      const top = numberWords(high ?? value, unit)
      return `${about}từ ${numberWords(value, unit)} đến ${top}${unitWords(unit)}`
    }
    default:
      return unreachable(operator)
  }
}

const unitWords = (unit: string): string => (unit.startsWith('%') ? unit : ` ${unit}`)

const numberWords = (value: number, unit: string): string =>
  unit === '%' || !Number.isInteger(value) ? decimalWords(value) : countWords(value)

/** "02", "15", "30.000": a count under ten has its zero. */
const countWords = (count: number): string => (count < 10 ? `0${count}` : decimalWords(count))

/** "99,7", "1.234,5". */
const decimalWords = (value: number): string => {
  const [whole = '', decimals] = String(value).split('.')
  const parted = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, '.')
  return decimals === undefined ? parted : `${parted},${decimals}`
}

const dayWords = (day: string): string => day.split('-').map(Number).toReversed().join('/')
