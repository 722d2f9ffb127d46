import type { Signature } from '../../plan/plan.ts'
import type { Sourced } from '../../text/span.ts'
import { upperCase } from '../../text/vietnamese.ts'
import { planWith } from '../example-plan.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

export const signatureByOrder: Rule = {
  id: 'signature-by-order',
  summary: {
    vi: 'Ký thừa lệnh (TL.), thừa ủy quyền (TUQ.) ghi chức vụ của chính người ký ở dòng dưới',
    en: 'Who signs by order (TL.) or by delegation (TUQ.) gives his own office on the next line',
  },
  why: {
    vi: 'Dòng “TL. CHỦ TỊCH” cho biết ký theo lệnh của ai; thiếu dòng “CHÁNH VĂN PHÒNG” thì không biết ai ký. Cấp phó ký cho cấp trưởng của mình là ký thay (KT.), không phải thừa lệnh.',
    en: '“TL. CHỦ TỊCH” tells by whose order; without “CHÁNH VĂN PHÒNG” below nobody knows who signs. A deputy signs for his own head under KT., not by order.',
  },
  source: 'Nghị định 30/2020, PL I, II.7.b',
  severity: ALWAYS_WARNING,
  *check({ plan: { header } }) {
    for (const { authority, offices } of header.signatures) yield* ofSignature(authority, offices)
  },
  examples: [
    { plan: signed('[TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG]') },
    { plan: signed('TL. CHỦ TỊCH'), caught: 'TL. CHỦ TỊCH' },
    { plan: signed('[TUQ. CHỦ TỊCH, CHỦ TỊCH]'), caught: 'CHỦ TỊCH' },
    { plan: signed('[TL. CHỦ TỊCH, PHÓ CHỦ TỊCH]'), caught: 'PHÓ CHỦ TỊCH' },
  ],
  allowed: [
    { plan: signed('[TL. CHỦ TỊCH, KT. CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG]') },
    { plan: signed('[TUQ. CHỦ TỊCH, TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI]') },
    { plan: signed('[TL. CHỦ TỊCH, CHỦ TỊCH HỘI ĐỒNG THI ĐUA]') },
  ],
}

const BY_ORDER = /^T\/?(?:L|U\/?Q)(?!\p{L})\.?\s*/iu

function* ofSignature(authority: Signature['authority'], offices: Signature['offices']): Iterable<Finding> {
  const lines = [...(authority ? [authority] : []), ...offices]
  for (const [i, line] of lines.entries()) {
    if (!BY_ORDER.test(line.value)) continue
    const next = lines[i + 1]
    const head = upperCase(line.value.replace(BY_ORDER, ''))
    if (!next) yield withoutOffice(line)
    else if (upperCase(next.value) === head || upperCase(next.value) === `PHÓ ${head}`) yield ownHead(next, line)
  }
}

const withoutOffice = ({ value, span }: Sourced<string>): Finding => ({
  span,
  message: {
    vi: `“${value}” chưa có dòng chức vụ của chính người ký`,
    en: `“${value}” lacks the line with the signer’s own office`,
  },
  help: {
    vi: `gõ \`chức vụ: [${value}, CHÁNH VĂN PHÒNG]\` với đúng chức vụ người ký`,
    en: `type \`chức vụ: [${value}, CHÁNH VĂN PHÒNG]\` with the office of the signer`,
  },
  args: { office: value },
})

const ownHead = (next: Sourced<string>, line: Sourced<string>): Finding => {
  const head = line.value.replace(BY_ORDER, '')
  const right = /^PHÓ /iu.test(next.value) ? `[KT. ${head}, ${next.value}]` : head
  return {
    span: next.span,
    message: {
      vi: `“${next.value}” không ký theo lệnh hay ủy quyền của “${head}”`,
      en: `“${next.value}” does not sign by order or delegation of “${head}”`,
    },
    help: {
      vi: `người đứng đầu tự ký hoặc cấp phó ký thay thì gõ \`chức vụ: ${right}\` với \`quyền hạn: TM. …\` của tập thể nếu có; không thì ghi chức vụ của người được giao ký`,
      en: `where the head or his deputy signs, type \`chức vụ: ${right}\` with \`quyền hạn: TM. …\` of a collective body; else the office of the one who was told to sign`,
    },
    related: [{ span: line.span, message: { vi: 'ký theo lệnh của chức vụ này', en: 'by order of this office' } }],
    args: { office: next.value, head },
  }
}

function signed(offices: string): string {
  return planWith({ ký: `{chức vụ: ${offices}, họ tên: Nguyễn Văn An}` })
}
