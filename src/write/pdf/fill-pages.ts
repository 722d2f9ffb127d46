import { hold, type Piece, withoutSpaceBefore } from './piece.ts'

/** What one page holds: text from the top, footnotes to the bottom. */
export type FilledPage = {
  readonly body: readonly Piece[]
  readonly notes: readonly Piece[]
}

/** The space to fill and how to get a footnote's lines. */
export type PageRoom = {
  readonly heightPt: number
  /** Taken from it on the first page by what stands at its foot. */
  readonly firstFootPt: number
  readonly note: (number: number) => readonly Piece[]
}

/** Height above the footnotes that belongs to their separator. */
export const separatorPt = 10

/**
 * Fills pages one after another; nothing is looked at again once its page is full, so it always ends. A page takes
 * pieces as long as they and the footnotes they cite fit, then ends at the weakest hold. What cannot be kept is not
 * kept, and nothing is lost: a row taller than a page is split, a footnote with no room left runs on to the next page.
 */
export const fillPages = (flow: readonly Piece[], room: PageRoom): readonly FilledPage[] => {
  const pages: FilledPage[] = []
  let rest: Rest = { pieces: flow, notes: [] }
  do {
    const { page, rest: next } = fillPage(rest, pages.length === 0 ? firstPageRoom(room) : room)
    pages.push(page)
    rest = { ...next, pieces: withoutSpaceBefore(next.pieces) }
  } while (rest.pieces.length > 0 || rest.notes.length > 0)
  return pages
}

const firstPageRoom = (room: PageRoom): PageRoom => ({ ...room, heightPt: room.heightPt - room.firstFootPt })

type Rest = {
  readonly pieces: readonly Piece[]
  /** Lines of footnotes whose page was full. */
  readonly notes: readonly Piece[]
}

type Filled = { readonly page: FilledPage; readonly rest: Rest }

const fillPage = ({ pieces, notes }: Rest, room: PageRoom): Filled => {
  const header = headerFor(pieces[0], room)
  const start: Taken = { body: header, notes, heightPt: heightOf(header) }
  const { taken, count } = takeFitting(start, pieces, room)
  const next = pieces[count]
  if (next === undefined && heightWithNotes(taken) <= room.heightPt) {
    return { page: taken, rest: { pieces: [], notes: [] } }
  }
  if (next?.split !== undefined && (!next.whole || fitsNoPage(start, pieces.slice(0, count + 1), room))) {
    const parts = splitToFit(taken, next, room)
    if (parts !== undefined) {
      return { page: take(taken, parts[0], room), rest: { pieces: [parts[1], ...pieces.slice(count + 1)], notes: [] } }
    }
  }
  if (count > 0) {
    const end = weakestEnd(pieces, count)
    const parts = lastLines(pieces[end - 1], pieces[end])
    if (parts !== undefined) {
      const body = takeAll(start, pieces.slice(0, end - 1), room)
      return { page: take(body, parts[0], room), rest: { pieces: [parts[1], ...pieces.slice(end)], notes: [] } }
    }
    return { page: takeAll(start, pieces.slice(0, end), room), rest: { pieces: pieces.slice(end), notes: [] } }
  }
  return crowdedPage(start, pieces, room)
}

/**
 * A row that is to stay with what comes after its table, the signature, when no page holds both: its last lines go on with
 * it, so that nobody signs a page without text. Header and group rows stay whole.
 */
const lastLines = (row: Piece | undefined, next: Piece | undefined): readonly [Piece, Piece] | undefined => {
  const isHeld = next && next.hold !== hold.none && (next.split === undefined || next.hold === hold.lines)
  const parts = isHeld ? row?.split?.(row.heightPt - 2 * tolerancePt, false) : undefined
  return row && parts && [{ ...parts[0], spaceBeforePt: row.spaceBeforePt, hold: row.hold }, parts[1]]
}

/** Whether the last piece, with what is held to it, is higher than a page; of a row before it the last lines are enough. */
const fitsNoPage = (start: Taken, pieces: readonly Piece[], room: PageRoom): boolean => {
  const held = pieces.slice(pieces.findLastIndex(({ hold: own }) => own === hold.none))
  const tails = held.map((piece, i) => lastLines(piece, held[i + 1])?.[1])
  const from = tails.findLastIndex((tail) => tail !== undefined)
  const needed =
    from < 0 ? held : [...tails.slice(from, from + 1).flatMap((tail) => tail ?? []), ...held.slice(from + 1)]
  return heightWithNotes(takeAll(start, needed, room)) > room.heightPt
}

