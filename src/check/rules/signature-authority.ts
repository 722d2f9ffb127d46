import type { Signature } from '../../plan/plan.ts'
import { upperCase } from '../../text/vietnamese.ts'
import { planWith } from '../example-plan.ts'
import { signingForm, workingMode } from '../kinds/issuing-body.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

export const signatureAuthority: Rule = {
  id: 'signature-authority',
  summary: {
    vi: 'Cơ quan làm việc theo chế độ tập thể ký “TM.”, cơ quan có một thủ trưởng thì không',
    en: 'A body that decides together signs “TM.”, a body with one head does not',
  },
  why: {
    vi: 'Kế hoạch của Ủy ban nhân dân do Chủ tịch thay mặt tập thể ký; kế hoạch của sở, phòng do thủ trưởng ký. Ghi sai quyền hạn là ký sai thẩm quyền.',
    en: 'The chairman signs for the People’s Committee, the director of a department signs in his own right; the wrong authority is a signature without power.',
  },
  source: 'Nghị định 30/2020, Điều 13; PL I, II.7.b',
  severity: ALWAYS_WARNING,
  *check({ plan: { header } }): Iterable<Finding> {
    for (const signature of header.signatures)
      if (signingForm(header, signature.issuer) === 'nghị định 30') yield* ofSignature(signature)
  },
  examples: [
    { plan: planWith({}) },
    { plan: planWith({ ký: '{chức vụ: CHỦ TỊCH, họ tên: Nguyễn Văn An}' }), caught: 'CHỦ TỊCH' },
    {
      plan: planWith({ ký: '{quyền hạn: TL. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Văn An}' }),
      caught: 'TL. ỦY BAN NHÂN DÂN',
    },
    {
      plan: planWith({
        'cơ quan ban hành': 'vhxh',
        ký: '{quyền hạn: TM. PHÒNG VĂN HÓA - XÃ HỘI, chức vụ: TRƯỞNG PHÒNG, họ tên: Nguyễn Văn An}',
      }),
      caught: 'TM. PHÒNG VĂN HÓA - XÃ HỘI',
    },
  ],
  allowed: [
    {
      plan: planWith({
        'cơ quan ban hành': 'vhxh',
        ký: '{chức vụ: [KT. TRƯỞNG PHÒNG, PHÓ TRƯỞNG PHÒNG], họ tên: Nguyễn Văn An}',
      }),
    },
    { plan: planWith({ ký: '{chức vụ: [TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG], họ tên: Nguyễn Văn An}' }) },
  ],
}

function* ofSignature({ issuer, authority, offices }: Signature): Iterable<Finding> {
  const mode = workingMode(issuer)
  const [first] = offices
  const body = issuer.shortName
  if (mode === 'one head' && authority && FOR_BODY.test(authority.value)) {
    yield {
      span: authority.span,
      message: {
        vi: `“${authority.value}” ghi ký thay mặt tập thể, mà ${body} làm việc theo chế độ thủ trưởng`,
        en: `“${authority.value}” signs for a collective, but ${body} has one head`,
      },
      help: {
        vi: 'bỏ `quyền hạn`, chỉ ghi `chức vụ`: GIÁM ĐỐC, hoặc [KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]',
        en: 'leave out `quyền hạn`; give only `chức vụ`: GIÁM ĐỐC, or [KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]',
      },
      args: { authority: authority.value, body },
    }
  }
  if (mode !== 'collective' || !first) return
  if (authority && /^T\/?L(?!\p{L})/iu.test(authority.value) && /^CHỦ TỊCH/iu.test(first.value)) {
    const right = forBody(issuer.name)
    yield {
      span: authority.span,
      message: {
        vi: `“${authority.value}” là ký thừa lệnh, mà ${first.value} ký thay mặt ${body}`,
        en: `“${authority.value}” signs by order, but ${first.value} signs for ${body}`,
      },
      help: { vi: `gõ \`quyền hạn: ${right}\``, en: `type \`quyền hạn: ${right}\`` },
      args: { body, right },
    }
  }
  // TL., TUQ. and acting heads are told by their own prefix.
  if ([...(authority ? [authority] : []), ...offices].some(({ value }) => HAS_AUTHORITY.test(value))) return
  const right = forBody(issuer.name)
  yield {
    span: (authority ?? first).span,
    message: {
      vi: `${body} quyết định theo tập thể, mà người ký không ghi thay mặt (TM.)`,
      en: `${body} decides together, but the signer does not sign for it (TM.)`,
    },
    help: { vi: `thêm vào \`ký\`: \`quyền hạn: ${right}\``, en: `add to \`ký\`: \`quyền hạn: ${right}\`` },
    args: { body, right },
  }
}

const FOR_BODY = /^T\/?M(?!\p{L})/iu
const HAS_AUTHORITY = /^(?:T\/?M|T\/?L|T\/?U\/?Q)(?!\p{L})/iu

/** "TM. ỦY BAN NHÂN DÂN XÃ …": how the signer of a body that decides together writes it. */
const forBody = (name: string): string =>
  `TM. ${upperCase(name.replace(/^UBND/, 'Ủy ban nhân dân').replace(/^HĐND/, 'Hội đồng nhân dân'))}`
