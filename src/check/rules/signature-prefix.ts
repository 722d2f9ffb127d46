import type { Regime, Signature } from '../../plan/plan.ts'
import { upperCase } from '../../text/vietnamese.ts'
import { planWith } from '../example-plan.ts'
import { signingForm } from '../kinds/issuing-body.ts'
import { replacement } from '../kinds/mend.ts'
import { signingPrefix } from '../kinds/signature-lines.ts'
import { stretch } from '../kinds/stretch.ts'
import { ERROR_FOR_SIGNATURE, type Finding, type Rule } from '../rule.ts'

export const signaturePrefix: Rule = {
  id: 'signature-prefix',
  summary: {
    vi: 'Chữ viết tắt trước quyền hạn, chức vụ: TM., KT., TL., TUQ., Q. (Đảng: T/M, K/T, T/L)',
    en: 'Abbreviations before authority and office: TM., KT., TL., TUQ., Q. (Party: T/M, K/T, T/L)',
  },
  why: {
    vi: 'Văn bản nhà nước viết “TM. ỦY BAN NHÂN DÂN” có dấu chấm và một khoảng trắng; văn bản của Đảng viết “T/M BAN THƯỜNG VỤ”. Viết lẫn là nhầm thể thức.',
    en: 'State documents write “TM.” with a point and one space, Party documents “T/M”; to mix them is to mix the two forms.',
  },
  source: 'Nghị định 30/2020, PL I, II.7.b; Hướng dẫn 36-HD/VPTW',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }) {
    for (const signature of header.signatures) {
      const form = signingForm(header, signature.issuer)
      if (form) yield* ofSignature(signature, form)
    }
  },
  examples: [
    { plan: planWith({}) },
    { plan: signed('TM.ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'), caught: 'TM.' },
    { plan: signed('TM ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'), caught: 'TM' },
    { plan: signed('T/M ỦY BAN NHÂN DÂN', '[K/T CHỦ TỊCH, PHÓ CHỦ TỊCH]'), caught: 'T/M' },
    { plan: signed('T/M Ủy ban nhân dân', 'CHỦ TỊCH'), caught: 'T/M' },
    { plan: planWith({ ký: '{chức vụ: QUYỀN CHỦ TỊCH, họ tên: Nguyễn Văn An}' }), caught: 'QUYỀN' },
    {
      plan: planWith({
        'thể thức': 'đảng',
        'ký hiệu': 'KH/ĐU',
        ký: '{quyền hạn: TM. BAN THƯỜNG VỤ, chức vụ: BÍ THƯ, họ tên: Nguyễn Văn An}',
      }),
      caught: 'TM.',
    },
  ],
}

function* ofSignature({ authority, offices }: Signature, form: Regime): Iterable<Finding> {
  for (const line of [...(authority ? [authority] : []), ...offices]) {
    const prefix = signingPrefix(line.value, form)
    if (!prefix || prefix.written === prefix.right) continue
    const { written, right } = prefix
    // With the capitals that `signature-caps` asks for: two helps for one line say one thing.
    const typed = upperCase(`${right}${line.value.slice(written.length)}`)
    const span = stretch(line, 0, written.length)
    yield {
      span: stretch(line, 0, written.trimEnd().length),
      message: {
        vi: `“${written.trim()}” ${form === 'đảng' ? 'trong văn bản của Đảng' : 'trong văn bản nhà nước'} viết là “${right.trim()}” và một khoảng trắng`,
        en: `“${written.trim()}” is written “${right.trim()}” and one space in a ${form === 'đảng' ? 'Party' : 'State'} document`,
      },
      help: { vi: `gõ “${typed}”`, en: `type “${typed}”` },
      args: { written: written.trim(), right: right.trim() },
      ...replacement(span, written, right),
    }
  }
}

function signed(authority: string, offices: string): string {
  return planWith({ ký: `{quyền hạn: ${authority}, chức vụ: ${offices}, họ tên: Nguyễn Văn An}` })
}
