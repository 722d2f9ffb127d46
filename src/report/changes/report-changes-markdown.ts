import type { JudgedChange } from '../../compare/judge-changes.ts'
import { wordDiff } from '../../compare/word-diff.ts'
import type { Text } from '../../diagnostic/diagnostic.ts'
import { codeFence } from '../../text/code-fence.ts'
import { type Language, say } from '../words.ts'
import type { ChangeOptions } from './change-options.ts'
import {
  approvalWords,
  classCounts,
  cutWords,
  kindWords,
  sideWords,
  subjectId,
  subjectName,
  titleWords,
} from './change-words.ts'
import type { ChangedPlan, Comparison } from './changed-plan.ts'
import { inCell, inCode, inHtml } from './markdown-words.ts'
import { approvalBlock } from './report-approvals.ts'
import { marked, shortened } from './shown-edits.ts'
import { unreadLines } from './unread-words.ts'
import { verdict } from './verdict.ts'
import { projectLines, violationWords } from './violation-words.ts'
import { CHANGE_WORDS, CLASS_WORDS } from './words.ts'

/**
 * For a pull request: the verdict, then a folding table a plan. GitHub takes only so much: the gravest changes are kept,
 * each whole, and it is said how many of which class are not here and what shows them.
 */
export const reportChangesMarkdown = (comparison: Comparison, options: ChangeOptions): string => {
  const { lang, gate, command = 'kehoach diff …' } = options
  const policy = projectLines(comparison, lang).map((words) => `${inCell(words)}\n`)
  const lost = lostParts(comparison, lang)
  const head = [`**${inCell(verdict(comparison, lang, gate))}**\n`, ...policy, ...lost]
  const { parts, left, size } = planParts(comparison, lang, LIMIT - joined(head).length)
  const facts = { count: left.length, classes: classCounts(left, lang), command: inCode(command) }
  const cut = left.length > 0 ? [`${say(CHANGE_WORDS.cut, lang, facts)}\n`] : []
  const approvals = joined(approvalPart(comparison, options))
  const fits = size + approvals.length <= LIMIT - joined(head).length
  const typed = inCode(`${command}${gate ? ` --fail-on ${gate}` : ''} --format duyet`)
  const tail = fits ? approvals : `${say(CHANGE_WORDS.approvalsCut, lang, { command: typed })}\n`
  return joined([...head, ...parts, ...cut, ...(tail === '' ? [] : [tail])])
}

/** A list a plan; so many that the changes still find room. */
const lostParts = (comparison: Comparison, lang: Language): string[] =>
  (comparison.unread ?? []).slice(0, MOST_LOST).map((plan) => {
    const [head = '', ...rest] = unreadLines(plan, comparison, lang).map((told) => inCell(cutWords(told, ONE_SIDE)))
    return `⚠️ **${head}**\n${rest.map((told) => `- ${told}\n`).join('')}`
  })

const MOST_LOST = 10

const joined = (parts: readonly string[]): string => parts.join('\n')

/** The block to paste, for the changes that the run holds back; it fences itself whatever the plan's words are. */
const approvalPart = (comparison: Comparison, options: ChangeOptions): string[] => {
  const entries = approvalBlock(comparison, options).join('\n')
  if (entries === '') return []
  const fence = codeFence(entries, 3)
  const title = inHtml(say(CHANGE_WORDS.toApprove, options.lang))
  return [`<details><summary>${title}</summary>\n\n${fence}yaml\n${entries}\n${fence}\n\n</details>\n`]
}

/**
 * GitHub refuses a pull request's text of more than 65,536 code points and a comment of more than 262,144 bytes (as
 * measured by others; its message says "characters" for both). UTF-16 units are no fewer than code points and take at
 * most three bytes each, so that one count holds both and Vietnamese is not cut at a third of the room. 1,000 are left for
 * the lines that say what was cut.
 */
const LIMIT = 65_536 - 1000

type Fill = {
  readonly parts: readonly string[]
  readonly left: readonly JudgedChange[]
  readonly size: number
}

