import type { LayoutDocument, Paragraph } from '../layout/layout-document.ts'
import type { Template } from '../template/template.ts'
import { type CheckItem, failed, item, passed, words } from './checklist.ts'
import { bare, quoted } from './words.ts'

/** Where the marks of the form stand in a document: the lines that are shown there. */
export type MarkPlaces = {
  /** Under number and symbol. */
  readonly stamps: readonly string[]
  /** At the top right of page 1. */
  readonly circulation: readonly string[]
  /** At the foot of page 1. */
  readonly contact: readonly string[]
}

/** Secrecy, urgency, circulation and the contact line: what the plan has of them, each in its place. */
export const markItems = (
  { sections: [first] }: LayoutDocument,
  places: MarkPlaces,
  template: Template,
): CheckItem[] => {
  const stamps = (first?.blocks ?? []).flatMap((block) =>
    block.type === 'table' && block.borders === 'none'
      ? block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.filter(isFramed)))
      : [],
  )
  const circulation = first?.firstPageMark?.frame ? [first.firstPageMark] : []
  const contact = (first?.firstPageFoot ?? []).filter((block) => block.type === 'paragraph')
  return [
    ...stamps.map((mark) => markItem(mark, places.stamps, template)),
    ...circulation.map((mark) => markItem(mark, places.circulation, template)),
    ...(contact.length > 0
      ? [
          item(
            'contact',
            { vi: 'thông tin liên hệ ở cuối trang 1', en: 'contact line at the foot of page 1' },
            template.styles.contact.sizePt.source,
            standsIn(contact.map(textOf).join(' '), places.contact),
          ),
        ]
      : []),
  ]
}

const isFramed = (block: { readonly type: string }): block is Paragraph =>
  block.type === 'paragraph' && 'frame' in block

const markItem = (mark: Paragraph, lines: readonly string[], { marks }: Template): CheckItem => {
  const text = textOf(mark)
  const kind = KINDS[mark.style] ?? { id: 'mark', title: { vi: 'dấu chỉ', en: 'mark' } }
  const source = Object.values(marks).find((known) => bare(known.words) === bare(text))?.widthMm.source ?? 'house'
  return item(kind.id, kind.title, source, standsIn(text, lines))
}

const KINDS: Readonly<Record<string, Pick<CheckItem, 'id' | 'title'>>> = {
  secrecyMark: {
    id: 'secrecy-mark',
    title: { vi: 'dấu chỉ độ mật dưới số, ký hiệu', en: 'degree of secrecy under the number' },
  },
  urgencyMark: {
    id: 'urgency-mark',
    title: { vi: 'dấu chỉ mức độ khẩn dưới số, ký hiệu', en: 'degree of urgency under the number' },
  },
  circulationMark: {
    id: 'circulation-mark',
    title: { vi: 'chỉ dẫn phạm vi lưu hành ở trên cùng bên phải', en: 'circulation at the top right' },
  },
}

const standsIn = (text: string, lines: readonly string[]) =>
  bare(lines.join('')).includes(bare(text)) ? passed(text, text) : failed(quoted(lines.join(' | ')), words(`“${text}”`))

const textOf = ({ runs }: Paragraph): string => runs.map((run) => (run.type === 'text' ? run.text : ' ')).join('')
