import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { YamlNode } from '../syntax/syntax-tree.ts'
import type { Day } from '../text/day.ts'
import { type BindContext, dayAt, MISSING, scalarAt } from './bind-parts.ts'
import type { DeadlineItem } from './deadline/deadline.ts'
import { readDeadline } from './deadline/read-deadline.ts'
import { wrongInRule } from './deadline/recurrence-rule.ts'
import { deadlineProblem } from './deadline-findings.ts'
import { impossibleDate, reversed } from './impossible-dates.ts'
import type { Deadline } from './plan.ts'
import { insideQuotes, quotedValue } from './quoted-values.ts'
import { schoolYearOf } from './units.ts'

/** A deadline from its words, or from the typed parts beside them. An absent one is the schema's finding. */
export const bindDeadline = (node: YamlNode | undefined, context: BindContext): Deadline | undefined => {
  if (!node) return undefined
  const typedWords = node.type === 'scalar' ? { value: node.text, span: node.span } : scalarAt(node, 'ghi')
  if (!typedWords || typedWords.value === '') return undefined
  const { value: words, span } = typedWords
  const quoted = quotedValue({ text: words, span })
  if (quoted) context.diagnostics.push(quoted)
  const schoolYear = context.issuer && schoolYearOf(context.issuer, context.units)
  const reading = readDeadline(insideQuotes(words) ?? words, {
    ...(context.period ? { period: context.period } : {}),
    ...(schoolYear ? { schoolYear } : {}),
  })
  const parts = node.type === 'map' ? readParts(node, context) : {}
  const read = reading.ok ? reading.items : []
  // A long form without parts is the schema's finding; one with parts says what its words leave open.
  if (!reading.ok && !quoted && node.type === 'scalar')
    context.diagnostics.push(impossibleDate(words, span) ?? deadlineProblem(words, span, reading.problem, context))
  // What was typed wrong has its finding; what would follow from its absence has none.
  return { words, items: parts ? merge(read, parts) : [], span }
}

export const missingDeadline = (node: YamlNode): Deadline => ({ words: MISSING, items: [], span: node.span })

type Parts = { latest?: Day; from?: Day; to?: Day; report?: string; rrule?: string }

/** The typed parts; undefined when one of them cannot be used. */
const readParts = (node: YamlNode, context: BindContext): Parts | undefined => {
  const latest = dayAt(node, 'chậm nhất', context)
  const from = dayAt(node, 'từ', context)
  const to = dayAt(node, 'đến', context)
  const report = scalarAt(node, 'báo cáo')?.value
  const rule = scalarAt(node, 'lặp lại')
  const rrule = rule?.value
  const wrong = rule && RULE_FORM.test(rule.value) ? wrongInRule(rule.value) : undefined
  if (rule && wrong) context.diagnostics.push(badRule(rule.value, rule.span, wrong))
  const typed = { từ: from, đến: to, 'chậm nhất': latest }
  const isBad = Object.entries(typed).some(([key, found]) => !found && scalarAt(node, key))
  if (isBad || wrong || (rule && !RULE_FORM.test(rule.value))) return undefined
  for (const [first, last] of ORDER) {
    const [start, end] = [typed[first], typed[last]]
    if (start && end && end < start) {
      context.diagnostics.push(reversed(start, end, scalarAt(node, last)?.span ?? node.span))
      return undefined
    }
  }
  return {
    ...(latest ? { latest } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(report ? { report } : {}),
    ...(rrule ? { rrule } : {}),
  }
}

/** The parts that must follow each other. */
const ORDER = [
  ['từ', 'đến'],
  ['từ', 'chậm nhất'],
  ['đến', 'chậm nhất'],
] as const

/** The schema's form of a rule; another form is the schema's finding. */
const RULE_FORM = /^FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY)(?:;[A-Z]+=[-A-Z0-9,]+)*$/

/** What was typed completes what the words say, and stands alone where they say nothing that can be read. */
const merge = (read: readonly DeadlineItem[], { latest, from, to, report, rrule }: Parts): DeadlineItem[] => {
  const items: DeadlineItem[] = read.map((item) => {
    if (item.type === 'ongoing') return { ...item, ...(to ? { until: to } : {}), ...(report ? { report } : {}) }
    if (item.type === 'relative' && latest) return { ...item, latest }
    return item
  })
  const hasOngoing = items.some(({ type }) => type === 'ongoing')
  const typed: DeadlineItem[] = []
  if (from && to) typed.push({ type: 'window', start: from, end: to })
  else if (to && !hasOngoing) typed.push({ type: 'by', day: to, bound: 'through' })
  else if (from && latest) typed.push({ type: 'window', start: from, end: latest })
  if (latest && (to || !from) && !items.some(({ type }) => type === 'relative'))
    typed.push({ type: 'by', day: latest, bound: 'through' })
  if (report && !hasOngoing) typed.push({ type: 'ongoing', report })
  if (rrule) typed.push({ type: 'recurring', rrule, anchored: ANCHORED.test(rrule), bound: 'on' })
  // A typed date or rule is the drafter's own reading of dated words: it replaces theirs.
  const kept =
    typed.length > 0
      ? items.filter(({ type }) => type === 'ongoing' || type === 'relative' || type === 'on-demand')
      : items
  return [...kept, ...typed]
}

/** A day of each turn is named, or its month: “Tháng 10 hằng năm” is due in October. */
const ANCHORED = /BY(?:MONTHDAY|DAY)=|^FREQ=YEARLY;(?:.*;)?BYMONTH=/

const badRule = (rule: string, span: Diagnostic['span'], wrong: string): Diagnostic => ({
  rule: 'bad-value',
  severity: 'error',
  span,
  message: {
    vi: `\`${wrong}\` không đúng quy tắc lặp của RFC 5545`,
    en: `\`${wrong}\` is not a part of an RFC 5545 rule of recurrence`,
  },
  help: {
    vi: 'dùng FREQ, INTERVAL, COUNT hoặc UNTIL, BYMONTH (1–12), BYMONTHDAY (1–31, −1…−31), BYDAY (MO…SU), BYSETPOS, WKST, mỗi phần một lần; ví dụ FREQ=MONTHLY;BYMONTHDAY=15',
    en: 'use FREQ, INTERVAL, COUNT or UNTIL, BYMONTH (1–12), BYMONTHDAY (1–31, −1…−31), BYDAY (MO…SU), BYSETPOS, WKST, each once; e.g. FREQ=MONTHLY;BYMONTHDAY=15',
  },
  args: { rule, wrong },
})
