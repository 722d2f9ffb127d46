import { createHash } from 'node:crypto'
import { type Language, say } from '../words.ts'
import { bySubject } from './by-subject.ts'
import type { ChangeOptions } from './change-options.ts'
import { classCounts } from './change-words.ts'
import type { ChangedPlan, Comparison } from './changed-plan.ts'
import { type ItemView, itemPart } from './html/change.ts'
import { filterForm, unitNames } from './html/filters.ts'
import { escaped } from './html/markup.ts'
import { PAGE_SCRIPT } from './html/script.ts'
import { PAGE_STYLE } from './html/style.ts'
import { HTML_WORDS } from './html/words.ts'
import { approvalBlock } from './report-approvals.ts'
import { unreadLines } from './unread-words.ts'
import { verdict } from './verdict.ts'
import { projectLines } from './violation-words.ts'
import { CHANGE_WORDS } from './words.ts'

/**
 * One page that needs nothing beside it, for people without git: the verdict, filters, every change with both revisions
 * side by side. The browser is told to run this script and no other, and to ask the network for nothing.
 */
export const reportChangesHtml = (comparison: Comparison, options: ChangeOptions): string => {
  const { lang, toolVersion } = options
  const { old, new: next, plans } = comparison
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(say(HTML_WORDS.title, lang, { old, new: next }))}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${bodyParts(comparison, options)}
<footer><p>${escaped(say(HTML_WORDS.madeBy, lang, { version: toolVersion }))}</p></footer>
${plans.length === 0 ? '' : `<script>${PAGE_SCRIPT}</script>\n`}</body>
</html>
`
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

const POLICY = `default-src 'none'; script-src ${sha256(PAGE_SCRIPT)}; style-src ${sha256(PAGE_STYLE)}; base-uri 'none'; form-action 'none'`

const bodyParts = (comparison: Comparison, options: ChangeOptions): string => {
  const { lang } = options
  const { plans } = comparison
  const policy = projectLines(comparison, lang).map((told) => `\n<p class="policy">${escaped(told)}</p>`)
  const head = `<h1>${escaped(verdict(comparison, lang, options.gate))}</h1>${policy.join('')}${lostParts(comparison, lang)}`
  if (plans.length === 0) return `<header>${head}</header>`
  const units = unitNames(comparison)
  const view: ItemView = { lang, unitPlaces: new Map(units.map((name, i) => [name, i])) }
  const word = (name: keyof typeof HTML_WORDS): string => escaped(say(HTML_WORDS[name], lang))
  return `<a class="skip" href="#thay-doi">${word('skip')}</a>
<header>
${head}
<p class="legend">${word('legend')}</p>
</header>
${filterForm({ units, plans, lang })}
<p id="chep" class="unseen" role="status" data-copied="${word('copied')}" data-selected="${word('selected')}"></p>
<main id="thay-doi" tabindex="-1">
<p id="trong" hidden>${word('nothing')}</p>
${plans.map((plan, i) => planPart(plan, i, view)).join('\n')}
</main>
${approvalPart(comparison, options)}`
}

const lostParts = (comparison: Comparison, lang: Language): string =>
  (comparison.unread ?? [])
    .map((plan) => unreadLines(plan, comparison, lang).map(escaped).join('<br>'))
    .map((told) => `\n<p class="policy">${told}</p>`)
    .join('')

const planPart = (plan: ChangedPlan, place: number, view: ItemView): string => {
  const { path, oldPath, changes } = plan
  const renamed =
    oldPath === undefined ? '' : ` <small>(${escaped(say(CHANGE_WORDS.planRenamed, view.lang, { oldPath }))})</small>`
  return `<section class="plan" data-plan="${escaped(path)}" aria-labelledby="k${place}">
<h2 id="k${place}">${escaped(path)}${renamed} <small>${escaped(classCounts(changes, view.lang))}</small></h2>
${bySubject(changes)
  .map((group) => itemPart(group, view))
  .join('\n')}
</section>`
}

/** The entries to paste, for the changes that the run holds back. */
const approvalPart = (comparison: Comparison, options: ChangeOptions): string => {
  const entries = approvalBlock(comparison, options)
  if (entries.length === 0) return ''
  const title = escaped(say(CHANGE_WORDS.toApprove, options.lang))
  return `<details><summary>${title}</summary>
<pre tabindex="0">${escaped(entries.join('\n'))}</pre>
</details>`
}