/** The tables of what finds room, the gravest first to be let in, in the order of the plans. */
const planParts = ({ plans }: Comparison, lang: Language, room: number): Fill => {
  const frames = new Map(plans.map((plan) => [plan, planOpen(plan, lang, isFew(plans))]))
  const rows = plans.flatMap((plan) =>
    plan.changes.map((change) => ({ plan, change, row: changeRow(change, lang), gravity: gravityOf(change) })),
  )
  const kept = new Set<(typeof rows)[number]>()
  const open = new Set<ChangedPlan>()
  let size = 0
  for (const one of rows.toSorted((a, b) => a.gravity - b.gravity)) {
    const frame = open.has(one.plan) ? 0 : (frames.get(one.plan) ?? '').length + CLOSE.length + 1
    if (size + frame + one.row.length > room) break
    size += frame + one.row.length
    open.add(one.plan)
    kept.add(one)
  }
  const parts = plans.flatMap((plan) => {
    const own = rows.filter((one) => one.plan === plan && kept.has(one)).map(({ row }) => row)
    return own.length > 0 ? [`${frames.get(plan) ?? ''}${own.join('')}${CLOSE}`] : []
  })
  return { parts, left: rows.filter((one) => !kept.has(one)).map(({ change }) => change), size }
}

const gravityOf = (change: JudgedChange): number =>
  change.violation ? 0 : change.approval ? 4 : { weakens: 1, undecided: 2, neutral: 3 }[change.class]

/** Few enough to be read at once: the folds stand open. */
const isFew = (plans: readonly ChangedPlan[]): boolean => plans.flatMap(({ changes }) => changes).length <= 30

const CLOSE = '\n</details>\n'

const planOpen = (plan: ChangedPlan, lang: Language, open: boolean): string => {
  const renamed = plan.oldPath ? ` (${inHtml(say(CHANGE_WORDS.planRenamed, lang, { oldPath: plan.oldPath }))})` : ''
  const title = `<b>${inHtml(plan.path)}</b>${renamed}: ${inHtml(classCounts(plan.changes, lang))}`
  const names = [CHANGE_WORDS.class, CHANGE_WORDS.change, CHANGE_WORDS.before, CHANGE_WORDS.after]
  const columns = `| ${names.map((name) => say(name, lang)).join(' | ')} |\n|${'---|'.repeat(names.length)}\n`
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${columns}`
}

const changeRow = (change: JudgedChange, lang: Language): string => {
  const [before, after] = markedWords(change, lang)
  return `| ${weightPart(change, lang)} | ${itemPart(change, lang)} | ${before} | ${after} |\n`
}

const weightPart = (change: JudgedChange, lang: Language): string => {
  const whole = (words: Text): string => say(words, lang).replaceAll(' ', '&nbsp;')
  const name = whole(CLASS_WORDS[change.class])
  const own = change.class === 'weakens' ? `${ICONS.weakens}&nbsp;**${name}**` : `${ICONS[change.class]}&nbsp;${name}`
  const told = change.approval ? `${ICONS.approved}&nbsp;${whole(CHANGE_WORDS.approvedClass)}<br>${name}` : own
  return change.violation ? `${ICONS.violation}&nbsp;**${whole(CHANGE_WORDS.violationClass)}**<br>${told}` : told
}

/** Each beside the word that says the same. */
const ICONS = { weakens: '🔴', undecided: '🟡', neutral: '🔵', approved: '✅', violation: '⛔' } as const

/** Whose it is, then field and kind, then who let it pass and who may not. */
const itemPart = (change: JudgedChange, lang: Language): string => {
  const { subject, approval } = change
  const id = subjectId(subject)
  const named = /^[\p{L}\p{N}._-]+$/u.test(id) ? `\`${id}\`` : inCell(id)
  const lines = [
    [subjectName(subject, lang), named, inCell(titleWords(subject))].filter((part) => part !== '').join(' '),
    inCell(kindWords(change, lang)),
    ...(approval ? [inCell(approvalWords(approval, lang))] : []),
    ...violationWords(change, lang).map((words) => `**${inCell(words)}**`),
  ]
  return lines.join('<br>')
}

/** Both values with the words that differ marked. */
const markedWords = (change: JudgedChange, lang: Language): readonly [string, string] => {
  const { old, new: next } = sideWords(change, lang)
  if (old === undefined || next === undefined || change.rule === 'moved')
    return [inCell(cutWords(old ?? '', ONE_SIDE)), inCell(cutWords(next ?? '', ONE_SIDE))]
  const edits = shortened(wordDiff(old, next))
  const side = (own: 'removed' | 'added', tag: string): string =>
    edits
      .flatMap(({ type, text }) =>
        type === 'same' ? [spaced(text)] : type === own ? [marked(spaced(text), `<${tag}>`, `</${tag}>`)] : [],
      )
      .join('')
      .trim()
  return [side('removed', 'del'), side('added', 'ins')]
}

/** Letters of a value that came or went. */
const ONE_SIDE = 300

/** The words between two edits keep the spaces that part them from those. */
const spaced = (text: string): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  const gap = (space: string): string => (space === '' ? '' : space.includes('\n') ? ' ¶ ' : ' ')
  return `${gap(before)}${inCell(words)}${words === '' ? '' : gap(after)}`
}
