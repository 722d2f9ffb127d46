import { Ajv } from 'ajv'
import templateSchema from '../../schemas/template.schema.json' with { type: 'json' }
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import { parseYaml, wholeFile } from '../syntax/parse-yaml.ts'
import { refuse } from '../syntax/refuse.ts'
import { type YamlNode, yamlData, yamlEntry } from '../syntax/syntax-tree.ts'
import type { SourceFile } from '../text/source-file.ts'
import { type Allowed, allowedWords, isAllowed } from './allowed.ts'
import type { Template } from './template.ts'

/** Reads one edition of the form's law. A template that is not whole is a finding at the place that is wrong. */
export const loadTemplate = (source: SourceFile): Outcome<Template> => {
  const refused = refuse(source)
  if (refused) return { diagnostics: [refused] }
  const { value: node, diagnostics } = parseYaml(wholeFile(source))
  if (!node) return { diagnostics }
  const data = keepEmptyTexts(node)
  if (accepts(data)) {
    const outside = outsideAllowed(node)
    return outside.length > 0 ? { diagnostics: outside } : { value: data as unknown as Template, diagnostics: [] }
  }
  return {
    diagnostics: (accepts.errors ?? []).map((error) => badTemplate(error.instancePath, error.message ?? '', node)),
  }
}

/** The edition in force on a day: the latest that had begun; before the first, the first. */
export const editionFor = (
  templates: readonly Template[],
  regime: Template['regime'],
  day: string | undefined,
): Template | undefined => {
  const editions = templates
    .filter((template) => template.regime === regime)
    .sort((a, b) => (a.effective.from < b.effective.from ? -1 : 1))
  if (day === undefined) return editions.at(-1)
  return editions.findLast(({ effective }) => effective.from <= day) ?? editions[0]
}

/** Numbers stand in the file as text, like every scalar: the schema's types turn them into numbers. */
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, coerceTypes: true })
const accepts = ajv.compile(templateSchema)

/** `use: ''` is a text of its own here (no motto), not an absent value. */
const keepEmptyTexts = (node: YamlNode): unknown => {
  if (node.type === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, keepEmptyTexts(value)]))
  return node.type === 'seq' ? node.items.map(keepEmptyTexts) : yamlData(node)
}

/** After the schema: each `use` that its `allow` does not hold. */
const outsideAllowed = (node: YamlNode): Diagnostic[] => {
  if (node.type === 'seq') return node.items.flatMap(outsideAllowed)
  if (node.type !== 'map') return []
  const use = yamlEntry(node, 'use')?.value
  const allow = allowAt(node)
  if (use?.type !== 'scalar' || !allow) return node.entries.flatMap(({ value }) => outsideAllowed(value))
  if (isAllowed(numberOrText(use.text), allow)) return []
  const { vi, en } = allowedWords(allow)
  return [
    {
      rule: 'template-value',
      severity: 'error',
      span: use.span,
      message: { vi: `${use.text} nằm ngoài giá trị được phép ${vi}`, en: `${use.text} is outside ${en}` },
      help: { vi: `dùng giá trị trong \`allow\`: ${vi}`, en: `use a value within \`allow\`: ${en}` },
    },
  ]
}

const allowAt = (node: YamlNode): Allowed | undefined => {
  const allow = yamlEntry(node, 'allow')?.value
  if (allow?.type === 'map') return { oneOf: itemsOf(yamlEntry(allow, 'oneOf')?.value).map(Number) }
  return allow?.type === 'seq' ? (itemsOf(allow).map(numberOrText) as number[] | string[]) : undefined
}

const itemsOf = (node: YamlNode | undefined): string[] =>
  node?.type === 'seq' ? node.items.map((item) => (item.type === 'scalar' ? item.text : '')) : []

const numberOrText = (typed: string): number | string =>
  typed.trim() === '' || Number.isNaN(Number(typed)) ? typed : Number(typed)

const badTemplate = (path: string, detail: string, root: YamlNode): Diagnostic => {
  const segments = path.split('/').slice(1)
  let node = root
  for (const segment of segments) {
    node = (node.type === 'seq' ? node.items[Number(segment)] : yamlEntry(node, segment)?.value) ?? node
  }
  return {
    rule: 'template-shape',
    severity: 'error',
    span: node.span,
    message: {
      vi: `thể thức sai ở ${path || 'gốc'}: ${detail}`,
      en: `the template is wrong at ${path || 'the root'}: ${detail}`,
    },
    help: { vi: 'so với schemas/template.schema.json', en: 'compare with schemas/template.schema.json' },
  }
}
