import type { Chunk } from './chunk.ts'
import { linesOf, mergeText, type Three } from './merge-lines.ts'
import { mergeOrder } from './merge-order.ts'
import { type Field, type Item, joinField, joinFields, joinItem } from './parts.ts'

type Maybe<T> = Three<T | undefined>

/**
 * Fields by key, in order, each as one chunk. Two edits of one field conflict unless they give the same value; so does
 * taking away what the other side edited. `inside` may still merge two edits of one value.
 */
export const mergeFields = (
  { base, ours, theirs }: Three<readonly Field[]>,
  inside: Inside = () => undefined,
): readonly Chunk[] => {
  const all = { base: byKey(base), ours: byKey(ours), theirs: byKey(theirs) }
  const merged = new Map<string, readonly Chunk[]>()
  for (const key of new Set([...all.ours.keys(), ...all.theirs.keys()])) {
    const versions = { base: all.base.get(key), ours: all.ours.get(key), theirs: all.theirs.get(key) }
    const field = mergeField(versions)
    if (field.length > 0) merged.set(key, (isSettled(field) ? undefined : mergeInside(versions, inside)) ?? field)
  }
  const keys = { base: [...all.base.keys()], ours: [...all.ours.keys()], theirs: [...all.theirs.keys()] }
  return mergeOrder(keys, new Set(merged.keys())).flatMap((key) => merged.get(key) ?? [])
}

/** What became of one value, from the key to the end of its lines, when both sides changed it; undefined for a conflict. */
export type Inside = (texts: Three<string>) => readonly Chunk[] | undefined

/** An item that both sides have, without its dash and indentation. */
export const mergeItem = ({ base, ours, theirs }: Three<Item | undefined>): readonly Chunk[] => {
  if (!ours || !theirs) return []
  const whole = mergeField({ base: base && asField(base), ours: asField(ours), theirs: asField(theirs) })
  // Two new items under one id may be two different tasks: nothing of them is mixed.
  if (!base || base.column < 0 || ours.column !== base.column || theirs.column !== base.column) return whole
  const chunks = withFirstLine(mergeFields({ base: base.fields, ours: ours.fields, theirs: theirs.fields }))
  const [first] = chunks
  // Without its first line an item has no dash: which line is to have it depends on how the conflict is settled.
  const isHeadless = first === undefined || (typeof first !== 'string' && (first.ours === '' || first.theirs === ''))
  return isHeadless ? [{ base: joinItem(base), ours: joinItem(ours), theirs: joinItem(theirs) }] : chunks
}

/** Blank lines and comments: never a conflict, and no comment of either side is lost. */
export const mergeTrivia = ({ base, ours, theirs }: Three<string>): string => {
  const settled = settle({ base, ours, theirs })
  if (settled !== undefined) return settled
  return mergeText({ base, ours, theirs })
    .map((chunk) => {
      if (typeof chunk === 'string') return chunk
      const known = new Set(linesOf(chunk.ours))
      const more = linesOf(chunk.theirs).filter((line) => line.trim() !== '' && !known.has(line))
      return chunk.ours + more.join('')
    })
    .join('')
}

/** What both have alike, or the one side that differs from the base; undefined when both do. */
export const settle = <T>({ base, ours, theirs }: Three<T>): T | undefined => {
  if (ours === theirs || theirs === base) return ours
  return ours === base ? theirs : undefined
}

const byKey = (fields: readonly Field[]): ReadonlyMap<string, Field> =>
  new Map(fields.map((field) => [field.key, field]))

const asField = (item: Item): Field => ({
  key: '',
  lead: '',
  body: joinFields(item.fields),
  rest: '',
  value: JSON.stringify(item.fields.map(({ key, value }) => [key, value]).toSorted()),
})

/** The dash of an item goes before its first key: comments above that go with it. */
const withFirstLine = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const [above, next, ...others] = chunks
  if (typeof above !== 'string' || next === undefined || typeof next === 'string') return chunks
  if (linesOf(above).some((line) => /^\s*[^\s#]/.test(line))) return chunks
  const below = (text: string): string => text && above + text
  return [{ base: below(next.base), ours: below(next.ours), theirs: below(next.theirs) }, ...others]
}

const isSettled = (chunks: readonly Chunk[]): boolean => chunks.every((chunk) => typeof chunk === 'string')

/** Nothing where the field is gone. What stands above a value in conflict, and behind it, is settled by itself. */
const mergeField = ({ base, ours, theirs }: Maybe<Field>): readonly Chunk[] => {
  const text = { base: base && joinField(base), ours: ours && joinField(ours), theirs: theirs && joinField(theirs) }
  if (text.ours === text.theirs || text.theirs === text.base) return filled([text.ours])
  if (text.ours === text.base) return filled([text.theirs])
  if (!ours || !theirs) return [{ base: text.base ?? '', ours: text.ours ?? '', theirs: text.theirs ?? '' }]
  const { lead, body, rest, value } = base ?? { lead: '', body: '', rest: '', value: '' }
  const above = mergeTrivia({ base: lead, ours: ours.lead, theirs: theirs.lead })
  const settledBody = mergeBody({ base: { body, value }, ours, theirs })
  const settledRest = settle({ base: rest, ours: ours.rest, theirs: theirs.rest })
  if (settledBody !== undefined && settledRest !== undefined) return filled([above + settledBody + settledRest])
  const side = (field: Field): string => (settledBody ?? field.body) + (settledRest ?? field.rest)
  return filled([above, { base: base ? side(base) : '', ours: side(ours), theirs: side(theirs) }])
}

const filled = (chunks: readonly (Chunk | undefined)[]): readonly Chunk[] =>
  chunks.flatMap((chunk) => (chunk === undefined || chunk === '' ? [] : [chunk]))

const mergeInside = ({ base, ours, theirs }: Maybe<Field>, inside: Inside): readonly Chunk[] | undefined => {
  if (!base || !ours || !theirs) return undefined
  const merged = inside({ base: base.body + base.rest, ours: ours.body + ours.rest, theirs: theirs.body + theirs.rest })
  return merged && [mergeTrivia({ base: base.lead, ours: ours.lead, theirs: theirs.lead }), ...merged]
}

/** A value typed in another way is no edit, so long as no comment within it is at stake. */
const mergeBody = ({ base, ours, theirs }: Three<Pick<Field, 'body' | 'value'>>): string | undefined => {
  const settled = settle({ base: base.body, ours: ours.body, theirs: theirs.body })
  if (settled !== undefined) return settled
  const isLike = (a: Pick<Field, 'body' | 'value'>, b: Pick<Field, 'body' | 'value'>): boolean =>
    a.value === b.value && commentsIn(a.body) === commentsIn(b.body)
  if (isLike(ours, theirs) || isLike(theirs, base)) return ours.body
  return isLike(ours, base) ? theirs.body : undefined
}

const commentsIn = (body: string): string => (body.match(/(?:^|\s)#.*$/gm) ?? []).map((text) => text.trim()).join('\n')
