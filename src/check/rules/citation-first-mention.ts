import type { Plan } from '../../plan/plan.ts'
import { dayWords } from '../../text/day.ts'
import { planWith } from '../example-plan.ts'
import { citationSlips } from '../kinds/citation-slips.ts'
import { type Citation, citationsOf, documentKey, isOwnNumber } from '../kinds/citations.ts'
import { type Finding, INFO_IN_DRAFT, type Rule } from '../rule.ts'
import type { Words } from '../words-of-plan.ts'

export const citationFirstMention: Rule = {
  id: 'citation-first-mention',
  summary: {
    vi: 'Lần đầu viện dẫn một văn bản phải ghi ngày và cơ quan ban hành',
    en: 'The first mention of a document gives its date and its issuer',
  },
  why: {
    vi: 'Mỗi tỉnh, mỗi xã đều có “Kế hoạch số 12”; thiếu ngày hoặc cơ quan ban hành thì không tra được đúng văn bản. Các lần sau chỉ cần tên loại và số, ký hiệu. Thiếu trích yếu không bị báo.',
    en: 'Every province and commune has a “Kế hoạch số 12”; without date or issuer it cannot be found. Later mentions need only type and number. A missing title is not told.',
  },
  source: 'Nghị định 30/2020, PL I, II.6.b',
  severity: INFO_IN_DRAFT,
  *check({ plan }) {
    const { regime, kind } = plan.header
    // An appendix that stands alone follows a plan that has cited before it.
    if (regime === 'đảng' || kind === 'appendix') return
    for (const mentions of mentionsByDocument(plan)) yield* firstMention(mentions)
  },
  examples: [
    {
      plan: planWith(
        { 'căn cứ': '["Căn cứ Kế hoạch số 320-KH/TU ngày 21/4/2025 của Ban Thường vụ Tỉnh ủy về Phong trào;"]' },
        '# Nội dung\n\nQuán triệt Kế hoạch số 320-KH/TU.\n',
      ),
    },
    { plan: '# Nội dung\n\nQuán triệt Kế hoạch số 01-KH/BCĐTW tới đảng viên.\n', caught: 'Kế hoạch số 01-KH/BCĐTW' },
    {
      plan: '# Nội dung\n\nQuán triệt Kế hoạch số 320-KH/TU của Tỉnh ủy.\n\nTheo Kế hoạch số 320-KH/TU ngày 21/4/2025 của Tỉnh ủy.\n',
      caught: 'Kế hoạch số 320-KH/TU',
    },
    {
      plan: '# Nội dung\n\nTheo khung kỹ năng tại Quyết định số 757/QĐ-BKHCN ngày 29/4/2025; mở lớp.\n',
      caught: 'Quyết định số 757/QĐ-BKHCN',
    },
  ],
  allowed: [
    // The heading abbreviates; the day or the issuer stands before the number; a footnote gives them.
    {
      plan: '# Thực hiện Nghị quyết số 57-NQ/TW\n\nNgày 22/12/2024, Bộ Chính trị ban hành Nghị quyết số 57-NQ/TW về chuyển đổi số.\n',
    },
    { plan: '# Nội dung\n\nTheo Nghị quyết số 57-NQ/TW[^1].\n\n[^1]: Ngày 22/12/2024 của Bộ Chính trị.\n' },
    // Within the title of another document, and within quotes.
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 136/KH-UBND ngày 22/5/2025 của UBND tỉnh về thực hiện Nghị quyết số 57-NQ/TW và “Hỏi đáp Chỉ thị số 18-CT/TW”.\n',
    },
    // What stands once for several documents.
    {
      plan: '# Nội dung\n\nTheo các Kế hoạch số 12/KH-UBND, số 13/KH-UBND ngày 15/5/2025 của UBND tỉnh; Công văn số 14/SNV-VP ngày 16/5/2025, Công văn số 15/SNV-VP ngày 17/5/2025 của Sở Nội vụ.\n',
    },
    // Laws are cited by name; a form is no document; one intro names the issuer for all.
    {
      plan: '# Nội dung\n\nTheo Luật số 59/2020/QH14 và mẫu số 01/ĐK-KT. Các kế hoạch của UBND tỉnh: Kế hoạch số 12/KH-UBND ngày 15/5/2025; Kế hoạch số 13/KH-UBND ngày 16/5/2025.\n',
    },
  ],
}

