/** A blank that should not stand at a mark of punctuation, or one that is missing there. */
export type Misspacing = {
  readonly type: 'blank before' | 'blank after' | 'no blank after' | 'no blank before'
  /** The mark. */
  readonly mark: string
  /** The words shown: the mark with what stands at it. */
  readonly start: number
  readonly end: number
  /** What is to be replaced by `text`. */
  readonly wrong: { readonly start: number; readonly end: number; readonly text: string }
}

/** Blanks wrongly set at punctuation, in order. Addresses, numbers, abbreviations and "./." are left as they are. */
export const misspacings = (text: string): readonly Misspacing[] =>
  [...blanksBefore(text), ...blanksAfter(text), ...blanksMissing(text)].sort((a, b) => a.start - b.start)

/** Whether a text ends with a point that belongs to its last word: "v.v.", "TP.", "GS.". */
export const endsAbbreviated = (text: string): boolean =>
  /(?:^|[^\p{L}\p{N}])(?:v\.\s?v|tp|tx|tt|ts|ths|gs|pgs|bs|ks|cn|đ\/c|tr|s?đt|\p{L})\.$/iu.test(text)

/** "kỹ năng , kiến thức", "( có dự kiến )", "xã :". */
const blanksBefore = function* (text: string): Iterable<Misspacing> {
  for (const { 0: whole, 1: mark = '', 2: next = '', index: start } of text.matchAll(BLANK_BEFORE)) {
    const end = start + whole.length
    // ".NET", "…", "./." and ":)" begin with their mark; "1 : 500" is a scale.
    if (/[.!?:]/.test(mark) && !/^[\s”")]?$/.test(next)) continue
    if (mark === ':' && /\d/.test(text[start - 1] ?? '') && /^\s*\d/.test(text.slice(end, end + 3))) continue
    const isJoined = /[,;]/.test(mark) && /\p{L}/u.test(next)
    yield {
      type: 'blank before',
      mark,
      start: start - 1,
      end,
      wrong: { start, end, text: isJoined ? `${mark} ` : mark },
    }
  }
}

const BLANK_BEFORE = /(?<=[\p{L}\p{N}”")…%.])[ \t\u00a0]+([,;:.!?)”])(?=(.?))/gsu

/** "“ Bình dân học vụ số”", "( có dự kiến)". */
const blanksAfter = function* (text: string): Iterable<Misspacing> {
  for (const { 0: whole, 1: mark = '', index: start } of text.matchAll(/([(“])[ \t\u00a0]+(?=\S)/g)) {
    const end = start + whole.length
    yield { type: 'blank after', mark, start, end: end + 1, wrong: { start, end, text: mark } }
  }
}

/** "VT,VHXH", "kỹ năng số.Tăng cường", "Nội dung:phổ cập", "xã(có dự kiến)". */
const blanksMissing = function* (text: string): Iterable<Misspacing> {
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    if (ADDRESS.test(token.slice(0, LONGEST))) continue
    for (const { 0: mark, index: at } of token.matchAll(/[,;:.()”]/g)) {
      const before = WORD_BEFORE.exec(token.slice(Math.max(0, at - LONGEST), at))?.[0] ?? ''
      const after = WORD_AFTER.exec(token.slice(at + 1, at + 1 + LONGEST))?.[0] ?? ''
      if (!needsBlank(mark, before, after)) continue
      const start = index + at
      const isOpening = mark === '('
      yield {
        type: isOpening ? 'no blank before' : 'no blank after',
        mark,
        start: start - before.length,
        end: start + 1 + after.length,
        wrong: { start, end: start + 1, text: isOpening ? ` ${mark}` : `${mark} ` },
      }
    }
  }
}

/** Longer runs of letters are no words. */
const LONGEST = 60
const ADDRESS = /[/@\\]|www\.|\.\p{Ll}{2,6}$/u
const WORD_BEFORE = /[\p{L}\p{N}]+[”)%]?$/u
const WORD_AFTER = /^\p{L}+/u

const needsBlank = (mark: string, before: string, after: string): boolean => {
  if (before === '' || after === '') return false
  switch (mark) {
    case ',':
    case ';':
      return true
    case '.':
      return /^\p{Ll}{2,}[”)]?$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after) && !ABBREVIATION.test(before)
    case ':':
    case '(':
      return /^\p{L}{2,}$/u.test(before) && after.length > 1
    default:
      return after.length > 1
  }
}

const ABBREVIATION = /^(?:tp|ts|ths|gs|pgs|bs|ks|cn|kts|tt|vv)$/i
