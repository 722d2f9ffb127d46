import type { Template } from '../../template/template.ts'
import { A4_HEIGHT_PT, A4_WIDTH_PT, mm } from '../../text/length.ts'
import { failed, passed, type Verdict, words } from '../checklist.ts'
import { isAppendixLine } from '../components.ts'
import type { Limit } from '../sources.ts'
import { inkEnd } from './lines.ts'
import type { ReadPage, ReadPdf } from './read-pdf.ts'
import { type PdfView, textLines } from './view.ts'

/** A4, upright or turned. Source: Nghị định 30/2020, PL I, I.1. */
export const paperVerdict = ({ pages }: ReadPdf): Verdict => {
  const wrong = pages.find(({ widthPt, heightPt }) => {
    const [short, long] = widthPt < heightPt ? [widthPt, heightPt] : [heightPt, widthPt]
    return Math.abs(short - A4_WIDTH_PT) > 1 || Math.abs(long - A4_HEIGHT_PT) > 1
  })
  if (!wrong) return passed(`A4, ${pages.length} trang`, `A4, ${pages.length} pages`)
  const size = `${toMm(wrong.widthPt)} × ${toMm(wrong.heightPt)} mm`
  return failed({ vi: `trang ${wrong.number}: ${size}`, en: `page ${wrong.number}: ${size}` }, words('210 × 297 mm'))
}

/** Where text stands, measured on each page: left is where it begins, right where it ends. Source: PL I, I.3. */
export const marginsVerdict = ({ pages }: ReadPdf, template: Template, limit: Limit): Verdict => {
  const { marginLeftMm, marginRightMm, marginTopMm, marginBottomMm } = template.page
  const measured = pages.map((page) => measuredMargins(page, template))
  const [top, bottom, left, right] = [marginTopMm, marginBottomMm, marginLeftMm, marginRightMm].map(
    (value) => limit(value)[0],
  ) as [number, number, number, number]
  const isGood = (one: Margins): boolean =>
    one.left >= mm(left) - SLACK_PT &&
    one.right >= mm(right) - SLACK_PT &&
    one.top >= mm(top) - SLACK_PT &&
    one.bottom >= mm(bottom) - SLACK_PT
  const wrong = measured.findIndex((one) => !isGood(one))
  if (wrong < 0) return { state: 'passed', seen: marginWords(leastOf(measured)) }
  const seen = marginWords(measured[wrong] ?? leastOf(measured))
  return failed(
    { vi: `trang ${wrong + 1}: ${seen.vi}`, en: `page ${wrong + 1}: ${seen.en}` },
    {
      vi: `trên ${top}, dưới ${bottom}, trái ${left}, phải ${right} mm`,
      en: `top ${top}, bottom ${bottom}, left ${left}, right ${right} mm`,
    },
  )
}

const SLACK_PT = 0.6

type Margins = ReturnType<typeof measuredMargins>

const leastOf = (pages: readonly Margins[]): Margins => ({
  left: Math.min(...pages.map(({ left }) => left)),
  right: Math.min(...pages.map(({ right }) => right)),
  top: Math.min(...pages.map(({ top }) => top)),
  bottom: Math.min(...pages.map(({ bottom }) => bottom)),
})

const marginWords = ({ top, bottom, left, right }: Margins) => {
  const measures = [top, bottom, left, right].map(toMm).join(' / ')
  return { vi: `${measures.replaceAll('.', ',')} mm`, en: `${measures} mm` }
}

/** Pages on which nothing is printed do not count: infinity. */
const measuredMargins = (page: ReadPage, template: Template) => {
  const lines = textLines(page, template)
  const pieces = lines.flatMap((line) => line.pieces)
  // Rules and table lines reach into half their thickness.
  const across = page.strokes.filter(({ y1Pt }) => y1Pt > mm(template.page.marginTopMm.use) - 1)
  return {
    left: Math.min(...pieces.map(({ xPt }) => xPt), ...across.map(({ x1Pt }) => x1Pt)),
    right: page.widthPt - Math.max(Number.NEGATIVE_INFINITY, ...pieces.map(inkEnd), ...across.map(({ x2Pt }) => x2Pt)),
    top: Math.min(...lines.map(({ baselinePt, sizePt }) => baselinePt - sizePt * 0.7)),
    bottom: page.heightPt - Math.max(Number.NEGATIVE_INFINITY, ...lines.map(({ baselinePt }) => baselinePt)),
  }
}

export const insideVerdict = ({ pages }: ReadPdf): Verdict => {
  for (const page of pages)
    for (const piece of page.texts) {
      const { text, xPt, baselinePt, sizePt } = piece
      const outside =
        xPt < 0 || inkEnd(piece) > page.widthPt || baselinePt - sizePt * 0.7 < 0 || baselinePt > page.heightPt
      if (text.trim() !== '' && (outside || piece.hidden)) return cutAt(page, text, outside)
    }
  return passed('mọi chữ đều hiện trong trang', 'all letters show on their pages')
}

