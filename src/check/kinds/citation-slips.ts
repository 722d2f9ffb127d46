import type { Plan } from '../../plan/plan.ts'
import { comparable } from '../../text/vietnamese.ts'
import { type Citation, citationsOf, markedSymbol } from './citations.ts'
import { typesOfCode } from './document-types.ts'

/** A document that is named in two ways: `citation` is the way met less often, or later. */
export type CitationSlip = {
  readonly type: 'spelling' | 'letter' | 'number'
  readonly citation: Citation
  readonly other: Citation
}

/**
 * Symbols that name one document and are not written alike. Symbols that lack the mark after their type code are left to
 * `document-symbol`. Different documents whose symbols are alike ("05-CT/TU", "05-CT/ĐU"; "12/BC-SCT", "12/BC-STC") are
 * no slip: but for marks and capitals, more than the symbol must agree.
 */
export const citationSlips = (plan: Plan): readonly CitationSlip[] => {
  const citations = citationsOf(plan).filter((citation) => markedSymbol(citation) === undefined)
  const spelled = spellings(citations)
  const told = new Set(spelled.map(({ citation }) => citation))
  const lettered = letters(citations.filter((citation) => !told.has(citation)))
  for (const { citation } of lettered) told.add(citation)
  return [...spelled, ...lettered, ...numbers(citations.filter((citation) => !told.has(citation)))]
}

/** "57/NQ-TW" and "57-NQ/TW", "12/CTR-UBND" and "12/CTr-UBND", "5/KH-UBND" and "05/KH-UBND". */
const spellings = (citations: readonly Citation[]): CitationSlip[] =>
  [...groupsBy(citations, bareSymbol).values()].flatMap((group) => {
    const [usual, ...others] = [...groupsBy(group, ({ symbol }) => symbol).values()].sort((a, b) => b.length - a.length)
    const date = usual?.find((citation) => citation.date)?.date
    return others.flat().flatMap((citation): CitationSlip[] => {
      const isOther = citation.date !== undefined && date !== undefined && citation.date !== date
      return usual?.[0] && !isOther ? [{ type: 'spelling', citation, other: usual[0] }] : []
    })
  })

/** One letter of the symbol differs, and the number and the day agree; or the later mention has neither day nor issuer. */
const letters = (citations: readonly Citation[]): CitationSlip[] =>
  [...groupsBy(citations, (citation) => bareSymbol(citation).replace(/\D+$/, '')).values()].flatMap((group) => {
    const documents = [...groupsBy(group, bareSymbol).values()].slice(0, MOST_ALIKE)
    return documents.flatMap((mentions, i) => {
      const [citation] = mentions
      const other = documents.slice(0, i).find(([earlier]) => earlier && citation && isSlip(mentions, earlier))?.[0]
      return citation && other ? [{ type: 'letter' as const, citation, other }] : []
    })
  })

/** Documents of one number that are compared with each other; a real plan has two or three. */
const MOST_ALIKE = 8

const isSlip = (mentions: readonly Citation[], earlier: Citation): boolean => {
  const [citation] = mentions
  if (!citation || earlier.date === undefined) return false
  const [a, b] = [citation, earlier].map((one) => bareSymbol(one).replace(/^[\d|]+/, '')) as [string, string]
  if (!isOneEdit(a, b) || areTwoTypes(citation, earlier)) return false
  if (citation.date !== undefined) return citation.date === earlier.date && agree(issuerOf(citation), issuerOf(earlier))
  const isLong = /^\d{3}/.test(citation.symbol) && Math.min(a.length, b.length) >= 5
  return isLong && a.length !== b.length && mentions.every((one) => one.date === undefined && issuerOf(one) === '')
}

/** "CT" and "CTr" are one letter apart and two types. */
const areTwoTypes = (a: Citation, b: Citation): boolean =>
  a.code !== b.code && typesOfCode(a.code).length > 0 && typesOfCode(b.code).length > 0

/** Two numbers for what has one day, one issuer and one title, word for word. */
const numbers = (citations: readonly Citation[]): CitationSlip[] => {
  const whole = citations.filter(({ date }) => date !== undefined)
  return [...groupsBy(whole, wordsAfter).entries()].flatMap(([words, group]) => {
    if (words === '') return []
    const [first, ...others] = [...groupsBy(group, bareSymbol).values()]
    return others.flatMap(([citation]) =>
      citation && first?.[0] ? [{ type: 'number' as const, citation, other: first[0] }] : [],
    )
  })
}

/** Day, code, issuer and title of a citation; nothing where it does not stand with both to the end of its clause. */
const wordsAfter = ({ words, end, code, date = '' }: Citation): string => {
  const after = CLAUSE.exec(words.text.slice(end, end + LONGEST))?.[0] ?? ''
  return /^\s+của\s.{4,}\s(?:về|ban hành|phê duyệt)\s.{12,}/u.test(after) ? `${date} ${code} ${comparable(after)}` : ''
}

const CLAUSE = /^[^.;(]*(?=[.;(]|$)/u
const LONGEST = 400

/** The first words of the body that issued it, as far as they stand right after: "của Sở Nội vụ". */
const issuerOf = ({ words, end }: Citation): string =>
  comparable(
    (/^\s*của\s+([^,;.()“]{2,60})/u.exec(words.text.slice(end, end + 80))?.[1] ?? '')
      .replace(/(?:ủy|uỷ) ban nhân dân/i, 'UBND')
      .replace(/hội đồng nhân dân/i, 'HĐND'),
  )
    .split(' ')
    .slice(0, 2)
    .join(' ')

const agree = (a: string, b: string): boolean => a === '' || b === '' || a === b

/** "05-NQ/TƯ" → "5||NQTW": number, year and letters, without marks and capitals; Đ is often typed D, and TƯ is TW. */
const bareSymbol = ({ symbol }: Citation): string => {
  const [, number = '', year = '', rest = ''] = /^0*(\d+\p{L}?)(?:\/(\d{4}))?[/-](.*)$/u.exec(symbol) ?? []
  const bare = rest.toUpperCase().replace(/[^\p{L}\d]/gu, '')
  return `${number}|${year}|${bare.replace(/Đ/g, 'D').replace(/TƯ$/, 'TW')}`
}

/** Whether a letter is left out, put in, changed, or two neighbours have changed places. */
const isOneEdit = (a: string, b: string): boolean => {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (Math.max(left.length, right.length) <= 1) return true
  return left.length === 2 && right === `${left[1]}${left[0]}`
}

const groupsBy = (
  citations: readonly Citation[],
  key: (citation: Citation) => string,
): ReadonlyMap<string, readonly Citation[]> => {
  const groups = new Map<string, Citation[]>()
  for (const citation of citations) {
    const group = groups.get(key(citation))
    if (group) group.push(citation)
    else groups.set(key(citation), [citation])
  }
  return groups
}
