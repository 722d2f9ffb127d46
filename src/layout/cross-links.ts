import type { Block, Paragraph, ParagraphStyle, Run, Section } from './layout-document.ts'
import { runsText } from './runs.ts'
import type { StyleId } from './styles.ts'

/**
 * Names every heading and appendix, and makes words that speak of an appendix of this document ("Phụ lục II kèm theo
 * Kế hoạch này") a link to it. "Phụ lục I.1", "Phụ lục I Nghị định số 30" are another document's and stay words.
 */
export const withCrossLinks = (sections: readonly Section[], styles: readonly ParagraphStyle[]): Section[] => {
  const inOutline = new Set(styles.filter(({ outlineLevel }) => outlineLevel > 0).map(({ id }) => id))
  const appendices = new Map<string, string>()
  let headings = 0
  const anchored = eachParagraph(sections, (paragraph) => {
    if (paragraph.style === APPENDIX_NUMBER) {
      const anchor = `phu-luc-${appendices.size + 1}`
      appendices.set(runsText(paragraph.runs).toLowerCase(), anchor)
      return { ...paragraph, anchor }
    }
    return inOutline.has(paragraph.style) ? { ...paragraph, anchor: `muc-${++headings}` } : paragraph
  })
  return appendices.size === 0
    ? anchored
    : eachParagraph(anchored, (paragraph) =>
        APPENDIX_STYLES.has(paragraph.style)
          ? paragraph
          : {
              ...paragraph,
              runs: paragraph.runs.flatMap((run, i) => linked(run, paragraph.runs.slice(i + 1), appendices)),
            },
      )
}

const APPENDIX_NUMBER: StyleId = 'appendixNumber'
/** What stands over an appendix speaks of itself. */
const APPENDIX_STYLES: ReadonlySet<string> = new Set<StyleId>([APPENDIX_NUMBER, 'appendixTitle', 'appendixReference'])

/** The sections with every paragraph of text and tables changed. */
export const eachParagraph = (sections: readonly Section[], change: (paragraph: Paragraph) => Paragraph): Section[] =>
  sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => changed(block, change)) }))

const changed = (block: Block, change: (paragraph: Paragraph) => Paragraph): Block => {
  if (block.type === 'paragraph') return change(block)
  if (block.type !== 'table') return block
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      blocks: cell.blocks.map((inner) => (inner.type === 'paragraph' ? change(inner) : inner)),
    })),
  }))
  return { ...block, rows }
}

const MENTION = /phụ lục(?: [IVXLC]+)?(?![\p{L}\p{N}]|\.[\p{L}\p{N}])/giu
/** What may follow when this document's appendix is meant: the end of the words, or "this plan". */
const OWN =
  /^(?:(?: ban hành)? (?:kèm theo|đính kèm)| của)?(?: (?:Kế hoạch|văn bản) này)?(?=[).;:]|,(?! ?(?:\p{Lu}|của|kèm|ban hành))|$)/u

const linked = (run: Run, after: readonly Run[], appendices: ReadonlyMap<string, string>): Run[] => {
  if (run.type !== 'text' || run.link !== undefined) return [run]
  const parts: Run[] = []
  let at = 0
  for (const match of run.text.matchAll(MENTION)) {
    const anchor = appendices.get(match[0].toLowerCase())
    const end = match.index + match[0].length
    if (anchor === undefined || !OWN.test(run.text.slice(end) + runsText(after))) continue
    if (match.index > at) parts.push({ ...run, text: run.text.slice(at, match.index) })
    parts.push({ ...run, text: match[0], link: `#${anchor}` })
    at = end
  }
  if (at < run.text.length || parts.length === 0) parts.push({ ...run, text: run.text.slice(at) })
  return parts
}