const cutAt = ({ number }: ReadPage, text: string, outside: boolean): Verdict =>
  failed(
    {
      vi: `trang ${number}: “${text}” ${outside ? 'ra ngoài trang' : 'bị cắt hoặc bị giấu'}`,
      en: `page ${number}: “${text}” ${outside ? 'is outside the page' : 'is cut or hidden'}`,
    },
    { vi: 'không chữ nào bị cắt, bị giấu hoặc ra ngoài trang', en: 'nothing cut, hidden or outside the page' },
  )

export const glyphsVerdict = ({ pages }: ReadPdf): Verdict => {
  for (const page of pages)
    for (const { text, missingGlyph } of page.texts)
      if (missingGlyph)
        return failed(
          { vi: `trang ${page.number}: ô trống trong “${text}”`, en: `page ${page.number}: a box in “${text}”` },
          { vi: 'phông có đủ chữ', en: 'fonts that have every letter' },
        )
  return passed('phông có đủ chữ', 'the fonts have every letter')
}

/** Times New Roman or the font of its widths, in the file. Source: PL I, I.4; embedding: ISO 19005-3, 6.2.11.4. */
export const fontsVerdict = ({ fonts }: ReadPdf): Verdict => {
  const names = [...new Set(fonts.map(({ name }) => name))].sort().join(', ')
  const bad = fonts.find(({ name, embedded }) => !embedded || !/^(Tinos|TimesNewRoman|Times New Roman)/.test(name))
  if (!bad) return passed(names, names)
  return failed(
    bad.embedded
      ? { vi: `phông ${bad.name}`, en: `font ${bad.name}` }
      : { vi: `${bad.name} không được nhúng`, en: `${bad.name} is not embedded` },
    { vi: 'Times New Roman hoặc Tinos, được nhúng', en: 'Times New Roman or Tinos, embedded' },
  )
}

/**
 * From page 2, in the middle of the top margin, Arabic. A page that begins an appendix shows none and the count begins
 * again. Source: PL I, I.7 and III.1.đ.
 */
export const pageNumbersVerdict = ({ pages }: ReadPdf, template: Template): Verdict => {
  let wanted = 1
  for (const page of pages) {
    const first = textLines(page, template)[0]
    const begins = page.number === 1 || isAppendixLine(first?.text, template)
    wanted = begins ? 1 : wanted + 1
    const topPt = mm(template.page.marginTopMm.use)
    const numbers = page.lines.filter(({ baselinePt, text }) => baselinePt <= topPt && /^\d+$/.test(text))
    const shown = numbers.map(({ text }) => text).join(' ')
    if (shown !== (wanted === 1 ? '' : String(wanted)))
      return wrongNumber(page, shown === '' ? 'không có số' : `“${shown}”`, wanted)
    const [number] = numbers
    const middlePt = (mm(template.page.marginLeftMm.use) + page.widthPt - mm(template.page.marginRightMm.use)) / 2
    if (number && Math.abs((number.leftPt + number.rightPt) / 2 - middlePt) > 2)
      return wrongNumber(page, 'không ở giữa', wanted)
  }
  return passed('từ trang 2, giữa lề trên', 'from page 2, in the middle of the top margin')
}

const wrongNumber = ({ number }: ReadPage, seen: string, wanted: number): Verdict => {
  const expected = wanted === 1 ? 'không hiện số ở trang đầu' : `số ${wanted} ở giữa lề trên`
  return failed(
    { vi: `trang thứ ${number}: ${seen}`, en: `page ${number} of the file: ${seen}` },
    { vi: expected, en: wanted === 1 ? 'no number on a first page' : `${wanted} in the middle of the top margin` },
  )
}

/** The signature's page has lines of the text. Source: Nghị định 30/2020 shows it under the text (PL I, mục II). */
export const notAloneVerdict = (view: PdfView): Verdict => {
  if (!view.signedAt)
    return failed({ vi: 'không thấy phần ký', en: 'no signature block' }, { vi: 'phần ký', en: 'one' })
  const { number } = view.signedAt.page
  return view.lastOfText === undefined
    ? failed(
        { vi: `trang ${number} chỉ có phần ký`, en: `page ${number} has the signature block alone` },
        { vi: 'phần ký cùng trang với nội dung', en: 'on a page with text' },
      )
    : passed(`trang ${number}, cùng nội dung`, `page ${number}, with text`)
}

const toMm = (pt: number): string => (Number.isFinite(pt) ? ((pt / 72) * 25.4).toFixed(1).replace(/\.0$/, '') : '–')
