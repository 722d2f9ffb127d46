import type { Diagnostic } from '../diagnostic/diagnostic.ts'
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
  if (words.length > MAX_WORDS) return [told(source, { start: 0, end: source.text.length }, words, first)]
  return linesOf(source, words).flatMap((line) => {
    const [start, end] = [line[0], line.at(-1)]
    return start && end ? [told(source, { start: start.start, end: end.end }, line, { ...start, end: end.end })] : []
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

type Stretch = { readonly start: number; readonly end: number }

const told = (
  source: SourceFile,
  mended: Stretch,
  words: readonly Word[],
  shown: Stretch & { composed: string },
): Diagnostic => {
  const composed = source.text.slice(mended.start, mended.end).normalize('NFC')
  const isFile = mended.end - mended.start === source.text.length && words.length > 1
  const count = words.length
  return {
    rule: 'not-nfc',
    severity: 'error',
    span: span(source, shown.start, shown.end),
    message:
      count === 1
        ? {
            vi: `chữ “${composed}” gõ bằng dấu tách rời (Unicode NFD)`,
            en: `the word “${composed}” is typed with separate marks (Unicode NFD)`,
          }
        : isFile
          ? {
              vi: `${count} chữ của tệp gõ bằng dấu tách rời (Unicode NFD), chữ đầu ở đây`,
              en: `${count} words of the file are typed with separate marks (Unicode NFD), the first here`,
            }
          : {
              vi: `${count} chữ của dòng này gõ bằng dấu tách rời (Unicode NFD), từ “${words[0]?.composed}” đến “${words.at(-1)?.composed}”`,
              en: `${count} words of this line are typed with separate marks (Unicode NFD), from “${words[0]?.composed}” to “${words.at(-1)?.composed}”`,
            },
    help: isFile
      ? { vi: 'chuyển cả tệp sang Unicode dựng sẵn (NFC)', en: 'convert the whole file to precomposed Unicode (NFC)' }
      : {
          vi: 'gõ lại bằng bộ gõ Unicode dựng sẵn (NFC), hoặc chuyển cả tệp sang NFC',
          en: 'type again with precomposed Unicode (NFC), or convert the file to NFC',
        },
    args: { word: shown.composed, ...(count > 1 ? { count } : {}) },
    fix: { span: span(source, mended.start, mended.end), text: composed },
  }
}
