import { type AcceptedFinding, setAside } from './check/accepted.ts'
import { check } from './check/check.ts'
import { checkAcross } from './check/check-across.ts'
import type { CheckedPlan } from './check/checked-plan.ts'
import { type Config, missingFile } from './check/config.ts'
import { type Diagnostic, hasErrors, sortDiagnostics } from './diagnostic/diagnostic.ts'
import type { Outcome } from './diagnostic/outcome.ts'
import { type FontMetrics, openFonts } from './font/font-metrics.ts'
import type { Host } from './host.ts'
import type { LayoutDocument } from './layout/layout-document.ts'
import {
  type AppendixDocument,
  type LayoutInput,
  layoutDraft,
  layoutPlan,
  layoutSeparateAppendices,
} from './layout/layout-plan.ts'
import { readPictures } from './pictures.ts'
import { bindPlan } from './plan/bind.ts'
import type { Plan } from './plan/plan.ts'
import { EMPTY_REGISTER, readUnits } from './plan/units.ts'
import { register } from './registry/register.ts'
import type { Registry, RegistryInput } from './registry/registry.ts'
import { readSettings, type Settings } from './settings.ts'
import { parsePlan } from './syntax/parse-plan.ts'
import { adjustTemplate } from './template/adjust.ts'
import { editionFor, loadTemplate } from './template/load.ts'
import type { Template } from './template/template.ts'
import { hashOf } from './text/hash-of.ts'
import { positionAt, type SourceFile, sourceFile } from './text/source-file.ts'

/**
 * The pipeline in one screen. Everything here is a function of what the host reads: no clock, no locale, no order but
 * the one given.
 *
 *   SourceFile → parsePlan → SyntaxTree → bindPlan → Plan → check → CheckedPlan → layoutPlan → LayoutDocument → write
 *                                                                             └→ register → Registry → write
 */
export type Reading = {
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  /** Findings that the project accepts: not among the diagnostics. */
  readonly accepted: readonly AcceptedFinding[]
  /** As far as it could be read: enough for a draft. */
  readonly plan?: Plan
  /** Only when no error is left. */
  readonly checked?: CheckedPlan
  readonly input: LayoutInput | undefined
  /** Every file the plan was made from, for the registry and for watching. */
  readonly inputs: readonly RegistryInput[]
}

export const UNIT_REGISTER = 'don-vi.yaml'

/** A plan as it was typed and what reading it told; nothing is checked yet. */
export type BoundPlan = {
  readonly plan?: Plan
  readonly diagnostics: readonly Diagnostic[]
  /** The settings, the plan and its registers of units. */
  readonly inputs: readonly RegistryInput[]
}

/** Reads one plan with the registers beside and above it: all that two revisions are compared by. Undefined as `readPlan`. */
export const readBound = (path: string, host: Host, settings: Settings = readSettings(host)): BoundPlan | undefined => {
  const { config } = settings
  const inputs: RegistryInput[] = [...settings.inputs]
  const read = (at: string): SourceFile | undefined => {
    const bytes = host.readFile(at)
    if (!bytes) return undefined
    inputs.push({ path: at, sha256: hashOf(bytes) })
    return sourceFile(at, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  }
  const source = read(path)
  if (!source) return undefined
  const registers = new Set([...registersOf(path), ...(config.units ? [config.units.value] : [])])
  const units = readUnits([...registers].flatMap((register) => read(register) ?? []))
  const parsed = parsePlan(source)
  const diagnostics = [...settings.diagnostics, ...units.diagnostics, ...parsed.diagnostics]
  if (config.units && !inputs.some((input) => input.path === config.units?.value))
    diagnostics.push(missingFile('đơn vị', config.units))
  const bound = parsed.value && bindPlan(parsed.value, units.value ?? EMPTY_REGISTER)
  diagnostics.push(...(bound?.diagnostics ?? []))
  return { diagnostics, inputs, ...(bound?.value ? { plan: bound.value } : {}) }
}

/** Reads and checks one plan with what lies beside and above it. Undefined when the file cannot be read at all. */
export const readPlan = (path: string, host: Host, settings: Settings = readSettings(host)): Reading | undefined => {
  const { config, acceptances } = settings
  const bound = readBound(path, host, settings)
  if (!bound) return undefined
  const { plan } = bound
  const [diagnostics, inputs] = [[...bound.diagnostics], [...bound.inputs]]
  if (!plan) return { path, diagnostics: sortDiagnostics(diagnostics), accepted: [], input: undefined, inputs }
  const chosen = templateFor(plan, host, config)
  const { diagnostics: templateDiagnostics, input: templateInput } = chosen
  // What the plan sets stands over what the project sets.
  const adjusted = chosen.template && adjustTemplate(chosen.template, [...config.formValues, ...plan.header.formValues])
  const template = adjusted?.value
  if (templateInput) inputs.push(templateInput)
  const pictures = readPictures(plan, host)
  inputs.push(...pictures.inputs.map((file) => ({ path: file.path, sha256: hashOf(file.bytes) })))
  diagnostics.push(...templateDiagnostics, ...(adjusted?.diagnostics ?? []), ...pictures.diagnostics)
  const metrics = metricsOf(host)
  const terms = { config, acceptances, today: host.today() }
  const result = check({ plan, hasGlyph: metrics.hasGlyph, ...(template ? { template } : {}) }, diagnostics, terms)
  return {
    path,
    diagnostics: result.diagnostics,
    accepted: result.accepted,
    plan,
    ...(result.value ? { checked: result.value } : {}),
    input: template ? { template, measure: metrics.widthPt, pictures: pictures.files } : undefined,
    inputs: inputs.sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

/** What the plans of one issuer tell only when they are read together: overlaps between them. In order. */
export const findingsAcross = (
  readings: readonly Reading[],
  host: Host,
  { config, acceptances }: Settings = readSettings(host),
): Pick<Reading, 'diagnostics' | 'accepted'> => {
  const found = checkAcross(
    readings.flatMap(({ plan }) => plan ?? []),
    config,
  )
  const { counted, accepted } = setAside(found, acceptances, host.today())
  return { diagnostics: counted, accepted }
}

/** The document for signing. Only a checked plan has one. */
export const documentOf = ({ checked, input }: Reading): LayoutDocument | undefined =>
  checked && input ? layoutPlan(checked, input) : undefined

/** The appendices for signing that are files of their own, in order. */
export const appendixDocumentsOf = ({ checked, input }: Reading): readonly AppendixDocument[] =>
  checked && input ? layoutSeparateAppendices(checked, input) : []

/** A preview of a plan with errors, marked DỰ THẢO, with the errors listed after the last page. */
export const draftOf = ({ plan, input, diagnostics }: Reading): LayoutDocument | undefined => {
  if (!plan || !input) return undefined
  const missing = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ span, message }) => {
      const line = positionAt(span.source, span.start).line
      const file = span.source.path === plan.source.path ? '' : `${span.source.path.split('/').at(-1)}, `
      return `${file}dòng ${line}: ${message.vi}`
    })
  return layoutDraft(plan, missing, input)
}

