import type { LayoutDocument } from '../../layout/layout-document.ts'
import type { RegistryDocument } from '../../registry/registry.ts'
import type { Template } from '../../template/template.ts'
import { mm } from '../../text/length.ts'
import { type CheckItem, type Checklist, item, unknown, type Verdict } from '../checklist.ts'
import { componentItems, expectedOf } from '../components.ts'
import { documentThatBegins, documentWords, wordsVerdict } from '../document-words.ts'
import { readEmbeddedRegistry, registryItems } from '../embedded-registry.ts'
import { markItems } from '../form-marks.ts'
import { recordedItem } from '../recorded.ts'
import { asAllowed, asSet, type Limit, lawPoint } from '../sources.ts'
import type { SourceAtHand, Subject } from '../subject.ts'
import { templateOf } from '../template-of.ts'
import { registryOf } from './attachments.ts'
import {
  appendixFieldVerdict,
  attachmentVerdict,
  lateFieldsVerdict,
  pdfaVerdict,
  signatureFieldsVerdict,
  structureVerdict,
} from './file-checks.ts'
import { headRuleItems } from './head-rules.ts'
import {
  fontsVerdict,
  glyphsVerdict,
  insideVerdict,
  marginsVerdict,
  notAloneVerdict,
  pageNumbersVerdict,
  paperVerdict,
} from './page-checks.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'
import { shownIn } from './shown.ts'
import { signaturesOf } from './signatures.ts'
import { tableHeadersVerdict } from './table-checks.ts'
import { markPlaces, type PdfView, viewOf } from './view.ts'

/** Everything that is looked at in a PDF, in the order it is told. Throws BrokenPdf for what cannot be read. */
export const verifyPdf = (subject: Subject): Checklist => {
  const pdf = readPdf(subject.bytes)
  const embedded = readEmbeddedRegistry(registryOf(pdf.attachments)?.data)
  const shown = pdf.pages[0]?.lines.map(({ text }) => text) ?? []
  const source: SourceAtHand = embedded.registry ? subject.sourceOf(embedded.registry) : { state: 'absent' }
  const template = templateOf(subject.templates, embedded.registry, shown, source)
  const expected = expectedOf(template, embedded.registry)
  const view = viewOf(pdf, expected)
  const document = source.state === 'same' ? documentThatBegins(source.documents, view.appendix) : undefined
  const items: CheckItem[] = [
    ...registryItems(embedded, source),
    ...recordedItem(subject),
    ...pageItems(pdf, template, document ? asSet : asAllowed),
    ...componentItems(view, expected),
    ...(view.appendix === undefined ? headRuleItems(pdf, template) : []),
    ...(document ? markItems(document, markPlaces(pdf, view, template), template) : []),
    ...(view.appendix === undefined ? [item('signature-not-alone', NOT_ALONE, 'house', notAloneVerdict(view))] : []),
    item('words', WORDS, 'house', wordsOf(pdf, template, document)),
    ...fileItems(pdf, view, expected.document),
    ...(document?.sections[0]?.firstPageSignature
      ? [item('appendix-field', APPENDIX_FIELD, APPENDIX_POINT, appendixFieldVerdict(pdf))]
      : []),
  ]
  return {
    file: subject.file,
    kind: 'pdf',
    edition: template.name,
    items,
    signatures: signaturesOf(pdf.file, pdf.fields),
  }
}

const fileItems = (pdf: ReadPdf, view: PdfView, document: RegistryDocument | undefined): CheckItem[] => [
  item('attachment', ATTACHMENT, 'ISO 32000-2, 7.11.4', attachmentVerdict(pdf)),
  item('pdfa', PDFA, 'ISO 19005-3, 6.6.4', pdfaVerdict(pdf)),
  item('structure', STRUCTURE, 'ISO 32000-1, 14.8', structureVerdict(pdf)),
  ...(document && view.appendix === undefined
    ? [
        ...(document.SignerInfo
          ? [item('signature-fields', SIGNATURE_FIELDS, 'house', signatureFieldsVerdict(pdf, view.signedAt, document))]
          : []),
        item('late-fields', LATE_FIELDS, 'house', lateFieldsVerdict(pdf, document)),
      ]
    : []),
]

const APPENDIX_FIELD = { vi: 'trường ký số của cơ quan trên phụ lục', en: "agency's field on the appendix" }
const APPENDIX_POINT = 'PL I, III.1.d'
const PDFA = { vi: 'tự khai là PDF/A-3B', en: 'says that it is PDF/A-3B' }
const STRUCTURE = { vi: 'có đánh dấu cấu trúc, ngôn ngữ', en: 'structure and language are marked' }
const SIGNATURE_FIELDS = { vi: 'trường ký số của người ký và cơ quan', en: 'signature fields of signer and agency' }
const LATE_FIELDS = { vi: 'trường điền số, ngày, tháng', en: 'fields for number, day and month' }

const pageItems = (pdf: ReadPdf, template: Template, limit: Limit): CheckItem[] => {
  const { page, pageNumber } = template
  return [
    item('paper', { vi: 'khổ giấy A4', en: 'paper A4' }, lawPoint(template, 'PL I, I.1'), paperVerdict(pdf)),
    item(
      'margins',
      { vi: 'lề trên, dưới, trái, phải', en: 'margins top, bottom, left, right' },
      page.marginLeftMm.source,
      marginsVerdict(pdf, template, limit),
    ),
    item('inside', { vi: 'không chữ nào bị cắt, giấu', en: 'nothing cut or hidden' }, 'house', insideVerdict(pdf)),
    item(
      'fonts',
      { vi: 'phông chữ, được nhúng', en: 'fonts, embedded' },
      lawPoint(template, 'PL I, I.4'),
      fontsVerdict(pdf),
    ),
    item(
      'glyphs',
      { vi: 'không chữ nào thiếu nét', en: 'no letter is missing' },
      lawPoint(template, 'PL I, I.4'),
      glyphsVerdict(pdf),
    ),
    item(
      'page-numbers',
      { vi: 'số trang từ trang 2', en: 'page numbers from page 2' },
      pageNumber.sizePt.source,
      pageNumbersVerdict(pdf, template),
    ),
    item(
      'table-headers',
      { vi: 'hàng đầu bảng lặp lại khi sang trang', en: 'header rows repeat on the next page' },
      'house',
      tableHeadersVerdict(pdf, template),
    ),
  ]
}

const NOT_ALONE = { vi: 'phần ký không đứng một mình một trang', en: 'the signature is not alone on a page' }
const WORDS = { vi: 'từ ngữ đúng với nguồn', en: 'the words are those of the source' }
const ATTACHMENT = { vi: 'sổ nhiệm vụ đính kèm là dữ liệu của văn bản', en: 'the registry is attached as data' }

const wordsOf = (pdf: ReadPdf, template: Template, document: LayoutDocument | undefined): Verdict =>
  document
    ? wordsVerdict(shownIn(pdf, mm(template.page.marginTopMm.use)), documentWords(document))
    : unknown('không có nguồn để đối chiếu', 'no source to compare with')
