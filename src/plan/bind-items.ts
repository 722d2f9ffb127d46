import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type YamlEntry, type YamlMap, type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import type { Sourced, Span } from '../text/span.ts'
import { bindDeadline, missingDeadline } from './bind-deadline.ts'
import { type BindContext, bindAssignment, listAt, MISSING, scalarAt } from './bind-parts.ts'
import { bindMeasures, bindResult, missingResult } from './bind-result.ts'
import { readResult } from './measure/read-result.ts'
import type { Assignment, Report, Section, Target, Task } from './plan.ts'
import { validate } from './shape.ts'
import { tellDoubt } from './tell-doubt.ts'
import { findUnit } from './units.ts'

/** Where a block stands: what the groups above lend, the section it belongs to, the words above it. */
export type Surroundings = {
  /** The nearest first. */
  readonly groups: readonly YamlNode[]
  readonly section: Section
  /** The list item or heading above, whose words are the content of a task that types none. */
  readonly above: Sourced<string> | undefined
}

export const bindTask = (own: YamlNode, around: Surroundings, context: BindContext): Task => {
  const { node, lender } = inherit(own, around.groups)
  context.diagnostics.push(...validate('AuthoredTask', node, context.period?.end).diagnostics)
  const id = idOf(own)
  const typed = scalarAt(own, 'nội dung')
  if (!typed && !around.above && own.type === 'map') context.diagnostics.push(missingContent(id))
  const content = typed ?? around.above ?? { value: MISSING, span: id.span }
  const lead = bindAssignment(yamlEntry(node, 'chủ trì')?.value, 'registered', context)
  const isListed = yamlEntry(node, 'phối hợp')?.value.type === 'seq'
  const need = isListed ? 'words are enough' : 'a list'
  const support = listAt(node, 'phối hợp').flatMap((item) => bindAssignment(item, need, context) ?? [])
  const authority = bindAuthority(yamlEntry(node, 'thẩm quyền')?.value, context)
  const note = scalarAt(own, 'ghi chú')
  return {
    id: id.value,
    span: own.span,
    idSpan: id.span,
    section: around.section,
    ...(lender ? { group: lender } : {}),
    content: { words: content.value, span: content.span, typed: typed !== undefined },
    lead: lead ?? missingAssignment(id.span),
    leadInherited: !isTyped(own, 'chủ trì'),
    support,
    ...(authority ? { authority } : {}),
    deadline: bindDeadline(yamlEntry(node, 'thời gian')?.value, context) ?? missingDeadline(own),
    result: bindResult(yamlEntry(own, 'kết quả')?.value, context) ?? missingResult(own),
    ...(note ? { note } : {}),
  }
}

export const bindTarget = (own: YamlNode, around: Surroundings, context: BindContext): Target => {
  const { node } = inherit(own, around.groups)
  context.diagnostics.push(...validate('AuthoredTarget', node, context.period?.end).diagnostics)
  const id = idOf(own)
  const words = scalarAt(own, 'nội dung') ?? { value: MISSING, span: id.span }
  const typed = bindMeasures(yamlEntry(own, 'chỉ số')?.value, context)
  const reading = readResult(words.value)
  // A measure that was typed and is wrong has told its own cause.
  if (listAt(own, 'chỉ số').length === 0 && !reading.ok && words.value !== MISSING)
    context.diagnostics.push(
      reading.doubt ? tellDoubt('target-not-measurable', words, reading.doubt) : targetUnmeasured(words),
    )
  const owner = bindAssignment(yamlEntry(node, 'chủ trì')?.value, 'registered', context)
  return {
    id: id.value,
    span: own.span,
    idSpan: id.span,
    section: around.section,
    words,
    measures: typed.length > 0 ? typed : reading.ok ? reading.items : [],
    deadline: bindDeadline(yamlEntry(node, 'thời gian')?.value, context) ?? missingDeadline(own),
    ...(owner ? { owner } : {}),
  }
}

