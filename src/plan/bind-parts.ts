import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import { type Day, parseDay } from '../text/day.ts'
import { type Sourced, type Span, spanText } from '../text/span.ts'
import { badDate } from './findings.ts'
import { listedCodes } from './listed-codes.ts'
import { namedParts } from './named-parts.ts'
import type { Assignment } from './plan.ts'
import type { Unit, UnitRegister } from './units.ts'
import { type UnitNeed, unknownUnit } from './unknown-unit.ts'

/** What the readers of values share: where findings go and what values may refer to. */
export type BindContext = {
  readonly diagnostics: Diagnostic[]
  readonly units: UnitRegister
  /** The plan's period, when it could be read. */
  readonly period: { readonly start: Day; readonly end: Day } | undefined
  /** The issuing body, once the header is read. */
  readonly issuer?: Unit
}

/** Printed in drafts where a value is missing; a checked plan never holds it. */
export const MISSING = '[còn thiếu]'

export const scalarAt = (node: YamlNode | undefined, key: string): Sourced<string> | undefined => {
  const value = yamlEntry(node, key)?.value
  return value?.type === 'scalar' && value.text !== '' ? { value: value.text, span: value.span } : undefined
}

/** The items of a list, or the one value that was typed instead of a list. */
export const listAt = (node: YamlNode | undefined, key: string): readonly YamlNode[] => {
  const value = yamlEntry(node, key)?.value
  if (!value || (value.type === 'scalar' && value.text === '')) return []
  return value.type === 'seq' ? value.items : [value]
}

export const wordsAt = (node: YamlNode | undefined, key: string): Sourced<string>[] =>
  listAt(node, key).flatMap((item) =>
    item.type === 'scalar' && item.text !== '' ? [{ value: item.text, span: item.span }] : [],
  )

/** What `chỉnh thể thức` sets, in a plan or in the config. */
export const formValuesAt = (node: YamlNode | undefined): (Sourced<string> & { readonly key: string })[] => {
  const typed = yamlEntry(node, 'chỉnh thể thức')?.value
  return typed?.type === 'map'
    ? typed.entries.flatMap(({ key, value }) =>
        value.type === 'scalar' && value.text !== '' ? [{ key, value: value.text, span: value.span }] : [],
      )
    : []
}

export const dayAt = (node: YamlNode, key: string, { diagnostics }: BindContext): Day | undefined => {
  const typed = scalarAt(node, key)
  if (!typed) return undefined
  const found = parseDay(typed.value)
  // A value of another form is the schema's finding; only a day that does not exist is left to say.
  if (!found && DAY_FORM.test(typed.value)) diagnostics.push(badDate(typed.value, typed.span))
  return found
}

/** The schema's form of `DayText`. */
const DAY_FORM =
  /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/\d{4})$/

/**
 * The place of a stretch of a scalar's words. Folded words differ from their source lines, so when the stretch does not
 * stand in the source as it is, the whole scalar is the place.
 */
export const stretchOf = (words: string, where: Span, start: number, length: number): Span => {
  const source = spanText(where)
  const part = words.slice(start, start + length)
  const at = source.startsWith(words) ? start : part === '' ? -1 : source.indexOf(part)
  return at < 0 || part === '' ? where : { ...where, start: where.start + at, end: where.start + at + part.length }
}

/** Reads who leads, supports, reports: a code, a registered name, several of them, or words with codes beside them. */
export const bindAssignment = (
  node: YamlNode | undefined,
  need: UnitNeed,
  context: BindContext,
): Assignment | undefined => {
  if (!node) return undefined
  if (node.type === 'scalar')
    return node.text === '' ? undefined : assignmentOfWords(node.text, node.span, need, context)
  const words = scalarAt(node, 'ghi')
  if (!words) return undefined
  const codes = wordsAt(node, 'là')
  const units = codes.flatMap(({ value, span }) => {
    const unit = context.units.byId.get(value)
    if (!unit && context.units.state === 'whole')
      context.diagnostics.push(unknownUnit(value, span, context.units, 'code'))
    return unit ? [unit] : []
  })
  if (codes.length > 0) return { words: words.value, units, span: words.span }
  const named = findUnits(context.units, words.value)
  if (need === 'registered' && context.units.state !== 'broken')
    context.diagnostics.push(
      named.length === 0 && context.units.state === 'whole'
        ? unknownUnit(words.value, words.span, context.units, need)
        : codesMissing(words, named),
    )
  return { words: words.value, units: named, span: words.span }
}

/** Words of a lead without the codes they stand for. */
const codesMissing = ({ value, span }: Sourced<string>, named: readonly Unit[]): Diagnostic => {
  const codes = named.length > 0 ? named.map(({ id }) => id).join(', ') : '…'
  return {
    rule: 'missing-key',
    severity: 'error',
    span,
    message: { vi: `“${value}” chưa có khóa \`là\``, en: `“${value}” has no key \`là\` beside it` },
    help: { vi: `gõ thêm \`là: [${codes}]\``, en: `add \`là: [${codes}]\`` },
    args: { key: 'là' },
  }
}

const assignmentOfWords = (
  text: string,
  span: Span,
  need: UnitNeed,
  { units, diagnostics }: BindContext,
): Assignment => {
  const coded = units.byId.get(text)
  if (coded) return { words: coded.name, units: [coded], span }
  const named = findUnits(units, text)
  if (named.length === 0 && units.state === 'whole') diagnostics.push(unknownUnit(text, span, units, need))
  const codes = listedCodes(text, span, units, need)
  if (!codes) return { words: text, units: named, span }
  diagnostics.push(codes)
  // The codes are never printed, and of several that lead the first stands in: one cause, one message.
  const kept = need === 'registered' ? named.slice(0, 1) : named
  return { words: kept.map(({ name }) => name).join('; '), units: kept, span }
}

/** The registered units that words name: as a whole, or each of the parts that they list. */
const findUnits = (register: UnitRegister, words: string): Unit[] => {
  const units = namedParts(register, words).map(({ unit }) => unit)
  return units.every((unit) => unit !== undefined) ? units : []
}
