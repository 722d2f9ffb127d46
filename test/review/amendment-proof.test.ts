import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { amendmentDraft } from '../../src/review/amendment-draft.ts'
import { planOfText } from '../../src/review/plan-of-sheet.ts'
import { unprovedParts } from '../../src/review/prove-amendment.ts'
import { planOf } from '../compare/compare-support.ts'
import { laidOutPlan, SLUGS } from '../support/compiled-plans.ts'
import { changedOutline, drawOutline, typedOutline } from './generated-amendments.ts'
import { changed, type Draw, drawDraft, drawFrom, typedDraft } from './generated-documents.ts'

/** The draft, read again as text and carried out, gives the whole newer text; tells whether there was one. */
const expectProved = (old: Plan, next: Plan): boolean => {
  const draft = amendmentDraft(old, next)
  if (draft !== undefined) expect(unprovedParts(old, draft, next)).toEqual([])
  return draft !== undefined
}

const bothWays = (old: string, next: string): number => {
  const [a, b] = [planOf(old), planOf(next)]
  return [expectProved(a, b), expectProved(b, a)].filter(Boolean).length
}

const edited = <T>(start: T, edit: (one: T, draw: Draw) => T, draw: Draw): T => {
  let one = start
  for (let edits = draw(6); edits >= 0; edits--) one = edit(one, draw)
  return one
}

type Generator<T> = {
  readonly start: (draw: Draw) => T
  readonly edit: (one: T, draw: Draw) => T
  readonly type: (one: T) => string
}

/** 25 plans and what edits make of them; proved both ways, two parts are a hundred pairs. Tells how many drafts there were. */
const draftsOf = <T>(part: number, { start, edit, type }: Generator<T>): number => {
  let drafts = 0
  for (let seed = part * 25; seed < part * 25 + 25; seed++) {
    const draw = drawFrom(seed)
    const plan = start(draw)
    drafts += bothWays(type(plan), type(edited(plan, edit, draw)))
  }
  return drafts
}

describe('base + amendment = the new text', () => {
  test.each([0, 1])('of generated plans with rows, words and headings that come, go and move: part %i', (part) => {
    expect(draftsOf(part, { start: drawOutline, edit: changedOutline, type: typedOutline })).toBeGreaterThan(40)
  })

  test.each([0, 1])('of generated documents with footnotes, tables, appendices, other printing: part %i', (part) => {
    expect(draftsOf(part, { start: drawDraft, edit: changed, type: typedDraft })).toBeGreaterThan(40)
  })

  test.each(SLUGS)('of %s with edits of every kind', (slug) => {
    const { plan } = laidOutPlan(slug)
    const draw = drawFrom(7)
    const [one, other] = [planOfText(withEdits(plan, draw), plan), planOfText(withEdits(plan, draw), plan)]
    if (!one || !other) throw new Error('an edited plan can be read')
    expect([expectProved(plan, one), expectProved(other, plan)]).toEqual([true, true])
  })
})

