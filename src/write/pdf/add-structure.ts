import type { Annotation, Drawn, MarkedContent } from './canvas.ts'
import type { PdfDocument, PdfObject } from './pdfmake.ts'
import { element, type Leaf, type StructureElement } from './structure.ts'

/**
 * Writes the structure tree (ISO 32000-1, 14.7): the elements with what was drawn of each, and the way back from every
 * mark and annotation to its element. Not pdfkit's own: it gives annotations the page that was drawn last.
 */
export const addStructure = (root: StructureElement, drawn: Drawn, pdf: PdfDocument): void => {
  const tree = pdf.ref({ Type: 'StructTreeRoot' })
  const marked: PdfObject[][] = drawn.pages.map(() => [])
  const annotated: { readonly key: number; readonly parent: PdfObject }[] = []
  const ids: [string, PdfObject][] = []
  let heading = 0

  const write = (
    role: string,
    parent: PdfObject,
    more: object,
    kids: (self: PdfObject) => readonly unknown[],
  ): PdfObject => {
    const self = pdf.ref({ Type: 'StructElem', S: role, P: parent, ...more })
    self.data.K = kids(self)
    self.end()
    return self
  }
  const writeElement = (node: StructureElement, parent: PdfObject): PdfObject => {
    const contents = node.leaf ? (drawn.contents.get(node.leaf) ?? []) : []
    switch (node.role) {
      case 'H': {
        heading = Math.min(node.level ?? 1, heading + 1, 6)
        return write(`H${heading}`, parent, {}, (self) => contents.flatMap((content) => kidsOf(content, self)))
      }
      case 'LI':
        return writeItem(node, contents, parent)
      default:
        return write(node.role, parent, attributesOf(node, contents), (self) => [
          ...contents.flatMap((content) => kidsOf(content, self)),
          ...node.children.map((child) => writeElement(child, self)),
        ])
    }
  }
  const writeItem = (node: StructureElement, contents: readonly MarkedContent[], parent: PdfObject): PdfObject =>
    write('LI', parent, {}, (self) => {
      const isLabel = ({ part }: MarkedContent): boolean => part?.type === 'label'
      const body = contents.filter((content) => !isLabel(content))
      return [
        ...contents.filter(isLabel).flatMap((content) => kidsOf(content, self)),
        write('LBody', self, {}, (own) => [
          ...body.flatMap((content) => kidsOf(content, own)),
          ...node.children.map((child) => writeElement(child, own)),
        ]),
      ]
    })
  /** A stretch as kids of its element: marks alone, or marks and annotations in an element of their own. */
  const kidsOf = (content: MarkedContent, parent: PdfObject): readonly unknown[] => {
    const { part } = content
    if (part?.type === 'label') return [write('Lbl', parent, {}, (self) => linkedKids(content, self))]
    if (part?.type !== 'citation') return linkedKids(content, parent)
    const note = drawn.notes.get(part.note)
    return [
      write('Reference', parent, {}, (self) => linkedKids(content, self)),
      ...(note ? [writeNote(part.note, note, parent)] : []),
    ]
  }
  const linkedKids = (content: MarkedContent, parent: PdfObject): readonly unknown[] => {
    const [first] = content.annotations
    if (!first) return ownKids(content, parent)
    return [write(first.role, parent, {}, (self) => ownKids(content, self))]
  }
  const ownKids = ({ marks, annotations }: MarkedContent, self: PdfObject): readonly unknown[] => [
    ...marks.map(({ page, id }) => {
      const parents = marked[page]
      if (parents) parents[id] = self
      return { Type: 'MCR', Pg: drawn.pages[page]?.dictionary, MCID: id }
    }),
    ...annotations.map((annotation) => objectKid(annotation, self)),
  ]
  const objectKid = ({ page, object }: Annotation, self: PdfObject): unknown => {
    const key = drawn.pages.length + annotated.length
    annotated.push({ key, parent: self })
    object.data.StructParent = key
    return { Type: 'OBJR', Pg: drawn.pages[page]?.dictionary, Obj: object }
  }
  const writeNote = (number: number, leaf: Leaf, parent: PdfObject): PdfObject => {
    const id = `chu-thich-${number}`
    const note = writeElement(element('Note', [], { leaf }), parent)
    ids.push([id, note])
    return note
  }

  tree.data.K = [writeElement(root, tree)]
  const byKey = [
    ...marked.flatMap((parents, page) => [page, parents]),
    ...annotated.flatMap(({ key, parent }) => [key, parent]),
  ]
  tree.data.ParentTree = { Nums: byKey }
  tree.data.ParentTreeNextKey = drawn.pages.length + annotated.length
  if (ids.length > 0) tree.data.IDTree = { Names: ids.toSorted(byName).flatMap(([id, note]) => [new String(id), note]) }
  for (const [index, { dictionary }] of drawn.pages.entries()) {
    dictionary.data.StructParents = index
    dictionary.data.Tabs = 'S'
  }
  pdf._root.data.StructTreeRoot = tree
  // pdfkit ends both with the document.
  pdf._root.data.MarkInfo = pdf.ref({ Marked: true })
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

const attributesOf = (
  { role, columns = 1, scope, alt, leaf, numbering }: StructureElement,
  contents: readonly MarkedContent[],
): object => {
  const box = contents.find((content) => content.box)?.box
  const table = { ...(scope && { Scope: scope }), ...(columns > 1 && { ColSpan: columns }) }
  return {
    ...(alt === undefined ? {} : { Alt: new String(alt) }),
    ...(Object.keys(table).length > 0 && { A: { O: 'Table', ...table } }),
    ...(role === 'L' && { A: { O: 'List', ListNumbering: numbering ?? 'None' } }),
    ...(box && { A: { O: 'Layout', Placement: 'Block', BBox: box } }),
    ...(role === 'Note' && leaf?.note !== undefined && { ID: new String(`chu-thich-${leaf.note}`) }),
  }
}
