import type { Citation } from './citations.ts'
import { typesOfCode } from './document-types.ts'

/** Names of the types whose code stands in the symbol, when the type word is none of them; else none. */
export const otherTypes = (citation: Citation): readonly string[] => {
  const { type, code, form, symbol } = citation
  if (!type || type.codes.includes(code)) return []
  // After the number of a State công văn stand letters of its body, and CT- may be a Cục Thuế: only certain codes tell.
  const isLetter = type.codes.includes('CV') && form === 'state'
  if (isLetter && !CERTAIN.has(code) && !/(?:UBND|HĐND|TTg|CP)$/.test(symbol)) return []
  const names = typesOfCode(code).map(({ name }) => name)
  return names.some((name) => approves(name, citation)) ? [] : names
}

/** "Quyết định phê duyệt Đề án số 45/QĐ-UBND": the number is that of the decision. */
const approves = (name: string, { words, start }: Citation): boolean => {
  const before = words.text.slice(Math.max(0, start - 60), start).toLowerCase()
  const at = before.lastIndexOf(name.toLowerCase())
  return at >= 0 && /^\s+(?:phê duyệt|ban hành|về|công bố|điều chỉnh)[^,;.]*$/u.test(before.slice(at + name.length))
}

const CERTAIN: ReadonlySet<string> = new Set(['QĐ', 'NQ', 'NĐ', 'CTr', 'TTr', 'QyĐ'])
