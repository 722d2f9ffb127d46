import { Ajv } from 'ajv'
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' }
import type { Manifest } from './manifest.ts'

/** A manifest from its bytes; undefined when they are no manifest of this version. */
export const readManifest = (bytes: Uint8Array): Manifest | undefined => {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isManifest(data) ? data : undefined
  } catch {
    return undefined
  }
}

const isManifest = new Ajv({ allErrors: false, strict: true }).compile<Manifest>(manifestSchema)
