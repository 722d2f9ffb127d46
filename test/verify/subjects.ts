import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { loadTemplate } from '../../src/template/load.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import type { Checklist, SourceAtHand, Subject } from '../../src/verify/index.ts'
import { verifyDocument } from '../../src/verify/index.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'
import type { CompiledPlan } from '../support/compiled-plans.ts'
import { TEMPLATES } from '../support/disk.ts'

const ALL_TEMPLATES = TEMPLATES.flatMap(
  ({ path, bytes }) => loadTemplate(sourceFile(path, new TextDecoder().decode(bytes))).value ?? [],
)

/** Verifies bytes, with the source of a compiled plan or with none. */
export const verified = (
  bytes: Uint8Array,
  source?: { readonly documents: readonly LayoutDocument[]; readonly registry: Registry },
  more: Partial<Subject> = {},
): Checklist => {
  const at: SourceAtHand = source
    ? { state: 'same', registry: writeRegistryJson(source.registry), documents: source.documents }
    : { state: 'absent' }
  return verifyDocument({ file: 'ke-hoach', bytes, templates: ALL_TEMPLATES, sourceOf: () => at, ...more })
}

/** The ids of what failed. */
export const faults = ({ items }: Checklist): string[] =>
  items.filter(({ state }) => state === 'failed').map(({ id }) => id)

/** What failed and what was seen, for a message. */
export const told = ({ items }: Checklist): string[] =>
  items.filter(({ state }) => state === 'failed').map(({ id, seen }) => `${id}: ${seen.vi}`)

/** What a compiled plan is held against. */
export const sourceOf = ({ document, registry }: Pick<CompiledPlan, 'document' | 'registry'>) => ({
  documents: [document],
  registry,
})
