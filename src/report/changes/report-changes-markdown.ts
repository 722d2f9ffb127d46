import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import { wordDiff } from '../../compare/word-diff.ts'
import { type Language, say } from '../words.ts'
import type { ChangeOptions } from './change-options.ts'
import type { ChangedPlan, Comparison } from './changed-plan.ts'
import { approvalBlock } from './report-approvals.ts'
import { approvalWords, hasNoTitle, subjectName, verdict } from './report-changes-text.ts'
import { marked, shortened } from './shown-edits.ts'
import { CHANGE_WORDS, CLASS_WORDS } from './words.ts'

/** For a pull request: the verdict, then a folding table a plan. Cut, and said so, before a comment's limit of 65,536. */
export const reportChangesMarkdown = (comparison: Comparison, options: ChangeOptions): string => {
  const { lang } = options
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
  const approvals = approvalPart(comparison, options)
  return [head, ...parts, ...cut, ...(size + approvals.join('').length > LIMIT ? [] : approvals)].join('\n')
}

/** The block to paste, for the changes that the run holds back; it fences itself whatever the plan's words are. */
const approvalPart = (comparison: Comparison, options: ChangeOptions): string[] => {
  const entries = approvalBlock(comparison, options).join('\n')
  if (entries === '') return []
  const fence = '`'.repeat(Math.max(3, ...(entries.match(/`+/g) ?? []).map(({ length }) => length + 1)))
  const title = html(say(CHANGE_WORDS.toApprove, options.lang))
  return [`<details><summary>${title}</summary>\n\n${fence}yaml\n${entries}\n${fence}\n\n</details>\n`]
}

/** Room for the line that says what was cut. */
const LIMIT = 65_536 - 500

const planOpen = (plan: ChangedPlan, lang: Language): string => {
  const renamed = plan.oldPath ? ` (${html(say(CHANGE_WORDS.planRenamed, lang, { oldPath: plan.oldPath }))})` : ''
  const title = `<details open><summary>${html(plan.path)}${renamed}</summary>\n\n`
  const names = [CHANGE_WORDS.class, CHANGE_WORDS.item, CHANGE_WORDS.change, CHANGE_WORDS.before, CHANGE_WORDS.after]
  return `${title}| ${names.map((name) => say(name, lang)).join(' | ')} |\n|${'---|'.repeat(names.length)}\n`
}

const changeRow = (change: JudgedChange, lang: Language): string => {
  const { rule, subject, field, old, new: next, approval } = change
  const { summary } = CHANGE_RULES[rule]
  const item = `${subjectName(subject, lang)}${hasNoTitle(subject) ? '' : ` “${cell(short(subject.title))}”`}`
  const [before, after] = markedWords(old?.words, next?.words)
  const name = say(CLASS_WORDS[change.class], lang)
  const weight = change.class === 'weakens' && !approval ? `**${name}**` : name
  const approved = approval ? `<br>${cell(approvalWords(approval, lang))}` : ''
  return `| ${weight} | ${item} | ${field}: ${say(summary, lang)}${approved} | ${before} | ${after} |\n`
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
