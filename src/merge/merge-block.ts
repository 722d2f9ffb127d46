import type { Chunk } from './chunk.ts'
import { mergeFields, mergeTrivia, settle } from './merge-fields.ts'
import type { NamedBlocks, PlacedItem, PlacedItems } from './merge-items.ts'
import type { Three } from './merge-lines.ts'
import { mergeMembers } from './merge-members.ts'
import { mergeOrder } from './merge-order.ts'
import { asItem, type Block, FRONT_MATTER, type Item, joinBlock } from './parts.ts'

/** A block of the merged file; nothing when it was a list and no item is left in it. */
export const mergeBlock = (name: string, { base, ours, theirs }: NamedBlocks, placed: PlacedItems): Chunk[] => {
  const versions = { base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) }
  const either = versions.ours ?? versions.theirs
  if (!either) return []
  const { base: before = EMPTY, ours: mine = either, theirs: other = either } = versions
  const items = placed.in(name)
  // A table that a side left empty on purpose stays as that side has it.
  const isLeft = [versions.ours, versions.theirs].some((side) => side?.items.length === 0)
  if (items.length === 0 && !isLeft) return []
  const all = { base: versions.base ? before : { ...EMPTY, open: mine.open }, ours: mine, theirs: other }
  const indent = pick(all, ({ indent }) => indent)
  return [
    ...fenceSide(all, 'open'),
    ...mergeFields(
      part(all, ({ fields }) => fields),
      either.kind === FRONT_MATTER ? mergeMembers : undefined,
    ),
    ...oneOf(part(all, ({ listLine }) => listLine)),
    ...inOrder(items, all).flatMap((item) => withGap(gapOf(item.versions), asItem(item.chunks, indent))),
    mergeTrivia(part(all, ({ tail }) => tail)),
    ...fenceSide(all, 'close'),
  ]
}

/** One side's own block, for a conflict; what stands elsewhere in the merged file is not in it again. */
export const sideBlock = (name: string, blocks: ReadonlyMap<string, Block>, placed: PlacedItems): string => {
  const block = blocks.get(name)
  if (!block) return ''
  const stays = ({ id }: Item): boolean => (placed.placeOf(block.kind, id) ?? name) === name
  return joinBlock({ ...block, items: block.items.filter(stays) })
}

const EMPTY: Block = {
  kind: '',
  heading: '',
  open: '',
  fields: [],
  listLine: '',
  indent: 0,
  items: [],
  tail: '',
  close: '',
}

const part = <T>({ base, ours, theirs }: Three<Block>, of: (block: Block) => T): Three<T> => ({
  base: of(base),
  ours: of(ours),
  theirs: of(theirs),
})

const pick = <T>(all: Three<Block>, of: (block: Block) => T): T => settle(part(all, of)) ?? of(all.ours)

/** Opening and closing line go together: marks of one side with those of the other would not close. */
const fenceSide = (all: Three<Block>, side: 'open' | 'close'): Chunk[] => {
  const fences = part(all, ({ open, close }) => JSON.stringify([open, close]))
  return [settle(fences) === fences.theirs ? all.theirs[side] : all.ours[side]]
}

const oneOf = (lines: Three<string>): Chunk[] => {
  const settled = settle(lines)
  return [settled ?? lines]
}

/** Where a side has no such item it has not what stands above it either. */
const withGap = (gap: string, chunks: readonly Chunk[]): Chunk[] => {
  const [first] = chunks
  if (first === undefined || typeof first === 'string' || (first.ours !== '' && first.theirs !== ''))
    return [gap, ...chunks]
  const below = (text: string): string => text && gap + text
  return [{ base: below(first.base), ours: below(first.ours), theirs: below(first.theirs) }]
}

const gapOf = ({ base, ours, theirs }: Three<Item | undefined>): string => {
  if (!ours || !theirs) return (ours ?? theirs)?.gap ?? ''
  return mergeTrivia({ base: base?.gap ?? '', ours: ours.gap, theirs: theirs.gap })
}

const inOrder = (items: readonly PlacedItem[], all: Three<Block>): PlacedItem[] => {
  const byId = new Map(items.map((item) => [item.id, item]))
  const order = mergeOrder(
    part(all, (block) => block.items.map(({ id }) => id)),
    new Set(byId.keys()),
  )
  return order.flatMap((id) => byId.get(id) ?? [])
}
