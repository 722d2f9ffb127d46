import { Ajv } from 'ajv'
import registrySchema from '../../schemas/registry.schema.json' with { type: 'json' }
import type { Registry } from '../registry/registry.ts'
import { type CheckItem, failed, item, passed, unknown, type Verdict, words } from './checklist.ts'
import type { SourceAtHand } from './subject.ts'

/** The registry a document carries, as bytes and, when it is one, as data. */
export type EmbeddedRegistry = {
  readonly bytes: Uint8Array | undefined
  readonly registry: Registry | undefined
  /** Where the first fault is; undefined when there is none. */
  readonly fault: string | undefined
}

export const readEmbeddedRegistry = (bytes: Uint8Array | undefined): EmbeddedRegistry => {
  if (!bytes) return { bytes, registry: undefined, fault: undefined }
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isRegistry(data)) return { bytes, registry: data, fault: undefined }
    const [error] = isRegistry.errors ?? []
    return { bytes, registry: undefined, fault: `${error?.instancePath || '/'} ${error?.message ?? ''}`.trim() }
  } catch {
    return { bytes, registry: undefined, fault: 'JSON' }
  }
}

const isRegistry = new Ajv({
  allErrors: false,
  strict: true,
  strictRequired: false,
  strictTypes: false,
}).compile<Registry>(registrySchema)

/** The three items that tell of the registry and of the source it names. */
export const registryItems = ({ bytes, registry, fault }: EmbeddedRegistry, source: SourceAtHand): CheckItem[] => [
  item(
    'registry',
    { vi: 'sổ nhiệm vụ nằm trong tệp, đúng lược đồ', en: 'the registry is in the file and valid' },
    'house',
    registry
      ? passed(`${registry.tasks.length} nhiệm vụ`, `${registry.tasks.length} tasks`)
      : failed(
          bytes
            ? { vi: `không đúng lược đồ: ${fault}`, en: `not valid: ${fault}` }
            : { vi: 'không có sổ nhiệm vụ trong tệp', en: 'no registry in the file' },
          { vi: 'sổ nhiệm vụ theo registry.schema.json', en: 'a registry of registry.schema.json' },
        ),
  ),
  item(
    'source-unchanged',
    { vi: 'nguồn không đổi từ khi biên dịch', en: 'the source is unchanged since it was compiled' },
    'house',
    registry ? unchangedVerdict(registry, source) : noRegistry,
  ),
  item(
    'registry-of-source',
    { vi: 'sổ nhiệm vụ đúng với nguồn', en: 'the registry is that of the source' },
    'house',
    registry && bytes ? sameVerdict(bytes, source) : noRegistry,
  ),
]

const noRegistry = unknown('không có sổ nhiệm vụ để đối chiếu', 'no registry to compare with')
const noSource = unknown('không có nguồn để đối chiếu', 'no source to compare with')

const unchangedVerdict = ({ inputs }: Registry, source: SourceAtHand): Verdict => {
  if (source.state === 'absent') return noSource
  if (source.state === 'same') return passed(`${inputs.length} tệp, đúng mã băm`, `${inputs.length} files, same hashes`)
  return failed(
    { vi: `đã đổi: ${source.paths.join(', ')}`, en: `changed: ${source.paths.join(', ')}` },
    { vi: 'tệp có mã băm ghi trong sổ nhiệm vụ', en: 'files with the hashes that the registry names' },
  )
}

const sameVerdict = (bytes: Uint8Array, source: SourceAtHand): Verdict => {
  if (source.state === 'absent') return noSource
  if (source.state === 'changed') return unknown('nguồn đã đổi nên không so sánh', 'the source changed: not compared')
  if (!source.registry) return unknown('nguồn nay còn lỗi nên không so sánh', 'the source has errors: not compared')
  if (Buffer.compare(bytes, source.registry) === 0) return passed('giống từng byte', 'the same bytes')
  return failed(
    {
      vi: `khác từ dòng ${firstOther(bytes, source.registry)}`,
      en: `other from line ${firstOther(bytes, source.registry)}`,
    },
    words('registry.json'),
  )
}

const firstOther = (a: Uint8Array, b: Uint8Array): number => {
  const [mine, other] = [a, b].map((bytes) => new TextDecoder().decode(bytes).split('\n'))
  return 1 + (mine ?? []).findIndex((line, index) => line !== other?.[index])
}
