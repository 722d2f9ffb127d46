import type { CheckedPlan } from '../../../src/check/checked-plan.ts'
import { planWith, taskBlock } from '../../../src/check/example-plan.ts'
import { openFonts } from '../../../src/font/font-metrics.ts'
import type { PictureFile } from '../../../src/layout/layout-context.ts'
import type { LayoutDocument } from '../../../src/layout/layout-document.ts'
import { layoutPlan } from '../../../src/layout/layout-plan.ts'
import type { Appendix, Content, Footnote, Plan, Regime, Rendering, Task } from '../../../src/plan/plan.ts'
import type { Unit } from '../../../src/plan/units.ts'
import type { Inline } from '../../../src/syntax/syntax-tree.ts'
import { loadTemplate } from '../../../src/template/load.ts'
import type { Template } from '../../../src/template/template.ts'
import { sourceFile } from '../../../src/text/source-file.ts'
import { FONTS, TEMPLATES } from '../../support/disk.ts'
import { read } from '../../support/example-plan.ts'

/** What a made document is to hold; counts of words unless said otherwise. */
export type Recipe = {
  readonly regime: Regime
  readonly title: string
  readonly agency: string
  readonly recipients: readonly string[]
  readonly body: readonly Content[]
  readonly appendices: readonly Appendix[]
  readonly footnotes: readonly string[]
}

/** The document that the layout makes of a recipe: nothing is read or checked, only laid out. */
export const documentOf = ({
  regime,
  title,
  agency,
  recipients,
  body,
  appendices,
  footnotes,
}: Recipe): LayoutDocument => {
  const issuer: Unit = { ...BASE.header.issuer, name: agency, shortName: agency }
  const plan: Plan = {
    ...BASE,
    header: {
      ...BASE.header,
      regime,
      issuer,
      title: sourced(title),
      recipients: recipients.map(sourced),
      bases: [sourced(`Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025`)],
    },
    body,
    appendices,
    footnotes: footnotes.map(
      (words, i): Footnote => ({ number: i + 1, label: String(i + 1), inlines: [inline(words)], span: SPAN }),
    ),
  }
  const template = templates.find((one) => one.regime === regime)
  if (!template) throw new Error(`a template for ${regime} ships with the program`)
  return layoutPlan(plan as CheckedPlan, { template, measure: METRICS.widthPt, pictures: PICTURES })
}

const templates = TEMPLATES.flatMap(({ path, bytes }): Template[] => {
  const { value } = loadTemplate(sourceFile(path, new TextDecoder().decode(bytes)))
  return value ? [value] : []
})

const METRICS = openFonts(FONTS)

/** A picture that is never drawn: pages are filled with its size. */
export const PICTURE: PictureFile = { format: 'png', data: new Uint8Array([1]), widthPx: 500, heightPx: 300 }
const PICTURES = new Map([['hinh.png', PICTURE]])

const basePlan = (): Plan => {
  const { plan } = read(planWith({}, taskBlock()))
  if (!plan) throw new Error('the example plan can be read')
  return plan
}

const BASE = basePlan()
const SPAN = BASE.header.span
const sourced = (value: string) => ({ value, span: SPAN })
const TASK = BASE.tasks[0] as Task

const inline = (text: string): Inline => ({ type: 'text', text, bold: false, italic: false, span: SPAN })
const cited = (number: number): Inline => ({ type: 'footnote', label: String(number), span: SPAN })

export const heading = (depth: number, label: string, words: string): Content => ({
  type: 'heading',
  depth,
  label,
  inlines: [inline(words)],
  span: SPAN,
})

/** A paragraph; `notes` are cited one after another behind its words. */
export const prose = (words: string, notes: readonly number[] = []): Content => ({
  type: 'paragraph',
  inlines: [inline(words), ...notes.flatMap((number) => [cited(number), inline('.')])],
  span: SPAN,
})

export const items = (words: readonly string[]): Content => ({
  type: 'list',
  items: words.map((one, i) => ({ label: `${'abcdđegh'[i % 8]})`, content: [prose(one)], span: SPAN })),
  span: SPAN,
})

export const picture = (): Content => ({ type: 'picture', path: 'hinh.png', alt: 'Hình', span: SPAN })

export const proseTable = (rows: readonly (readonly string[])[]): Content => ({
  type: 'table',
  align: [],
  rows: rows.map((cells) => cells.map((words) => [inline(words)])),
  span: SPAN,
})

/** A task table of groups: each its heading and the words of its tasks. */
export const taskTables = (
  groups: readonly { readonly heading: string; readonly tasks: readonly string[] }[],
  landscape: boolean,
): Content[] =>
  groups.flatMap(({ heading: words, tasks }, i) => [
    heading(2, `${i + 1}.`, words),
    {
      type: 'tasks',
      tasks: tasks.map((content) => ({ ...TASK, content: { words: content, span: SPAN, typed: true } })),
      rendering: { ...TABLE, landscape },
      labels: [],
      mark: '-',
      span: SPAN,
    },
  ])

const TABLE: Rendering = {
  ...BASE.header.rendering,
  kind: 'table',
  columns: [
    { field: 'stt', name: 'STT' },
    { field: 'nội dung', name: 'Nội dung' },
    { field: 'chủ trì', name: 'Cơ quan chủ trì' },
    { field: 'thời gian', name: 'Thời gian' },
    { field: 'kết quả', name: 'Kết quả' },
  ],
  groupHeadingsInTable: true,
  countAcrossGroups: true,
}

export const appendix = (title: string, content: readonly Content[], landscape: boolean): Appendix => ({
  title: [inline(title)],
  span: SPAN,
  content,
  separate: false,
  landscape,
})
