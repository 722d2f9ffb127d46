import { dayWords } from '../../text/day.ts'
import { type Citation, citationsOf, documentKey } from '../kinds/citations.ts'
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
    const dated = new Map<string, Citation>()
    const typed = new Map<string, Citation>()
    for (const citation of citationsOf(plan)) {
      const key = documentKey(citation)
      const firstDated = dated.get(key)
      const firstTyped = typed.get(key)
      if (citation.date && firstDated && firstDated.date !== citation.date) yield otherDate(citation, firstDated)
      if (citation.type && firstTyped && firstTyped.type !== citation.type) yield otherType(citation, firstTyped)
      if (citation.date && !firstDated) dated.set(key, citation)
      if (citation.type && !firstTyped) typed.set(key, citation)
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
  ],
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
