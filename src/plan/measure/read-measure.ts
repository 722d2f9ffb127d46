import type { Day } from '../../text/day.ts'
import { textOf, type Word } from '../deadline/words.ts'
import type { Clause } from './clauses.ts'
import { datedAt, isYearAt } from './dated-at.ts'
import { kindAt } from './deliverable.ts'
import type { Measure, ResultItem } from './measure.ts'
import { type CaughtMeasure, compileMeasure, type MeasureForm } from './measure-form.ts'
import { measureForms } from './measure-forms.ts'
import { isMoney, SPENT } from './money.ts'
import { againstAfter, baseAt, rateAt, skipOf, TIMES, unitAt, verbFrom } from './noun-phrase.ts'
import { hasTargetBefore, isReference } from './places.ts'

/** What stands at a word: an item, or words that are used up and hold none. */
export type Read = { readonly item?: ResultItem; readonly noun?: number; readonly end: number }

export type Around = { readonly by: Day | undefined; readonly aspirational: boolean }

/** The longest amount at a word, with its unit and what it is a share of. */
export const measureAt = (words: readonly Word[], at: number, clause: Clause, around: Around): Read | undefined => {
  let best: { readonly form: MeasureForm; readonly caught: CaughtMeasure; readonly end: number } | undefined
  for (const { form, match } of COMPILED) {
    const found = match(words, at)
    if (found && found.end > (best?.end ?? at)) best = { form, caught: found.captures, end: found.end }
  }
  if (!best || best.end > clause.end) return undefined
  const { form, caught, end } = best
  const extras = {
    ...(around.by && { by: around.by }),
    ...((form.approximate || isAbout(words, at, end)) && { approximate: true as const }),
    ...(around.aspirational && { aspirational: true as const }),
  }
  const [rank] = caught.rank ?? []
  if (rank !== undefined) {
    return { item: { type: 'measure', operator: form.operator, value: rank, unit: 'hạng', ...extras }, end }
  }
  const [thing] = caught.thing ?? []
  if (thing !== undefined) {
    if (!clause.startsSegment(at) && !hasTargetBefore(words, at, clause)) return undefined
    return { item: { type: 'measure', operator: '=', value: 0, unit: thing, ...extras }, end }
  }
  return countAt(words, { at, end, form, operator: form.operator, caught, clause, extras })
}

const COMPILED = measureForms.map((form) => ({ form, match: compileMeasure(form) }))

/** "Ít nhất khoảng 100 người": said within the form. */
const isAbout = (words: readonly Word[], at: number, end: number): boolean => {
  for (let i = at; i < end; i++) if (ABOUT_WORDS.has(words[i]?.folded ?? '')) return true
  return false
}

const ABOUT_WORDS: ReadonlySet<string> = new Set(['khoảng', 'gần', 'xấp', 'chừng'])

type Count = {
  readonly at: number
  readonly end: number
  readonly form: MeasureForm
  readonly operator: Measure['operator']
  readonly caught: CaughtMeasure
  readonly clause: Clause
  readonly extras: Pick<Measure, 'by' | 'approximate' | 'aspirational'>
}

const countAt = (words: readonly Word[], count: Count): Read | undefined => {
  const { at, end, form, caught, clause, extras } = count
  const amount = amountOf(form, caught)
  if (!amount) return undefined
  const { value, high, total } = amount
  const change = changeBefore(words, at, form)
  const operator = high === undefined ? count.operator : 'range'
  const more = { ...(high !== undefined && { high }), ...(total !== undefined && { total }) }
  const measured = (unit: string, base: string | undefined, after: number, moved = change): Read | undefined => {
    const raised = withSuffix(words, after, operator)
    if (form.suffixed && raised.operator === operator) return undefined
    const compared = againstAfter(words, raised.end, clause.end, moved !== undefined)
    const aside = {
      ...(base && { base }),
      ...(moved && { change: moved }),
      ...(compared && { against: compared.text }),
      ...extras,
    }
    const item: Measure = { type: 'measure', operator: raised.operator, value, ...more, unit, ...aside }
    return { item, end: compared?.end ?? raised.end }
  }
  if (amount.percent) {
    const beyond = beyondAt(words, count, value)
    if (beyond) {
      const item: Measure = { type: 'measure', operator: '=', value, unit: '%', change: 'tăng', ...extras }
      return { item: { ...item, against: beyond.text }, end: beyond.end }
    }
    const rate = rateAt(words, end, clause.end)
    const yearly = rate && !/^[0-9]/.test(words[rate.end]?.text ?? '') ? rate : undefined
    const share = shareAt(words, { ...count, end: yearly?.end ?? end }, change !== undefined)
    return measured(yearly ? yearly.text.replace(/^mỗi /, '%/') : '%', share.base, share.end, share.change)
  }
  const base = eachBefore(words, at, clause)
  if (!mayCount(words, { at, form, amount, clause, base })) return undefined
  const unit = unitAt(words, total === undefined ? end : skipOf(words, end), clause.end)
  const raised = unit && withSuffix(words, unit.end, operator).end > unit.end
  const kind = kindAt(words, end)
  const plain =
    form.operator === '=' && high === undefined && total === undefined && !form.suffixed && !form.approximate
  if (kind && kind.end <= clause.end && plain && !base && !raised && !change && words[kind.end]?.text !== '/') {
    return { item: { type: 'deliverable', kind: kind.noun, count: value, name: '' }, noun: end, end: kind.end }
  }
  const first = words[end]?.folded ?? ''
  const rate = unit && rateAt(words, unit.end, clause.end)
  if (!unit || first === 'tuổi' || (form.bare && !change && !base && !rate && TIMES.has(first))) return undefined
  if (isMoney(unit.text) && isSpent(words, at, clause)) return { end: unit.end }
  return measured(unit.text.replace(/^điểm phần trăm$/, 'điểm %'), rate?.text ?? base, rate?.end ?? unit.end)
}

