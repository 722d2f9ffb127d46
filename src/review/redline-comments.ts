import type { ChangeClass } from '../compare/change-rule.ts'
import { CHANGE_RULES } from '../compare/change-rules.ts'
import type { JudgedChange } from '../compare/judge-changes.ts'
import { eachParagraph } from '../layout/cross-links.ts'
import type { Comment, LayoutDocument, Origin, Paragraph, Revision } from '../layout/layout-document.ts'
import { dayWords } from '../text/day.ts'
import { comparablePath, isChanged, type Place, placesIn, SEPARATOR, wordsWithout } from './redline-places.ts'

/** The document with each change told at its place: class, kind, old and new value, fingerprint, approval. */
export const withComments = (document: LayoutDocument, changes: readonly JudgedChange[]): LayoutDocument => {
  const places = placesIn(document)
  const told = new Map<Paragraph, (readonly string[])[]>()
  const tell = (place: Place | undefined, lines: readonly string[]): void => {
    if (place) told.set(place.paragraph, [...(told.get(place.paragraph) ?? []), lines])
  }
  const moved = movedPlaces(places)
  const titles = new Set(moved.flatMap(({ paragraph: { origin } }) => (origin?.type === 'section' ? [origin.id] : [])))
  // Both places of a section tell of each other.
  const isShown = ({ rule, subject: { type, title } }: JudgedChange): boolean =>
    rule === 'moved' && type === 'section' && titles.has(title.split(SEPARATOR).at(-1) ?? '')
  for (const change of changes) if (!isShown(change)) tell(placeOf(change, places, document), linesOf(change))
  const classed = new Set(
    changes.flatMap(({ rule, subject: { type, id } }) => (rule === 'moved' && type !== 'section' ? [id] : [])),
  )
  for (const place of moved) {
    const { origin, revision } = place.paragraph
    // A move that is a change of its own is told by that where it came.
    if (revision === 'deleted' || !classed.has(origin?.id ?? '')) tell(place, movedLines(place, places))
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
    ...(old ? [`Trước: ${shortened(old.words)}`] : []),
    ...(next ? [`Sau: ${shortened(next.words)}`] : []),
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
const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS).replace(/\s\S*$/, '')} …`
}

const MOST_LETTERS = 300

/**
 * Where a change is told: at the words that changed, as near as they are known; at its item or heading when it shows in no
 * words of its own; at the title of the document when it shows nowhere.
 */
const placeOf = (change: JudgedChange, places: readonly Place[], document: LayoutDocument): Place | undefined => {
  let first: Place | undefined
  for (const candidates of candidatesOf(change, places, document)) {
    const changed = candidates.filter(({ paragraph }) => isChanged(paragraph))
    const place = changed.find(({ paragraph }) => saysIt(paragraph, change)) ?? changed[0]
    if (place) return place
    first ??= candidates[0]
  }
  return first ?? places.find(({ paragraph }) => paragraph.style === TITLE) ?? places[0]
}

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
  // What went from a section that stays has a place in the older revision alone.
  const stands = (place: Place, holds: (path: string) => boolean): boolean =>
    [next && place.new, old && place.old].some((path) => path !== undefined && holds(path))
  const prose = places.filter(({ paragraph: { origin } }) => origin === undefined || origin.type === 'section')
  const its = prose.filter((place) => stands(place, (path) => path === id))
  const headed = its.some(({ paragraph: { origin } }) => origin)
  const isWords = ({ paragraph: { origin } }: Place): boolean => origin === undefined
  const changedNotes = new Set(
    footnotes.filter(({ runs }) => runs.some(({ revision }) => revision)).map(({ number }) => number),
  )
  return [
    its.filter((place) => isWords(place) === (rule === 'prose-changed')),
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
