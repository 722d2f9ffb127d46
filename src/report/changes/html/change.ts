import type { Subject, SubjectUnit } from '../../../compare/change.ts'
import { CHANGE_RULES } from '../../../compare/change-rules.ts'
import type { JudgedChange } from '../../../compare/judge-changes.ts'
import { type Language, say } from '../../words.ts'
import { type ItemChanges, isWhole, whatBecame } from '../by-subject.ts'
import { approvalWords, hasNoTitle, sideWords, subjectId, subjectName } from '../change-words.ts'
import { violationWords } from '../violation-words.ts'
import { CHANGE_WORDS, CLASS_WORDS } from '../words.ts'
import { foreign, statesOf } from './filters.ts'
import { escaped, markedSides, type Sides } from './markup.ts'
import { HTML_WORDS } from './words.ts'

export type ItemView = {
  readonly lang: Language
  /** Where each unit stands in the list of the filter. */
  readonly unitPlaces: ReadonlyMap<string, number>
}

/** One task, target, duty, section or the document: who answers for it, and its changes with both revisions side by side. */
export const itemPart = (changes: ItemChanges, view: ItemView): string => {
  const { lang } = view
  const { subject } = changes[0]
  return `<article class="item">
<h3>${markPart(changes, lang)} ${namePart(subject, lang)}</h3>
${unitsPart(subject, lang)}${changes.map((change) => changePart(change, view)).join('\n')}
</article>`
}

const markPart = (changes: ItemChanges, lang: Language): string => {
  const { mark, words } = MARKS[whatBecame(changes)]
  return `<span aria-hidden="true">${mark}</span> <span class="unseen">${escaped(say(words, lang))}:</span>`
}

const MARKS = {
  added: { mark: '+', words: HTML_WORDS.added },
  removed: { mark: '−', words: HTML_WORDS.removed },
  moved: { mark: '→', words: HTML_WORDS.movedItem },
  changed: { mark: '~', words: HTML_WORDS.changed },
} as const

const namePart = (subject: Subject, lang: Language): string => {
  const id = subjectId(subject)
  const code = id === '' ? '' : ` <code>${escaped(id)}</code>`
  const title = hasNoTitle(subject) ? '' : ` <span${foreign(lang)}>“${escaped(subject.title)}”</span>`
  return `<span class="kind">${escaped(subjectName(subject, lang))}</span>${code}${title}`
}

/** Not for a whole document: there they would be everybody. */
const unitsPart = ({ type, units = [] }: Subject, lang: Language): string => {
  const parts = (['lead', 'support'] as const).flatMap((role) => {
    const names = namesOf(units, role)
    return names.length > 0
      ? [`${say(HTML_WORDS[role], lang)}: <span${foreign(lang)}>${escaped(names.join(', '))}</span>`]
      : []
  })
  return type === 'document' || parts.length === 0 ? '' : `<p class="units">${parts.join('; ')}</p>\n`
}

const namesOf = (units: readonly SubjectUnit[], role: SubjectUnit['role']): string[] =>
  units.filter((unit) => unit.role === role).map(({ name }) => name)

const changePart = (change: JudgedChange, { lang, unitPlaces }: ItemView): string => {
  const { rule, fingerprint, subject, approval, violation } = change
  const { summary, why } = CHANGE_RULES[rule]
  const field = isWhole(rule) ? '' : `<b${foreign(lang)}>${escaped(change.field)}</b>: `
  const classes = [change.class, ...(approval ? ['approved'] : []), ...(violation ? ['forbidden'] : [])]
  const places = (role: SubjectUnit['role']): string =>
    namesOf(subject.units ?? [], role)
      .map((name) => unitPlaces.get(name) ?? '')
      .join(' ')
  const approved = approval
    ? `\n<p><span class="approval"${foreign(lang)}>${escaped(approvalWords(approval, lang))}</span></p>`
    : ''
  const wrong = violationWords(change, lang).map((told) => `\n<p><span class="violation">${escaped(told)}</span></p>`)
  return `<div class="change ${classes.join(' ')}" data-states="${statesOf(change).join(' ')}" data-lead="${places('lead')}" data-support="${places('support')}">
<p class="what"><span class="class">${escaped(say(CLASS_WORDS[change.class], lang))}</span> ${field}${escaped(say(summary, lang))}</p>${approved}${wrong.join('')}
${sidesPart(change, lang)}
<div class="more"><details><summary>${say(HTML_WORDS.why, lang)}</summary><p>${escaped(say(why, lang))} <code>${rule}</code></p></details>
<span>${say(HTML_WORDS.fingerprint, lang)} <code>${fingerprint}</code> <button type="button" class="copy" aria-label="${say(HTML_WORDS.copyAbout, lang, { fingerprint })}">${say(HTML_WORDS.copy, lang)}</button></span></div>
</div>`
}

const sidesPart = (change: JudgedChange, lang: Language): string => {
  const { old, new: next } = sideWords(change, lang)
  const none = `<span class="none">(${say(HTML_WORDS.nothingHere, lang)})</span>`
  const sides: Sides =
    old !== undefined && next !== undefined
      ? markedSides(old, next)
      : {
          old: old === undefined ? none : `<del>${escaped(old)}</del>`,
          new: next === undefined ? none : `<ins>${escaped(next)}</ins>`,
        }
  const side = (name: 'old' | 'new', words: string): string =>
    `<div class="${name}"><span class="side">${say(name === 'old' ? CHANGE_WORDS.before : CHANGE_WORDS.after, lang)}</span><p class="words"${foreign(lang)}>${words}</p></div>`
  return `<div class="sides">${side('old', sides.old)}${side('new', sides.new)}</div>`
}
