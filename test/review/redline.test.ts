import { expect, test } from 'vitest'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { judgeChanges } from '../../src/compare/judge-changes.ts'
import { type Reading, readPlan } from '../../src/compile.ts'
import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import { layoutDraft } from '../../src/layout/layout-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { redline } from '../../src/review/redline.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { planPath, SLUGS } from '../support/compiled-plans.ts'
import { nodeHost } from '../support/node-host.ts'
import { readDocx } from '../support/read-docx.ts'
import { answered } from '../support/track-changes.ts'

const host = nodeHost()
const read = (path: string, edit: (text: string) => string): Reading & { readonly plan: Plan } => {
  const reading = readPlan(path, {
    ...host,
    readFile: (file) => {
      const bytes = host.readFile(file)
      return bytes && file === path ? new TextEncoder().encode(edit(new TextDecoder().decode(bytes))) : bytes
    },
  })
  if (!reading?.plan) throw new Error(`${path} can be read`)
  return { ...reading, plan: reading.plan }
}
const laidOut = ({ plan, input }: Reading): LayoutDocument => {
  if (!plan || !input) throw new Error('laid out')
  return layoutDraft(plan, [], input)
}
const edits = (text: string): string =>
  text
    .replace(/2025/g, (year, at) => (at % 3 === 0 ? '2026' : year))
    .replace(/\n- mã: [\s\S]*?(?=\n- mã|\n```)/, '')
    .replace(/\n\n([^\n#`|-][^\n]{80,})\n\n/, '\n\n$1 Thêm một câu.\n\n')

test.each(SLUGS)('%s', async (slug) => {
  const path = planPath(slug)
  const [old, next] = [read(path, (text) => text), read(path, edits)]
  const changes = judgeChanges(
    path,
    comparePlans(old.plan, next.plan),
    { classes: new Map(), approvals: [] },
    '2026-01-01',
  )
  const document = redline(laidOut(old), laidOut(next), changes)
  const bytes = await writeDocx(document)
  const word = readDocx(bytes)
  expect(answered(word, 'accept')).toEqual(answered(readDocx(await writeDocx(laidOut(next))), 'accept'))
  expect(answered(word, 'reject')).toEqual(answered(readDocx(await writeDocx(laidOut(old))), 'accept'))
})
