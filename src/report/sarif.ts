import type { Region } from './region.ts'

/**
 * The part of SARIF 2.1.0 that is written, in the names of its schema. What the standard leaves optional and we always
 * give is required here.
 */
export type SarifLog = {
  readonly $schema: string
  readonly version: '2.1.0'
  readonly runs: readonly [SarifRun]
}

type SarifRun = {
  readonly tool: {
    readonly driver: {
      readonly name: string
      readonly version: string
      readonly rules: readonly SarifReportingDescriptor[]
    }
  }
  readonly language: string
  readonly columnKind: 'utf16CodeUnits'
  readonly newlineSequences: readonly string[]
  readonly originalUriBaseIds: Readonly<Record<string, { readonly description: SarifMessage }>>
  readonly artifacts: readonly {
    readonly location: SarifArtifactLocation
    readonly roles: readonly ['analysisTarget']
  }[]
  readonly results: readonly SarifResult[]
  readonly invocations?: readonly [SarifInvocation]
}

/** Only of a run that has something to say of itself: it could not read everything, or what it judged by changed. */
export type SarifInvocation = {
  readonly executionSuccessful: boolean
  readonly toolExecutionNotifications: readonly {
    readonly level: SarifLevel
    readonly message: SarifMessage
    readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: SarifArtifactLocation } }]
  }[]
}

export type SarifReportingDescriptor = {
  readonly id: string
  readonly shortDescription: SarifMessage
  readonly fullDescription: SarifMessage
  readonly help: SarifMessage
  readonly defaultConfiguration: { readonly level: SarifLevel }
  /** What else is known of the rule, by name. */
  readonly properties: Readonly<Record<string, unknown>>
}

export type SarifResult = {
  readonly ruleId: string
  readonly ruleIndex?: number
  readonly level: SarifLevel
  readonly message: SarifMessage
  readonly locations: readonly [SarifLocation]
  readonly relatedLocations?: readonly SarifLocation[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: readonly [SarifFix]
  readonly baselineState?: 'new' | 'unchanged' | 'updated' | 'absent'
  /** What else is known of the result, by name. */
  readonly properties?: Readonly<Record<string, unknown>>
  readonly suppressions?: readonly [
    { readonly kind: 'external'; readonly status: 'accepted'; readonly justification: string },
  ]
}

export type SarifLocation = {
  readonly physicalLocation: { readonly artifactLocation: SarifArtifactLocation; readonly region?: Region }
  readonly message?: SarifMessage
}

/** A percent-encoded path relative to the base. */
export type SarifArtifactLocation = { readonly uri: string; readonly uriBaseId: string }

export type SarifFix = {
  readonly artifactChanges: readonly {
    readonly artifactLocation: SarifArtifactLocation
    readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: SarifMessage }[]
  }[]
}

export type SarifLevel = 'error' | 'warning' | 'note'

type SarifMessage = { readonly text: string }
