import type { CheckedPlan } from '../check/checked-plan.ts'
import type { Appendix, Content, Plan } from '../plan/plan.ts'
import type { PartName, Template } from '../template/template.ts'
import { mm } from '../text/length.ts'
import { romanNumeral } from '../text/vietnamese.ts'
import { withCrossLinks } from './cross-links.ts'
import {
  type LayoutContext,
  landscape,
  type MeasureText,
  type PictureFile,
  paragraph,
  portrait,
  text,
  textWidth,
} from './layout-context.ts'
import type { Block, DocumentMeta, Footnote, LayoutDocument, PageNumber, Section } from './layout-document.ts'
import { withOwnFootnotes } from './own-footnotes.ts'
import { appendixFileMargin, appendixHeading, appendixName } from './parts/appendix.ts'
import { bodyBlocks } from './parts/body.ts'
import { closingTable, withEndMark } from './parts/closing.ts'
import { firstPageMargins } from './parts/first-page.ts'
import { partyHeader, stateHeader } from './parts/header.ts'
import { signedEnd } from './parts/signed-end.ts'
import { baseParagraphs, titleBlocks } from './parts/title.ts'
import { runsOf } from './runs.ts'
import { stylesOf } from './styles.ts'

export type LayoutInput = {
  readonly template: Template
  readonly measure: MeasureText
  readonly pictures: ReadonlyMap<string, PictureFile>
}

/** The document of a plan that may be signed, without the appendices that are files of their own. */
export const layoutPlan = (plan: CheckedPlan, input: LayoutInput): LayoutDocument =>
  document(plan, input, [], (appendix) => isFile(plan) || !appendix.separate)

/** An appendix in a file of its own; `name` is ASCII: "phu-luc-II", or "phu-luc" of a single one. */
export type AppendixDocument = { readonly name: string; readonly document: LayoutDocument }

/** The appendices of a plan that are files of their own, in order. */
export const layoutSeparateAppendices = (plan: CheckedPlan, input: LayoutInput): AppendixDocument[] =>
  plan.appendices.flatMap((appendix, i) => {
    if (isFile(plan) || !appendix.separate) return []
    const context: LayoutContext = { header: plan.header, ...input }
    const sections = appendixSections(plan, context, (one) => one === appendix, true)
    const meta = metaOf(plan)
    const title = `${appendixName(i, plan.appendices.length, context)} ${meta.title}`
    const number = plan.appendices.length > 1 ? `-${romanNumeral(i + 1)}` : ''
    return [{ name: `phu-luc${number}`, document: finished(plan, input, { ...meta, title }, sections) }]
  })

/** A preview of a plan that may not: marked DỰ THẢO on each page, with what is missing listed at the end. */
export const layoutDraft = (plan: Plan, missing: readonly string[], input: LayoutInput): LayoutDocument => {
  const whole = document(plan, input, missing, () => true)
  return {
    ...whole,
    meta: { ...whole.meta, draft: true },
    sections: whole.sections.map((section) => ({ ...section, pageMark: DRAFT_MARK })),
  }
}

const DRAFT_MARK = 'DỰ THẢO'

/** A file of appendices alone, issued with a plan that stands elsewhere. */
const isFile = ({ header }: Plan): boolean => header.kind === 'appendix'

const document = (
  plan: Plan,
  input: LayoutInput,
  missing: readonly string[],
  holds: (appendix: Appendix) => boolean,
): LayoutDocument => {
  const context: LayoutContext = { header: plan.header, ...input }
  return finished(plan, input, metaOf(plan), [
    ...(isFile(plan) ? [] : bodySections(plan, context)),
    ...appendixSections(plan, context, holds, isFile(plan)),
    ...missingSection(missing, context),
  ])
}

const finished = (
  plan: Plan,
  { template }: LayoutInput,
  meta: DocumentMeta,
  sections: readonly Section[],
): LayoutDocument => {
  const styles = stylesOf(template)
  const notes = plan.footnotes.map(
    ({ number, inlines }): Footnote => ({
      number,
      style: 'footnote',
      runs: runsOf(inlines, []).flatMap((run) =>
        run.type === 'text' ? [run] : run.type === 'lineBreak' ? [text(' ')] : [],
      ),
    }),
  )
  return { meta, styles, ...withOwnFootnotes(withCrossLinks(sections, styles), notes) }
}

const metaOf = ({ header }: Plan): DocumentMeta => ({
  title: `Kế hoạch ${header.title.value}`,
  author: header.issuer.name,
  subject: header.title.value,
  keywords: ['Kế hoạch', header.symbol.value],
  language: 'vi-VN',
  // The document's own date, or the first day of its year: never the clock's.
  date: header.issued.day ?? `${header.issued.year ?? 2000}-01-01`,
})

