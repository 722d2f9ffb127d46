import type { Command } from 'commander'
import { blameItem } from '../compare/blame-item.ts'
import { itemIds } from '../compare/item-fields.ts'
import { reportBlameJson } from '../report/history/report-blame-json.ts'
import { reportBlameText } from '../report/history/report-blame-text.ts'
import { nearest } from '../text/vietnamese.ts'
import type { CommandContext } from './command.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { HELP_WORDS } from './help-words.ts'
import { oneOf } from './one-of.ts'
import { type OnePlan, onePlan } from './one-plan.ts'
import { packageVersion } from './project.ts'
import { shownWidth, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

type BlameFlags = { readonly format?: string }

export const addBlame = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`<${text(HELP_WORDS.plan)}>`, text(HELP_WORDS.planAbout))
    .argument(`<${text(HELP_WORDS.id)}>`, text(HELP_WORDS.blameIdAbout))
    .option(
      `-f, --format <${text(HELP_WORDS.format)}>`,
      text(HELP_WORDS.historyFormatAbout, { schema: 'schemas/blame.schema.json' }),
    )
    .action((plan: string, id: string, flags: BlameFlags) => finish(blame(plan, id, flags, terminal)))

const blame = (asked: string, id: string, flags: BlameFlags, terminal: Terminal): ExitName => {
  const { language, output } = terminal
  const format = oneOf('--format', flags.format ?? 'text', ['text', 'json'])
  const plan = onePlan(asked, terminal)
  const found = blameItem(plan.history, id)
  if (!found) throw nothingToBlame(plan, id)
  const told = { path: plan.path, blame: found }
  const options = { lang: language, colour: output.colour, toolVersion: packageVersion(), ...shownWidth(terminal) }
  output.write(format === 'json' ? reportBlameJson(told) : reportBlameText(told, options))
  return 'ok'
}

const nothingToBlame = ({ path, history }: OnePlan, id: string): Failure => {
  const plan = history.planAt(history.tip)
  if (!plan) return new Failure('unreadable', CLI_WORDS.unreadTip, { path })
  const near = nearest(id, itemIds(plan))
  const { text } = new Failure('usage', CLI_WORDS.noItem, { path, id })
  if (near === undefined) return new Failure('usage', text)
  const { vi, en } = CLI_WORDS.didYouMean
  const about = (words: string, message: string): string => words.replace('{message}', () => message)
  return new Failure('usage', { vi: about(vi, text.vi), en: about(en, text.en) }, { near })
}
