import type { Command } from 'commander'
import picocolors from 'picocolors'
import { type Example, type Rule, severityFor } from '../check/rule.ts'
import { RULES } from '../check/rules/index.ts'
import type { ChangeRule } from '../compare/change-rule.ts'
import { CHANGE_RULES } from '../compare/change-rules.ts'
import type { Text } from '../diagnostic/diagnostic.ts'
import type { Status } from '../plan/plan.ts'
import { CLASS_WORDS } from '../report/changes/words.ts'
import { SEVERITY_WORDS } from '../report/words.ts'
import { nearest } from '../text/vietnamese.ts'
import type { CommandContext } from './command.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { HELP_WORDS } from './help-words.ts'
import { type Facts, line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

export const addExplain = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`[${text(HELP_WORDS.rule)}]`, text(HELP_WORDS.ruleAbout))
    .action((id: string | undefined) => finish(id === undefined ? list(terminal) : explain(id, terminal)))

const list = ({ language, output }: Terminal): ExitName => {
  const width = Math.max(0, ...RULES.map(({ id }) => id.length))
  for (const { id, summary } of RULES) output.write(`${id.padEnd(width)}  ${summary[language]}\n`)
  output.write(`\nkehoach diff:\n`)
  for (const [id, { summary }] of CHANGES) output.write(`${id.padEnd(width)}  ${summary[language]}\n`)
  return 'ok'
}

const explain = (id: string, terminal: Terminal): ExitName => {
  const rule = RULES.find((known) => known.id === id)
  const change = CHANGES.find(([known]) => known === id)?.[1]
  if (rule) terminal.output.write(ruleText(rule, terminal))
  else if (change) terminal.output.write(changeText(id, change, terminal))
  else throw unknownRule(id)
  return 'ok'
}

const unknownRule = (id: string): Failure => {
  const near = nearest(id, [...RULES.map((rule) => rule.id), ...CHANGES.map(([known]) => known)])
  const { unknownRule: words, didYouMean } = CLI_WORDS
  if (near === undefined) return new Failure('usage', words, { id })
  return new Failure(
    'usage',
    { vi: didYouMean.vi.replace('{message}', words.vi), en: didYouMean.en.replace('{message}', words.en) },
    { id, near },
  )
}

const ruleText = (rule: Rule, terminal: Terminal): string => {
  const { language, output } = terminal
  const { bold, dim } = picocolors.createColors(output.colour)
  const say = (words: Text, facts?: Facts): string => line(words, terminal, facts).trimEnd()
  const severities = STATUSES.map((status) => `${status}: ${SEVERITY_WORDS[severityFor(rule, status)].name[language]}`)
  const [clean, ...caught] = rule.examples
  const facts = [
    `${bold(rule.id)}: ${rule.summary[language]}`,
    `${bold(say(CLI_WORDS.why))}: ${rule.why[language]}`,
    `${bold(say(CLI_WORDS.source))}: ${rule.source === 'house' ? say(CLI_WORDS.house) : rule.source}`,
    `${bold(say(CLI_WORDS.severity))}: ${severities.join(' · ')}`,
  ]
  const examples = [
    `${bold(say(CLI_WORDS.cleanExample))}:\n\n${dim(indented(clean))}`,
    ...caught.map((example) => {
      const where = example.caught === undefined ? '' : ` (${say(CLI_WORDS.caughtAt, { caught: example.caught })})`
      return `${bold(say(CLI_WORDS.caughtExample))}${where}:\n\n${dim(indented(example))}`
    }),
  ]
  return `${[facts.join('\n'), ...examples].join('\n\n')}\n`
}

const changeText = (
  id: string,
  { summary, why, class: changeClass, mirror }: ChangeRule,
  terminal: Terminal,
): string => {
  const { language, output } = terminal
  const { bold } = picocolors.createColors(output.colour)
  const say = (words: Text): string => line(words, terminal).trimEnd()
  const facts = [
    `${bold(id)}: ${summary[language]}`,
    `${bold(say(CLI_WORDS.why))}: ${why[language]}`,
    `${bold(say(CLI_WORDS.severity))}: ${CLASS_WORDS[changeClass][language]}`,
    `${bold(say(CLI_WORDS.mirror))}: ${mirror}`,
  ]
  return `${facts.join('\n')}\n`
}

const CHANGES: readonly (readonly [string, ChangeRule])[] = Object.entries(CHANGE_RULES)

/** A status as it is typed in a plan: the word is the same in both languages. */
const STATUSES = ['dự thảo', 'trình ký', 'đã ban hành'] as const satisfies readonly Status[]

/** The plan, and before it those it is held against. */
const indented = ({ plan, others = [] }: Example): string =>
  [...others, plan]
    .map((text) => text.trim())
    .join('\n\n…\n\n')
    .split('\n')
    .map((text) => `    ${text}`.trimEnd())
    .join('\n')
