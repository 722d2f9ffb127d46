import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Data to hold against a part of a committed schema, or against all of it. */
export type Case = { readonly file: string; readonly part?: string; readonly data: unknown }

const VALIDATE = fileURLToPath(new URL('./validate.mjs', import.meta.url))

/** What ajv says of each, in another process that loads nothing of ours; nothing said is accepted. */
export const wrongIn = (cases: readonly Case[]): string[][] =>
  JSON.parse(execFileSync(process.execPath, [VALIDATE], { input: JSON.stringify(cases), encoding: 'utf8' }))

/** One process for a table of cases: name → value. */
export const wrongByName = (
  table: Readonly<Record<string, unknown>>,
  file: string,
  part?: string,
): Record<string, string[]> => {
  const names = Object.keys(table)
  const wrong = wrongIn(names.map((name) => ({ file, ...(part ? { part } : {}), data: table[name] })))
  return Object.fromEntries(names.map((name, i) => [name, wrong[i] ?? []]))
}

export const acceptedIn = (wrong: Record<string, string[]>): string[] =>
  Object.keys(wrong).filter((name) => wrong[name]?.length === 0)

export const refusedIn = (wrong: Record<string, string[]>) =>
  Object.entries(wrong).filter(([, ways]) => ways.length > 0)
