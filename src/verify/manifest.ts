/**
 * What a build made of what: `out/manifest.json`, schema `schemas/manifest.schema.json`. No clock: the same plans and
 * tool give the same bytes. Paths of inputs are from the project's root, paths of outputs from the manifest's folder,
 * all with `/`.
 */
export interface Manifest {
  /** Grows by additions only within one number. */
  schemaVersion: '1'
  /** By the path of the plan. Each has its own tool and fonts: plans may be built on different days. */
  plans: ManifestPlan[]
  /** The registry of all plans; empty when the run that would renew it was not whole. */
  outputs: ManifestOutput[]
}

export interface ManifestPlan {
  /** Path of the plan's source. */
  plan: string
  tool: ManifestTool
  template: ManifestTemplate
  /** The faces that are embedded in the PDF and measured for both formats. */
  fonts: ManifestFont[]
  /** Every file that was read, by path. */
  inputs: ManifestInput[]
  /** By path. */
  outputs: ManifestOutput[]
}

export interface ManifestTool {
  name: 'kehoach'
  version: string
}

/** The edition of the form's law. */
export interface ManifestTemplate {
  id: string
  name: string
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from: string
}

export interface ManifestFont {
  family: string
  face: 'regular' | 'bold' | 'italic' | 'bold-italic'
  /** @pattern ^[0-9a-f]{64}$ */
  sha256: string
}

export interface ManifestInput {
  path: string
  /** @pattern ^[0-9a-f]{64}$ */
  sha256: string
}

export interface ManifestOutput {
  path: string
  /** @pattern ^[0-9a-f]{64}$ */
  sha256: string
  /**
   * Length: a file that was signed since begins with exactly these bytes.
   * @TJS-type integer
   * @minimum 0
   */
  bytes: number
  /**
   * PDF only.
   * @TJS-type integer
   * @minimum 1
   */
  pages?: number
}

/**
 * The manifest after a run. A plan that was built anew takes its old entry's place; when nothing but the formats asked
 * for differs (same inputs, tool, template, fonts), the outputs that this run did not write are still true and stay,
 * else they go: they would be files of an older plan. A plan that was not built, or has errors and so kept its last
 * good files, keeps its entry; one whose source is gone loses it. `outputs` is what this run wrote of the registry of
 * all plans; a run that wrote none keeps the entries as long as no plan changed, else drops them.
 */
export const renewManifest = (
  old: Manifest | undefined,
  made: readonly ManifestPlan[],
  outputs: readonly ManifestOutput[],
  isGone: (plan: string) => boolean,
): Manifest => {
  const before = old?.plans ?? []
  const renewed = made.map((plan) =>
    withKeptOutputs(
      plan,
      before.find((known) => known.plan === plan.plan),
    ),
  )
  const kept = before.filter(({ plan }) => !isGone(plan) && !made.some((one) => one.plan === plan))
  const plans = [...renewed, ...kept].sort((a, b) => (a.plan < b.plan ? -1 : 1))
  const same = old !== undefined && originsOf(old.plans) === originsOf(plans)
  const stay = same ? old.outputs.filter(({ path }) => !outputs.some((output) => output.path === path)) : []
  return { schemaVersion: '1', plans, outputs: byPath([...outputs, ...stay]) }
}

export const manifestJson = (manifest: Manifest): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)

const withKeptOutputs = (plan: ManifestPlan, old: ManifestPlan | undefined): ManifestPlan => {
  const same = old !== undefined && originsOf([old]) === originsOf([plan])
  const kept = same ? old.outputs.filter(({ path }) => !plan.outputs.some((output) => output.path === path)) : []
  return { ...plan, outputs: byPath([...plan.outputs, ...kept]) }
}

const byPath = (outputs: readonly ManifestOutput[]): ManifestOutput[] =>
  outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1))

/** All that makes the outputs what they are. */
const originsOf = (plans: readonly ManifestPlan[]): string =>
  JSON.stringify(plans.map(({ plan, tool, template, fonts, inputs }) => [plan, tool, template, fonts, inputs]))
