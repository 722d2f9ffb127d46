import { fold, type Word } from '../deadline/words.ts'
import { type DeliverableKind, deliverableKinds } from './deliverable-kinds.ts'

export type FoundKind = DeliverableKind & { readonly end: number }

/** The longest noun of the list at a word. */
export const kindAt = (words: readonly Word[], at: number): FoundKind | undefined => {
  let best: FoundKind | undefined
  for (const { kind, syllables } of BY_FIRST.get(words[at]?.folded ?? '') ?? []) {
    const matches = syllables.every((syllable, i) => words[at + i]?.folded === syllable)
    if (matches && syllables.length > (best ? best.end - at : 0)) best = { ...kind, end: at + syllables.length }
  }
  return best
}

/** Whether the noun stands for a thing to be made: "Kế hoạch số 136/KH-UBND" is there already. */
export const isNamed = (words: readonly Word[], { shownBy, end }: FoundKind, clauseEnd: number): boolean => {
  const [first, second = ''] = [words[end]?.folded, words[end + 1]?.text]
  if (first === 'này' || (first === 'số' && /^[0-9]/.test(second))) return false
  if (!shownBy) return !/^[0-9]/.test(words[end]?.text ?? '')
  if (shownBy.alone && (end >= clauseEnd || first === ',')) return true
  if (says(shownBy.next, words, end)) return true
  for (let i = end; i < Math.min(clauseEnd, end + FARTHEST); i++)
    if (says(shownBy.later ?? [], words, i) || (shownBy.dated && isDueAt(words, i))) return true
  return false
}

/** "Trước ngày 15/12", "(trước 15/12)". */
const isDueAt = (words: readonly Word[], at: number): boolean =>
  DUE.has(words[at]?.folded ?? '') && /^[0-9]/.test(words[at + 1]?.text ?? '')

const DUE: ReadonlySet<string> = new Set(['trước', 'ngày'])

/** "Ban hành Kế hoạch": what is issued or set up is a thing. */
export const MAKING: ReadonlySet<string> = new Set(['ban hành', 'phê duyệt', 'thành lập'])

/** Up to four syllables. */
const says = (wanted: readonly string[], words: readonly Word[], at: number): boolean => {
  let said = ''
  for (let i = at; i < at + 4; i++) {
    said += `${i > at ? ' ' : ''}${words[i]?.folded}`
    if (wanted.includes(said)) return true
  }
  return false
}

const FARTHEST = 40

type Entry = { readonly kind: DeliverableKind; readonly syllables: readonly string[] }

const BY_FIRST: ReadonlyMap<string, readonly Entry[]> = (() => {
  const entries = new Map<string, Entry[]>()
  for (const kind of deliverableKinds) {
    const syllables = kind.noun.split(' ').map(fold)
    const first = syllables[0] ?? ''
    entries.set(first, [...(entries.get(first) ?? []), { kind, syllables }])
  }
  return entries
})()