export const bindReport = (own: YamlNode, around: Surroundings, context: BindContext): Report => {
  context.diagnostics.push(...validate('AuthoredReport', own, context.period?.end).diagnostics)
  const id = idOf(own)
  const words = scalarAt(own, 'nội dung')
  const assignment = (key: string): Assignment | undefined =>
    bindAssignment(yamlEntry(own, key)?.value, 'words are enough', context)
  const through = assignment('qua')
  return {
    id: id.value,
    span: own.span,
    idSpan: id.span,
    section: around.section,
    ...(words ? { words } : {}),
    reporter: assignment('đơn vị báo cáo') ?? missingAssignment(id.span),
    recipient: assignment('báo cáo cho') ?? missingAssignment(id.span),
    ...(through ? { through } : {}),
    deadline: bindDeadline(yamlEntry(own, 'thời gian')?.value, context) ?? missingDeadline(own),
  }
}

/** Who decides is mostly an office (“Chủ tịch UBND xã”), and no register lists offices: only a code must be known. */
const bindAuthority = (node: YamlNode | undefined, context: BindContext): Assignment | undefined => {
  const isOffice = node?.type === 'scalar' && !/^[a-z0-9-]*$/.test(node.text) && !findUnit(context.units, node.text)
  return isOffice ? { words: node.text, units: [], span: node.span } : bindAssignment(node, 'words are enough', context)
}

const INHERITED = ['chủ trì', 'phối hợp', 'thẩm quyền', 'thời gian']

/** The item with what it lacks filled from the nearest group that has it: the thing the schema is held against. */
const inherit = (own: YamlNode, groups: readonly YamlNode[]): { node: YamlNode; lender: string | undefined } => {
  if (own.type !== 'map') return { node: own, lender: undefined }
  const lent: YamlEntry[] = []
  let lender: string | undefined
  for (const key of INHERITED) {
    if (isTyped(own, key)) continue
    const group = groups.find((candidate) => isTyped(candidate, key))
    const entry = yamlEntry(group, key)
    if (!entry) continue
    lent.push(entry)
    lender ??= scalarAt(group, 'mã')?.value
  }
  const entries = own.entries.filter(({ key }) => !lent.some((entry) => entry.key === key))
  const node: YamlMap = { ...own, entries: [...entries, ...lent] }
  return { node, lender }
}

const isTyped = (node: YamlNode, key: string): boolean => {
  const value = yamlEntry(node, key)?.value
  return value !== undefined && (value.type !== 'scalar' || value.text !== '')
}

const idOf = (node: YamlNode): Sourced<string> => {
  const first = node.type === 'map' ? node.entries[0]?.keySpan : undefined
  return scalarAt(node, 'mã') ?? { value: MISSING, span: first ?? node.span }
}

const missingAssignment = (span: Span): Assignment => ({ words: MISSING, units: [], span })

const missingContent = (id: Sourced<string>): Diagnostic => ({
  rule: 'missing-content',
  severity: 'error',
  span: id.span,
  message: { vi: `nhiệm vụ \`${id.value}\` không có nội dung`, en: `the task \`${id.value}\` has no content` },
  help: {
    vi: 'thêm `nội dung: …`, hoặc đặt khối ngay dưới tiêu đề nói lên việc phải làm',
    en: 'add `nội dung: …` or put the block under a heading that says what is to be done',
  },
  args: { id: id.value },
})

const targetUnmeasured = ({ value, span }: Sourced<string>): Diagnostic => ({
  rule: 'target-not-measurable',
  severity: 'error',
  span,
  message: { vi: 'chỉ tiêu không có số đo', en: 'the target has no measure' },
  help: {
    vi: 'nêu số đo trong lời văn (80% …), hoặc thêm `chỉ số: [{ít nhất: 80%, của: …}]`',
    en: 'give a measure in the words (80% …) or add `chỉ số: [{ít nhất: 80%, của: …}]`',
  },
  args: { words: value },
})
