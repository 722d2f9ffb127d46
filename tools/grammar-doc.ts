/** A page of what can be written and how it is read: prose, then chapters of tables made of the rows of grammar. */
export type GrammarPage = {
  readonly head: string
  readonly chapters: readonly { readonly title: string; readonly tables: readonly GrammarTable[] }[]
  readonly foot: string
}

export type GrammarTable = {
  readonly name: string
  readonly columns: readonly [string, string]
  readonly rows: readonly (readonly [string, string])[]
}

export const grammarDoc = ({ head, chapters, foot }: GrammarPage): string =>
  `${[head, ...chapters.flatMap(({ title, tables }) => [`## ${title}`, ...tables.map(section)]), foot].join('\n\n')}\n`

const section = ({ name, columns, rows }: GrammarTable): string =>
  [`### ${name}`, '', line(columns), '|---|---|', ...rows.map(line)].join('\n')

const line = ([left, right]: readonly [string, string]): string => `| ${left} | ${right} |`

/** Typed values, one under the other: "`by day=2025-12-31 bound=before`". */
export const data = (items: readonly { readonly type: string }[]): string =>
  items.map((item) => `\`${one(item)}\``).join('<br>')

const one = ({ type, ...parts }: { readonly type: string }): string =>
  [
    type,
    ...Object.entries(parts).map(
      ([key, value]) => `${key}=${typeof value === 'object' ? Object.values(value ?? {}).join(' ') : value}`,
    ),
  ].join(' ')
