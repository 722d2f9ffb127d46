import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { eachParagraph } from '../../src/layout/cross-links.ts'
import type { LayoutDocument, Paragraph, Run, Table } from '../../src/layout/layout-document.ts'
import { redline } from '../../src/review/redline.ts'
import { redlinePages } from '../../src/review/redline-pages.ts'
import { body, REPORTS, TARGETS, TASKS } from '../compare/compare-support.ts'
import { changesOf, redlineOf, revisedFrom } from './redline-support.ts'

const paragraphsIn = ({ sections }: LayoutDocument): readonly Paragraph[] => {
  const all: Paragraph[] = []
  eachParagraph(sections, (paragraph) => {
    all.push(paragraph)
    return paragraph
  })
  return all
}

/** Words that are marked: "-deleted" and "+inserted", in order. */
const marks = (document: LayoutDocument): readonly string[] => [
  ...paragraphsIn(document).flatMap(({ runs }) => markedIn(runs)),
  ...document.footnotes.flatMap(({ runs }) => markedIn(runs)),
]

const markedIn = (runs: readonly Run[]): string[] => {
  const found: { sign: string; words: string }[] = []
  let before: Run['revision']
  for (const run of runs) {
    const words = run.type === 'text' ? run.text : run.type === 'footnote' ? '‹›' : ' '
    if (run.revision && run.revision === before)
      found.splice(-1, 1, { sign: '', words: `${found.at(-1)?.words}${words}` })
    else if (run.revision) found.push({ sign: '', words: `${run.revision === 'deleted' ? '-' : '+'}${words}` })
    before = run.revision
  }
  return found.map(({ words }) => words.replaceAll('\u00a0', ' '))
}

const BASES = { 'căn cứ': '[Nghị quyết số 57-NQ/TW]' }
const PLAN = planWith(BASES, body(TASKS, TARGETS, REPORTS))
const edited = (from: string, to: string): LayoutDocument => {
  if (!PLAN.includes(from)) throw new Error(`the example has “${from}”`)
  return redlineOf(revisedFrom(PLAN), revisedFrom(PLAN.replace(from, to)))
}
const TABLE = '| Đơn vị | Việc |\n| - | - |\n| Công an xã | Trực |\n| Các thôn | Họp dân |'
const prose = (old: string, next: string): LayoutDocument =>
  redlineOf(revisedFrom(planWith(BASES, old)), revisedFrom(planWith(BASES, next)))