/** Rows and groups, then headings: some gone, retitled, moved, put in; emphasis on some words; the front matter. */
const withEdits = (plan: Plan, draw: Draw): string => {
  const cuts = plan.tasks.flatMap(({ span, idSpan, id, deadline }): [number, number, string][] => {
    const kind = draw(8)
    if (kind === 0) return [[idSpan.start, idSpan.end, `${id}-moi`]]
    if (kind === 1 && deadline.span.start > span.start && deadline.span.end <= span.end)
      return [[deadline.span.start, deadline.span.end, '"trước ngày 15/11/2025"']]
    if (kind === 2)
      return [
        [idSpan.start, idSpan.start, `${id}-them\n  ${NEW_ROW}\n- mã: `.replaceAll('\n', indent(plan, idSpan.start))],
      ]
    return []
  })
  const text = cuts
    .toSorted((a, b) => b[0] - a[0])
    .reduce((all, [start, end, words]) => all.slice(0, start) + words + all.slice(end), plan.source.text)
    .replace(/^trích yếu: .*/m, 'trích yếu: Thực hiện Đề án khác')
    .replace(/^ {2}- Sở .*/m, '  - Sở Tài chính')
  const [front = '', ...sections] = text.split(/\n\n(?=#{1,3} )/)
  const others = sections.flatMap((section) => {
    switch (draw(10)) {
      case 0:
        return []
      case 1:
        return [section.replace(/^(#+ (?:Phụ lục: )?)(.*)/, '$1$2 và việc khác')]
      case 2:
        return [section, '## Mục thêm “số”\n\nLời **thêm**.\n\n- Một\n- Hai']
      case 3:
        return [section.replace(/\n\n([^\n#`|\-\d ][^\n]*)/, '\n\n*Thêm:* $1')]
      default:
        return [section]
    }
  })
  const at = draw(others.length)
  const moved = others[at] ?? ''
  return [front, ...others.toSpliced(at, 1).toSpliced(draw(others.length), 0, moved)].join('\n\n')
}

const NEW_ROW =
  'nội dung: "Việc thêm: số 1"\n  chủ trì: {ghi: Các thôn}\n  thời gian: Quý IV/2025\n  kết quả: 05 mô hình'

const indent = ({ source }: Plan, at: number): string => {
  const line = source.text.lastIndexOf('\n', at)
  return `\n${/^ */.exec(source.text.slice(line + 1, at))?.[0] ?? ''}`
}

const ROW = (id: string, more = 'thời gian: Quý III/2025'): string =>
  `- mã: ${id}\n  nội dung: Việc ${id}\n  chủ trì: vhxh\n  ${more}\n  kết quả: 02 lớp tập huấn\n`

const rows = (text: string): string => `\`\`\`yaml nhiệm vụ\n${text}\`\`\`\n`

/** Old text, new text, and one slip in the draft: each kind of order must be carried out for the proof to hold. */
const SPOILT: readonly (readonly [kind: string, old: string, next: string, from: string, to: string])[] = [
  ['a row amended', rows(ROW('a')), rows(ROW('a', 'thời gian: Quý IV/2025')), 'Quý IV', 'Quý III'],
  [
    'a row amended of another name',
    rows(ROW('a')),
    rows(ROW('a', 'thời gian: Quý IV/2025')),
    'số 1 “Việc a”',
    'số 2 “Việc a”',
  ],
  ['a row added', rows(ROW('a')), rows(ROW('a') + ROW('b')), 'vào sau nhiệm vụ', 'vào trước nhiệm vụ'],
  ['a row added, its words', rows(ROW('a')), rows(ROW('a') + ROW('b')), 'nội dung: Việc b', 'nội dung: Việc c'],
  ['a row abolished', rows(ROW('a') + ROW('b')), rows(ROW('a')), '## Bãi bỏ nhiệm vụ số 2', '## Bãi bỏ nhiệm vụ số 1'],
  ['a row moved', rows(ROW('a') + ROW('b') + ROW('c')), rows(ROW('a') + ROW('c') + ROW('b')), 'vào sau', 'vào trước'],
  ['an id changed', rows(ROW('a')), rows(ROW('a').replace('mã: a', 'mã: b')), 'thành b', 'thành c'],
  ['words', 'Một.\n\n- Hai', 'Một.\n\n- **Hai**', '**Hai**', 'Hai'],
  ['words, a list', '- Một\n- Hai', '- Một\n- Hai\n- Ba', '- Ba', 'Ba'],
  [
    'words among rows',
    `${rows(ROW('a'))}\nMột.`,
    `${rows(ROW('a'))}\nHai.`,
    '*(Vị trí của nhiệm vụ mã a)*\n\nHai.',
    'Hai.',
  ],
  ['words abolished', 'Một.', '', '## Bãi bỏ lời văn', '## Sửa đổi lời văn'],
  ['a footnote', 'Một[^1].\n\n[^1]: Chú.', 'Một[^1].\n\n[^1]: Thích.', '[^1]: Thích.', '[^1]: Chú.'],
  ['a title', '## Một\n\nLời.', '## Hai\n\nLời.', 'thành “Hai”', 'thành “Ba”'],
  ['a section added', '## Một', '## Một\n\n## Hai\n\nLời.', 'vào sau mục', 'vào đầu mục'],
  ['a section added, its words', '## Một', '## Một\n\n## Hai\n\nLời.', '\nLời.', '\nNói.'],
  ['a section abolished', '## Một\n\nA.\n\n## Hai\n\nB.', '## Một\n\nA.', '## Bãi bỏ mục', '## Bãi bỏ lời văn mục'],
  ['a section moved', '## Một\n\n## Hai\n\n## Ba', '## Ba\n\n## Một\n\n## Hai', 'vào đầu mục I', 'vào sau mục I'],
  ['an appendix', '## Một', '## Một\n\n# Phụ lục: Biểu\n\n| A | B |\n|---|---|\n| 1 | 2 |', '| 1 | 2 |', '| 1 | 3 |'],
  [
    'a key in another order of the table',
    '| A | B |\n|---|---|\n| 1 | 2 |',
    '| A | B |\n|--:|---|\n| 1 | 2 |',
    '|--:|---|',
    '|---|---|',
  ],
]

describe('a draft that is spoilt proves nothing', () => {
  test.each(SPOILT)('%s', (_, old, next, from, to) => {
    const [a, b] = [planOf(planWith({}, `# Đầu\n\n${old}\n`)), planOf(planWith({}, `# Đầu\n\n${next}\n`))]
    const draft = amendmentDraft(a, b) ?? ''
    expect(unprovedParts(a, draft, b)).toEqual([])
    expect(draft).toContain(from)
    expect(unprovedParts(a, draft.replace(from, to), b)).not.toEqual([])
  })

  const FRONTS: readonly (readonly [key: string, value: string, from: string, to: string])[] = [
    ['căn cứ', '[Luật A, Luật B]', '- Luật B', '- Luật C'],
    ['trích yếu', 'Thực hiện Đề án', '\n\nThực hiện Đề án', '\n\nVề Đề án'],
    ['ký', '{chức vụ: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], họ tên: Lê B}', 'KT. CHỦ TỊCH / PHÓ', 'KT. CHỦ TỊCH PHÓ'],
    ['nơi nhận', '[Sở A]', '\n- Sở A', '\n- Sở B'],
    ['lưu', 'VT, NC', '## Sửa đổi nơi lưu như sau:\n\nVT, NC', '## Sửa đổi nơi lưu như sau:\n\nVT'],
  ]
  test.each(FRONTS)('%s of the front matter', (key, value, from, to) => {
    const [a, b] = [planOf(planWith({})), planOf(planWith({ [key]: value }))]
    const draft = amendmentDraft(a, b) ?? ''
    expect(unprovedParts(a, draft, b)).toEqual([])
    expect(unprovedParts(a, draft.replace(from, to), b)).not.toEqual([])
  })

  test('what stands beside a reporting duty is what its row says', () => {
    const duty = (who: string): Plan =>
      planOf(
        planWith(
          {},
          `# Báo cáo\n\n\`\`\`yaml báo cáo\n- mã: a\n  đơn vị báo cáo: ${who}\n  báo cáo cho: vhxh\n  thời gian: Quý III/2025\n\`\`\`\n`,
        ),
      )
    const [a, b] = [duty('cac-thon'), duty('cong-an-xa')]
    const draft = amendmentDraft(a, b) ?? ''
    expect(draft).toContain(
      '\n\nĐơn vị báo cáo: Công an xã; báo cáo cho: Phòng Văn hóa - Xã hội; thời hạn: Quý III/2025.',
    )
    expect(unprovedParts(a, draft, b)).toEqual([])
    expect(unprovedParts(a, draft.replace('Đơn vị báo cáo: Công an xã', 'Đơn vị báo cáo: Các thôn'), b)).not.toEqual([])
  })
})
