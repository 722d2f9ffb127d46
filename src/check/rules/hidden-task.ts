import type { Content, List, Plan } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { taskBlock } from '../example-plan.ts'
import { dayWordsIn, isPast } from '../kinds/duty-dates.ts'
import { assignedIn, holdsTasks, isData, type Section, sectionsOf, worksIn } from '../kinds/duty-sections.ts'
import { onlyUnit } from '../kinds/duty-subjects.ts'
import { type Duty, dutiesIn, labelOf } from '../kinds/duty-words.ts'
import { issuingBodies } from '../kinds/issuing-body.ts'
import { type KnownWork, knownWork } from '../kinds/known-work.ts'
import { isStanding, isStandingCall } from '../kinds/standing-words.ts'
import { draftOf, labelDraft } from '../kinds/task-draft.ts'
import { typedTasks } from '../kinds/typed-tasks.ts'
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
  tellsAbsence: 'of blocks and units',
  *check({ plan }) {
    const isKnown = knownWork(plan)
    for (const section of sectionsOf(plan)) yield* hiddenIn(section, { plan, mentionsIn: unitMentions(plan), isKnown })
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
    // The unit has work beside it, but with another day.
    {
      plan: `${taskBlock()}\nGiao Phòng Văn hóa - Xã hội chủ trì khảo sát kỹ năng số, hoàn thành trước ngày 30/9/2025.\n`,
      caught: 'Giao Phòng Văn hóa - Xã hội chủ trì',
    },
    {
      plan: '# Nội dung\n\nTrưởng các phòng, đơn vị xây dựng kế hoạch chi tiết, gửi về UBND xã trước ngày 15/9/2025.\n',
      caught: 'Trưởng các phòng, đơn vị xây dựng',
    },
    {
      plan: '# Tổ chức thực hiện\n\n## Phòng Văn hóa - Xã hội\n\n- Tham mưu kế hoạch chi tiết.\n- Tổng hợp, báo cáo kết quả.\n',
      caught: 'Tham mưu kế hoạch chi tiết',
    },
    {
      plan: '# Nội dung\n\nHằng năm, các cơ quan, đơn vị có trách nhiệm mở 01 lớp tập huấn cho người dân.\n',
      caught: 'các cơ quan, đơn vị có trách nhiệm',
    },
    {
      plan: '# Nội dung\n\nCăn cứ Kế hoạch này, tình hình thực tế, Phòng Văn hóa - Xã hội chủ trì mở lớp tập huấn.\n',
      caught: 'Phòng Văn hóa - Xã hội chủ trì',
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
    {
      plan: '# Nội dung\n\nTheo hướng dẫn của tỉnh, Công an xã tuyên truyền rộng rãi. Trong quá trình thực hiện, các cơ quan, đơn vị có trách nhiệm phối hợp, báo cáo UBND xã khi có vướng mắc.\n',
    },
    { plan: '# Nội dung\n\nTrên đây là Kế hoạch, đề nghị các thôn tổ chức triển khai thực hiện./.\n' },
    { plan: taskBlock().replace('```yaml', 'Giao Phòng Văn hóa - Xã hội chủ trì mở các lớp sau:\n\n```yaml') },
    {
      plan: '# Mục đích, yêu cầu\n\n- Phân công nhiệm vụ rõ người, rõ việc.\n- Các thôn tổ chức thiết thực, hiệu quả.\n',
    },
  ],
}

/** What is the same for the whole plan. */
type Whole = {
  readonly plan: Plan
  readonly mentionsIn: (text: string) => readonly UnitMention[]
  readonly isKnown: KnownWork
}

const hiddenIn = function* (section: Section, whole: Whole): Iterable<Finding> {
  const { heading, content, titles } = section
  const title = heading ? prose('heading', heading.inlines)[0] : undefined
  const owner = title && onlyUnit(title.text, whole.mentionsIn(title.text))
  const units = assignedIn(content)
  const setting = { ...whole, titles, units, isVague: PURPOSE.test(titles.join('\n')) }
  const works = owner ? worksIn(content).filter((words) => isWork(words, owner, setting)) : []
  if (title && owner && works.length > 0) yield ofUnit(works, owner, title, whole.plan)
  else yield* inBlocks(content, setting)
}

/** Headings under which sentences say what is wished or what was, not who shall do it. */
const PURPOSE =
  /mục đích|yêu cầu|quan điểm|mục tiêu|nguyên tắc|^(?:đánh giá )?(?:tình hình|thực trạng|đặc điểm|sự cần thiết|những kết quả|kết quả (?:đạt|thực hiện|năm)|ưu điểm|tồn tại|hạn chế|nguyên nhân|bài học)/imu

type Setting = Whole & {
  readonly titles: readonly string[]
  /** Who has work in the blocks of the section: prose about them there mostly goes with the blocks. */
  readonly units: ReadonlySet<Unit>
  /** A verb that may state a wish, or go with a block just above, tells nothing here. */
  readonly isVague: boolean
}

