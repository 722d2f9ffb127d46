import { capitalized, upperCase } from '../../text/vietnamese.ts'
import { planWith } from '../example-plan.ts'
import { replacement } from '../kinds/mend.ts'
import { endsAbbreviated } from '../kinds/punctuation.ts'
import { stretch } from '../kinds/stretch.ts'
import { ERROR_FOR_SIGNATURE, type Finding, type Rule } from '../rule.ts'

export const titleForm: Rule = {
  id: 'title-form',
  summary: {
    vi: 'Trích yếu là cụm từ sau tên loại: không nhắc lại “Kế hoạch”, không dấu chấm cuối, không in hoa cả dòng',
    en: 'The subject follows the type name: no second “Kế hoạch”, no full stop, not all in capitals',
  },
  why: {
    vi: 'Chữ KẾ HOẠCH đã in ngay trên trích yếu; “V/v” là cách ghi của công văn; trích yếu viết bằng chữ thường.',
    en: 'KẾ HOẠCH is printed right above the subject; “V/v” belongs to letters; the subject is in lower case.',
  },
  source: 'Nghị định 30/2020, PL I, II.5.b',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }): Iterable<Finding> {
    const { title } = header
    const { value } = title
    if (value.startsWith('[')) return
    const first = /^(?:kế hoạch(?=\s)(?!\s(?:hóa|hoá|nhỏ)(?!\p{L}))|v\/v(?!\p{L})|kh(?=\s))/iu.exec(value)?.[0]
    if (first) {
      const where = stretch(title, 0, first.length)
      const rest = value.slice(first.length).trimStart()
      const right = capitalized(rest)
      const whole = value.slice(0, value.length - rest.length + 1)
      yield {
        span: where,
        message: {
          vi: `trích yếu bắt đầu bằng “${first}”, mà tên loại KẾ HOẠCH đã in ngay phía trên`,
          en: `the subject begins with “${first}”, though the type name KẾ HOẠCH is printed above it`,
        },
        help: { vi: `gõ “${right}”`, en: `type “${right}”` },
        args: { words: first },
        // "Kế hoạch hành động …" names a kind of plan: only a verb can stand alone after the type name.
        ...(VERB.test(rest) ? replacement(stretch(title, 0, whole.length), whole, right.slice(0, 1)) : {}),
      }
    }
    const small = /^\p{Ll}(?=\p{L}*(?:\s|$))/u.exec(value)?.[0]
    if (small && !first) {
      const where = stretch(title, 0, 1)
      const right = upperCase(small)
      yield {
        span: where,
        message: { vi: 'trích yếu bắt đầu bằng chữ thường', en: 'the subject begins with a small letter' },
        help: { vi: `gõ “${right}”`, en: `type “${right}”` },
        args: { words: small },
        ...replacement(where, small, right),
      }
    }
    const end = /[.;,]$/.exec(value)?.[0]
    // The point of an ellipsis and of an abbreviation is no full stop.
    if (end && !value.endsWith('..') && !endsAbbreviated(value)) {
      const where = stretch(title, value.length - end.length, value.length)
      yield {
        span: where,
        message: { vi: `trích yếu kết thúc bằng “${end}”`, en: `the subject ends with “${end}”` },
        help: { vi: `bỏ “${end}” ở cuối trích yếu`, en: `delete “${end}” at the end of the subject` },
        args: { words: end },
        ...replacement(where, end, ''),
      }
    }
    if (value.split(/\s+/).length > 3 && value === upperCase(value)) {
      yield {
        span: title.span,
        message: { vi: 'trích yếu viết toàn chữ in hoa', en: 'the subject is all in capitals' },
        help: {
          vi: 'viết chữ thường, chỉ hoa chữ đầu và tên riêng, ví dụ “Chuyển đổi số năm 2026”',
          en: 'use lower case with a capital for the first word and for names, e.g. “Chuyển đổi số năm 2026”',
        },
      }
    }
  },
  examples: [
    { plan: planWith({}) },
    { plan: planWith({ 'trích yếu': 'Kế hoạch thực hiện chuyển đổi số' }), caught: 'Kế hoạch' },
    { plan: planWith({ 'trích yếu': 'V/v tổ chức chuyển đổi số' }), caught: 'V/v' },
    { plan: planWith({ 'trích yếu': 'Thực hiện chuyển đổi số năm 2025.' }), caught: '.' },
    { plan: planWith({ 'trích yếu': 'thực hiện chuyển đổi số năm 2025' }), caught: 't' },
    { plan: planWith({ 'trích yếu': 'Kế hoạch phòng Văn hóa năm 2025' }), caught: 'Kế hoạch' },
    { plan: planWith({ 'trích yếu': 'THỰC HIỆN CHUYỂN ĐỔI SỐ' }), caught: 'THỰC HIỆN CHUYỂN ĐỔI SỐ' },
  ],
  allowed: [
    { plan: planWith({ 'trích yếu': 'Về việc triển khai Kế hoạch số 12/KH-UBND' }) },
    { plan: planWith({ 'trích yếu': 'Kế hoạch hóa gia đình năm 2026' }) },
    { plan: planWith({ 'trích yếu': 'Phòng, chống cháy, nổ tại chợ, trường học, v.v.' }) },
  ],
}

const VERB =
  /^(?:thực hiện|triển khai|tổ chức|phát động|hưởng ứng|tăng cường|đẩy mạnh|nâng cao|phát triển|xây dựng|phòng(?=,? chống| ngừa)|tuyên truyền|kiểm tra)(?!\p{L})/iu
