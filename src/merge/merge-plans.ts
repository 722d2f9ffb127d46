import { parsePlan } from '../syntax/parse-plan.ts'
import { parseYaml, wholeFile } from '../syntax/parse-yaml.ts'
import { sourceFile } from '../text/source-file.ts'
import { alignBlocks, blocksOf } from './align-blocks.ts'
import { type Chunk, countConflicts, sideOf } from './chunk.ts'
import { followIds } from './follow-ids.ts'
import { joinSections } from './join-sections.ts'
import { mergeBlock, sideBlock } from './merge-block.ts'
import { settle } from './merge-fields.ts'
import { placeItems } from './merge-items.ts'
import { mergeLines, mergeText, type Region, type Three } from './merge-lines.ts'
import { type Block, joinFields, type Parts } from './parts.ts'
import { type Split, splitPlan, splitRegister } from './split.ts'

/**
 * Three-way merge of the text of a plan: tasks, targets, reporting duties and groups by id, their fields and the front
 * matter by key, prose by line. Whatever neither side touched stays byte for byte. A side that cannot be read is merged
 * by line, as git would.
 */
export const mergePlans = (texts: Three<string>): readonly Chunk[] =>
  mergeFiles(texts, splitPlan, (text) => parsePlan(sourceFile('', text)).value?.frontMatter !== undefined)

/** The same for a register of units, don-vi.yaml. */
export const mergeRegisters = (texts: Three<string>): readonly Chunk[] =>
  mergeFiles(texts, splitRegister, (text) => parseYaml(wholeFile(sourceFile('', text))).value !== undefined)

const mergeFiles = (texts: Three<string>, split: Split, isReadable: (text: string) => boolean): readonly Chunk[] => {
  const settled = settle(texts)
  if (settled !== undefined) return [settled]
  const files = each(texts, (text) => sourceFile('', text))
  const parts = each(files, split)
  const bom = settle(each(files, (file) => (file.bom ? '\uFEFF' : ''))) ?? ''
  const { base, ours, theirs } = parts
  const merged =
    base && ours && theirs && mergeParts({ base, ours: followIds(base, ours), theirs: followIds(base, theirs) })
  if (!merged) return mergeText(texts)
  // Two ways of typing may not go together in one block: then git's way is no worse, and `check` tells what came of it.
  const isSound =
    countConflicts(merged) === 0 ? (text: string) => split(sourceFile('', text)) !== undefined : isReadable
  const sides = new Set([sideOf(merged, 'ours'), sideOf(merged, 'theirs')])
  return [...sides].every(isSound) ? [bom, ...merged] : mergeText(texts)
}

const each = <T, U>({ base, ours, theirs }: Three<T>, change: (value: T) => U): Three<U> => ({
  base: change(base),
  ours: change(ours),
  theirs: change(theirs),
})

/** Undefined when one block would stand in two places: each side moved it somewhere else. */
const mergeParts = (parts: Three<Parts>): readonly Chunk[] | undefined => {
  const names = alignBlocks(parts)
  const blocks = {
    base: named(names.base, parts.base),
    ours: named(names.ours, parts.ours),
    theirs: named(names.theirs, parts.theirs),
  }
  const items = placeItems(blocks)
  // What one side took away must not go without a word when the other side still needs it.
  const isAtStake = (name: string, side: ReadonlyMap<string, Block>, other: ReadonlyMap<string, Block>): boolean =>
    blocks.base.has(name) &&
    !other.has(name) &&
    (items.in(name).length > 0 || fieldsOf(blocks.base.get(name)) !== fieldsOf(side.get(name)))
  const lines = {
    base: skeleton(parts.base, names.base),
    ours: skeleton(parts.ours, names.ours, (name) => isAtStake(name, blocks.ours, blocks.theirs)),
    theirs: skeleton(parts.theirs, names.theirs, (name) => isAtStake(name, blocks.theirs, blocks.ours)),
  }
  const regions = mergeLines(lines, joinSections)
  const placed = regions.flatMap((region) => region.lines?.filter((line) => line.startsWith(MARK)) ?? [])
  if (new Set(placed).size < placed.length) return undefined
  const whole = (line: string): readonly Chunk[] =>
    line.startsWith(MARK) ? mergeBlock(nameOf(line), blocks, items) : [line]
  const side = (lines: readonly string[], which: keyof Three<string>): string =>
    lines.map((line) => (line.startsWith(MARK) ? sideBlock(nameOf(line), blocks[which], items) : line)).join('')
  return regions.flatMap((region: Region) =>
    region.lines
      ? region.lines.flatMap(whole)
      : [{ base: side(region.base, 'base'), ours: side(region.ours, 'ours'), theirs: side(region.theirs, 'theirs') }],
  )
}

/** A letter that no text has which is read. */
const MARK = '\u0000'
const nameOf = (line: string): string => line.slice(1).replace(/!$/, '')

const fieldsOf = (block: Block | undefined): string => joinFields(block?.fields ?? [])

const named = (names: readonly string[], parts: Parts): ReadonlyMap<string, Block> =>
  new Map(blocksOf(parts).map((block, i) => [names[i] ?? '', block]))

/** The file as lines, each block one of them; a block that the other side took away and must not lose is a changed one. */
const skeleton = (
  parts: Parts,
  names: readonly string[],
  isChanged: (name: string) => boolean = () => false,
): string[] => {
  let next = 0
  return parts.map((part) => {
    if (typeof part === 'string') return part
    const name = names[next++] ?? ''
    return `${MARK}${name}${isChanged(name) ? '!' : ''}`
  })
}
