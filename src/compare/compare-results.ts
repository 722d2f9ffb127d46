import type { Deliverable, Measure, ResultItem } from '../plan/measure/measure.ts'
import { sayItem } from '../plan/measure/say-result.ts'
import type { Result } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Pair, Side } from './change.ts'
import type { ChangeRuleId } from './change-rules.ts'
import { compareMeasures, type MeasuresSide, measureValue } from './compare-measures.ts'
import { changed, type FieldChange, listChanges, recapitalised, sameWords, withValue } from './field-change.ts'
import { pairItems } from './pair-items.ts'
import { wordsAreExplained } from './result-words.ts'

/**
 * What became of a result: its measures, its deliverables, the targets it serves; and its words, wherever they say more than
 * the numbers: "100% hồ sơ được giải quyết" and "100% hồ sơ được tiếp nhận" are one number of one thing.
 */
export const compareResults = (before: Result, after: Result): FieldChange[] => {
  const [old, next] = [countedAs(before, after), countedAs(after, before)]
  const found = [
    ...compareMeasures('kết quả', measuresSide(old), measuresSide(next)),
    ...compareDeliverables(old, next),
    ...listChanges('phục vụ', { added: 'serves-added', removed: 'serves-removed' }, served(old), served(next)),
  ]
  if (sameWords(old.words, next.words))
    return found.length > 0 ? found : recapitalised('kết quả', wordsSide(old), wordsSide(next))
  const told = wordsAreExplained(old, next, found)
  if (isRead(old) && isRead(next)) {
    if (told) return found.length > 0 ? found : [reworded('reworded', old, next)]
    return [...found, reworded('result-reworded', old, next)]
  }
  // Words without a number are all there is of one side: they are told whole, and stand for nothing on the other.
  return [...found, wordsOnly(old, next)]
}

/** "Ít nhất 03 lớp" made "02 lớp" counts one thing in two forms: the product is held against the measure, not told as new. */
const countedAs = (result: Result, other: Result): Result => {
  const [named, measured] = [new Set(deliverablesOf(other).map(nameOf)), measuresOf(other.items)]
  const isCounted = new Set(measuresOf(result.items).map(({ unit }) => comparable(unit)))
  const asMeasure = (item: Deliverable): ResultItem => {
    const same = measured.filter(
      ({ unit, base }) => base === undefined && `${nameOf(item)} `.startsWith(`${comparable(unit)} `),
    )
    const [alike] = same
    if (!alike || same.length > 1 || named.has(nameOf(item)) || isCounted.has(comparable(alike.unit))) return item
    return { type: 'measure', operator: '=', value: countOf(item), unit: alike.unit }
  }
  if (measured.length === 0) return result
  return { ...result, items: result.items.map((item) => (item.type === 'deliverable' ? asMeasure(item) : item)) }
}

const nameOf = ({ name }: Deliverable): string => comparable(name)

const reworded = (rule: 'reworded' | 'result-reworded', old: Result, next: Result): FieldChange =>
  changed(rule, 'kết quả', { old: wordsSide(old), new: wordsSide(next) })

const wordsOnly = (old: Result, next: Result): FieldChange =>
  changed('result-reworded', 'kết quả', {
    old: isRead(old) ? without(old) : wordsSide(old),
    new: isRead(next) ? without(next) : wordsSide(next),
  })

/** The words in which a value no longer stands, or did not stand yet. */
const without = ({ words, span }: Pick<Result, 'words' | 'span'>): Side => ({ words, value: '', span })

const compareDeliverables = (old: Result, next: Result): FieldChange[] => {
  const [before, after] = [deliverablesOf(old), deliverablesOf(next)]
  const exact = pairItems(before, after, ({ name }) => comparable(name))
  const loose = pairItems(exact.removed, exact.added, ({ kind }) => kind)
  const isAlone = ({ old: item }: Pair<Deliverable>): boolean =>
    loose.pairs.filter((pair) => pair.old.kind === item.kind).length === 1
  // Of two plans that are gone and two that came nobody can say which became which.
  const [changes, apart] = [loose.pairs.filter(isAlone), loose.pairs.filter((pair) => !isAlone(pair))]
  const same = sameWords(old.words, next.words)
  const side = (of: Result, item: Deliverable): Side => ({
    words: same ? withValue(of.words, sayItem(item)) : of.words,
    value: deliverableValue(item),
    span: of.span,
  })
  const pairSides = (pair: Pair<Deliverable>) => ({ old: side(old, pair.old), new: side(next, pair.new) })
  return [
    ...exact.pairs.flatMap((pair) => {
      const rule = countRule(pair)
      return rule ? [changed(rule, 'kết quả', pairSides(pair))] : []
    }),
    ...changes.map((pair) => changed('deliverable-changed', 'kết quả', pairSides(pair))),
    ...[...loose.removed, ...apart.map((pair) => pair.old)].map((item) =>
      changed('deliverable-removed', 'kết quả', { old: side(old, item), new: without(next) }),
    ),
    ...[...loose.added, ...apart.map((pair) => pair.new)].map((item) =>
      changed('deliverable-added', 'kết quả', { old: without(old), new: side(next, item) }),
    ),
  ]
}

/** A product that is named without a number is one. */
const countOf = ({ count }: Deliverable): number => count ?? 1

const countRule = ({ old, new: next }: Pair<Deliverable>): ChangeRuleId | undefined => {
  const [before, after] = [countOf(old), countOf(next)]
  if (before === after) return undefined
  return after < before ? 'deliverable-fewer' : 'deliverable-more'
}

/** What is promised twice in the same words is promised once. */
const onceEach = <T extends ResultItem>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [itemValue(item), item])).values(),
]

const deliverablesOf = ({ items }: Result): readonly Deliverable[] =>
  onceEach(items.filter((item): item is Deliverable => item.type === 'deliverable'))

const measuresSide = ({ words, items, span }: Result): MeasuresSide => ({ words, items: measuresOf(items), span })

export const measuresOf = (items: readonly ResultItem[]): readonly Measure[] =>
  onceEach(items.filter((item): item is Measure => item.type === 'measure'))

const served = ({ serves, span }: Result): Side[] => serves.map((id) => ({ words: id, value: id, span }))

const wordsSide = ({ words, span }: Result): Side => ({ words, value: comparable(words), span })

/** Words without a number or a product can only be compared as words. */
const isRead = ({ items, serves }: Result): boolean => items.length + serves.length > 0

const itemValue = (item: ResultItem): string =>
  item.type === 'deliverable' ? deliverableValue(item) : measureValue(item)

const deliverableValue = (item: Deliverable): string => `${countOf(item)} ${comparable(item.name)}`

/** Everything promised, one text each; the words when none of them could be read. */
export const resultValues = (result: Result): readonly string[] =>
  isRead(result) ? [...new Set([...result.items.map(itemValue), ...result.serves])] : [comparable(result.words)]
