import { itemsOf, type TypedItem, type TypedKey } from './items.ts'

/** One change of a file: the letters from `at` to `end` become `text`; `told` is where the finding must begin then. */
export type Mutation = {
  readonly at: number
  readonly end: number
  readonly text: string
  readonly told: number
  /** The file that is changed; the plan when absent. */
  readonly changes?: 'register'
  /** The file in which it is told; the plan when absent. */
  readonly toldIn?: 'register'
}

/** A way to do wrong: every place of a plan where it can be done. `also` are findings that the same fault may bring besides. */
export type Mutator = {
  readonly name: string
  readonly rule: string
  readonly also?: readonly string[]
  readonly places: (plan: string, register: string) => readonly Mutation[]
}

export const items = (kind: string, plan: string): TypedItem[] => itemsOf(plan).filter((item) => item.kind === kind)
export const tasks = (plan: string): TypedItem[] => items('nhiệm vụ', plan)
export const keyOf = (item: TypedItem, key: string): TypedKey | undefined =>
  item.keys.find((typed) => typed.key === key)

/** A key of a task is gone, with nothing to inherit: told at the task's id. */
export const dropKey =
  (key: string) =>
  (plan: string): Mutation[] =>
    tasks(plan).flatMap((task) => {
      const typed = keyOf(task, key)
      if (!typed || task.inherited.includes(key)) return []
      const at = typed.at - task.indent.length
      return [{ at, end: typed.end, text: '', told: at < task.idAt ? task.idAt - (typed.end - at) : task.idAt }]
    })

/** Another value on the line of a key: told `offset` letters into it. */
export const retype =
  (key: string, value: string, wrong = value) =>
  (plan: string): Mutation[] =>
    tasks(plan).flatMap((task) => {
      const typed = keyOf(task, key)
      if (!typed || !/^[\p{L}\d].*\n$/u.test(plan.slice(typed.valueAt, typed.end))) return []
      return [{ at: typed.valueAt, end: typed.end - 1, text: value, told: typed.valueAt + value.indexOf(wrong) }]
    })

/** Each match of a pattern becomes other letters: told `offset` letters into the match. */
export const replace =
  (pattern: RegExp, to: (found: string) => string, offset: (found: string) => number = () => 0) =>
  (plan: string): Mutation[] =>
    [...plan.matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))].map(({ 0: found, index }) => ({
      at: index,
      end: index + found.length,
      text: to(found),
      told: index + offset(found),
    }))

/** Words put into prose: paragraphs and list items, not YAML and headings. */
export const intoProse =
  (words: string, offset = 0, after = /(?<=\p{Ll}) (?=\p{Ll})/gu) =>
  (plan: string): Mutation[] =>
    proseLines(plan).flatMap(({ at, line }) => {
      const gap = [...line.matchAll(after)].find(({ index }) => index > 10)
      return gap ? [{ at: at + gap.index, end: at + gap.index, text: words, told: at + gap.index + offset }] : []
    })

const proseLines = (plan: string): { readonly at: number; readonly line: string }[] => {
  let fenced = 0
  return [...plan.matchAll(/^.*$/gm)].flatMap(({ 0: line, index }) => {
    if (/^---$|^ *```/.test(line)) fenced++
    return fenced % 2 === 0 && /^(?:- )?\p{L}/u.test(line) && !line.includes('“') && !line.includes('http')
      ? [{ at: index, line }]
      : []
  })
}
