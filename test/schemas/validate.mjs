/**
 * Holds data against a committed schema, with ajv alone: nothing of src is loaded, so what is refused here is refused
 * by the schema itself. Reads `[{file, part, data}]` from stdin; writes for each the ways it is wrong, or nothing.
 */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

const ajv = new Ajv({ allErrors: true, strict: false })
const schemas = new Map()
for (const file of ['plan', 'don-vi', 'template', 'registry', 'findings']) {
  const schema = JSON.parse(readFileSync(new URL(`../../schemas/${file}.schema.json`, import.meta.url), 'utf8'))
  ajv.addSchema(schema)
  schemas.set(file, schema.$id)
}

const wrong = ({ file, part, data }) => {
  const accepts = ajv.compile({ $ref: `${schemas.get(file)}${part ? `#/definitions/${part}` : ''}` })
  if (accepts(data)) return []
  return accepts.errors.map(
    ({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`,
  )
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(wrong)))
