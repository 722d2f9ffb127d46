import type { Plan } from '../plan/plan.ts'
import { DEFAULT_RENDERING } from '../plan/rendering.ts'
import type { YamlEntry } from '../syntax/syntax-tree.ts'
import { scalarEntry } from './typed-items.ts'
import { yamlEntryLines } from './yaml-text.ts'

/** The front matter of the newer text; number, day and status begin anew, and rows are printed as a table, all of them. */
export const amendmentFront = (next: Plan, front: readonly YamlEntry[], title: string): string => {
  const kept = front.filter(({ key }) => !DROPPED.has(key))
  const replaced = new Map([
    ['số', ''],
    ['ngày ban hành', ''],
    ['trạng thái', 'dự thảo'],
    ['trích yếu', title],
  ])
  const lines = kept.flatMap(({ key, value }) => {
    const text = replaced.get(key)
    return yamlEntryLines(key, text === undefined ? value : scalarEntry(key, text).value, '')
  })
  const missing = Object.entries(BLANKS).flatMap(([key, text]) =>
    kept.some((entry) => entry.key === key) ? [] : [`${key}: ${text}`],
  )
  return ['---', ...lines, ...missing, 'trình bày:', '  kiểu: bảng', '  cột:', ...columnLines(next), '---'].join('\n')
}

const DROPPED: ReadonlySet<string> = new Set(['loại', 'trình bày', 'đánh số', 'phụ lục', 'lần dự thảo'])

/** What the front matter of a file of appendices does not have. */
const BLANKS: Readonly<Record<string, string>> = {
  'địa danh': '"[điền: địa danh]"',
  ký: '{chức vụ: "[điền: chức vụ]", họ tên: "[điền: họ và tên]"}',
  'nơi nhận': '["[điền: nơi nhận]"]',
  lưu: 'VT',
}

/** The headings that the plan's own table has, where it has one; a task alone needs no number. */
const columnLines = ({ header, tasks }: Plan): string[] => {
  const own = new Map(header.rendering.columns.map(({ field, name }) => [field, name]))
  const usual = new Map(DEFAULT_RENDERING.columns.map(({ field, name }) => [field, name]))
  const more = [
    ...(tasks.some(({ authority }) => authority) ? [['thẩm quyền', 'Thẩm quyền'] as const] : []),
    ...(tasks.some(({ note }) => note) ? [['ghi chú', 'Ghi chú'] as const] : []),
  ]
  return [...usual, ...more]
    .filter(([field]) => field !== 'stt')
    .map(([field, name]) => `    - {trường: ${field}, tên: ${JSON.stringify(own.get(field) ?? name)}}`)
}
