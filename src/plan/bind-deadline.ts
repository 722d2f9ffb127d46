import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { YamlNode } from '../syntax/syntax-tree.ts'
import type { Day } from '../text/day.ts'
import { type BindContext, dayAt, MISSING, scalarAt, stretchOf } from './bind-parts.ts'
import type { DeadlineItem } from './deadline/deadline.ts'
import { readDeadline } from './deadline/read-deadline.ts'
import type { Deadline } from './plan.ts'

/** A deadline from its words, or from the typed parts beside them. An absent one is the schema's finding. */
export const bindDeadline = (node: YamlNode | undefined, context: BindContext): Deadline | undefined => {
  if (!node) return undefined
  const typedWords = node.type === 'scalar' ? { value: node.text, span: node.span } : scalarAt(node, 'ghi')
  if (!typedWords || typedWords.value === '') return undefined
  const { value: words, span } = typedWords
  const reading = readDeadline(words, context.period ? { period: context.period } : {})
  const parts = node.type === 'map' ? readParts(node, context) : {}
  const read = reading.ok ? reading.items : []
  // A long form without parts is the schema's finding.
  if (!reading.ok && node.type === 'scalar') {
    const unread = stretchOf(words, span, reading.unread.start, reading.unread.length)
    context.diagnostics.push(deadlineUnread(words, unread, context.period?.end ?? '2025-12-31'))
  }
  return { words, items: merge(read, parts), span }
}

export const missingDeadline = (node: YamlNode): Deadline => ({ words: MISSING, items: [], span: node.span })

type Parts = { latest?: Day; from?: Day; to?: Day; report?: string; rrule?: string }

const readParts = (node: YamlNode, context: BindContext): Parts => {
  const latest = dayAt(node, 'chậm nhất', context)
  const from = dayAt(node, 'từ', context)
  const to = dayAt(node, 'đến', context)
  const report = scalarAt(node, 'báo cáo')?.value
  const rrule = scalarAt(node, 'lặp lại')?.value
  if (from && to && to < from) context.diagnostics.push(reversed(from, to, scalarAt(node, 'đến')?.span ?? node.span))
  return {
    ...(latest ? { latest } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(report ? { report } : {}),
    ...(rrule ? { rrule } : {}),
  }
}

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
  if (latest && !items.some(({ type }) => type === 'relative'))
    typed.push({ type: 'by', day: latest, bound: 'through' })
  if (report && !hasOngoing) typed.push({ type: 'ongoing', report })
  if (rrule) typed.push({ type: 'recurring', rrule, anchored: /BY(MONTHDAY|DAY|YEARDAY)=/.test(rrule), bound: 'on' })
  // A typed date or rule is the drafter's own reading of dated words: it replaces theirs.
  const kept =
    typed.length > 0
      ? items.filter(({ type }) => type === 'ongoing' || type === 'relative' || type === 'on-demand')
      : items
  return [...kept, ...typed]
}

const deadlineUnread = (words: string, span: Diagnostic['span'], lastDay: Day): Diagnostic => ({
  rule: 'deadline-unread',
  severity: 'error',
  span,
  message: { vi: `không đọc được thời hạn “${words}”`, en: `the deadline “${words}” cannot be read` },
  label: { vi: 'từ chỗ này', en: 'from here' },
  help: {
    vi: `gõ dạng dài: {ghi: ${quoteIfNeeded(words)}, chậm nhất: ${lastDay}} (hoặc từ và đến, báo cáo, lặp lại)`,
    en: `type the long form: {ghi: ${quoteIfNeeded(words)}, chậm nhất: ${lastDay}} (or từ and đến, báo cáo, lặp lại)`,
  },
  args: { words },
})

const reversed = (from: Day, to: Day, span: Diagnostic['span']): Diagnostic => ({
  rule: 'bad-date',
  severity: 'error',
  span,
  message: { vi: `ngày kết thúc ${to} trước ngày bắt đầu ${from}`, en: `the end ${to} is before the start ${from}` },
  help: { vi: 'đổi hai ngày cho đúng thứ tự', en: 'put the two days in order' },
  args: { from, to },
})

const quoteIfNeeded = (words: string): string => (/[,:#{}[\]]/.test(words) ? JSON.stringify(words) : words)
