import { fold, type Word } from './words.ts'

/**
 * A pattern is written as the words are: `trước [ngày] <moment>`. `[…]` may be absent, `(a|b)` is a choice, `<name>` is
 * a slot, `'('` a mark of the pattern language meant as itself. There is no repetition, so a match looks at a bounded
 * number of words (slots apart, which run once): reading stays linear however hostile the words are.
 */
export type Slot<T> = (words: readonly Word[], at: number) => { readonly value: T; readonly end: number } | undefined

export type Slots = Readonly<Record<string, Slot<unknown>>>

/** What each slot caught, in the order of the words; a slot that caught nothing is absent. */
export type Captures<S extends Slots> = {
  readonly [K in keyof S]?: readonly (S[K] extends Slot<infer T> ? T : never)[]
}

export type Match<S extends Slots> = { readonly end: number; readonly captures: Captures<S> }

export type Matcher<S extends Slots> = (words: readonly Word[], at: number) => Match<S> | undefined

/** Throws on a pattern that is not well formed: patterns are our own data. */
export const compilePattern = <S extends Slots>(pattern: string, slots: S): Matcher<S> => {
  const nodes = parsePattern(pattern, slots)
  return (words, at) => {
    const caught: Caught[] = []
    const end = matchFrom(nodes, 0, { words, caught }, at, (reached) => reached)
    if (end === undefined) return undefined
    const captures: Record<string, unknown[]> = {}
    for (const { name, value } of caught) {
      const values = captures[name] ?? []
      values.push(value)
      captures[name] = values
    }
    return { end, captures: captures as Captures<S> }
  }
}

type Node =
  | { readonly type: 'word'; readonly folded: string }
  | { readonly type: 'slot'; readonly name: string; readonly read: Slot<unknown> }
  | { readonly type: 'choice'; readonly branches: readonly (readonly Node[])[] }

type Caught = { readonly name: string; readonly value: unknown }
type Run = { readonly words: readonly Word[]; readonly caught: Caught[] }

/** Matches the nodes from `next`, then what follows them; an optional part is tried present first. */
const matchFrom = (
  nodes: readonly Node[],
  next: number,
  run: Run,
  at: number,
  then: (at: number) => number | undefined,
): number | undefined => {
  const node = nodes[next]
  if (!node) return then(at)
  switch (node.type) {
    case 'word':
      return run.words[at]?.folded === node.folded ? matchFrom(nodes, next + 1, run, at + 1, then) : undefined
    case 'slot': {
      const found = node.read(run.words, at)
      if (!found) return undefined
      run.caught.push({ name: node.name, value: found.value })
      const end = matchFrom(nodes, next + 1, run, found.end, then)
      if (end === undefined) run.caught.pop()
      return end
    }
    case 'choice':
      for (const branch of node.branches) {
        const end = matchFrom(branch, 0, run, at, (reached) => matchFrom(nodes, next + 1, run, reached, then))
        if (end !== undefined) return end
      }
      return undefined
  }
}

const parsePattern = (pattern: string, slots: Slots): readonly Node[] => {
  const parts = pattern.match(/<[^<>]+>|'[^']'|[[\]()|]|[^\s[\]()|<>]+/gu) ?? []
  let next = 0
  const branches = (close: string | undefined): Node[][] => {
    const read: Node[][] = [[]]
    for (; next < parts.length; ) {
      const part = parts[next++] as string
      if (part === close) return read
      if (part === '|') read.push([])
      else read[read.length - 1]?.push(...node(part))
    }
    if (close) throw new Error(`A deadline or measure pattern lacks "${close}": ${pattern}`)
    return read
  }
  const node = (part: string): Node[] => {
    if (part === '[') return [{ type: 'choice', branches: [...branches(']'), []] }]
    if (part === '(') return [{ type: 'choice', branches: branches(')') }]
    if (part.startsWith('<')) {
      const name = part.slice(1, -1)
      const read = slots[name]
      if (!read) throw new Error(`A deadline or measure pattern names an unknown slot <${name}>: ${pattern}`)
      return [{ type: 'slot', name, read }]
    }
    const words = part.startsWith("'") ? [part.slice(1, -1)] : (part.match(/\p{L}+|[0-9]+|[^\s]/gu) ?? [])
    return words.map((word) => ({ type: 'word', folded: fold(word) }))
  }
  const [all = [], ...more] = branches(undefined)
  return more.length === 0 ? all : [{ type: 'choice', branches: [all, ...more] }]
}
