import { linesOf } from './merge-lines.ts'

/** What a file comes to when each of its conflicts is settled for one side, and how the conflicts are marked. */
export type ConflictSides = {
  readonly ours: string
  readonly theirs: string
  readonly names: { readonly ours: string; readonly theirs: string; readonly size: number }
}

/** A file that a merge left marks in, taken apart; undefined when there are none or they do not belong together. */
export const conflictSides = (text: string): ConflictSides | undefined => {
  const size = /^<{7,}(?= |\r?$)/m.exec(text)?.[0].length
  if (size === undefined) return undefined
  const sides = { ours: '', theirs: '' }
  const names = { ours: '', theirs: '' }
  let part: Part = 'both'
  for (const line of linesOf(text)) {
    const { mark, name = '' } = MARK.exec(line)?.groups ?? {}
    const step = mark?.length === size ? STEPS.find(({ letter }) => mark.startsWith(letter)) : undefined
    const isInPlace = step?.from.includes(part) === true
    // A line of `=` alone may be a heading, which has its place outside.
    if (step && (isInPlace || '<>'.includes(step.letter))) {
      if (!isInPlace) return undefined
      if (step.to === 'ours') names.ours ||= name
      if (step.to === 'both') names.theirs ||= name
      part = step.to
    } else {
      if (part === 'both' || part === 'ours') sides.ours += line
      if (part === 'both' || part === 'theirs') sides.theirs += line
    }
  }
  return part === 'both' ? { ...sides, names: { ...names, size } } : undefined
}

type Part = 'both' | 'ours' | 'base' | 'theirs'

const MARK = /^(?<mark><+|\|+|=+|>+)(?: (?<name>[^\r\n]*))?[\r\n]*$/

/** `base` is there when a repository is set to `diff3` or `zdiff3`. */
const STEPS: readonly { readonly letter: string; readonly from: readonly Part[]; readonly to: Part }[] = [
  { letter: '<', from: ['both'], to: 'ours' },
  { letter: '|', from: ['ours'], to: 'base' },
  { letter: '=', from: ['ours', 'base'], to: 'theirs' },
  { letter: '>', from: ['theirs'], to: 'both' },
]