/** Portrait, with a landscape section for each run of blocks that holds a wide table (PL I, I.2). */
const bodySections = (plan: Plan, context: LayoutContext): Section[] => {
  const { template } = context
  const start = openingBlocks(plan, context)
  const parts = splitByOrientation(plan.body)
  return parts.map(({ content, wide }, i) => {
    const page = wide ? landscape(template) : portrait(template)
    const blocks = bodyBlocks(content, { ...context, footnotes: plan.footnotes, widthPt: textWidth(page) })
    const last = i === parts.length - 1
    return {
      page,
      pageNumber: pageNumber(context, i === 0 ? 1 : 'continue', i === 0),
      ...(i === 0 ? firstPageMargins(context, page) : {}),
      blocks: [
        ...(i === 0 ? start : []),
        ...(last
          ? [
              ...signedEnd(withEndMark(blocks, template.texts.endMark.use), context, textWidth(page)),
              closingTable(context, textWidth(page)),
            ]
          : blocks),
      ],
    }
  })
}

const openingBlocks = (plan: Plan, context: LayoutContext): Block[] =>
  context.template.parts.flatMap((part) => partBlocks(part, plan, context))

const partBlocks = (part: PartName, plan: Plan, context: LayoutContext): Block[] => {
  switch (part) {
    case 'state-header':
      return [stateHeader(context, plan.units)]
    case 'party-header':
      return [partyHeader(context, plan.units)]
    case 'title':
      return titleBlocks(context)
    case 'bases':
      return baseParagraphs(context)
  }
}

const appendixSections = (
  plan: Plan,
  context: LayoutContext,
  holds: (appendix: Appendix) => boolean,
  alone: boolean,
): Section[] =>
  plan.appendices.flatMap((appendix, i): Section[] => {
    if (!holds(appendix)) return []
    const isAcross = appendix.landscape || isWide(appendix.content)
    const page = isAcross ? landscape(context.template) : portrait(context.template)
    const body = { ...context, footnotes: plan.footnotes, widthPt: textWidth(page) }
    const isFirst = plan.appendices.findIndex(holds) === i
    return [
      {
        page,
        // Pages are numbered separately in each appendix. Source: PL I, III.1.đ.
        pageNumber: pageNumber(context, 1, true),
        ...(alone && isFirst ? appendixFileMargin(context, page) : {}),
        blocks: [...appendixHeading(appendix, i, plan.appendices.length, body), ...bodyBlocks(appendix.content, body)],
      },
    ]
  })

const missingSection = (missing: readonly string[], context: LayoutContext): Section[] =>
  missing.length === 0
    ? []
    : [
        {
          page: portrait(context.template),
          blocks: [
            paragraph('documentType', 'NHỮNG CHỖ CÒN PHẢI SỬA TRƯỚC KHI TRÌNH KÝ'),
            ...missing.map((line) => paragraph('item', `- ${line}`)),
          ],
        },
      ]

const pageNumber = ({ template }: LayoutContext, start: PageNumber['start'], hideOnFirst: boolean): PageNumber => ({
  sizePt: template.pageNumber.sizePt.use,
  fromTopPt: mm(template.pageNumber.fromTopMm.use),
  start,
  hideOnFirst,
})

type Part = { readonly content: Content[]; readonly wide: boolean }

/** Headings go with the wide table they stand over. */
const splitByOrientation = (content: readonly Content[]): Part[] => {
  const parts: Part[] = []
  for (const node of content) {
    const wide = isWide([node])
    const headings = wide ? takeHeadings(parts) : []
    const last = parts.at(-1)
    if (last?.wide === wide) last.content.push(...headings, node)
    else parts.push({ content: [...headings, node], wide })
  }
  return parts.length > 0 ? parts : [{ content: [], wide: false }]
}

/** The headings that end the last upright part, taken out of it. */
const takeHeadings = (parts: Part[]): Content[] => {
  const last = parts.at(-1)
  if (!last || last.wide) return []
  const end = last.content.findLastIndex(({ type }) => type !== 'heading') + 1
  const headings = last.content.splice(end)
  if (last.content.length === 0) parts.pop()
  return headings
}

const isWide = (content: readonly Content[]): boolean =>
  content.some((node) => {
    if (node.type === 'list') return node.items.some((item) => isWide(item.content))
    return node.type === 'tasks' && node.rendering.kind === 'table' && node.rendering.landscape
  })
