import { parsePlan } from '../../src/syntax/parse-plan.ts'
import {
  type SyntaxBlock,
  type SyntaxTree,
  type YamlMap,
  type YamlNode,
  yamlEntry,
} from '../../src/syntax/syntax-tree.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { DEADLINES, quoted, RESULTS, type Row } from './careful-rows.ts'
import { applied, columnOf, endOf, type TextEdit } from './reformat.ts'

/** One edit of a plan at one place of its text, and all that a reader must be told of it: class, rule, of whom, field. */
export type SingleEdit = {
  readonly what: string
  readonly old: string
  readonly next: string
  readonly told: readonly string[]
}

/** What may be put for a value of one item: YAML by key, as typed behind it; undefined for a key that is not typed. */
type ValueEdit = {
  readonly at: 'nhiệm vụ' | 'chỉ tiêu' | 'báo cáo' | 'đầu văn bản'
  readonly from: Values
  readonly to: Values
  /** Rule and field, with the class that a reviewer would give it. */
  readonly told: readonly (readonly [told: string, field: string])[]
}

type Values = Readonly<Record<string, string | undefined>>

/** Classes by meaning: what is promised less, what only a reader can judge, what takes nothing back. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  weakens: (
    'plan-removed task-removed target-removed report-removed lead-removed deadline-later deadline-dropped made-standing ' +
    'recurrence-rarer aspiration-added duty-removed measure-lowered measure-removed deliverable-removed deliverable-fewer ' +
    'serves-removed'
  ).split(' '),
  neutral: (
    'plan-added plan-renamed task-added target-added report-added lead-added support-added deadline-earlier deadline-set ' +
    'recurrence-oftener aspiration-removed duty-added measure-raised measure-added deliverable-added deliverable-more ' +
    'serves-added moved id-changed reworded emphasis-changed section-added basis-added addressee-added status-advanced ' +
    'presentation-changed field-shown unit-renamed'
  ).split(' '),
}

export const classOf = (rule: string): string =>
  Object.entries(CLASSES).find(([, rules]) => rules.includes(rule))?.[0] ?? 'undecided'

export const line = (rule: string, id: string, field: string): string => `${classOf(rule)} ${rule} ${id}: ${field}`

const ofRow =
  (field: string, also = field) =>
  ([from, to, ...rules]: Row): ValueEdit => ({
    at: 'nhiệm vụ',
    from: { [field]: quoted(from) },
    to: { [field]: quoted(to) },
    told: rules.map((rule) => [rule, rule.startsWith('serves') ? also : field]),
  })

/** The rows of the careful reader. */
export const CAREFUL_EDITS: readonly ValueEdit[] = [
  ...DEADLINES.map(ofRow('thời gian')),
  ...RESULTS.map(ofRow('kết quả', 'phục vụ')),
]

/** Every other field of every kind of item; `units`: three codes of the register. */
export const fieldEdits = ([a, b, c]: readonly [string, string, string]): readonly ValueEdit[] => [
  of('nhiệm vụ', { 'chủ trì': a }, { 'chủ trì': b }, ['lead-changed', 'chủ trì']),
  of('nhiệm vụ', { 'phối hợp': `[${b}]` }, { 'phối hợp': `[${c}, ${b}]` }, ['support-added', 'phối hợp']),
  of('nhiệm vụ', { 'phối hợp': `[${b}, ${c}]` }, { 'phối hợp': b }, ['support-removed', 'phối hợp']),
  of('nhiệm vụ', { 'thẩm quyền': undefined }, { 'thẩm quyền': 'Chủ tịch' }, ['authority-changed', 'thẩm quyền']),
  of('nhiệm vụ', { 'ghi chú': 'Lồng ghép' }, { 'ghi chú': 'Làm riêng' }, ['note-changed', 'ghi chú']),
  of('nhiệm vụ', { 'nội dung': 'Mở lớp cho hội viên' }, { 'nội dung': 'Mở lớp cho trưởng thôn' }, [
    'content-reworded',
    'nội dung',
  ]),
  of('nhiệm vụ', { 'nội dung': 'Mở lớp hai' }, { 'nội dung': 'Mở lớp Hai' }, ['reworded', 'nội dung']),
  ...TARGETS.map(([from, to, ...told]) =>
    of('chỉ tiêu', { 'nội dung': quoted(from) }, { 'nội dung': quoted(to) }, ...told),
  ),
  of('chỉ tiêu', { 'chủ trì': a }, { 'chủ trì': b }, ['lead-changed', 'chủ trì']),
  of('chỉ tiêu', { 'thời gian': 'Năm 2025' }, { 'thời gian': 'Năm 2026' }, ['deadline-later', 'thời gian']),
  of('chỉ tiêu', { 'thời gian': 'Năm 2026' }, { 'thời gian': 'Phấn đấu năm 2026' }, ['aspiration-added', 'thời gian']),
  of('báo cáo', { 'thời gian': 'trước ngày 20 hằng tháng' }, { 'thời gian': 'trước ngày 20 tháng cuối quý' }, [
    'recurrence-rarer',
    'thời gian',
  ]),
  of('báo cáo', { 'thời gian': 'trước ngày 15/12/2025' }, { 'thời gian': 'trước ngày 10/12/2025' }, [
    'deadline-earlier',
    'thời gian',
  ]),
  of('báo cáo', { 'đơn vị báo cáo': a }, { 'đơn vị báo cáo': b }, ['lead-changed', 'đơn vị báo cáo']),
  of('báo cáo', { 'báo cáo cho': a }, { 'báo cáo cho': b }, ['recipient-changed', 'báo cáo cho']),
  of('báo cáo', { qua: c }, { qua: undefined }, ['recipient-changed', 'qua']),
  of('báo cáo', { 'nội dung': 'Báo cáo tháng' }, { 'nội dung': 'Báo cáo quý' }, ['content-reworded', 'nội dung']),
  ...FRONT.map(([key, from, to, ...told]) => of('đầu văn bản', { [key]: from }, { [key]: to }, ...told)),
]

