import type { Plan } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import { outOfOrder } from './align.ts'
import type { Change, Pair, Side, Subject } from './change.ts'
import { changed, type FieldChange, recapitalised, sameInPrint } from './field-change.ts'
import { pairSections, titleKey } from './pair-sections.ts'
import { type ProseSection, plainLine, proseSections } from './prose-sections.ts'

/**
 * The words between the task blocks, section by section. Numbers of headings and marks of lists are the compiler's and no
 * words; the heading of a task is told with the task.
 */
export const compareProse = (old: Plan, next: Plan): Change[] => {
  const [before, after] = [proseSections(old), proseSections(next)]
  const { pairs, removed, added } = pairSections(before, after)
  const [oldIds, newIds] = [idsOf(before), idsOf(after)]
  const about = (change: FieldChange, section: ProseSection, ids: typeof oldIds): Change => ({
    ...change,
    subject: { type: 'section', id: ids.get(section) ?? '', title: nameOf(section) } satisfies Subject,
  })
  const moved = movedSections(pairs, before, after)
  return [
    ...removed
      .filter(isTold)
      .map((section) => about(changed('section-removed', 'lời văn', { old: sideOf(section) }), section, oldIds)),
    ...added
      .filter(isTold)
      .map((section) => about(changed('section-added', 'lời văn', { new: sideOf(section) }), section, newIds)),
    ...pairs.flatMap((pair) => {
      const place = moved.has(pair)
        ? [changed('moved', 'vị trí', { old: placeSide(pair.old, before), new: placeSide(pair.new, after) })]
        : []
      return [...place, ...wordChanges(pair)].map((change) => about(change, pair.new, newIds))
    }),
  ]
}

/** A heading that is or was the content of a task says nothing by itself. */
const isTold = ({ ofTask, lines }: ProseSection): boolean => !ofTask || lines.length > 0

const wordChanges = ({ old, new: next }: Pair<ProseSection>): FieldChange[] => {
  const isRetitled = !old.ofTask && !next.ofTask && lastTitle(old) !== lastTitle(next)
  const [from, to] = isRetitled ? [withTitle(old), withTitle(next)] : [old, next]
  const sides = { old: sideOf(from), new: sideOf(to) }
  if (sides.old.value !== sides.new.value) return [changed('prose-changed', 'lời văn', sides)]
  const marked = { old: emphasisSide(from), new: emphasisSide(to) }
  if (marked.old.value !== marked.new.value) return [changed('emphasis-changed', 'lời văn', marked)]
  const isTitled = !old.ofTask && !next.ofTask && !sameInPrint(titleOf(old), titleOf(next))
  return isTitled
    ? recapitalised('lời văn', sideOf(withTitle(old)), sideOf(withTitle(next)))
    : recapitalised('lời văn', sides.old, sides.new)
}

const lastTitle = (section: ProseSection): string => comparable(titleOf(section))

const titleOf = ({ titles }: ProseSection): string => titles.at(-1) ?? ''

/** Where the title is the change it is told with the words. */
const withTitle = (section: ProseSection): ProseSection => ({
  ...section,
  lines: [plainLine(titleOf(section)), ...section.lines],
})

const sideOf = ({ lines, span: where }: ProseSection): Side => ({
  words: lines.map(({ words }) => words).join('\n'),
  value: lines.map(({ words }) => comparable(words)).join('\n'),
  span: where,
})

const emphasisSide = ({ lines, span: where }: ProseSection): Side => ({
  words: lines.map(({ emphasised }) => emphasised).join('\n'),
  value: lines.map(({ emphasised }) => comparable(emphasised)).join('\n'),
  span: where,
})

const nameOf = ({ titles }: ProseSection): string => titles.join(' › ')

/** The titles; a second section of the same titles is told apart by its turn. */
const idsOf = (sections: readonly ProseSection[]): ReadonlyMap<ProseSection, string> => {
  const seen = new Map<string, number>()
  return new Map(
    sections.map((section) => {
      const turn = (seen.get(titleKey(section)) ?? 0) + 1
      seen.set(titleKey(section), turn)
      return [section, turn === 1 ? nameOf(section) : `${nameOf(section)} (${turn})`]
    }),
  )
}

/** Before and after other sections, or under another heading while one of the two is in both; what lies below goes along. */
const movedSections = (
  pairs: readonly Pair<ProseSection>[],
  before: readonly ProseSection[],
  after: readonly ProseSection[],
): ReadonlySet<Pair<ProseSection>> => {
  const [order, places] = [new Map(before.map((one, i) => [one, i])), new Map(after.map((one, i) => [one, i]))]
  const inOldOrder = pairs.toSorted((a, b) => (order.get(a.old) ?? 0) - (order.get(b.old) ?? 0))
  const nameOfPair = (pair: Pair<ProseSection>): string =>
    [titleKey(pair.old), titleKey(pair.new)].toSorted().join('\n')
  const jumped = new Set(outOfOrder(inOldOrder, (section) => places.get(section) ?? 0, nameOfPair))
  const [oldTitles, newTitles] = [new Set(before.map(titleKey)), new Set(after.map(titleKey))]
  const isElsewhere = (pair: Pair<ProseSection>): boolean => {
    const [from, to] = [above(pair.old), above(pair.new)]
    return from !== to && (newTitles.has(from) || oldTitles.has(to))
  }
  const found = new Set(inOldOrder.filter((pair) => jumped.has(pair) || isElsewhere(pair)))
  const movedTitles = new Set([...found].map(({ new: section }) => titleKey(section)))
  return new Set([...found].filter((pair) => isElsewhere(pair) || !movedTitles.has(above(pair.new))))
}

const above = ({ titles }: ProseSection): string => titleKey({ titles: titles.slice(0, -1) })

const placeSide = (section: ProseSection, sections: readonly ProseSection[]): Side => {
  const before = sections[sections.indexOf(section) - 1]
  const place = before && before.titles.length > 0 ? `sau “${before.titles.at(-1) ?? ''}”` : 'đầu văn bản'
  return { words: place, value: titleKey(section), span: section.span }
}
