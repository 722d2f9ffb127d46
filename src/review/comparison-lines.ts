import { diffArrays } from 'diff'
import { wordDiff } from '../compare/word-diff.ts'
import { likeness } from '../text/likeness.ts'
import { comparable } from '../text/vietnamese.ts'

/** A paragraph of a cell: a label, then words of which some changed. */
export type Line = {
  readonly label: string
  readonly words: readonly { readonly text: string; readonly changed: boolean }[]
}

type Sides = { readonly old: Line; readonly new: Line }
type Lists = { readonly old: readonly Line[]; readonly new: readonly Line[] }

/** Words that both revisions have. */
export const plainLine = (text: string, label = ''): Line => ({ label, words: [{ text, changed: false }] })

/** Words that say of the other side that it has nothing: "(Chưa có)", "(Bãi bỏ)". */
export const noteLine = (words: string): Line => ({ label: words, words: [] })

/** Words put in place of others, the words that differ marked on each side; "(không có)" stands for none. */
export const replacedLine = (label: string, old: string, next: string): Sides => {
  if (old === '' || next === '') return { old: markedLine(label, old || NONE), new: markedLine(label, next || NONE) }
  const edits = wordDiff(old, next)
  const side = (gone: 'removed' | 'added'): Line => ({
    label,
    words: edits
      .filter(({ type }) => type === 'same' || type === gone)
      .map(({ type, text }) => ({ text, changed: type !== 'same' })),
  })
  return { old: side('removed'), new: side('added') }
}

const NONE = '(không có)'

/** Words that came or went as a whole. */
export const markedLine = (label: string, text: string): Line => ({ label, words: [{ text, changed: true }] })

/** What went from a list and what came to it; one for one that is much like it is words put in place of others. */
export const listLines = (label: string, old: readonly string[], next: readonly string[]): Lists => {
  const [only, now] = [old[0], next[0]]
  if (old.length + next.length === 1 || (old.length === 1 && next.length === 1 && isAlike(only, now))) {
    const line = replacedLine(label, only ?? '', now ?? '')
    return { old: [line.old], new: [line.new] }
  }
  const side = (words: readonly string[]): readonly Line[] => {
    const [first = NONE, ...rest] = words
    return [markedLine(label, first), ...rest.map((one) => markedLine('', one))]
  }
  return { old: side(old), new: side(next) }
}

const isAlike = (old = '', next = ''): boolean => likeness(old, next) >= 0.5

/** Paragraphs of a section: those that changed, word by word where one stands for another; the rest as "…". */
export const changedLines = (old: readonly string[], next: readonly string[]): Lists => {
  const [before, after]: [Line[], Line[]] = [[], []]
  let gone: string[] = []
  let come: string[] = []
  const close = (): void => {
    for (let i = 0; i < Math.max(gone.length, come.length); i++) {
      const [from, to] = [gone[i], come[i]]
      if (from !== undefined && to !== undefined) {
        const line = replacedLine('', from, to)
        before.push(line.old)
        after.push(line.new)
      } else if (from !== undefined) before.push(markedLine('', from))
      else if (to !== undefined) after.push(markedLine('', to))
    }
    gone = []
    come = []
  }
  for (const { added, removed, value } of diffArrays([...old], [...next], { comparator: isSame })) {
    if (removed) gone.push(...value)
    else if (added) come.push(...value)
    else {
      close()
      before.push(plainLine('…'))
      after.push(plainLine('…'))
    }
  }
  close()
  return { old: before, new: after }
}

const isSame = (a: string, b: string): boolean => comparable(a) === comparable(b)
