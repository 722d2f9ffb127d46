import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'

/** The official JSON schema of SARIF 2.1.0, as the SARIF SDK of Microsoft ships it. Only its draft is renewed for ajv 8. */
const { $schema: _draft4, id: _id, ...schema } = sarifSchema

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
ajv.addFormat('uri', (text: string) => URL.canParse(text))
ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'https://base.test/') && !/\s/.test(text))
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)))
const accepts = ajv.compile(schema)

/** What the schema refuses in a log; nothing when it is valid. */
export const wrongInSarif = (text: string): string[] => {
  accepts(JSON.parse(text))
  return (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
