import type { JudgedChange } from '../../../compare/judge-changes.ts'
import type { Text } from '../../../diagnostic/diagnostic.ts'
import { type Language, say } from '../../words.ts'
import type { ChangedPlan, Comparison } from '../changed-plan.ts'
import { CHANGE_WORDS, CLASS_WORDS } from '../words.ts'
import { escaped } from './markup.ts'
import { HTML_WORDS } from './words.ts'

/** What a change counts as. */
const STATES = ['violation', 'weakens', 'undecided', 'neutral', 'approved'] as const
export type State = (typeof STATES)[number]

/** Its class, or approved whatever its class; and besides that a violation, which no approval heals. It is shown under each. */
export const statesOf = (change: JudgedChange): readonly State[] => [
  ...(change.violation ? (['violation'] as const) : []),
  change.approval ? 'approved' : change.class,
]

const STATE_WORDS: Readonly<Record<State, Text>> = {
  ...CLASS_WORDS,
  approved: CHANGE_WORDS.approvedClass,
  violation: CHANGE_WORDS.violationClass,
}

/** Names of all units that a change concerns, once each, in the order of the alphabet; a change names them by their place. */
export const unitNames = ({ plans }: Comparison): readonly string[] =>
  [
    ...new Set(
      plans.flatMap(({ changes }) => changes.flatMap(({ subject }) => subject.units ?? []).map(({ name }) => name)),
    ),
  ].sort(new Intl.Collator('vi').compare)

type Filtered = {
  readonly units: readonly string[]
  readonly plans: readonly ChangedPlan[]
  readonly lang: Language
}

/** Hidden until the script shows it: without the script nothing could answer to it. */
export const filterForm = ({ units, plans, lang }: Filtered): string => {
  const word = (name: keyof typeof HTML_WORDS): string => escaped(say(HTML_WORDS[name], lang))
  const states = plans.flatMap(({ changes }) => changes.flatMap(statesOf))
  const count = (state: State): number => states.filter((one) => one === state).length
  // Most projects have no policy: a box that nothing answers to would only be asked about.
  const classes = STATES.filter((state) => state !== 'violation' || count(state) > 0).map(
    (state) =>
      `<label class="state ${state}"><input type="checkbox" name="muc" value="${state}" checked> ${escaped(say(STATE_WORDS[state], lang))} <span class="count" data-count="${state}">${count(state)}</span></label>`,
  )
  return `<form id="loc" hidden aria-label="${word('filters')}">
<fieldset><legend>${word('filters')}</legend>
<div class="states">${classes.join('\n')}</div>
<label>${word('unit')} <select name="don-vi"><option value="">${word('anyUnit')}</option>
${units.map((name, i) => `<option value="${escaped(name)}" data-unit="${i}"${foreign(lang)}>${escaped(name)}</option>`).join('\n')}
<option value="-" data-unit="-">${word('noUnit')}</option></select></label>
<label>${word('role')} <select name="vai"><option value="">${word('anyRole')}</option><option value="lead">${word('lead')}</option><option value="support">${word('support')}</option></select></label>
<label>${word('plan')} <select name="ke-hoach"><option value="">${word('anyPlan')}</option>
${plans.map(({ path }) => `<option value="${escaped(path)}">${escaped(path)}</option>`).join('\n')}</select></label>
<label>${word('search')} <input type="search" name="tim" autocomplete="off" spellcheck="false"></label>
<button type="button" id="bo-loc">${word('clear')}</button>
</fieldset>
<p id="dem" role="status" data-shown="${word('shown')}"></p>
</form>`
}

/** On an English page the words of plans say that they are Vietnamese. */
export const foreign = (lang: Language): string => (lang === 'vi' ? '' : ' lang="vi"')
