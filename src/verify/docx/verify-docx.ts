import type { LayoutDocument } from '../../layout/layout-document.ts'
import type { Template } from '../../template/template.ts'
import { type CheckItem, type Checklist, item, unknown, type Verdict } from '../checklist.ts'
import { componentItems, expectedOf } from '../components.ts'
import { documentThatBegins, documentWords, settledWordsVerdict } from '../document-words.ts'
import { readEmbeddedRegistry, registryItems } from '../embedded-registry.ts'
import { markItems } from '../form-marks.ts'
import { recordedItem } from '../recorded.ts'
import { asAllowed, asSet, type Limit, lawPoint } from '../sources.ts'
import type { SourceAtHand, Subject } from '../subject.ts'
import { templateOf } from '../template-of.ts'
import {
  controlsVerdict,
  fontsVerdict,
  marginsVerdict,
  pageNumbersVerdict,
  paperVerdict,
  tableHeadersVerdict,
} from './docx-checks.ts'
import { type ReadDocx, readDocx } from './read-docx.ts'
import { markPlaces, settledWords, viewOf } from './view.ts'

/** Everything that is looked at in a DOCX. What only pages show is not: Word makes the pages. Throws BrokenDocx. */
export const verifyDocx = (subject: Subject): Checklist => {
  const docx = readDocx(subject.bytes)
  const view = viewOf(docx)
  const embedded = readEmbeddedRegistry(docx.registry)
  const source: SourceAtHand = embedded.registry ? subject.sourceOf(embedded.registry) : { state: 'absent' }
  const template = templateOf(subject.templates, embedded.registry, [...view.headLeft, ...view.headRight], source)
  const document = source.state === 'same' ? documentThatBegins(source.documents, view.appendix) : undefined
  const items: CheckItem[] = [
    ...registryItems(embedded, source),
    ...recordedItem(subject),
    ...formItems(docx, template, document ? asSet : asAllowed),
    ...componentItems(view, expectedOf(template, embedded.registry)),
    ...(document ? markItems(document, markPlaces(docx), template) : []),
    ...(view.appendix === undefined
      ? [
          item(
            'late-fields',
            { vi: 'ô điền số, ngày, tháng', en: 'controls for number, day and month' },
            'house',
            controlsVerdict(docx),
          ),
        ]
      : []),
    item(
      'words',
      { vi: 'từ ngữ đúng với nguồn', en: 'the words are those of the source' },
      'house',
      wordsOf(docx, document),
    ),
  ]
  return { file: subject.file, kind: 'docx', edition: template.name, items, signatures: [] }
}

const formItems = (docx: ReadDocx, template: Template, limit: Limit): CheckItem[] => [
  item('paper', { vi: 'khổ giấy A4', en: 'paper A4' }, lawPoint(template, 'PL I, I.1'), paperVerdict(docx)),
  item(
    'margins',
    { vi: 'lề trên, dưới, trái, phải', en: 'margins top, bottom, left, right' },
    template.page.marginLeftMm.source,
    marginsVerdict(docx, template, limit),
  ),
  item('fonts', { vi: 'phông chữ', en: 'font' }, lawPoint(template, 'PL I, I.4'), fontsVerdict(docx)),
  item(
    'page-numbers',
    { vi: 'số trang từ trang 2', en: 'page numbers from page 2' },
    template.pageNumber.sizePt.source,
    pageNumbersVerdict(docx),
  ),
  item(
    'table-headers',
    { vi: 'hàng đầu bảng lặp lại khi sang trang', en: 'header rows repeat on the next page' },
    'house',
    tableHeadersVerdict(docx),
  ),
]

const wordsOf = (docx: ReadDocx, document: LayoutDocument | undefined): Verdict =>
  document
    ? settledWordsVerdict({ text: settledWords(docx) }, documentWords(document))
    : unknown('không có nguồn để đối chiếu', 'no source to compare with')
