import { graphemes } from '../text/source-file.ts'

/**
 * Text that a terminal shows and does not obey: control and invisible format characters (escape sequences, text
 * direction overrides, zero-width letters) become U+FFFD. Reports quote plans that anyone may have sent.
 */
export const printable = (text: string): string =>
  PLAIN.test(text) ? text : graphemes(text).map(printableGrapheme).join('')

/** Nothing that could have to be replaced: nearly all text, and taking it apart is what costs. */
const PLAIN = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{M}]*$/u

/** The same for text of several lines: its lines. */
export const printableLines = (text: string): string[] => text.split(/\r\n|[\r\n]/).map(printable)

/** What a reader sees as one letter. A mark with no letter under it gets a dotted circle, so that it has a column. */
export const printableGrapheme = (grapheme: string): string => {
  if (/^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u.test(grapheme)) return '\uFFFD'
  if (/^\p{M}/u.test(grapheme)) return `\u25CC${grapheme}`
  return grapheme
}
