import type { Chunk } from './chunk.ts'
import { chunksOf, type Hunk, hunksOf, linesOf, mergeLines, type Three } from './merge-lines.ts'
import { mergeOrder } from './merge-order.ts'

/**
 * A key of the front matter with one member a line or more: recipients, legal bases, the facts of a signature. Members of a
 * map are merged by key; of a list each is itself, and what both sides put in at one place is all kept, ours first: two
 * drafters who each add a recipient mean both. Undefined when the value is not typed so in all three.
 */
export const mergeMembers = ({ base, ours, theirs }: Three<string>): Chunk[] | undefined => {
  const all = { base: membersOf(base), ours: membersOf(ours), theirs: membersOf(theirs) }
  if (!all.base || !all.ours || !all.theirs) return undefined
  const { head, isList } = all.base
  if ([all.ours, all.theirs].some((side) => side.head !== head || side.isList !== isList)) return undefined
  const members = { base: all.base.members, ours: all.ours.members, theirs: all.theirs.members }
  return [head, ...(isList ? mergeList(members) : mergeMap(members))]
}

type Members = { readonly head: string; readonly isList: boolean; readonly members: readonly string[] }

const membersOf = (text: string): Members | undefined => {
  const [head = '', ...lines] = linesOf(text)
  const first = lines.find((line) => /^ *[^ #\r\n]/.test(line))
  if (!/:[ \t]*(?:#.*)?[\r\n]+$/.test(head) || first === undefined) return undefined
  const indent = first.search(/\S/)
  const isList = /^ *- /.test(first)
  const members: string[] = []
  let waiting = ''
  for (const line of lines) {
    const column = line.search(/[^\s]/)
    const starts = column === indent && (isList ? line.startsWith('- ', indent) : KEY.test(line))
    if (starts) {
      members.push(waiting + line)
      waiting = ''
    } else if (column < 0 || /^\s*#/.test(line)) waiting += line
    else if (column > indent) {
      members.push((members.pop() ?? '') + waiting + line)
      waiting = ''
    } else return undefined
  }
  return { head, isList, members: [...members.slice(0, -1), (members.at(-1) ?? '') + waiting] }
}

const KEY = /^ *([^\s:#'"][^:#]*):(?:\s|$)/

const mergeMap = (all: Three<readonly string[]>): Chunk[] => {
  const maps = { base: byKey(all.base), ours: byKey(all.ours), theirs: byKey(all.theirs) }
  const merged = new Map<string, Chunk>()
  for (const key of new Set([...maps.ours.keys(), ...maps.theirs.keys()])) {
    const [base = '', ours = '', theirs = ''] = [maps.base.get(key), maps.ours.get(key), maps.theirs.get(key)]
    const chunk = ours === theirs || theirs === base ? ours : ours === base ? theirs : { base, ours, theirs }
    if (chunk !== '') merged.set(key, chunk)
  }
  const keys = { base: [...maps.base.keys()], ours: [...maps.ours.keys()], theirs: [...maps.theirs.keys()] }
  return mergeOrder(keys, new Set(merged.keys())).flatMap((key) => merged.get(key) ?? [])
}

const byKey = (members: readonly string[]): ReadonlyMap<string, string> =>
  new Map(members.map((member) => [KEY.exec(linesOf(member).find((line) => KEY.test(line)) ?? '')?.[1] ?? '', member]))

const mergeList = ({ base, ours, theirs }: Three<readonly string[]>): Chunk[] => {
  const mine = hunksOf(base, ours)
  const other = hunksOf(base, theirs).filter((hunk) => !mine.some((known) => isSame(known, hunk)))
  // Both changed one member: only its lines are in conflict.
  if (mine.some((a) => other.some((b) => a.start < b.end && b.start < a.end)))
    return chunksOf(mergeLines({ base, ours, theirs }))
  const known = new Set(ours)
  const hunks = [
    ...mine,
    ...other.map((hunk) => ({ ...hunk, lines: hunk.lines.filter((member) => !known.has(member)) })),
  ]
  const merged: string[] = []
  for (let at = 0; at <= base.length; at++) {
    const here = hunks.filter(({ start }) => start === at)
    // What is put in above a member stands above what the other side made of the member.
    for (const { lines } of here.toSorted((a, b) => a.end - b.end)) merged.push(...lines)
    const isGone = hunks.some(({ start, end }) => start <= at && at < end)
    if (!isGone) merged.push(...base.slice(at, at + 1))
  }
  return merged
}

const isSame = (a: Hunk, b: Hunk): boolean => JSON.stringify(a) === JSON.stringify(b)
