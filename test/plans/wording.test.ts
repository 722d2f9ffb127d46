import { describe, expect, test } from 'vitest'
import { type CompiledPlan, compiledPlan, SLUGS, type Slug } from '../support/compiled-plans.ts'
import { textOf } from '../support/disk.ts'
import { flowing, sortedPages } from '../support/printed-text.ts'
import { footnotesOf, paragraphsOf } from '../support/read-docx.ts'
import { comparableWords, compareInOrder } from '../support/words-in-order.ts'

/** The extraction of most files lost the two columns at the top. */
const headerBlock = (issuer: string, number: string, placeAndDate: string): string =>
  `${issuer} Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập - Tự do - Hạnh phúc Số: ${number} ${placeAndDate}`

/**
 * The published words are in the PDF and in the DOCX, in their order. Every word that is not found, and every word
 * that was added, is listed here with its reason: a new one fails.
 */
const DIFFERENCES: Record<Slug, Differences> = {
  'xa-bo-y': {
    missing: [{ words: 'TM.ỦY', reason: 'printed "TM. ỦY", two words, as the decree spaces it' }],
    added: [
      {
        words: headerBlock('Ủy ban nhân dân xã Bờ Y', '/KH-UBND', 'Bờ Y, ngày tháng năm 2025'),
        reason: 'header block',
      },
      { words: 'Kết quả: 01 Lễ phát động và 01 Ngày hội được tổ chức', reason: 'result supplied' },
      { words: 'Kết quả: mỗi tháng có ít nhất 04 tin, bài về Phong trào', reason: 'result supplied' },
      { words: 'Kết quả: ít nhất 02 lớp tập huấn cho người dân', reason: 'result supplied' },
      { words: 'Kết quả: 100% trường Tiểu học và THCS trên địa bàn xã tham gia', reason: 'result supplied' },
      { words: 'Kết quả: 80% cán bộ, công chức, viên chức của xã có tài khoản học tập', reason: 'result supplied' },
      { words: 'TM. ỦY', reason: 'see missing' },
      { words: 'tháng năm', reason: 'the blank date in "(Kèm theo …)" is written in words, not "/   /"' },
    ],
  },
  'so-noi-vu-cao-bang': {
    missing: [],
    added: [
      {
        words: headerBlock('UBND tỉnh Cao Bằng Sở Nội vụ', '/KH-SNV', 'Cao Bằng, ngày tháng năm 2025'),
        reason: 'header block',
      },
    ],
  },
  'dang-uy-phuong': { missing: [], added: [] },
  'phuong-dak-cam': {
    missing: [{ words: 'Số: /KH-UBND', reason: 'stands level with the date, so after Quốc hiệu (PL I, II.4)' }],
    added: [{ words: 'Số: /KH-UBND', reason: 'see missing' }],
  },
  'xa-thuan-chau': {
    missing: [{ words: 'b)', reason: 'the published points run a, b, b, d; the compiler numbers them a, b, c, d' }],
    added: [
      {
        words: headerBlock('Ủy ban nhân dân xã Thuận Châu', '/KH-UBND', 'Thuận Châu, ngày 21 tháng 7 năm 2025'),
        reason: 'header block; the day is that of the signature stamps',
      },
      { words: 'c)', reason: 'see missing' },
    ],
  },
}

type Differences = { readonly missing: readonly Difference[]; readonly added: readonly Difference[] }
type Difference = { readonly words: string; readonly reason: string }

const LEAST_SHARE = 0.985

describe.each(SLUGS)('%s', (slug) => {
  const published = comparableWords(textOf(`test/wording/${slug}.txt`))
  const listed = (side: readonly Difference[]) => side.flatMap(({ words }) => comparableWords(words))
  const { missing, added } = DIFFERENCES[slug]

  test('every published word is in the PDF, in its order, but those listed', async () => {
    const found = compareInOrder(published, comparableWords(pdfText(await compiledPlan(slug))))
    expect(found.missing).toEqual(listed(missing))
    expect(1 - found.missing.length / published.length).toBeGreaterThanOrEqual(LEAST_SHARE)
  })

  test('every published word is in the DOCX, in its order, but those listed, and nothing else but what is listed', async () => {
    const found = compareInOrder(published, comparableWords(docxText(await compiledPlan(slug))))
    expect(found.missing).toEqual(listed(missing))
    expect(found.added).toEqual(listed(added))
    expect(1 - found.missing.length / published.length).toBeGreaterThanOrEqual(LEAST_SHARE)
  })
})

/** Text in the order of the page's content, page numbers left out, footnotes after the last page like in the wording. */
const pdfText = ({ printed, document }: CompiledPlan): string => {
  const pages = sortedPages(printed, document)
  const text = [...pages.map(({ text }) => flowing(text)), ...pages.map(({ notes }) => flowing(notes))].join('\n')
  // A web address may be torn where a line ends after "https://".
  return text.replace(/(https?:\/\/)\n/g, '$1')
}

const docxText = ({ word }: CompiledPlan): string => {
  const notes = [...footnotesOf(word)].map(([number, words]) => `${number} ${words}`)
  return [...paragraphsOf(word.body), ...notes].join('\n')
}
