import type { Appendix, Content } from '../../../src/plan/plan.ts'
import { generator } from '../../support/generator.ts'
import { appendix, heading, items, picture, prose, proseTable, type Recipe, taskTables } from './stress-plan.ts'

/** A recipe for each seed: every size of every part comes up over some hundreds of them. */
export const recipeOf = (seed: number, blocks: number): Recipe => {
  const make = makerOf(seed)
  const footnotes: string[] = []
  const body: Content[] = [prose(make.words(make.between(8, 60)))]
  for (let i = 0; i < blocks; i++) {
    if (i % 6 === 0) body.push(heading(1, `${i / 6 + 1}.`, make.words(make.between(2, 30))))
    if (i % 3 === 0) body.push(heading(2, `${i / 3 + 1}.`, make.words(make.between(2, 40))))
    body.push(...someBlock(make, footnotes))
  }
  return {
    regime: seed % 2 === 0 ? 'nghị định 30' : 'đảng',
    title: make.name(2 + (seed % 6) * 12 + make.between(0, 6)),
    agency: make.name(2 + (seed % 4) * 6 + make.between(0, 3)),
    recipients: Array.from({ length: seed % 41 }, () => make.words(make.between(2, 9))),
    body: [...body, ...lastWords(make)],
    appendices: Array.from({ length: Math.max(0, make.between(0, 3) - 1) }, () => someAppendix(make)),
    footnotes,
  }
}

/** The signature comes down the page line by line; `end` is what the text ends with. */
export const sweepRecipe = (lines: number, end: 'line' | 'paragraph' | 'table', recipients: number): Recipe => {
  const make = makerOf(lines + 1)
  const last: Record<typeof end, readonly Content[]> = {
    line: [prose('Yêu cầu thực hiện nghiêm túc')],
    paragraph: [prose(make.words(60))],
    table: [proseTable([['Nội dung', 'Thời gian'], ...[1, 2, 3].map((n) => [make.words(12), `Tháng ${n}/2026`])])],
  }
  return {
    regime: lines % 2 === 0 ? 'nghị định 30' : 'đảng',
    title: 'Thực hiện Phong trào “Bình dân học vụ số” trên địa bàn xã Bờ Y',
    agency: 'Ủy ban nhân dân xã Bờ Y',
    recipients: Array.from({ length: recipients }, (_, i) => `Đơn vị thứ ${i + 1}`),
    body: [...Array.from({ length: lines }, (_, i) => prose(`Dòng thứ ${i + 1}.`)), ...last[end]],
    appendices: [],
    footnotes: [],
  }
}

/** What the text ends with: often a paragraph, else whatever stood last, a very high row included. */
const lastWords = (make: Maker): Content[] => (make.between(0, 3) === 0 ? [] : [prose(make.words(make.between(3, 70)))])

type Maker = ReturnType<typeof makerOf>

const someBlock = (make: Maker, footnotes: string[]): Content[] => {
  switch (make.between(0, 9)) {
    case 0:
      return [items(Array.from({ length: make.between(1, 7) }, () => make.words(make.between(3, 50))))]
    case 1:
      return [someTable(make)]
    case 2:
      return make.between(0, 2) === 0 ? someTasks(make, false) : [picture()]
    case 3:
    case 4: {
      const notes = Array.from({ length: make.between(1, 2) }, () => footnotes.push(make.words(make.between(3, 45))))
      return [prose(make.words(make.between(5, 90)), notes)]
    }
    default:
      return [prose(make.words(make.between(1, 160)))]
  }
}

/** Rows of one line, some of many, one in twelve up to two pages high. */
const someTable = (make: Maker): Content => {
  const columns = make.between(2, 5)
  const sizes = [3, 3, 12, 40, 120, make.between(0, 11) === 0 ? 700 : 20]
  return proseTable(
    Array.from({ length: make.between(2, 12) }, (_, row) =>
      Array.from({ length: columns }, (_, column) =>
        make.words(row === 0 ? 2 : column === 1 ? make.between(1, sizes[make.between(0, 5)] ?? 3) : make.between(1, 9)),
      ),
    ),
  )
}

const someTasks = (make: Maker, landscape: boolean): Content[] =>
  taskTables(
    Array.from({ length: make.between(1, 3) }, () => ({
      heading: make.words(make.between(2, 20)),
      tasks: Array.from({ length: make.between(1, 6) }, () => make.words(make.between(2, 60))),
    })),
    landscape,
  )

const someAppendix = (make: Maker): Appendix => {
  const landscape = make.between(0, 1) === 0
  return appendix(
    make.name(make.between(2, 30)),
    [...someTasks(make, landscape), prose(make.words(make.between(3, 60)))],
    landscape,
  )
}

const makerOf = (seed: number) => {
  const random = generator(seed * 7919 + 17)
  // The first numbers of small seeds are alike.
  for (let i = 0; i < 5; i++) random()
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1))
  const pick = (from: readonly string[]): string => from[between(0, from.length - 1)] ?? ''
  const words = (count: number): string => Array.from({ length: count }, () => pick(WORDS)).join(' ')
  /** Only words, as titles and agencies have them. */
  const name = (count: number): string => Array.from({ length: count }, () => pick(PLAIN)).join(' ')
  return { between, words, name }
}

const PLAIN =
  'tổ chức thực hiện phong trào chuyển đổi số trên địa bàn xã Bờ Y và nâng cao kỹ năng cho người dân của các thôn trong năm 2026 về đào tạo'.split(
    ' ',
  )

/** Words of plans, and much of what may not be torn. */
const WORDS = [
  ...PLAIN,
  ...PLAIN,
  ...['57-NQ/TW', 'số 05/KH-UBND', 'ngày 31/12/2026', '10/10', 'Quý IV/2026', 'Điều 5', 'khoản 2', 'Phụ lục I'],
  ...[
    '30 ngày',
    '1,5 tỷ đồng',
    'xã Bờ Y',
    'tỉnh Quảng Ngãi',
    'TP. Sơn La',
    'UBND xã',
    '2026 - 2030',
    '02/2025/TT-BGDĐT',
  ],
  ...[
    'kinh tế - xã hội',
    '“Bình dân học vụ số”',
    '(gọi tắt là Đề án)',
    'https://binhdanhocvuso.gov.vn/tin/80',
    '100%;',
  ],
  ...[
    'đồng chí Nguyễn Văn An,',
    'nghiêm',
    'khuyến khích',
    'quyền',
    'tới',
    'phường.',
    'nghiệp,',
    'thông tin',
    'ứng dụng',
  ],
]