type Amounts = {
  readonly value: number
  readonly high?: number
  readonly total?: number
  readonly percent: boolean
  readonly spelled: boolean
  readonly yearLike: boolean
}

/** What the slots of a form caught; undefined for a range that does not rise. */
const amountOf = (form: MeasureForm, { range, fraction, amount }: CaughtMeasure): Amounts | undefined => {
  const [part] = fraction ?? []
  if (part) return { ...part, percent: false, spelled: false, yearLike: false }
  const [ends] = range ?? []
  if (ends) return ends.high > ends.low ? { ...EXACT, ...ends, value: ends.low } : undefined
  const [low, top] = amount ?? []
  if (!low || !top) return low
  const percent = low.percent || top.percent
  if (form.level) return { ...top, percent }
  // "2 - 3 nghìn người": both ends are told in thousands.
  const value = low.value * (low.scale === undefined ? (top.scale ?? 1) : 1)
  return top.value > value ? { ...low, value, high: top.value, percent } : undefined
}

const EXACT = { spelled: false, yearLike: false } as const

/** "Tăng 5%", "giảm thêm 10%"; "tăng từ 80% lên 90%", "giảm còn 5%" tell the level that is reached. */
const changeBefore = (words: readonly Word[], at: number, form: MeasureForm): Measure['change'] => {
  if (form.level || words[at]?.folded === 'còn') return undefined
  let before = at - 1
  if (MEAN.has(`${words[before - 1]?.folded} ${words[before]?.folded}`)) before -= 2
  if (words[before]?.folded === 'thêm' || words[before]?.folded === 'được') before--
  const verb = words[before]?.folded
  if (verb === 'ngắn' && words[before - 1]?.folded === 'rút') return 'giảm'
  return verb === 'tăng' || verb === 'giảm' ? verb : undefined
}

/** "Tăng bình quân 5%". */
const MEAN: ReadonlySet<string> = new Set(['bình quân', 'trung bình'])

/** The base of a share stands after it ("80% hộ gia đình") or before it ("tỷ lệ hồ sơ trực tuyến đạt 80%"). */
const shareAt = (words: readonly Word[], { at, end, form, clause }: Count, isChange: boolean) => {
  const after = baseAt(words, end, clause.end)
  // "Giảm 10% so với cùng kỳ": what falls stands before.
  if (after) return { base: after.text, end: after.end }
  const each = eachBefore(words, at, clause)
  if (each) return { base: each, end }
  const { change, base } = movedBefore(words, at, clause, form.level === true)
  return { base, end, ...(change && !isChange && { change }) }
}

/** "Vượt 10% kế hoạch", "vượt 10% so với chỉ tiêu": a rise, and what it is compared with. */
const beyondAt = (words: readonly Word[], { at, end, clause }: Count, value: number) => {
  if (words[at]?.folded !== 'vượt' || value >= 100) return undefined
  const whole = `${words[end]?.folded} ${words[end + 1]?.folded}`
  if (whole === 'so với') return againstAfter(words, end, clause.end, true)
  return PLANNED.has(whole) ? baseAt(words, end, clause.end) : undefined
}

const PLANNED: ReadonlySet<string> = new Set(['kế hoạch', 'chỉ tiêu', 'dự toán'])

/** Money is a result where it is raised or saved, an input where it is spent. */
const isSpent = (words: readonly Word[], at: number, clause: Clause): boolean => {
  let spent = false
  for (let i = Math.max(clause.segmentStart(at), at - FARTHEST); i < at; i++) {
    const two = `${words[i]?.folded} ${words[i + 1]?.folded}`
    if (GAINED.has(words[i]?.folded ?? '') || GAINED.has(two)) return false
    if (SPENT.has(two)) spent = true
  }
  return spent
}

const GAINED: ReadonlySet<string> = new Set([
  ...['thu', 'thưởng', 'huy động', 'tiết kiệm', 'vận động', 'giải ngân', 'quyên góp', 'kêu gọi', 'doanh thu'],
])

