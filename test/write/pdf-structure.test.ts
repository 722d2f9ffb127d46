import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, LayoutDocument } from '../../src/layout/layout-document.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { compiledPlan } from '../support/compiled-plans.ts'
import {
  type Dictionary,
  everyElement,
  type PdfElement,
  type PdfObjects,
  readObjects,
  structureOf,
} from '../support/pdf-objects.ts'
import { layoutText, structText } from '../support/struct-text.ts'
import { cite, documentOf, footnote, paragraph, sentences, tinos } from './pdf-support.ts'
import { samplePlan } from './pdf-support-plan.ts'

/** What PDF/UA (ISO 14289-1) asks of the structure and a program can see; every file is read back by qpdf and poppler. */
const written = new Map<
  string,
  { document: LayoutDocument; bytes: Uint8Array; objects: PdfObjects; root: PdfElement }
>()

const add = (name: string, document: LayoutDocument, bytes: Uint8Array): void => {
  const objects = readObjects(bytes)
  written.set(name, { document, bytes, objects, root: structureOf(objects) })
}

beforeAll(async () => {
  add('sample', samplePlan(), await writePdf(samplePlan(), tinos))
  add('items', items, await writePdf(items, tinos))
  for (const slug of ['xa-bo-y', 'so-noi-vu-cao-bang', 'dang-uy-phuong'] as const) {
    const { document, pdf } = await compiledPlan(slug)
    add(slug, document, pdf)
  }
})

/** One black dot. */
const picture: Block = {
  type: 'image',
  format: 'png',
  data: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
  widthPt: 100,
  heightPt: 60,
  alt: 'Sơ đồ tổ chức',
}

const items = documentOf(
  [
    paragraph('I. MỘT', 'heading-1'),
    paragraph(
      [
        { type: 'text', text: '- ', label: true },
        { type: 'text', text: sentences(4) },
      ],
      'body',
      { listLevel: 1 },
    ),
    paragraph([{ type: 'text', text: '+ ', label: true }, { type: 'text', text: 'Sâu hơn' }, cite(1)], 'body', {
      listLevel: 2,
    }),
    paragraph(
      [
        { type: 'text', text: '- ', label: true },
        { type: 'text', text: 'Mục sau' },
      ],
      'body',
      { listLevel: 1 },
    ),
    paragraph('Lời thường.'),
    picture,
  ],
  { footnotes: [footnote(1, sentences(2))] },
)

const NAMES = ['sample', 'items', 'xa-bo-y', 'so-noi-vu-cao-bang', 'dang-uy-phuong']

const read = (name: string) => {
  const found = written.get(name)
  if (!found) throw new Error(`${name} was written`)
  return { ...found, elements: everyElement(found.root) }
}

