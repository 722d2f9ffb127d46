import type { Paragraph, ParagraphStyle, Run } from '../../layout/layout-document.ts'

/**
 * The tagged structure of a document (ISO 32000-1, 14.8.4), made together with the pieces it describes: what is drawn
 * points to a leaf, and what points to none is an artifact.
 */
export type StructureElement = {
  readonly role: Role
  readonly children: readonly StructureElement[]
  /** Whose drawings are its content. */
  readonly leaf?: Leaf
  /** Depth of a heading (`H`) as laid out, or of a list item (`LI`), from 1. */
  readonly level?: number
  /** Of a table cell: how many columns it covers, and what it is the head of. */
  readonly columns?: number
  readonly scope?: 'Column' | 'Row'
  /** Of a list and its items: what stands in front of them. */
  readonly numbering?: Numbering
  /** What a picture shows. */
  readonly alt?: string
}

export type Role =
  | 'Document'
  | 'Sect'
  | 'H'
  | 'P'
  | 'L'
  | 'LI'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Note'
  | 'Form'

/** ISO 32000-1, table 347; it has no name for a dash, so the most usual mark stands for marks. */
export type Numbering = 'None' | 'Disc' | 'Decimal' | 'LowerAlpha'

/** Told apart by identity alone. */
export type Leaf = {
  /** The footnote these lines are. */
  readonly note?: number
}

export const element = (
  role: Role,
  children: readonly StructureElement[],
  more: Omit<StructureElement, 'role' | 'children'> = {},
): StructureElement => ({ role, children, ...more })

export const paragraphElement = (
  { listLevel, runs }: Paragraph,
  style: ParagraphStyle,
  leaf: Leaf,
): StructureElement => {
  if (leaf.note !== undefined) return element('Note', [], { leaf })
  if (style.outlineLevel > 0) return element('H', [], { leaf, level: style.outlineLevel })
  if (listLevel !== undefined) return element('LI', [], { leaf, level: listLevel, numbering: numberingOf(runs) })
  return element('P', [], { leaf })
}

const numberingOf = (runs: readonly Run[]): Numbering => {
  const label = runs.find((run) => run.type === 'text' && run.label)
  if (label?.type !== 'text') return 'None'
  return /^\d/.test(label.text) ? 'Decimal' : /^\p{Ll}/u.test(label.text) ? 'LowerAlpha' : 'Disc'
}

/** Neighbouring list items as lists, deeper ones inside the item before them. */
export const withLists = (elements: readonly StructureElement[]): readonly StructureElement[] => {
  const grouped: StructureElement[] = []
  let at = 0
  while (at < elements.length) {
    const first = elements[at]
    if (first?.role !== 'LI') {
      if (first) grouped.push(first)
      at++
      continue
    }
    const end = endOfList(elements, at)
    grouped.push(listOf(elements.slice(at, end)))
    at = end
  }
  return grouped
}

const endOfList = (elements: readonly StructureElement[], start: number): number => {
  const end = elements.findIndex(({ role }, index) => index > start && role !== 'LI')
  return end < 0 ? elements.length : end
}

/** Items of one list: the level of its first; each takes the deeper ones that follow it. */
const listOf = (items: readonly StructureElement[]): StructureElement => {
  const [first] = items
  const level = first?.level ?? 1
  const branches: StructureElement[][] = []
  for (const item of items) {
    const branch = branches.at(-1)
    if (branch && (item.level ?? 1) > level) branch.push(item)
    else branches.push([item])
  }
  return element(
    'L',
    branches.flatMap(([head, ...below]) =>
      head ? [{ ...head, children: below.length > 0 ? [listOf(below)] : [] }] : [],
    ),
    { numbering: first?.numbering ?? 'None' },
  )
}
