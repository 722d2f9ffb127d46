import { dropKey, intoProse, items, keyOf, type Mutator, replace, retype, tasks } from './mutator.ts'
import { CITATION_MUTATORS } from './mutators-of-citations.ts'
import { DEADLINE_MUTATORS } from './mutators-of-deadlines.ts'
import { FORM_MUTATORS } from './mutators-of-form.ts'
import { RESULT_MUTATORS } from './mutators-of-results.ts'
import { UNIT_MUTATORS } from './mutators-of-units.ts'

/** The plan says the day of issue. */
const DATED = /^ngày ban hành: \d{4}-/m

export const MUTATORS: readonly Mutator[] = [
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
    name: 'a key of the front matter dropped',
    rule: 'missing-key',
    also: ['symbol-form'],
    places: replace(
      /(?<=^---\n)thể thức:.*\n/,
      () => '',
      () => 0,
    ),
  },
  {
    name: 'no place name',
    rule: 'missing-key',
    places: (plan) => replace(/^địa danh:.*\n/m, () => '')(plan).map((mutation) => ({ ...mutation, told: 4 })),
  },
  { name: 'a status that is none', rule: 'bad-value', places: replace(/(?<=^trạng thái: ).*$/mu, () => 'xong rồi') },
  { name: 'a day that is none', rule: 'bad-date', places: replace(/(?<=^ngày ban hành: ).*$/mu, () => '2025-02-30') },
  {
    name: 'no recipients',
    rule: 'missing-recipients',
    places: (plan) =>
      replace(/^nơi nhận:\n(?: {2}- .*\n)+/m, () => '')(plan).map((mutation) => ({ ...mutation, told: 4 })),
  },
  {
    name: 'no signature',
    rule: 'missing-signature',
    places: (plan) => replace(/^ký:\n(?: {2}.*\n)+/m, () => '')(plan).map((mutation) => ({ ...mutation, told: 4 })),
  },
  {
    name: 'a title before the name',
    rule: 'name-with-title',
    places: replace(/(?<=^ {2}họ tên: ).*$/mu, (found) => `TS. ${found}`),
  },
  {
    name: 'no TM.',
    rule: 'signature-authority',
    places: replace(/(?<=^ {2}quyền hạn: )TM\. .*$/mu, (found) => found.slice(4)),
  },
  {
    name: 'small letters in an office',
    rule: 'signature-caps',
    also: ['tone-mark-style'],
    places: replace(
      /(?<=^ {2}quyền hạn: )TM\. [\p{Lu} ]+$/mu,
      (found) => `TM. Ủ${found.slice(5).toLocaleLowerCase('vi')}`,
    ),
  },
  {
    name: 'a number with too many zeros',
    rule: 'number-form',
    also: ['issued-without-day'],
    places: replace(
      /(?<=^số:).*$/mu,
      () => ' 007',
      () => 1,
    ),
  },
  {
    name: 'TM. without a blank',
    rule: 'signature-prefix',
    places: replace(/(?<=^ {2}quyền hạn: )TM\. /mu, () => 'TM.'),
  },
  {
    name: 'T/M in place of TM.',
    rule: 'signature-prefix',
    places: replace(/(?<=^ {2}quyền hạn: )TM\./mu, () => 'T/M'),
  },
  {
    name: 'KT. and nobody after',
    rule: 'signature-deputy',
    places: replace(/(?<=^ {2}chức vụ: )\[(KT\. [\p{Lu} ]+), .*$/mu, (found) => found.slice(1, found.indexOf(','))),
  },
  {
    name: 'a symbol in small letters',
    rule: 'symbol-form',
    places: replace(/(?<=^ký hiệu: ).*$/mu, (found) => found.toLocaleLowerCase('vi')),
  },
  { name: 'a lead in prose', rule: 'hidden-task', places: intoProse(', giao Công an xã chủ trì mở lớp học', 2) },
  { name: 'a symbol with "/"', rule: 'symbol-form', places: replace(/(?<=^ký hiệu: ).*$/mu, () => 'KH UBND') },
  {
    name: 'a title without end',
    rule: 'too-long',
    // An appendix that stands alone does not print it.
    places: (plan) =>
      plan.includes('\nloại: phụ lục')
        ? []
        : replace(/(?<=^trích yếu: ).*$/mu, (found) => `${found}${' về phổ cập kỹ năng số'.repeat(25)}`)(plan),
  },
  { name: 'a level left out', rule: 'heading-skip', places: replace(/(?<=^# .*\n\n)## (?=\p{Lu})/gmu, () => '### ') },
  {
    name: 'a Roman number typed',
    rule: 'typed-number',
    places: replace(/(?<=^# )(?=\p{Lu}\p{Ll})(?!Phụ lục)/gmu, () => 'I. '),
  },
  { name: 'a number typed', rule: 'typed-number', places: replace(/(?<=^## )(?=\p{Lu}\p{Ll})/gmu, () => '1. ') },
  { name: 'a letter typed', rule: 'typed-number', places: replace(/(?<=^- )(?=\p{Lu}\p{Ll})/gmu, () => 'a) ') },
  {
    name: 'a symbol slips',
    rule: 'document-symbol',
    places: replace(
      /(?<=\d)\/QĐ-(?=BKHCN)/g,
      () => '/QĐ',
      () => -3,
    ),
  },
  {
    name: 'another type before a symbol',
    rule: 'citation-type',
    also: ['citation-date'],
    places: replace(/(?<=\p{L} )Kế hoạch số \d+[-/]KH/gu, (found) => found.replace('Kế hoạch', 'Công văn')),
  },
  {
    name: 'a first mention without its day',
    rule: 'citation-first-mention',
    places: replace(/Công văn số (?:53-CV\/ĐU|1495\/UBND-VX|1094\/SKHCN-CĐS),? ngày \d+\/\d+\/\d+/g, (found) =>
      found.replace(/,? ngày.*/, ''),
    ),
  },
  {
    name: 'dashes in one date',
    rule: 'citation-date-form',
    places: replace(/(?<=số \d+[-/]\S+ ngày )\d+\/\d+\/2025(?= )/g, (found) => found.replaceAll('/', '-')),
  },
  {
    name: 'the marks of a symbol changed',
    rule: 'citation-inconsistent',
    places: replace(/320-KH\/TU/g, () => '320/KH-TU'),
  },
  {
    name: 'a word twice',
    rule: 'doubled-word',
    places: replace(/(?<= )(?:các|của|với|cho)(?= \p{Ll})/gu, (found) => `${found} ${found}`),
  },
  {
    name: 'letters taken apart',
    rule: 'not-nfc',
    places: replace(/(?<![\p{L}\p{M}])\p{Ll}*[ếệộởữầấ]\p{Ll}*/gu, (found) => found.normalize('NFD')),
  },
  {
    name: 'straight quotes',
    rule: 'straight-quotes',
    places: replace(/(?<= {4}.*|^[^:\n]*)“[^“”\n]+”/gu, (found) => `"${found.slice(1, -1)}"`),
  },
  {
    name: 'a quote without its pair',
    rule: 'unpaired-quote',
    places: (plan) => replace(/(?<=^[^:\n]*)“[^“”\n]+”(?=[^\n]* )/gmu, (found) => found.slice(0, -1))(plan),
  },
  { name: 'two blanks', rule: 'double-space', places: intoProse(' ') },
  {
    name: 'a blank before a comma',
    rule: 'punctuation-space',
    places: replace(
      /(?<=^- .*\p{Ll}),(?= \p{Ll})/gmu,
      () => ' ,',
      () => -1,
    ),
  },
  { name: 'the app misspelt', rule: 'mixed-spelling', places: replace(/VNeID/g, () => 'VneID') },
  { name: 'a placeholder', rule: 'placeholder', places: intoProse(' [điền tên]', 1) },
  { name: 'a footnote that is none', rule: 'footnote-undefined', places: intoProse('[^9]') },
  { name: 'HTML', rule: 'html', places: intoProse(' <b>số</b>', 1) },
  { name: 'code marks', rule: 'unsupported-markdown', places: intoProse(' `số`', 1) },
  { name: 'struck words', rule: 'unsupported-markdown', places: intoProse(' ~~số~~', 1) },
  { name: 'a picture in a sentence', rule: 'image', places: intoProse(' ![số](a.png)', 1) },
  { name: 'a letter no font has', rule: 'missing-glyph', places: intoProse(' 漢', 1) },
  { name: 'a letter of another file type', rule: 'not-text', places: intoProse('\u0001') },
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
  ...CITATION_MUTATORS,
  ...DEADLINE_MUTATORS,
  ...FORM_MUTATORS,
  ...RESULT_MUTATORS,
  ...UNIT_MUTATORS,
]

/** Rules that no single fault of a finished plan shows, and why. */
export const WITHOUT_MUTATOR: Readonly<Record<string, string>> = {
  'missing-authority': 'runs only where a project chooses the six “rõ”, and none of the plans names who decides',
}
