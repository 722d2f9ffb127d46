import { flowWords } from '../../plan/flow-words.ts'
import type { Content, Heading, List, Plan, ProseTable, Report, Task } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { inlineText } from '../../syntax/syntax-tree.ts'
import { slug } from '../../text/vietnamese.ts'
import { taskBlock } from '../example-plan.ts'
import { beginsWithWork, type Duty, dutyIn, labelOf, onlyUnit } from '../kinds/duty-words.ts'
import { type UnitMention, unitMentions } from '../kinds/unit-mentions.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'
import { prose, type Words } from '../words-of-plan.ts'

export const hiddenTask: Rule = {
  id: 'hidden-task',
  summary: {
    vi: 'Việc được giao nằm trong khối nhiệm vụ, không ẩn trong lời văn',
    en: 'Assigned work stands in a task block, not hidden in prose',
  },
  why: {
    vi: 'Việc giao bằng lời văn không có thời hạn, kết quả, không vào sổ nhiệm vụ, nên không ai theo dõi, đôn đốc được.',
    en: 'Work assigned in prose has no deadline and no result and is in no registry, so nobody can follow it up.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const section of sectionsOf(plan)) yield* hiddenIn(section, unitMentions(plan), plan)
  },
  examples: [
    { plan: taskBlock() },
    {
      plan: '# Nội dung\n\nPhòng Văn hóa - Xã hội chủ trì, phối hợp với Công an xã mở lớp tập huấn.\n',
      caught: 'Phòng Văn hóa - Xã hội chủ trì',
    },
    {
      plan: '# Nội dung\n\n- Giao Công an xã hướng dẫn người dân cài đặt ứng dụng.\n',
      caught: 'Giao Công an xã hướng dẫn',
    },
    { plan: '# Nội dung\n\n- Công an xã: Phối hợp tuyên truyền.\n', caught: 'Công an xã: Phối hợp' },
    {
      plan: '# Nội dung\n\nMở lớp tập huấn kỹ năng số.\n\n- Cơ quan thực hiện: Công an xã.\n- Thời gian thực hiện: Tháng 10/2025.\n',
      caught: 'Cơ quan thực hiện:',
    },
    {
      plan: '# Nội dung\n\nCác thôn có trách nhiệm lập danh sách, báo cáo trước ngày 20/10/2025.\n',
      caught: 'Các thôn có trách nhiệm',
    },
    {
      plan: '# Tổ chức thực hiện\n\n## Phòng Văn hóa - Xã hội\n\n- Tham mưu kế hoạch chi tiết.\n- Tổng hợp, báo cáo kết quả.\n',
      caught: 'Tham mưu kế hoạch chi tiết',
    },
    {
      plan: '# Nội dung\n\n| Nội dung | Cơ quan chủ trì |\n|---|---|\n| Mở lớp | Công an xã |\n',
      caught: 'Cơ quan chủ trì',
    },
  ],
  allowed: [
    {
      plan: '# Nội dung\n\nPhòng Văn hóa - Xã hội chủ trì buổi lễ năm 2024 đã làm tốt. Phòng Kinh tế chủ trì họp là thói quen tốt.\n',
    },
    {
      plan: '# Nội dung\n\nHọc trên nền tảng do Bộ Công an chủ trì thực hiện; các cuộc vận động do Công an xã chủ trì, phát động.\n',
    },
    { plan: '# Nội dung\n\nNăm 2024, Công an xã đã chủ trì mở 02 lớp. Công an xã đã phối hợp tuyên truyền.\n' },
    { plan: '# Nội dung\n\nTrên đây là Kế hoạch, đề nghị các thôn tổ chức triển khai thực hiện./.\n' },
    { plan: taskBlock().replace('```yaml', 'Giao Phòng Văn hóa - Xã hội chủ trì mở các lớp sau:\n\n```yaml') },
    {
      plan: '# Mục đích, yêu cầu\n\n- Phân công nhiệm vụ rõ người, rõ việc.\n- Các thôn tổ chức thiết thực, hiệu quả.\n',
    },
  ],
}

/** What stands under one heading, without the headings below it. */
type Section = { readonly heading?: Heading; readonly titles: readonly string[]; readonly content: readonly Content[] }

const sectionsOf = ({ body, appendices }: Plan): readonly Section[] =>
  [body, ...appendices.map(({ content }) => content)].flatMap(sectionsIn)

const sectionsIn = (all: readonly Content[]): Section[] => {
  const above: Heading[] = []
  const starts = all.flatMap((block, i) => (block.type === 'heading' ? [i] : []))
  const lead: Section = { titles: [], content: all.slice(0, starts[0] ?? all.length) }
  const headed = starts.map((start, i): Section => {
    const heading = all[start] as Heading
    while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop()
    above.push(heading)
    const titles = above.map(({ inlines }) => inlineText(inlines))
    return { heading, titles, content: all.slice(start + 1, starts[i + 1] ?? all.length) }
  })
  return [lead, ...headed]
}

