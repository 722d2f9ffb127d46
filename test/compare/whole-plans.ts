import { block } from '../../src/check/example-plan.ts'
import { changed, type Draft, type Draw, drawDraft, typedDraft } from '../review/generated-documents.ts'
import { DEADLINES, quoted, RESULTS } from './careful-rows.ts'

/**
 * A document with every part that a document can have, and tasks, targets and reporting duties with every kind of value that
 * the careful rows know; some of the tasks under a heading whose `nhóm` lends to them.
 */
export type WholePlan = { readonly draft: Draft; readonly parts: readonly Part[] }

type Part = {
  readonly title: string
  readonly kind: 'nhiệm vụ' | 'chỉ tiêu' | 'báo cáo'
  /** What all rows have that do not say it themselves: typed once in a `nhóm`, or in each of them. */
  readonly lent: Row
  readonly rows: readonly Row[]
}

/** YAML by key, as typed behind it. */
type Row = Readonly<Record<string, string>>

const DEADLINE_WORDS = [
  ...new Set(DEADLINES.flatMap((row) => row.slice(0, 2))),
  '{ghi: Họp giao ban, lặp lại: "FREQ=MONTHLY;BYMONTHDAY=15"}',
  'Khi có yêu cầu của cấp trên',
]
const RESULT_WORDS = [
  ...new Set(RESULTS.flatMap((row) => row.slice(0, 2))),
  'Tăng 5% số hộ tham gia so với năm 2024',
  '18/19 thôn có mạng',
  'Không quá 5% hồ sơ trễ hạn',
]
const TARGET_WORDS = [
  'Ít nhất 80% người dân có kỹ năng số',
  'Tỷ lệ hộ nghèo còn 5%',
  'Năm 2025 có 80%, năm 2026 có 100% hộ gia đình có mạng',
  'Giảm ít nhất 10% số vụ vi phạm',
  'Đời sống của người dân được nâng lên',
]
const VERBS = ['Mở lớp', 'Rà soát', 'Kiểm tra', 'Tuyên truyền', 'Xây dựng', 'Khảo sát']
const OBJECTS = ['kỹ năng số', 'thủ tục hành chính', 'chữ ký số', 'an toàn thực phẩm', 'hạ tầng viễn thông']
const PLACES = ['tại các thôn', 'trên địa bàn xã', 'trong trường học', 'cho hội viên', 'đợt đầu năm', 'đợt cuối năm']
const UNITS = [
  'vhxh',
  'ubnd-xa',
  'cong-an-xa',
  'cac-thon',
  'UBND xã',
  '{ghi: Phòng Văn hóa và Công an, là: [vhxh, cong-an-xa]}',
]
const SUPPORT = [
  '[cong-an-xa]',
  'cac-thon',
  '[vhxh, cac-thon]',
  '[{ghi: các đơn vị liên quan}]',
  '["Công an xã", ubnd-xa]',
]

const pick = <T>(values: readonly [T, ...T[]] | readonly T[], draw: Draw): T => {
  const found = values[draw(values.length)]
  if (found === undefined) throw new Error('there is something to choose from')
  return found
}

const content = (draw: Draw): string => [VERBS, OBJECTS, PLACES].map((words) => pick(words, draw)).join(' ')

const sometimes = (draw: Draw, row: () => Row): Row => (draw(3) === 0 ? row() : {})

const row = (kind: Part['kind'], id: string, draw: Draw): Row => {
  const deadline = { 'thời gian': quoted(pick(DEADLINE_WORDS, draw)) }
  switch (kind) {
    case 'nhiệm vụ':
      return {
        mã: id,
        'nội dung': content(draw),
        ...(draw(2) === 0 ? { 'chủ trì': pick(UNITS, draw) } : {}),
        ...(draw(2) === 0 ? { 'phối hợp': pick(SUPPORT, draw) } : {}),
        ...(draw(3) > 0 ? deadline : {}),
        'kết quả': quoted(pick(RESULT_WORDS, draw)),
        ...sometimes(draw, () => ({ 'thẩm quyền': 'Chủ tịch UBND xã' })),
        ...sometimes(draw, () => ({ 'ghi chú': content(draw) })),
      }
    case 'chỉ tiêu':
      return {
        mã: id,
        'nội dung': quoted(pick(TARGET_WORDS, draw)),
        ...(draw(3) > 0 ? deadline : {}),
        ...(draw(2) === 0 ? { 'chủ trì': pick(UNITS, draw) } : {}),
      }
    case 'báo cáo':
      return {
        mã: id,
        ...sometimes(draw, () => ({ 'nội dung': `Báo cáo ${content(draw)}` })),
        'đơn vị báo cáo': pick(UNITS.slice(0, 4), draw),
        'báo cáo cho': pick(UNITS.slice(0, 4), draw),
        ...sometimes(draw, () => ({ qua: 'vhxh' })),
        ...deadline,
      }
  }
}

