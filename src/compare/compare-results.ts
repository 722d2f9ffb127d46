import { FALLS } from '../plan/measure/falls.ts'
import type { Deliverable, Measure, ResultItem } from '../plan/measure/measure.ts'
import { sayItem } from '../plan/measure/say-result.ts'
import type { Result } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Pair, Side } from './change.ts'
import type { ChangeRuleId } from './change-rules.ts'
import { canonical, changed, type FieldChange, listChanges, reworded, sameWords, withValue } from './field-change.ts'

/** What became of a result: its measures, its deliverables, the targets it serves; else only its words. */
export const compareResults = (old: Result, next: Result): FieldChange[] => {
  const found = [
    ...compareMeasures('kết quả', measuresSide(old), measuresSide(next)),
    ...compareDeliverables(old, next),
    ...listChanges('phục vụ', { added: 'serves-added', removed: 'serves-removed' }, served(old), served(next)),
  ]
  if (found.length > 0) return found
  const sides = { old: wordsSide(old), new: wordsSide(next) }
  if (isRead(old) && isRead(next)) return reworded('kết quả', sides)
  return sameWords(old.words, next.words) ? [] : [changed('result-reworded', 'kết quả', sides)]
}

/** The words in which a value no longer stands, or did not stand yet. */
const wordsOnly = ({ words, span }: Pick<Result, 'words' | 'span'>): Side => ({ words, value: '', span })

export type MeasuresSide = { readonly words: string; readonly items: readonly Measure[]; readonly span: Side['span'] }

/** Measures pair by what they measure (unit, base, day, rise or fall); among those of one kind, by their order. */
export const compareMeasures = (field: string, old: MeasuresSide, next: MeasuresSide): FieldChange[] => {
  const { pairs, removed, added } = pairByKey(old.items, next.items, measuredThing)
  const words = toldWords(old, next)
  const side = (of: MeasuresSide, measure: Measure): Side => ({
    words: words(of, measure),
    value: canonical(measure),
    span: of.span,
  })
  const [lost, come] = [removed[0], added[0]]
  // One out, one in: the same promise, measured against something else.
  const swapped = removed.length === 1 && added.length === 1 && lost && come
  return [
    ...pairs.flatMap((pair): FieldChange[] => {
      const rule = measureRule(pair)
      return rule ? [changed(rule, field, { old: side(old, pair.old), new: side(next, pair.new) })] : []
    }),
    ...(swapped
      ? [changed('measure-changed', field, { old: side(old, lost), new: side(next, come) })]
      : [
          ...removed.map((measure) =>
            changed('measure-removed', field, { old: side(old, measure), new: wordsOnly(next) }),
          ),
          ...added.map((measure) => changed('measure-added', field, { old: wordsOnly(old), new: side(next, measure) })),
        ]),
  ]
}

/** The words of a side; behind words that both have, the item of which they say nothing. */
const toldWords = (old: { readonly words: string }, next: { readonly words: string }) => {
  const same = sameWords(old.words, next.words)
  return ({ words }: { readonly words: string }, item: ResultItem): string =>
    same ? withValue(words, sayItem(item)) : words
}

const measureRule = ({ old, new: next }: Pair<Measure>): ChangeRuleId | undefined => {
  if (canonical(old) === canonical(next)) return undefined
  if (isPromiseChange(old, next)) return next.aspirational ? 'aspiration-added' : 'aspiration-removed'
  // Against another year, or no longer exact: the numbers do not stand for the same thing.
  if (old.against !== next.against || old.approximate !== next.approximate) return 'measure-changed'
  const direction = directionOf(old, next)
  if (direction === 0) return 'measure-changed'
  if (isFloor(old) && isFloor(next)) {
    // "Tỷ lệ hộ nghèo còn 5%" made 7% promises less, not more.
    if (isLevelToFall(old) || isLevelToFall(next)) return 'measure-changed'
    return direction > 0 ? 'measure-raised' : 'measure-lowered'
  }
  // "Không quá 5%" made 10% promises less.
  if (isCeiling(old) && isCeiling(next)) return direction > 0 ? 'measure-lowered' : 'measure-raised'
  return 'measure-changed'
}

