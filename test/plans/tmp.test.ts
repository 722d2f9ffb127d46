import { test } from 'vitest'
import { compiledPlan, SLUGS } from '../support/compiled-plans.ts'
import { tracePdf } from '../support/trace.ts'
test.each(SLUGS)('%s', async (slug) => {
  const { printed, document } = await compiledPlan(slug)
  const t = tracePdf(printed, document)
  console.log(slug, t.paragraphs.length, t.pages.length, t.repeated.map((r) => r.page))
})
