/** One element of DER or BER (X.690): tag number with its class bits, and where its contents are. */
export type DerElement = {
  readonly tag: number
  /** The contents alone. */
  readonly content: Uint8Array
  /** With tag and length. */
  readonly whole: Uint8Array
  readonly children: readonly DerElement[]
}

/** Thrown for bytes that are no such element. */
export class BrokenDer extends Error {}

/** The element that begins at the start of the bytes; what follows it (padding of a signature's room) is left. */
export const readDer = (bytes: Uint8Array, depth = 0): DerElement => {
  const tag = bytes[0]
  const first = bytes[1]
  if (tag === undefined || first === undefined || depth > 40) throw new BrokenDer('cut off or nested too deeply')
  // Signing programs in Java like to leave the length open.
  if (first === 0x80) return openEnded(bytes, tag, depth)
  const { length, start } = lengthAt(bytes, first)
  if (start + length > bytes.length) throw new BrokenDer('longer than its bytes')
  const content = bytes.subarray(start, start + length)
  return { tag, content, whole: bytes.subarray(0, start + length), children: constructed(tag, content, depth) }
}

const lengthAt = (bytes: Uint8Array, first: number): { readonly length: number; readonly start: number } => {
  if (first < 0x80) return { length: first, start: 2 }
  const count = first & 0x7f
  if (count > 4) throw new BrokenDer('a length of more than four bytes')
  let length = 0
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[2 + i] ?? 0)
  return { length, start: 2 + count }
}

const openEnded = (bytes: Uint8Array, tag: number, depth: number): DerElement => {
  const children: DerElement[] = []
  let at = 2
  while (!(bytes[at] === 0 && bytes[at + 1] === 0)) {
    const child = readDer(bytes.subarray(at), depth + 1)
    children.push(child)
    at += child.whole.length
  }
  return { tag, content: bytes.subarray(2, at), whole: bytes.subarray(0, at + 2), children }
}

const constructed = (tag: number, content: Uint8Array, depth: number): DerElement[] => {
  if ((tag & 0x20) === 0) return []
  const children: DerElement[] = []
  for (let at = 0; at < content.length; ) {
    const child = readDer(content.subarray(at), depth + 1)
    children.push(child)
    at += child.whole.length
  }
  return children
}

/** "1.2.840.113549.1.9.4". */
export const oidOf = ({ content }: DerElement): string => {
  const numbers: number[] = []
  let value = 0
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) {
      numbers.push(value)
      value = 0
    }
  }
  const [first = 0, ...rest] = numbers
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...rest].join('.')
}
