import { codeFence } from '../../text/code-fence.ts'
import { printableLines } from '../printable.ts'

/**
 * Words of a plan as text of a GitHub comment. They may hold anything: none of it becomes Markdown or HTML, calls a person,
 * names another page or loads one. An empty comment parts what GitHub would put together after the Markdown is read;
 * unlike a letter of no width it is not copied with the words.
 */
export const inCell = (words: string): string =>
  apart(html(inLine(words)).replace(/[\\`*_[\]|~]/g, '\\$&')).replaceAll('$', '&#36;')

/** The same where Markdown is not read: in the summary of a fold. */
export const inHtml = (words: string): string => apart(html(inLine(words)))

const inLine = (words: string): string =>
  printableLines(words)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ¶ ')

const html = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** "@name", "#12", "GH-12", "https://", "www." and addresses. */
const apart = (words: string): string =>
  words.replace(/[@#]|\bGH-(?=\d)|\bwww(?=\.)|:(?=\/\/)/giu, (start) => `${start}${PART}`)

const PART = '<!-- -->'

/** What is ours to type, in a code span whatever backticks it holds. */
export const inCode = (words: string): string => {
  const [line = ''] = printableLines(words)
  const fence = codeFence(line, 1)
  return line.startsWith('`') || line.endsWith('`') ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}
