/** A key of an item as typed: `at` is where the key begins, `valueAt` where its value does, `end` the start of the next line after it. */
export type TypedKey = {
  readonly key: string
  readonly at: number
  readonly valueAt: number
  readonly end: number
  readonly value: string
}

/** An item of a `nhiệm vụ`, `chỉ tiêu` or `báo cáo` block, found in the text without reading YAML. */
export type TypedItem = {
  readonly kind: string
  readonly id: string
  readonly idAt: number
  readonly start: number
  readonly end: number
  readonly indent: string
  readonly keys: readonly TypedKey[]
  /** What the `nhóm` blocks above lend it. */
  readonly inherited: readonly string[]
}

/** The items of a plan's text, in order. */
export const itemsOf = (plan: string): TypedItem[] => {
  const items: TypedItem[] = []
  let groups: { readonly depth: number; readonly keys: readonly string[] }[] = []
  let depth = 0
  for (const { 0: part, index, groups: found } of plan.matchAll(PARTS)) {
    if (found?.marks !== undefined) {
      depth = found.marks.length
      groups = groups.filter((group) => group.depth < depth)
    } else if (found?.kind === 'nhóm')
      groups.push({ depth, keys: [...part.matchAll(/^ *([\p{L} ]+):/gmu)].map(([, key = '']) => key) })
    else if (found?.kind !== undefined)
      items.push(
        ...itemsIn(
          part,
          index,
          found.kind,
          groups.flatMap(({ keys }) => keys),
        ),
      )
  }
  return items
}

/** A heading, or a fenced block. */
const PARTS = /^(?<marks>#+) .*$|^ *```yaml (?<kind>[\p{L} ]+)\n[\s\S]*?^ *```$/gmu

const itemsIn = (block: string, from: number, kind: string, inherited: readonly string[]): TypedItem[] => {
  const starts = [...block.matchAll(/^( *)- mã: (\S+)$/gm)]
  const close = block.lastIndexOf('\n') + 1
  return starts.map(({ 0: line, 1: indent = '', 2: id = '', index }, i) => {
    const end = starts[i + 1]?.index ?? close
    return {
      kind,
      id,
      idAt: from + index + line.length - id.length,
      start: from + index,
      end: from + end,
      indent: `${indent}  `,
      keys: keysIn(block.slice(index, end), from + index, `${indent}  `),
      inherited,
    }
  })
}

const keysIn = (item: string, from: number, indent: string): TypedKey[] => {
  const starts = [...item.matchAll(new RegExp(`^${indent}(\\p{L}[\\p{L} ]*):( ?)(.*)$`, 'gmu'))]
  return starts.map(({ 0: line, 1: key = '', 3: value = '', index }, i) => ({
    key,
    at: from + index + indent.length,
    valueAt: from + index + line.length - value.length,
    end: from + (starts[i + 1]?.index ?? item.length),
    value,
  }))
}
