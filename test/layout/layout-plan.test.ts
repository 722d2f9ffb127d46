import { describe, expect, test } from 'vitest'
import { planWith, taskBlock } from '../../src/check/example-plan.ts'
import { documentOf } from '../../src/compile.ts'
import type { Block, LayoutDocument } from '../../src/layout/layout-document.ts'
import { runsText } from '../../src/layout/runs.ts'
import { read } from '../support/example-plan.ts'

const laidOut = (body: string, changes: Parameters<typeof planWith>[0] = {}): LayoutDocument => {
  const reading = read(planWith(changes, body))
  expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const document = documentOf(reading)
  if (!document) throw new Error('a plan without errors is laid out')
  return document
}

/** The lines of a document: a paragraph as its words with [n] for footnote marks, a table as its rows. */
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'table')
      return block.rows.map(({ cells }) => cells.flatMap(({ blocks: inner }) => linesOf(inner)).join(' | '))
    if (block.type !== 'paragraph') return []
    return [block.runs.map((run) => (run.type === 'footnote' ? `[${run.number}]` : runsText([run]))).join('')]
  })

const printed = (document: LayoutDocument): string[] => document.sections.flatMap(({ blocks }) => linesOf(blocks))

const task = (id: string, lines: string): string => `- mã: ${id}\n${lines}\n  kết quả: 01 hội nghị\n`
const tasks = (rendering: string, items: string): string =>
  `\`\`\`yaml nhiệm vụ\ntrình bày: ${rendering}\ndanh sách:\n${items.replace(/^/gm, '  ')}\n\`\`\`\n`

describe('the end of the text', () => {
  test('has "./." once, after a footnote of the last word too', () => {
    const ended = (body: string): string | undefined => printed(laidOut(body)).find((line) => line.endsWith('./.'))
    expect(ended('# Một\n\nLời cuối.\n')).toBe('Lời cuối./.')
    expect(ended('# Một\n\nLời cuối ./.\n')).toBe('Lời cuối./.')
    expect(ended('# Một\n\nLời cuối[^1].\n\n[^1]: Chú thích\n')).toBe('Lời cuối[1]./.')
    expect(ended('# Một\n\nDòng a\\\ndòng b.\n')).toBe('Dòng a dòng b./.')
  })
})

describe('footnotes', () => {
  test('are numbered in the order of the pages: the body, then each appendix with its title', () => {
    const document = laidOut(
      '# Một\n\nLời[^a].\n\n# Phụ lục: Tên[^b]\n\nLời phụ lục[^c].\n\n[^a]: A\n\n[^b]: B\n\n[^c]: C\n',
    )
    expect(document.footnotes.map(({ number, runs }) => `${number} ${runsText(runs)}`)).toEqual(['1 A', '2 B', '3 C'])
    expect(printed(document).join('\n')).toMatch(/Lời\[1\][\s\S]*TÊN\[2\][\s\S]*Lời phụ lục\[3\]/)
  })

  test('stand in headings of tables, and keep their words apart at a forced break', () => {
    const document = laidOut(
      '# Một\n\n| Cột[^1] | Hai |\n|---|---|\n| a | b |\n\nHết.\n\n[^1]: Dòng một\\\n    dòng hai\n',
    )
    expect(printed(document)).toContain('Cột[1] | Hai')
    expect(document.footnotes.map(({ runs }) => runsText(runs))).toEqual(['Dòng một dòng hai'])
  })
})

describe('a wide table in the body', () => {
  test('takes its headings with it and leaves the text before and after upright', () => {
    const wide = '{kiểu: bảng, khổ giấy: ngang, tiêu đề nhóm: trong bảng}'
    const one = (id: string): string => task(id, '  nội dung: Mở hội nghị\n  chủ trì: vhxh\n  thời gian: Tháng 10/2025')
    const document = laidOut(
      `# Một\n\nLời đầu.\n\n# Hai\n\n## Nhóm một\n\n${tasks(wide, one('mot'))}\n## Nhóm hai\n\n${tasks(wide, one('hai'))}\n# Ba\n\nLời cuối.\n`,
    )
    expect(document.sections.map(({ page }) => page.orientation)).toEqual(['portrait', 'landscape', 'portrait'])
    const [, middle] = document.sections
    expect(
      linesOf(middle?.blocks ?? [])
        .slice(0, 3)
        .map((line) => line.split(' | ')[0]),
    ).toEqual(['II. HAI', 'STT', '1. Nhóm một'])
    expect(middle?.blocks.filter(({ type }) => type === 'table')).toHaveLength(1)
  })
})

