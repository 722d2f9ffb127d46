import { describe, expect, test } from 'vitest'
import { documentOf, type Reading, readPlan } from '../../src/compile.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { amendmentDraft } from '../../src/review/amendment-draft.ts'
import { planOfText } from '../../src/review/plan-of-sheet.ts'
import { unprovedParts } from '../../src/review/prove-amendment.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { planPath, SLUGS, type Slug } from '../support/compiled-plans.ts'
import { nodeHost } from '../support/node-host.ts'
import { readDocx, wordsInOrder } from '../support/read-docx.ts'
import { readPdf } from '../support/read-pdf.ts'

const host = nodeHost()

/** A plan of the project as it would be if another text stood in its place. */
const readingOf = (slug: Slug, text?: string): Reading & { readonly plan: Plan } => {
  const path = planPath(slug)
  const reading = readPlan(path, {
    ...host,
    readFile: (file) => (file === path && text !== undefined ? new TextEncoder().encode(text) : host.readFile(file)),
  })
  if (!reading?.plan) throw new Error(`${path} can be read`)
  return { ...reading, plan: reading.plan }
}

/** What a clerk does in a year: an addressee more, a title, a deadline, a task gone, words of a task, a section more. */
const changed = (text: string): string =>
  text
    .replace(/\nnơi nhận:\n( +- )/, '\nnơi nhận:\n$1Sở Tài chính\n$1')
    .replace(/\n(##+ )([^\n]*)/, '\n$1$2 năm 2025')
    .replace(/\n( *)- mã: (?:(?!```)[\s\S])*?(?=\n\1- mã: )/, '')
    .replace(/(nội dung: >-\n\s+)(?!\d)/, '$1Tiếp tục ')
    .replace('\nthời gian: Năm 2025\n', '\nthời gian: Quý IV/2025\n')
    .replace(
      /\n(# Tổ chức thực hiện)\n/,
      '\n# Kiểm tra\n\n- Kiểm tra **mỗi** quý một lần;\n- Sơ kết vào cuối năm.\n\n| Thôn | Số lớp |\n|---|--:|\n| Một | 2 |\n\n$1\n',
    )

const draftFor = (slug: Slug): string => {
  const { plan } = readingOf(slug)
  const next = planOfText(changed(plan.source.text), plan)
  const draft = next && amendmentDraft(plan, next)
  if (!next || draft === undefined) throw new Error('there is something to amend')
  expect(unprovedParts(plan, draft, next)).toEqual([])
  return draft
}

const filled = (draft: string): string =>
  draft
    .replaceAll('[điền: số]', '15')
    .replaceAll('[điền: ngày]', '05/9/2025')
    .replaceAll(/\[điền: (?:địa danh|chức vụ|họ và tên|nơi nhận)\]/g, 'Bờ Y')

/** Words that the draft itself puts beside a row must not look like a task either. */
const errorsIn = ({ diagnostics }: Reading): readonly string[] =>
  diagnostics.flatMap(({ severity, rule, message }) =>
    severity === 'error' || rule === 'hidden-task' ? [`${rule}: ${message.vi}`] : [],
  )

describe('a draft is a plan of its own', () => {
  test.each(SLUGS)('%s: nothing is wrong in it but what is left to fill', (slug) => {
    const draft = draftFor(slug)
    expect(errorsIn(readingOf(slug, filled(draft)))).toEqual([])
    const left = readingOf(slug, draft).diagnostics.filter(({ message }) => message.vi.includes('chưa được điền'))
    expect(left.length).toBe(draft.match(/\[điền: /g)?.length ?? 0)
  })

  test.each(['xa-bo-y', 'xa-thuan-chau'] as const)('%s: it prints in both formats what it orders', async (slug) => {
    const reading = readingOf(slug, filled(draftFor(slug)))
    const document = documentOf(reading)
    if (!document) throw new Error('it has no errors')
    const printed = (await readPdf(await writePdf(document, host.fonts()))).pages
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join(' ')
    const word = wordsInOrder(readDocx(await writeDocx(document))).join(' ')
    const orders = reading.plan.body.flatMap((node) =>
      node.type === 'heading' && node.depth === 2
        ? node.inlines.flatMap((one) => (one.type === 'text' ? [one.text] : []))
        : [],
    )
    expect(orders.length).toBeGreaterThan(4)
    for (const order of orders)
      for (const text of [printed, word]) expect(text.replace(/\s+/g, ' ')).toContain(order.replace(/\s+/g, ' '))
  })
})
