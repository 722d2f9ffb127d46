import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPdf } from '../../src/verify/pdf/pdf-file.ts'
import { isReference, isStream, type PdfValue } from '../../src/verify/pdf/pdf-object.ts'
import { streamData } from '../../src/verify/pdf/pdf-stream.ts'
import { type ReadPdf, readPdf } from '../../src/verify/pdf/read-pdf.ts'
import { bare } from '../../src/verify/words.ts'
import { type CompiledPlan, compiledPlan, SLUGS } from '../support/compiled-plans.ts'
import { faults, sourceOf, told, verified } from './subjects.ts'
import { eachText, name, type Shown, stream, textAt, withContent, withDict, withObjects } from './tamper-pdf.ts'

let plan: CompiledPlan
let appendix: CompiledPlan
let read: ReadPdf
beforeAll(async () => {
  plan = await compiledPlan('xa-bo-y')
  appendix = await compiledPlan('dang-uy-phuong')
  read = readPdf(plan.pdf)
})

describe('PDF as it was built', () => {
  it.each(SLUGS)('%s conforms', async (slug) => {
    const compiled = await compiledPlan(slug)
    const checklist = verified(compiled.pdf, sourceOf(compiled))
    expect(told(checklist)).toEqual([])
    expect(checklist.items.filter(({ state }) => state === 'unknown')).toEqual([])
  })
})

type Change = (bytes: Uint8Array) => Uint8Array

/** The page, counted from 0, and the texts of the line that has these words, or of a part of it. */
const lineOf = (words: string, part: 'left' | 'right' | 'all' = 'all') => {
  for (const [page, { lines, heightPt, widthPt }] of read.pages.entries())
    for (const line of lines) {
      const pieces = line.pieces.filter(
        ({ xPt }) => part === 'all' || (part === 'left' ? xPt < widthPt * 0.46 : xPt >= widthPt * 0.46),
      )
      if (bare(pieces.map(({ text }) => text).join('')) !== bare(words)) continue
      const left = Math.min(...pieces.map(({ xPt }) => xPt))
      const right = Math.max(...pieces.map(({ xPt, widthPt: width }) => xPt + width))
      const isIn = ({ x, y }: Shown): boolean =>
        pieces.some(({ baselinePt }) => Math.abs(heightPt - y - baselinePt) < 0.1) && x > left - 0.1 && x < right
      return { page, isIn }
    }
  throw new Error(`no line “${words}”`)
}

const without =
  (words: string, part?: 'left' | 'right'): Change =>
  (bytes) => {
    const { page, isIn } = lineOf(words, part)
    return withContent(bytes, page, (content) =>
      eachText(content, (shown) => (isIn(shown) ? undefined : textAt(shown.x, shown.y, shown.body))),
    )
  }

const movedBy =
  (
    words: string,
    by: { readonly x?: number; readonly y?: number; readonly from?: number },
    part?: 'left' | 'right',
  ): Change =>
  (bytes) => {
    const { page, isIn } = lineOf(words, part)
    return withContent(bytes, page, (content) =>
      eachText(content, ({ x, y, body, index }) =>
        isIn({ x, y, body, index }) && x >= (by.from ?? 0)
          ? textAt(x + (by.x ?? 0), y + (by.y ?? 0), body)
          : textAt(x, y, body),
      ),
    )
  }

/** Changes the text of a page that stands at an index. */
const textChanged =
  (page: number, index: number, change: (shown: Shown) => string | undefined): Change =>
  (bytes) =>
    withContent(bytes, page, (content) =>
      eachText(content, (shown) => (shown.index === index ? change(shown) : textAt(shown.x, shown.y, shown.body))),
    )

/** The rules of page 1 in the order they are drawn; a fifth of each is left, in its middle. */
const ruleShortened =
  (index: number): Change =>
  (bytes) =>
    withContent(bytes, 0, (content) => {
      let count = 0
      return content.replace(/([\d.]+) ([\d.]+) m\n([\d.]+) \2 l/g, (all, from, y, to) => {
        const [middle, half] = [(Number(from) + Number(to)) / 2, (Number(to) - Number(from)) / 10]
        return count++ === index ? `${middle - half} ${y} m\n${middle + half} ${y} l` : all
      })
    })

const catalog = (bytes: Uint8Array): PdfValue => {
  const number = /\/Root (\d+) 0 R/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
  return { type: 'reference', number: Number(number) }
}

