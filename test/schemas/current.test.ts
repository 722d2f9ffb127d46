import { expect, test } from 'vitest'
import { generateSchemas } from '../../tools/schemas.ts'
import { textOf } from '../support/disk.ts'

test('the committed schemas are those the types give (`npm run schemas` writes them)', () => {
  const generated = generateSchemas()
  expect(generated.map(({ file }) => file)).toEqual([
    'schemas/plan.schema.json',
    'schemas/don-vi.schema.json',
    'schemas/config.schema.json',
    'schemas/accepted.schema.json',
    'schemas/ly-do.schema.json',
    'schemas/policy.schema.json',
    'schemas/template.schema.json',
    'schemas/registry.schema.json',
    'schemas/findings.schema.json',
    'schemas/changes.schema.json',
    'schemas/log.schema.json',
    'schemas/blame.schema.json',
    'schemas/manifest.schema.json',
    'schemas/verify.schema.json',
  ])
  for (const { file, text } of generated) expect(textOf(file), file).toBe(text)
})

/**
 * Every constraint relied on, by its place. The generator drops some in silence (a pattern in a union, a comment that
 * shares its line): a constraint that goes or comes shows here as a line.
 */
test.each([
  'plan',
  'don-vi',
  'config',
  'accepted',
  'ly-do',
  'policy',
  'template',
  'registry',
  'findings',
  'changes',
  'log',
  'blame',
  'manifest',
  'verify',
])('constraints of %s.schema.json', async (name) => {
  const lines = constraints(JSON.parse(textOf(`schemas/${name}.schema.json`)), '')
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./constraints/${name}.txt`)
})

const CONSTRAINTS = new Set([
  'additionalProperties',
  'const',
  'enum',
  'maxItems',
  'maxLength',
  'minItems',
  'minLength',
  'minimum',
  'pattern',
  'required',
])
/** Under these the keys are names, not keywords. */
const NAMES = new Set(['definitions', 'properties'])

const constraints = (node: unknown, path: string, namesHere = false): string[] => {
  if (Array.isArray(node)) return node.flatMap((inner, i) => constraints(inner, `${path}/${i}`))
  if (typeof node !== 'object' || node === null) return []
  const own = Object.entries(node).flatMap(([key, value]) =>
    !namesHere && CONSTRAINTS.has(key)
      ? [`${path || '/'} ${key} ${short(value)}`]
      : constraints(value, `${path}/${key}`, !namesHere && NAMES.has(key)),
  )
  const { type, $ref } = node as { type?: unknown; $ref?: unknown }
  const kinds = namesHere
    ? []
    : [...(type ? [`${path || '/'} type ${type}`] : []), ...($ref ? [`${path} is ${$ref}`] : [])]
  return [...kinds, ...own]
}

/** The pattern of a measurable result is thousands of letters; its words are tested where they are typed. */
const short = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > 400 ? `${text.slice(0, 60)}…` : text
}
