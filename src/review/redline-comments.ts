import type { ChangeClass } from '../compare/change-rule.ts'
import { CHANGE_RULES } from '../compare/change-rules.ts'
import type { JudgedChange } from '../compare/judge-changes.ts'
import { eachParagraph } from '../layout/cross-links.ts'
import type { Comment, LayoutDocument, Origin, Paragraph, Revision } from '../layout/layout-document.ts'
import { dayWords } from '../text/day.ts'
import { beginning } from './beginning.ts'
import { placeOf, titlePlace } from './redline-comment-places.ts'
import { comparablePath, type Place, placesIn, wordsWithout } from './redline-places.ts'

/**
 * The document with each change told at its place: class, kind, old and new value, fingerprint, approval; what is said of
 * the whole stands at its title.
 */
export const withComments = (
  document: LayoutDocument,
  changes: readonly JudgedChange[],
  ofWhole: readonly (readonly string[])[] = [],
): LayoutDocument => {
  const places = placesIn(document)
  const told = new Map<Paragraph, (readonly string[])[]>()
  const tell = (place: Place | undefined, lines: readonly string[]): void => {
    if (place) told.set(place.paragraph, [...(told.get(place.paragraph) ?? []), lines])
  }
  for (const lines of ofWhole) tell(titlePlace(places), lines)
  for (const change of changes) tell(placeOf(change, places, document), linesOf(change))
  const classed = new Set(
    changes.flatMap(({ rule, subject: { type, id, title } }) =>
      rule === 'moved' ? [type === 'section' ? comparablePath(title) : id] : [],
    ),
  )
  for (const place of movedPlaces(places)) {
    const { origin, revision } = place.paragraph
    const name = origin?.type === 'section' ? place.new : origin?.id
    // A move that is a change of its own is told by that where it came.
    if (revision === 'deleted' || !classed.has(name ?? '')) tell(place, movedLines(place, places))
  }
  const comments: Comment[] = []
  const sections = eachParagraph(document.sections, (paragraph) => {
    const numbers = (told.get(paragraph) ?? []).map((lines) => {
      comments.push({ number: comments.length + 1, author: AUTHOR, lines })
      return comments.length
    })
    return numbers.length > 0 ? { ...paragraph, comments: numbers } : paragraph
  })
  return { ...document, sections, comments }
}

/**
 * Sections and rows that went in one place and came in another: their order is no change of what is promised. Those that
 * stand there twice have not moved for certain.
 */
const movedPlaces = (places: readonly Place[]): readonly Place[] => {
  const keys = (revision: Revision): ReadonlyMap<string, number> => {
    const found = new Map<string, number>()
    for (const place of places) {
      const key = place.paragraph.revision === revision ? movedKey(place) : undefined
      if (key !== undefined) found.set(key, (found.get(key) ?? 0) + 1)
    }
    return found
  }
  const [gone, come] = [keys('deleted'), keys('inserted')]
  const told = new Set<string>()
  return places.filter((place) => {
    const key = place.paragraph.revision && movedKey(place)
    if (key === undefined || !gone.has(key) || !come.has(key)) return false
    if (place.paragraph.origin?.type === 'section') return gone.get(key) === 1 && come.get(key) === 1
    // A row has many cells, a task many labels: it is told at its first.
    const once = `${place.paragraph.revision} ${key}`
    return told.size < told.add(once).size
  })
}

const movedKey = ({ paragraph: { origin }, ...paths }: Place): string | undefined => {
  if (origin === undefined) return undefined
  return origin.type === 'section' ? `section ${paths.old ?? paths.new}` : `${origin.type} ${origin.id}`
}

const movedLines = ({ paragraph: { origin, revision } }: Place, places: readonly Place[]): readonly string[] => [
  `${CLASS_WORDS.neutral}: chuyển chỗ`,
  shortened(titleOf(origin, places)),
  `${MOVED_WORDS[origin?.type ?? 'section']} này đứng ở chỗ khác trong bản ${revision === 'deleted' ? 'mới' : 'trước'}.`,
]

const MOVED_WORDS: Readonly<Record<Origin['type'], string>> = {
  section: 'Mục',
  task: 'Nhiệm vụ',
  target: 'Chỉ tiêu',
  report: 'Chế độ báo cáo',
}

/** The words of an item that say what it is. */
const titleOf = (origin: Origin | undefined, places: readonly Place[]): string => {
  if (origin === undefined || origin.type === 'section') return origin?.id ?? ''
  const its = places.filter(
    ({ paragraph }) => paragraph.origin?.type === origin.type && paragraph.origin.id === origin.id,
  )
  const title = its.find(({ paragraph }) => paragraph.origin?.field === 'nội dung') ?? its[0]
  return title ? wordsWithout(title.paragraph, 'inserted') || wordsWithout(title.paragraph, 'deleted') : origin.id
}

const AUTHOR = 'kehoach'

const linesOf = (change: JudgedChange): readonly string[] => {
  const { rule, subject, field, old, new: next, fingerprint, approval } = change
  return [
    `${CLASS_WORDS[change.class]}: ${CHANGE_RULES[rule].summary.vi} (${rule})`,
    [shortened(subject.title || subject.id), field].filter((words) => words !== '').join(' · '),
    ...(old?.words ? [`Trước: ${shortened(old.words)}`] : []),
    ...(next?.words ? [`Sau: ${shortened(next.words)}`] : []),
    ...(approval ? [`Đã duyệt: ${approval.reason} (${approval.by}, đến ${dayWords(approval.until)})`] : []),
    `Mã thay đổi: ${fingerprint}`,
  ]
}

const CLASS_WORDS: Readonly<Record<ChangeClass, string>> = {
  weakens: 'Nghiêm trọng',
  undecided: 'Cần xem',
  neutral: 'Thông tin',
}

/** Whole sections stand in the text itself. */
const shortened = (words: string): string => beginning(words.replace(/\s+/g, ' ').trim(), MOST_LETTERS)

const MOST_LETTERS = 300
