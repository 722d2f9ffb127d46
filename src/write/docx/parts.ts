/** The files of a package by path: XML as text, pictures as bytes. */
export type Parts = Map<string, string | Uint8Array>

export const rewrite = (parts: Parts, path: string, change: (xml: string) => string): void => {
  const xml = parts.get(path)
  if (typeof xml !== 'string') throw new Error(`docx always writes ${path}`)
  parts.set(path, change(xml))
}

/**
 * What XML 1.0 cannot hold, not even escaped (control characters, half a surrogate pair, U+FFFE), as the sign for a
 * character that is not known: Word refuses the whole file for one of them.
 */
export const legalXml = (xml: string): string =>
  xml.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
