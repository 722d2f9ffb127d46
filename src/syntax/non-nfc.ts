import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { span } from '../text/span.ts'

/**
 * Words typed with separate combining marks (NFD, the habit of macOS file names and some editors). They look right and
 * are not: git shows a change where there is none, searches miss them and fonts print the marks out of place.
 */
export const findNonNfc = (source: SourceFile): Diagnostic[] => {
  if (source.text === source.text.normalize('NFC')) return []
  const diagnostics: Diagnostic[] = []
  for (const match of source.text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = match[0]
    const composed = word.normalize('NFC')
    if (composed === word) continue
    const where = span(source, match.index, match.index + word.length)
    diagnostics.push({
      rule: 'not-nfc',
      severity: 'error',
      span: where,
      message: {
        vi: `chữ “${composed}” gõ bằng dấu tách rời (Unicode NFD)`,
        en: `the word “${composed}” is typed with separate marks (Unicode NFD)`,
      },
      help: {
        vi: 'gõ lại chữ này bằng bộ gõ Unicode dựng sẵn (NFC), hoặc chuyển cả tệp sang NFC',
        en: 'type the word again with precomposed Unicode (NFC), or convert the file to NFC',
      },
      args: { word: composed },
      fix: { span: where, text: composed },
    })
  }
  const [first] = diagnostics
  return first && diagnostics.length > MAX_WORDS ? [wholeFile(source, first, diagnostics.length)] : diagnostics
}

/** More words than this are not slips of typing: the whole file was saved in NFD. */
const MAX_WORDS = 20

const wholeFile = (source: SourceFile, first: Diagnostic, count: number): Diagnostic => ({
  ...first,
  message: {
    vi: `${count} chữ của tệp gõ bằng dấu tách rời (Unicode NFD), chữ đầu ở đây`,
    en: `${count} words of the file are typed with separate marks (Unicode NFD), the first here`,
  },
  help: {
    vi: 'chuyển cả tệp sang Unicode dựng sẵn (NFC)',
    en: 'convert the whole file to precomposed Unicode (NFC)',
  },
  args: { ...first.args, count },
  fix: { span: span(source, 0, source.text.length), text: source.text.normalize('NFC') },
})
