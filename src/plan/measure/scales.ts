import { textOf, type Word } from '../deadline/words.ts'
import type { Clause } from './clauses.ts'
import type { Measure } from './measure.ts'
import type { CaughtMeasure, MeasureForm } from './measure-form.ts'
import { againstAfter, isLetters, type Phrase } from './noun-phrase.ts'
import { hasTargetBefore } from './places.ts'
import type { Read } from './read-measure.ts'
import { subjectBefore } from './subject.ts'

type Scaled = {
  readonly at: number
  readonly end: number
  readonly form: MeasureForm
  readonly caught: CaughtMeasure
  readonly clause: Clause
  readonly extras: Pick<Measure, 'by' | 'approximate' | 'aspirational'>
}

/** What is no share and no count of things: nothing at all, a rank, a level of a standard, so many times as much. */
export const scaleAt = (
  words: readonly Word[],
  { at, end, form, caught, clause, extras }: Scaled,
): Read | undefined => {
  const [thing] = caught.thing ?? []
  if (thing !== undefined) {
    if (!clause.startsSegment(at) && !hasTargetBefore(words, at, clause)) return undefined
    return { item: { type: 'measure', operator: '=', value: 0, unit: thing, ...extras }, end }
  }
  const [rank] = caught.rank ?? []
  if (rank) {
    const operator = rank.high === undefined ? form.operator : 'range'
    return { item: { type: 'measure', operator, ...rank, unit: 'hạng', ...extras }, end }
  }
  const [level] = caught.level ?? []
  if (level) {
    // "03 trường đạt chuẩn mức độ 1" counts schools.
    for (let i = clause.segmentStart(at); i < at; i++) if (/^[0-9]/.test(words[i]?.text ?? '')) return undefined
    return { item: { type: 'measure', operator: form.operator, ...level, unit: level.unit, ...extras }, end }
  }
  const [times] = caught.times ?? []
  if (!times) return undefined
  // Without what it is compared with nothing can be counted.
  const against = againstAfter(words, end, clause.end, false) ?? nounsAfter(words, end, clause.end)
  if (!against) return undefined
  const { base } = subjectBefore(words, at, clause, true)
  const operator = times.high === undefined ? form.operator : 'range'
  const item: Measure = {
    type: 'measure',
    operator,
    ...times,
    unit: 'lần',
    ...(base && { base }),
    against: against.text,
  }
  return { item: { ...item, ...extras }, end: against.end }
}

/** "Gấp đôi năm 2024", "gấp 1,5 lần mức bình quân của tỉnh": up to the next mark. */
const nounsAfter = (words: readonly Word[], at: number, clauseEnd: number): Phrase | undefined => {
  let end = at
  while (end < clauseEnd && end - at < LONGEST_AGAINST && /^[\p{L}0-9/-]/u.test(words[end]?.text ?? '')) end++
  return isLetters(words[at]) && end > at ? { text: textOf(words, at, end), end } : undefined
}

const LONGEST_AGAINST = 16
