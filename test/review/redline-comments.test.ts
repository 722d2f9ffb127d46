import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import type { JudgedChange } from '../../src/compare/judge-changes.ts'
import { eachParagraph } from '../../src/layout/cross-links.ts'
import type { Comment, LayoutDocument, Paragraph } from '../../src/layout/layout-document.ts'
import { redline } from '../../src/review/redline.ts'
import { plainWords } from '../../src/review/redline-likeness.ts'
import { LOOK_LINES, looksApart } from '../../src/review/redline-look.ts'
import { body, REPORTS, TARGETS, TASKS } from '../compare/compare-support.ts'
import { SLUGS } from '../support/compiled-plans.ts'
import { changed, drawDraft, drawFrom, typedDraft } from './generated-documents.ts'
import { changesOf, editedPlan, type Revised, redlineOf, revisedFrom } from './redline-support.ts'

/** The paragraph that each comment stands at, by its number. */
const anchors = ({ sections }: LayoutDocument): ReadonlyMap<number, Paragraph> => {
  const found = new Map<number, Paragraph>()
  eachParagraph(sections, (paragraph) => {
    for (const number of paragraph.comments ?? []) found.set(number, paragraph)
    return paragraph
  })
  return found
}

/** "rule @ words of the paragraph", deleted words among them. */
const told = (document: LayoutDocument): readonly string[] => {
  const places = anchors(document)
  return (document.comments ?? []).map(({ number, lines: [head = ''] }) => {
    const place = places.get(number)
    const what = /\(([a-z-]+)\)$/.exec(head)?.[1] ?? head
    return `${what} @ ${place ? plainWords(place.runs) : 'nowhere'}`
  })
}

const BASES = { 'căn cứ': '[Nghị quyết số 57-NQ/TW]' }
const PLAN = planWith(BASES, body(TASKS, TARGETS, REPORTS))
const plan = (text: string, front: Record<string, string> = {}): Revised =>
  revisedFrom(planWith({ ...BASES, ...front }, text))

describe('a change is told once, at its words', () => {
  const edited = (from: string, to: string): readonly string[] => {
    expect(PLAN).toContain(from)
    return told(redlineOf(revisedFrom(PLAN), revisedFrom(PLAN.replace(from, to))))
  }

  test.each<[string, string, string, readonly string[]]>([
    [
      'a cell of a task',
      'trước ngày 30/6/2025',
      'trước ngày 31/7/2025',
      ['deadline-later @ trước ngày 30/6/202531/7/2025'],
    ],
    [
      'a target',
      'Ít nhất 80% người dân',
      'Ít nhất 70% người dân',
      ['measure-lowered @ Ít nhất 80%70% người dân có kỹ năng số'],
    ],
    ['a signer', 'Nguyễn Văn An', 'Nguyễn Văn Bình', ['header-changed @ Nguyễn Văn AnNguyễn Văn Bình']],
    ['a number', 'số:\n', 'số: 12\n', ['header-changed @ Số: 12/KH-UBND']],
    [
      'a paragraph of a section',
      'Phổ cập kỹ năng số cho',
      'Phổ biến kỹ năng số cho',
      ['prose-changed @ Phổ cậpbiến kỹ năng số cho người dân.'],
    ],
  ])('%s', (_name, from, to, expected) => {
    expect(edited(from, to)).toEqual(expected)
  })

  test('each addressee at its own line', () => {
    const [old, next] = ['["Các phòng", Các thôn]', '[Sở Tài chính, "Các phòng", Các thôn, Báo chí]'].map((who) =>
      plan('# Việc\n\nMột câu.\n', { 'nơi nhận': who }),
    ) as [Revised, Revised]
    expect(told(redlineOf(old, next))).toEqual(['addressee-added @ Sở Tài chính;', 'addressee-added @ Báo chí;'])
  })

  test('sections of one title under two headings, and words that stand there twice', () => {
    const text = (one: string, other: string): Revised =>
      plan(`# Sở\n\n## Yêu cầu\n\nLàm đúng hạn ${one}.\n\n# Xã\n\n## Yêu cầu\n\nLàm đúng hạn ${other}.\n`)
    expect(told(redlineOf(text('một', 'hai'), text('một', 'ba')))).toEqual(['prose-changed @ Làm đúng hạn haiba./.'])
    expect(told(redlineOf(text('một', 'hai'), text('bốn', 'hai')))).toEqual(['prose-changed @ Làm đúng hạn mộtbốn.'])
    expect(told(redlineOf(text('một', 'một'), text('một', 'hai')))).toEqual(['prose-changed @ Làm đúng hạn mộthai./.'])
  })

  test('a footnote at the words that cite it', () => {
    const text = (note: string): Revised => plan(`# Việc\n\nMột câu.\n\nHai câu[^a].\n\n[^a]: Nguồn ${note} của câu.\n`)
    expect(told(redlineOf(text('thứ nhất'), text('thứ hai')))).toEqual(['prose-changed @ Hai câu./.'])
  })

  test('a section that came or went at its heading, an item that went at its words', () => {
    const [one, other] = ['# Một\n\nCâu thứ nhất về lớp học.\n\n', '# Hai\n\nCâu thứ hai.\n\nCâu thứ ba.\n\n']
    expect(told(redlineOf(plan(one), plan(one + other)))).toEqual(['section-added @ II. HAI'])
    expect(told(redlineOf(plan(one + other), plan(one)))).toEqual(['section-removed @ II. HAI'])
    expect(told(redlineOf(plan(other), plan(other.replace('Câu thứ hai.\n\n', ''))))).toEqual([
      'prose-changed @ Câu thứ hai.',
    ])
  })

  test('what the document shows nowhere, at its title', () => {
    expect(edited('thời kỳ: Năm 2025', 'thời kỳ: Năm 2025 - 2026')).toEqual(['header-changed @ KẾ HOẠCH'])
  })
})