/** The mentions of each document in its order, the headings' left out: they may abbreviate. */
const mentionsByDocument = (plan: Plan): Iterable<readonly Mention[]> => {
  // One cause, one message: a symbol that is written wrong has no first mention of its own.
  const slips = new Set(citationSlips(plan).map(({ citation }) => citation))
  const documents = new Map<string, Mention[]>()
  let before: Citation | undefined
  for (const citation of citationsOf(plan)) {
    const mention = { citation, around: around(citation, before) }
    before = citation
    if (!COUNTED.has(citation.words.type) || slips.has(citation) || isOwnNumber(citation, plan.header)) continue
    if (!isDocument(citation, mention.around) || isWithinTitle(mention)) continue
    const known = documents.get(documentKey(citation))
    if (known) known.push(mention)
    else documents.set(documentKey(citation), [mention])
  }
  return documents.values()
}

const COUNTED: ReadonlySet<Words['type']> = new Set([
  'base',
  'paragraph',
  'item',
  'cell',
  'footnote',
  'content',
  'result',
  'note',
])

type Mention = { readonly citation: Citation; readonly around: Around }

/** What may say more of a citation. */
type Around = {
  /** From the beginning of its clause, or from the citation before it there. */
  readonly before: string
  /** What introduces the clause before a colon. */
  readonly intro: string
  /** From the citation before it in the clause, if any. */
  readonly follows: boolean
  /** To the end of its clause; the issuer may stand there for several documents. */
  readonly clause: string
  /** To the end of its clause, or to the next document that has a type word. */
  readonly after: string
  readonly hasFootnote: boolean
}

/** So that a paragraph without an end is read once. */
const LONGEST = 400

const around = ({ words, start, symbolEnd, symbolSpan }: Citation, previous: Citation | undefined): Around => {
  const { text } = words
  const sentence = afterLast(text.slice(Math.max(0, start - LONGEST), start), /[.!?]\s/g)
  const clause = afterLast(sentence, /;\s/g)
  const distance = previous?.words === words ? start - previous.symbolEnd : Number.POSITIVE_INFINITY
  const follows = distance < clause.length
  const rest = text.slice(symbolEnd, symbolEnd + LONGEST)
  const ending = /^.*?(?=[.;!?](?:\s|$)|$)/su.exec(rest)?.[0] ?? ''
  return {
    before: follows ? clause.slice(clause.length - distance) : clause,
    intro: sentence.slice(0, sentence.lastIndexOf(':') + 1),
    follows,
    clause: ending,
    after: ending.slice(0, NEXT.exec(ending)?.index),
    hasFootnote: symbolSpan.source.text.slice(symbolSpan.end, symbolSpan.end + ending.length + 4).includes('[^'),
  }
}

const NEXT = /(?<=\p{L})(?<!\svà)\s+số\s*:?\s*\d{1,5}\p{L}?(?:\/\d{4})?[/-]\p{Lu}/u

const afterLast = (text: string, mark: RegExp): string => {
  const last = [...text.matchAll(mark)].at(-1)
  return last ? text.slice(last.index + 1) : text
}

/** Laws are cited by name; a number without a type word may be that of a form, a contract or a licence. */
const isDocument = ({ type, code }: Citation, { before }: Around): boolean =>
  code !== 'QH' && code !== 'UBTVQH' && (type !== undefined || /văn bản\s+$/iu.test(before))