describe('only the words that changed are marked', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['one word', 'Phổ cập kỹ năng số', 'Phổ biến kỹ năng số', ['-cập', '+biến']],
    ['a date', '30/6/2025', '31/7/2025', ['-30/6/2025', '+31/7/2025']],
    ['a share', 'ít nhất 80% học viên', 'ít nhất 75% học viên', ['-80%', '+75%']],
    ['a number of a document', '57-NQ/TW', '58-NQ/TW', ['-57-NQ/TW', '+58-NQ/TW']],
    ['words in the middle', 'Phổ cập kỹ năng số cho', 'Phổ cập kỹ năng cho', ['-số ']],
    ['a word more', 'Tổ chức lễ phát động', 'Tổ chức lễ phát động lớn', ['+ lớn']],
    ['emphasis', 'Phổ cập kỹ năng số', '**Phổ cập** kỹ năng số', ['-Phổ cập', '+Phổ cập']],
    ['the signer', 'Nguyễn Văn An', 'Nguyễn Văn Bình', ['-Nguyễn Văn An', '+Nguyễn Văn Bình']],
  ])('%s', (_name, from, to, expected) => {
    expect(marks(edited(from, to))).toEqual(expected)
  })

  test('nothing for the same plan, nor for one typed otherwise', () => {
    expect(marks(edited('Phổ cập', 'Phổ cập'))).toEqual([])
    expect(marks(edited('kỹ năng số cho', 'kỹ năng số\ncho'))).toEqual([])
  })

  test('a row for a task that came, and the numbers of the rows behind it', () => {
    const more = `- mã: khai-mac\n  nội dung: Khai mạc\n  chủ trì: vhxh\n  thời gian: Tháng 9/2025\n  kết quả: 01 lễ khai mạc\n`
    const document = edited('- mã: phat-dong', `${more}- mã: phat-dong`)
    expect(marks(document)).toEqual([
      '+2',
      '+Khai mạc',
      '+Phòng Văn hóa - Xã hội',
      '+01 lễ khai mạc',
      '+Tháng 9/2025',
      '-2',
      '+3',
    ])
    const rows = document.sections
      .flatMap(({ blocks }) => blocks.filter((block): block is Table => block.type === 'table'))
      .flatMap(({ rows }) => rows)
    expect(rows.filter(({ revision }) => revision === 'inserted')).toHaveLength(1)
    expect(rows.filter(({ revision }) => revision === 'deleted')).toHaveLength(0)
  })

  test('a task with another id is the same row; another task is another, however alike', () => {
    expect(marks(edited('mã: mo-lop', 'mã: mo-lop-moi'))).toEqual([])
    const other = edited(
      'mã: mo-lop\n  nội dung: Mở lớp tập huấn kỹ năng số',
      'mã: lop-hai\n  nội dung: Mở lớp bồi dưỡng kỹ năng số',
    )
    expect(marks(other)).toContain('+Mở lớp bồi dưỡng kỹ năng số')
  })

  test('a column that only became wider marks no other cell', () => {
    const [old, next] = [TABLE, TABLE.replace('Trực', `Trực ${'ngày đêm '.repeat(30).trim()}`)].map((table) =>
      revisedFrom(planWith(BASES, `# Việc\n\n${table}\n`)),
    )
    if (!old || !next) throw new Error('two revisions')
    const widths = ({ sections }: LayoutDocument) =>
      sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'table' && block.borders === 'grid' ? [block.columnWidthsPt] : [])),
      )
    expect(widths(old.document)).not.toEqual(widths(next.document))
    expect(marks(redlineOf(old, next))).toEqual([`+ ${'ngày đêm '.repeat(30).trim()}`])
    // The same words in other columns: nothing.
    const wider: LayoutDocument = {
      ...old.document,
      sections: old.document.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.type === 'table' ? { ...block, columnWidthsPt: block.columnWidthsPt.toReversed() } : block,
        ),
      })),
    }
    expect(marks(redline(old.document, wider, []))).toEqual([])
  })

  test('a column more takes the whole table', () => {
    const wide = TABLE.split('\n')
      .map((line, i) => `${line} ${i === 1 ? '-' : 'Thêm'} |`)
      .join('\n')
    const document = prose(`# Việc\n\n${TABLE}\n`, `# Việc\n\n${wide}\n`)
    const tables = document.sections
      .flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'))
      .filter(({ borders }) => borders === 'grid')
    expect(tables.map(({ rows }) => [...new Set(rows.map(({ revision }) => revision))])).toEqual([
      ['deleted'],
      ['inserted'],
    ])
  })

  test('a note that was changed, and one that came', () => {
    expect(
      marks(
        prose(
          '# Việc\n\nMột câu[^a].\n\n[^a]: Nguồn thứ nhất của câu.\n',
          '# Việc\n\nMột câu[^a].\n\n[^a]: Nguồn thứ hai của câu.\n',
        ),
      ),
    ).toEqual(['-nhất', '+hai'])
    expect(marks(prose('# Việc\n\nMột câu.\n', '# Việc\n\nMột câu[^a].\n\n[^a]: Nguồn.\n'))).toEqual(['+‹›', '+Nguồn.'])
  })

  test('a section in another place is deleted there and inserted here', () => {
    const [one, other, third] = [
      '# Một\n\nCâu thứ nhất về lớp học.\n',
      '# Hai\n\nCâu thứ hai về báo cáo.\n',
      '# Ba\n\nCâu thứ ba về hồ sơ.\n',
    ]
    const document = prose(`${one}\n${other}\n${third}`, `${other}\n${third}\n${one}`)
    const found = marks(document)
    expect(found.filter((mark) => mark.includes('lớp học'))).toEqual([
      '-Câu thứ nhất về lớp học.',
      '+Câu thứ nhất về lớp học./.',
    ])
    expect(found.filter((mark) => mark.includes('báo cáo'))).toEqual([])
    const told = document.comments?.filter(({ lines }) => lines[0]?.includes('chuyển chỗ')) ?? []
    expect(told.map(({ lines }) => lines)).toEqual([
      ['Thông tin: chuyển chỗ', 'Một', 'Mục này đứng ở chỗ khác trong bản mới.'],
      [
        'Thông tin: chuyển chỗ (moved)',
        'Một · vị trí',
        'Trước: đầu văn bản',
        'Sau: sau “Ba”',
        expect.stringMatching(/^Mã thay đổi: /),
      ],
    ])
  })
})

