import { describe, expect, test } from 'vitest'
import type { Paragraph } from '../../src/layout/layout-document.ts'
import { FIELDS_NAMESPACE } from '../../src/write/docx/late-fields.ts'
import { wordsOf } from '../support/read-docx.ts'
import { all, child, elementsOf, has, type XmlElement } from '../support/xml.ts'
import { documentOf, paragraph, text } from './docx-support.ts'
import { open, val } from './docx-support-open.ts'

const late = (name: string, label: string, words: string) => ({ ...text(words), field: { name, label, blank: false } })

const numberLine: Paragraph = paragraph('Body', [text('Số: '), late('SoVanBan', 'Số văn bản', '05'), text('/KH-UBND')])
const nameLine: Paragraph = paragraph('Title', [{ ...late('HoTenNguoiKy1', 'Họ tên', 'A < "B" & C'), italic: true }])
/** The number once more, where the appendix speaks of the plan. */
const referenceLine: Paragraph = paragraph('Body', [text('Kèm theo số '), late('SoVanBan', 'Số văn bản', '05')])

describe('words that change after compiling', () => {
  test('stand in a content control with their name, their Vietnamese label and their look', async () => {
    const { body } = await open(documentOf([numberLine, nameLine]))
    expect(all(body, 'w:sdt').map(facts)).toEqual([
      { tag: 'SoVanBan', alias: 'Số văn bản', words: '05', style: undefined },
      { tag: 'HoTenNguoiKy1', alias: 'Họ tên', words: 'A < "B" & C', style: 'Italic' },
    ])
    expect(all(body, 'w:p').map((line) => wordsOf(line))).toEqual(['Số: 05/KH-UBND', 'A < "B" & C'])
  })

  test('are bound to one value, so that two places say the same', async () => {
    const { body, part } = await open(documentOf([numberLine, nameLine, referenceLine]))
    const fields = part('customXml/item2.xml')
    expect(fields.attributes).toEqual({ xmlns: FIELDS_NAMESPACE })
    expect(elementsOf(fields).map(({ name, children }) => [name, children.join('')])).toEqual([
      ['SoVanBan', '05'],
      ['HoTenNguoiKy1', 'A < "B" & C'],
    ])
    const itemId = part('customXml/itemProps2.xml').attributes['ds:itemID']
    for (const control of all(body, 'w:sdt')) {
      const { attributes } = child(control, 'w:sdtPr', 'w:dataBinding')
      expect(attributes['w:storeItemID']).toBe(itemId)
      expect(attributes['w:prefixMappings']).toBe(`xmlns:f='${FIELDS_NAMESPACE}'`)
      const [, name] = /^\/f:fields\[1\]\/f:(\w+)\[1\]$/.exec(attributes['w:xpath'] ?? '') ?? []
      const [value] = elementsOf(fields).filter((field) => field.name === name)
      expect(value?.children.join('')).toBe(wordsOf(control))
    }
  })

  test('have an id each, the same in every document that has the field', async () => {
    const [one, other] = await Promise.all(
      [
        [numberLine, nameLine, referenceLine],
        [nameLine, numberLine],
      ].map(async (blocks) => idsOf((await open(documentOf(blocks))).body)),
    )
    const [number, name, reference] = one ?? []
    expect(new Set(one).size).toBe(3)
    expect(other).toEqual([name, number])
    expect(Number(reference)).toBe(Number(number) + 1)
    expect(one?.every((id) => Number(id) > 0 && Number(id) < 2 ** 31)).toBe(true)
  })

  test('are nowhere in a document without them', async () => {
    const { parts, body } = await open(documentOf([paragraph('Body', [text('Số: 05')])]))
    expect(all(body, 'w:sdt')).toEqual([])
    expect(Object.keys(parts).filter((path) => path.startsWith('customXml'))).toEqual([])
  })

  const facts = (control: XmlElement) => {
    const [run] = all(child(control, 'w:sdtContent'), 'w:r')
    return {
      tag: val(control, 'w:sdtPr', 'w:tag'),
      alias: val(control, 'w:sdtPr', 'w:alias'),
      words: wordsOf(control),
      style: run && has(run, 'w:rPr') ? val(run, 'w:rPr', 'w:rStyle') : undefined,
    }
  }

  const idsOf = (body: XmlElement): (string | undefined)[] =>
    all(body, 'w:sdt').map((control) => val(control, 'w:sdtPr', 'w:id'))
})
