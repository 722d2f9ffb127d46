import type { Side, Subject } from '../../compare/change.ts'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { Approval, JudgedChange } from '../../compare/judge-changes.ts'
import type { PlanRevision } from '../../compare/revision.ts'
import { dayWords } from '../../text/day.ts'
import { graphemes } from '../../text/source-file.ts'
import { authorWords, shortName } from '../history/revision-words.ts'
import { type Language, say } from '../words.ts'
import { isWhole } from './by-subject.ts'
import { CHANGE_WORDS, CLASS_WORDS, SUBJECT_WORDS } from './words.ts'

/** What every report says of a change: whose it is, which field, both values, who let it pass. */

export const subjectName = (subject: Subject, lang: Language): string =>
  say(subject.type === 'section' && subject.title === '' ? CHANGE_WORDS.opening : SUBJECT_WORDS[subject.type], lang)

/** The document has its path above; what stands before the first heading has only its name. */
export const hasNoTitle = ({ type, title }: Subject): boolean => type === 'document' || title === ''

/** By what it is asked for; empty where the title alone names it. */
export const subjectId = ({ type, id }: Subject): string => (type === 'section' ? '' : id)

/** Enough of the title to know it by; empty where there is none. */
export const titleWords = (subject: Subject): string =>
  hasNoTitle(subject) ? '' : `“${cutWords(subject.title, TITLE)}”`

const TITLE = 80

/** "nhiệm vụ mo-lop “Mở lớp tập huấn”". */
export const itemWords = ({ subject }: Pick<JudgedChange, 'subject'>, lang: Language): string =>
  [subjectName(subject, lang), subjectId(subject), titleWords(subject)].filter((part) => part !== '').join(' ')

/** The key of the plan language; what comes or goes as a whole has none. */
export const fieldWords = ({ rule, field }: Pick<JudgedChange, 'rule' | 'field'>, lang: Language): string =>
  isWhole(rule) ? say(CHANGE_WORDS.whole, lang) : field

/** "thời gian: lùi thời hạn", "bỏ nhiệm vụ". */
export const kindWords = (change: Pick<JudgedChange, 'rule' | 'field'>, lang: Language): string => {
  const summary = say(CHANGE_RULES[change.rule].summary, lang)
  return isWhole(change.rule) ? summary : `${change.field}: ${summary}`
}

type Told = Pick<JudgedChange, 'rule' | 'subject' | 'old' | 'new'>

/**
 * Both values for people. A whole item has its title beside it: only what it promises is told. What moved within its
 * section stands at the same place in words, so that is said.
 */
export const sideWords = (change: Told, lang: Language): { readonly old?: string; readonly new?: string } => {
  const { old, new: next, rule, subject } = change
  const words = (side: Side): string => {
    if (rule === 'moved') return cutPlace(side.words)
    return isWhole(rule) ? withoutTitle(side.words, subject.title) : side.words
  }
  const stays = rule === 'moved' && old?.words === next?.words
  return {
    ...(old && !stays && old.words !== '' ? { old: words(old) } : {}),
    ...(next && next.words !== ''
      ? { new: stays ? say(CHANGE_WORDS.otherOrder, lang, { place: next.words }) : words(next) }
      : {}),
  }
}

/** “sau “…””: a place is named by the title before it; the quote is closed where a long one is cut. */
const cutPlace = (words: string): string => {
  const cut = cutWords(words, PLACE)
  return cut !== inLine(words) && words.endsWith('”') ? `${cut}”` : cut
}

const PLACE = 100

const withoutTitle = (words: string, title: string): string =>
  words.startsWith(`${title} – `) ? words.slice(title.length + 3) : words

/** Both values in one line; a side that is not there is said, but for lists, whose kind of change says it. */
export const bothWords = (change: Told, lang: Language): string => {
  const { old, new: next } = sideWords(change, lang)
  if (old !== undefined && next !== undefined) return inLine(`${old} → ${next}`)
  const one = inLine(old ?? next ?? '')
  if (one === '' || change.rule === 'moved' || /-(?:added|removed)$/.test(change.rule)) return one
  return old === undefined
    ? `${say(CHANGE_WORDS.notYet, lang)} → ${one}`
    : `${one} → ${say(CHANGE_WORDS.noLonger, lang)}`
}

const inLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** A line of at most so many letters, cut behind a whole word. */
export const cutWords = (words: string, most: number): string => {
  const line = inLine(words)
  const letters = graphemes(line)
  if (letters.length <= most) return line
  const part = letters.slice(0, most - 1).join('')
  const space = part.lastIndexOf(' ')
  return `${(space > most / 2 ? part.slice(0, space) : part).replace(/[\s,;–-]+$/, '')}…`
}

export const approvalWords = ({ reason, by, until, addedBy = [] }: Approval, lang: Language): string => {
  const added = addedBy.length > 0 ? say(CHANGE_WORDS.approvalAdded, lang, { who: makersWords(addedBy, lang) }) : ''
  return `${say(CHANGE_WORDS.approved, lang, { reason, by, until: dayWords(until) })}${added}`
}

/** Who made something, and in which commit; one of them when there are several. */
export const makersWords = (makers: readonly PlanRevision[], lang: Language): string =>
  makers
    .map((maker) => `${authorWords(maker.author, lang)} (${shortName(maker, lang)})`)
    .join(say(CHANGE_WORDS.or, lang))

/** "2 nghiêm trọng, 1 đã duyệt": of what there is any. */
export const classCounts = (changes: readonly JudgedChange[], lang: Language): string => {
  const open = changes.filter(({ approval }) => !approval)
  const classes = (['weakens', 'undecided', 'neutral'] as const).map(
    (one) => [open.filter((change) => change.class === one).length, say(CLASS_WORDS[one], lang)] as const,
  )
  const approved = [changes.length - open.length, say(CHANGE_WORDS.approvedClass, lang)] as const
  const wrong = [changes.filter(({ violation }) => violation).length, say(CHANGE_WORDS.violationClass, lang)] as const
  return [...classes, approved, wrong].flatMap(([count, name]) => (count > 0 ? [`${count} ${name}`] : [])).join(', ')
}
