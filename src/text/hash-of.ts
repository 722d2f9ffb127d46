import { createHash } from 'node:crypto'

/** SHA-256 in lower-case hexadecimal: how manifest, registry and verify name the content of a file. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