type MentionsIn = (text: string) => readonly UnitMention[]

const hiddenIn = function* (section: Section, mentionsIn: MentionsIn, plan: Plan): Iterable<Finding> {
  const { heading, content } = section
  const title = heading ? prose('heading', heading.inlines)[0] : undefined
  const owner = title && onlyUnit(title.text, mentionsIn(title.text))
  const works = content.some(holdsTasks) ? [] : worksIn(content)
  if (title && owner && works.length > 0) yield ofUnit(works, owner, title)
  else
    yield* inBlocks(content, {
      mentionsIn,
      units: assignedIn(content),
      issuer: plan.header.issuer,
      isVague: PURPOSE.test(section.titles.join('\n')),
    })
}

/** Headings under which sentences say what is wished, not who does it. */
const PURPOSE = /mục đích|yêu cầu|quan điểm|mục tiêu|nguyên tắc/iu

type Setting = {
  readonly mentionsIn: MentionsIn
  readonly units: ReadonlySet<Unit>
  readonly issuer: Unit
  /** A verb that may state a wish, or go with a block just above, tells nothing here. */
  readonly isVague: boolean
}

const inBlocks = function* (content: readonly Content[], setting: Setting): Iterable<Finding> {
  let labelled = false
  for (const [i, block] of content.entries()) {
    const next = content[i + 1]
    if (block.type === 'table') yield* inTable(block)
    if (block.type === 'list' && !(next && isData(next))) yield* inList(block, setting)
    if (block.type !== 'paragraph') continue
    const [words] = prose('paragraph', block.inlines)
    if (!words || (next && isData(next))) continue
    const owner = onlyUnit(words.text, setting.mentionsIn(words.text))
    const works = next?.type === 'list' ? worksIn([next]) : []
    if (owner && works.length > 0 && !content.some(holdsTasks)) yield ofUnit(works, owner, words)
    else {
      const before = content[i - 1]
      const found = inWords(words, { ...setting, isVague: setting.isVague || (before !== undefined && isData(before)) })
      if (found && !(labelled && labelOf(words.text))) yield found
    }
    labelled = labelOf(words.text) !== undefined
  }
}

/** Labels of one task stand in items next to each other: the first is told. */
const inList = function* ({ items }: List, setting: Setting): Iterable<Finding> {
  let labelled = false
  for (const { content } of items) {
    const [first, ...rest] = content
    const words = first?.type === 'paragraph' ? prose('item', first.inlines)[0] : undefined
    const isLabel = words !== undefined && labelOf(words.text) !== undefined
    if (!content.some(holdsTasks)) {
      const owner = words && onlyUnit(words.text, setting.mentionsIn(words.text))
      const works = worksIn(rest)
      if (owner && works.length > 0) yield ofUnit(works, owner, words)
      else {
        const found = words && !(isLabel && labelled) ? inWords(words, setting) : undefined
        if (found) yield found
        yield* inBlocks(rest, setting)
      }
    }
    labelled = isLabel
  }
}

const inWords = (words: Words, { mentionsIn, units, issuer, isVague }: Setting): Finding | undefined => {
  const label = labelOf(words.text)
  if (label !== undefined) return ofLabel(words, label)
  const duty = dutyIn(words.text, mentionsIn(words.text))
  if (!duty || (duty.unit && units.has(duty.unit))) return undefined
  // “Các thôn phối hợp thực hiện.” closes other words.
  const isIdle = /^(?:phối hợp|tổ chức|triển khai)(?: tổ chức| triển khai| thực hiện)*$/iu.test(duty.work)
  if (!duty.isStrong && (isVague || isIdle || duty.unit === issuer)) return undefined
  return ofDuty(words, duty)
}

/** A table typed by hand with a column for who does the work. */
const inTable = function* ({ rows }: ProseTable): Iterable<Finding> {
  const head = (rows[0] ?? []).flatMap((cell) => prose('cell', cell))
  const lead = head.find(({ text }) =>
    /^(?:(?:cơ quan|đơn vị|bộ phận)[\p{L} ,]*(?:chủ trì|thực hiện)|chủ trì)/iu.test(text.trim()),
  )
  if (!lead || !head.some(({ text }) => /nội dung|nhiệm vụ|công việc|kết quả|sản phẩm/iu.test(text))) return
  const count = rows.length - 1
  yield {
    span: lead.place(0, lead.text.length),
    message: {
      vi: `bảng gõ tay có cột “${lead.text}”, ${count} hàng của bảng không vào sổ nhiệm vụ`,
      en: `a table typed by hand has the column “${lead.text}”; its ${count} rows are not in the registry`,
    },
    help: {
      vi: 'gõ mỗi hàng thành một mục của khối ```yaml nhiệm vụ; `trình bày: bảng` in lại đúng bảng này',
      en: 'type each row as an item of a ```yaml nhiệm vụ block; `trình bày: bảng` prints this table again',
    },
    args: { count },
  }
}

