import { block, planWith } from '../../src/check/example-plan.ts'
import { generator } from '../support/generator.ts'
import { changedForm, type DraftForm, drawForm, typedForm } from './generated-forms.ts'

/** A plan with every part that a document can have, to be changed step by step. */
export type Draft = {
  readonly title: string
  readonly number: string
  readonly bases: readonly string[]
  readonly recipients: readonly string[]
  readonly form: DraftForm
  readonly sections: readonly DraftSection[]
  readonly tasks: readonly DraftTask[]
  /** Words by id. */
  readonly targets: readonly DraftLine[]
  readonly reports: readonly DraftLine[]
  /** How the task block stands: a table in groups, labels under each task, one sentence. */
  readonly rendering: number
  readonly appendices: readonly DraftSection[]
}

type DraftSection = { readonly title: string; readonly parts: readonly DraftPart[] }

type DraftPart =
  | { readonly type: 'paragraph'; readonly words: string; readonly note?: string }
  | { readonly type: 'list'; readonly look: number; readonly items: readonly string[] }
  | { readonly type: 'picture'; readonly file: number; readonly title: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] }

type DraftLine = { readonly id: string; readonly words: string }

type DraftTask = { readonly id: string; readonly content: string; readonly deadline: string; readonly result: string }

/** Numbers below a bound, the same on every machine. */
export type Draw = (below: number) => number

export const drawFrom = (seed: number): Draw => {
  const next = generator(seed)
  return (below) => Math.floor(next() * below)
}

const WORDS = (
  'người dân kỹ năng số tổ chức lớp tập huấn tại các thôn báo cáo kết quả trước ngày 30/6/2025 quý III hồ sơ trực tuyến ' +
  '80% đạt yêu cầu Nghị quyết số 57-NQ/TW của Bộ Chính trị 02 hội nghị cán bộ công chức xã Bờ Y năm 2026 rà soát sửa đổi **rất** *cần*'
).split(' ')

const DEADLINES = ['trước ngày 30/6/2025', 'Tháng 10/2025', 'Quý III/2025', 'Thường xuyên']
const RESULTS = [
  '02 lớp tập huấn',
  '01 kế hoạch',
  'ít nhất 80% học viên đạt yêu cầu; 02 lớp tập huấn',
  '500 người tham gia',
]

const sentence = (draw: Draw, least = 2, most = 11): string =>
  Array.from({ length: least + draw(most - least) }, () => WORDS[draw(WORDS.length)]).join(' ')

const part = (draw: Draw): DraftPart => {
  const kind = draw(7)
  if (kind === 0)
    return { type: 'list', look: draw(3), items: Array.from({ length: 1 + draw(4) }, () => sentence(draw)) }
  if (kind === 2) return { type: 'picture', file: draw(2), title: sentence(draw, 1, 4).replaceAll('*', '') }
  if (kind === 1) {
    const columns = 2 + draw(3)
    const row = (): string[] => Array.from({ length: columns }, () => sentence(draw, 1, 6))
    return { type: 'table', rows: Array.from({ length: 2 + draw(4) }, row) }
  }
  return { type: 'paragraph', words: sentence(draw), ...(draw(4) === 0 ? { note: sentence(draw) } : {}) }
}

const section = (draw: Draw): DraftSection => ({
  title: sentence(draw, 2, 6).replaceAll('*', ''),
  parts: Array.from({ length: 1 + draw(3) }, () => part(draw)),
})

const id = (kind: string, draw: Draw): string => `${kind}-${LETTERS[draw(22)]}${LETTERS[draw(22)]}`

const LETTERS = 'abcdeghiklmnopqrstuvxy'

const line = (kind: string, draw: Draw): DraftLine => ({
  id: id(kind, draw),
  words: sentence(draw).replaceAll('*', ''),
})

const task = (draw: Draw): DraftTask => ({
  id: id('viec', draw),
  content: sentence(draw).replaceAll('*', ''),
  deadline: DEADLINES[draw(DEADLINES.length)] ?? '',
  result: RESULTS[draw(RESULTS.length)] ?? '',
})

export const drawDraft = (draw: Draw): Draft => ({
  title: sentence(draw, 3, 20).replaceAll('*', ''),
  number: draw(2) === 0 ? '' : String(1 + draw(90)),
  bases: Array.from({ length: 1 + draw(3) }, () => sentence(draw).replaceAll('*', '')),
  recipients: Array.from({ length: 1 + draw(4) }, () => sentence(draw, 1, 4).replaceAll('*', '')),
  form: drawForm(draw),
  sections: Array.from({ length: 1 + draw(2) }, () => section(draw)),
  tasks: Array.from({ length: 1 + draw(3) }, () => task(draw)),
  targets: Array.from({ length: draw(3) }, () => line('muc-tieu', draw)),
  reports: Array.from({ length: draw(2) }, () => line('bao-cao', draw)),
  rendering: draw(4),
  appendices: Array.from({ length: draw(2) }, () => section(draw)),
})

/** One change of one part; often a small one, as people make them. */
export const changed = (draft: Draft, draw: Draw): Draft => {
  const edit = EDITS[draw(EDITS.length)]
  return edit ? edit(draft, draw) : draft
}

