import { fold, textOf, type Word } from '../deadline/words.ts'
import type { Clause } from './clauses.ts'
import type { Deliverable } from './measure.ts'

/**
 * "Xếp loại Tốt", "đạt loại Khá trở lên", "hạng A": a grade that somebody gives and a paper shows. It has no number, so
 * it is a thing to point to. None where a number stands before it: "80% giáo viên xếp loại Khá" counts teachers.
 */
export const ratingAt = (
  words: readonly Word[],
  at: number,
  clause: Clause,
): { readonly item: Deliverable; readonly end: number } | undefined => {
  const lead = LEADS.find((one) => one.every((syllable, i) => words[at + i]?.folded === syllable))
  if (!lead) return undefined
  for (let i = clause.segmentStart(at); i < at; i++) if (/^[0-9]/.test(words[i]?.text ?? '')) return undefined
  const grade = GRADES.find((one) => one.every((syllable, i) => words[at + lead.length + i]?.folded === syllable))
  if (!grade) return undefined
  const bare = at + lead.length + grade.length
  const end = words[bare]?.folded === 'trở' && words[bare + 1]?.folded === 'lên' ? bare + 2 : bare
  if (end > clause.end || (end === bare && !isEnd(words[end]))) return undefined
  return { item: { type: 'deliverable', kind: 'xếp loại', name: textOf(words, at, end) }, end }
}

/** "Hạng A" is whole, "loại Tốt nghiệp" none. */
const isEnd = (word: Word | undefined): boolean => !word || !/^[\p{L}0-9]/u.test(word.text) || AFTER.has(word.folded)

const AFTER: ReadonlySet<string> = new Set('trong năm đến vào cấp về và theo của'.split(' '))

/** Longest first. */
export const RATING_LEADS: readonly string[] = [
  ...['được xếp loại', 'xếp loại', 'đạt loại', 'đạt hạng', 'xếp hạng', 'từ loại', 'từ hạng', 'mức độ'],
]

const LEADS = RATING_LEADS.map((lead) => lead.split(' ').map(fold))

const GRADES = [
  ...['hoàn thành xuất sắc nhiệm vụ', 'hoàn thành tốt nhiệm vụ', 'hoàn thành nhiệm vụ', 'trong sạch vững mạnh'],
  ...['vững mạnh', 'xuất sắc', 'trung bình', 'tốt', 'giỏi', 'khá', 'đạt', 'cao', 'a', 'b', 'c'],
].map((grade) => grade.split(' ').map(fold))
