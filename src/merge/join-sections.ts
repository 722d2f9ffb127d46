import { comparable } from '../text/vietnamese.ts'
import type { JoinAdditions } from './merge-lines.ts'

/**
 * New sections that both sides put in at one place: both, ours first. Only where nothing else can be meant: whole sections
 * of one level, none of ours under a heading of theirs, and below them no words that would come under another heading.
 */
export const joinSections: JoinAdditions = ({ ours, theirs, below }) => {
  const [mine, other] = [sectionsIn(ours), sectionsIn(theirs)]
  const next = below.find((line) => line.trim() !== '')
  if (!mine || !other || mine.depth !== other.depth) return undefined
  if (next !== undefined && !(depthOf(next) <= mine.depth)) return undefined
  if (mine.titles.some((title) => other.titles.includes(title))) return undefined
  const isParted = ours.at(-1)?.trim() === '' || theirs[0]?.trim() === ''
  return [...ours, ...(isParted ? [] : [lineEnd(ours)]), ...theirs]
}

type Sections = { readonly depth: number; readonly titles: readonly string[] }

const sectionsIn = (lines: readonly string[]): Sections | undefined => {
  const depth = depthOf(lines.find((line) => line.trim() !== '') ?? '')
  const headings = lines.filter((line) => !Number.isNaN(depthOf(line)))
  if (Number.isNaN(depth) || headings.some((line) => depthOf(line) < depth)) return undefined
  return { depth, titles: headings.filter((line) => depthOf(line) === depth).map(comparable) }
}

/** Not a number for a line that is no heading. */
const depthOf = (line: string): number => /^(#{1,6})\s/.exec(line)?.[1]?.length ?? Number.NaN

const lineEnd = (lines: readonly string[]): string => (lines.some((line) => line.endsWith('\r\n')) ? '\r\n' : '\n')