const inserted = <T>(items: readonly T[], item: T, draw: Draw): readonly T[] =>
  items.toSpliced(draw(items.length + 1), 0, item)
const without = <T>(items: readonly T[], draw: Draw): readonly T[] =>
  items.length < 2 ? items : items.toSpliced(draw(items.length), 1)
const one = <T>(items: readonly T[], draw: Draw, change: (item: T) => T): readonly T[] => {
  const at = draw(Math.max(1, items.length))
  return items.map((item, i) => (i === at ? change(item) : item))
}
const turned = <T>(items: readonly T[], draw: Draw): readonly T[] => {
  const at = draw(Math.max(1, items.length))
  return [...items.slice(at), ...items.slice(0, at)]
}

const otherWord = (words: string, draw: Draw): string =>
  one(words.split(' '), draw, () => WORDS[draw(WORDS.length)] ?? '').join(' ')

const changedPart = (old: DraftPart, draw: Draw): DraftPart => {
  if (old.type === 'list') {
    const items = [
      () => one(old.items, draw, (item) => otherWord(item, draw)),
      () => inserted(old.items, sentence(draw), draw),
      () => without(old.items, draw),
    ]
    return { ...old, items: items[draw(3)]?.() ?? old.items }
  }
  if (old.type === 'table') {
    const width = old.rows[0]?.length ?? 0
    const row = (): readonly string[] => Array.from({ length: width }, () => sentence(draw, 1, 6))
    const rows = [
      () => one(old.rows, draw, (cells) => one(cells, draw, (cell) => otherWord(cell, draw))),
      () => inserted(old.rows, row(), draw),
      () => (old.rows.length > 2 ? without(old.rows, draw) : old.rows),
      () => old.rows.map((cells) => [...cells, sentence(draw, 1, 3)]),
      // Only the width of its column.
      () => one(old.rows, draw, (cells) => one(cells, draw, (cell) => `${cell} ${sentence(draw, 8, 12)}`)),
    ]
    return { ...old, rows: rows[draw(5)]?.() ?? old.rows }
  }
  if (old.type === 'picture') {
    const pictures = [
      () => ({ ...old, file: 1 - old.file }),
      () => ({ ...old, title: otherWord(old.title, draw).replaceAll('*', '') }),
    ]
    return pictures[draw(2)]?.() ?? old
  }
  const { note: _, ...bare } = old
  const parts: (() => DraftPart)[] = [
    () => ({ ...old, words: otherWord(old.words, draw) }),
    () => ({ ...old, words: `${old.words} ${sentence(draw)}` }),
    () => ({ ...old, note: old.note ? otherWord(old.note, draw) : sentence(draw) }),
    () => bare,
    () => ({ ...old, words: old.words.startsWith('**') ? old.words : `**${old.words.replaceAll('*', '')}**` }),
  ]
  return parts[draw(5)]?.() ?? old
}

const changedSection = (old: DraftSection, draw: Draw): DraftSection => {
  const sections: (() => DraftSection)[] = [
    () => ({ ...old, parts: one(old.parts, draw, (item) => changedPart(item, draw)) }),
    () => ({ ...old, parts: one(old.parts, draw, (item) => changedPart(item, draw)) }),
    () => ({ ...old, parts: inserted(old.parts, part(draw), draw) }),
    () => ({ ...old, parts: without(old.parts, draw) }),
    () => ({ ...old, parts: turned(old.parts, draw) }),
    () => ({ ...old, title: otherWord(old.title, draw).replaceAll('*', '') }),
  ]
  return sections[draw(6)]?.() ?? old
}

const changedLines = (lines: readonly DraftLine[], kind: string, draw: Draw): readonly DraftLine[] => {
  const edits = [
    () => inserted(lines, line(kind, draw), draw),
    () => lines.toSpliced(draw(3), 1),
    () => turned(lines, draw),
    () => one(lines, draw, (old) => ({ ...old, words: otherWord(old.words, draw).replaceAll('*', '') })),
  ]
  return edits[draw(4)]?.() ?? lines
}

