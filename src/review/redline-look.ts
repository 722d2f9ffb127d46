import type { LayoutDocument, ParagraphStyle } from '../layout/layout-document.ts'

/**
 * Whether paragraphs of one kind are set otherwise in the two revisions: another size, pitch, indent or weight. A redline
 * tracks words and pages, not styles: the old words come back in the new look.
 */
export const looksApart = (old: LayoutDocument, next: LayoutDocument): boolean => {
  const before = new Map(old.styles.map((style) => [style.id, lookOf(style)]))
  return next.styles.some((style) => (before.get(style.id) ?? lookOf(style)) !== lookOf(style))
}

const lookOf = ({ name: _, ...look }: ParagraphStyle): string => JSON.stringify(Object.entries(look).sort())

/** What is said of it at the title of a redline. */
export const LOOK_LINES: readonly string[] = [
  'Thông tin: cách trình bày đã đổi',
  'Cỡ chữ, giãn dòng, thụt đầu dòng hoặc kiểu chữ của bản mới khác bản trước; thay đổi này không được đánh dấu.',
  'Từ chối tất cả thì được lời văn của bản trước trong cách trình bày của bản mới.',
]
