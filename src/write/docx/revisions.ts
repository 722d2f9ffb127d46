import {
  BuilderElement,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  FileChild,
  type IContext,
  InsertedTextRun,
  type IRunOptions,
  type IXmlableObject,
  type ParagraphChild,
  Paragraph as WordParagraph,
  TextRun as WordRun,
  type XmlComponent,
} from 'docx'
import type { Comment, DocumentMeta, Paragraph, Revision } from '../../layout/layout-document.ts'
import { type Parts, rewrite } from './parts.ts'

/** Who a change is by and when, as Word shows it; the same for every change of a redline. Ids are given at the end. */
export type Stamp = { readonly id: number; readonly author: string; readonly date: string }

export const stampOf = ({ date }: DocumentMeta): Stamp => ({ id: 0, author: AUTHOR, date: `${date}T00:00:00Z` })

/** The plan is the author: nobody typed these changes into the file. */
const AUTHOR = 'kehoach'

type Change = { readonly insertion?: Stamp; readonly deletion?: Stamp }

/** Of a table row or picture. */
export const changeOf = (revision: Revision | undefined, stamp: Stamp): Change =>
  revision === 'inserted' ? { insertion: stamp } : revision === 'deleted' ? { deletion: stamp } : {}

/** Of a paragraph's end (ECMA-376 part 1, 17.13.5.15 and 20). */
export const endChange = (revision: Revision | undefined, stamp: Stamp): { readonly run?: Change } =>
  revision === undefined ? {} : { run: changeOf(revision, stamp) }

/** docx 9.15.2 knows no moves at the end of a paragraph: they are told apart by this id and named at the end. */
export const movedStamp = (stamp: Stamp): Stamp => ({ ...stamp, id: MOVED_ID })

const MOVED_ID = -1

export const changedWords = (words: IRunOptions, revision: Revision, stamp: Stamp): ParagraphChild =>
  revision === 'inserted' ? new InsertedTextRun({ ...words, ...stamp }) : new DeletedTextRun({ ...words, ...stamp })

/** A run without words that came or went, or any that moved. */
export const changedRun = (
  run: XmlComponent,
  revision: Revision | undefined,
  stamp: Stamp,
  moved: boolean,
): ParagraphChild =>
  revision === undefined
    ? new OwnRun(run)
    : new OwnRun(
        new BuilderElement({
          name: moved ? `w:${MOVES[revision]}` : revision === 'inserted' ? 'w:ins' : 'w:del',
          attributes: {
            id: { key: 'w:id', value: stamp.id },
            author: { key: 'w:author', value: stamp.author },
            date: { key: 'w:date', value: stamp.date },
          },
          children: [run],
        }),
      )

const MOVES = { inserted: 'moveTo', deleted: 'moveFrom' } as const satisfies Record<Revision, string>

/** Where a move begins or ends among the paragraphs, of the place it left or came to (ECMA-376 part 1, 17.13.5.23 to 28). */
export class MoveRange extends FileChild {
  readonly #element: XmlComponent

  constructor({ revision, name, edge, stamp }: MoveEdge) {
    super('')
    const { id, author, date } = stamp
    const attributes = {
      id: { key: 'w:id', value: id },
      ...(edge === 'Start'
        ? {
            author: { key: 'w:author', value: author },
            date: { key: 'w:date', value: date },
            name: { key: 'w:name', value: name },
          }
        : {}),
    }
    this.#element = new BuilderElement({ name: `w:${MOVES[revision]}Range${edge}`, attributes })
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.#element.prepForXml(context)
  }
}

type MoveEdge = {
  readonly revision: Revision
  /** The same in both places. */
  readonly name: string
  readonly edge: 'Start' | 'End'
  readonly stamp: Stamp
}

/** docx 9.15.2 takes only its own kinds in a paragraph: a run by its type, any element in the file. */
export class OwnRun extends WordRun {
  readonly #element: XmlComponent

  constructor(element: XmlComponent) {
    super({})
    this.#element = element
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.#element.prepForXml(context)
  }
}

/**
 * A paragraph's children with what is said of it beside them. What is said of a paragraph that goes is a point in it that
 * goes with it: the end of a range is no part of any change to LibreOffice 7.4.7, which then keeps a row whose words all
 * went, and gives the paragraph behind the style of the one that went.
 */
export const commented = (
  children: readonly ParagraphChild[],
  { revision, move, comments: numbers = [] }: Pick<Paragraph, 'revision' | 'move' | 'comments'>,
  stamp: Stamp,
): readonly ParagraphChild[] => {
  const reference = (number: number) => new WordRun({ children: [new CommentReference(commentId(number))] })
  if (revision !== undefined)
    return [...children, ...numbers.map((number) => changedRun(reference(number), revision, stamp, move !== undefined))]
  return [
    ...numbers.map((number) => new CommentRangeStart(commentId(number))),
    ...children,
    ...numbers.flatMap((number) => [new CommentRangeEnd(commentId(number)), reference(number)]),
  ]
}

/** Far from the ids of footnotes: LibreOffice 7.4.7 takes the words of a note for another's where a comment has its id. */
const commentId = (number: number): number => FIRST_COMMENT + number

const FIRST_COMMENT = 1_000_000

export const wordComments = (comments: readonly Comment[], stamp: Stamp) =>
  comments.map(({ number, author, lines }) => ({
    id: commentId(number),
    author,
    initials: 'KH',
    date: new Date(stamp.date),
    children: lines.map((line) => new WordParagraph({ children: [new WordRun({ text: line, size: 20 })] })),
  }))

/** Each change its own id, above those of bookmarks: all of them are marks of one kind (ECMA-376 part 1, 17.13.2). */
export const numberChanges = (parts: Parts): void => {
  let changes = FIRST_ID
  // A move ends where the last one that began does: none stands in another.
  let begun = 0
  const numbered = (start: string, name: string): string => {
    if (name.endsWith('End')) return `${start}${begun}"`
    if (name.endsWith('Start')) begun = changes
    return `${start}${changes++}"`
  }
  for (const path of parts.keys()) {
    if (!/^word\/(?:document|footnotes|(?:header|footer)\d+)\.xml$/.test(path)) continue
    rewrite(parts, path, (xml) =>
      xml
        .replace(ENDS_MOVED, (_, name: string, id: string) => `<w:${name === 'ins' ? 'moveTo' : 'moveFrom'} ${id}0"`)
        .replace(CHANGES, (_, start: string, name: string) => numbered(start, name))
        .replace(PARAGRAPH, timed()),
    )
  }
}

/**
 * Changes of one time and kind that touch are one to LibreOffice 7.4.7, also across the end of a paragraph that stays: then
 * that end would come or go with them. So words whose paragraph stays are a few minutes later, by turns.
 */
const timed = (): ((paragraph: string) => string) => {
  let turn = 0
  return (paragraph) => {
    if (ENDS_CHANGED.test(paragraph)) return paragraph
    turn = 1 - turn
    return paragraph.replace(MIDNIGHT, turn === 0 ? 'T00:10:00Z"' : 'T00:05:00Z"')
  }
}

const PARAGRAPH = /<w:p>.*?<\/w:p>/gs
const ENDS_CHANGED = /^<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:(?:ins|del|moveFrom|moveTo) /s
const MIDNIGHT = /T00:00:00Z"/g
const FIRST_ID = 10_000
const ENDS_MOVED = new RegExp(`<w:(ins|del) ([^>]*?w:id=")${MOVED_ID}"`, 'g')
const CHANGES = /(<w:(ins|del|sectPrChange|move(?:From|To)(?:Range(?:Start|End))?) [^>]*?w:id=")0"/g