/** Items and paragraphs under a unit's name that say what it does. */
const worksIn = (content: readonly Content[]): Words[] =>
  content.flatMap((block, i) => {
    const next = content[i + 1]
    if (block.type === 'list')
      return block.items.flatMap(({ content: [first] }) =>
        first?.type === 'paragraph' ? prose('item', first.inlines).filter(({ text }) => beginsWithWork(text)) : [],
      )
    if (block.type !== 'paragraph' || (next && isData(next))) return []
    return prose('paragraph', block.inlines).filter(
      ({ text }) => beginsWithWork(text) || /(?<!\p{L})có trách nhiệm(?!\p{L})/u.test(text),
    )
  })

const isData = ({ type }: Content): boolean => type === 'tasks' || type === 'reports'

const holdsTasks = (block: Content): boolean =>
  block.type === 'list' ? block.items.some(({ content }) => content.some(holdsTasks)) : block.type === 'tasks'

/** Who has work in the blocks of a section: prose about them there goes with the blocks. */
const assignedIn = (content: readonly Content[]): ReadonlySet<Unit> =>
  new Set(
    content
      .flatMap(itemsOf)
      .flatMap((item) =>
        ('lead' in item ? [item.lead, ...item.support] : [item.reporter]).flatMap(({ units }) => units),
      ),
  )

const itemsOf = (block: Content): readonly (Task | Report)[] => {
  if (block.type === 'list') return block.items.flatMap(({ content }) => content.flatMap(itemsOf))
  return block.type === 'tasks' ? block.tasks : block.type === 'reports' ? block.reports : []
}

const ofDuty = ({ place }: Words, { start, end, unitWords, unit, work }: Duty): Finding => ({
  span: place(start, end),
  message: {
    vi: `lời văn giao việc cho “${unitWords}” mà không có khối nhiệm vụ, nên việc này không vào sổ nhiệm vụ`,
    en: `prose assigns work to “${unitWords}” without a task block, so the registry misses it`,
  },
  help: toType(work, unit?.id ?? unitWords),
  args: { unit: unit?.id ?? unitWords },
})

const ofUnit = (
  works: readonly Words[],
  { unitWords, unit }: Pick<Duty, 'unitWords' | 'unit'>,
  name: Words,
): Finding => {
  const [first] = works
  if (!first) throw new Error('a unit without works has no finding')
  const { text, place } = first
  return {
    span: place(0, firstWords(text)),
    message: {
      vi: `lời văn giao “${unitWords}” ${works.length} việc mà không có khối nhiệm vụ, nên không vào sổ nhiệm vụ`,
      en: `prose assigns “${unitWords}” ${works.length} pieces of work without a task block, so the registry misses them`,
    },
    label: { vi: 'việc đầu tiên', en: 'the first' },
    help: toType(text.replace(/[\s.;:/]+$/, ''), unit?.id ?? unitWords),
    related: [
      { span: name.place(0, name.text.length), message: { vi: 'đơn vị được giao', en: 'the unit it is assigned to' } },
    ],
    args: { unit: unit?.id ?? unitWords, count: works.length },
  }
}

/** To the first mark: what is to be done, without how. */
const firstWords = (text: string): number => /^[^,;.:]{1,80}/u.exec(text)?.[0].trimEnd().length ?? text.length

const ofLabel = ({ place }: Words, label: string): Finding => ({
  span: place(0, label.length),
  message: {
    vi: `“${label}” là của một nhiệm vụ, gõ trong lời văn thì không vào sổ nhiệm vụ`,
    en: `“${label}” belongs to a task; typed in prose it is not in the registry`,
  },
  help: toType('…', '…'),
  args: { label },
})

const toType = (work: string, lead: string): { vi: string; en: string } => {
  const shown = work.length <= LONGEST ? work : `${work.slice(0, LONGEST).replace(/\s\S*$/, '')} …`
  const id = slug(work).split('-').slice(0, ID_SYLLABLES).join('-')
  const task = `- {mã: ${/^[a-z]/.test(id) ? id : '…'}, nội dung: ${flowWords(shown)}, chủ trì: ${flowWords(lead)}, thời gian: …, kết quả: …}`
  return { vi: `gõ trong khối \`\`\`yaml nhiệm vụ: ${task}`, en: `type in a \`\`\`yaml nhiệm vụ block: ${task}` }
}

const LONGEST = 160
const ID_SYLLABLES = 6