describe('paragraphs that moved', () => {
  const moves = (old: string, next: string): readonly string[] =>
    paragraphsIn(prose(old, next)).flatMap(({ move, revision, runs }) =>
      move === undefined
        ? []
        : [
            `${move} ${revision} ${markedIn(runs)
              .join('')
              .replace(/[-+][0-9a-z]*[.)]? ?/, '')}`,
          ],
    )
  const [A, B, C, D] = ['Câu về lớp học.', 'Câu về báo cáo.', 'Câu về hồ sơ.', 'Câu cuối.']
  const typed = (...parts: readonly string[]): string => `# Một\n\n${parts.join('\n\n')}\n`

  test('are one move when they stand side by side in both revisions', () => {
    expect(
      moves(typed(A, B, C, 'Việc khác hẳn.', 'Thêm nữa đây.', D), typed(C, 'Việc khác hẳn.', 'Thêm nữa đây.', A, B, D)),
    ).toEqual([`move1 deleted ${A}`, `move1 deleted ${B}`, `move1 inserted ${A}`, `move1 inserted ${B}`])
  })

  test.each<[string, string, string]>([
    ['with a word changed', typed(A, B, C, D), typed(B, C, 'Câu về các lớp học.', D)],
    ['with emphasis more', typed(A, B, C, D), typed(B, C, `**${A}**`, D)],
    ['when the words stand there twice', typed(A, A, B, C, D), typed(B, C, A, A, D)],
    [
      'with a footnote',
      `${typed(`${A}[^1]`, B, C, D)}\n[^1]: Ghi chú.\n`,
      `${typed(B, C, `${A}[^1]`, D)}\n[^1]: Ghi chú.\n`,
    ],
    ['as a row of a table', TABLE, TABLE.replace(/(\| Công an.*)\n(.*)/, '$2\n$1')],
  ])('are none %s', (_name, old, next) => {
    expect(marks(prose(old, next))).not.toEqual([])
    expect(moves(old, next)).toEqual([])
  })
})

describe('what is said of the changes', () => {
  const document = edited('30/6/2025', '31/7/2025')

  test('each classed change is told at its field, with its class, both values and its fingerprint', () => {
    const [change] = changesOf(revisedFrom(PLAN), revisedFrom(PLAN.replace('30/6/2025', '31/7/2025')))
    expect(document.comments).toEqual([
      {
        number: 1,
        author: 'kehoach',
        lines: [
          'Nghiêm trọng: lùi thời hạn (deadline-later)',
          'Mở lớp tập huấn kỹ năng số · thời gian',
          'Trước: trước ngày 30/6/2025',
          'Sau: trước ngày 31/7/2025',
          `Mã thay đổi: ${change?.fingerprint}`,
        ],
      },
    ])
    const [told] = paragraphsIn(document).filter(({ comments }) => comments)
    expect(told?.origin).toEqual({ type: 'task', id: 'mo-lop', field: 'thời gian' })
  })

  test('on paper the numbers stand in brackets and what is said behind the last page', () => {
    const pages = redlinePages(document)
    expect(pages.comments).toBeUndefined()
    expect(pages.sections).toHaveLength(document.sections.length + 1)
    expect(JSON.stringify(pages.sections.slice(0, -1))).toContain(' [1]')
    expect(JSON.stringify(pages.sections.at(-1))).toContain('[1] Nghiêm trọng: lùi thời hạn')
  })
})

test('a redline is no document of record: no fields to sign, its mark on each page', () => {
  const { meta, sections } = edited('30/6/2025', '31/7/2025')
  expect(meta.draft).toBe(true)
  expect(sections.map(({ pageMark }) => pageMark)).toEqual(sections.map(() => 'BẢN SO SÁNH'))
})
