import { documentOf, type Reading, readPlan, registryOf } from '../../src/compile.ts'
import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { deepFreeze } from './deep-freeze.ts'
import { nodeHost } from './node-host.ts'
import { readDocx, type WordPackage } from './read-docx.ts'
import { type PrintedPdf, readPdf } from './read-pdf.ts'

/** Folders of `plans/2025/`, by the number of the published text each was made from (000 to 004). */
export const SLUGS = ['xa-bo-y', 'so-noi-vu-cao-bang', 'dang-uy-phuong', 'phuong-dak-cam', 'xa-thuan-chau'] as const

export type Slug = (typeof SLUGS)[number]

/** A plan as it goes to the writers. */
export type LaidOutPlan = {
  readonly slug: Slug
  readonly path: string
  readonly reading: Reading
  readonly plan: Plan
  /** Frozen before it is written: a writer that writes into it throws. */
  readonly document: LayoutDocument
  readonly registry: Registry
}

export type CompiledPlan = LaidOutPlan & {
  readonly pdf: Uint8Array
  readonly docx: Uint8Array
  readonly printed: PrintedPdf
  readonly word: WordPackage
}

export const planPath = (slug: Slug): string => `plans/2025/${slug}/ke-hoach.md`

/** Each plan is compiled once for a test file, whoever asks first. */
export const compiledPlan = (slug: Slug): Promise<CompiledPlan> => {
  const known = compiled.get(slug)
  if (known) return known
  const made = compile(slug)
  compiled.set(slug, made)
  return made
}

const compiled = new Map<Slug, Promise<CompiledPlan>>()

const compile = async (slug: Slug): Promise<CompiledPlan> => {
  const plan = laidOutPlan(slug)
  const { document, registry } = plan
  const pdf = await writePdf(document, nodeHost().fonts(), writeRegistryJson(registry))
  const docx = await writeDocx(document, writeRegistryJson(registry))
  return { ...plan, pdf, docx, printed: await readPdf(pdf), word: readDocx(docx) }
}

/** For those who look at no file: nothing is written. Each plan is read once for a test file. */
export const laidOutPlan = (slug: Slug): LaidOutPlan => {
  const known = laidOut.get(slug)
  if (known) return known
  const made = layOut(slug)
  laidOut.set(slug, made)
  return made
}

const laidOut = new Map<Slug, LaidOutPlan>()

const layOut = (slug: Slug): LaidOutPlan => {
  const host = nodeHost()
  const path = planPath(slug)
  const reading = readPlan(path, host)
  if (!reading?.plan) throw new Error(`${path} cannot be read`)
  const document = documentOf(reading)
  const registry = registryOf(reading, host)
  if (!document || !registry) {
    const errors = reading.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.vi)
    throw new Error(`${path} has errors: ${errors.join('; ')}`)
  }
  return { slug, path, reading, plan: reading.plan, document: deepFreeze(document), registry }
}
