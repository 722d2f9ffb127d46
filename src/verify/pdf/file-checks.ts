import { FIELD_NAMES } from '../../layout/field-names.ts'
import type { RegistryDocument } from '../../registry/registry.ts'
import { failed, passed, unknown, type Verdict, words } from '../checklist.ts'
import { registryOf } from './attachments.ts'
import type { ReadPdf } from './read-pdf.ts'
import type { Closing } from './view.ts'

/** What the file says of itself in XMP, with the colours it needs for that. A claim, not a validator's word. */
export const pdfaVerdict = ({ xmp, file }: ReadPdf): Verdict => {
  const of = (name: string): string => new RegExp(`pdfaid:${name}(?:>|=")([^<"]*)`).exec(xmp)?.[1] ?? '–'
  const seen = `${of('part')}${of('conformance')}`
  const intents = file.list(file.catalog.entries.get('OutputIntents')).length
  if (seen === '3B' && intents > 0) return passed('PDF/A-3B', 'PDF/A-3B')
  const wanted = { vi: 'XMP ghi PDF/A phần 3, mức B, có OutputIntent', en: 'XMP says part 3, level B; an OutputIntent' }
  return failed(words(intents > 0 ? seen : `${seen}, –OutputIntent`), wanted)
}

/** Marked structure and language: what a screen reader needs first. */
export const structureVerdict = ({ tagged, language }: ReadPdf): Verdict => {
  if (tagged && language === 'vi-VN') return passed('có cây cấu trúc, vi-VN', 'a structure tree, vi-VN')
  return failed(
    {
      vi: `${tagged ? 'có' : 'không có'} cây cấu trúc, ${language ?? '–'}`,
      en: `tagged: ${tagged}, ${language ?? '–'}`,
    },
    { vi: 'cây cấu trúc, ngôn ngữ vi-VN', en: 'a structure tree, language vi-VN' },
  )
}

export const attachmentVerdict = ({ attachments }: ReadPdf): Verdict => {
  const registry = registryOf(attachments)
  if (!registry) return unknown('không có tệp đính kèm', 'nothing attached')
  const { name, relationship, associated } = registry
  const seen = `${name}, ${relationship ?? '–'}${associated ? '' : ', –AF'}`
  if (relationship === 'Data' && associated) return passed(seen, seen)
  return failed(words(seen), { vi: 'tệp JSON có quan hệ Data', en: 'a JSON file with the relationship Data' })
}

/** A field for each signer and agency, on the page of the signature; of a single signer in its right half. */
export const signatureFieldsVerdict = (
  { fields, pages }: ReadPdf,
  closing: Closing | undefined,
  { coSigners = [] }: RegistryDocument,
): Verdict => {
  const found = fields.filter(({ type }) => type === 'signature')
  const signers = [1, ...coSigners.map((_, index) => index + 2)]
  const wanted = signers.flatMap((signer) => [FIELD_NAMES.signature(signer), FIELD_NAMES.seal(signer)])
  const missing = wanted.filter((name) => !found.some((field) => field.name === name))
  const expected = words(wanted.join(', '))
  if (missing.length > 0)
    return failed({ vi: `thiếu ${missing.join(', ')}`, en: `missing ${missing.join(', ')}` }, expected)
  const astray = found.find(({ name, page, leftPt, widthPt, topPt, heightPt }) => {
    const shown = pages[(page ?? 0) - 1]
    const inside = shown && leftPt >= 0 && leftPt + widthPt <= shown.widthPt && topPt + heightPt <= shown.heightPt
    const right = signers.length > 1 || (shown && leftPt + widthPt / 2 > shown.widthPt * 0.45)
    return wanted.includes(name) && !(inside && right && (closing === undefined || page === closing.page.number))
  })
  if (astray)
    return failed(
      {
        vi: `${astray.name} ở trang ${astray.page ?? '–'}, sai chỗ`,
        en: `${astray.name} stands elsewhere (page ${astray.page ?? '–'})`,
      },
      { vi: 'nửa phải trang có phần ký', en: 'the right half of the page of the signature' },
    )
  const open = found.filter(({ signature }) => !signature).length
  return passed(`${found.length} trường, ${open} chưa ký`, `${found.length} fields, ${open} unsigned`)
}

/** At the top right of an appendix in a file of its own. */
export const appendixFieldVerdict = ({ fields, pages: [first] }: ReadPdf): Verdict => {
  const name = FIELD_NAMES.seal(1)
  const expected = { vi: `${name} ở trên cùng bên phải trang 1`, en: `${name} at the top right of page 1` }
  const field = fields.find((one) => one.type === 'signature' && one.name === name)
  if (!field || !first) return failed({ vi: `thiếu ${name}`, en: `missing ${name}` }, expected)
  const { page, leftPt, topPt, widthPt, heightPt, signature } = field
  const inPlace =
    page === 1 &&
    leftPt > first.widthPt / 2 &&
    leftPt + widthPt <= first.widthPt &&
    topPt + heightPt < first.heightPt / 4
  if (!inPlace) return failed({ vi: `${name} sai chỗ`, en: `${name} stands elsewhere` }, expected)
  return signature ? passed(`${name}, đã ký`, `${name}, signed`) : passed(`${name}, chưa ký`, `${name}, unsigned`)
}

/** What the plan leaves blank can be filled by the registry office without compiling again. */
export const lateFieldsVerdict = ({ fields }: ReadPdf, { CodeNumber, IssuedDate }: RegistryDocument): Verdict => {
  const { number, day, month } = FIELD_NAMES
  const wanted = [...(CodeNumber === undefined ? [number] : []), ...(IssuedDate === undefined ? [day, month] : [])]
  const texts = fields.filter(({ type }) => type === 'text')
  const missing = wanted.filter((name) => !texts.some((field) => field.name === name && field.page !== undefined))
  if (missing.length > 0)
    return failed({ vi: `thiếu ${missing.join(', ')}`, en: `missing ${missing.join(', ')}` }, words(wanted.join(', ')))
  const filled = texts.filter(({ value }) => value !== '').map(({ name, value }) => `${name} = “${value}”`)
  if (wanted.length === 0) return passed('không có chỗ trống', 'no blanks')
  return filled.length > 0
    ? passed(filled.join(', '), filled.join(', '))
    : passed(`${wanted.join(', ')}: còn trống`, `${wanted.join(', ')}: blank`)
}
