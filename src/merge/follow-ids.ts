import type { Block, Item, Parts } from './parts.ts'

/**
 * The parts of a side with each item whose id alone it changed under the id of the base: the id is then a field like any
 * other, and what the other side did to the item is done to it. An item is the same when it equals just one that is gone,
 * and just one that is new equals it.
 */
export const followIds = (base: Parts, side: Parts): Parts => {
  const [before, now] = [contents(base), contents(side)]
  const isNew = (id: string): boolean => !before.ids.has(id)
  const isGone = (id: string): boolean => !now.ids.has(id)
  return side.map((part) =>
    typeof part === 'string'
      ? part
      : {
          ...part,
          items: part.items.map((item) => {
            const [was, is] = [before.only(part, item, isGone), now.only(part, item, isNew)]
            return was !== undefined && is === nameOf(part, item)
              ? { ...item, id: was.slice(part.kind.length + 1) }
              : item
          }),
        },
  )
}

type Contents = {
  readonly ids: ReadonlySet<string>
  /** The one item, of those that are asked for, that says the same but for its id. */
  readonly only: (block: Block, item: Item, isAsked: (name: string) => boolean) => string | undefined
}

const contents = (parts: Parts): Contents => {
  const blocks = parts.flatMap((part) => (typeof part === 'string' ? [] : part))
  const names = blocks.flatMap((block) =>
    block.items.map((item) => [nameOf(block, item), contentOf(block, item)] as const),
  )
  return {
    ids: new Set(names.map(([name]) => name)),
    only: (block, item, isAsked) => {
      const wanted = contentOf(block, item)
      const found = names.filter(([name, content]) => content === wanted && isAsked(name))
      return wanted !== undefined && found.length === 1 ? found[0]?.[0] : undefined
    },
  }
}

const nameOf = ({ kind }: Block, { id }: Item): string => `${kind} ${id}`

/** Undefined where the keys of the item are not known. */
const contentOf = ({ kind }: Block, { fields, column }: Item): string | undefined =>
  column < 0
    ? undefined
    : JSON.stringify([kind, ...fields.flatMap(({ key, value }) => (key === 'mã' ? [] : `${key} ${value}`)).toSorted()])
