import type { Header } from '../../plan/plan.ts'
import { planWith } from '../example-plan.ts'
import { issuingBodies } from '../kinds/issuing-body.ts'
import { ERROR_FOR_SIGNATURE, type Finding, type Rule } from '../rule.ts'

export const jointPlan: Rule = {
  id: 'joint-plan',
  summary: {
    vi: 'Kế hoạch liên tịch có đủ chữ ký và chữ viết tắt của từng cơ quan ban hành',
    en: 'A joint plan has a signature and the letters of each issuing body',
  },
  why: {
    vi: 'Kế hoạch liên tịch chỉ ràng buộc cơ quan đã ký; tên ở đầu văn bản, ký hiệu và các chữ ký phải kể cùng những cơ quan ấy.',
    en: 'A joint plan binds only the bodies that sign it; header, symbol and signatures must name the same bodies.',
  },
  source: 'house',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }) {
    if (header.kind === 'appendix') return
    yield* wrongSymbol(header)
    yield* unsigned(header)
    yield* strangers(header)
  },
  examples: [
    { plan: joint({}) },
    { plan: joint({ 'ký hiệu': 'KHLT-UBND' }), caught: 'KHLT-UBND' },
    { plan: planWith({ 'ký hiệu': 'KHLT-UBND-MTTQ' }), caught: 'KHLT-UBND-MTTQ' },
    {
      plan: joint({ ký: '{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Văn An}' }),
      caught: 'cac-thon',
    },
    {
      plan: planWith({
        ký: '[{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Lê An}, {chức vụ: TRƯỞNG THÔN, họ tên: Lê Bình}]',
      }),
      caught: '{chức vụ: TRƯỞNG THÔN, họ tên: Lê Bình}',
    },
  ],
  allowed: [
    { plan: planWith({ 'ký hiệu': 'KHPH-UBND-MTTQ' }) },
    {
      plan: joint({
        ký: '[{cơ quan: cac-thon, chức vụ: TRƯỞNG THÔN, họ tên: Lê Bình}, {cơ quan: ubnd-xa, quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Lê An}]',
      }),
    },
  ],
}

/** Letters of bodies in the symbol: "KHLT-UBND-MTTQ" has two. */
const bodiesIn = (symbol: string): number => symbol.split(/[-/]/).length - 1

function* wrongSymbol(header: Header): Iterable<Finding> {
  const { value, span } = header.symbol
  const bodies = issuingBodies(header)
  const isJoint = /^KHLT[-/]/.test(value)
  if (value.includes('[')) return
  if (bodies.length === 1 ? !isJoint : bodiesIn(value) >= bodies.length) return
  yield {
    span,
    message: {
      vi: `ký hiệu “${value}” kể ${bodiesIn(value)} cơ quan, mà \`cơ quan ban hành\` có ${bodies.length}`,
      en: `the symbol “${value}” names ${bodiesIn(value)} bodies, \`cơ quan ban hành\` ${bodies.length}`,
    },
    help:
      bodies.length === 1
        ? {
            vi: 'kế hoạch liên tịch thì liệt kê `cơ quan ban hành: [mã thứ nhất, mã thứ hai]`; không thì gõ ký hiệu KH-…',
            en: 'list the bodies of a joint plan, `cơ quan ban hành: [first, second]`; else type the symbol KH-…',
          }
        : {
            vi: 'gõ chữ viết tắt của từng cơ quan, cơ quan chủ trì trước, ví dụ KHLT-UBND-MTTQ',
            en: 'type the letters of each body, the leading one first, e.g. KHLT-UBND-MTTQ',
          },
    args: { symbol: value, bodies: bodies.length },
  }
}

function* unsigned({ signatures, issuer, coIssuers }: Header): Iterable<Finding> {
  if (signatures.length === 0 || coIssuers.length === 0) return
  const signing = new Set(signatures.map((signature) => signature.issuer.id))
  for (const { unit, span } of coIssuers) {
    if (signing.has(unit.id) || unit.id === issuer.id) continue
    yield {
      span,
      message: {
        vi: `“${unit.name}” cùng ban hành kế hoạch mà chưa có người ký`,
        en: `“${unit.name}” issues the plan too but nobody signs for it`,
      },
      help: {
        vi: `thêm vào \`ký\` một mục: - {cơ quan: ${unit.id}, quyền hạn: …, chức vụ: …, họ tên: …}`,
        en: `add an item to \`ký\`: - {cơ quan: ${unit.id}, quyền hạn: …, chức vụ: …, họ tên: …}`,
      },
      args: { unit: unit.id, name: unit.name },
    }
  }
}

/** More signers than bodies: the second of a body, or one of a body that does not issue the plan. */
function* strangers(header: Header): Iterable<Finding> {
  const left = issuingBodies(header).map(({ id }) => id)
  for (const { issuer, span } of header.signatures) {
    const at = left.indexOf(issuer.id)
    if (at >= 0) {
      left.splice(at, 1)
      continue
    }
    yield {
      span,
      message: {
        vi: `có thêm người ký cho “${issuer.name}” mà cơ quan này không cùng ban hành hoặc đã có người ký`,
        en: `another signer for “${issuer.name}”, which does not issue the plan or has its signer`,
      },
      help: {
        vi: 'thêm cơ quan của người này vào `cơ quan ban hành`, hoặc bỏ mục ký này',
        en: 'add the signer’s body to `cơ quan ban hành`, or remove this item',
      },
      args: { unit: issuer.id },
    }
  }
}

function joint(changes: Readonly<Record<string, string>>): string {
  return planWith({
    'cơ quan ban hành': '[ubnd-xa, cac-thon]',
    'ký hiệu': 'KHLT-UBND-CT',
    ký: '[{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Lê An}, {chức vụ: TRƯỞNG THÔN, họ tên: Lê Bình}]',
    ...changes,
  })
}
