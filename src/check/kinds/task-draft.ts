import type { Text } from '../../diagnostic/diagnostic.ts'
import { flowWords } from '../../plan/flow-words.ts'
import type { Plan } from '../../plan/plan.ts'
import { slug } from '../../text/vietnamese.ts'
import { dayWordsIn, itemsOf } from './duty-dates.ts'
import { unitMentions } from './unit-mentions.ts'
import { WORK_VERBS } from './work-verbs.ts'

/**
 * Help that gives work from prose as it is typed in a block: its words without the verb that assigns it, who supports it
 * and its day in their own keys; "…" where the prose says nothing. `lead` is a unit's id, or its words.
 */
export const draftOf = (work: string, lead: string, plan: Plan): Text => {
  const when = dayWordsIn(work)
  const isRead = when !== undefined && itemsOf(when.words, plan) !== undefined
  const [timeless, day] = isRead ? [without(work, when), when.words] : [work, '…']
  const { content, support } = assigned(timeless, plan)
  if (REPORT.test(content)) return reportDraft(content, lead, day, plan)
  const keys = [
    `mã: ${idFor(content, plan)}`,
    `nội dung: ${flowWords(shortened(content))}`,
    `chủ trì: ${flowWords(lead)}`,
    ...(support.length > 0 ? [`phối hợp: [${support.join(', ')}]`] : []),
    `thời gian: ${flowWords(day)}`,
    'kết quả: …',
  ]
  return typedIn('nhiệm vụ', keys)
}

/** The same of a label that stands alone: its value in its key. */
export const labelDraft = (label: string, value: string, plan: Plan): Text => {
  const words = value.replace(/[\s.;]+$/, '')
  const [lead, ...others] = unitMentions(plan)(words)
  const isDay = /^[*+\-–(]?\s*(?:thời|tiến)/iu.test(label)
  const unit = !isDay && words !== '' ? (lead && others.length === 0 ? lead.unit.id : words) : '…'
  return typedIn('nhiệm vụ', [
    'mã: …',
    'nội dung: …',
    `chủ trì: ${flowWords(unit)}`,
    `thời gian: ${isDay && words !== '' ? flowWords(words) : '…'}`,
    'kết quả: …',
  ])
}

const typedIn = (kind: string, keys: readonly string[]): Text => {
  const item = `- {${keys.join(', ')}}`
  return { vi: `gõ trong khối \`\`\`yaml ${kind}: ${item}`, en: `type in a \`\`\`yaml ${kind} block: ${item}` }
}

const REPORT = /^(?:tổng hợp[^;.]{0,60}?,\s*)?(?:gửi )?báo cáo(?!\p{L})/iu

const reportDraft = (content: string, lead: string, day: string, plan: Plan): Text => {
  const [recipient] = unitMentions(plan)(content)
  return typedIn('báo cáo', [
    `mã: ${idFor(content, plan)}`,
    `đơn vị báo cáo: ${flowWords(lead)}`,
    `báo cáo cho: ${recipient ? recipient.unit.id : '…'}`,
    `thời gian: ${flowWords(day)}`,
  ])
}

/** The words of the day are cut out with the comma and the "hoàn thành" that join them. */
const without = (work: string, { start, end }: { readonly start: number; readonly end: number }): string => {
  const before = work.slice(0, start).replace(/[\s,;(]*(?:(?:để )?(?:hoàn thành|thực hiện|xong)\s*)?$/iu, '')
  const after = work.slice(end).replace(/^\s*\)/, '')
  return `${before}${after}`.replace(/[\s.;:,/]+$/, '')
}

/** Work without "chủ trì, phối hợp với …" and "có trách nhiệm"; whom it is to be done with apart, where registered. */
const assigned = (work: string, plan: Plan): { readonly content: string; readonly support: readonly string[] } => {
  const bare = work.replace(ASSIGNING, '')
  const joint = JOINT.exec(bare)?.[0]
  const mentions = joint ? unitMentions(plan)(bare) : []
  const verb = [...(joint ? bare.matchAll(VERB_INSIDE) : [])].find(
    ({ index }) => index >= (joint?.length ?? 0) && !mentions.some(({ start, end }) => start <= index && index < end),
  )
  if (!verb) return { content: capital(bare === '' ? work : bare), support: [] }
  const before = mentions.filter(({ start }) => start < verb.index)
  return { content: capital(bare.slice(verb.index)), support: [...new Set(before.map(({ unit }) => unit.id))] }
}

const ASSIGNING =
  /^(?:(?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|làm đầu mối|là (?:cơ quan|đơn vị|bộ phận) (?:chủ trì|đầu mối|thường trực)|chủ động)(?:\s*[,;:]\s*|\s+và\s+|\s+|$))+/iu
const JOINT = /^phối hợp (?:với|cùng)(?: với)?\s+/iu
const VERB_INSIDE = new RegExp(`(?<!\\p{L})(?:${WORK_VERBS})(?!\\p{L})`, 'giu')

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

const shortened = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s\S*$/, '')} …`

const LONGEST = 160

/**
 * An id that no item of the plan has, of whole words: the first clause, up to the last word of grammar in its first
 * eight syllables. Vietnamese words are mostly of two syllables, so a clause without one is cut after an even number.
 */
const idFor = (content: string, plan: Plan): string => {
  const clause = /^[^,;.:(“”]*/u.exec(content)?.[0].trim() ?? ''
  const syllables = clause.split(/\s+/).filter((syllable) => slug(syllable) !== '')
  const cut = syllables.length <= MOST ? syllables.length : lastJoint(syllables)
  const base = slug(syllables.slice(0, cut).join(' '))
  if (!/^[a-z]/.test(base)) return '…'
  const used = new Set([...plan.tasks, ...plan.targets, ...plan.reports].map(({ id }) => id))
  let id = base
  for (let next = 2; used.has(id); next++) id = `${base}-${next}`
  return id
}

const lastJoint = (syllables: readonly string[]): number => {
  const joint = syllables.slice(0, MOST + 1).findLastIndex((syllable) => JOINING.test(syllable))
  return joint >= 2 ? joint : EVEN
}

const MOST = 7
const EVEN = 6
const JOINING = /^(?:và|của|các|cho|trên|về|với|theo|tại|để|trong|những|từ|đến|bằng|cùng|nhằm|ở|do|có)$/iu
