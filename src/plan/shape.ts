import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import acceptedSchema from '../../schemas/accepted.schema.json' with { type: 'json' }
import configSchema from '../../schemas/config.schema.json' with { type: 'json' }
import unitSchema from '../../schemas/don-vi.schema.json' with { type: 'json' }
import reasonsSchema from '../../schemas/ly-do.schema.json' with { type: 'json' }
import planSchema from '../../schemas/plan.schema.json' with { type: 'json' }
import policySchema from '../../schemas/policy.schema.json' with { type: 'json' }
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import { isEmpty, type YamlNode, yamlData, yamlDataWithEmpty, yamlEntry } from '../syntax/syntax-tree.ts'
import type { Day } from '../text/day.ts'
import { missingKeys, pathSegments, shapeFinding } from './shape-findings.ts'

/** The named parts of the schemas that a piece of YAML is held against. */
export type ShapeName =
  | 'AuthoredFrontMatter'
  | 'AuthoredTask'
  | 'AuthoredTarget'
  | 'AuthoredReport'
  | 'AuthoredGroup'
  | 'AuthoredRendering'
  | 'AuthoredUnit'
  | 'AuthoredUnitRegister'
  | 'AuthoredConfig'
  | 'AuthoredAcceptance'
  | 'AuthoredAcceptances'
  | 'AuthoredPolicy'
  | 'AuthoredReason'
  | 'AuthoredReasons'

/**
 * The data of a YAML node when the committed schema accepts it, else one finding for each cause, at its place. Examples in
 * the help are of the year of `lastDay`, the end of the plan’s period.
 */
export const validate = <T>(name: ShapeName, node: YamlNode, lastDay?: Day): Outcome<T> => {
  const data = yamlData(node)
  const accepts = validatorOf(name)
  const accepted = accepts(data)
  const errors = accepted ? [] : causes(accepts.errors ?? [], data)
  const diagnostics: Diagnostic[] = []
  let unknownKeys = 0
  for (const error of [...errors, ...unknownEmptyKeys(accepts, node)]) {
    if (error.keyword === 'additionalProperties' && ++unknownKeys > MAX_UNKNOWN_KEYS) continue
    const finding = shapeFinding(error, name, node, lastDay)
    if (finding) diagnostics.push(finding)
  }
  if (unknownKeys > MAX_UNKNOWN_KEYS) tellUntold(diagnostics, unknownKeys - MAX_UNKNOWN_KEYS)
  const told = missingTogether(withoutMisspelled(diagnostics))
  return accepted && told.length === 0 ? { value: data as T, diagnostics: [] } : { diagnostics: told }
}

/** A file of something else may have 60,000 unknown keys, each held against every known one: the first tell enough. */
const MAX_UNKNOWN_KEYS = 20

/** The last unknown key that is told tells how many more there are. */
const tellUntold = (diagnostics: Diagnostic[], untold: number): void => {
  const at = diagnostics.findLastIndex(({ rule }) => rule === 'unknown-key')
  const last = diagnostics[at]
  if (!last) return
  const { vi, en } = last.message
  const message = { vi: `${vi}, và ${untold} khóa lạ nữa`, en: `${en}, and ${untold} more unknown keys` }
  diagnostics[at] = { ...last, message, args: { ...last.args, untold } }
}

/** A key that nobody knows may have nothing behind it: `{ghi: các xã, phường}` has a key `phường`. */
const unknownEmptyKeys = (accepts: ValidateFunction, node: YamlNode): ErrorObject[] => {
  accepts(yamlDataWithEmpty(node))
  return (accepts.errors ?? []).filter(({ keyword, params, instancePath }) => {
    if (keyword !== 'additionalProperties') return false
    const entry = yamlEntry(nodeAt(node, pathSegments(instancePath)), String(params.additionalProperty))
    return entry !== undefined && isEmpty(entry.value)
  })
}