const of = (at: ValueEdit['at'], from: Values, to: Values, ...told: ValueEdit['told']): ValueEdit => ({
  at,
  from,
  to,
  told,
})

type Told = readonly [rule: string, field: string]

const TARGETS: readonly (readonly [from: string, to: string, ...told: Told[]])[] = [
  ['Ít nhất 80% người dân có kỹ năng số', 'Ít nhất 70% người dân có kỹ năng số', ['measure-lowered', 'chỉ số']],
  ['100% hồ sơ được giải quyết', '95% hồ sơ được giải quyết', ['measure-lowered', 'chỉ số']],
  ['Ít nhất 80% người dân có kỹ năng số', 'Ít nhất 90% người dân có kỹ năng số', ['measure-raised', 'chỉ số']],
  ['Tỷ lệ hộ nghèo còn 5%', 'Tỷ lệ hộ nghèo còn 7%', ['measure-changed', 'chỉ số']],
  [
    'Năm 2025 có 80%, năm 2026 có 100% hộ dân có mạng',
    'Năm 2025 có 80%, năm 2026 có 90% hộ dân có mạng',
    ['measure-lowered', 'chỉ số'],
  ],
  ['Ít nhất 80% hộ dân có mạng', 'Phấn đấu ít nhất 80% hộ dân có mạng', ['aspiration-added', 'chỉ số']],
  ['Đời sống được nâng lên', 'Đời sống được giữ vững', ['content-reworded', 'nội dung']],
]

const FRONT: readonly (readonly [key: string, from: string | undefined, to: string | undefined, ...told: Told[]])[] = [
  ['căn cứ', '[Nghị quyết số 57-NQ/TW]', '[Nghị quyết số 57-NQ/TW, Kế hoạch số 10/KH-UBND]', ['basis-added', 'căn cứ']],
  [
    'căn cứ',
    '[Nghị quyết số 57-NQ/TW, Kế hoạch số 10/KH-UBND]',
    '[Kế hoạch số 10/KH-UBND]',
    ['basis-removed', 'căn cứ'],
  ],
  ['nơi nhận', '[UBND tỉnh, Các thôn]', '[Các thôn]', ['addressee-removed', 'nơi nhận']],
  ['nơi nhận', '[UBND tỉnh, Các thôn]', '[Các thôn, UBND tỉnh]'],
  ['trạng thái', 'dự thảo', 'trình ký', ['status-advanced', 'trạng thái']],
  ['trạng thái', 'đã ban hành', 'trình ký', ['status-returned', 'trạng thái']],
  ['số', '7', '07'],
  ['số', '7', '8', ['header-changed', 'số']],
  ['ngày ban hành', '2025-07-21', '2025-07-22', ['header-changed', 'ngày ban hành']],
  ['ngày ban hành', '2025-07-21', '21/7/2025'],
  ['thời kỳ', 'Năm 2025', 'Năm 2025 - 2026', ['header-changed', 'thời kỳ']],
  ['trích yếu', 'Thực hiện Phong trào', 'Hưởng ứng Phong trào', ['header-changed', 'trích yếu']],
  ['ký', '{chức vụ: CHỦ TỊCH, họ tên: Lê An}', '{chức vụ: CHỦ TỊCH, họ tên: Lê Bình}', ['header-changed', 'họ tên']],
  [
    'ký',
    '{chức vụ: CHỦ TỊCH, họ tên: Lê An}',
    '{chức vụ: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], họ tên: Lê An}',
    ['header-changed', 'chức vụ'],
  ],
  ['lưu', 'VT', 'VT, VHXH', ['header-changed', 'lưu']],
  ['độ mật', undefined, 'mật', ['header-changed', 'độ mật']],
  ['mức độ khẩn', 'khẩn', 'hỏa tốc', ['header-changed', 'mức độ khẩn']],
  ['chỉnh thể thức', undefined, '{lề trái: 35}', ['presentation-changed', 'chỉnh thể thức']],
  ['đánh số', '[I., 1.]', '[I., 1.1.]', ['presentation-changed', 'đánh số']],
]

