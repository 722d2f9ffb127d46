import { stringify } from 'csv-stringify/sync'
import type { Registry } from '../../registry/registry.ts'
import { REGISTRY_COLUMNS } from './registry-columns.ts'

/**
 * The tasks of a registry as a table for spreadsheets: one row a task, RFC 4180 with CRLF after every row, UTF-8 with
 * the byte order mark that makes Excel read Vietnamese letters. A registry without tasks gives the header row alone.
 */
export const writeRegistryCsv = (registry: Registry): Uint8Array => {
  const documents = new Map(registry.documents.map((document) => [document.plan, document]))
  const rows = registry.tasks.map((task) => {
    const document = documents.get(task.plan)
    if (!document) throw new Error(`a task of ${task.plan}, which the registry does not list`)
    return REGISTRY_COLUMNS.map(({ value }) => value({ task, document }))
  })
  const text = stringify([REGISTRY_COLUMNS.map(({ header }) => header), ...rows], {
    bom: true,
    delimiter: ',',
    quote: '"',
    escape: '"',
    record_delimiter: 'windows',
    // csv-stringify 6.9.0 turns this off when a record delimiter is given: a lone LF in a cell would not be quoted.
    quote_record_delimiter: true,
    eof: true,
    header: false,
    // Its own escape_formulas leaves cells that begin with an apostrophe alone, so that "'=1" could mean "=1" or "'=1".
    escape_formulas: false,
    cast: { string: neutralCell, number: String },
  })
  return new TextEncoder().encode(text)
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, and so does a cell that begins with an
 * apostrophe: whoever reads the file takes one leading apostrophe off and has the exact words again, "- bảo đảm …"
 * included. Source of the list: OWASP, CSV Injection; the full-width signs count because programs fold them.
 */
const neutralCell = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠']/.test(text) ? `'${text}` : text)