test('an approval is told with its reason and its person', () => {
  const [old, next] = [PLAN, PLAN.replace('30/6/2025', '31/7/2025')].map(revisedFrom) as [Revised, Revised]
  const approval = { reason: 'Chờ kinh phí', by: 'Trần Văn Ba', until: '2026-12-31' } as NonNullable<
    JudgedChange['approval']
  >
  const changes = changesOf(old, next).map((change) => ({ ...change, approval }))
  expect(redline(old.document, next.document, changes).comments?.map(({ lines }) => lines)).toEqual([
    expect.arrayContaining(['Đã duyệt: Chờ kinh phí (Trần Văn Ba, đến 31/12/2026)']),
  ])
})

describe('what only moved', () => {
  const [first = '', second = ''] = TASKS.split(/(?=- mã: phat-dong)/)

  test('a row is told where it went and where it came, as no removal', () => {
    const found = told(redlineOf(revisedFrom(PLAN), revisedFrom(PLAN.replace(TASKS, second + first))))
    expect(found).toEqual(['Thông tin: chuyển chỗ @ 1', 'moved @ 2'])
  })

  test('a heading whose title stands in two sections is not said to have moved', () => {
    const [one, other] = ['# Sở\n\n## Yêu cầu\n\nLàm đúng hạn.\n\n', '# Xã\n\nViệc của xã.\n\n']
    const found = told(
      redlineOf(plan(one + other), plan(`# Sở\n\nViệc của sở.\n\n${other}## Yêu cầu\n\nBáo cáo kịp thời.\n\n`)),
    )
    expect(found.filter((words) => words.includes('chuyển chỗ'))).toEqual([])
  })
})

/** Fields of the front matter that stand in no paragraph of the text: nowhere, or in the margins, which hold no comment. */
const NOT_IN_TEXT = ['liên hệ', 'phạm vi lưu hành', 'thể thức', 'thời kỳ', 'trình bày']
const PAIRS = 60

test(`each change of ${PAIRS} generated pairs and the plans has one comment, at a paragraph that shows it`, () => {
  const pairs: (readonly [Revised, Revised])[] = SLUGS.map(editedPlan).map(({ old, next }) => [old, next])
  const draw = drawFrom(57)
  let old = revisedFrom(typedDraft(drawDraft(draw)))
  let draft = drawDraft(draw)
  for (let i = 0; i < PAIRS; i++) {
    draft =
      i % 8 === 7
        ? drawDraft(draw)
        : Array.from({ length: 1 + draw(4) }).reduce((one: typeof draft) => changed(one, draw), draft)
    const next = revisedFrom(typedDraft(draft))
    pairs.push([old, next])
    old = next
  }
  let [all, shown] = [0, 0]
  for (const [before, after] of pairs) {
    const document = redlineOf(before, after)
    const places = anchors(document)
    const comments = document.comments ?? []
    const isOfWhole = ({ lines: [head] }: Comment): boolean => head === LOOK_LINES[0]
    expect(comments.filter(isOfWhole)).toHaveLength(looksApart(before.document, after.document) ? 1 : 0)
    const own = comments.filter((one) => one.lines[0] !== 'Thông tin: chuyển chỗ' && !isOfWhole(one))
    const changes = changesOf(before, after)
    expect(own.map(({ lines }) => lines.at(-1)).toSorted()).toEqual(
      changes.map(({ fingerprint }) => `Mã thay đổi: ${fingerprint}`).toSorted(),
    )
    expect([...places.keys()].toSorted((a, b) => a - b)).toEqual(comments.map(({ number }) => number))
    for (const change of changes) {
      const number = own.find(({ lines }) => lines.at(-1) === `Mã thay đổi: ${change.fingerprint}`)?.number ?? 0
      const place = places.get(number)
      all++
      if (place && isMarked(place)) shown++
      if (place?.style === 'documentType') expect(NOT_IN_TEXT, nameOf(change)).toContain(change.field)
      if (place && !isMarked(place)) expect(markedOf(change, document), nameOf(change)).toEqual([])
    }
  }
  // The rest shows in no word, or in a picture.
  expect(all).toBeGreaterThan(300)
  expect(shown / all).toBeGreaterThan(0.85)
})

const isMarked = ({ revision, runs }: Paragraph): boolean => revision !== undefined || runs.some((run) => run.revision)

/** Marked paragraphs that are plainly of a change's item. */
const markedOf = ({ subject }: JudgedChange, { sections }: LayoutDocument): readonly Paragraph[] => {
  const found: Paragraph[] = []
  eachParagraph(sections, (paragraph) => {
    const { origin } = paragraph
    if (origin?.type === subject.type && origin.type !== 'section' && origin.id === subject.id && isMarked(paragraph))
      found.push(paragraph)
    return paragraph
  })
  return found
}

const nameOf = ({ rule, subject, field }: JudgedChange): string => `${rule} ${subject.type} ${subject.id} ${field}`
