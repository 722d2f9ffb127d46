import { misspelled, slug } from '../text/vietnamese.ts'

/** The one known key that a typed one can only mean: misspelt, with a word more (“đơn vị chủ trì”), or another name. */
export const meantKey = (typed: string, known: readonly string[]): string | undefined => {
  const near = misspelled(typed, known)
  if (near !== undefined) return near
  const words = slug(typed)
  const meant = known.filter((key) => OTHER_NAMES[key]?.includes(words) || isWithWordsMore(words, slug(key)))
  return meant.length === 1 ? meant[0] : undefined
}

const isWithWordsMore = (words: string, key: string): boolean => {
  const [before, after, ...more] = `-${words}-`.split(`-${key}-`)
  return (
    before !== undefined &&
    after !== undefined &&
    more.length === 0 &&
    [before, after].every((rest) => rest === '' || WORDS_MORE.has(slug(rest)))
  )
}

/** Words beside a key that change nothing of what it means. */
const WORDS_MORE: ReadonlySet<string> = new Set(
  [
    'các cơ quan',
    'các đơn vị',
    'cơ quan',
    'cơ quan, đơn vị',
    'dự kiến',
    'đơn vị',
    'hoàn thành',
    'tên',
    'thực hiện',
  ].map(slug),
)

/** What published plans and their tables call the thing of a key. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'chủ trì': ['cơ quan thực hiện', 'đơn vị thực hiện'].map(slug),
  'kết quả': ['sản phẩm', 'sản phẩm hoàn thành'].map(slug),
  ký: ['người ký'].map(slug),
  'thời gian': ['hạn hoàn thành', 'thời hạn', 'thời hạn hoàn thành', 'thời hạn thực hiện'].map(slug),
  'trích yếu': ['tên kế hoạch', 'tên văn bản'].map(slug),
}
