import type { Block, Item, Parts } from './parts.ts'

/**
 * The parts of a side with each item whose id it changed under the id of the base: the id is then a field like any other, and
 * what the other side did to the item is done to it. An item is the same when it says the same but for its id, or at least
 * has the same wording, as just one that is gone, and no other new one does.
 */
export const followIds = (base: Parts, side: Parts): Parts => followBy(wording, base, followBy(allButId, base, side))

/** What an item is known by beside its id; undefined when that cannot be told. */
type Mark = (item: Item) => string | undefined

const allButId: Mark = ({ fields, column }) =>
  column < 0
    ? undefined
    : JSON.stringify(fields.flatMap(({ key, value }) => (key === 'mã' ? [] : `${key} ${value}`)).toSorted())

const wording: Mark = ({ fields }) => fields.find(({ key }) => key === 'nội dung')?.value

const followBy = (mark: Mark, base: Parts, side: Parts): Parts => {
  const [before, now] = [idsOf(base), idsOf(side)]
  const gone = once(base, mark, (name) => !now.has(name))
  const fresh = once(side, mark, (name) => !before.has(name))
  return side.map((part) =>
    typeof part === 'string'
      ? part
      : {
          ...part,
          items: part.items.map((item) => {
            const said = `${part.kind} ${mark(item)}`
            const was = gone.get(said)
            return was && fresh.get(said) === item ? { ...item, id: was.id } : item
          }),
        },
  )
}

const blocksIn = (parts: Parts): Block[] => parts.flatMap((part) => (typeof part === 'string' ? [] : part))

const idsOf = (parts: Parts): ReadonlySet<string> =>
  new Set(blocksIn(parts).flatMap(({ kind, items }) => items.map(({ id }) => `${kind} ${id}`)))

/** Of the items that are asked for, those whose mark no other of them has. */
const once = (parts: Parts, mark: Mark, isAsked: (name: string) => boolean): ReadonlyMap<string, Item> => {
  const found = new Map<string, Item | undefined>()
  for (const { kind, items } of blocksIn(parts))
    for (const item of items) {
      const said = mark(item)
      if (said === undefined || !isAsked(`${kind} ${item.id}`)) continue
      const key = `${kind} ${said}`
      found.set(key, found.has(key) ? undefined : item)
    }
  return new Map([...found].flatMap(([key, item]) => (item ? [[key, item] as const] : [])))
}
