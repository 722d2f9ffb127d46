import { type Caught, compileForm, type DeadlineForm } from './form.ts'
import { deadlineForms } from './forms.ts'
import { type Label, labelAfter, labelBefore, markInBrackets } from './labels.ts'
import { textOf, type Word } from './words.ts'

/** One deadline of a cell, as its form caught it. `start` and `end` count words; leading words and labels are within. */
export type Clause = {
  readonly form: DeadlineForm
  readonly caught: Caught
  readonly start: number
  readonly end: number
  readonly aspirational: boolean
  /** "Thời hạn: 15/10/2025", "hoàn thành 15/10/2025": the day is the last one. */
  readonly due: boolean
  readonly milestone?: string
  readonly scope?: string
  /** The words before it may hold a part of it: with the other way to read both, where there is one. */
  readonly doubt?: { readonly other?: Pick<Clause, 'form' | 'caught' | 'milestone'> }
  /** "hoặc" stands before it. */
  readonly alternative: boolean
}

export type Stretch = { readonly start: number; readonly end: number }

/**
 * Clauses joined by marks, "và", "hoặc" or brackets; at the end one "." or ";" may stand. The whole is covered, or
 * `unread` is the first stretch that is not. Every word is looked at a bounded number of times.
 */
export const parseCell = (
  words: readonly Word[],
): { readonly clauses: readonly Clause[] } | { readonly unread: Stretch } => {
  const folded = (i: number): string => words[i]?.folded ?? ''
  const last = folded(words.length - 1)
  const length = last === '.' || last === ';' ? words.length - 1 : words.length
  const clauses: Clause[] = []
  const open: number[] = []
  let at = 0
  for (;;) {
    if (folded(at) === '(') open.push(at++)
    let orAt: number | undefined
    if (clauses.length > 0 && (folded(at) === 'hoặc' || folded(at) === 'hay')) orAt = at++
    else if (folded(at) === 'và' && clauses.length > 0) at++
    const clause = at < length ? clauseAt(words, at, length) : undefined
    if (!clause) return { unread: stretchAt(words, at) }
    clauses.push({ ...clause, alternative: orAt !== undefined && !hasNoDay(clause) })
    at = clause.end
    while (folded(at) === ')' && open.length > 0) {
      open.pop()
      at++
    }
    if (at >= length) break
    if (folded(at) === ',' || folded(at) === ';' || (folded(at) === '.' && at < length - 1)) at++
    else if (folded(at) === 'nhưng' || (folded(at) === '/' && AFTER_SLASH.has(folded(at + 1)))) at++
    else if (!JOINTS.has(folded(at)) && !namesEvent(clause)) return { unread: stretchAt(words, at) }
  }
  const unclosed = open[0]
  return unclosed === undefined ? { clauses } : { unread: stretchAt(words, unclosed) }
}

/** The longest form at a word; the earlier row of equal ones. */
export const formAt = (words: readonly Word[], at: number): Core | undefined => {
  let best: Core | undefined
  for (const { form, match } of COMPILED) {
    const found = match(words, at)
    if (found && found.end > (best?.end ?? at)) best = { form, caught: found.captures, end: found.end }
  }
  return best
}

type Core = Pick<Clause, 'form' | 'caught' | 'end'>

const COMPILED = deadlineForms.map((form) => ({ form, match: compileForm(form) }))

/** Nothing needs to part an event from the date after it: "theo kế hoạch của tỉnh trong tháng 10/2025". */
const namesEvent = ({ caught }: Pick<Clause, 'caught'>): boolean =>
  caught.event !== undefined || caught.occasion !== undefined

/** "Thường xuyên/đột xuất"; before a number "/" belongs to a date. */
const AFTER_SLASH: ReadonlySet<string> = new Set(['thường', 'định', 'đột', 'hằng', 'theo', 'khi'])

const JOINTS: ReadonlySet<string> = new Set(['và', 'hoặc', 'hay', '('])

