import { expect, test } from 'vitest'
import { reportMarkdown } from '../../src/report/report-markdown.ts'
import { finding, spanOf, spansOf } from './finding-support.ts'
import { optionsWith } from './options.ts'

test('the verdict, then a folded table a file, those with errors first', () => {
  const findings = [
    finding(spanOf('a.md', '⟦x⟧'), { severity: 'warning' }),
    finding(spanOf('b.md', 'số: 5\nhạn: ⟦31/6⟧'), { help: { vi: 'sửa ngày', en: 'mend the day' } }),
  ]
  expect(reportMarkdown(findings, optionsWith({ files: ['a.md', 'b.md', 'c.md'] }))).toMatchInlineSnapshot(`
    "**Chưa đạt: 1 lỗi, 1 cảnh báo trong 2 tệp**

    1 tệp không có gì phải sửa.

    <details><summary>b.md: 1 lỗi</summary>

    | dòng | mức | quy tắc | lời báo |
    | --- | --- | --- | --- |
    | 2:6 | lỗi | \`task-lead-known\` | nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục<br>trợ giúp: sửa ngày |

    </details>

    <details><summary>a.md: Không có lỗi, 1 cảnh báo</summary>

    | dòng | mức | quy tắc | lời báo |
    | --- | --- | --- | --- |
    | 1:1 | cảnh báo | \`task-lead-known\` | nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục |

    </details>
    "
  `)
})

test('a plan without findings passes', () => {
  expect(reportMarkdown([], optionsWith({ files: ['a.md'] }))).toBe(
    '**Đạt: Không có lỗi**\n\n1 tệp không có gì phải sửa.\n',
  )
})

test('marks of Markdown and HTML are shown, not obeyed', () => {
  const text = 'a|b `c` *d* [e](f) <g> & @ai #1 $x$ \\| \u202e\nhai'
  const report = reportMarkdown(
    [finding(spanOf('<a>&@b.md', '⟦x⟧'), { message: { vi: text, en: text } })],
    optionsWith(),
  )
  expect(report).toContain(
    'a\\|b \\`c\\` \\*d\\* \\[e\\](f) &lt;g&gt; &amp; @<!-- -->ai #<!-- -->1 \\$x\\$ \\\\\\| \uFFFD<br>hai |',
  )
  expect(report).toContain('<summary>&lt;a&gt;&amp;@<!-- -->b.md: 1 lỗi</summary>')
})

test.each([
  ['many findings', '⟦x⟧\n'.repeat(3000), 'nhiệm vụ không có đơn vị chủ trì'],
  ['long messages', '⟦x⟧\n'.repeat(100), 'rất dài '.repeat(5000)],
])('%s are cut under 60,000 characters, and the rest is counted', (_name, text, message) => {
  const findings = spansOf('b.md', text).map((where) => finding(where, { message: { vi: message, en: message } }))
  const kept = finding(spanOf('a.md', '⟦y⟧'), { severity: 'warning' })
  const report = reportMarkdown([kept, ...findings], optionsWith({ lang: 'en' }))
  expect(report.length).toBeLessThan(60_000)
  expect(report.length).toBeGreaterThan(58_000)
  const rows = report.match(/^\| \d+:1 \|/gm)?.length ?? 0
  expect(report).toContain(`${findings.length + 1 - rows} more (${findings.length - rows} of them errors)`)
  expect(report.match(/<details>/g)?.length).toBe(report.match(/<\/details>/g)?.length)
})
