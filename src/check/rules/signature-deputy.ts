import type { Signature } from '../../plan/plan.ts'
import type { Sourced } from '../../text/span.ts'
import { upperCase } from '../../text/vietnamese.ts'
import { planWith } from '../example-plan.ts'
import { signingForm } from '../kinds/issuing-body.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

export const signatureDeputy: Rule = {
  id: 'signature-deputy',
  summary: {
    vi: 'Cấp phó ký thay ghi “KT.” và chức vụ cấp trưởng ở dòng trên',
    en: 'A deputy signs under “KT.” and the office of the head',
  },
  why: {
    vi: 'Cấp phó ký thay cấp trưởng; thiếu dòng “KT. CHỦ TỊCH”, hoặc hai dòng không cùng một chức vụ, thì không rõ ký theo quyền của ai.',
    en: 'A deputy signs for the head; without the line “KT. …”, or with two lines of different offices, nobody knows by whose power.',
  },
  source: 'Nghị định 30/2020, Điều 13; PL I, II.7.b',
  severity: ALWAYS_WARNING,
  *check({ plan: { header } }) {
    // A deputy secretary signs for the collective of a Party committee under T/M alone.
    for (const signature of header.signatures)
      if (signingForm(header, signature.issuer) === 'nghị định 30') yield* ofSignature(signature)
  },
  examples: [
    { plan: signed('[KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]') },
    { plan: signed('PHÓ CHỦ TỊCH'), caught: 'PHÓ CHỦ TỊCH' },
    { plan: signed('KT. CHỦ TỊCH'), caught: 'KT. CHỦ TỊCH' },
    { plan: signed('[KT. CHỦ TỊCH, PHÓ GIÁM ĐỐC]'), caught: 'PHÓ GIÁM ĐỐC' },
    { plan: signed('KT. CHỦ TỊCH PHÓ CHỦ TỊCH'), caught: 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH' },
  ],
  allowed: [
    { plan: signed('PHÓ CHỦ TỊCH PHỤ TRÁCH') },
    { plan: signed('[KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN, PHÓ CHỦ TỊCH UBND XÃ]') },
  ],
}

function* ofSignature({ authority, offices }: Signature): Iterable<Finding> {
  const lines = [...(authority ? [authority] : []), ...offices]
  for (const [i, line] of lines.entries()) {
    const office = upperCase(line.value)
    const before = lines[i - 1]
    if (DEPUTY.test(office) && !IN_CHARGE.test(office) && !lines.slice(0, i).some(isForHead))
      yield withoutHead(line, office)
    if (before && isForHead(before) && !isDeputyOf(office, upperCase(before.value))) yield unlike(line, before)
  }
  const last = lines.at(-1)
  if (last && isForHead(last)) yield withoutDeputy(last)
}

const DEPUTY = /^(?:PHÓ|THỨ TRƯỞNG)(?!\p{L})/u
/** A deputy who has been put in charge signs in that office. */
const IN_CHARGE = /PHỤ TRÁCH|ĐIỀU HÀNH/
const FOR_HEAD = /^K\/?T(?!\p{L})\.?\s*/iu

const isForHead = ({ value }: Sourced<string>): boolean => FOR_HEAD.test(value)

/** The first two syllables tell the office: "KT. GIÁM ĐỐC SỞ" and "PHÓ GIÁM ĐỐC". */
const isDeputyOf = (office: string, forHead: string): boolean => {
  const head = forHead.replace(FOR_HEAD, '').split(/\s+/).slice(0, 2).join(' ')
  return office.startsWith(`PHÓ ${head}`) || (/^BỘ TRƯỞNG/.test(head) && office.startsWith('THỨ TRƯỞNG'))
}

const withoutHead = ({ value, span }: Sourced<string>, office: string): Finding => {
  const head = office.startsWith('PHÓ ') ? office.slice('PHÓ '.length) : 'BỘ TRƯỞNG'
  return {
    span,
    message: {
      vi: `“${value}” ký mà không có dòng ký thay cấp trưởng (KT.)`,
      en: `“${value}” signs without the line for the head (KT.)`,
    },
    help: { vi: `gõ \`chức vụ: [KT. ${head}, ${office}]\``, en: `type \`chức vụ: [KT. ${head}, ${office}]\`` },
    args: { office: value },
  }
}

const withoutDeputy = ({ value, span }: Sourced<string>): Finding => {
  const head = value.replace(FOR_HEAD, '')
  const joined = /^(?<head>.+?)[\s,;]+(?<deputy>(?:PHÓ|THỨ TRƯỞNG)(?!\p{L}).*)$/iu.exec(head)?.groups
  if (joined) return inOneLine(value, `[KT. ${joined.head}, ${joined.deputy}]`, span)
  return {
    span,
    message: {
      vi: `“${value}” chưa có dòng chức vụ của cấp phó ký thay`,
      en: `“${value}” lacks the line with the office of the deputy who signs`,
    },
    help: { vi: `gõ \`chức vụ: [KT. ${head}, PHÓ ${head}]\``, en: `type \`chức vụ: [KT. ${head}, PHÓ ${head}]\`` },
    args: { office: value },
  }
}

const inOneLine = (value: string, right: string, span: Finding['span']): Finding => ({
  span,
  message: {
    vi: `“${value}” gộp hai dòng chức vụ thành một`,
    en: `“${value}” joins two lines of offices in one`,
  },
  help: { vi: `gõ \`chức vụ: ${right}\``, en: `type \`chức vụ: ${right}\`` },
  args: { office: value },
})

const unlike = ({ value, span }: Sourced<string>, before: Sourced<string>): Finding => ({
  span,
  message: {
    vi: `“${value}” không phải cấp phó của chức vụ ở dòng “${before.value}”`,
    en: `“${value}” is no deputy of the office in “${before.value}”`,
  },
  help: {
    vi: `sửa một trong hai dòng, ví dụ “PHÓ ${before.value.replace(FOR_HEAD, '')}”`,
    en: `correct one of the two lines, e.g. “PHÓ ${before.value.replace(FOR_HEAD, '')}”`,
  },
  related: [{ span: before.span, message: { vi: 'ký thay chức vụ này', en: 'signs for this office' } }],
  args: { office: value, head: before.value },
})

function signed(offices: string): string {
  return planWith({ ký: `{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: ${offices}, họ tên: Nguyễn Văn An}` })
}
