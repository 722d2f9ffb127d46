/** The parts of draft-07 that the generator writes. */
export type Schema = {
  [keyword: string]: unknown
  definitions?: Record<string, Schema>
  properties?: Record<string, Schema>
  anyOf?: Schema[]
  items?: Schema
  type?: string
  $ref?: string
}

/**
 * Says what typescript-json-schema 0.68 cannot: it drops the constraints of a string alias inside a union or an array,
 * and it has no way to say "at least one of these". `test/schemas` lists every constraint relied on.
 */
export const refine = (generated: Schema, patterns: WordPatterns): Schema => {
  const schema = mergeNumberedDefinitions(generated)
  const { definitions = {} } = schema
  if ('Id' in definitions) walk(schema, fillBareStrings)
  for (const name of ['AuthoredLeadParts', 'AuthoredUnitsParts', 'AuthoredResultParts', 'RegistryResult']) {
    for (const property of ['là', 'phục vụ', 'serves']) {
      const node = definitions[name]?.properties?.[property]
      if (node) walk(node, fillIds)
      // A drafter types no empty list; a registry row may well serve no target.
      if (node && property !== 'serves') walk(node, fillNonEmpty)
    }
  }
  const words = (name: string): Schema => definitions[name]?.anyOf?.find(({ type }) => type === 'string') ?? {}
  words('AuthoredResult').pattern = patterns.result
  words('AuthoredDeadline').pattern = patterns.deadline
  const deadlineParts = definitions.AuthoredDeadlineParts
  if (deadlineParts)
    deadlineParts.anyOf = ['chậm nhất', 'đến', 'báo cáo', 'lặp lại'].map((key) => ({ required: [key] }))
  const product = definitions.AuthoredResultParts?.properties?.['sản phẩm']?.items
  if (product) product.pattern = patterns.deliverable
  const resultParts = definitions.AuthoredResultParts
  if (resultParts) {
    resultParts.anyOf = [
      { properties: { 'chỉ số': { minItems: 1 } }, required: ['chỉ số'] },
      { properties: { 'sản phẩm': { minItems: 1 } }, required: ['sản phẩm'] },
      { properties: { 'phục vụ': { minItems: 1 } }, required: ['phục vụ'] },
      { properties: { ghi: { pattern: patterns.result } }, required: ['ghi'] },
    ]
  }
  const measure = definitions.AuthoredMeasure
  if (measure) measure.oneOf = OPERATORS.map((key) => ({ required: [key] }))
  const front = definitions.AuthoredFrontMatter
  const issuers = front?.properties?.['cơ quan ban hành']
  if (issuers) {
    walk(issuers, fillIds)
    walk(issuers, fillNonEmpty)
  }
  if (front && Array.isArray(front.required)) {
    // An appendix file has no date line, so it needs no place name.
    front.required = front.required.filter((key) => key !== PLACE)
    front.if = { properties: { loại: { const: 'phụ lục' } }, required: ['loại'] }
    front.else = { required: [PLACE] }
  }
  const result = definitions.RegistryResult
  if (result)
    result.anyOf = ['measures', 'deliverables', 'serves'].map((key) => ({ properties: { [key]: { minItems: 1 } } }))
  const target = definitions.RegistryTarget
  if (target) target.anyOf = ['measures', 'deliverables'].map((key) => ({ properties: { [key]: { minItems: 1 } } }))
  const registered = definitions.RegistryMeasure
  if (registered) {
    registered.if = { properties: { operator: { const: 'range' } }, required: ['operator'] }
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema, never awaited.
    registered.then = { required: ['high'] }
  }
  const ongoing = definitions.RegistryDeadlineOngoing
  if (ongoing) ongoing.anyOf = [{ required: ['until'] }, { required: ['report'] }]
  const deadline = definitions.RegistryDeadline?.properties?.items
  // "Đột xuất" alone is no deadline: something else must stand beside it.
  if (deadline) deadline.contains = { not: { properties: { type: { const: 'on-demand' } } } }
  return schema
}

/** What the words of a short form must hold, told by the grammars that read them. */
export type WordPatterns = { readonly result: string; readonly deliverable: string; readonly deadline: string }

const OPERATORS = ['bằng', 'ít nhất', 'trên', 'không quá', 'dưới']
const PLACE = 'địa danh'
const ID_CONSTRAINTS: Schema = { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 }

/** An alias met as optional comes out a second time as `Name_1`: the same thing, so one name. */
const mergeNumberedDefinitions = (schema: Schema): Schema => {
  const text = JSON.stringify(schema).replace(/(#\/definitions\/\w+?)_\d+"/g, '$1"')
  const merged = JSON.parse(text) as Schema
  for (const [name, definition] of Object.entries(merged.definitions ?? {})) {
    const plain = name.replace(/_\d+$/, '')
    if (plain === name) continue
    delete merged.definitions?.[name]
    if (!merged.definitions) continue
    // The plain name may itself be nothing but a reference to the numbered one, which by now is a reference to itself.
    if (merged.definitions[plain]?.$ref === `#/definitions/${plain}`) merged.definitions[plain] = definition
    else merged.definitions[plain] ??= definition
  }
  return merged
}

/** Typed text is never blank: an empty value is an absent one. */
const fillBareStrings = (node: Schema): void => {
  if (node.type !== 'string' || 'enum' in node || 'pattern' in node) return
  node.pattern = '\\S'
}

/** Ids lose the constraints of `Id` in a union or a list. */
const fillIds = (node: Schema): void => {
  if (node.type === 'string') replace(node, ID_CONSTRAINTS)
}

const walk = (node: Schema, visit: (node: Schema) => void): void => {
  visit(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const item of value) if (isSchema(item)) walk(item, visit)
    if (isSchema(value)) walk(value, visit)
  }
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fillNonEmpty = (node: Schema): void => {
  if (node.type === 'array') node.minItems = 1
}

const replace = (node: Schema, by: Schema): void => {
  for (const key of Object.keys(node)) delete node[key]
  Object.assign(node, by)
}
