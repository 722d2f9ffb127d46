import { spanText } from '../../text/span.ts'
import { planWith } from '../example-plan.ts'
import { type Citation, citationsOf } from '../kinds/citations.ts'
import { replacement } from '../kinds/mend.ts'
import { ALWAYS_INFO, type Finding, type Rule } from '../rule.ts'

export const citationDateForm: Rule = {
  id: 'citation-date-form',
  summary: {
    vi: 'Ngày của các văn bản viện dẫn được viết một kiểu',
    en: 'The dates of cited documents are written in one form',
  },
  why: {
    vi: '“22-12-2024” cạnh “15/8/2025”, “5/1/2025” cạnh “05/01/2025” đọc như chép từ nhiều nguồn mà chưa soát lại.',
    en: '“22-12-2024” beside “15/8/2025” reads as copied from several sources and not read through.',
  },
  source: 'house',
  severity: ALWAYS_INFO,
  *check({ plan }) {
    const citations = citationsOf(plan)
    yield* mixedForms(citations.flatMap(written))
    if (plan.header.regime === 'đảng') yield* commas(citations)
  },
  examples: [
    { plan: '# Nội dung\n\nTheo Nghị quyết số 57-NQ/TW ngày 22/12/2024, Công văn số 53-CV/ĐU ngày 05/8/2025.\n' },
    {
      plan: '# Nội dung\n\nTheo Nghị quyết số 57-NQ/TW ngày 22-12-2024, Công văn số 53-CV/ĐU ngày 15/8/2025.\n',
      caught: '22-12-2024',
    },
    {
      plan: '# Nội dung\n\nTheo Quyết định số 12/QĐ-UBND ngày 5/1/2025, Kế hoạch số 14/KH-UBND ngày 06/02/2025.\n',
      caught: '5/1/2025',
    },
    {
      plan: '# Nội dung\n\nTheo Quyết định số 12/QĐ-UBND ngày 31/03/2025, Kế hoạch số 14/KH-UBND ngày 21/4/2025.\n',
      caught: '31/03/2025',
    },
    {
      plan: planWith(
        { 'thể thức': 'đảng', 'ký hiệu': 'KH/ĐU' },
        '# Nội dung\n\nTheo Kế hoạch số 03-KH/TU, ngày 18/7/2025 và Công văn số 53-CV/TU ngày 15/8/2025.\n',
      ),
      caught: '53-CV/TU',
    },
  ],
  allowed: [
    // A date in words, as in bases, beside one in figures; and one plain form throughout.
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 45/KH-UBND ngày 15 tháng 9 năm 2025, Kế hoạch số 46/KH-UBND ngày 16/9/2025.\n',
    },
    {
      plan: '# Nội dung\n\nTheo Quyết định số 12/QĐ-UBND ngày 5/1/2025, Kế hoạch số 14/KH-UBND ngày 6/2/2025.\n',
    },
    // The comma before “ngày” is Party practice; State plans that copy it from a Party document are left alone.
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 03-KH/TU, ngày 18/7/2025 và Công văn số 53-CV/TU ngày 15/8/2025.\n',
    },
  ],
}

/** A date in figures as typed. */
type Written = {
  readonly citation: Citation
  readonly text: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly mark: string
}

const written = (citation: Citation): Written[] => {
  const text = citation.dateSpan ? spanText(citation.dateSpan) : ''
  const [, day = '', mark = '', month = '', year = ''] = FIGURES.exec(text) ?? []
  return year === '' ? [] : [{ citation, text, day, month, year, mark }]
}

const FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/

/**
 * A way of writing: which of two a date has (undefined where it cannot show), the one it should have when
 * equally many have each, and whether that one is right even when fewer have it.
 */
type Way = {
  readonly of: (date: Written) => string | undefined
  readonly preferred: string
  readonly always: boolean
  readonly mend: (date: Written, usual: string) => Written
}

const isPadded = (...figures: readonly string[]): string => String(figures.every((figure) => figure.length === 2))

