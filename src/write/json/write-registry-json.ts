import type { Registry } from '../../registry/registry.ts'

/**
 * The registry as UTF-8 JSON, two spaces a level, one newline at the end. Keys stand as the registry was built: in the
 * order of its types, so a diff between two runs shows only what changed. Characters that XML cannot hold are escaped,
 * so that these very bytes can also stand inside a document.
 */
export const writeRegistryJson = (registry: Registry): Uint8Array =>
  new TextEncoder().encode(
    `${JSON.stringify(registry, null, 2).replace(/[\uFFFE\uFFFF]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`)}\n`,
  )
