/** A small reader of well-formed XML: enough to look into the parts of a package; throws when tags do not match. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

export const parseXml = (xml: string): XmlElement => {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  let position = 0
  const top = (): Open => open.at(-1) ?? root
  for (const match of xml.matchAll(/<(\?|\/)?([^\s/>?]+)([^>]*?)(\/|\?)?>/g)) {
    const [tag, prefix, name = '', attributes = '', suffix] = match
    if (match.index > position && open.length > 1) top().children.push(plain(xml.slice(position, match.index)))
    position = match.index + tag.length
    if (prefix === '?') continue
    if (prefix === '/') {
      if (top().name !== name) throw new Error(`</${name}> closes <${top().name}>`)
      open.pop()
      continue
    }
    const child: Open = { name, attributes: attributesOf(attributes), children: [] }
    top().children.push(child)
    if (suffix !== '/') open.push(child)
  }
  const [document] = root.children
  if (open.length !== 1 || document === undefined || typeof document === 'string') throw new Error('XML is not closed')
  return document
}

/** All elements of that name below `element`, in document order. */
export const all = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string')

/** The child with that name; throws when there is none. */
export const child = (element: XmlElement, ...path: string[]): XmlElement => {
  const [name, ...rest] = path
  if (name === undefined) return element
  const found = elementsOf(element).find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(`<${element.name}> has no <${name}>`)
  return child(found, ...rest)
}

export const has = (element: XmlElement, name: string): boolean =>
  elementsOf(element).some((candidate) => candidate.name === name)

type Open = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)]))

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