/** Words within the title of another document or within quotes are as that title has them; "gọi tắt là" gives a short name. */
const isWithinTitle = ({ citation: { date }, around: { before, follows } }: Mention): boolean =>
  date === undefined &&
  ((follows && TITLE.test(before)) || /gọi (?:tắt )?là\s+[“"]?$/u.test(before) || /“[^”]*$/u.test(before))

const TITLE =
  /(?<!\p{L})(?:về|v\/v|ban hành|thực hiện|triển khai|sửa đổi|bổ sung|thay thế|bãi bỏ|kèm theo|hướng dẫn|phê duyệt|quy định|theo|tại)(?!\p{L})/iu

const firstMention = function* ([first, ...later]: readonly Mention[]): Iterable<Finding> {
  if (!first || first.around.hasFootnote) return
  const fuller = later.find(isDated)
  if (!isDated(first)) yield finding(first, fuller, isIssued(first) ? 'date' : 'date and issuer')
  else if (!isIssued(first)) {
    const issued = later.find(({ around: { after } }) => /^[^;]{0,40}của\s/u.test(after))
    // A list or a table may name the issuer above, for all.
    if (issued || STANDS_ALONE.has(first.citation.words.type)) yield finding(first, issued, 'issuer')
  }
}

const STANDS_ALONE: ReadonlySet<Words['type']> = new Set(['base', 'paragraph', 'content'])

/** A day stands with it, read or not: "(22.12.2024)", "cùng ngày", "ngày …/…/2025"; not that of a deadline. */
const isDated = ({ citation: { date }, around: { before, clause, after } }: Mention): boolean =>
  date !== undefined || clause.includes('cùng ngày') || DATED.test(after) || DATED.test(before)

const DATED =
  /(?<!(?:trước|đến|tới|hết|từ|sau|vào|kể từ|chậm nhất)\s+)(?<!\p{L})ngày(?!\p{L})|\(\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/iu

/** Anything that may name the issuer, on either side. */
const isIssued = ({ around: { before, intro, clause } }: Mention): boolean =>
  ISSUER.test(clause) || ISSUER.test(before) || ISSUER.test(intro)

const ISSUER =
  /(?<!\p{L})(?:của|do|ký|(?:[Bb]an hành(?!\s+kèm))|Bộ|Sở|Cục|UBND|HĐND|[UỦ][ỷyỶY] ban|Hội đồng|Ban|Chính phủ|Thủ tướng|Quốc hội|Trung ương|Chủ tịch|Giám đốc|\p{Lu}\p{L}+ u?[ủỷ]y?)(?!\p{L})/u

const finding = ({ citation }: Mention, fuller: Mention | undefined, missing: keyof typeof MISSING): Finding => {
  const { span, symbol, type } = citation
  const name = `${type?.name ?? 'văn bản'} số ${symbol}`
  const date = citation.date ?? fuller?.citation.date
  const { vi, en } = MISSING[missing]
  const whole = `${name} ngày ${date ? dayWords(date) : '…'} của … về …`
  return {
    span,
    message: {
      vi: `lần đầu viện dẫn ${symbol} không ghi ${vi}`,
      en: `the first mention of ${symbol} does not give ${en}`,
    },
    help: {
      vi: `ghi đủ ở đây theo văn bản gốc: “${whole}”; các lần sau chỉ cần “${name}”`,
      en: `write it whole here as the document has it: “${whole}”; later mentions need only “${name}”`,
    },
    ...(fuller
      ? {
          related: [
            { span: fuller.citation.span, message: { vi: 'lần sau ghi đủ hơn', en: 'a fuller later mention' } },
          ],
        }
      : {}),
    args: { symbol, missing },
  }
}

const MISSING = {
  date: { vi: 'ngày ban hành', en: 'its date' },
  issuer: { vi: 'cơ quan ban hành', en: 'its issuer' },
  'date and issuer': { vi: 'ngày và cơ quan ban hành', en: 'its date and its issuer' },
} as const