/** "Tối thiểu 98%" made "phấn đấu 98%": the number stays, the promise does not. */
const isPromiseChange = (old: Measure, next: Measure): boolean =>
  old.aspirational !== next.aspirational && old.value === next.value && old.high === next.high

/** Above 0 when more is asked for; of parts of a whole both the part and its share count, and 0 when they disagree. */
const directionOf = (old: Measure, next: Measure): number => {
  const count = Math.sign(next.value - old.value)
  if (old.total === undefined || next.total === undefined) return count
  const share = Math.sign(next.value * old.total - old.value * next.total)
  return count * share < 0 ? 0 : Math.sign(count + share)
}

const isLevelToFall = ({ operator, change, unit, base = '' }: Measure): boolean =>
  operator === '=' && change === undefined && FALLS.test(`${unit} ${base}`)

const isFloor = ({ operator }: Measure): boolean =>
  operator === '=' || operator === '>=' || operator === '>' || operator === 'range'

const isCeiling = ({ operator }: Measure): boolean => operator === '<=' || operator === '<'

/** A rise or a fall is another thing than the level reached. */
const measuredThing = ({ unit, base = '', by = '', change }: Measure): string =>
  comparable(`${unit}\n${base}\n${by}\n${change ?? ''}`)

const compareDeliverables = (old: Result, next: Result): FieldChange[] => {
  const [before, after] = [old.items.filter(isDeliverable), next.items.filter(isDeliverable)]
  const exact = pairByKey(before, after, (item) => comparable(item.name))
  const loose = pairByKey(exact.removed, exact.added, ({ kind }) => kind)
  const words = toldWords(old, next)
  const side = (of: Result, item: Deliverable): Side => ({
    words: words(of, item),
    value: deliverableValue(item),
    span: of.span,
  })
  return [
    ...[...exact.pairs.filter((pair) => pair.old.count !== pair.new.count), ...loose.pairs].map((pair) =>
      changed(deliverableRule(pair), 'kết quả', { old: side(old, pair.old), new: side(next, pair.new) }),
    ),
    ...loose.removed.map((item) =>
      changed('deliverable-removed', 'kết quả', { old: side(old, item), new: wordsOnly(next) }),
    ),
    ...loose.added.map((item) =>
      changed('deliverable-added', 'kết quả', { old: wordsOnly(old), new: side(next, item) }),
    ),
  ]
}

const deliverableRule = ({ old, new: next }: Pair<Deliverable>): ChangeRuleId => {
  const [before, after] = [old.count ?? 1, next.count ?? 1]
  return after < before ? 'deliverable-fewer' : after > before ? 'deliverable-more' : 'deliverable-changed'
}

const pairByKey = <T>(old: readonly T[], next: readonly T[], key: (item: T) => string) => {
  const waiting = new Map<string, T[]>()
  for (const item of next) waiting.set(key(item), [...(waiting.get(key(item)) ?? []), item])
  const pairs: Pair<T>[] = []
  const removed: T[] = []
  for (const item of old) {
    const found = waiting.get(key(item))?.shift()
    if (found === undefined) removed.push(item)
    else pairs.push({ old: item, new: found })
  }
  const paired = new Set(pairs.map((pair) => pair.new))
  return { pairs, removed, added: next.filter((item) => !paired.has(item)) }
}

const isDeliverable = (item: ResultItem): item is Deliverable => item.type === 'deliverable'

const measuresSide = ({ words, items, span }: Result): MeasuresSide => ({
  words,
  items: items.filter((item): item is Measure => item.type === 'measure'),
  span,
})

const served = ({ serves, span }: Result): Side[] => serves.map((id) => ({ words: id, value: id, span }))

const wordsSide = ({ words, span }: Result): Side => ({ words, value: comparable(words), span })

/** Words without a number or a product can only be compared as words. */
const isRead = ({ items, serves }: Result): boolean => items.length + serves.length > 0

const deliverableValue = ({ count, name }: Deliverable): string => `${count ?? ''} ${comparable(name)}`

/** Everything promised, one text each; the words when none of them could be read. */
export const resultValues = (result: Result): readonly string[] =>
  isRead(result)
    ? [
        ...result.items.map((item) => (isDeliverable(item) ? deliverableValue(item) : canonical(item))),
        ...result.serves,
      ]
    : [comparable(result.words)]