/** "80% hộ gia đình trở lên". */
const withSuffix = (words: readonly Word[], at: number, operator: Measure['operator']) => {
  const which = words[at]?.folded === 'trở' && operator === '=' ? words[at + 1]?.folded : undefined
  if (which === 'lên') return { operator: '>=' as const, end: at + 2 }
  return which === 'xuống' ? { operator: '<=' as const, end: at + 2 } : { operator, end: at }
}

type Place = {
  readonly at: number
  readonly form: MeasureForm
  readonly amount: Amounts
  readonly clause: Clause
  readonly base: string | undefined
}

const mayCount = (words: readonly Word[], { at, form, amount, clause, base }: Place): boolean => {
  // "Năm" is five only after words of least or most; elsewhere it is the year.
  if (amount.spelled && amount.value === 5 && form.operator !== '>=' && form.operator !== '<=') return false
  if (form.bare && amount.yearLike && amount.value >= 1945 && amount.value < 2100) return false
  // "Mỗi thôn 02 người" counts people; "thôn 2" is a place.
  if (base !== undefined) return true
  return !isReference(words, at, clause) && (!form.bare || hasTargetBefore(words, at, clause))
}

/** "Mỗi cấp học có ít nhất 01 trường học": what each must have it. */
const eachBefore = (words: readonly Word[], at: number, clause: Clause): string | undefined => {
  for (let each = Math.max(clause.segmentStart(at), at - FARTHEST); each < at; each++) {
    if (words[each]?.folded !== 'mỗi' || clause.quoted(each)) continue
    const verb = verbFrom(words, each + 1, at) ?? (at - each <= SHORT_EACH ? at : undefined)
    if (verb === undefined) return undefined
    const noun = words[each + 1]?.folded === 'một' ? each + 2 : each + 1
    if (TIMES.has(words[noun]?.folded ?? '')) return `mỗi ${textOf(words, noun, noun + 1)}`
    return noun < verb ? `mỗi ${textOf(words, noun, verb)}` : undefined
  }
  return undefined
}

/** "Mỗi lớp 50 người", "mỗi tháng 04 tin bài": no verb between. */
const SHORT_EACH = 4

/** How far before an amount its base is looked for; keeps reading linear. */
const FARTHEST = 40

/** "Giảm tỷ lệ hộ nghèo 1,5%": a fall of what stands between; "giảm tỷ lệ hộ nghèo còn 3%": the level it reaches. */
const movedBefore = (
  words: readonly Word[],
  at: number,
  clause: Clause,
  isNewLevel: boolean,
): { readonly base?: string; readonly change?: Measure['change'] } => {
  const subject = subjectBefore(words, at, clause)
  const [, verb, base] = subject?.match(MOVED) ?? []
  if (!subject) return {}
  if (!verb || !base) return { base: subject }
  const isLevel = isNewLevel || LEVEL_LEADS.has(words[at]?.folded ?? '') || LEVEL_LEADS.has(words[at - 1]?.folded ?? '')
  return isLevel ? { base } : { base, change: /^tăng/iu.test(verb) ? 'tăng' : 'giảm' }
}

const MOVED =
  /^(?:phấn đấu )?(kéo giảm|cắt giảm|giảm|tăng) (?:thêm )?(?:tỷ lệ|tỉ lệ|số) (.+?)(?: (?:bình quân|trung bình))?$/iu

const LEVEL_LEADS: ReadonlySet<string> = new Set(['còn', 'xuống', 'lên', 'đến', 'đạt', 'bằng'])

const subjectBefore = (words: readonly Word[], at: number, clause: Clause): string | undefined => {
  let start = clause.segmentStart(at)
  if (at - start > FARTHEST) return undefined
  const dated = datedAt(words, start)
  if (dated && dated.end <= at) start = dated.end
  // "Duy trì 100% và phấn đấu tăng thêm 5%": before another share or a bracket stands no subject of this one.
  for (let i = start; i < at; i++) if (/^[%()]$/.test(words[i]?.text ?? '')) return undefined
  if (words[start]?.folded === 'tỷ' && words[start + 1]?.folded === 'lệ') start += 2
  let end = at
  while (end > start && SUBJECT_ENDS.has(words[end - 1]?.folded ?? '')) end--
  // "Tỷ lệ … năm 2025 đạt 80%": the year is a date of its own.
  if (isYearAt(words, end - 2) && end - 2 > start) {
    end -= 2
    while (end > start && YEAR_LEADS.has(words[end - 1]?.folded ?? '')) end--
  }
  return end > start ? textOf(words, start, end) : undefined
}

const YEAR_LEADS: ReadonlySet<string> = new Set(['trong', 'đến', 'hết', 'vào'])

const SUBJECT_ENDS: ReadonlySet<string> = new Set(
  'đạt là có chiếm được phấn đấu tăng giảm thêm từ còn xuống lên - : ,'.split(' '),
)
