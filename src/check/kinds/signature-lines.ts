import type { Regime } from '../../plan/plan.ts'

/** An abbreviation before an authority or an office ("TM.", "K/T") as typed, and as the form writes it. */
export type SigningPrefix = { readonly written: string; readonly right: string }

/** Undefined where the line has none, or where the form says nothing of it. */
export const signingPrefix = (line: string, form: Regime): SigningPrefix | undefined => {
  const groups = PREFIX.exec(line)?.groups
  if (!groups) return undefined
  const word = groups.letters ?? ''
  const letters = /^quyền$/i.test(word) ? 'Q' : word.replace('/', '')
  // The Party's digest gives slashes for these three only.
  if (form === 'đảng' && !['TM', 'KT', 'TL'].includes(letters)) return undefined
  const right = form === 'đảng' ? `${letters.slice(0, 1)}/${letters.slice(1)} ` : `${letters}. `
  return { written: groups.written ?? '', right }
}

/**
 * Point, slash and spaces as typed. "T/L" and "K/T" are of the Party; "TMS" is no prefix, nor is "Q" of a word. "QUYỀN" before
 * an office is what II.7.b writes "Q.".
 */
const PREFIX =
  /^(?<written>(?<letters>T\/?M|K\/?T|T\/?L|T\/?U\/?Q|Q(?=\.)|(?:QUYỀN|Quyền)(?=\s))(?:\s*\.\s*|\s+))(?=\p{Lu})/u
