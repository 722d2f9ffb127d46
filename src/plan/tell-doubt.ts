import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { type Sourced, spanText } from '../text/span.ts'
import { unreachable } from '../text/unreachable.ts'
import { stretchOf } from './bind-parts.ts'
import type { Doubt } from './measure/measure.ts'

/** Why a result or target is not read though it holds numbers, and what is to be typed instead. */
export const tellDoubt = (rule: string, { value: words, span: where }: Sourced<string>, doubt: Doubt): Diagnostic => {
  const quoted = words.slice(doubt.start, doubt.start + doubt.length)
  const span = stretchOf(words, where, doubt.start, doubt.length)
  const [first] = doubt.typed
  return {
    rule,
    severity: 'error',
    span,
    message: messageOf(doubt, quoted),
    help: helpOf(doubt),
    args: { words: quoted, reason: doubt.doubt },
    ...(doubt.certain && first !== undefined && spanText(span) === quoted && { fix: { span, text: first } }),
  }
}

const messageOf = ({ doubt }: Doubt, quoted: string): Text => {
  switch (doubt) {
    case 'decimal point':
      return {
        vi: `“${quoted}” ngăn phần thập phân bằng dấu chấm; số viết theo cách Việt Nam dùng dấu phẩy`,
        en: `“${quoted}” parts its decimals with a point; Vietnamese numbers use a comma`,
      }
    case 'thousands comma':
      return {
        vi: `“${quoted}” có thể là số hàng nghìn hoặc số thập phân; số viết theo cách Việt Nam dùng dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân`,
        en: `“${quoted}” may be thousands or decimals; in Vietnamese numbers a point parts the thousands, a comma the decimals`,
      }
    case 'bound and range':
      return {
        vi: `“${quoted}” vừa là mức chặn vừa là khoảng nên chưa rõ phải đạt mức nào`,
        en: `“${quoted}” is a bound and a range at once, so the level to reach is not clear`,
      }
    case 'ends of a range':
      return {
        vi: `“${quoted}” là khoảng chưa rõ số đầu và số cuối`,
        en: `“${quoted}” is a range whose lower and upper end are not clear`,
      }
    case 'product':
      return {
        vi: `“${quoted}” là phép tính nên chưa rõ số nào là kết quả`,
        en: `“${quoted}” is a sum to be worked out, so which number is the result is not clear`,
      }
    case 'beyond a plan':
      return {
        vi: `“${quoted}” có thể là đạt trên mức ấy hoặc tăng thêm mức ấy`,
        en: `“${quoted}” may mean above that level or a rise by it`,
      }
    case 'level of a year':
      return {
        vi: `“${quoted}” có thể là so với năm ấy hoặc là mức của năm ấy`,
        en: `“${quoted}” may be compared with that year or be the level of it`,
      }
    case 'below zero':
      return {
        vi: `“${quoted}” là số âm nên chưa rõ là tăng hay giảm`,
        en: `“${quoted}” is below zero, so whether it is a rise or a fall is not clear`,
      }
    case 'so many times':
      return {
        vi: `“${quoted}” có thể là gấp bấy nhiêu lần hoặc thêm bấy nhiêu lần`,
        en: `“${quoted}” may mean so many times as much or so many times more`,
      }
    case 'times of what':
      return {
        vi: `“${quoted}” không nói rõ là gấp so với mức nào`,
        en: `“${quoted}” does not say of what it is a multiple`,
      }
    case 'sooner by':
      return {
        vi: `“${quoted}” nêu thời gian rút ngắn mà không phải một mức`,
        en: `“${quoted}” tells a time saved, not a level to reach`,
      }
    case 'rank to rank':
      return {
        vi: `“${quoted}” chưa rõ phải đứng đúng hạng ấy hay từ hạng ấy trở lên`,
        en: `“${quoted}” may mean that very rank or any rank from it up`,
      }
    case 'rate of what':
      return {
        vi: `“${quoted}” không nói rõ đếm cái gì`,
        en: `“${quoted}” does not say what is counted`,
      }
    case 'year of what':
      return {
        vi: `“${quoted}” có thể là năm phải đạt hoặc năm của đối tượng được tính`,
        en: `“${quoted}” may be the year to reach it in or the year of those counted`,
      }
    case 'one level of several years':
      return {
        vi: `“${quoted}” gắn một số với nhiều năm nên chưa rõ mỗi năm phải đạt bao nhiêu`,
        en: `“${quoted}” ties one number to several years, so what each year must reach is not clear`,
      }
    case 'shared years':
      return {
        vi: `“${quoted}” gắn nhiều số với nhiều năm nên chưa rõ số nào của năm nào`,
        en: `“${quoted}” ties several numbers to several years, so which is of which is not clear`,
      }
    case 'period without year':
      return {
        vi: `“${quoted}” là mốc của một con số mà chưa có năm`,
        en: `“${quoted}” dates a number and has no year`,
      }
    default:
      return unreachable(doubt)
  }
}

const helpOf = ({ doubt, typed }: Doubt): Text => {
  if (doubt === 'shared years' || doubt === 'one level of several years') {
    const each = 'năm …: 80%; năm …: 90%'
    return { vi: `nêu năm ngay trước từng số: “${each}”`, en: `put the year right before each number: “${each}”` }
  }
  if (typed.length === 0) {
    const long = '{ghi: …, chỉ số: [{bằng: …, của: …}]}'
    return { vi: `nêu số đã tính, hoặc gõ ${long}`, en: `give the number worked out, or type ${long}` }
  }
  const quoted = typed.map((one) => `“${one}”`)
  return { vi: `gõ ${quoted.join(' hoặc ')}`, en: `type ${quoted.join(' or ')}` }
}
