/**
 * A strict reader of RFC 4180 for tests: CRLF after every record, quotes only around whole fields, every record as long
 * as the first. Throws at anything else.
 */
export const readCsv = (text: string): string[][] => {
  const records: string[][] = []
  let record: string[] = []
  let rest = text
  while (rest !== '') {
    const field = /^"((?:[^"]|"")*)"(,|\r\n)|^([^",\r\n]*)(,|\r\n)/.exec(rest)
    if (!field) throw new Error(`not RFC 4180: ${JSON.stringify(rest.slice(0, 40))}`)
    record.push(field[1] === undefined ? (field[3] ?? '') : field[1].replaceAll('""', '"'))
    rest = rest.slice(field[0].length)
    if ((field[2] ?? field[4]) === ',') continue
    records.push(record)
    record = []
  }
  if (record.length > 0) throw new Error('the last record has no CRLF')
  if (records.some(({ length }) => length !== records[0]?.length)) throw new Error('records of different lengths')
  return records
}
