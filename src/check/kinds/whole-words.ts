/** What is missing before `start` of the word that stands there; before a mark that opens, the word before it. */
export const wordBefore = (text: string, start: number): string => {
  const window = text.slice(Math.max(0, start - LONGEST), start)
  const opens = /[“(\s]/.test(text[start] ?? '') || /[“(]$/.test(window)
  return (opens ? /\S*[ \t\u00a0]?[“(]*$/ : /\S*$/).exec(window)?.[0] ?? ''
}

/** What is missing after `end` of the word that stands there. */
export const wordAfter = (text: string, end: number): string =>
  /^[“(]*[\p{L}\p{N}]*/u.exec(text.slice(end, end + LONGEST))?.[0] ?? ''

/** Words with a run of letters longer than this are no words. */
const LONGEST = 60

/** Words to type, in quotes; those that have quotes of their own stand without, else nobody sees where they end. */
export const legible = (words: string): string => (/[“”"]/.test(words) ? words : `“${words}”`)
