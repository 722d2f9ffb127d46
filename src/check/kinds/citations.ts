import type { Plan } from '../../plan/plan.ts'
import { type Day, day } from '../../text/day.ts'
import type { Span } from '../../text/span.ts'
import { comparable } from '../../text/vietnamese.ts'
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
  /** The words it stands in; offsets into their text: of the type word, after the symbol, after the date if one follows. */
  readonly words: Words
  readonly start: number
  readonly symbolEnd: number
  readonly end: number
}

/** Every document number in the plan's words, in order. */
export const citationsOf = (plan: Plan): readonly Citation[] => {
  const known = read.get(plan)
  if (known) return known
  const citations = wordsOfPlan(plan).flatMap(citationsIn)
  read.set(plan, citations)
  return citations
}

/** Every rule of the family asks for the citations of the same plan. */
const read = new WeakMap<Plan, readonly Citation[]>()

/** "757/QĐBKHCN" and "757/QĐ-BKHCN" are one document. */
export const documentKey = ({ symbol }: Citation): string => symbol.replace(/(?<=\p{L})[-–/]/gu, '').toLowerCase()

/**
 * The body after “của”, where the letters of the symbol are those of many bodies ("15/KH-UBND ngày 01/3/2025 của UBND tỉnh
 * Kon Tum"); undefined where none is named, or where the letters tell it.
 */
export const namedIssuer = ({ symbol, words, end }: Citation): string | undefined => {
  if (!OF_MANY.test(symbol)) return undefined
  const named = ISSUER.exec(words.text.slice(end, end + 100))?.groups?.issuer
  return named && comparable(named.replace(/(?:Ủy|Uỷ) ban nhân dân/giu, 'UBND').replace(/Hội đồng nhân dân/giu, 'HĐND'))
}

const OF_MANY = /(?:UBND|HĐND|MTTQ|BTT|[ĐHT]U|BTV|BCĐ|VP|ĐTN|HPN|HND|HCCB|THCS|TH|MN|TYT|CAX|CAP)$/iu
const ISSUER = /^\s*,?\s*của\s+(?<issuer>(?:(?!(?:về|triển khai|thực hiện|ban hành|phê duyệt)\s)[\p{L}\d-]+[ \n]?)+)/iu

/** Whether a citation has the number and symbol of the plan itself. */
export const isOwnNumber = ({ symbol }: Citation, header: Plan['header']): boolean => {
  const { number, regime } = header
  const own = number && `${number.value}${regime === 'đảng' ? '-' : '/'}${header.symbol.value}`
  return own !== undefined && withoutZero(symbol) === withoutZero(own)
}

/** "05/KH-UBND" and "5/KH-UBND" are one number. */
const withoutZero = (symbol: string): string => symbol.replace(/^0+/, '').toLowerCase()

/** The symbol with its mark, when it lacks one: the letters are the code of the type word and a body run together. */
export const markedSymbol = ({ type, symbol, code, form }: Citation): string | undefined => {
  if (!type || type.codes.includes(code)) return undefined
  const typeCode = type.codes.find((known) => code.startsWith(known) && BODY.test(code.slice(known.length)))
  const mark = form === 'state' ? '-' : '/'
  return typeCode && symbol.replace(code, `${typeCode}${mark}${code.slice(typeCode.length)}`)
}

/** Letters that begin the short name of a body; other letters may be the rest of a longer code. */
export const BODY = /^(?:UBND|HĐND|ĐU|HU|TU|TW|CP|TTg|BCĐ|BTV|VP|MTTQ|B\p{Lu}{2,}|S\p{Lu}{2,})/u

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
      words,
      start: match.index,
      symbolEnd,
      end: match.index + match[0].length,
    },
  ]
}

const dateOf = ({ groups = {} }: RegExpExecArray): Day | undefined => {
  const { d1, m1, y1, d2, m2, y2 } = groups
  return day(Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2))
}

/** Either case of the first letter; the letters of a symbol keep theirs, so the whole is not case-blind. */
const eitherCase = (word: string): string => `[${word[0]}${word[0]?.toLowerCase()}]${word.slice(1)}`
export const TYPE_WORDS = DOCUMENT_TYPES.map(({ name }) => eitherCase(name)).join('|')
/** Words between the type and "số" that do not change the code. */
export const EPITHET = String.raw`(?:\s+(?:hành động|công tác|phối hợp|liên tịch|chuyên đề|(?:ý kiến )?[Kk]ết luận))?`
const SYMBOL = String.raw`\d{1,5}\p{L}?(?:/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[/&.–-]\p{Lu}[\p{L}\d]*)*`
const DATE = String.raw`(?<d1>\d{1,2})\s*[/.-]\s*(?<m1>\d{1,2})\s*[/.-]\s*(?<y1>\d{4})|(?<d2>\d{1,2})\s+tháng\s+(?<m2>\d{1,2})\s+năm\s+(?<y2>\d{4})`
const CITATION = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<type>${TYPE_WORDS})${EPITHET}\s+(?:[Ss]ố\s*:?\s*)?|[Ss]ố\s*:?\s*)(?<symbol>${SYMBOL})(?:\s*,?\s*ngày\s+(?<date>${DATE}))?`,
  'dgu',
)
