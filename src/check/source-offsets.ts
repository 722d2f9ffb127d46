/**
 * For each UTF-16 unit of words as they were read, its offset in the stretch of source they were read from. The two
 * differ by line wraps, indentation, a block scalar's header, quotes, escapes and entities. Undefined when the words do
 * not stand there: a unit's name that was read from its code, or text that is not NFC.
 */
export const sourceOffsets = (words: string, written: string): readonly number[] | undefined => {
  if (words === '') return undefined
  if (written.endsWith(words)) return words.split('').map((_, i) => written.length - words.length + i)
  const offsets: number[] = []
  let at = BLOCK_SCALAR_HEADER.exec(written)?.[0].length ?? 0
  for (const unit of words.split('')) {
    let entity: string | undefined
    while (!sameUnit(unit, written[at])) {
      entity = written[at] === '&' ? ENTITY.exec(written.slice(at, at + 12))?.[0] : undefined
      if (entity !== undefined) break
      if (!SKIPPED.test(written[at] ?? '')) return undefined
      at++
    }
    offsets.push(at)
    entity ??= unit === '&' ? ENTITY.exec(written.slice(at, at + 12))?.[0] : undefined
    at += entity?.length ?? 1
  }
  return offsets
}

const BLOCK_SCALAR_HEADER = /^[>|][-+\d]*[ \t]*(?:#.*)?\r?\n/
const ENTITY = /^&#?[A-Za-z\d]+;/
/** What may stand in the source and not in the words: white space, escapes, quotes. */
const SKIPPED = /[\s\\"']/

/** A space of the words may be any white space of the source. */
const sameUnit = (unit: string, source: string | undefined): boolean =>
  source !== undefined && (unit === source || (/\s/.test(unit) && /\s/.test(source)))
