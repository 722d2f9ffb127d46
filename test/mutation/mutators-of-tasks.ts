import { dropKey, intoProse, items, keyOf, type Mutator, replace, retype, tasks } from './mutator.ts'

/** The plan says the day of issue. */
const DATED = /^ngày ban hành: \d{4}-/m

/** Faults of tasks and targets, and of the YAML they are typed in. */
export const TASK_MUTATORS: readonly Mutator[] = [
  { name: 'drop the lead', rule: 'missing-lead', places: dropKey('chủ trì') },
  { name: 'drop the deadline', rule: 'missing-deadline', places: dropKey('thời gian') },
  { name: 'drop the result', rule: 'missing-result', places: dropKey('kết quả') },
  {
    name: 'drop the id',
    rule: 'missing-key',
    places: (plan) =>
      tasks(plan).flatMap(({ start, idAt, id, indent, keys: [first] }) =>
        first
          ? [
              {
                at: start + indent.length,
                end: idAt + id.length + 1 + indent.length,
                text: '',
                told: first.at - (idAt + id.length + 1) + start,
              },
            ]
          : [],
      ),
  },
  {
    name: 'swap lead and deadline',
    rule: 'unknown-unit',
    also: ['deadline-unread'],
    places: (plan) =>
      tasks(plan).flatMap((task) => {
        const [lead, deadline] = [keyOf(task, 'chủ trì'), keyOf(task, 'thời gian')]
        if (
          !lead ||
          !deadline ||
          !/^\p{L}/u.test(lead.value) ||
          !/^\p{L}/u.test(deadline.value) ||
          lead.at > deadline.at
        )
          return []
        const between = plan.slice(lead.valueAt + lead.value.length, deadline.valueAt)
        const end = deadline.valueAt + deadline.value.length
        return [{ at: lead.valueAt, end, text: deadline.value + between + lead.value, told: lead.valueAt }]
      }),
  },
  ...['chủ trì', 'thời gian', 'kết quả'].map(
    (key): Mutator => ({
      name: `misspell “${key}”`,
      rule: 'unknown-key',
      places: replace(new RegExp(`(?<=^ {2,5})${key}(?=:)`, 'gmu'), (found) => found.replace(/(?<=\p{L})\p{L}$/u, 'x')),
    }),
  ),
  {
    name: 'misspell a unit code',
    rule: 'unknown-unit',
    places: replace(/(?<=^ *(?:chủ trì|phối hợp): |^ *- )[a-z]+(?:-[a-z]+)+$/gm, (found) => `${found}x`),
  },
  { name: 'a unit that is nowhere', rule: 'unknown-unit', places: retype('chủ trì', 'Phòng Kế hoạch và Đầu tư') },
  {
    name: 'misspell a target id',
    rule: 'unknown-target',
    places: replace(/(?<=phục vụ: \[)[\w-]+/g, (found) => `${found}x`),
  },
  {
    name: 'misspell a report id',
    rule: 'unknown-report',
    places: replace(/(?<=\{ghi: Thường xuyên, báo cáo: )[\w-]+/g, (found) => `${found}x`),
  },
  {
    name: 'a deadline before the plan',
    rule: 'deadline-before-issue',
    places: (plan) => (DATED.test(plan) ? retype('thời gian', 'trước ngày 20/01/2024')(plan) : []),
  },
  {
    name: 'a deadline before the period',
    rule: 'deadline-outside-period',
    places: (plan) => (DATED.test(plan) ? [] : retype('thời gian', 'trước ngày 20/01/2024')(plan)),
  },
  {
    name: 'a deadline after the period',
    rule: 'deadline-outside-period',
    places: retype('thời gian', 'trước ngày 20/01/2032'),
  },
  { name: 'the 31st of June', rule: 'bad-date', places: retype('thời gian', 'trước ngày 31/6/2025', '31/6/2025') },
  { name: 'a recurrence without a day', rule: 'deadline-unanchored', places: retype('thời gian', 'Hằng năm') },
  { name: 'standing work alone', rule: 'ongoing-without-report', places: retype('thời gian', 'Thường xuyên') },
  { name: 'a plan not named', rule: 'deadline-without-latest', places: retype('thời gian', 'Theo kế hoạch của tỉnh') },
  { name: 'a deadline in no words', rule: 'deadline-unread', places: retype('thời gian', 'sớm nhất có thể') },
  { name: 'only on demand', rule: 'deadline-on-demand-only', places: retype('thời gian', 'Đột xuất khi có yêu cầu') },
  {
    name: 'an empty deadline',
    rule: 'missing-deadline',
    places: (plan) => {
      const lent = tasks(plan).filter(({ inherited }) => inherited.includes('thời gian'))
      return retype('thời gian', '')(plan).filter(({ at }) => !lent.some(({ start, end }) => start < at && at < end))
    },
  },
  { name: 'a filler for a result', rule: 'result-filler', places: retype('kết quả', 'Bảo đảm hiệu quả') },
  {
    name: 'work for a result',
    rule: 'result-not-measurable',
    places: retype('kết quả', 'Người dân được tuyên truyền'),
  },
  {
    name: 'drop the number of a target',
    rule: 'target-not-measurable',
    places: (plan) =>
      items('chỉ tiêu', plan).flatMap((target) => {
        const words = keyOf(target, 'nội dung')
        const number = words && /\d+% /.exec(plan.slice(words.valueAt, words.end))
        if (!words || !number) return []
        const at = words.valueAt + number.index
        return [{ at, end: at + number[0].length, text: '', told: words.valueAt }]
      }),
  },
  {
    name: 'words with ": "',
    rule: 'yaml-syntax',
    also: ['unknown-report', 'unknown-target'],
    places: replace(/(?<=^ {2,6}(?:kết quả|thời gian): )\p{L}.*$/gmu, (found) => found.replace(' ', ': ')),
  },
  { name: 'a tab', rule: 'yaml-syntax', places: replace(/^ {2}(?=thời gian: )/gmu, () => '\t') },
  {
    name: 'a quote not closed',
    rule: 'yaml-syntax',
    places: replace(/(?<=^ {2}(?:kết quả|thời gian): )(?=[^\s{>"'[])/gmu, () => '"'),
  },
  {
    name: 'a key twice',
    rule: 'duplicate-key',
    places: (plan) =>
      tasks(plan).flatMap((task) => {
        const lead = keyOf(task, 'chủ trì')
        if (!lead || !/^\p{L}/u.test(lead.value)) return []
        const line = `${task.indent}chủ trì: ${lead.value}\n`
        return [{ at: lead.end, end: lead.end, text: line, told: lead.end + task.indent.length }]
      }),
  },
  { name: 'an alias', rule: 'yaml-alias', places: retype('chủ trì', '*vhxh') },
  {
    name: 'lost indentation',
    rule: 'yaml-syntax',
    places: replace(/^ {2}(?=thời gian: )/gmu, () => ''),
  },
  {
    name: 'an id twice',
    rule: 'duplicate-id',
    places: (plan) =>
      tasks(plan)
        .slice(1)
        .flatMap(({ idAt, id }, i) => {
          const first = tasks(plan)[i]
          return first ? [{ at: idAt, end: idAt + id.length, text: first.id, told: idAt }] : []
        }),
  },
  {
    name: 'an id by position',
    rule: 'positional-id',
    places: (plan) =>
      tasks(plan).map(({ idAt, id }) => ({ at: idAt, end: idAt + id.length, text: 'nhiem-vu-1', told: idAt })),
  },
  {
    name: 'an id with blanks',
    rule: 'bad-id',
    places: (plan) =>
      tasks(plan).map(({ idAt, id }) => ({ at: idAt, end: idAt + id.length, text: 'Lễ phát động', told: idAt })),
  },
  {
    name: 'a block misspelt',
    rule: 'unknown-block',
    also: ['unknown-report', 'unknown-target'],
    places: replace(/^```yaml nhiệm vụ$/gm, () => '```yaml nhiệm vu'),
  },
  {
    name: 'a task typed twice',
    rule: 'similar-tasks',
    also: ['contradictory-tasks'],
    places: (plan) =>
      tasks(plan).flatMap((task) => {
        const content = keyOf(task, 'nội dung')
        if (!content || content.end - content.valueAt < 100) return []
        const { start, end, idAt, id } = task
        const copy = `${plan.slice(start, idAt)}${id}-nua${plan.slice(idAt + id.length, end)}`
        const words = content.valueAt + plan.slice(content.valueAt).search(/(?<=^>-\n *)\S|^[^>]/)
        return [{ at: end, end, text: copy, told: end + (words - start) + '-nua'.length }]
      }),
  },
  {
    name: 'the lead supports itself',
    rule: 'lead-is-support',
    places: (plan) =>
      tasks(plan).flatMap((task) => {
        const [lead, support] = [keyOf(task, 'chủ trì'), keyOf(task, 'phối hợp')]
        if (!lead || !support || !/^[a-z-]+$/.test(lead.value) || !/^[a-z-]+$/.test(support.value)) return []
        const at = support.valueAt
        return [{ at, end: at + support.value.length, text: lead.value, told: at }]
      }),
  },
  {
    name: 'a tier that is no more',
    rule: 'abolished-tier',
    places: (plan) => (DATED.test(plan) ? intoProse(', phối hợp với UBND huyện', 20)(plan) : []),
  },
  {
    name: 'whoever is concerned leads',
    rule: 'unknown-unit',
    places: retype('chủ trì', '{ghi: các đơn vị liên quan}', 'các đơn vị'),
  },
  {
    name: 'work that is no work',
    rule: 'vague-work',
    places: (plan) =>
      tasks(plan).flatMap((task) => {
        const content = keyOf(task, 'nội dung')
        const words = 'Thực hiện tốt công tác chuyển đổi số'
        return content ? [{ at: content.valueAt, end: content.end - 1, text: words, told: content.valueAt }] : []
      }),
  },
  {
    name: 'whoever is concerned hides a unit',
    rule: 'generic-lead',
    places: (plan) =>
      tasks(plan).flatMap((task) => {
        const lead = keyOf(task, 'chủ trì')
        return lead && /^[a-z]+(?:-[a-z]+)*$/.test(lead.value)
          ? retype(
              'chủ trì',
              `{ghi: các đơn vị liên quan, là: ${lead.value}}`,
              'các đơn vị',
            )(plan).filter(({ at }) => at === lead.valueAt)
          : []
      }),
  },
]