/** Ids are of one pool, so that two plans share some. */
const part = (at: number, draw: Draw): Part => {
  const kind = KINDS[at] ?? 'nhiệm vụ'
  const ids = Array.from({ length: 6 }, (_, i) => `${IDS[at]}-${'abcdeg'[i]}`)
  const chosen = ids.filter(() => draw(2) === 0)
  return {
    title: `${TITLES[at]} ${pick(OBJECTS, draw)}`,
    kind,
    lent: kind === 'báo cáo' ? {} : { 'chủ trì': pick(UNITS, draw), 'thời gian': quoted(pick(DEADLINE_WORDS, draw)) },
    rows: (chosen.length > 0 ? chosen : ids.slice(0, 1)).map((id) => row(kind, id, draw)),
  }
}

const KINDS = ['nhiệm vụ', 'nhiệm vụ', 'chỉ tiêu', 'báo cáo'] as const
const IDS = ['lam', 'xay-dung', 'dat', 'trinh'] as const
const TITLES = ['Việc về', 'Xây dựng', 'Mục tiêu', 'Báo cáo'] as const

export const drawWhole = (draw: Draw): WholePlan => ({
  draft: drawDraft(draw),
  parts: KINDS.map((_, at) => part(at, draw)),
})

/** Several changes of several parts. */
export const changedWhole = ({ draft, parts }: WholePlan, draw: Draw): WholePlan => ({
  draft: Array.from({ length: draw(3) }).reduce((now: Draft) => changed(now, draw), draft),
  parts: parts.map((old, at) => {
    if (draw(3) === 0) return old
    const next = part(at, draw)
    const kept = old.rows.map((one) => (draw(2) === 0 ? one : { ...one, ...row(old.kind, one.mã ?? '', draw) }))
    const edits: (() => Part)[] = [
      () => next,
      () => ({ ...old, rows: kept }),
      () => ({ ...old, lent: next.lent }),
      () => ({ ...old, title: next.title }),
      () => ({ ...old, rows: [...old.rows.slice(1), ...old.rows.slice(0, 1)] }),
      () => ({ ...old, rows: old.rows.slice(draw(2)).length > 0 ? old.rows.slice(draw(2)) : old.rows }),
    ]
    return pick(edits, draw)()
  }),
})

/** As a person types it; what a group lends may stand in each of its rows. */
export const typedWhole = ({ draft, parts }: WholePlan, grouped = true, above = ''): string => {
  const body = parts.map(({ title, kind, lent, rows }) => {
    const group =
      grouped && Object.keys(lent).length > 0 ? block('nhóm', lines({ mã: `nhom-${slugOf(title)}`, ...lent }, '')) : ''
    const typed = rows.map(
      (one) => `- ${lines(grouped ? one : { mã: one.mã ?? '', ...lent, ...one }, '  ').trimStart()}`,
    )
    return `## ${title}\n\n${group}\n${block(kind, typed.join(''))}\n`
  })
  const whole = typedDraft(draft)
  const end = whole.indexOf('---\n', 4) + 4
  return `${whole.slice(0, end)}\n${above}# Nội dung chủ yếu\n\n${body.join('')}${whole.slice(end)}`
}

const slugOf = (title: string): string => String([...title].reduce((sum, letter) => sum + letter.charCodeAt(0), 0))

const lines = (row: Row, indent: string): string =>
  Object.entries(row)
    .map(([key, value]) => `${indent}${key}: ${value}\n`)
    .join('')
