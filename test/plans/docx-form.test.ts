import { expect, test } from 'vitest'
import { block, planWith, REGISTER } from '../../src/check/example-plan.ts'
import { documentOf, draftOf, readPlan } from '../../src/compile.ts'
import type { Host } from '../../src/host.ts'
import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { namesIn } from '../support/disk.ts'
import { hostOf } from '../support/example-plan.ts'
import { nodeHost } from '../support/node-host.ts'
import { paragraphsOf, readDocx, type WordPackage, wordsOf } from '../support/read-docx.ts'
import { placedParagraphs } from '../support/trace.ts'
import { unexplainedFormatting } from '../support/unexplained-formatting.ts'
import { all, child, elementsOf, has, type XmlElement } from '../support/xml.ts'
import { picture } from '../write/docx-support.ts'

const documentIn = (path: string, host: Host): LayoutDocument | undefined => {
  const reading = readPlan(path, host)
  return reading && (documentOf(reading) ?? draftOf(reading))
}

const documentFrom = (plan: string): LayoutDocument => {
  const files = { 'plans/ke-hoach.md': plan, 'plans/don-vi.yaml': REGISTER, 'plans/so-do.png': picture.data }
  const document = documentIn('plans/ke-hoach.md', hostOf(files))
  if (!document) throw new Error('the plan can be read')
  return document
}

const SENTENCE = 'Phổ cập kỹ năng số cho người dân tại các thôn trên địa bàn xã.'

const draft = documentFrom(
  planWith(
    { 'trích yếu': undefined },
    `# Mục đích

${`${SENTENCE}\n\n`.repeat(60)}
# Phụ lục (khổ ngang): Biểu mẫu

${SENTENCE}

# Phụ lục: Danh sách

${SENTENCE}
`,
  ),
)

const works = Array.from({ length: 150 }, (_, i) => `việc ${i + 1}, phổ cập kỹ năng số cho người dân tại các thôn`)
const tallRow = documentFrom(
  planWith(
    {},
    `# Sơ đồ

![Sơ đồ "tổ chức" <1>](so-do.png)

# Nhiệm vụ

${block(
  'nhiệm vụ',
  `trình bày: bảng
danh sách:
  - mã: viec-dai
    nội dung: Thực hiện ${works.join('; ')}
    chủ trì: vhxh
    thời gian: trước ngày 31/12/2025
    kết quả: 02 lớp tập huấn`,
)}`,
  ),
)

test('every header that a page of a draft can have is marked DỰ THẢO', async () => {
  expect(draft.meta.draft).toBe(true)
  const word = readDocx(await writeDocx(draft))
  const sections = all(word.body, 'w:sectPr')
  // The plan, its appendices and what is missing.
  expect(sections).toHaveLength(4)
  expect(sections.some((section) => has(section, 'w:titlePg'))).toBe(true)
  // Else even pages would have a header of their own.
  expect(child(word.part('word/settings.xml'), 'w:evenAndOddHeaders').attributes['w:val']).toBe('false')
  for (const section of sections) {
    const marked = headersOf(section, word).filter(({ words }) => words.includes('DỰ THẢO'))
    expect(marked.map(({ type }) => type)).toEqual(has(section, 'w:titlePg') ? ['default', 'first'] : ['default'])
  }
})

test('a row taller than a page keeps every word, and a picture its alternative words', async () => {
  const { body } = readDocx(await writeDocx(tallRow))
  expect(paragraphsOf(body).map(plain)).toEqual(placedParagraphs(tallRow).map(({ words }) => plain(words)))
  expect(wordsOf(body)).toContain(works.join('; '))
  expect(all(body, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual(['Sơ đồ "tổ chức" <1>'])
})

test('drafts, pictures and cases too format directly only what no style can say', async () => {
  const host = nodeHost()
  const cases = namesIn('test/cases').flatMap((name) => {
    const document = documentIn(`test/cases/${name}/ke-hoach.md`, host)
    return document ? [{ name, document }] : []
  })
  expect(cases.length).toBeGreaterThan(10)
  expect(cases.some(({ document }) => document.meta.draft)).toBe(true)
  for (const { name, document } of [
    { name: 'draft', document: draft },
    { name: 'tall row', document: tallRow },
    ...cases,
  ])
    expect(unexplainedFormatting(readDocx(await writeDocx(document))), name).toEqual([])
})

const headersOf = (section: XmlElement, { part }: WordPackage): { readonly type: string; readonly words: string }[] => {
  const targets = new Map(
    elementsOf(part('word/_rels/document.xml.rels')).map(({ attributes }) => [attributes.Id, attributes.Target]),
  )
  return all(section, 'w:headerReference').map(({ attributes }) => ({
    type: attributes['w:type'] ?? '',
    words: wordsOf(part(`word/${targets.get(attributes['r:id'])}`)),
  }))
}

const plain = (words: string): string => words.replaceAll('\u00A0', ' ').trim()
