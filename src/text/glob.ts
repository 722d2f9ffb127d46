/**
 * Whether a text fits a pattern of `*` (any run of characters) and `?` (one character); nothing else is special. Only the last
 * star is ever tried again, so the cost is at most pattern × text.
 */
export const fitsGlob = (pattern: string, text: string): boolean =>
  fits([...pattern], [...text], {
    isStar: (part) => part === '*',
    same: (part, letter) => part === '?' || part === letter,
  })

/** The same for paths: `*` and `?` stay within one folder, a folder `**` stands for any number of folders. */
export const fitsPathGlob = (pattern: string, path: string): boolean =>
  fits(pattern.split('/'), path.split('/'), { isStar: (part) => part === '**', same: fitsGlob })

type Parts = {
  readonly isStar: (part: string) => boolean
  readonly same: (part: string, piece: string) => boolean
}

const fits = (pattern: readonly string[], text: readonly string[], { isStar, same }: Parts): boolean => {
  let [at, star, from] = [0, -1, 0]
  for (let i = 0; i < text.length; ) {
    const part = pattern[at]
    if (part !== undefined && isStar(part)) {
      star = at++
      from = i
    } else if (part !== undefined && same(part, text[i] ?? '')) {
      at++
      i++
    } else if (star >= 0) {
      at = star + 1
      i = ++from
    } else return false
  }
  return pattern.slice(at).every(isStar)
}
