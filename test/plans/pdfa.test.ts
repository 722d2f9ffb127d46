import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentOf, readPlan } from '../../src/compile.ts'
import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'
import { writePdf, writePdfAs } from '../../src/write/pdf/write-pdf.ts'
import { compiledPlan, planPath, SLUGS } from '../support/compiled-plans.ts'
import { FONTS } from '../support/disk.ts'
import { nodeHost } from '../support/node-host.ts'
import { type PdfObjects, readObjects } from '../support/pdf-objects.ts'
import { readPdf } from '../support/read-pdf.ts'
import { needTools } from '../support/tool-on-path.ts'
import { documentOf as documentWith, paragraph } from '../write/pdf-support.ts'
import { samplePlan } from '../write/pdf-support-plan.ts'

/**
 * PDF/A: Apache PDFBox Preflight knows part 1 alone, so it judges the same pages, fields and structure built as A-1b; what
 * A-3b has besides (attachment, version, part) is held to ISO 19005-3 point by point. See docs/ky-so.md.
 */
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdfa-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** A title that breaks XML which is not escaped. */
const awkward = documentWith([paragraph('Lời.')], {
  meta: { ...samplePlan().meta, title: 'Kế hoạch <A> & "B" \u2028', keywords: ['<a>', '&amp;'] },
})

const documents = (): ReadonlyMap<string, LayoutDocument> =>
  new Map([...SLUGS.map((slug) => [slug, layoutOf(slug)] as const), ['sample', samplePlan()], ['awkward', awkward]])

const layoutOf = (slug: (typeof SLUGS)[number]): LayoutDocument => {
  const reading = readPlan(planPath(slug), nodeHost())
  const document = reading && documentOf(reading)
  if (!document) throw new Error(`${slug} compiles`)
  return document
}

test('Preflight accepts the A-1b build of the five plans and the examples', async (context) => {
  needTools(['java'], context)
  const judged = join(folder, 'a1b')
  mkdirSync(judged)
  const names: string[] = []
  for (const [name, document] of documents()) {
    writeFileSync(join(judged, `${name}.pdf`), await writePdfAs('PDF/A-1b', document, FONTS))
    names.push(name)
  }
  // One that is none: the judge can say no.
  writeFileSync(join(judged, 'wrong.pdf'), await writePdf(awkward, FONTS))
  const { stdout } = spawnSync('java', [...preflight(), 'batch', judged], { encoding: 'utf8', maxBuffer: 1 << 26 })
  expect(
    names.filter((name) => !stdout.includes(`The file ${name}.pdf is a valid PDF/A-1b file`)),
    stdout,
  ).toEqual([])
  expect(stdout).toContain('The file wrong.pdf is not a valid PDF/A-1b file')
})

describe.each(['xa-bo-y'] as const)('%s as PDF/A-3b', (slug) => {
  test('carries its registry as data of the document, byte for byte', async (context) => {
    needTools(['pdfdetach'], context)
    const { pdf, registry } = await compiledPlan(slug)
    const registryBytes = writeRegistryJson(registry)
    const file = join(folder, `${slug}-3b.pdf`)
    writeFileSync(file, pdf)
    execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'registry.json'), file])
    expect(new Uint8Array(readFileSync(join(folder, 'registry.json')))).toEqual(registryBytes)
    const { root, dictionary, array, get } = readObjects(pdf)
    const [associated, ...others] = array(root['/AF'])
    expect(others).toEqual([])
    const named = array(dictionary(dictionary(root['/Names'])['/EmbeddedFiles'])['/Names'])
    expect(named.map(get)).toEqual(['ke-hoach.dang-ky.json', dictionary(associated)])
    const spec = dictionary(associated)
    expect([spec['/AFRelationship'], get(spec['/F']), get(spec['/UF'])]).toEqual([
      '/Data',
      'ke-hoach.dang-ky.json',
      'ke-hoach.dang-ky.json',
    ])
    const embedded = dictionary(dictionary(spec['/EF'])['/F'])
    expect([embedded['/Type'], embedded['/Subtype']]).toEqual(['/EmbeddedFile', '/application/json'])
    expect(dictionary(embedded['/Params'])['/Size']).toBe(registryBytes.length)
  })

  test('has what part 3 asks and nothing it forbids', async () => {
    const { pdf } = await compiledPlan(slug)
    const objects = readObjects(pdf)
    const { root, dictionary, array } = objects
    expect(Buffer.from(pdf.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7')
    const intents = array(root['/OutputIntents']).map(dictionary)
    expect(intents.map((intent) => intent['/S'])).toEqual(['/GTS_PDFA1'])
    expect(objects.stream(intents[0]?.['/DestOutputProfile']).slice(36, 40)).toBe('acsp')
    const form = dictionary(root['/AcroForm'])
    expect(form['/NeedAppearances']).toBeUndefined()
    expect(form['/XFA']).toBeUndefined()
    expect(root['/OpenAction'] ?? root['/AA']).toBeUndefined()
    for (const annotation of objects.pages.flatMap((page) => array(dictionary(page)['/Annots'])).map(dictionary)) {
      expect(annotation['/AA']).toBeUndefined()
      if (annotation['/Subtype'] === '/Widget') {
        expect(Object.keys(dictionary(annotation['/AP']))).toEqual(['/N'])
        expect(annotation['/A']).toBeUndefined()
      }
    }
    expect(fontsWithoutFile(objects)).toEqual([])
  })
})

test('XMP says part 3, level B, and the words of the title as they are', async () => {
  const { xmp, info } = await readPdf(await writePdf(awkward, FONTS))
  expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>')
  expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
  expect(xmp).toContain('Kế hoạch &lt;A&gt; &amp; "B"')
  expect(xmp).toContain('&lt;a&gt;, &amp;amp;')
  expect(info.Title).toBe(awkward.meta.title)
  expect(xmp).toContain('<xmp:CreateDate>2026-01-05T00:00:00Z</xmp:CreateDate>')
})

/** Fonts of pages and form whose descriptor has no file. */
const fontsWithoutFile = ({ root, pages, dictionary, array }: PdfObjects): unknown[] => {
  const resources = [...pages.map((page) => dictionary(page)['/Resources']), dictionary(root['/AcroForm'])['/DR']]
  const fonts = resources.flatMap((resource) => Object.values(dictionary(dictionary(resource)['/Font'])))
  return fonts.map(dictionary).flatMap((font) => {
    const [descendant = font] = array(font['/DescendantFonts']).map(dictionary)
    return dictionary(descendant['/FontDescriptor'])['/FontFile2'] === undefined ? [font['/BaseFont']] : []
  })
}

/** Debian's jars; the shell would find them by their stars. */
const preflight = (): string[] => {
  const jars = '/usr/share/java'
  const wanted = /^(preflight|pdfbox2|xmpbox|fontbox2|commons-logging|commons-io|jaxb-api|.*activation.*)\.jar$/
  const found = existsSync(jars) ? readdirSync(jars).filter((name) => wanted.test(name)) : []
  if (!found.includes('preflight.jar')) throw new Error('NOT CHECKED: PDF/A needs preflight.jar of libpdfbox2-java')
  return ['-cp', found.map((name) => join(jars, name)).join(':'), 'org.apache.pdfbox.preflight.Validator_A1b']
}