const EDITS: readonly ((draft: Draft, draw: Draw) => Draft)[] = [
  (draft, draw) => ({ ...draft, sections: one(draft.sections, draw, (item) => changedSection(item, draw)) }),
  (draft, draw) => ({ ...draft, sections: one(draft.sections, draw, (item) => changedSection(item, draw)) }),
  (draft, draw) => ({ ...draft, sections: one(draft.sections, draw, (item) => changedSection(item, draw)) }),
  (draft, draw) => ({ ...draft, sections: inserted(draft.sections, section(draw), draw) }),
  (draft, draw) => ({ ...draft, sections: without(draft.sections, draw) }),
  (draft, draw) => ({ ...draft, sections: turned(draft.sections, draw) }),
  (draft, draw) => ({ ...draft, tasks: inserted(draft.tasks, task(draw), draw) }),
  (draft, draw) => ({ ...draft, tasks: without(draft.tasks, draw) }),
  (draft, draw) => ({ ...draft, tasks: turned(draft.tasks, draw) }),
  (draft, draw) => ({ ...draft, tasks: one(draft.tasks, draw, ({ id }) => ({ ...task(draw), id })) }),
  (draft, draw) => ({
    ...draft,
    tasks: one(draft.tasks, draw, (old) => ({ ...old, deadline: DEADLINES[draw(4)] ?? '' })),
  }),
  (draft, draw) => ({ ...draft, rendering: draw(4) }),
  (draft, draw) => ({ ...draft, appendices: inserted(draft.appendices, section(draw), draw) }),
  (draft, draw) => ({ ...draft, appendices: draft.appendices.toSpliced(draw(2), 1) }),
  (draft, draw) => ({ ...draft, appendices: one(draft.appendices, draw, (item) => changedSection(item, draw)) }),
  (draft, draw) => ({
    ...draft,
    recipients: inserted(draft.recipients, sentence(draw, 1, 4).replaceAll('*', ''), draw),
  }),
  (draft, draw) => ({ ...draft, recipients: without(draft.recipients, draw) }),
  (draft, draw) => ({ ...draft, form: changedForm(draft.form, draw) }),
  (draft, draw) => ({ ...draft, targets: changedLines(draft.targets, 'muc-tieu', draw) }),
  (draft, draw) => ({ ...draft, reports: changedLines(draft.reports, 'bao-cao', draw) }),
  (draft, draw) => ({ ...draft, bases: inserted(draft.bases, sentence(draw).replaceAll('*', ''), draw) }),
  (draft, draw) => ({ ...draft, title: otherWord(draft.title, draw).replaceAll('*', '') }),
  (draft, draw) => ({ ...draft, number: String(1 + draw(90)) }),
  (draft, draw) => ({ ...draft, form: changedForm(draft.form, draw) }),
]

const quoted = (words: readonly string[]): string => `[${words.map((word) => JSON.stringify(word)).join(', ')}]`

/** The draft as a person types it. */
export const typedDraft = (draft: Draft): string => {
  let notes = 0
  const footnotes: string[] = []
  const typedPart = (one: DraftPart): string => {
    if (one.type === 'list') return typedList(one.items, one.look)
    if (one.type === 'picture') return `![${one.title}](hinh-${one.file}.png)`
    if (one.type === 'table') {
      const [head = [], ...rows] = one.rows.map((cells) => `| ${cells.join(' | ')} |`)
      return [head, `|${' - |'.repeat(one.rows[0]?.length ?? 0)}`, ...rows].join('\n')
    }
    if (one.note === undefined) return one.words
    footnotes.push(`[^${++notes}]: ${one.note}`)
    return `${one.words}[^${notes}]`
  }
  const typedSection = ({ title, parts }: DraftSection, mark: string): string =>
    `${mark} ${title}\n\n${parts.map(typedPart).join('\n\n')}\n\n`
  const tasks = draft.tasks
    .filter(({ id }, i) => draft.tasks.findIndex((other) => other.id === id) === i)
    .map(
      (one) =>
        `- mã: ${one.id}\n  nội dung: ${JSON.stringify(one.content)}\n  chủ trì: vhxh\n  phối hợp: [cong-an-xa]\n  thời gian: ${one.deadline}\n  kết quả: ${one.result}\n`,
    )
  const lines = (kind: string, title: string, all: readonly DraftLine[], more: string): string => {
    const items = all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i)
    const typed = items.map(({ id, words }) => `- mã: ${id}\n  nội dung: ${JSON.stringify(words)}\n${more}`)
    return items.length === 0 ? '' : `# ${title}\n\n${block(kind, typed.join(''))}\n`
  }
  const body =
    draft.sections.map((one) => typedSection(one, '#')).join('') +
    `# Nhiệm vụ\n\n${block('nhiệm vụ', tasks.join(''))}\n` +
    lines('chỉ tiêu', 'Chỉ tiêu', draft.targets, '  thời gian: Năm 2025\n') +
    lines('báo cáo', 'Báo cáo', draft.reports, REPORT) +
    draft.appendices.map((one) => typedSection(one, '# Phụ lục:')).join('')
  const front = {
    'căn cứ': quoted(draft.bases),
    'trích yếu': JSON.stringify(draft.title),
    số: draft.number,
    'nơi nhận': quoted(draft.recipients),
    ...typedForm(draft.form),
    'trình bày': RENDERINGS[draft.rendering],
  }
  return planWith(front, `${body}\n${footnotes.join('\n\n')}\n`)
}

const RENDERINGS = ['{kiểu: bảng}', '{kiểu: bảng, khổ giấy: ngang}', '{kiểu: nhãn}', '{kiểu: nội dung, đánh số: có}']

const REPORT = '  đơn vị báo cáo: cac-thon\n  báo cáo cho: vhxh\n  thời gian: trước ngày 15/12/2025\n'

/** Marks, numbers, or every other item a level deeper. */
const typedList = (items: readonly string[], look: number): string =>
  items
    .map((item, i) => (look === 0 ? `- ${item}` : look === 1 ? `${i + 1}. ${item}` : `${'  '.repeat(i % 2)}- ${item}`))
    .join('\n')
