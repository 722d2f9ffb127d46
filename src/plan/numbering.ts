import { POINT_LETTERS, romanNumeral } from '../text/vietnamese.ts'
import type { NumberingStyle } from './authored-front-matter.ts'

/** Source: Nghị định 30/2020, PL I mục V ô 6b. */
export const DEFAULT_NUMBERING: readonly NumberingStyle[] = ['I.', '1.', 'a)']

/** Numbers headings and ordered items: `next(level)` gives the label of the next entry at a level (0 for `#`). */
export type Numbering = {
  readonly next: (level: number) => string
  /** Begins again from the first entry below a level. */
  readonly restart: (level: number) => void
}

export const createNumbering = (styles: readonly NumberingStyle[]): Numbering => {
  const counts: number[] = []
  return {
    next: (level) => {
      counts.length = level + 1
      for (let i = 0; i < level; i++) counts[i] ??= 0
      counts[level] = (counts[level] ?? 0) + 1
      return labelOf(counts, level, styles)
    },
    restart: (level) => {
      counts.length = Math.min(counts.length, level)
    },
  }
}

/** "II." and "1." give "II.1"; "1." and "1.2." give "1.2". */
export const sectionNumber = (labels: readonly string[]): string =>
  labels.reduce((path, label) => {
    const own = label.replace(/[.)]$/, '')
    if (own === '' || own === '-') return path
    const last = path.split('.').at(-1) ?? ''
    if (last !== '' && own.startsWith(`${last}.`)) return path.slice(0, path.length - last.length) + own
    return path === '' ? own : `${path}.${own}`
  }, '')

const labelOf = (counts: readonly number[], level: number, styles: readonly NumberingStyle[]): string => {
  const count = counts[level] ?? 1
  switch (styles[level]) {
    case 'I.':
      return `${romanNumeral(count)}.`
    case '1.':
      return `${count}.`
    case '1.1.': {
      const first = styles.indexOf('1.')
      return `${counts.slice(first < 0 ? level : first, level + 1).join('.')}.`
    }
    case 'a)':
      return `${POINT_LETTERS[(count - 1) % POINT_LETTERS.length]})`
    default:
      // Below the last numbered level official plans write "-".
      return '-'
  }
}
