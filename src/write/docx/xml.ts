/** An element with its attributes in the given order; children are finished XML. */
export const element = (name: string, attributes: Readonly<Record<string, string | number>>, ...children: string[]) => {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(String(value))}"`)]
  return children.length === 0 ? `<${start.join(' ')}/>` : `<${start.join(' ')}>${children.join('')}</${name}>`
}

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
