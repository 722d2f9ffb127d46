import type { Plan } from '../../plan/plan.ts'
import { type Day, day } from '../../text/day.ts'
import type { Span } from '../../text/span.ts'
import { type Words, wordsOfPlan } from '../words-of-plan.ts'
import { DOCUMENT_TYPES, type DocumentType } from './document-types.ts'

/** "Quyết định số 757/QĐ-BKHCN ngày 29/4/2025": another document that the plan names. */
export type Citation = {
  /** Absent where no known type word stands before "số" ("văn bản số 557/BKHCN-CĐSQG"). */
  readonly type?: DocumentType
  readonly symbol: string
  /** Letters after the number: a type code (QĐ) or the first letters of a body (UBND). */
  readonly code: string
  /** State symbols have a slash after the number, Party symbols a hyphen. */
  readonly form: 'state' | 'party'
  readonly date?: Day
  /** From the type word to the end of the symbol. */
  readonly span: Span
  readonly symbolSpan: Span
  readonly dateSpan?: Span
}

/** Every document number in the plan's words, in order. */
export const citationsOf = (plan: Plan): readonly Citation[] => wordsOfPlan(plan).flatMap(citationsIn)

const citationsIn = (words: Words): Citation[] => [...words.text.matchAll(CITATION)].flatMap((m) => citation(m, words))

const citation = (match: RegExpExecArray, words: Words): Citation[] => {
  const { type: typeWord, symbol = '' } = match.groups ?? {}
  const form = /^\d+\p{L}?(?:\/\d{4})?(?<mark>[/-])(?<code>\p{L}+)/u.exec(symbol)?.groups
  if (!form) return []
  const type = typeWord && DOCUMENT_TYPES.find(({ name }) => name.toLowerCase() === typeWord.toLowerCase())
  const symbolStart = match.indices?.groups?.symbol?.[0] ?? match.index
  const symbolEnd = symbolStart + symbol.length
  const date = dateOf(match)
  const [dateStart, dateEnd] = match.indices?.groups?.date ?? []
  return [
    {
      ...(type ? { type } : {}),
      symbol,
      code: form.code ?? '',
      form: form.mark === '/' ? 'state' : 'party',
      span: words.place(match.index, symbolEnd),
      symbolSpan: words.place(symbolStart, symbolEnd),
      ...(date && dateStart !== undefined && dateEnd !== undefined
        ? { date, dateSpan: words.place(dateStart, dateEnd) }
        : {}),
    },
  ]
}

const dateOf = ({ groups = {} }: RegExpExecArray): Day | undefined => {
  const { d1, m1, y1, d2, m2, y2 } = groups
  return day(Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2))
}

/** Either case of the first letter; the letters of a symbol keep theirs, so the whole is not case-blind. */
const eitherCase = (word: string): string => `[${word[0]}${word[0]?.toLowerCase()}]${word.slice(1)}`
const TYPE_WORDS = DOCUMENT_TYPES.map(({ name }) => eitherCase(name)).join('|')
/** Words between the type and "số" that do not change the code. */
const EPITHET = String.raw`(?:\s+(?:hành động|công tác|phối hợp|liên tịch))?`
const SYMBOL = String.raw`\d{1,5}\p{L}?(?:/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[/&.–-]\p{Lu}[\p{L}\d]*)*`
const DATE = String.raw`(?<d1>\d{1,2})\s*[/-]\s*(?<m1>\d{1,2})\s*[/-]\s*(?<y1>\d{4})|(?<d2>\d{1,2})\s+tháng\s+(?<m2>\d{1,2})\s+năm\s+(?<y2>\d{4})`
const CITATION = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<type>${TYPE_WORDS})${EPITHET}\s+(?:[Ss]ố\s*:?\s*)?|[Ss]ố\s*:?\s*)(?<symbol>${SYMBOL})(?:\s*,?\s*ngày\s+(?<date>${DATE}))?`,
  'dgu',
)
