import { textOf, type Word } from '../deadline/words.ts'
import type { Clause } from './clauses.ts'
import { verbFrom } from './noun-phrase.ts'
import { PERIODS } from './rate.ts'
import { FARTHEST } from './subject.ts'

/** "Mỗi cấp học có ít nhất 01 trường học": what each must have it. Times ("mỗi tháng") are told by `periodBefore`. */
export const eachBefore = (words: readonly Word[], at: number, clause: Clause): string | undefined => {
  for (let each = at - 1; each >= Math.max(clause.start, at - FARTHEST); each--) {
    const text = words[each]?.text ?? ''
    // "Mỗi cán bộ, công chức có 01 …": a list of nouns; behind a number or a bracket stands another thing.
    if (/^[0-9%(:)]/.test(text) || (text === ',' && words[each + 1]?.folded === 'mỗi')) return undefined
    if (words[each]?.folded !== 'mỗi' || clause.quoted(each)) continue
    const verb = verbFrom(words, each + 1, at) ?? (at - each <= SHORT_EACH ? at : undefined)
    const noun = words[each + 1]?.folded === 'một' ? each + 2 : each + 1
    if (PERIODS.has(words[noun]?.folded ?? '')) continue
    if (verb === undefined || noun >= verb) return undefined
    const said = textOf(words, noun, verb)
    return `mỗi ${said.replace(/ (?:hằng|mỗi) \p{L}+$/u, '').replace(/,$/, '')}`
  }
  return undefined
}

/** "Mỗi lớp 50 người": no verb between. */
const SHORT_EACH = 4

/** "Mỗi thôn hằng tháng …", "mỗi cán bộ … 01 sáng kiến/năm": "mỗi thôn/tháng", each said once. */
export const eachOf = (parts: readonly (string | undefined)[]): string | undefined => {
  const nouns = new Set(parts.flatMap((part) => (part === undefined ? [] : [part.replace(/^mỗi /, '')])))
  return nouns.size === 0 ? undefined : `mỗi ${[...nouns].join('/')}`
}
