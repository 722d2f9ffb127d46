import type { XmlElement } from '@rgrove/parse-xml'
import { FIELD_NAMES } from '../../layout/field-names.ts'
import type { Template } from '../../template/template.ts'
import { failed, passed, type Verdict, words } from '../checklist.ts'
import type { Limit } from '../sources.ts'
import { below, childOf, childrenOf, type ReadDocx, textOf } from './read-docx.ts'
import { isGrid } from './view.ts'

/** Twips: twentieths of a point. A4 as Word writes it. */
export const paperVerdict = ({ body }: ReadDocx): Verdict => {
  const sections = below(body, 'w:sectPr')
  const sizes = sections.map((section) => {
    const { attributes = {} } = childOf(section, 'w:pgSz') ?? {}
    return [Number(attributes['w:w']), Number(attributes['w:h'])].sort((a, b) => a - b)
  })
  const wrong = sizes.find(([short = 0, long = 0]) => Math.abs(short - 11906) > 10 || Math.abs(long - 16838) > 10)
  if (sections.length > 0 && !wrong) return passed(`A4, ${sections.length} phần`, `A4, ${sections.length} sections`)
  return failed(words((wrong ?? []).map(millimetres).join(' × ')), words('210 × 297 mm'))
}

export const marginsVerdict = ({ body }: ReadDocx, { page }: Template, limit: Limit): Verdict => {
  const values = [page.marginTopMm, page.marginBottomMm, page.marginLeftMm, page.marginRightMm]
  const wanted = words(`${values.map(({ use }) => use).join(' / ')} mm`)
  let shown = ''
  for (const section of below(body, 'w:sectPr')) {
    const { attributes = {} } = childOf(section, 'w:pgMar') ?? {}
    const seen = ['top', 'bottom', 'left', 'right'].map((side) => Number(attributes[`w:${side}`]))
    shown = `${seen.map(millimetres).join(' / ')} mm`
    const within = values.every((value, i) => {
      const [least, most] = limit(value)
      return (seen[i] ?? 0) >= twips(least) - 10 && (seen[i] ?? 0) <= twips(most) + 10
    })
    if (!within) return failed(words(shown), wanted)
  }
  return passed(shown, shown)
}

const twips = (millimetre: number): number => (millimetre / 25.4) * 1440
const millimetres = (twips: number): string => ((twips / 1440) * 25.4).toFixed(1).replace(/\.0$/, '')

/** Source: PL I, I.4. Whatever names a font names this one. */
export const fontsVerdict = ({ body, styles, footnotes }: ReadDocx): Verdict => {
  const named = [styles, body, ...footnotes]
    .flatMap((part) => below(part, 'w:rFonts'))
    .flatMap(({ attributes }) => ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'].flatMap((key) => attributes[key] ?? []))
  const other = named.find((font) => font !== FONT)
  if (other !== undefined) return failed(words(other), words(FONT))
  return named.length > 0 ? passed(FONT, FONT) : failed({ vi: 'không nêu phông', en: 'no font is named' }, words(FONT))
}

const FONT = 'Times New Roman'

/** Every section that numbers its pages shows the number in its header, not on the first page. Source: PL I, I.7. */
export const pageNumbersVerdict = ({ body, related }: ReadDocx): Verdict => {
  const wanted = { vi: 'số trang trong tiêu đề, không hiện ở trang đầu', en: 'the number in the header, not on page 1' }
  const sections = below(body, 'w:sectPr')
  for (const [index, section] of sections.entries()) {
    const headers = childrenOf(section).filter(({ name }) => name === 'w:headerReference')
    const header = (type: string): XmlElement | undefined => {
      const found = headers.find(({ attributes }) => attributes['w:type'] === type)
      return found && related(found.attributes['r:id'] ?? '')
    }
    const shown = showsNumber(header('default'))
    const restarts = index === 0 || childOf(section, 'w:pgNumType')?.attributes['w:start'] !== undefined
    const hidden = childOf(section, 'w:titlePg') !== undefined && !showsNumber(header('first'))
    if (!shown || (restarts && !hidden))
      return failed(
        shown
          ? { vi: `phần ${index + 1}: số hiện cả ở trang đầu`, en: `section ${index + 1}: shown on its first page` }
          : { vi: `phần ${index + 1}: không có số trang`, en: `section ${index + 1}: no page number` },
        wanted,
      )
  }
  return passed('trong tiêu đề, từ trang 2', 'in the header, from page 2')
}

const showsNumber = (header: XmlElement | undefined): boolean =>
  below(header, 'w:instrText').some(({ text }) => /\bPAGE\b/.test(text)) ||
  below(header, 'w:fldSimple').some(({ attributes }) => /\bPAGE\b/.test(attributes['w:instr'] ?? ''))

export const tableHeadersVerdict = ({ body, styles }: ReadDocx): Verdict => {
  const tables = below(body, 'w:tbl').filter((table) => isGrid(table, styles))
  const without = tables.find((table) => {
    const [first] = below(table, 'w:tr')
    return childOf(first, 'w:trPr', 'w:tblHeader') === undefined
  })
  if (tables.length === 0) return passed('không có bảng', 'no tables')
  if (!without) return passed(`${tables.length} bảng, đều lặp hàng đầu`, `${tables.length} tables, header rows repeat`)
  const [first] = below(without, 'w:tr')
  const row = first
    ? below(first, 'w:p')
        .map((one) => textOf(one))
        .join(' ')
        .slice(0, 60)
    : ''
  return failed(
    { vi: `bảng “${row}” không lặp hàng đầu`, en: `the table “${row}” does not repeat it` },
    words('w:tblHeader'),
  )
}

/** Number, day and month are filled by the registry office: each is a content control that keeps its name. */
export const controlsVerdict = ({ body }: ReadDocx): Verdict => {
  const tags = new Set(
    below(body, 'w:sdtPr').flatMap((properties) => childOf(properties, 'w:tag')?.attributes['w:val'] ?? []),
  )
  const { number, day, month } = FIELD_NAMES
  const missing = [number, day, month].filter((name) => !tags.has(name))
  if (missing.length === 0) return passed(`${tags.size} ô điền`, `${tags.size} controls`)
  return failed(
    { vi: `thiếu ${missing.join(', ')}`, en: `missing ${missing.join(', ')}` },
    words([number, day, month].join(', ')),
  )
}
