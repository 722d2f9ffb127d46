import type { Trap } from './yaml-traps.ts'

/**
 * "[a, b" with the next key on the line below, which is where the parser complains. The value may go on in deeper lines;
 * `next` is what follows the line.
 */
export const unclosedBracket = (line: string, next: string): Trap | undefined => {
  const [key = ''] = /^\s*(?:- )?(?:[\p{Ll} ]+:\s+)?/u.exec(line) ?? []
  if (!/[-:]\s+$/.test(key) || !/[[{]/.test(line[key.length] ?? '')) return undefined
  const value = `${line}${deeperLines(next, column(line))}`.slice(key.length).trimEnd()
  const brackets = readBrackets(value)
  const [first, ...others] = brackets.open
  if (!first) return undefined
  const [told, close] = brackets.misfit
    ? ([first, `${closing(first)} trước ${brackets.misfit}`] as const)
    : ([brackets.open.at(-1) ?? first, brackets.open.map(closing).join('')] as const)
  const end = key.length + value.length
  const isCertain = !brackets.misfit && others.length === 0 && !/[,:#]$| #/.test(value)
  return {
    start: key.length + told.at,
    end: key.length + (value.includes('\n') || brackets.misfit ? told.at + 1 : value.length),
    message: { vi: `ngoặc ${told.mark} mở ở đây không được đóng`, en: `the ${told.mark} opened here is never closed` },
    help: brackets.misfit
      ? { vi: `thêm ${close}`, en: `add ${closing(first)} before ${brackets.misfit}` }
      : { vi: `thêm ${close} vào cuối ${lastOf(value)}`, en: `add ${close} at the end of ${lastOf(value)}` },
    ...(isCertain ? { edit: { start: end, end, text: close } } : {}),
  }
}

type Bracket = { readonly mark: string; readonly at: number }

const closing = ({ mark }: Bracket): string => (mark === '[' ? ']' : '}')

/** Brackets outside quotes that are open at the end, the innermost first, or at a closing one that does not fit. */
const readBrackets = (value: string): { readonly open: readonly Bracket[]; readonly misfit?: string } => {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => ' '.repeat(quoted.length))
  let open: readonly Bracket[] = []
  for (const { 0: mark, index: at } of bare.matchAll(/[[\]{}]/g)) {
    const [last] = open
    if (mark === '[' || mark === '{') open = [{ mark, at }, ...open]
    else if (!last) return { open }
    else if (closing(last) === mark) open = open.slice(1)
    else return { open, misfit: mark }
  }
  return { open }
}

/** The lines below that stand deeper, with their line ends: they belong to the value. */
const deeperLines = (next: string, than: number): string => {
  let end = 0
  for (const { 0: line, index } of next.matchAll(/\n[^\n]*/g)) {
    if (index !== end || column(line.slice(1)) <= than) break
    end += line.length
  }
  return next.slice(0, end)
}

const column = (line: string): number => line.search(/[^\s-]/)

/** The last words of the value, by which a drafter finds the line. */
const lastOf = (value: string): string => `“…${/\S{1,20}(?: \S{1,20}){0,2}$/u.exec(value)?.[0] ?? ''}”`