const inBlocks = function* (content: readonly Content[], setting: Setting): Iterable<Finding> {
  let labelled = false
  for (const [i, block] of content.entries()) {
    const next = content[i + 1]
    if (block.type === 'table') yield* typedTasks(block)
    if (block.type === 'list' && !(next && isData(next))) yield* inList(block, setting)
    if (block.type !== 'paragraph') continue
    const [words] = prose('paragraph', block.inlines)
    if (!words || (next && isData(next))) continue
    const owner = onlyUnit(words.text, setting.mentionsIn(words.text))
    const works = owner && next?.type === 'list' ? worksIn([next]).filter((one) => isWork(one, owner, setting)) : []
    if (owner && works.length > 0) yield ofUnit(works, owner, words, setting.plan)
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
      const works = owner ? worksIn(rest).filter((one) => isWork(one, owner, setting)) : []
      if (owner && works.length > 0) yield ofUnit(works, owner, words, setting.plan)
      else {
        const found = words && !(isLabel && labelled) ? inWords(words, setting) : undefined
        if (found) yield found
        yield* inBlocks(rest, setting)
      }
    }
    labelled = isLabel
  }
}

const inWords = (words: Words, setting: Setting): Finding | undefined => {
  const label = labelOf(words.text)
  // “Phạm vi, thời gian thực hiện” is said of the whole plan.
  if (label !== undefined && /thời/iu.test(label) && OF_THE_PLAN.test(setting.titles.join('\n'))) return undefined
  if (label !== undefined) return ofLabel(words, label, setting.plan)
  const duty = dutiesIn(words.text, setting.mentionsIn(words.text)).find((one) => isHidden(one, setting))
  return duty && ofDuty(words, duty, setting.plan)
}

const OF_THE_PLAN = /thời gian|phạm vi|đối tượng|địa điểm/iu

/** A duty that nothing in the plan follows up. A day in its words makes it work of its own, whatever else they say. */
const isHidden = (duty: Duty, { plan, mentionsIn, isKnown, units, isVague }: Setting): boolean => {
  const { work, unit, order, isStrong } = duty
  if (order !== 'giao' && isPast(duty.sentence, plan)) return false
  if (isKnown(duty, unit !== undefined && units.has(unit))) return false
  if (!isStrong && unit && issuingBodies(plan.header).includes(unit)) return false
  if (dayWordsIn(work)) return true
  const mentions = mentionsIn(work)
  if (order === 'đề nghị' ? duty.isCollective || !unit || isStandingCall(work, mentions) : isStanding(work, mentions))
    return false
  return isStrong || !isVague
}

/** Work under the name of the unit that has it; beside tasks of that unit only what has a day of its own. */
const isWork = ({ text }: Words, { unit }: Owner, { plan, mentionsIn, isKnown, units }: Setting): boolean => {
  if (isPast(text, plan) || isKnown({ work: text, unit, isStrong: false }, unit !== undefined && units.has(unit)))
    return false
  return dayWordsIn(text) !== undefined || (units.size === 0 && !isStanding(text, mentionsIn(text)))
}

type Owner = Pick<Duty, 'unitWords' | 'unit'>

const ofDuty = ({ place }: Words, { start, end, unitWords, unit, work }: Duty, plan: Plan): Finding => ({
  span: place(start, end),
  message: {
    vi: `lời văn giao việc cho “${unitWords}” mà không có khối nhiệm vụ, nên việc này không vào sổ nhiệm vụ`,
    en: `prose assigns work to “${unitWords}” without a task block, so the registry misses it`,
  },
  help: draftOf(work, unit?.id ?? unitWords, plan),
  args: { unit: unit?.id ?? unitWords },
})

const ofUnit = (works: readonly Words[], { unitWords, unit }: Owner, name: Words, plan: Plan): Finding => {
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
    help: draftOf(text.replace(/[\s.;:/]+$/, ''), unit?.id ?? unitWords, plan),
    related: [
      { span: name.place(0, name.text.length), message: { vi: 'đơn vị được giao', en: 'the unit it is assigned to' } },
    ],
    args: { unit: unit?.id ?? unitWords, count: works.length },
  }
}

/** To the first mark: what is to be done, without how. */
const firstWords = (text: string): number => /^[^,;.:]{1,80}/u.exec(text)?.[0].trimEnd().length ?? text.length

const ofLabel = ({ place, text }: Words, label: string, plan: Plan): Finding => ({
  span: place(0, label.length),
  message: {
    vi: `“${label}” là của một nhiệm vụ, gõ trong lời văn thì không vào sổ nhiệm vụ`,
    en: `“${label}” belongs to a task; typed in prose it is not in the registry`,
  },
  help: labelDraft(label, text.slice(label.length).trim(), plan),
  args: { label },
})
