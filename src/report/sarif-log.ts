import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { regionOf } from './region.ts'
import type {
  SarifArtifactLocation,
  SarifInvocation,
  SarifLevel,
  SarifLocation,
  SarifLog,
  SarifReportingDescriptor,
  SarifResult,
} from './sarif.ts'
import { type Language, say, WORDS } from './words.ts'

type Run = {
  readonly lang: Language
  readonly toolVersion: string
  readonly rules: readonly SarifReportingDescriptor[]
  /** Project paths of what was looked at. */
  readonly files: readonly string[]
  readonly results: readonly SarifResult[]
  readonly invocations?: readonly [SarifInvocation]
}

/** A SARIF 2.1.0 log of one run, as it is written. */
export const sarifLog = ({ lang, toolVersion, rules, files, results, invocations }: Run): string => {
  const log: SarifLog = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'kehoach', version: toolVersion, rules } },
        language: lang,
        columnKind: 'utf16CodeUnits',
        // The program ends a line at a lone CR too; SARIF does not unless told.
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [BASE]: { description: { text: say(WORDS.projectRoot, lang) } } },
        artifacts: [...files].sort().map((file) => ({ location: sarifArtifact(file), roles: ['analysisTarget'] })),
        results,
        ...(invocations ? { invocations } : {}),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

export const SARIF_LEVELS = {
  error: 'error',
  warning: 'warning',
  info: 'note',
} as const satisfies Record<Severity, SarifLevel>

/** `message` is what is said at that very place. */
export const sarifLocation = (span: Span, message?: string): SarifLocation => ({
  physicalLocation: { artifactLocation: sarifArtifact(span.source.path), region: regionOf(span) },
  ...(message ? { message: { text: message } } : {}),
})

export const sarifArtifact = (path: string): SarifArtifactLocation => ({
  // A lone surrogate has no UTF-8 to encode.
  uri: path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/'),
  uriBaseId: BASE,
})

/** The base that code hosts know as the root of the checked-out files. */
const BASE = '%SRCROOT%'