const nodeAt = (root: YamlNode, path: readonly string[]): YamlNode =>
  path.reduce<YamlNode>(
    (node, segment) => (node.type === 'seq' ? node.items[Number(segment)] : yamlEntry(node, segment)?.value) ?? node,
    root,
  )

/** A misspelled key is one cause: that the right one is missing follows from it. */
const withoutMisspelled = (diagnostics: readonly Diagnostic[]): Diagnostic[] => {
  const meant = diagnostics.flatMap(({ rule, fix, args }) => (rule === 'unknown-key' ? [fix?.text, args?.near] : []))
  return diagnostics.filter(({ rule, args }) => !rule.startsWith('missing-') || !meant.includes(args?.key))
}

/** Keys that one thing lacks are one finding. */
const missingTogether = (diagnostics: readonly Diagnostic[]): Diagnostic[] => {
  const absent = diagnostics.filter(({ rule }) => rule === 'missing-key')
  return diagnostics.flatMap((finding) => {
    const same = absent.filter(({ span }) => span.start === finding.span.start)
    if (finding.rule !== 'missing-key' || same.length < 2) return [finding]
    return same[0] === finding
      ? [
          missingKeys(
            same.map(({ args }) => String(args?.key)),
            finding.span,
          ),
        ]
      : []
  })
}

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, verbose: true })
for (const schema of [planSchema, unitSchema, configSchema, acceptedSchema, reasonsSchema, policySchema])
  ajv.addSchema(schema)

const compiled = new Map<ShapeName, ValidateFunction>()

const validatorOf = (name: ShapeName): ValidateFunction => {
  const known = compiled.get(name)
  if (known) return known
  const made = ajv.compile({ $ref: ROOTS[name] ?? `${schemaOf(name).$id}#/definitions/${name}` })
  compiled.set(name, made)
  return made
}

/** What is a whole schema, not a definition in one. */
const ROOTS: Partial<Record<ShapeName, string>> = {
  AuthoredUnitRegister: unitSchema.$id,
  AuthoredConfig: configSchema.$id,
  AuthoredAcceptances: acceptedSchema.$id,
  AuthoredReasons: reasonsSchema.$id,
  AuthoredPolicy: policySchema.$id,
}

const schemaOf = (name: ShapeName): { readonly $id: string } => {
  if (name === 'AuthoredAcceptance') return acceptedSchema
  if (name === 'AuthoredReason') return reasonsSchema
  return name === 'AuthoredUnit' ? unitSchema : planSchema
}

/**
 * ajv reports every branch of a union. Only the branch for the kind of value that was typed tells the cause: for a
 * string its own constraints, for a map what is inside it.
 */
const causes = (errors: readonly ErrorObject[], data: unknown): ErrorObject[] => {
  const unions = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath))
  return errors.filter((error) => {
    const { instancePath, keyword } = error
    if (keyword === 'oneOf') return true
    if (keyword === 'anyOf') return !errors.some((other) => other !== error && explains(other, instancePath, data))
    if (!unions.has(instancePath)) return true
    return explains(error, instancePath, data)
  })
}

/** Whether an error, at or below a union, speaks about the kind of value that stands there. */
const explains = (error: ErrorObject, unionPath: string, data: unknown): boolean => {
  if (error.keyword === 'anyOf' || error.keyword === 'type') return false
  if (error.instancePath !== unionPath) return error.instancePath.startsWith(`${unionPath}/`)
  const value = valueAt(data, unionPath)
  if (typeof value === 'string') return ['pattern', 'minLength', 'maxLength', 'enum'].includes(error.keyword)
  if (Array.isArray(value)) return ['minItems', 'maxItems'].includes(error.keyword)
  return ['required', 'additionalProperties'].includes(error.keyword)
}

const valueAt = (data: unknown, path: string): unknown =>
  pathSegments(path).reduce<unknown>(
    (value, segment) => (typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined),
    data,
  )
