import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import { wordDiff } from '../../compare/word-diff.ts'
import { type Language, say } from '../words.ts'
import type { ChangeOptions } from './change-options.ts'
import type { ChangedPlan, Comparison } from './changed-plan.ts'
import { approvalBlock } from './report-approvals.ts'
import { approvalWords, hasNoTitle, subjectName, verdict } from './report-changes-text.ts'
import { marked, shortened } from './shown-edits.ts'
import { policyLines, violationWords } from './violation-words.ts'
import { CHANGE_WORDS, CLASS_WORDS } from './words.ts'

/** For a pull request: the verdict, then a folding table a plan. What is cut because GitHub takes no more is said. */
export const reportChangesMarkdown = (comparison: Comparison, options: ChangeOptions): string => {
  const { lang } = options
  const policy = policyLines(comparison, lang).map((words) => `\n${escaped(words)}\n`)
  const head = `**${escaped(verdict(comparison, lang))}**\n${policy.join('')}`
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
    if (rows.length === 0) break
    parts.push(`${open}${rows.join('')}${close}`)
  }
  const cut = left > 0 ? [`\n${say(CHANGE_WORDS.cut, lang, { count: left })}\n`] : []
  const approvals = approvalPart(comparison, options)
  const fits = size + approvals.join('').length <= LIMIT
  return [head, ...parts, ...cut, ...(fits ? approvals : [`${say(CHANGE_WORDS.approvalsCut, lang)}\n`])].join('\n')
}

/** The block to paste, for the changes that the run holds back; it fences itself whatever the plan's words are. */
const approvalPart = (comparison: Comparison, options: ChangeOptions): string[] => {
  const entries = approvalBlock(comparison, options).join('\n')
  if (entries === '') return []
  const fence = '`'.repeat(Math.max(3, ...(entries.match(/`+/g) ?? []).map(({ length }) => length + 1)))
  const title = html(say(CHANGE_WORDS.toApprove, options.lang))
  return [`<details><summary>${title}</summary>\n\n${fence}yaml\n${entries}\n${fence}\n\n</details>\n`]
}

/**
 * GitHub refuses a pull request's text of more than 65,536 code points and a comment of more than 262,144 bytes (as
 * measured by others; its message says "characters" for both). UTF-16 units are no fewer than code points and take at
 * most three bytes each, so that one count holds both and Vietnamese is not cut at a third of the room. 500 are left for
 * the lines that say what was cut.
 */
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
  const violation = violationWords(change, lang)
    .map((words) => `<br>**${cell(words)}**`)
    .join('')
  return `| ${weight} | ${item} | ${field}: ${say(summary, lang)}${approved}${violation} | ${before} | ${after} |\n`
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
