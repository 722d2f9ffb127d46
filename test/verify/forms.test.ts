import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appendixDocumentsOf, documentOf, readPlan, registryOf } from '../../src/compile.ts'
import { DOCUMENT_FORMATS } from '../../src/write/index.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'
import { nodeHost, PROJECT_ROOT } from '../support/node-host.ts'
import { told, verified } from './subjects.ts'

const CASES = join(PROJECT_ROOT, 'test/cases')

/** The cases that were made to show a form; the five published plans have their own test. */
const forms = readdirSync(CASES)
  .filter((name) => !name.startsWith('published-') && existsSync(join(CASES, name, 'ke-hoach.md')))
  .sort()

describe('every case that compiles', () => {
  it.each(forms)('%s conforms in every format, with its appendices', async (name) => {
    const host = nodeHost(join(CASES, name))
    const reading = readPlan('ke-hoach.md', host)
    const document = reading && documentOf(reading)
    const registry = reading && registryOf(reading, host)
    if (!reading || !document || !registry) return
    const appendices = appendixDocumentsOf(reading).map((appendix) => appendix.document)
    const documents = [document, ...appendices]
    for (const one of documents)
      for (const format of DOCUMENT_FORMATS) {
        const input = { fonts: host.fonts(), registry: writeRegistryJson(registry) }
        const checklist = verified(await format.write(one, input), { documents, registry })
        expect([format.name, documents.indexOf(one), told(checklist)]).toEqual([
          format.name,
          documents.indexOf(one),
          [],
        ])
      }
  })

  it('are several, of both regimes', () => {
    const compiled = forms.filter((name) => {
      const reading = readPlan('ke-hoach.md', nodeHost(join(CASES, name)))
      return reading !== undefined && documentOf(reading) !== undefined
    })
    expect(compiled).toEqual(expect.arrayContaining(['dang-2026', 'lien-tich', 'phu-luc-rieng']))
  })
})
