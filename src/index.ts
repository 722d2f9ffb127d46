/** The library: plans to documents and registries through a host of the caller's. The command line is `cli/`. */

export type { Acceptance } from './check/acceptance.ts'
export { type AcceptedFinding, judgeAcceptances } from './check/accepted.ts'
export type { CheckedPlan } from './check/checked-plan.ts'
export type { Config } from './check/config.ts'
export type { Example, Rule, SeverityByStatus } from './check/rule.ts'
export { RULES } from './check/rules/index.ts'
export {
  appendixDocumentsOf,
  documentOf,
  draftOf,
  findingsAcross,
  type Reading,
  readPlan,
  registryOf,
} from './compile.ts'
export { applyFixes, type Mended } from './diagnostic/apply-fixes.ts'
export {
  type Diagnostic,
  type Fix,
  hasErrors,
  type Severity,
  sortDiagnostics,
  type Text,
} from './diagnostic/diagnostic.ts'
export type { FontFiles } from './font/font-files.ts'
export type { Host } from './host.ts'
export type { LayoutDocument } from './layout/layout-document.ts'
export { type MendedFile, type MendedFiles, mendedHost, mendPlan } from './mend-plan.ts'
export type { Plan } from './plan/plan.ts'
export { mergeRegistries } from './registry/merge-registries.ts'
export type { Registry, RegistryDocument, RegistryReport, RegistryTarget, RegistryTask } from './registry/registry.ts'
export { REPORTERS, type Reporter, type ReporterName } from './report/index.ts'
export { readSettings, type Settings } from './settings.ts'
export { type Position, positionAt, type SourceFile } from './text/source-file.ts'
export type { Span } from './text/span.ts'
export { writeRegistryCsv } from './write/csv/write-registry-csv.ts'
export { DOCUMENT_FORMATS, type DocumentFormat, type WriterInput } from './write/index.ts'
export { writeRegistryJson } from './write/json/write-registry-json.ts'
