import { describe, expect, it } from 'vitest'
import type { Block, LayoutDocument, Table } from '../../src/layout/layout-document.ts'
import { type CompiledPlan, compiledPlan } from '../support/compiled-plans.ts'
import { faults, told, verified } from './subjects.ts'

/** The document as if two of its blocks stood in each other's place. */
const exchanged = (document: LayoutDocument, first: number, second: number): LayoutDocument =>
  withBlocks(document, (blocks) => swapped(blocks, first, second))

const withBlocks = (
  document: LayoutDocument,
  change: (blocks: readonly Block[]) => readonly Block[],
): LayoutDocument => ({
  ...document,
  sections: document.sections.map((section, i) => (i === 0 ? { ...section, blocks: change(section.blocks) } : section)),
})

const swapped = <T>(list: readonly T[], first: number, second: number): T[] =>
  list.map((one, i) => (i === first ? (list[second] ?? one) : i === second ? (list[first] ?? one) : one))

const withTable = (document: LayoutDocument, change: (table: Table) => Table): LayoutDocument =>
  withBlocks(document, (blocks) =>
    blocks.map((block) => (block.type === 'table' && block.borders === 'grid' ? change(block) : block)),
  )

const judge = ({ pdf, docx, registry }: CompiledPlan, document: LayoutDocument) =>
  [pdf, docx].map((bytes) => verified(bytes, { documents: [document], registry }))

describe('words in another order than the source has them', () => {
  it('two paragraphs', async () => {
    const plan = await compiledPlan('xa-bo-y')
    const blocks = plan.document.sections[0]?.blocks ?? []
    const first = blocks.findIndex((block) => block.type === 'paragraph' && block.style === 'body')
    const second = blocks.findIndex((block, i) => i > first && block.type === 'paragraph' && block.style === 'body')
    const lists = judge(plan, exchanged(plan.document, first, second))
    expect(lists.map(faults)).toEqual([['words'], ['words']])
    expect(told(lists[0] ?? { file: '', kind: 'pdf', items: [], signatures: [] })[0]).toContain('sai thứ tự từ “')
  })

  it('two rows of a table', async () => {
    const plan = await compiledPlan('dang-uy-phuong')
    const document = withTable(plan.document, (table) => ({ ...table, rows: swapped(table.rows, 3, 5) }))
    expect(judge(plan, document).map(faults)).toEqual([['words'], ['words']])
  })

  it('two cells of a row', async () => {
    const plan = await compiledPlan('dang-uy-phuong')
    const document = withTable(plan.document, (table) => ({
      ...table,
      rows: table.rows.map((row, i) => (i === 3 ? { ...row, cells: swapped(row.cells, 2, 3) } : row)),
    }))
    expect(judge(plan, document).map(faults)).toEqual([['words'], ['words']])
  })
})