/** Where an object is referred to, for all that are. */
const objectWith = (bytes: Uint8Array, accepts: (text: string) => boolean): PdfValue => {
  const text = Buffer.from(bytes).toString('latin1')
  for (const [, number, body = ''] of text.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    if (accepts(body)) return { type: 'reference', number: Number(number) }
  throw new Error('there is no such object')
}

const fontDescriptor = (bytes: Uint8Array): PdfValue =>
  objectWith(bytes, (text) => /\/Type \/FontDescriptor/.test(text))

const attachmentChanged =
  (change: (json: string) => string): Change =>
  (bytes) => {
    const file = openPdf(bytes)
    const spec = file.dict(file.list(file.catalog.entries.get('AF'))[0])
    const reference = file.dict(spec?.entries.get('EF'))?.entries.get('F') ?? null
    const data = file.resolve(reference)
    if (!isReference(reference) || !isStream(data)) throw new Error('the registry is attached')
    const json = change(Buffer.from(streamData(data)).toString('utf8'))
    return withObjects(bytes, new Map([[reference.number, stream(Buffer.from(json), '/Type /EmbeddedFile')]]))
  }

const xmpChanged =
  (change: (xmp: string) => string): Change =>
  (bytes) => {
    const file = openPdf(bytes)
    const reference = file.catalog.entries.get('Metadata') ?? null
    const data = file.resolve(reference)
    if (!isReference(reference) || !isStream(data)) throw new Error('there is XMP')
    const xmp = Buffer.from(change(Buffer.from(streamData(data)).toString('latin1')), 'latin1')
    return withObjects(bytes, new Map([[reference.number, stream(xmp, '/Type /Metadata /Subtype /XML')]]))
  }

const BODY_PAGE = 1

/** What is done to xa-bo-y, whether its source is at hand, and exactly what must be told. */
const CASES: readonly (readonly [what: string, change: Change, told: readonly string[], source?: 'with source'])[] = [
  [
    'a line begins in the left margin',
    textChanged(BODY_PAGE, 1, ({ x, y, body }) => textAt(x - 60, y, body)),
    ['margins'],
  ],
  ['a word runs into the right margin', textChanged(BODY_PAGE, 2, ({ y, body }) => textAt(548, y, body)), ['margins']],
  [
    'a word stands under the bottom margin',
    textChanged(BODY_PAGE, 3, ({ x, body }) => textAt(x, 40, body)),
    ['margins'],
  ],
  ['a word leaves the page', textChanged(BODY_PAGE, 4, ({ y, body }) => textAt(585, y, body)), ['margins', 'inside']],
  ['no nation', without('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'right'), ['nation']],
  ['the nation on two lines', movedBy('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { y: -8, from: 400 }, 'right'), ['nation']],
  ['the nation at the left', movedBy('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { x: -190, y: 14 }, 'right'), ['nation']],
  ['no motto', without('Độc lập - Tự do - Hạnh phúc', 'right'), ['motto']],
  ['no issuer', without('ỦY BAN NHÂN DÂN', 'left'), ['issuer']],
  ['no number', without('Số: /KH-UBND', 'left'), ['number']],
  ['no place and date', without('Bờ Y, ngày tháng năm 2025', 'right'), ['place-and-date']],
  ['no type', without('KẾ HOẠCH'), ['type']],
  ['no title', without('Thực hiện Phong Trào "Bình dân học vụ số"'), ['title', 'title-rule']],
  ['the rule under the motto is short', ruleShortened(1), ['motto-rule']],
  ['the rule under the issuer is short', ruleShortened(0), ['issuer-rule']],
  ['the rule under the title is short', ruleShortened(2), ['title-rule']],
  ['no name of the signer', without('Trần Thị Huyện', 'right'), ['signature']],
  ['no heading of the recipients', without('Nơi nhận:', 'left'), ['recipients']],
  ['the page number is missing', without('3'), ['page-numbers']],
  ['the page number at the right', movedBy('3', { x: 100 }), ['page-numbers']],
  [
    'words are clipped',
    (bytes) => withContent(bytes, BODY_PAGE, (content) => `0 0 300 842 re W n\n${content}`),
    ['inside'],
  ],
  ['words are in no ink', textChanged(BODY_PAGE, 5, ({ x, y, body }) => textAt(x, y, `3 Tr\n${body}`)), ['inside']],
  ['words are white', textChanged(BODY_PAGE, 5, ({ x, y, body }) => textAt(x, y, `1 1 1 rg\n${body}`)), ['inside']],
  [
    'a letter the font does not have',
    textChanged(BODY_PAGE, 6, ({ x, y, body }) => textAt(x, y, body.replace(/<[0-9a-f]{4}/, '<0000'))),
    ['glyphs'],
  ],
  [
    'a font is not embedded',
    (bytes) =>
      withDict(
        bytes,
        () => fontDescriptor(bytes),
        (entries) => entries.delete('FontFile2'),
      ),
    ['fonts'],
  ],
  [
    'a font is another',
    (bytes) =>
      withDict(
        bytes,
        () => objectWith(bytes, (text) => /\/Subtype \/Type0/.test(text)),
        (entries) => entries.set('BaseFont', name('ABCDEF+Arial')),
      ),
    ['fonts'],
  ],
  [
    'paper is not A4',
    (bytes) =>
      withDict(
        bytes,
        ({ pages }) => pages[0]?.reference,
        (entries) => entries.set('MediaBox', [0, 0, 640, 841.889764]),
      ),
    ['paper'],
  ],
  [
    'the attachment is gone',
    (bytes) =>
      withDict(
        bytes,
        () => catalog(bytes),
        (entries) => {
          entries.delete('AF')
          entries.delete('Names')
        },
      ),
    ['registry'],
  ],
  [
    'the attachment is no registry',
    attachmentChanged((json) => json.replace('"schemaVersion": "1"', '"schemaVersion": "9"')),
    ['registry'],
  ],
  [
    'a deadline in the attachment is another',
    attachmentChanged((json) => json.replace(/"due": "2025/, '"due": "2026')),
    ['registry-of-source'],
    'with source',
  ],
  [
    'the attachment is not data',
    (bytes) =>
      withDict(
        bytes,
        ({ list, catalog }) => list(catalog.entries.get('AF'))[0],
        (entries) => entries.set('AFRelationship', name('Source')),
      ),
    ['attachment'],
  ],
  ['another part of PDF/A', xmpChanged((xmp) => xmp.replace('pdfaid:part>3', 'pdfaid:part>2')), ['pdfa']],
  [
    'structure is not marked',
    (bytes) =>
      withDict(
        bytes,
        () => catalog(bytes),
        (entries) => entries.delete('StructTreeRoot'),
      ),
    ['structure'],
  ],
  [
    'the agency has no field',
    (bytes) =>
      withDict(
        bytes,
        () => objectWith(bytes, (text) => text.includes('/T (ChuKyCoQuan1)')),
        (entries) => entries.set('T', { type: 'string', bytes: 'Khac' }),
      ),
    ['signature-fields'],
  ],
  [
    'the field of the signer is elsewhere',
    (bytes) =>
      withDict(
        bytes,
        () => objectWith(bytes, (text) => text.includes('/T (ChuKyNguoiKy1)')),
        (entries) => entries.set('Rect', [60, 350, 160, 420]),
      ),
    ['signature-fields'],
  ],
  [
    'the number cannot be filled',
    (bytes) =>
      withDict(
        bytes,
        () => objectWith(bytes, (text) => text.includes('/T (SoVanBan)')),
        (entries) => entries.set('T', { type: 'string', bytes: 'SoKhac' }),
      ),
    ['late-fields'],
  ],
  ['a word of the text is gone', textChanged(BODY_PAGE, 7, () => undefined), ['words'], 'with source'],
]

describe('PDF tampered with', () => {
  it.each(CASES.map(([what, ...rest]) => [what, rest] as const))('%s', (_what, [change, expected, source]) => {
    const checklist = verified(change(plan.pdf), source ? sourceOf(plan) : undefined)
    expect([faults(checklist).sort(), told(checklist)]).toEqual([[...expected].sort(), told(checklist)])
  })

  it('a signature alone on its page', () => {
    const { page, isIn } = lineOf('Nơi nhận:', 'left')
    const height = read.pages[page]?.heightPt ?? 0
    const at = read.pages[page]?.lines.find(({ text }) => text.startsWith('Nơi nhận:'))?.baselinePt ?? 0
    const top = height - at + 12
    const bytes = withContent(plan.pdf, page, (content) =>
      eachText(content, (shown) =>
        shown.y > top && shown.y < height - 60 && !isIn(shown) ? undefined : textAt(shown.x, shown.y, shown.body),
      ),
    )
    // The end mark stood there too.
    expect(faults(verified(bytes)).sort()).toEqual(['end-mark', 'signature-not-alone'])
  })

  it('a table whose header row is not repeated', () => {
    const second = readPdf(appendix.pdf).pages[1]
    const header = second?.lines.find(({ text }) => text.startsWith('STT'))
    const bytes = withContent(appendix.pdf, 1, (content) =>
      eachText(content, ({ x, y, body }) =>
        Math.abs((second?.heightPt ?? 0) - y - (header?.baselinePt ?? 0)) < 1 ? undefined : textAt(x, y, body),
      ),
    )
    expect(faults(verified(bytes))).toEqual(['table-headers'])
  })

  it('a byte that the manifest knows otherwise, and a file that was only added to', () => {
    const recorded = {
      path: 'ke-hoach.pdf',
      bytes: plan.pdf.length,
      sha256: createHash('sha256').update(plan.pdf).digest('hex'),
    }
    const flipped = plan.pdf.slice()
    flipped[12] = (flipped[12] ?? 0) ^ 1
    expect(faults(verified(flipped, sourceOf(plan), { recorded }))).toEqual(['manifest'])
    const longer = withDict(
      plan.pdf,
      () => catalog(plan.pdf),
      () => {},
    )
    expect(faults(verified(longer, sourceOf(plan), { recorded }))).toEqual([])
  })

  it('a source that changed since', () => {
    const changed = verified(plan.pdf, sourceOf(plan), {
      sourceOf: () => ({ state: 'changed', paths: ['plans/x/ke-hoach.md'] }),
    })
    expect(faults(changed)).toEqual(['source-unchanged'])
  })

  it('a file that is cut or has a broken table cannot be read', () => {
    const text = Buffer.from(plan.pdf)
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n17')
    for (const bytes of [plan.pdf.slice(0, 20_000), new Uint8Array(Buffer.from(text, 'latin1'))])
      expect(faults(verified(bytes))).toEqual(['readable'])
  })
})
