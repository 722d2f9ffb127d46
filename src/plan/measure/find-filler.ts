import { fold, type Word } from '../deadline/words.ts'
import { fillers } from './fillers.ts'

/** The first empty phrase of the words, as an offset and length; the longest where several begin. */
export const findFiller = (words: readonly Word[]): { readonly start: number; readonly length: number } | undefined => {
  for (let at = 0; at < words.length; at++) {
    const end = fillerEnd(words, at)
    const [first, last] = [words[at], end === undefined ? undefined : words[end - 1]]
    if (first && last) return { start: first.start, length: last.end - first.start }
  }
  return undefined
}

const fillerEnd = (words: readonly Word[], at: number): number | undefined => {
  let best: number | undefined
  for (const { syllables, open, alone } of FILLERS) {
    if (!syllables.every((syllable, i) => words[at + i]?.folded === syllable)) continue
    // "Nông thôn mới nâng cao" is the name of a standard.
    if (syllables[0] === 'nâng' && words[at - 1]?.folded === 'mới' && words[at - 2]?.folded === 'thôn') continue
    if (alone && !(isMark(words[at - 1]) && isMark(words[at + syllables.length]))) continue
    let end = at + syllables.length
    while (open && end < words.length && !/^[.,;:]$/.test(words[end]?.text ?? '')) end++
    if (end > (best ?? at)) best = end
  }
  return best
}

const isMark = (word: Word | undefined): boolean => !word || /^[.,;:()-]$/.test(word.folded)

const FILLERS = fillers.map(({ words, open = false, alone = false }) => ({
  syllables: words.split(' ').map(fold),
  open,
  alone,
}))
