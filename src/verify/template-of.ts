import type { Registry } from '../registry/registry.ts'
import { editionFor } from '../template/load.ts'
import type { Template } from '../template/template.ts'
import type { SourceAtHand } from './subject.ts'
import { bare } from './words.ts'

/** With the source at hand the edition as plan and project set it, else as it stands. */
export const templateOf = (
  templates: readonly Template[],
  registry: Registry | undefined,
  firstWords: readonly string[],
  source: SourceAtHand,
): Template => (source.state === 'same' && source.template) || templateFor(templates, registry, firstWords)

/** The edition a document was made by: its registry says so, else the nation's name among its first words. */
const templateFor = (
  templates: readonly Template[],
  registry: Registry | undefined,
  firstWords: readonly string[],
): Template => {
  const document = registry?.documents[0]
  const party = bare(firstWords.join('')).includes('ĐẢNGCỘNGSẢNVIỆTNAM')
  const template = editionFor(templates, document?.regime ?? (party ? 'đảng' : 'nghị định 30'), document?.IssuedDate)
  if (!template) throw new Error('there is an edition for each regime')
  return template
}
