import type { ChangeClass } from '../compare/change-rule.ts'
import { CHANGE_RULES } from '../compare/change-rules.ts'
import type { JudgedChange } from '../compare/judge-changes.ts'
import { eachParagraph } from '../layout/cross-links.ts'
import type { Comment, LayoutDocument, Origin, Paragraph, Revision } from '../layout/layout-document.ts'

/** The document with each change told at its place: class, kind, old and new value, fingerprint, approval. */
export const withComments = (document: LayoutDocument, changes: readonly JudgedChange[]): LayoutDocument => {
  const paragraphs: Paragraph[] = []
  eachParagraph(document.sections, (paragraph) => {
    paragraphs.push(paragraph)
    return paragraph
  })
  const told = new Map<Paragraph, (readonly string[])[]>()
  const tell = (place: Paragraph | undefined, lines: readonly string[]): void => {
    if (place) told.set(place, [...(told.get(place) ?? []), lines])
  }
  for (const change of changes) tell(placeOf(change, paragraphs), linesOf(change))
  for (const heading of movedHeadings(paragraphs)) tell(heading, movedLines(heading))
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

/** Headings that went in one place and came in another: the order of sections is no change of what is promised. */
const movedHeadings = (paragraphs: readonly Paragraph[]): readonly Paragraph[] => {
  const titles = (revision: Revision) =>
    new Set(
      paragraphs.flatMap((one) => (one.revision === revision && one.origin?.type === 'section' ? [one.origin.id] : [])),
    )
  const [gone, come] = [titles('deleted'), titles('inserted')]
  return paragraphs.filter(
    ({ revision, origin }) => revision && origin?.type === 'section' && gone.has(origin.id) && come.has(origin.id),
  )
}

const movedLines = ({ origin, revision }: Paragraph): readonly string[] => [
  `${CLASS_WORDS.neutral}: chuyển chỗ`,
  origin?.id ?? '',
  revision === 'deleted' ? 'Mục này đứng ở chỗ khác trong bản mới.' : 'Mục này đứng ở chỗ khác trong bản trước.',
]

const AUTHOR = 'kehoach'

const linesOf = (change: JudgedChange): readonly string[] => {
  const { rule, subject, field, old, new: next, fingerprint, approval } = change
  return [
    `${CLASS_WORDS[change.class]}: ${CHANGE_RULES[rule].summary.vi} (${rule})`,
    [shortened(subject.title || subject.id), field].filter((words) => words !== '').join(' · '),
    ...(old ? [`Trước: ${shortened(old.words)}`] : []),
    ...(next ? [`Sau: ${shortened(next.words)}`] : []),
    ...(approval ? [`Đã duyệt: ${approval.reason} (${approval.by}, đến ${approval.until})`] : []),
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

/** Where a change is told: the field's own paragraph, one of its item, the changed one of the header; else the title. */
const placeOf = ({ subject, field }: JudgedChange, paragraphs: readonly Paragraph[]): Paragraph | undefined => {
  const title = paragraphs.find(({ style }) => style === TITLE) ?? paragraphs[0]
  if (subject.type === 'document') {
    const styles = HEADER_STYLES.get(field) ?? []
    return paragraphs.find((paragraph) => styles.includes(paragraph.style) && isChanged(paragraph)) ?? title
  }
  const id = subject.type === 'section' ? subject.id.split(' › ').at(-1) : subject.id
  const its = paragraphs.filter(({ origin }) => origin?.type === subject.type && origin.id === id)
  const inField = its.filter(({ origin }) => isOfField(origin, field))
  return inField.find(isChanged) ?? its.find(isChanged) ?? inField[0] ?? its[0] ?? title
}

const TITLE = 'documentType'

const isOfField = (origin: Origin | undefined, field: string): boolean => origin?.field === field

const isChanged = ({ revision, runs }: Paragraph): boolean =>
  revision !== undefined || runs.some((run) => run.revision !== undefined)

/** Fields of the front matter by the paragraphs that show them. */
const HEADER_STYLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['cơ quan ban hành', ['issuer', 'superior']],
  ['địa danh', ['placeAndDate']],
  ['ngày ban hành', ['placeAndDate']],
  ['số', ['number']],
  ['ký hiệu', ['number']],
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
