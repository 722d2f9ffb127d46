import {
  BuilderElement,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  type IContext,
  InsertedTextRun,
  type IRunOptions,
  type IXmlableObject,
  type ParagraphChild,
  Paragraph as WordParagraph,
  TextRun as WordRun,
  type XmlComponent,
} from 'docx'
import type { Comment, DocumentMeta, Revision } from '../../layout/layout-document.ts'
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

export const changedWords = (words: IRunOptions, revision: Revision, stamp: Stamp): ParagraphChild =>
  revision === 'inserted' ? new InsertedTextRun({ ...words, ...stamp }) : new DeletedTextRun({ ...words, ...stamp })

/** A run without words that came or went. */
export const changedRun = (run: XmlComponent, revision: Revision | undefined, stamp: Stamp): ParagraphChild =>
  revision === undefined
    ? new OwnRun(run)
    : new OwnRun(
        new BuilderElement({
          name: revision === 'inserted' ? 'w:ins' : 'w:del',
          attributes: {
            id: { key: 'w:id', value: stamp.id },
            author: { key: 'w:author', value: stamp.author },
            date: { key: 'w:date', value: stamp.date },
          },
          children: [run],
        }),
      )

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

/** A paragraph's children with what is said of it beside them. */
export const commented = (
  children: readonly ParagraphChild[],
  numbers: readonly number[] = [],
): readonly ParagraphChild[] => [
  ...numbers.map((number) => new CommentRangeStart(number)),
  ...children,
  ...numbers.flatMap((number) => [
    new CommentRangeEnd(number),
    new WordRun({ children: [new CommentReference(number)] }),
  ]),
]

export const wordComments = (comments: readonly Comment[], stamp: Stamp) =>
  comments.map(({ number, author, lines }) => ({
    id: number,
    author,
    initials: 'KH',
    date: new Date(stamp.date),
    children: lines.map((line) => new WordParagraph({ children: [new WordRun({ text: line, size: 20 })] })),
  }))

/** Each change its own id, above those of bookmarks: all of them are marks of one kind (ECMA-376 part 1, 17.13.2). */
export const numberChanges = (parts: Parts): void => {
  let changes = FIRST_ID
  for (const path of parts.keys()) {
    if (!/^word\/(?:document|footnotes|footer\d+)\.xml$/.test(path)) continue
    rewrite(parts, path, (xml) =>
      xml.replace(/(<w:(?:ins|del) [^>]*?w:id=")0"/g, (_, start: string) => `${start}${changes++}"`),
    )
  }
}

const FIRST_ID = 10_000
