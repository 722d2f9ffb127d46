/** A stretch of the merged text: whole lines that are settled, or what each side has instead of the other. */
export type Chunk = string | Conflict
/** `base` is what stood there before. */
export type Conflict = { readonly base: string; readonly ours: string; readonly theirs: string }

/**
 * What the sides are called beside the marks, and how many letters a mark has: 7 unless a repository says otherwise. With a
 * name for the base that is printed too, between the sides.
 */
export type Marking = {
  readonly ours: string
  readonly theirs: string
  readonly size: number
  readonly base?: string
}

/** The text with the marks of git around what is not settled. */
export const printChunks = (chunks: readonly Chunk[], { ours, theirs, size, base }: Marking): string => {
  const ending = chunks.some((chunk) => /\r\n/.test(typeof chunk === 'string' ? chunk : chunk.ours)) ? '\r\n' : '\n'
  const line = (text: string): string => (text === '' || /[\r\n]$/.test(text) ? text : `${text}${ending}`)
  let printed = ''
  for (const chunk of chunks) {
    if (typeof chunk === 'string') printed += chunk
    else
      printed = [
        line(printed),
        `${'<'.repeat(size)} ${ours}${ending}`,
        line(chunk.ours),
        ...(base === undefined ? [] : [`${'|'.repeat(size)} ${base}${ending}`, line(chunk.base)]),
        `${'='.repeat(size)}${ending}`,
        line(chunk.theirs),
        `${'>'.repeat(size)} ${theirs}${ending}`,
      ].join('')
  }
  return printed
}

export const countConflicts = (chunks: readonly Chunk[]): number =>
  chunks.filter((chunk) => typeof chunk !== 'string').length

/** One side of everything: what stands when each conflict is settled for it, or for neither. */
export const sideOf = (chunks: readonly Chunk[], side: keyof Conflict): string =>
  chunks.map((chunk) => (typeof chunk === 'string' ? chunk : chunk[side])).join('')

/** Every version of every stretch changed alike. */
export const mapChunks = (chunks: readonly Chunk[], change: (text: string) => string): Chunk[] =>
  chunks.map((chunk) =>
    typeof chunk === 'string'
      ? change(chunk)
      : { base: change(chunk.base), ours: change(chunk.ours), theirs: change(chunk.theirs) },
  )
