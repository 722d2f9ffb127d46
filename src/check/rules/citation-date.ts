import { dayWords } from '../../text/day.ts'
import { otherTypes } from '../kinds/citation-types.ts'
import { type Citation, citationsOf, documentKey, namedIssuer } from '../kinds/citations.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

export const citationDate: Rule = {
  id: 'citation-date',
  summary: {
    vi: 'Một văn bản được viện dẫn với cùng ngày, cùng tên loại ở mọi chỗ',
    en: 'A document is cited with the same date and type word everywhere',
  },
  why: {
    vi: 'Cùng số, ký hiệu mà hai ngày hoặc hai tên loại thì ít nhất một chỗ sai, và căn cứ pháp lý thành không chắc chắn.',
    en: 'One number with two dates or two type words is wrong in at least one place.',
  },
  source: 'Nghị định 30/2020, PL I, II.6',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    const dated: First = new Map()
    const typed: First = new Map()
    for (const citation of citationsOf(plan)) {
      const firstDated = citation.date && firstOf(dated, citation)
      // A type word that the symbol itself gives the lie to has its finding in `citation-type`.
      const firstTyped = citation.type && otherTypes(citation).length === 0 && firstOf(typed, citation)
      if (firstDated && firstDated.date !== citation.date) yield otherDate(citation, firstDated)
      if (firstTyped && firstTyped.type !== citation.type) yield otherType(citation, firstTyped)
    }
  },
  examples: [
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 320-KH/TU ngày 21/4/2025 và Kế hoạch số 320-KH/TU ngày 21 tháng 4 năm 2025.\n',
    },
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 320-KH/TU ngày 21/4/2025.\n\nThực hiện Kế hoạch số 320-KH/TU ngày 24/4/2025.\n',
      caught: '24/4/2025',
    },
    {
      plan: '# Nội dung\n\nTheo Công văn số 12/SNV-VP.\n\nThực hiện Kế hoạch số 12/SNV-VP.\n',
      caught: 'Kế hoạch số 12/SNV-VP',
    },
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 15/KH-UBND ngày 01/3/2025 của UBND tỉnh Kon Tum.\n\nThực hiện Kế hoạch số 15/KH-UBND ngày 02/3/2025 của Ủy ban nhân dân tỉnh Kon Tum.\n',
      caught: '02/3/2025',
    },
  ],
  allowed: [
    // The symbol says which word is wrong: `citation-type` tells it.
    { plan: '# Nội dung\n\nTheo Công văn số 01-CTr/BCĐTW và Chương trình số 01-CTr/BCĐTW.\n' },
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 15/KH-UBND ngày 01/3/2025 của UBND tỉnh Kon Tum và Kế hoạch số 15/KH-UBND ngày 02/4/2025 của UBND huyện Ngọc Hồi.\n',
    },
  ],
}

/** By document, and by document and issuer where one is named. */
type First = Map<string, Citation>

/**
 * The first citation of the same document, which this one becomes if there is none. Two bodies may have one number and
 * symbol: where both are named they must be the same.
 */
const firstOf = (known: First, citation: Citation): Citation | undefined => {
  const key = documentKey(citation)
  const issuer = namedIssuer(citation)
  const own = issuer === undefined ? key : `${key} ${issuer}`
  const unnamed = known.get(key)
  const first = known.get(own) ?? (unnamed && namedIssuer(unnamed) === undefined ? unnamed : undefined)
  if (!first) known.set(own, citation)
  if (!unnamed) known.set(key, citation)
  return first
}

const otherDate = ({ symbol, date = '', dateSpan, span }: Citation, first: Citation): Finding => ({
  span: dateSpan ?? span,
  message: {
    vi: `${symbol} có ngày ${dayWords(date)}, chỗ trước ghi ${dayWords(first.date ?? '')}`,
    en: `${symbol} is dated ${dayWords(date)}, earlier ${dayWords(first.date ?? '')}`,
  },
  help: { vi: 'mở văn bản gốc và sửa ngày cho khớp', en: 'look at the document itself and correct the date' },
  related: [{ span: first.dateSpan ?? first.span, message: { vi: 'ngày ghi lần đầu', en: 'the first date' } }],
  args: { symbol, date, first: first.date ?? '' },
})

const otherType = ({ symbol, type, span }: Citation, first: Citation): Finding => ({
  span,
  message: {
    vi: `${symbol} được gọi là “${type?.name}”, chỗ trước gọi là “${first.type?.name}”`,
    en: `${symbol} is called “${type?.name}”, earlier “${first.type?.name}”`,
  },
  help: { vi: 'mở văn bản gốc và dùng một tên loại', en: 'look at the document itself and use one type word' },
  related: [{ span: first.span, message: { vi: 'tên loại ghi lần đầu', en: 'the first type word' } }],
  args: { symbol, type: type?.name ?? '', first: first.type?.name ?? '' },
})