/** A form with the words around it that name what is done, for whom, and how firmly. */
const clauseAt = (words: readonly Word[], at: number, length: number): Omit<Clause, 'alternative'> | undefined => {
  const endsAt = (i: number): number | undefined => wishedAt(words, i)?.end
  const bare = wishedAt(words, at)
  const before = bare ? undefined : labelBefore(words, at, endsAt)
  const core = bare ?? (before && wishedAt(words, before.end))
  if (!core || (before?.bracketed && words[core.end]?.folded !== ')')) return undefined
  const mark = markInBrackets(words, core.end, endsAt)
  const end = before?.bracketed ? core.end + 1 : (mark?.end ?? core.end)
  const after = before ? undefined : labelAfter(words, end, length, endsAt)
  return {
    ...core,
    start: at,
    end: after?.end ?? end,
    aspirational: core.aspirational || mark?.wished === true,
    due: core.due || (before !== undefined && isDue(words, at, Math.min(at + 2, before.end))),
    ...before?.names,
    ...mark?.names,
    ...after?.names,
    ...(before?.doubtful && { doubt: otherwise(words, at, before, core.end) }),
  }
}

/** "Sơ kết 6 tháng 7/2025" may be "Sơ kết 6" in July; of "Báo cáo quý IV/2025" no other day is known. */
const otherwise = (
  words: readonly Word[],
  at: number,
  { end, names }: Label,
  last: number,
): NonNullable<Clause['doubt']> => {
  const found = words[end + 1]?.folded === 'tháng' ? formAt(words, end + 1) : undefined
  return found?.end === last && !names.scope ? { other: { ...found, milestone: textOf(words, at, end + 1) } } : {}
}

/** A form with "phấn đấu" and the words of doing before and after it. */
const wishedAt = (words: readonly Word[], at: number): Wished | undefined => {
  const wish = pairAt(words, at, WISHES)
  let from = skipPairs(words, wish ? at + 2 : at, LEADS)
  if (from > at && words[from]?.folded === ':') from++
  const found = formAt(words, from)
  if (!found) return undefined
  const end = skipPairs(words, found.end, DONE)
  return { ...found, end, aspirational: wish, due: isDue(words, at, from) || isDue(words, found.end, end) }
}

type Wished = Core & Pick<Clause, 'aspirational' | 'due'>

const isDue = (words: readonly Word[], at: number, end: number): boolean =>
  words.slice(at, end).some(({ folded }) => DUE.has(folded))

const DUE: ReadonlySet<string> = new Set(['hạn', 'hoàn', 'xong'])

const skipPairs = (words: readonly Word[], at: number, pairs: ReadonlySet<string>): number => {
  let end = at
  for (let i = 0; i < MOST_LEADS; i++) {
    if (pairAt(words, end, pairs)) end += 2
    else if (pairs.has(words[end]?.folded ?? '')) end++
    else break
  }
  return end
}

const MOST_LEADS = 4

const pairAt = (words: readonly Word[], at: number, pairs: ReadonlySet<string>): boolean =>
  pairs.has(`${words[at]?.folded} ${words[at + 1]?.folded}`)

const WISHES: ReadonlySet<string> = new Set(['phấn đấu', 'dự kiến'])

/** Words before a deadline that say nothing about it. */
const LEADS: ReadonlySet<string> = new Set([
  ...['thực hiện', 'hoàn thành', 'hoàn tất', 'thời gian', 'thời hạn', 'hạn', 'hạn chót', 'hạn cuối', 'xong', 'phải'],
  ...['duy trì', 'tiếp tục'],
])

/** The same after it: "đến hết tháng 10/2025 hoàn thành". */
const DONE: ReadonlySet<string> = new Set(['hoàn thành', 'hoàn tất', 'phải', 'xong'])

const hasNoDay = ({ form, caught }: Omit<Clause, 'alternative'>): boolean => {
  const read = form.read(caught, {}) ?? []
  return !('readings' in read) && read.some(({ type }) => type === 'on-demand' || type === 'relative')
}

/** From a word to the last one before a mark that could begin another clause; at least one word. */
const stretchAt = (words: readonly Word[], at: number): Stretch => {
  const start = Math.min(at, Math.max(0, words.length - 1))
  let end = start + 1
  while (end < words.length && !/^[,;()]$/.test(words[end]?.text ?? '')) end++
  return { start, end }
}