const WAYS: readonly Way[] = [
  { of: ({ mark }) => mark, preferred: '/', always: false, mend: (date, mark) => ({ ...date, mark }) },
  {
    // Days under 10 and months 1 and 2 have their 0: Nghị định 30/2020, PL I, II.4.b.
    of: ({ day, month }) => {
      const asked = [...(Number(day) < 10 ? [day] : []), ...(Number(month) < 3 ? [month] : [])]
      return asked.length > 0 ? isPadded(...asked) : undefined
    },
    preferred: 'true',
    always: true,
    mend: (date) => ({
      ...date,
      day: date.day.padStart(2, '0'),
      month: Number(date.month) < 3 ? date.month.padStart(2, '0') : date.month,
    }),
  },
  {
    of: ({ month }) => (Number(month) > 2 && Number(month) < 10 ? isPadded(month) : undefined),
    preferred: 'false',
    always: false,
    mend: (date, usual) => ({ ...date, month: String(Number(date.month)).padStart(usual === 'true' ? 2 : 1, '0') }),
  },
]

/** Each date that departs from the others, once, whatever it departs in. */
const mixedForms = function* (dates: readonly Written[]): Iterable<Finding> {
  const usual = WAYS.flatMap((way) => usualOf(way, dates))
  for (const date of dates) {
    const unlike = usual.filter(({ way, value }) => ![undefined, value].includes(way.of(date)))
    const [first] = unlike
    if (!first) continue
    const mended = unlike.reduce((done, { way, value }) => way.mend(done, value), date)
    yield unlikeOthers(date, mended, first)
  }
}

type Usual = { readonly way: Way; readonly value: string; readonly first: Written; readonly count: number }

/** The form to keep; none where all dates have one. */
const usualOf = (way: Way, dates: readonly Written[]): Usual[] => {
  const found = new Map<string, Usual>()
  for (const date of dates) {
    const value = way.of(date)
    if (value === undefined) continue
    const known = found.get(value)
    found.set(value, { way, value, first: known?.first ?? date, count: (known?.count ?? 0) + 1 })
  }
  if (found.size < 2) return []
  const weight = ({ value, count }: Usual): number =>
    value === way.preferred ? count + (way.always ? dates.length : 0.5) : count
  return [...found.values()].sort((a, b) => weight(b) - weight(a)).slice(0, 1)
}

const unlikeOthers = ({ citation, text }: Written, mended: Written, { first, count }: Usual): Finding => {
  const right = [mended.day, mended.month, mended.year].join(mended.mark)
  const span = citation.dateSpan ?? citation.span
  return {
    span,
    message: {
      vi: `ngày viện dẫn “${text}” viết khác kiểu “${first.text}” ở ${count} chỗ khác`,
      en: `the date “${text}” of a cited document is written unlike “${first.text}” (${count} times)`,
    },
    help: { vi: `gõ “${right}”`, en: `type “${right}”` },
    related: [
      { span: first.citation.dateSpan ?? first.citation.span, message: { vi: 'kiểu kia', en: 'the other form' } },
    ],
    args: { date: text, right, count },
    ...replacement(span, text, right),
  }
}

/** In a Party plan that puts the comma before “ngày” somewhere, the citations of Party documents that lack it. */
const commas = function* (citations: readonly Citation[]): Iterable<Finding> {
  const dated = citations.filter(({ form, date }) => form === 'party' && date !== undefined)
  const [first, ...others] = dated.filter(hasComma)
  if (!first) return
  for (const citation of dated) {
    if (hasComma(citation)) continue
    const { symbol, symbolSpan, words } = citation
    yield {
      span: symbolSpan,
      message: {
        vi: `sau “${symbol}” không có dấu phẩy trước “ngày” như ở ${others.length + 1} chỗ khác`,
        en: `no comma stands after “${symbol}” before “ngày”, unlike elsewhere (${others.length + 1} times)`,
      },
      help: { vi: `gõ “${symbol}, ngày”`, en: `type “${symbol}, ngày”` },
      related: [{ span: first.symbolSpan, message: { vi: 'chỗ có dấu phẩy', en: 'with its comma' } }],
      args: { symbol, count: others.length + 1 },
      // A comma typed into a list of YAML could end an item.
      ...(words.type === 'base' ? {} : replacement(symbolSpan, symbol, `${symbol},`)),
    }
  }
}

const hasComma = ({ words, symbolEnd }: Citation): boolean => /^\s*,/.test(words.text.slice(symbolEnd, symbolEnd + 3))
