import type { Diagnostic, Severity, Text } from '../diagnostic/diagnostic.ts'
import type { Plan, Status } from '../plan/plan.ts'
import type { Template } from '../template/template.ts'
import type { Clarity } from './authored-config.ts'

/**
 * One rule: its findings, its docs, its tests. Rules told while reading a file (syntax, shape, references) have neither
 * `check` nor `across`; their severity is always error.
 */
export type Rule = {
  /** The file's name. */
  readonly id: string
  readonly summary: Text
  readonly why: Text
  /** A point of the law as the-thuc cites it ("Nghị định 30/2020, PL I, II.6.b"), or `house`. */
  readonly source: string
  readonly severity: SeverityByStatus
  /** What of the “rõ” set it keeps; a project that leaves it out of its set does not run the rule. */
  readonly clarity?: Clarity
  /** Tells what a plan lacks: silent while a block of it, or a unit too, could not be read, which may be the very thing. */
  readonly tellsAbsence?: 'of blocks' | 'of blocks and units'
  readonly check?: (input: RuleInput) => Iterable<Finding>
  /**
   * What only several plans of one issuer show. They come as `checkAcross` orders them, the earliest first; each finding
   * is told once, on the later plan, with the place in the earlier as `related`.
   */
  readonly across?: (plans: readonly Plan[]) => Iterable<Finding>
  readonly examples: readonly [clean: Example, ...caught: CaughtExample[]]
  /** What looks like the fault and is none: no finding of the rule. */
  readonly allowed?: readonly Example[]
}

/** How grave a finding is while the plan is a draft, when it is handed up for signature, and once it is issued. */
export type SeverityByStatus = { readonly draft: Severity; readonly forSignature: Severity; readonly issued: Severity }

/** What a rule may look at. */
export type RuleInput = {
  readonly plan: Plan
  /** Whether the fonts can draw a character. */
  readonly hasGlyph: (codePoint: number) => boolean
  /** The edition of the form that the plan's day chooses, as far as it could be read. */
  readonly template?: Template
}

/** A finding of a rule; the rule's id and severity are added by `check`. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity'>

/**
 * A whole plan file when it holds a line `---`, else the body of one whose front matter and unit register are those of
 * `example-plan.ts`.
 */
export type Example = {
  readonly plan: string
  /** What don-vi.yaml holds instead of the register of `example-plan.ts`. */
  readonly register?: string
  /** A line of the shipped template `nghi-dinh-30.yaml`, and what is typed there instead. */
  readonly template?: { readonly line: string; readonly typed: string }
  /** Earlier plans of the same issuer that are checked in the same run, written like `plan`. */
  readonly others?: readonly string[]
  /** The project's kehoach.config.yaml. */
  readonly config?: string
  /** The project's chap-nhan.yaml. */
  readonly accepted?: string
}

/** `caught` is the text under the first caret; empty where a value should stand and does not. */
export type CaughtExample = Example & { readonly caught: string }

export const ALWAYS_ERROR: SeverityByStatus = { draft: 'error', forSignature: 'error', issued: 'error' }
export const ALWAYS_WARNING: SeverityByStatus = { draft: 'warning', forSignature: 'warning', issued: 'warning' }
export const ALWAYS_INFO: SeverityByStatus = { draft: 'info', forSignature: 'info', issued: 'info' }
/** A matter of looks: noted in a draft, a warning before the signer. */
export const INFO_IN_DRAFT: SeverityByStatus = { draft: 'info', forSignature: 'warning', issued: 'warning' }
/** May stand in a draft, not before the signer. */
export const ERROR_FOR_SIGNATURE: SeverityByStatus = { draft: 'warning', forSignature: 'error', issued: 'error' }

/** Told by reading a file, by no check of whole plans: such a finding can neither be lowered nor accepted. */
export const isToldWhileReading = ({ check, across }: Rule): boolean => !check && !across

export const severityFor = ({ severity }: Rule, status: Status): Severity => {
  switch (status) {
    case 'dự thảo':
      return severity.draft
    case 'trình ký':
      return severity.forSignature
    case 'đã ban hành':
      return severity.issued
  }
}
