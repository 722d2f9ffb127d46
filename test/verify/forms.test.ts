import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appendixDocumentsOf, documentOf, readPlan, registryOf } from '../../src/compile.ts'
import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { componentItems, type DocumentView } from '../../src/verify/components.ts'
import { DOCUMENT_FORMATS } from '../../src/write/index.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { STATE_TEMPLATE } from '../support/disk.ts'
import { nodeHost, PROJECT_ROOT } from '../support/node-host.ts'
import { faults, told, verified } from './subjects.ts'

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

  it('lien-tich: its bodies, boxes and contact line are looked for, each in its place', async () => {
    const [document, ...files] = await compiledForm('lien-tich')
    const ids = ['co-issuers', 'secrecy-mark', 'urgency-mark', 'circulation-mark', 'contact']
    // The same source, had it other boxes and another line.
    const other: LayoutDocument = JSON.parse(JSON.stringify(document).replace(/MẬT|HỎA TỐC|XEM XONG|Thôn Iệc/g, 'KHÁC'))
    for (const { bytes, registry } of files) {
      const passed = verified(bytes, { documents: [document], registry }).items.filter(({ id }) => ids.includes(id))
      expect(passed.map(({ id, state }) => [id, state]).sort()).toEqual(ids.map((id) => [id, 'passed']).sort())
      const found = faults(verified(bytes, { documents: [other], registry }))
      expect(found).toEqual(expect.arrayContaining(ids.slice(1)))
      const more = { ...registry, documents: registry.documents.map((one) => ({ ...one, coIssuers: [STRANGER] })) }
      const withStranger = componentItems(NO_VIEW, { template: STATE_TEMPLATE, document: more.documents[0] })
      expect(withStranger.find(({ id }) => id === 'co-issuers')?.state).toBe('failed')
    }
  })

  it('phu-luc-rieng: the appendix in a file of its own has the field of the agency', async () => {
    const host = nodeHost(join(CASES, 'phu-luc-rieng'))
    const reading = readPlan('ke-hoach.md', host)
    const registry = reading && registryOf(reading, host)
    const [appendix] = reading ? appendixDocumentsOf(reading) : []
    if (!appendix || !registry) throw new Error('the case has one')
    const source = { documents: [appendix.document], registry }
    const bytes = await writePdf(appendix.document, host.fonts(), writeRegistryJson(registry))
    expect(verified(bytes, source).items.find(({ id }) => id === 'appendix-field')?.state).toBe('passed')
    const latin = Buffer.from(bytes).toString('latin1').replaceAll('(ChuKyCoQuan1)', '(ChuKyCoQuan9)')
    expect(faults(verified(new Uint8Array(Buffer.from(latin, 'latin1')), source))).toEqual(['appendix-field'])
  })

  it('are several, of both regimes', () => {
    const compiled = forms.filter((name) => {
      const reading = readPlan('ke-hoach.md', nodeHost(join(CASES, name)))
      return reading !== undefined && documentOf(reading) !== undefined
    })
    expect(compiled).toEqual(expect.arrayContaining(['dang-2026', 'lien-tich', 'phu-luc-rieng']))
  })
})

const STRANGER = { OrganId: 'khac', OrganName: 'Hội Khuyến học huyện Mường Lát' }

const NO_VIEW: DocumentView = {
  ...{ headLeft: ['ỦY BAN NHÂN DÂN'], headRight: [], appendix: undefined, type: undefined, afterType: [] },
  ...{ closingLeft: [], closingRight: [], closing: [], lastOfText: undefined, whole: '' },
}

type FormFile = { readonly bytes: Uint8Array; readonly registry: Registry }

/** A case's document, and its PDF and DOCX. */
const compiledForm = async (name: string): Promise<[LayoutDocument, ...FormFile[]]> => {
  const host = nodeHost(join(CASES, name))
  const reading = readPlan('ke-hoach.md', host)
  const document = reading && documentOf(reading)
  const registry = reading && registryOf(reading, host)
  if (!document || !registry) throw new Error(`${name} compiles`)
  const files: FormFile[] = []
  for (const { write } of DOCUMENT_FORMATS)
    files.push({
      bytes: await write(document, { fonts: host.fonts(), registry: writeRegistryJson(registry) }),
      registry,
    })
  return [document, ...files]
}
