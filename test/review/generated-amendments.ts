import { block, planWith } from '../../src/check/example-plan.ts'
import type { Draw } from './generated-documents.ts'

/**
 * A plan with all that an amendment can speak of: headings in headings, words with emphasis, lists and tables among rows,
 * rows whose content stands above them, groups that lend, targets, duties, an appendix.
 */
export type Outline = { readonly front: Readonly<Record<string, string>>; readonly sections: readonly Node[] }

type Node = { readonly title: string; readonly parts: readonly Part[]; readonly below: readonly Node[] }

type Part =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'rows'; readonly kind: Kind; readonly rows: readonly Row[] }

type Kind = 'nhiệm vụ' | 'chỉ tiêu' | 'báo cáo'

type Row = {
  readonly id: string
  /** Empty where it stands above. */
  readonly content: string
  readonly deadline: string
  readonly unit: string
  readonly result: string
}

const WORDS = [
  'Phổ cập kỹ năng số cho **mọi** người dân.',
  'Kinh phí do [ngân sách](https://ngansach.gov.vn) bảo đảm; *ưu tiên* thôn khó khăn.',
  '- Ý thứ nhất\n- Ý thứ **hai**\n  - Ý nhỏ',
  '- Ý thứ nhất\n- Ý thứ hai',
  '1. Tuyên truyền;\n1. Tập huấn.',
  '| Nguồn | Mức |\n|---|--:|\n| Ngân sách | 50 triệu |',
  '| Nguồn | Mức |\n|---|--:|\n| Ngân sách | *60* triệu |',
  '(Vị trí và “tên” do xã đặt: A_B, 5*3, x < y & z)',
  'Nêu tại mục II.1 như sau:',
  'Đoạn một.\\\nĐoạn hai.',
]
const TITLES = ['Mục đích', 'Yêu cầu', 'Tổ chức thực hiện', 'Kinh phí', 'Tuyên truyền “số”', 'Lớp *học* số', 'Chung']
const CONTENTS = [
  'Mở lớp tập huấn',
  'Rà soát hạ tầng',
  'Tổ chức hội nghị',
  'Kiểm tra các thôn',
  'Phát động (mã x) thi đua',
]
const DEADLINES = ['trước ngày 30/6/2025', 'Tháng 10/2025', 'Quý III/2025', 'Thường xuyên', '']
const RESULTS = ['02 lớp tập huấn', '01 kế hoạch', 'ít nhất 80% học viên đạt yêu cầu']
const TARGETS = ['Ít nhất 80% người dân có kỹ năng số', '100% học sinh có tài khoản học tập']
const UNITS = ['vhxh', 'cong-an-xa', 'cac-thon', '']

const pick = <T>(all: readonly T[], draw: Draw): T => all[draw(all.length)] as T

const row = (kind: Kind, draw: Draw, isFirst: boolean): Row => ({
  id: `${kind === 'nhiệm vụ' ? 'viec' : kind === 'chỉ tiêu' ? 'dich' : 'bao-cao'}-${'abcdeghiklmnop'[draw(14)]}${draw(9)}`,
  content: kind === 'chỉ tiêu' ? pick(TARGETS, draw) : isFirst && draw(4) === 0 ? '' : pick(CONTENTS, draw),
  deadline: pick(DEADLINES, draw),
  unit: pick(UNITS, draw),
  result: pick(RESULTS, draw),
})

const part = (draw: Draw): Part => {
  if (draw(2) === 0) return { type: 'words', text: pick(WORDS, draw) }
  const kind = pick(['nhiệm vụ', 'nhiệm vụ', 'chỉ tiêu', 'báo cáo'] as const, draw)
  return { type: 'rows', kind, rows: Array.from({ length: 1 + draw(3) }, (_, i) => row(kind, draw, i === 0)) }
}

const node = (draw: Draw, depth: number): Node => ({
  title: pick(TITLES, draw) + (draw(3) === 0 ? '' : ` ${draw(20)}`),
  parts: Array.from({ length: draw(4) }, () => part(draw)),
  below: depth < 3 ? Array.from({ length: draw(5 - depth) >> 1 }, () => node(draw, depth + 1)) : [],
})

export const drawOutline = (draw: Draw): Outline => ({
  front: {},
  sections: Array.from({ length: 1 + draw(3) }, () => node(draw, 1)),
})

/** One change somewhere. */
export const changedOutline = (plan: Outline, draw: Draw): Outline =>
  draw(4) === 0
    ? { ...plan, front: { ...plan.front, ...frontChange(draw) } }
    : { ...plan, sections: changedList(plan.sections, draw, 1) }

