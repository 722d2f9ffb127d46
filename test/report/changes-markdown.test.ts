import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { ChangeRuleId } from '../../src/compare/change-rules.ts'
import type { JudgedChange } from '../../src/compare/judge-changes.ts'
import type { ChangeOptions } from '../../src/report/changes/change-options.ts'
import type { Comparison } from '../../src/report/changes/changed-plan.ts'
import { CHANGE_REPORTERS } from '../../src/report/changes/index.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { span } from '../../src/text/span.ts'
import { comparison } from './html-comparison.ts'

/** The comment as GitHub reads it: parsed as GitHub Flavored Markdown. */

const VI: ChangeOptions = { lang: 'vi', colour: false, toolVersion: '1.2.3', command: 'kehoach diff main' }
const nodesOf = (node: Nodes): readonly Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
const parsed = (markdown: string) => nodesOf(unified().use(remarkParse).use(remarkGfm).parse(markdown))
const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node && node.type !== 'html' ? node.value : ''

const side = (words: string) => ({ words, value: words, span: span(sourceFile('plans/x/ke-hoach.md', 'x'), 0, 1) })
const change = (id: string, rule: ChangeRuleId, own: JudgedChange['class'], words: string): JudgedChange => ({
  rule,
  class: own,
  fingerprint: '0123456789abcdef',
  subject: { type: 'task', id, title: words },
  field: 'thời gian',
  old: side(`${words} cũ`),
  new: side(`${words} mới`),
})
const of = (changes: readonly JudgedChange[], path = 'plans/x/ke-hoach.md'): Comparison => ({
  old: 'main',
  new: 'HEAD',
  plans: [{ path, changes }],
})

const HOSTILE = [
  '</details><script>alert(1)</script>',
  '![ảnh](https://example.com/a.png) [liên kết](https://example.com) <https://example.com>',
  'gọi @nguoi-khac và @to-chuc/nhom, #12, GH-12, to-chuc/kho#7',
  'xem https://example.com/a hay www.example.com, viết cho a@example.com',
  '``` | a | b |',
  '| --- | **đậm** _nghiêng_ ~~bỏ~~ `mã` \\| $x^2$ [^1]: [x]: y',
  '# tiêu đề\n\n- mục\n\n1. số\n\n---\n\n> trích\n\n    mã',
  '<!-- đóng --> &lt;b&gt; &#64;ai \u202Engược\u202C \u001b[31m',
]

describe('words of a plan stay words', () => {
  const all = HOSTILE.map((words, i) => change(`viec-${i}`, 'deadline-later', 'weakens', words))
  const path = 'plans/@ai <b>#1/ke-hoach.md'
  const markdown = CHANGE_REPORTERS.markdown.report(of(all, path), { ...VI, gate: 'weakens' })
  const nodes = parsed(markdown)

  test('no link, picture, heading, list or note comes of them; tags are ours', () => {
    const types = new Set(nodes.map(({ type }) => type))
    const ours = ['root', 'paragraph', 'strong', 'text', 'html', 'table', 'tableRow', 'tableCell', 'inlineCode', 'code']
    expect([...types].filter((type) => !ours.includes(type))).toEqual([])
    const tags = new Set(nodes.flatMap((node) => (node.type === 'html' ? node.value.match(/<[^>]*>/g) : null) ?? []))
    expect([...tags].sort()).toEqual(
      ['<!-- -->', '</b>', '</del>', '</details>', '</ins>', '</summary>', '<b>', '<br>', '<del>', '<details open>']
        .concat('<details>', '<ins>', '<summary>')
        .sort(),
    )
  })

  test('one table of whole rows, and each row says the words as they were typed', () => {
    const tables = nodes.filter((node) => node.type === 'table')
    expect(tables).toHaveLength(1)
    const rows = tables[0]?.children.slice(1) ?? []
    expect(rows.map(({ children }) => children.length)).toEqual(all.map(() => 4))
    const [typed] = HOSTILE.slice(2)
    expect(textOf(rows[2] ?? nodes[0] ?? ({ type: 'root', children: [] } as Nodes))).toContain(`“${typed}”`)
  })

  test('nothing is left for GitHub to put together after it', () => {
    const outside = markdown.replace(/^(`{3,}).*$[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '')
    expect(outside.replaceAll('&#36;', '')).not.toMatch(/[@#](?=[\p{L}\p{N}])|\bGH-\d|:\/\/|\bwww\.|\$|\p{Cf}/u)
    expect(outside).not.toContain('\u001b')
  })
})

test('what a person without hostile words sees: class in words beside its mark, title, field, both sides', () => {
  const rows = parsed(CHANGE_REPORTERS.markdown.report(comparison, VI)).filter(({ type }) => type === 'tableRow')
  const told = rows.map(textOf).find((row) => row.includes('kết quả: ')) ?? ''
  expect(told).toMatch(/⛔\u00a0sai\u00a0thẩm\u00a0quyền✅\u00a0đã\u00a0duyệtnghiêm\u00a0trọng/)
  expect(told).toMatch(/nhiệm vụ mo-lop “Mở lớp tập huấn kỹ năng số”kết quả: hạ /)
})

test('cut by whole changes: the gravest stay, wherever they stand, and what is left out is counted', () => {
  const filler = 'Rà soát, đánh giá và công bố thủ tục hành chính thuộc lĩnh vực '
  const light = Array.from({ length: 600 }, (_, i) => change(`nhe-${i}`, 'deadline-earlier', 'neutral', filler + i))
  const grave = Array.from({ length: 30 }, (_, i) => change(`nang-${i}`, 'deadline-later', 'weakens', filler + i))
  const text = CHANGE_REPORTERS.markdown.report(of([...light, ...grave]), VI)
  expect([...text].length).toBeLessThanOrEqual(65_536)
  const rows = parsed(text)
    .flatMap((node) => (node.type === 'tableRow' ? [node] : []))
    .slice(1)
  expect(rows.every(({ children }) => children.length === 4)).toBe(true)
  expect(rows.filter((row) => textOf(row).includes('nang-'))).toHaveLength(30)
  const left = 630 - rows.length
  expect(left).toBeGreaterThan(0)
  expect(text).toContain(
    `Còn ${left} thay đổi không in ở đây vì quá dài (${left} thông tin); xem hết bằng \`kehoach diff main\`.`,
  )
  // The fold says what the plan has, not what found room; it is closed, for it is long.
  expect(text).toContain('<details><summary><b>plans/x/ke-hoach.md</b>: 30 nghiêm trọng, 600 thông tin</summary>')
})