describe.each(NAMES)('the structure of %s', (name) => {
  test('read in its own order gives the words of the layout, each once', async () => {
    const { document, bytes, root } = read(name)
    expect(await structText(bytes, root)).toBe(layoutText(document))
  })

  test('leaves nothing out: what is painted is content of an element or an artifact', () => {
    const { objects } = read(name)
    for (const page of objects.pages) {
      const painted = paintedIn(objects.stream(objects.dictionary(page)['/Contents']))
      expect(painted.outside, 'painted outside any mark').toBe(0)
      expect(painted.nested, 'a mark within a mark').toBe(0)
      expect(painted.ids).toEqual(painted.ids.map((_, index) => index))
    }
  })

  test('finds the way back from every mark and annotation to its element', () => {
    const { objects, elements } = read(name)
    const { dictionary, array } = objects
    const parents = parentTree(objects)
    const marks = elements.flatMap(({ reference, marks: own }) => own.map((mark) => ({ ...mark, reference })))
    for (const { page, id, reference } of marks) {
      const key = Number(dictionary(page)['/StructParents'])
      expect(array(parents.get(key))[id]).toBe(reference)
    }
    const painted = objects.pages.reduce(
      (sum, page) => sum + array(parents.get(Number(dictionary(page)['/StructParents']))).length,
      0,
    )
    expect(marks).toHaveLength(painted)
    const held = elements.flatMap(({ reference, role, objects: own }) =>
      own.map((object) => ({ object, reference, role })),
    )
    const annotations = objects.pages.flatMap((page) => array(dictionary(page)['/Annots']).map(String))
    expect(held.map(({ object }) => object).toSorted()).toEqual(annotations.toSorted())
    for (const { object, reference, role } of held) {
      const annotation = dictionary(object)
      expect(parents.get(Number(annotation['/StructParent']))).toBe(reference)
      expect(role).toBe(annotation['/Subtype'] === '/Link' ? 'Link' : 'Form')
      // Printed, neither hidden nor without view; told to who cannot see it.
      expect(annotation['/F']).toBe(4)
      expect(
        String(objects.get(annotation['/Subtype'] === '/Link' ? annotation['/Contents'] : annotation['/TU'])),
      ).toMatch(/\S/)
    }
  })

  test('is a document of headings without gaps, lists, tables with heads, notes and pictures with words', () => {
    const { objects, elements, root } = read(name)
    const { dictionary } = objects
    expect(root.role).toBe('Document')
    expect(elements.map(({ role }) => role).filter((role) => !ROLES.has(role))).toEqual([])
    const levels = elements.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []))
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    for (const element of elements) {
      const roles = element.children.map(({ role }) => role)
      switch (element.role) {
        case 'L':
          expect(new Set(roles)).toEqual(new Set(['LI']))
          expect(dictionary(element.data['/A'])['/ListNumbering']).not.toBe('/None')
          break
        case 'LI':
          expect(roles).toEqual(['Lbl', 'LBody'])
          break
        case 'Table':
          expect(new Set(roles)).toEqual(new Set(['TR']))
          expect(new Set(element.children.map((row) => columnsOf(row, dictionary))).size).toBe(1)
          expect(element.children[0]?.children.every(({ role }) => role === 'TH')).toBe(true)
          break
        case 'TH':
          expect(['/Column', '/Row']).toContain(dictionary(element.data['/A'])['/Scope'])
          break
        case 'Figure':
          expect(String(objects.get(element.data['/Alt']))).toMatch(/\S/)
          break
        case 'Note':
          expect(String(objects.get(element.data['/ID']))).toMatch(/^chu-thich-\d+$/)
          break
      }
    }
    const notes = elements.filter(({ role }) => role === 'Note').map(({ data }) => objects.get(data['/ID']))
    expect(new Set(notes).size).toBe(notes.length)
  })

  test('belongs to a file that says its language, shows its title, and is walked in its order', () => {
    const { objects } = read(name)
    const { root, dictionary, get } = objects
    expect(get(root['/Lang'])).toBe('vi-VN')
    expect(dictionary(root['/MarkInfo'])).toEqual({ '/Marked': true })
    expect(dictionary(root['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true)
    expect(objects.pages.map((page) => dictionary(page)['/Tabs'])).toEqual(objects.pages.map(() => '/S'))
  })
})

test('a table that runs on is read once: its repeated head is an artifact', () => {
  const { elements } = read('dang-uy-phuong')
  const heads = elements.filter(({ role, data }) => role === 'TH' && JSON.stringify(data['/A']).includes('Column'))
  expect(heads).toHaveLength(6)
})

test('lists in lists stand in the item they belong to', () => {
  const { root } = read('items')
  expect(outline(root)).toBe(
    'Document(Sect(H1 L(LI(Lbl LBody(L(LI(Lbl LBody(Reference(Link) Note(Lbl(Link))))))) LI(Lbl LBody)) P Figure))',
  )
})

test('footnotes lead to their marks and back, links to their appendix', () => {
  const { objects, elements } = read('sample')
  const { dictionary, array, get, root } = objects
  const targets = array(dictionary(dictionary(root['/Names'])['/Dests'])['/Names'])
  const names = targets.filter((_, index) => index % 2 === 0).map(get)
  const links = elements
    .filter(({ role }) => role === 'Link')
    .flatMap((link) => link.objects.map((object) => get(dictionary(object)['/Dest'])))
  const inside = links.filter((name) => name !== undefined)
  expect(inside.filter((name) => !names.includes(name))).toEqual([])
  for (const number of [1, 2, 3])
    expect(inside).toEqual(expect.arrayContaining([`chu-thich-${number}`, `dan-chu-thich-${number}`]))
  expect(inside).toContain('phu-luc')
})

const ROLES = new Set(
  'Document Sect H1 H2 H3 H4 P L LI Lbl LBody Table TR TH TD Figure Note Reference Link Form'.split(' '),
)

const outline = ({ role, children }: PdfElement): string =>
  children.length === 0 ? role : `${role}(${children.map(outline).join(' ')})`

const columnsOf = (row: PdfElement, dictionary: (value: unknown) => Dictionary): number =>
  row.children.reduce((sum, { data }) => sum + Number(dictionary(data['/A'])['/ColSpan'] ?? 1), 0)

const parentTree = ({ root, dictionary, array }: PdfObjects): ReadonlyMap<number, unknown> => {
  const numbers = array(dictionary(dictionary(root['/StructTreeRoot'])['/ParentTree'])['/Nums'])
  return new Map(numbers.flatMap((key, index) => (index % 2 === 0 ? [[Number(key), numbers[index + 1]] as const] : [])))
}

/** Walks the operators of a page. Text of this writer stands in hexadecimal strings, so no operator hides in one. */
const paintedIn = (content: string): { outside: number; nested: number; ids: number[] } => {
  let [depth, outside, nested] = [0, 0, 0]
  const ids: number[] = []
  for (const line of content.split('\n')) {
    const operator = line.trim().split(/\s+/).at(-1) ?? ''
    const id = /\/MCID (\d+)>> BDC$/.exec(line)
    if (id) ids.push(Number(id[1]))
    if (operator === 'BDC' || operator === 'BMC') {
      depth++
      if (depth > 1) nested++
    } else if (operator === 'EMC') depth--
    else if (PAINTING.has(operator) && depth === 0) outside++
  }
  return { outside, nested, ids }
}

const PAINTING = new Set(['Tj', 'TJ', 'S', 's', 'f', 'F', 'f*', 'B', 'b', 'B*', 'b*', 'Do', 'sh'])