type Taken = FilledPage & {
  /** Of the body. */
  readonly heightPt: number
}

const take = ({ body, notes, heightPt }: Taken, piece: Piece, room: PageRoom): Taken => ({
  body: [...body, piece],
  notes: [...notes, ...piece.notes.flatMap(room.note)],
  heightPt: heightPt + piece.spaceBeforePt + piece.heightPt,
})

const takeAll = (start: Taken, pieces: readonly Piece[], room: PageRoom): Taken =>
  pieces.reduce((taken, piece) => take(taken, piece, room), start)

const takeFitting = (
  start: Taken,
  pieces: readonly Piece[],
  room: PageRoom,
): { readonly taken: Taken; readonly count: number } => {
  let taken = start
  let count = 0
  for (const piece of pieces) {
    const more = take(taken, piece, room)
    if (heightWithNotes(more) > room.heightPt) {
      break
    }
    taken = more
    count++
  }
  return { taken, count }
}

/** The latest of the places with the weakest hold, at or before the first piece that does not fit. */
const weakestEnd = (pieces: readonly Piece[], count: number): number => {
  let end = count
  for (let place = count - 1; place > 0; place--) {
    if (holdAt(pieces, place) < holdAt(pieces, end)) {
      end = place
    }
  }
  return end
}

/** The end of the flow holds nothing. */
const holdAt = (pieces: readonly Piece[], place: number): number => pieces[place]?.hold ?? 0

/** The part of a row that fits below what is taken, with the footnotes that part cites. */
const splitToFit = (taken: Taken, piece: Piece, room: PageRoom): readonly [Piece, Piece] | undefined => {
  const roomPt = room.heightPt - heightWithNotes(taken) - piece.spaceBeforePt
  let parts = piece.split?.(roomPt, false)
  while (parts !== undefined) {
    const head = { ...parts[0], spaceBeforePt: piece.spaceBeforePt, hold: piece.hold }
    if (heightWithNotes(take(taken, head, room)) <= room.heightPt) {
      return [head, parts[1]]
    }
    // The part cites footnotes that need its last lines' room.
    parts = piece.split?.(head.heightPt - tolerancePt, false)
  }
  return undefined
}

/** Nothing fits beside the footnotes: one piece, or what can be split off it, and as many note lines as go below. */
const crowdedPage = (start: Taken, pieces: readonly Piece[], room: PageRoom): Filled => {
  const [next, ...others] = pieces
  const parts =
    next !== undefined && start.heightPt + next.heightPt > room.heightPt
      ? next.split?.(room.heightPt - start.heightPt, true)
      : undefined
  const placed = parts?.[0] ?? next
  const taken = placed === undefined ? start : take(start, placed, room)
  const fitting = takeFitting(
    { body: [], notes: [], heightPt: taken.heightPt + separatorPt },
    taken.notes.map((line) => ({ ...line, notes: [] })),
    room,
  ).count
  const shown = placed === undefined ? Math.max(fitting, 1) : fitting
  return {
    page: { body: taken.body, notes: taken.notes.slice(0, shown) },
    rest: {
      pieces: parts === undefined ? others : [parts[1], ...others],
      notes: taken.notes.slice(shown),
    },
  }
}

/** Header rows that stand again above the row the page begins with; not when they would take half of it. */
const headerFor = (piece: Piece | undefined, room: PageRoom): readonly Piece[] => {
  const header = piece?.repeated ?? []
  return heightOf(header) > room.heightPt / 2 ? [] : header
}

const heightWithNotes = ({ heightPt, notes }: Taken): number =>
  heightPt + (notes.length > 0 ? separatorPt + heightOf(withoutSpaceBefore(notes)) : 0) - tolerancePt

/** Rounding of sums of heights: a page made exactly as high as its lines holds them. */
const tolerancePt = 0.01

const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { spaceBeforePt, heightPt }) => sum + spaceBeforePt + heightPt, 0)
