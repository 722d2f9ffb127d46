import { parseXml, type XmlDocument, XmlElement } from '@rgrove/parse-xml'
import { unzipSync } from 'fflate'

/** Bytes that are no document Word could open, or one made to fill the memory. */
export class BrokenDocx extends Error {}

/** A DOCX as far as it is judged. */
export type ReadDocx = {
  readonly body: XmlElement
  readonly styles: XmlElement | undefined
  /** Footnotes that are cited; Word's own separators have ids below 1. */
  readonly footnotes: readonly XmlElement[]
  /** Headers and footers. */
  readonly margins: readonly XmlElement[]
  /** The part a relationship of the document leads to. */
  readonly related: (id: string) => XmlElement | undefined
  /** The registry as it was embedded; undefined when there is none. */
  readonly registry: Uint8Array | undefined
}

/** Reads a package. Throws BrokenDocx for what is none. */
export const readDocx = (bytes: Uint8Array): ReadDocx => {
  const parts = unpacked(bytes)
  const part = (path: string): XmlElement | undefined => {
    const data = parts[path]
    return data ? rootOf(data, path) : undefined
  }
  const body = childOf(part('word/document.xml'), 'w:body')
  if (!body) throw new BrokenDocx('word/document.xml has no body')
  const targets = new Map(
    childrenOf(part('word/_rels/document.xml.rels')).map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  )
  return {
    body,
    styles: part('word/styles.xml'),
    footnotes: childrenOf(part('word/footnotes.xml')).filter(({ attributes }) => Number(attributes['w:id']) > 0),
    margins: Object.keys(parts)
      .filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path))
      .sort()
      .flatMap((path) => part(path) ?? []),
    related: (id) => part(`word/${targets.get(id) ?? ''}`),
    registry: Object.keys(parts)
      .filter((path) => /^customXml\/[^/]+\.xml$/.test(path))
      .sort()
      .map(part)
      .flatMap((root) =>
        root?.name === 'registry' && root.attributes.xmlns === REGISTRY_NAMESPACE
          ? [new TextEncoder().encode(root.text)]
          : [],
      )[0],
  }
}

/** Names the element that holds the registry: readers look for it and not for a file name, which Word may change. */
const REGISTRY_NAMESPACE = 'https://kehoach.dev/ns/registry/1'

/** More than any plan unpacks to. */
const MAX_UNPACKED_BYTES = 200_000_000

const unpacked = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize
        if (total > MAX_UNPACKED_BYTES) throw new BrokenDocx('the package unpacks to too much')
        return /\.(?:xml|rels)$/.test(name)
      },
    })
  } catch (thrown) {
    throw thrown instanceof BrokenDocx ? thrown : new BrokenDocx('the package cannot be unpacked')
  }
}

const rootOf = (data: Uint8Array, path: string): XmlElement => {
  let document: XmlDocument
  try {
    document = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(data))
  } catch {
    throw new BrokenDocx(`${path} is no XML`)
  }
  if (!document.root) throw new BrokenDocx(`${path} is empty`)
  return document.root
}

export const childrenOf = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement)

/** The child at the end of the path of names. */
export const childOf = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => childrenOf(at).find((child) => child.name === name), element)

/** All elements of that name below, in document order; those inside one of them are not looked for. */
export const below = (element: XmlElement | undefined, name: string): XmlElement[] =>
  childrenOf(element).flatMap((child) => (child.name === name ? [child] : below(child, name)))

/** The words of a paragraph; a line break is a line feed, a footnote's mark its number. Room for what is named. */
export const textOf = (element: XmlElement, without: ReadonlySet<string> = new Set()): string =>
  childrenOf(element)
    .map((child) => {
      if (without.has(child.name)) return ' '
      switch (child.name) {
        case 'w:t':
          return child.text
        case 'w:br':
          return '\n'
        case 'w:tab':
        case 'w:noBreakHyphen':
          return child.name === 'w:tab' ? ' ' : '-'
        case 'w:footnoteReference':
          return ` ${child.attributes['w:id']} `
        case 'w:pPr':
        case 'w:rPr':
        case 'w:sdtPr':
          return ''
        default:
          return textOf(child, without)
      }
    })
    .join('')

export const styleOf = (paragraph: XmlElement): string =>
  childOf(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? ''
