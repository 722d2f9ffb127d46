import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { extractRegistry } from '../../src/verify/index.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'
import { type CompiledPlan, compiledPlan, SLUGS } from '../support/compiled-plans.ts'
import { faults, sourceOf, told, verified } from './subjects.ts'

let plan: CompiledPlan
let appendix: CompiledPlan
beforeAll(async () => {
  plan = await compiledPlan('xa-bo-y')
  appendix = await compiledPlan('dang-uy-phuong')
})

describe('DOCX as it was built', () => {
  it.each(SLUGS)('%s conforms, and holds the same registry as the PDF', async (slug) => {
    const compiled = await compiledPlan(slug)
    const checklist = verified(compiled.docx, sourceOf(compiled))
    expect(told(checklist)).toEqual([])
    expect(checklist.items.filter(({ state }) => state === 'unknown')).toEqual([])
    const json = Buffer.from(writeRegistryJson(compiled.registry))
    for (const bytes of [compiled.docx, compiled.pdf])
      expect(Buffer.compare(Buffer.from(extractRegistry(bytes) ?? []), json)).toBe(0)
  })
})

const changed = (bytes: Uint8Array, path: RegExp, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes)
  let touched = false
  for (const [name, data] of Object.entries(parts)) {
    if (!path.test(name)) continue
    const xml = change(strFromU8(data))
    touched ||= xml !== strFromU8(data)
    parts[name] = strToU8(xml)
  }
  if (!touched) throw new Error('nothing was changed')
  return zipSync(parts)
}

const BODY = /^word\/document\.xml$/

const CASES: readonly (readonly [
  what: string,
  path: RegExp,
  from: RegExp,
  to: string,
  told: readonly string[],
  source?: 'with source',
])[] = [
  ['a margin', BODY, /w:left="1701"/g, 'w:left="1000"', ['margins']],
  ['paper', BODY, /w:w="11906"/g, 'w:w="12240"', ['paper']],
  ['a font in the styles', /^word\/styles\.xml$/, /Times New Roman/g, 'Arial', ['fonts']],
  [
    'a font in the text',
    BODY,
    /<w:r><w:rPr>|<w:r>(?=<w:t)/,
    '<w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr>',
    ['fonts'],
  ],
  ['the nation', BODY, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA/, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA', ['nation']],
  ['the motto', BODY, /Độc lập - Tự do/, 'Độc lập – Tự do', ['motto']],
  ['the issuer', BODY, />ỦY BAN NHÂN DÂN</, '>BAN QUẢN LÝ THÔN<', ['issuer']],
  ['the symbol', BODY, /\/KH-UBND</, '/QĐ-UBND<', ['number']],
  ['the type', BODY, />KẾ HOẠCH</, '>BÁO CÁO<', ['type']],
  ['the title', BODY, /Phong Trào/, 'Phong cách', ['title']],
  ['the name of the signer', BODY, /Trần Thị Huyện/, 'Trần Văn Khác', ['signature']],
  ['the heading of the recipients', BODY, />Nơi nhận:</, '>Gửi:<', ['recipients']],
  ['the end mark', BODY, /\.\/\./, '.', ['end-mark']],
  ['page numbers', /^word\/header\d*\.xml$/, /PAGE/g, 'DATE', ['page-numbers']],
  ['the number on page 1', BODY, /<w:titlePg\/>/g, '', ['page-numbers']],
  ['a control', BODY, /SoVanBan/g, 'SoKhac', ['late-fields']],
  ['the registry taken out', /^customXml\/item1\.xml$/, /<registry/, '<other', ['registry']],
  [
    'a deadline in the registry',
    /^customXml\/item1\.xml$/,
    /"due": "2025/,
    '"due": "2026',
    ['registry-of-source'],
    'with source',
  ],
  ['a word of the text', BODY, /tuyên truyền/, 'tuyên bố', ['words'], 'with source'],
  ['a broken part', BODY, /<\/w:body>/, '', ['readable']],
]

describe('DOCX tampered with', () => {
  it.each(CASES.map(([what, ...rest]) => [what, rest] as const))('%s', (_what, [path, from, to, expected, source]) => {
    const checklist = verified(
      changed(plan.docx, path, (xml) =>
        xml.replace(from, to).replace(/<\/registry>$/, to === '<other' ? '</other>' : '</registry>'),
      ),
      source ? sourceOf(plan) : undefined,
    )
    expect([faults(checklist), told(checklist)]).toEqual([expected, told(checklist)])
  })

  it('a header row that no longer repeats', () => {
    const bytes = changed(appendix.docx, BODY, (xml) => xml.replace(/<w:tblHeader\/>/g, ''))
    expect(faults(verified(bytes))).toEqual(['table-headers'])
  })

  it('is filled by the registry office, and conforms with its source still', () => {
    const bytes = changed(plan.docx, BODY, (xml) => xml.replace(/(SoVanBan[\s\S]*?<w:t[^>]*>)[^<]*/, '$112'))
    expect(told(verified(bytes, sourceOf(plan)))).toEqual([])
  })
})
