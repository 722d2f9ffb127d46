import type { Header } from '../../plan/plan.ts'
import { upperCase } from '../../text/vietnamese.ts'
import { planWith } from '../example-plan.ts'
import { replacement } from '../kinds/mend.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'

export const symbolForm: Rule = {
  id: 'symbol-form',
  summary: {
    vi: 'Ký hiệu của kế hoạch: KH-UBND (nhà nước), KH/ĐU (Đảng)',
    en: 'The symbol of a plan: KH-UBND (State), KH/ĐU (Party)',
  },
  why: {
    vi: 'Chương trình in “Số: 05/KH-UBND”, “Số 03-KH/ĐU”: ký hiệu chỉ gồm chữ viết tắt tên loại, dấu nối và chữ viết tắt cơ quan, không có số và khoảng trắng.',
    en: 'The program prints “Số: 05/KH-UBND” or “Số 03-KH/ĐU”: the symbol is the type code, the mark and the body, with no number and no space.',
  },
  source: 'Nghị định 30/2020, PL I, II.3.c; Hướng dẫn 36-HD/VPTW',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }) {
    const { value, span } = header.symbol
    if (value.includes('[') || FORMS[header.regime].test(value)) return
    const right = rightForm(header)
    const model = header.regime === 'đảng' ? 'KH/ĐU' : 'KH-UBND'
    yield {
      span,
      message: {
        vi: `ký hiệu “${value}” không theo mẫu “${model}”`,
        en: `the symbol “${value}” has not the form “${model}”`,
      },
      help: right
        ? { vi: `gõ \`ký hiệu: ${right}\``, en: `type \`ký hiệu: ${right}\`` }
        : {
            vi: `gõ “KH”, dấu “${model[2]}” rồi chữ viết tắt cơ quan; số gõ ở \`số\``,
            en: `type “KH”, “${model[2]}” and the letters of the body; the number goes to \`số\``,
          },
      args: { symbol: value },
      ...(right ? replacement(span, value, right) : {}),
    }
  },
  examples: [
    { plan: planWith({}) },
    { plan: planWith({ 'ký hiệu': 'KH - UBND' }), caught: 'KH - UBND' },
    { plan: planWith({ 'ký hiệu': 'kh-ubnd' }), caught: 'kh-ubnd' },
    { plan: planWith({ 'ký hiệu': 'KH/UBND' }), caught: 'KH/UBND' },
    { plan: planWith({ số: '05', 'ký hiệu': '05/KH-UBND' }), caught: '05/KH-UBND' },
    { plan: planWith({ 'ký hiệu': 'QĐ-UBND' }), caught: 'QĐ-UBND' },
    { plan: planWith({ 'thể thức': 'đảng', 'ký hiệu': 'KH-ĐU', ký: undefined }), caught: 'KH-ĐU' },
  ],
  allowed: [
    { plan: planWith({ 'ký hiệu': 'KH-KT&HT' }) },
    { plan: planWith({ 'ký hiệu': 'KHPH-UBND-MTTQ' }) },
    { plan: planWith({ 'thể thức': 'đảng', 'ký hiệu': 'KH/ĐU', ký: undefined }) },
  ],
}

const BODY = String.raw`\p{Lu}[\p{L}\d&.]*(?:-\p{Lu}[\p{L}\d&.]*)*`
const FORMS: Readonly<Record<Header['regime'], RegExp>> = {
  'nghị định 30': new RegExp(`^KH(?:PH|LT)?-${BODY}$`, 'u'),
  đảng: new RegExp(`^KH(?:PH|LT)?/${BODY}$`, 'u'),
}

/** The one symbol that can be meant: spaces, capitals, a typed number that `số` holds too, the mark of the other form. */
const rightForm = ({ symbol, number, regime, issuer }: Header): string | undefined => {
  const closed = symbol.value.replace(/\s+/g, '').replace(/[–—]/g, '-')
  const own = /^(?<digits>\d*)[/-](?<rest>.*)$/u.exec(closed)?.groups
  const repeated = own && (own.digits === '' || own.digits?.padStart(2, '0') === number?.value.padStart(2, '0'))
  const letters = repeated ? (own.rest ?? '') : closed
  const capitals = letters === letters.toLocaleLowerCase('vi') ? upperCase(letters) : letters
  // The issuer's kind says which form is meant; else the wrong thing may be `thể thức`.
  const marked =
    regime === 'đảng' && issuer.kind === 'đảng'
      ? capitals.replace(/^(KH(?:PH|LT)?)-/, '$1/')
      : regime === 'nghị định 30' && issuer.kind === 'cơ quan'
        ? capitals.replace(/^(KH(?:PH|LT)?)\//, '$1-')
        : capitals
  return FORMS[regime].test(marked) ? marked : undefined
}
