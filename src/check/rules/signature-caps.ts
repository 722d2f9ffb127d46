import type { Regime, Signature } from '../../plan/plan.ts'
import { upperCase } from '../../text/vietnamese.ts'
import { planWith } from '../example-plan.ts'
import { signingForm } from '../kinds/issuing-body.ts'
import { replacement } from '../kinds/mend.ts'
import { signingPrefix } from '../kinds/signature-lines.ts'
import { ERROR_FOR_SIGNATURE, type Finding, type Rule } from '../rule.ts'

export const signatureCaps: Rule = {
  id: 'signature-caps',
  summary: {
    vi: 'Quyền hạn và chức vụ của người ký viết bằng chữ in hoa, họ tên viết bằng chữ thường',
    en: 'Authority and office of the signer are in capitals, the name is not',
  },
  why: {
    vi: 'Quyền hạn, chức vụ được in đúng như gõ, và quy định trình bày bằng chữ in hoa.',
    en: 'Authority and office are printed as typed, and the decree wants capitals.',
  },
  source: 'Nghị định 30/2020, PL I, II.7.đ',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }) {
    for (const signature of header.signatures) yield* ofSignature(signature, signingForm(header, signature.issuer))
  },
  examples: [
    { plan: planWith({}) },
    {
      plan: planWith({ ký: '{quyền hạn: TM. Ủy ban nhân dân, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Văn An}' }),
      caught: 'TM. Ủy ban nhân dân',
    },
    {
      plan: planWith({
        ký: '{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: [KT. CHỦ TỊCH, Phó Chủ tịch], họ tên: Nguyễn Văn An}',
      }),
      caught: 'Phó Chủ tịch',
    },
    {
      plan: planWith({ ký: '{quyền hạn: T/M Ủy ban nhân dân, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Văn An}' }),
      caught: 'T/M Ủy ban nhân dân',
    },
    {
      plan: planWith({ ký: '{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: NGUYỄN VĂN AN}' }),
      caught: 'NGUYỄN VĂN AN',
    },
  ],
}

function* ofSignature({ authority, offices, name }: Signature, form: Regime | undefined): Iterable<Finding> {
  for (const { value, span } of [...(authority ? [authority] : []), ...offices]) {
    if (value === upperCase(value)) continue
    // With the abbreviation that `signature-prefix` asks for: two helps for one line say one thing.
    const prefix = form && signingPrefix(value, form)
    const capitals = upperCase(prefix ? `${prefix.right}${value.slice(prefix.written.length)}` : value)
    yield {
      span,
      message: { vi: `“${value}” chưa viết bằng chữ in hoa`, en: `“${value}” is not in capitals` },
      help: { vi: `gõ “${capitals}”`, en: `type “${capitals}”` },
      args: { words: value, right: capitals },
      ...replacement(span, value, capitals),
    }
  }
  const words = name.value
  if (words !== upperCase(words) || !/^\p{L}{2,}(?: \p{L}+)+$/u.test(words)) return
  const right = words.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLocaleLowerCase('vi'))
  yield {
    span: name.span,
    message: { vi: `họ tên “${words}” viết toàn chữ in hoa`, en: `the name “${words}” is all in capitals` },
    help: { vi: `gõ “${right}”`, en: `type “${right}”` },
    args: { words, right },
    ...replacement(name.span, words, right),
  }
}
