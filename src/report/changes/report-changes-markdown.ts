import type { Change } from '../../compare/change.ts'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import { type Language, say } from '../words.ts'
import { type ChangedPlan, type Comparison, planClass } from './changed-plan.ts'
import { type ChangeOptions, hasNoTitle, subjectName, verdict } from './report-changes-text.ts'
import { marked, shortened, wordDiff } from './word-diff.ts'
import { CHANGE_WORDS, CLASS_WORDS } from './words.ts'

/** For a pull request: the verdict, then a folding table a plan. Cut, and said so, before a comment's limit of 65,536. */
export const reportChangesMarkdown = (comparison: Comparison, { lang }: ChangeOptions): string => {
  const head = `**${escaped(verdict(comparison, lang))}**\n`
  const parts: string[] = []
  let [size, left] = [head.length, comparison.plans.reduce((sum, { changes }) => sum + changes.length, 0)]
  for (const plan of comparison.plans) {
    const rows: string[] = []
    const [open, close] = [planOpen(plan, lang), '\n</details>\n']
    size += open.length + close.length
    for (const change of plan.changes) {
      const row = changeRow(change, lang)
      if (size + row.length > LIMIT) break
      rows.push(row)
      size += row.length
      left -= 1
    }
    if (size > LIMIT) break
    parts.push(`${open}${rows.join('')}${close}`)
  }
  const cut = left > 0 ? [`\n${say(CHANGE_WORDS.cut, lang, { count: left })}\n`] : []
  return [head, ...parts, ...cut].join('\n')
}

/** Room for the line that says what was cut. */
const LIMIT = 65_536 - 500

const planOpen = (plan: ChangedPlan, lang: Language): string => {
  const own = planClass(plan)
  const state = plan.state === 'added' ? CHANGE_WORDS.planAdded : CHANGE_WORDS.planRemoved
  const facts = [
    ...(own ? [say(state, lang)] : []),
    ...(plan.oldPath ? [say(CHANGE_WORDS.planRenamed, lang, { oldPath: plan.oldPath })] : []),
  ]
  const title = `<details${plan.changes.length > 0 ? ' open' : ''}><summary>${html(plan.path)}${facts.length > 0 ? ` (${html(facts.join(', '))})` : ''}</summary>\n\n`
  if (plan.changes.length === 0) return title
  const names = [CHANGE_WORDS.class, CHANGE_WORDS.item, CHANGE_WORDS.change, CHANGE_WORDS.before, CHANGE_WORDS.after]
  return `${title}| ${names.map((name) => say(name, lang)).join(' | ')} |\n|${'---|'.repeat(names.length)}\n`
}

const changeRow = ({ rule, subject, field, old, new: next }: Change, lang: Language): string => {
  const { class: changeClass, summary } = CHANGE_RULES[rule]
  const item = `${subjectName(subject, lang)}${hasNoTitle(subject) ? '' : ` “${cell(short(subject.title))}”`}`
  const [before, after] = markedWords(old?.words, next?.words)
  const marked =
    changeClass === 'weakens' ? `**${say(CLASS_WORDS[changeClass], lang)}**` : say(CLASS_WORDS[changeClass], lang)
  return `| ${marked} | ${item} | ${field}: ${say(summary, lang)} | ${before} | ${after} |\n`
}

/** Both values with the words that differ in bold. */
const markedWords = (old: string | undefined, next: string | undefined): readonly [string, string] => {
  if (old === undefined || next === undefined) return [cell(short(old ?? '')), cell(short(next ?? ''))]
  const edits = shortened(wordDiff(old, next))
  const side = (own: 'removed' | 'added', tag: string): string =>
    edits
      .flatMap(({ type, text }) =>
        type === 'same' ? [cell(text)] : type === own ? [marked(cell(text), `<${tag}>`, `</${tag}>`)] : [],
      )
      .join('')
      .trim()
  return [side('removed', 'del'), side('added', 'ins')]
}

const short = (words: string): string => (words.length > 160 ? `${words.slice(0, 157)}…` : words)

const cell = (words: string): string => escaped(words.replace(/\s*\n\s*/g, ' ¶ '))

/** Words of a plan may hold anything: none of it becomes Markdown or HTML. */
const escaped = (words: string): string =>
  html(words)
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/@/g, '@\u200B')

const html = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
