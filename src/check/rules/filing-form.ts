import type { Regime } from '../../plan/plan.ts'
import type { Sourced } from '../../text/span.ts'
import { planWith } from '../example-plan.ts'
import { issuingBodies, signingForm } from '../kinds/issuing-body.ts'
import { removalAtStart } from '../kinds/mend.ts'
import { stretch } from '../kinds/stretch.ts'
import { ERROR_FOR_SIGNATURE, type Finding, type Rule } from '../rule.ts'

export const filingForm: Rule = {
  id: 'filing-form',
  summary: {
    vi: 'Phần lưu chỉ gõ nơi lưu, văn thư trước: `lưu: VT, VHXH`',
    en: 'Filing names only where it is kept, the registry office first: `lưu: VT, VHXH`',
  },
  why: {
    vi: 'Chương trình in “- Lưu: VT, VHXH.”; chữ “Lưu:” gõ tay bị in hai lần, và bản gốc luôn lưu ở văn thư.',
    en: 'The program prints “- Lưu: VT, VHXH.”; a typed “Lưu:” prints twice, and the original is always kept by the registry office.',
  },
  source: 'Nghị định 30/2020, PL I, II.9.d',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }): Iterable<Finding> {
    const { filings, recipients, kind } = header
    if (kind === 'appendix') return
    for (const recipient of recipients) {
      if (!/^[-–\s]*lưu\s*:?\s/iu.test(recipient.value)) continue
      const kept = recipient.value.replace(/^[-–\s]*lưu\s*:?\s*/iu, '').replace(/[.;]$/, '')
      yield {
        span: recipient.span,
        message: { vi: 'phần lưu đứng lẫn trong nơi nhận', en: 'the filing stands among the recipients' },
        help: { vi: `bỏ dòng này, gõ \`lưu: ${kept}\``, en: `delete this line and type \`lưu: ${kept}\`` },
        args: { words: recipient.value },
      }
    }
    for (const [i, filing] of filings.entries()) {
      const body = issuingBodies(header)[i] ?? header.issuer
      yield* ofFiling(filing, filings.length > 1 ? signingForm(header, body) : header.regime)
    }
  },
  examples: [
    { plan: planWith({ lưu: '"VT, VHXH"' }) },
    { plan: planWith({ lưu: "'Lưu: VT'" }), caught: 'Lưu:' },
    { plan: planWith({ lưu: 'VHXH' }), caught: 'VHXH' },
    { plan: planWith({ 'nơi nhận': "[Các phòng thuộc xã, 'Lưu: VT']", lưu: undefined }), caught: "'Lưu: VT'" },
  ],
  allowed: [{ plan: planWith({ 'thể thức': 'đảng', 'ký hiệu': 'KH/ĐU', ký: undefined, lưu: 'Văn phòng Đảng ủy' }) }],
}

function* ofFiling(filing: Sourced<string>, regime: Regime | undefined): Iterable<Finding> {
  const typed = /^[-–\s]*lưu\s*:?\s+|^[-–]\s*/iu.exec(filing.value)?.[0]
  if (typed) {
    const where = stretch(filing, 0, typed.trimEnd().length)
    const mend = removalAtStart(stretch(filing, 0, typed.length), typed)
    yield {
      span: where,
      message: {
        vi: `“${typed.trim()}” được gõ trong phần lưu, nên bị in hai lần`,
        en: `“${typed.trim()}” is typed in the filing, so it prints twice`,
      },
      help: {
        vi: `gõ \`lưu: ${filing.value.slice(typed.length)}\``,
        en: `type \`lưu: ${filing.value.slice(typed.length)}\``,
      },
      args: { words: typed.trim() },
      ...mend,
    }
  } else if (regime === 'nghị định 30' && !/^VT(?!\p{L})|^văn thư/iu.test(filing.value)) {
    yield {
      span: filing.span,
      message: {
        vi: `phần lưu “${filing.value}” không bắt đầu bằng VT`,
        en: `the filing “${filing.value}” does not begin with VT`,
      },
      help: {
        vi: `gõ \`lưu: VT, ${filing.value.replace(/,?\s*VT(?!\p{L})/u, '')}\``,
        en: `type \`lưu: VT, ${filing.value.replace(/,?\s*VT(?!\p{L})/u, '')}\``,
      },
      args: { words: filing.value },
    }
  }
}