const frontChange = (draw: Draw): Readonly<Record<string, string>> =>
  pick(
    [
      { 'căn cứ': '["Nghị quyết số 57-NQ/TW", "Luật *A*: B"]' },
      { 'nơi nhận': '["- Sở A", "1. Các thôn (b/c)"]' },
      { 'trích yếu': '"Thực hiện Đề án “số”: giai đoạn một"' },
      { 'thời kỳ': 'Năm 2025 - 2026' },
      { ký: '{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], họ tên: Lê Thị B}' },
      { lưu: '[VT, "VHXH, NC"]' },
      { 'liên hệ': '["Địa chỉ: thôn Một", "Điện thoại: 0260"]', 'mức độ khẩn': 'khẩn' },
      { 'người soạn thảo': '{ký hiệu: PL, số bản: "25"}', 'độ mật': 'mật' },
      { số: '15', 'ngày ban hành': '2025-03-01', 'trạng thái': 'đã ban hành' },
    ],
    draw,
  )

const changedList = (nodes: readonly Node[], draw: Draw, depth: number): readonly Node[] => {
  const at = draw(Math.max(1, nodes.length))
  const found = nodes[at]
  switch (draw(found ? 7 : 1)) {
    case 0:
      return nodes.toSpliced(at, 0, node(draw, depth))
    case 1:
      return nodes.length > 1 ? nodes.toSpliced(at, 1) : nodes
    case 2:
      return [...nodes.slice(at), ...nodes.slice(0, at)]
    case 3:
      return found ? nodes.with(at, { ...found, title: pick(TITLES, draw) }) : nodes
    case 4:
      return found && depth < 3 ? nodes.with(at, { ...found, below: changedList(found.below, draw, depth + 1) }) : nodes
    default:
      return found ? nodes.with(at, { ...found, parts: changedParts(found.parts, draw) }) : nodes
  }
}

const changedParts = (parts: readonly Part[], draw: Draw): readonly Part[] => {
  const at = draw(Math.max(1, parts.length))
  const found = parts[at]
  switch (draw(found ? 5 : 1)) {
    case 0:
      return parts.toSpliced(at, 0, part(draw))
    case 1:
      return parts.toSpliced(at, 1)
    case 2:
      return [...parts.slice(at), ...parts.slice(0, at)]
    default:
      if (!found || found.type === 'words') return parts.with(at, { type: 'words', text: pick(WORDS, draw) })
      return parts.with(at, { ...found, rows: changedRows(found, draw) })
  }
}

const changedRows = ({ rows, kind }: Extract<Part, { type: 'rows' }>, draw: Draw): readonly Row[] => {
  const at = draw(rows.length)
  const found = rows[at]
  const other = row(kind, draw, false)
  if (!found) return rows
  const changes: (() => readonly Row[])[] = [
    () => rows.toSpliced(at, 0, other),
    () => (rows.length > 1 ? rows.toSpliced(at, 1) : rows),
    () => [...rows.slice(at), ...rows.slice(0, at)],
    () => rows.with(at, { ...found, id: other.id }),
    () => rows.with(at, { ...other, id: found.id }),
    () => rows.with(at, { ...found, deadline: other.deadline }),
  ]
  return pick(changes, draw)()
}

/** As a person types it; ids that were drawn twice are dropped, and half of the plans lend by groups. */
export const typedOutline = ({ front, sections }: Outline): string => {
  const taken = new Set<string>()
  const rowText = (kind: Kind, one: Row): string => {
    if (taken.has(one.id)) return ''
    taken.add(one.id)
    const [unit, deadline] = [one.unit || 'vhxh', one.deadline || 'Năm 2025']
    const content = one.content === '' ? '' : `  nội dung: ${JSON.stringify(one.content)}\n`
    if (kind === 'báo cáo')
      return `- mã: ${one.id}\n${content}  đơn vị báo cáo: ${unit}\n  báo cáo cho: UBND xã\n  thời gian: ${deadline}\n`
    // What is missing here a group above lends.
    const lent = `${one.unit === '' ? '' : `  chủ trì: ${unit}\n`}${one.deadline === '' ? '' : `  thời gian: ${deadline}\n`}`
    return `- mã: ${one.id}\n${content}${lent}${kind === 'nhiệm vụ' ? `  kết quả: ${one.result}\n` : ''}`
  }
  const partText = (one: Part): string => {
    if (one.type === 'words') return one.text
    const rows = one.rows.map((found) => rowText(one.kind, found)).join('')
    return rows === '' ? '' : block(one.kind, rows)
  }
  const nodeText = (one: Node, depth: number): string =>
    [
      `${'#'.repeat(depth)} ${one.title}`,
      ...(depth === 1
        ? [block('nhóm', `mã: nhom-${taken.size}-${one.parts.length}\nchủ trì: cac-thon\nthời gian: Quý IV/2025`)]
        : []),
      ...one.parts.map(partText),
      ...one.below.map((inner) => nodeText(inner, depth + 1)),
    ].join('\n\n')
  const body = sections.map((one) => nodeText(one, 1)).join('\n\n')
  return planWith({ 'căn cứ': '[Nghị quyết số 57-NQ/TW]', ...front }, `Lời mở đầu.\n\n${body}\n`)
}
