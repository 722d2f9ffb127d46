/*
 * The lines of .gitattributes that are ours, between two marks, at the end of the file: there they win over `*.md`.
 * Texts hold a byte a letter, so the block is ASCII.
 */

const BODY = 'plans/**/ke-hoach.md diff=kehoach merge=kehoach\nplans/**/don-vi.yaml merge=kehoach\n'
const OPEN = '# >>> kehoach git install'
/** The file had no line end of its own at its end: one was put in, to be taken away again. */
const JOINED = ' (+1)'
const CLOSE = '# <<< kehoach git install\n'

const BLOCK = /# >>> kehoach git install(?<joined> \(\+1\))?\r?\n[\s\S]*?# <<< kehoach git install(?:\r?\n|$)/

/** The text with the block as it is today, where it stands or at the end. */
export const withBlock = (text: string): string => {
  const known = BLOCK.exec(text)
  if (known) return text.replace(BLOCK, () => `${OPEN}${known.groups?.joined ?? ''}\n${BODY}${CLOSE}`)
  const isJoined = text !== '' && !text.endsWith('\n')
  return `${text}${isJoined ? '\n' : ''}${OPEN}${isJoined ? JOINED : ''}\n${BODY}${CLOSE}`
}

/** The text as it was before the block came into it. */
export const withoutBlock = (text: string): string => {
  const found = BLOCK.exec(text)
  if (!found) return text
  const end = found.index + found[0].length
  // With lines below it the line end above is needed again.
  const start = found.groups?.joined && end === text.length ? found.index - 1 : found.index
  return text.slice(0, start) + text.slice(end)
}
