import { capitalized } from '../../text/vietnamese.ts'
import { planWith } from '../example-plan.ts'
import { replacement } from '../kinds/mend.ts'
import { stretch } from '../kinds/stretch.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

export const placeName: Rule = {
  id: 'place-name',
  summary: {
    vi: 'Địa danh chỉ là tên nơi đóng trụ sở; ngày, tháng, năm gõ ở `ngày ban hành`',
    en: '`địa danh` is only the name of the place; the date goes to `ngày ban hành`',
  },
  why: {
    vi: 'Chương trình in “Bờ Y, ngày … tháng … năm …”: ngày hoặc dấu phẩy gõ trong địa danh bị in thừa. Tên đơn vị theo số, tên người, sự kiện thì viết đủ và viết hoa: “Phường Điện Biên Phủ”.',
    en: 'The program prints “Bờ Y, ngày … tháng … năm …”: a date or comma typed in the place prints twice. Units named after a number, person or event keep their word with a capital.',
  },
  source: 'Nghị định 30/2020, PL I, II.4; PL II',
  severity: ALWAYS_WARNING,
  *check({ plan: { header } }): Iterable<Finding> {
    const { place, kind } = header
    if (kind === 'appendix' || place.value.startsWith('[')) return
    const at = place.value.search(/,|(?<!\p{L})ngày(?!\p{L})/u)
    if (at >= 0) {
      const shown = place.value.slice(at)
      const name = place.value.slice(0, at).trimEnd()
      const where = stretch(place, name.length, place.value.length)
      yield {
        span: stretch(place, at, place.value.length),
        message: {
          vi: `“${shown}” được gõ trong địa danh, nên bị in thừa trước ngày, tháng, năm`,
          en: `“${shown}” is typed in the place, so it prints before the date`,
        },
        help: {
          vi: `gõ \`địa danh: ${name}\`; ngày gõ ở \`ngày ban hành\``,
          en: `type \`địa danh: ${name}\`; the date goes to \`ngày ban hành\``,
        },
        args: { words: shown },
        ...(shown === ',' ? replacement(where, place.value.slice(name.length), '') : {}),
      }
    }
    const level = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố)\s+(?=\p{Lu}|\d)/u.exec(place.value)?.[0]
    if (!level) return
    const name = place.value.slice(level.length)
    const whole = capitalized(level) + name
    yield {
      span: stretch(place, 0, level.trimEnd().length),
      message: {
        vi: `địa danh “${place.value}” bắt đầu bằng chữ thường “${level.trim()}”`,
        en: `the place “${place.value}” begins with “${level.trim()}” in lower case`,
      },
      help: {
        vi: `gõ \`địa danh: ${name}\`; tên theo số, tên người hoặc sự kiện thì gõ \`địa danh: ${whole}\``,
        en: `type \`địa danh: ${name}\`; for a name after a number, person or event \`địa danh: ${whole}\``,
      },
      args: { level: level.trim(), name },
    }
  },
  examples: [
    { plan: planWith({}) },
    { plan: planWith({ 'địa danh': 'xã Bờ Y' }), caught: 'xã' },
    { plan: planWith({ 'địa danh': '"Bờ Y,"' }), caught: ',' },
    { plan: planWith({ 'địa danh': '"Bờ Y, ngày 21 tháng 7 năm 2025"' }), caught: ', ngày 21 tháng 7 năm 2025' },
  ],
  allowed: [
    { plan: planWith({ 'địa danh': 'Phường Điện Biên Phủ' }) },
    { plan: planWith({ 'địa danh': 'Thành phố Hồ Chí Minh' }) },
    { plan: planWith({ 'địa danh': 'Phường 1' }) },
  ],
}