/** All of a plan as far as it could be read, appendices in files of their own too: what two revisions are shown by. */
export const wholeOf = ({ plan, input }: Reading): LayoutDocument | undefined =>
  plan && input ? layoutDraft(plan, [], input) : undefined

export const registryOf = ({ checked, inputs }: Reading, host: Host): Registry | undefined =>
  checked ? register(checked, { toolVersion: host.toolVersion, inputs }) : undefined

const templateFor = (
  plan: Plan,
  host: Host,
  { templates: own }: Config,
): { template?: Template; diagnostics: readonly Diagnostic[]; input?: RegistryInput } => {
  const files = host.templates(own?.value)
  if (own && files.length === 0) return { diagnostics: [missingFile('thể thức', own)] }
  const loaded = files.map(loadedTemplate)
  const diagnostics = loaded.flatMap((outcome) => outcome.diagnostics)
  const templates = loaded.flatMap(({ value }) => (value ? [value] : []))
  const { regime, issued, issuerSpan } = plan.header
  const template = editionFor(templates, regime, issued.day ?? (issued.year ? `${issued.year}-12-31` : undefined))
  const file = files[loaded.findIndex(({ value }) => value !== undefined && value === template)]
  if (template && file) return { template, diagnostics, input: { path: file.path, sha256: hashOf(file.bytes) } }
  const none: Diagnostic = {
    rule: 'template-shape',
    severity: 'error',
    span: issuerSpan,
    message: {
      vi: `không có thể thức “${regime}” trong ${own?.value ?? 'templates/'}`,
      en: `there is no template “${regime}” in ${own?.value ?? 'templates/'}`,
    },
    help: { vi: 'đặt tệp thể thức vào đó', en: 'put the template file there' },
  }
  return { diagnostics: hasErrors(diagnostics) ? diagnostics : [...diagnostics, none] }
}

const templateCache = new WeakMap<Uint8Array, Outcome<Template>>()

/** The same few files serve every plan of a run: each is read once for the same bytes. */
const loadedTemplate = ({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): Outcome<Template> => {
  const known = templateCache.get(bytes)
  if (known) return known
  const loaded = loadTemplate(sourceFile(path, new TextDecoder().decode(bytes)))
  templateCache.set(bytes, loaded)
  return loaded
}

const metricsCache = new WeakMap<Uint8Array, FontMetrics>()

/** Opening four fonts costs as much as a small plan: once for each set of bytes. */
const metricsOf = (host: Host): FontMetrics => {
  const files = host.fonts()
  const known = metricsCache.get(files.regular)
  if (known) return known
  const opened = openFonts(files)
  metricsCache.set(files.regular, opened)
  return opened
}

/** Where the registers of a plan may stand, the nearest first: "plans/x/don-vi.yaml", "plans/don-vi.yaml", "don-vi.yaml". */
export const registersOf = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1)
  return [...parts, ''].map((_, up) => [...parts.slice(0, parts.length - up), UNIT_REGISTER].join('/'))
}