describe('numbers of tasks', () => {
  const two = ['mot', 'hai']
    .map((id) => task(id, `  nội dung: Việc ${id}\n  chủ trì: vhxh\n  thời gian: Tháng 10/2025`))
    .join('')

  test('run on from task to task, and on to the next heading', () => {
    const lines = printed(laidOut(`# Một\n\n${tasks('{kiểu: câu, đánh số: có}', two)}\n## Sau\n\nHết.\n`))
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual(['1. Việc mot', '2. Việc hai', '3. Sau'])
  })

  test('are taken only by renderings that print them', () => {
    const lines = printed(laidOut(`# Một\n\n${tasks('{kiểu: nhãn, đánh số: có}', two)}\n## Sau\n\nHết.\n`))
    expect(lines).toContain('1. Sau')
  })
})

describe('theo đơn vị', () => {
  test('prints nothing again of a task whose content is the heading above', () => {
    const one = task('mot', '  chủ trì: vhxh\n  thời gian: Tháng 10/2025')
    const lines = printed(laidOut(`# Một\n\n## Việc ở tiêu đề\n\n${tasks('theo đơn vị', one)}\nHết.\n`))
    expect(lines.filter((line) => line.includes('Việc ở tiêu đề'))).toEqual(['1. Việc ở tiêu đề'])
  })
})

describe('the header', () => {
  test('breaks a long name within its column and rules its last line by one third to one half', () => {
    const register =
      '- mã: ubnd-xa\n  tên: Sở Nông nghiệp và Môi trường, Tài nguyên nước, Biến đổi khí hậu và Phát triển nông thôn bền vững\n- {mã: vhxh, tên: Phòng Văn hóa}\n'
    const document = documentOf(read(planWith({}, taskBlock()), register))
    const table = document?.sections[0]?.blocks[0]
    const left = table?.type === 'table' ? (table.rows[0]?.cells[0]?.blocks ?? []) : []
    const names = left.filter(({ type }) => type === 'paragraph')
    const rule = left.find(({ type }) => type === 'rule')
    expect(names.length).toBeGreaterThan(2)
    expect(rule?.type === 'rule' && rule.widthPt).toBeLessThan(100)
  })

  test('ends each basis with ";" and the last with "." (PL I, II.6.a), typed marks as typed', () => {
    const lines = printed(laidOut(taskBlock(), { 'căn cứ': '[Căn cứ Luật A, Căn cứ Luật B]' }))
    expect(lines.filter((line) => line.startsWith('Căn cứ'))).toEqual(['Căn cứ Luật A;', 'Căn cứ Luật B.'])
  })
})

describe('text that Markdown would drop', () => {
  const told = (body: string): string[] =>
    read(planWith({}, body)).diagnostics.flatMap(({ rule, severity, span }) =>
      severity === 'error' ? [`${rule} ${span.source.text.slice(span.start, span.end)}`] : [],
    )

  test('is told: a footnote that begins with a list, a second one of the same label', () => {
    expect(told('# Một\n\nLời[^1].\n\n[^1]: - mục\n')).toEqual(['unsupported-markdown [^1]: - mục'])
    expect(told('# Một\n\nLời[^1].\n\n[^1]: A\n\n[^1]: B\n')).toEqual(['unsupported-markdown [^1]: B'])
  })

  test('empty front matter is told even when a block below cannot be read', () => {
    const { diagnostics } = read('---\n---\n\n# Một\n\n```yaml nhiệm vụ\n- mã: "x\n```\n')
    expect(diagnostics.map(({ rule }) => rule)).toContain('no-front-matter')
  })
})
