import type { Plan } from '../../plan/plan.ts'
import type { Span } from '../../text/span.ts'
import { wordsOfPlan } from '../words-of-plan.ts'
import { BODY, EPITHET, TYPE_WORDS } from './citations.ts'
import { DOCUMENT_TYPES } from './document-types.ts'

/** A number and symbol that cannot be read as one: "15KH-UBND", "15//KH-UBND", "15/KH UBND", "15/KH–UBND". */
export type MalformedSymbol = {
  readonly written: string
  readonly right: string
  /** Only blanks and dashes of another width differ, so nothing else can be meant. */
  readonly isCertain: boolean
  readonly span: Span
}

export const malformedSymbols = (plan: Plan): readonly MalformedSymbol[] =>
  wordsOfPlan(plan).flatMap(({ text, place }) =>
    [...text.matchAll(MALFORMED)].flatMap((match) => {
      const written = match.groups?.symbol ?? ''
      const right = rightSymbol(match.groups ?? {})
      if (right === undefined || right === written) return []
      const [start, end] = match.indices?.groups?.symbol ?? [match.index, match.index]
      const isCertain = written.replace(/\s/g, '').replace(/[–—]/g, '-') === right
      return [{ written, right, isCertain, span: place(start, end) }]
    }),
  )

const CODES = DOCUMENT_TYPES.flatMap(({ codes }) => codes).sort((a, b) => b.length - a.length)
const MARK = String.raw`\s?[/–—-]{0,2}\s?`
const MALFORMED = new RegExp(
  String.raw`(?<![\p{L}\d])(?<type>${TYPE_WORDS})${EPITHET}\s+[Ss]ố\s*:?\s*(?<symbol>(?<number>\d{1,5})(?<first>${MARK})(?<code>${CODES.join('|')})(?<second>${MARK})(?<body>(?<!\p{L})\p{Lu}[\p{L}\d&]*(?:-\p{Lu}[\p{L}\d&]*)*))`,
  'dgu',
)

/** State: "15/KH-UBND". Party: "15-KH/ĐU". Undefined where the marks leave open which of the two it is. */
const rightSymbol = ({
  type = '',
  number,
  code = '',
  first = '',
  second = '',
  body = '',
}: Groups): string | undefined => {
  const known = DOCUMENT_TYPES.find(({ name }) => name.toLowerCase() === type.toLowerCase())
  if (!known?.codes.includes(code)) return undefined
  const [one, two] = [markOf(first), markOf(second)]
  // "Kế hoạch số 15/KH Sở …": without a mark before it only the letters of a body go on the symbol.
  if (two === undefined && !BODY.test(body)) return undefined
  const isState = two === '-' ? one !== '-' : two === undefined && one === '/'
  const isParty = two === '/' ? one !== '/' : two === undefined && one === '-'
  if (isState) return `${number}/${code}-${body}`
  return isParty ? `${number}-${code}/${body}` : undefined
}

type Groups = Readonly<Record<string, string | undefined>>

const markOf = (typed: string): '/' | '-' | undefined => {
  const mark = typed.replace(/\s/g, '')
  return /^\/+$/.test(mark) ? '/' : /^[–—-]+$/.test(mark) ? '-' : undefined
}
