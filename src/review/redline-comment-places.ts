import type { JudgedChange } from '../compare/judge-changes.ts'
import type { LayoutDocument, Paragraph } from '../layout/layout-document.ts'
import { comparablePath, isChanged, type Place, SEPARATOR, wordsWithout } from './redline-places.ts'

/**
 * Where a change is told: at the words that changed, as near as they are known; at its item or heading when it shows in no
 * words of its own; at the title of the document when it shows nowhere.
 */
export const placeOf = (
  change: JudgedChange,
  places: readonly Place[],
  document: LayoutDocument,
): Place | undefined => {
  let first: Place | undefined
  for (const candidates of candidatesOf(change, places, document)) {
    const changed = candidates.filter(({ paragraph }) => isChanged(paragraph))
    const place = changed.find(({ paragraph }) => saysIt(paragraph, change)) ?? changed[0]
    if (place) return place
    first ??= candidates[0]
  }
  return first ?? titlePlace(places)
}

export const titlePlace = (places: readonly Place[]): Place | undefined =>
  places.find(({ paragraph }) => paragraph.style === TITLE) ?? places[0]

const TITLE = 'documentType'

/** Paragraphs that may show a change, the likeliest first; what takes long to look for is looked for last. */
function* candidatesOf(
  change: JudgedChange,
  places: readonly Place[],
  document: LayoutDocument,
): Generator<readonly Place[]> {
  const { rule, subject, field } = change
  if (subject.type === 'document') {
    const styles = HEADER_STYLES.get(field) ?? []
    return yield places.filter(({ paragraph }) => styles.includes(paragraph.style))
  }
  if (subject.type === 'section') return yield* inSection(change, places, document)
  const its = places.filter(
    ({ paragraph: { origin, revision } }) =>
      origin?.type === subject.type && origin.id === subject.id && !(rule === 'moved' && revision === 'deleted'),
  )
  yield its.filter(({ paragraph }) => paragraph.origin?.field === field)
  if (its.length > 0) return yield its
  // A task whose content is the heading above it has no paragraph of its own, nor one whose words are another's now.
  yield places.filter(({ paragraph }) => paragraph.origin && isTitled(paragraph, subject.title))
  // Nor has one whose words stand in the text above its block.
  yield places.filter(({ paragraph }) => !paragraph.origin && holds(paragraph, change))
}

/** The words under a heading, then those under the headings below it, then the heading. */
const inSection = (
  { subject, rule, old, new: next }: JudgedChange,
  places: readonly Place[],
  { footnotes }: LayoutDocument,
): readonly (readonly Place[])[] => {
  const id = comparablePath(subject.title)
  const below = `${id}${SEPARATOR}`
  // What went from a section that stays has a place in the older revision alone; a move is told where it came.
  const stands = (place: Place, holds: (path: string) => boolean): boolean =>
    [next && place.new, rule !== 'moved' && old && place.old].some((path) => typeof path === 'string' && holds(path))
  const prose = places.filter(({ paragraph: { origin } }) => origin === undefined || origin.type === 'section')
  const its = prose.filter((place) => stands(place, (path) => path === id))
  const headed = its.some(({ paragraph: { origin } }) => origin)
  const isWords = ({ paragraph: { origin } }: Place): boolean => origin === undefined
  const changedNotes = new Set(
    footnotes.filter(({ runs }) => runs.some(({ revision }) => revision)).map(({ number }) => number),
  )
  return [
    its.filter((place) => isWords(place) === (rule === 'prose-changed' || rule === 'reworded')),
    ...(headed || id === '' ? [its] : []),
    prose.filter((place) => isWords(place) && stands(place, (path) => path.startsWith(below))),
    // Footnotes are compared as one section that no heading begins.
    headed
      ? []
      : places.filter(({ paragraph: { runs } }) =>
          runs.some((run) => run.type === 'footnote' && (run.revision || changedNotes.has(run.number))),
        ),
  ]
}

/** Whether the words of a paragraph stand among those of a change, or hold them. */
const saysIt = (paragraph: Paragraph, change: JudgedChange): boolean =>
  spoken(paragraph, change).some(([words, line]) => words.includes(line) || line.includes(words))

const holds = (paragraph: Paragraph, change: JudgedChange): boolean =>
  spoken(paragraph, change).some(([words, line]) => line.includes(words))

/** The words of a change and of a paragraph in each revision that has both. */
const spoken = (paragraph: Paragraph, { old, new: next }: JudgedChange): readonly (readonly [string, string])[] =>
  [
    [next?.words, wordsWithout(paragraph, 'deleted')] as const,
    [old?.words, wordsWithout(paragraph, 'inserted')] as const,
  ]
    .map(([said = '', shown]) => [comparablePath(said), comparablePath(shown).replace(/[.;/]+$/, '')] as const)
    .filter(([words, line]) => words !== '' && line !== '')

const isTitled = (paragraph: Paragraph, title: string): boolean =>
  [paragraph.origin?.type === 'section' ? paragraph.origin.id : '', wordsWithout(paragraph, 'deleted')].some(
    (words) => comparablePath(words).replace(/[.;]$/, '') === comparablePath(title).replace(/[.;]$/, ''),
  )

/** Fields of the front matter by the paragraphs that show them. */
const HEADER_STYLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['cơ quan ban hành', ['issuer', 'superior']],
  ['địa danh', ['placeAndDate']],
  ['ngày ban hành', ['placeAndDate', 'appendixReference']],
  ['số', ['number', 'appendixReference']],
  ['ký hiệu', ['number', 'appendixReference']],
  ['trích yếu', ['title']],
  ['căn cứ', ['base']],
  ['quyền hạn', ['signatureAuthority']],
  ['chức vụ', ['signatureOffice', 'signatureAuthority']],
  ['họ tên', ['signatureName']],
  ['nơi nhận', ['recipient']],
  ['lưu', ['recipient']],
  ['độ mật', ['secrecyMark']],
  ['mức độ khẩn', ['urgencyMark']],
  ['lần dự thảo', ['draftRound']],
  ['người soạn thảo', ['drafter']],
])
