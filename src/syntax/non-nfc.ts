import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { span } from '../text/span.ts'

/**
 * Words typed with separate combining marks (NFD, the habit of macOS file names and some editors). They look right and
 * are not: git shows a change where there is none, searches miss them and fonts print the marks out of place.
 */
export const findNonNfc = (source: SourceFile): Diagnostic[] => {
  if (source.text === source.text.normalize('NFC')) return []
  const words = [...source.text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }): Word[] => {
    const composed = word.normalize('NFC')
    return composed === word ? [] : [{ composed, start: index, end: index + word.length }]
  })
  const [first] = words
  if (!first) return []
  // More words than this are not slips of typing: the whole file was saved in NFD.
  if (words.length > MAX_WORDS)
    return [finding(source, { mended: { start: 0, end: source.text.length }, first, words }, ofFile(words.length))]
  return linesOf(source, words).flatMap((line) => {
    const [start, end] = [line[0], line.at(-1)]
    if (!start || !end) return []
    const mended = { start: start.start, end: end.end }
    const told = line.length === 1 ? ofWord(start) : ofLine(start, end, line.length)
    return [finding(source, { mended, first: { ...start, end: end.end }, words: line }, told)]
  })
}

type Word = { readonly composed: string; readonly start: number; readonly end: number }

const MAX_WORDS = 20

/** The words line by line: pasted together, they are one cause. */
const linesOf = ({ text }: SourceFile, words: readonly Word[]): Word[][] => {
  const lines: Word[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    if (line && before && !/[\r\n]/.test(text.slice(before.end, word.start))) line.push(word)
    else lines.push([word])
  }
  return lines
}

type Place = {
  /** The stretch that the fix sets anew. */
  readonly mended: { readonly start: number; readonly end: number }
  /** What is shown of it. */
  readonly first: Word
  readonly words: readonly Word[]
}

type Told = Pick<Diagnostic, 'message' | 'help'>

const finding = (source: SourceFile, { mended, first, words }: Place, told: Told): Diagnostic => ({
  rule: 'not-nfc',
  severity: 'error',
  span: span(source, first.start, first.end),
  ...told,
  args: { word: first.composed, ...(words.length > 1 ? { count: words.length } : {}) },
  fix: {
    span: span(source, mended.start, mended.end),
    text: source.text.slice(mended.start, mended.end).normalize('NFC'),
  },
})

const ofWord = ({ composed }: Word): Told => ({
  message: {
    vi: `chữ “${composed}” gõ bằng dấu tách rời (Unicode NFD)`,
    en: `the word “${composed}” is typed with separate marks (Unicode NFD)`,
  },
  help: TYPE_AGAIN,
})

const ofLine = (first: Word, last: Word, count: number): Told => ({
  message: {
    vi: `${count} chữ của dòng này gõ bằng dấu tách rời (Unicode NFD), từ “${first.composed}” đến “${last.composed}”`,
    en: `${count} words of this line are typed with separate marks (Unicode NFD), from “${first.composed}” to “${last.composed}”`,
  },
  help: TYPE_AGAIN,
})

const ofFile = (count: number): Told => ({
  message: {
    vi: `${count} chữ của tệp gõ bằng dấu tách rời (Unicode NFD), chữ đầu ở đây`,
    en: `${count} words of the file are typed with separate marks (Unicode NFD), the first here`,
  },
  help: { vi: 'chuyển cả tệp sang Unicode dựng sẵn (NFC)', en: 'convert the whole file to precomposed Unicode (NFC)' },
})

const TYPE_AGAIN: Text = {
  vi: 'gõ lại bằng bộ gõ Unicode dựng sẵn (NFC), hoặc chuyển cả tệp sang NFC',
  en: 'type again with precomposed Unicode (NFC), or convert the file to NFC',
}
