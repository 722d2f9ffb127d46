import type { Chunk } from './chunk.ts'
import { mergeItem, settle } from './merge-fields.ts'
import type { Three } from './merge-lines.ts'
import { type Block, type Item, joinItem } from './parts.ts'

export type NamedBlocks = Three<ReadonlyMap<string, Block>>

/** An item where it comes to stand, without dash and indentation. */
export type PlacedItem = {
  readonly id: string
  readonly versions: Three<Item | undefined>
  readonly chunks: readonly Chunk[]
}

/** Every item of the merged file by the block it comes to stand in. */
export type PlacedItems = {
  readonly in: (block: string) => readonly PlacedItem[]
  /** The block an item comes to stand in; undefined when it is gone. */
  readonly placeOf: (kind: string, id: string) => string | undefined
}

/**
 * Merges each item whatever block it stands in: a move on one side and an edit on the other are both kept. What one side
 * took away and the other edited is a conflict, as is an item that was moved to two places.
 */
export const placeItems = (blocks: NamedBlocks): PlacedItems => {
  const found = { base: itemsOf(blocks.base), ours: itemsOf(blocks.ours), theirs: itemsOf(blocks.theirs) }
  const byBlock = new Map<string, PlacedItem[]>()
  const places = new Map<string, string>()
  const put = (block: string, item: PlacedItem): void => {
    byBlock.set(block, [...(byBlock.get(block) ?? []), item])
  }
  for (const key of new Set([...found.ours.keys(), ...found.theirs.keys()])) {
    const [base, ours, theirs] = [found.base.get(key), found.ours.get(key), found.theirs.get(key)]
    const versions = { base: base?.item, ours: ours?.item, theirs: theirs?.item }
    const id = (ours ?? theirs)?.item.id ?? ''
    if (ours && theirs) {
      const chunks = mergeItem(versions)
      const place = settle({ base: base?.block, ours: ours.block, theirs: theirs.block })
      places.set(key, place ?? ours.block)
      if (place !== undefined) put(place, { id, versions, chunks })
      else {
        put(ours.block, { id, versions, chunks: [{ base: '', ours: joinItem(ours.item), theirs: '' }] })
        put(theirs.block, { id, versions, chunks: [{ base: '', ours: '', theirs: joinItem(theirs.item) }] })
      }
    } else {
      const only = ours ?? theirs
      if (!only || (base && isAsItWas(base.item, only.item))) continue
      const [before, text] = [base ? joinItem(base.item) : '', joinItem(only.item)]
      const conflict = { base: before, ours: ours ? text : '', theirs: ours ? '' : text }
      places.set(key, only.block)
      put(only.block, { id, versions, chunks: [base ? conflict : text] })
    }
  }
  return {
    in: (block) => byBlock.get(block) ?? [],
    placeOf: (kind, id) => places.get(keyOf(kind, id)),
  }
}

/** A comment that came above it is work on it too. */
const isAsItWas = (before: Item, now: Item): boolean =>
  joinItem(before) === joinItem(now) && before.gap.trim() === now.gap.trim()

const keyOf = (kind: string, id: string): string => `${kind} ${id}`

const itemsOf = (
  blocks: ReadonlyMap<string, Block>,
): ReadonlyMap<string, { readonly block: string; readonly item: Item }> =>
  new Map(
    [...blocks].flatMap(([block, { kind, items }]) =>
      items.map((item) => [keyOf(kind, item.id), { block, item }] as const),
    ),
  )
