import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { LayoutDocument } from '../../layout/layout-document.ts'
import { finishFields } from './late-fields.ts'
import { legalXml, type Parts, rewrite } from './parts.ts'
import { addRegistry } from './registry-part.ts'
import { numberChanges } from './revisions.ts'
import { stylesPart } from './styles-part.ts'
import { escapeXml } from './xml.ts'

/**
 * Finishes what docx 9.15.2 packed: our styles for its own, the facts it cannot state, and the same bytes for the same
 * document (it stamps the clock and the zip times, draws the ids of outside links at random, and counts bookmarks and
 * pictures on from one document to the next).
 */
export const finishPackage = (packed: Uint8Array, document: LayoutDocument, registry?: Uint8Array): Uint8Array => {
  const parts: Parts = new Map(
    Object.entries(unzipSync(packed)).map(([path, bytes]): [string, string | Uint8Array] => [
      path,
      /\.(xml|rels)$/.test(path) ? strFromU8(bytes) : bytes,
    ]),
  )
  parts.set('word/styles.xml', stylesPart(document))
  rewrite(parts, 'docProps/core.xml', (xml) => stateMeta(xml, document.meta))
  rewrite(parts, 'word/settings.xml', stateLanguage)
  rewrite(parts, 'word/document.xml', renumber)
  for (const path of parts.keys()) if (path.endsWith('.rels')) renameLinks(parts, path)
  finishFields(parts, document)
  numberChanges(parts)
  if (registry) addRegistry(parts, registry)
  for (const [path, part] of parts) if (typeof part === 'string') parts.set(path, legalXml(part))
  return zip(parts)
}

const stateMeta = (xml: string, { date, language }: LayoutDocument['meta']): string =>
  xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, start: string) => `${start}${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`)

/** `w:themeFontLang` follows `w:compat`, the last element docx writes (ECMA-376 §17.15.1). */
const stateLanguage = (xml: string): string =>
  xml.replace('</w:settings>', '<w:themeFontLang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/></w:settings>')

/** Bookmarks and pictures are counted from 1 in each document. */
const renumber = (xml: string): string => {
  const bookmarks = new Map<string, number>()
  let pictures = 0
  return xml
    .replace(/(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)/g, (_, start: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1
      bookmarks.set(id, number)
      return `${start}${number}`
    })
    .replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${++pictures}`)
}

/** Links outside the document get ids in the order docx met them; they are the only targets outside the package. */
const renameLinks = (parts: Parts, relationshipsPath: string): void => {
  const ownerPath = relationshipsPath.replace('_rels/', '').replace(/\.rels$/, '')
  const renamed = new Map<string, string>()
  rewrite(parts, relationshipsPath, (xml) =>
    xml.replace(/<Relationship Id="([^"]*)"(?=[^>]*TargetMode="External")/g, (_, id: string) => {
      renamed.set(id, `rIdLink${renamed.size + 1}`)
      return `<Relationship Id="${renamed.get(id)}"`
    }),
  )
  if (renamed.size === 0) return
  rewrite(parts, ownerPath, (xml) =>
    xml.replace(/ r:id="([^"]*)"/g, (whole, id: string) => (renamed.has(id) ? ` r:id="${renamed.get(id)}"` : whole)),
  )
}

/** The content types come first, as readers of Office files expect; the rest by code unit. */
const zip = (parts: Parts): Uint8Array => {
  const paths = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const entries = paths.map((path): [string, Uint8Array] => {
    const part = parts.get(path) ?? ''
    return [path, typeof part === 'string' ? strToU8(part) : part]
  })
  // The first moment a zip can hold. fflate reads it in local time, so it is made in local time.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) })
}

const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : 1)