export const treeOf = (text: string): SyntaxTree => {
  const tree = parsePlan(sourceFile('plans/vi-du/ke-hoach.md', text)).value
  if (!tree) throw new Error('the plan can be read')
  return tree
}

/**
 * Each edit of a value at an item of its kind: as many as there are items stand in one older revision, of which each edit is
 * then made alone. Kinds of which the plan has no item are left out.
 */
export function* madeEdits(text: string, edits: readonly ValueEdit[]): Generator<SingleEdit> {
  const rows = rowsIn(treeOf(text))
  let left = edits.filter(({ at }) => rows.some((row) => row.at === at))
  while (left.length > 0) {
    const taken = new Set<string>()
    const placed = left.flatMap((edit) => {
      const keys = Object.keys(edit.from)
      const row = rows.find(({ at, id }) => at === edit.at && keys.every((key) => !taken.has(`${at} ${id} ${key}`)))
      if (!row) return []
      for (const key of keys) taken.add(`${row.at} ${row.id} ${key}`)
      return [{ edit, id: row.id }]
    })
    const old = applied(
      text,
      placed.flatMap(({ edit, id }) => withValues(text, rows, edit.at, id, edit.from)),
    )
    const now = rowsIn(treeOf(old))
    for (const { edit, id } of placed) {
      const next = applied(old, withValues(old, now, edit.at, id, edit.to))
      const told = edit.told.map(([rule, field]) => line(rule, id, field))
      yield { what: `${edit.at} ${id}: ${JSON.stringify(edit.from)} → ${JSON.stringify(edit.to)}`, old, next, told }
    }
    const done = new Set(placed.map(({ edit }) => edit))
    left = left.filter((edit) => !done.has(edit))
  }
}

type Place = { readonly at: ValueEdit['at']; readonly id: string; readonly map: YamlMap }

/** The front matter and every row that stands line by line. */
const rowsIn = ({ frontMatter, blocks, source }: SyntaxTree): readonly Place[] => [
  ...(frontMatter?.type === 'map' ? [{ at: 'đầu văn bản' as const, id: '', map: frontMatter }] : []),
  ...dataIn(blocks).flatMap(({ kind, content }): Place[] =>
    kind === 'nhóm'
      ? []
      : itemsOf(content).flatMap((map) => {
          const id = yamlEntry(map, 'mã')?.value
          const isLines = source.text[map.span.start] !== '{'
          return map.type === 'map' && id?.type === 'scalar' && isLines ? [{ at: kind, id: id.text, map }] : []
        }),
  ),
]

/** The rows of a block, which may say first how they are printed. */
export const itemsOf = (content: YamlNode | undefined): readonly YamlNode[] => {
  const list = content?.type === 'map' ? yamlEntry(content, 'danh sách')?.value : content
  return list?.type === 'seq' ? list.items : []
}

export const dataIn = (blocks: readonly SyntaxBlock[]): readonly Extract<SyntaxBlock, { type: 'data' }>[] =>
  blocks.flatMap((block) => {
    if (block.type === 'data') return [block]
    return block.type === 'list' ? block.items.flatMap((item) => dataIn(item.blocks)) : []
  })

const withValues = (
  text: string,
  rows: readonly Place[],
  at: Place['at'],
  id: string,
  values: Values,
): readonly TextEdit[] => {
  const map = rows.find((row) => row.at === at && row.id === id)?.map
  const [first] = map?.entries ?? []
  if (!map || !first) throw new Error(`${at} ${id} stands in the plan`)
  const lineEnd = (from: number): number => (text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from))
  const indent = ' '.repeat(columnOf(first.keySpan.start, text))
  return Object.entries(values).flatMap(([key, value]): TextEdit[] => {
    const entry = yamlEntry(map, key)
    const typed = `${key}: ${value ?? ''}`.trimEnd()
    if (!entry) {
      const start = lineEnd(first.keySpan.start)
      return value === undefined ? [] : [{ start, end: start, text: `\n${indent}${typed}` }]
    }
    const { start } = entry.keySpan
    const end = Math.max(endOf(entry.value, text), text.indexOf(':', start) + 1)
    if (value !== undefined) return [{ start, end, text: typed }]
    return [{ start: text.lastIndexOf('\n', start), end: lineEnd(end), text: '' }]
  })
}
