import { getDocumentProxy } from 'unpdf'

/** Text as it stands on a page; points from the page's top left corner to the start of the base line. */
export type PrintedText = {
  readonly text: string
  readonly xPt: number
  readonly baselinePt: number
  readonly widthPt: number
  readonly sizePt: number
  /** The reader ends a line after it; else the next text follows at once. */
  readonly endsLine: boolean
}

export type PrintedPage = {
  readonly widthPt: number
  readonly heightPt: number
  /** In the order of the page's content: a table cell by cell. */
  readonly texts: readonly PrintedText[]
  /** Lines from top to bottom, words joined as a reader would select them. */
  readonly lines: readonly PrintedLine[]
}

export type PrintedLine = { readonly text: string; readonly baselinePt: number; readonly xPt: number }

export type PrintedPdf = {
  readonly bytes: Uint8Array
  readonly pages: readonly PrintedPage[]
  readonly info: Readonly<Record<string, unknown>>
  readonly xmp: string
  readonly outline: readonly PrintedBookmark[]
}

export type PrintedBookmark = {
  readonly title: string
  readonly page: number
  readonly topPt: number
  readonly count: number | undefined
  readonly items: readonly PrintedBookmark[]
}

export const readPdf = async (bytes: Uint8Array): Promise<PrintedPdf> => {
  const proxy = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  const pages: PrintedPage[] = []
  for (let number = 1; number <= proxy.numPages; number++) {
    const page = await proxy.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item, i) => {
      if (!('str' in item) || item.str === '') return []
      const next = items[i + 1]
      return [
        {
          text: item.str,
          xPt: Number(item.transform[4]),
          baselinePt: height - Number(item.transform[5]),
          widthPt: item.width,
          sizePt: Number(item.transform[0]),
          endsLine: item.hasEOL || (next !== undefined && 'str' in next && next.str === '' && next.hasEOL),
        },
      ]
    })
    pages.push({ widthPt: width, heightPt: height, texts, lines: linesOf(texts) })
  }
  const { info, metadata } = await proxy.getMetadata()
  const outline = await proxy.getOutline()
  const bookmark = async (item: (typeof outline)[number]): Promise<PrintedBookmark> => {
    const [page, , , top] = item.dest as [{ num: number; gen: number }, unknown, number, number]
    const index = await proxy.getPageIndex(page)
    return {
      title: item.title,
      page: index + 1,
      topPt: (pages[index]?.heightPt ?? 0) - top,
      count: item.count,
      items: await Promise.all(item.items.map(bookmark)),
    }
  }
  return {
    bytes,
    pages,
    info: info as Readonly<Record<string, unknown>>,
    xmp: metadata?.getRaw() ?? '',
    outline: await Promise.all((outline ?? []).map(bookmark)),
  }
}

const linesOf = (texts: readonly PrintedText[]): readonly PrintedLine[] => {
  const lines: { texts: PrintedText[]; baselinePt: number }[] = []
  for (const text of texts) {
    // Raised numbers stand within half a line above their line.
    const line = lines.find(({ baselinePt }) => Math.abs(baselinePt - text.baselinePt) < 6.5)
    if (line === undefined) {
      lines.push({ texts: [text], baselinePt: text.baselinePt })
    } else {
      line.texts.push(text)
    }
  }
  return lines
    .toSorted((a, b) => a.baselinePt - b.baselinePt)
    .map((line) => {
      const parts = line.texts.toSorted((a, b) => a.xPt - b.xPt)
      return {
        text: parts
          .map(({ text }) => text)
          .join('')
          .trim(),
        baselinePt: Math.max(...parts.map(({ baselinePt }) => baselinePt)),
        xPt: parts[0]?.xPt ?? 0,
      }
    })
}
