import { intoProse, type Mutation, type Mutator, replace } from './mutator.ts'

/** Faults of the form: header, recipients, signature, appendices. */
export const FORM_MUTATORS: readonly Mutator[] = [
  {
    name: 'the level before the place',
    rule: 'place-name',
    places: replace(/(?<=^địa danh: )(?=\p{L})/mu, () => 'xã '),
  },
  {
    name: 'a comma after the place',
    rule: 'place-name',
    places: replace(/(?<=^địa danh: [\p{L} ]*\p{L})(?=$|\s+#)/mu, () => ','),
  },
  {
    name: 'an appendix without its colon',
    rule: 'appendix-form',
    // Without its appendices the body may end in another way, or be none.
    also: ['end-mark', 'missing-body'],
    places: replace(
      /^# Phụ lục: (?=\p{Lu})/mu,
      () => '# Phụ lục ',
      () => 0,
    ),
  },
  {
    name: 'filing typed whole',
    rule: 'filing-form',
    places: replace(
      /(?<=^lưu: )(.*)$/mu,
      (found) => `"Lưu: ${found}"`,
      () => 1,
    ),
  },
  {
    name: 'filing without the registry office',
    rule: 'filing-form',
    places: replace(/(?<=^lưu: )VT,? ?(?=\p{L})/mu, () => ''),
  },
  {
    name: 'filing among the recipients',
    rule: 'filing-form',
    places: replace(
      /(?<=^nơi nhận:\n(?: {2}- .*\n)+)(?! {2}- )/m,
      () => '  - "Lưu: VT"\n',
      () => 4,
    ),
  },
  {
    name: 'a dash typed for a recipient',
    rule: 'recipient-mark',
    places: replace(
      /(?<=^ {2}- )(?:Sở|Các) .*$/mu,
      (found) => `"- ${found}"`,
      () => 1,
    ),
  },
  {
    name: 'a semicolon after a recipient',
    rule: 'recipient-mark',
    places: replace(/(?<=^nơi nhận:\n(?: {2}- .*\n)*? {2}- \p{L}.*)$/mu, () => ';'),
  },
  { name: 'the end mark in the middle', rule: 'end-mark', places: endMarks },
  {
    name: 'the type name in the subject',
    rule: 'title-form',
    places: replace(/(?<=^trích yếu: )(?=\p{L})/mu, () => 'Kế hoạch '),
  },
  {
    name: 'a full stop after the subject',
    rule: 'title-form',
    places: replace(/(?<=^trích yếu: \p{L}[^#\n]*[\p{L}”])(?=$|\s+#)/mu, () => '.'),
  },
  {
    name: 'a subject in capitals',
    rule: 'title-form',
    also: ['mixed-spelling'],
    places: replace(/(?<=^trích yếu: )\p{L}.*?(?=$|\s+#)/mu, (found) => found.toLocaleUpperCase('vi')),
  },
  {
    name: 'issued without a number',
    rule: 'issued-without-number',
    also: ['issued-without-day'],
    places: (plan) =>
      /^loại: phụ lục/m.test(plan) ? [] : replace(/(?<=^trạng thái: ).*$/mu, () => 'đã ban hành')(plan),
  },
  {
    name: 'issued without a day',
    rule: 'issued-without-day',
    also: ['issued-without-number'],
    places: (plan) => (/^ngày ban hành: 2025$/m.test(plan) ? issued(plan) : []),
  },
  {
    name: 'nothing after the header',
    rule: 'missing-body',
    also: ['missing-content', 'unit-without-task'],
    places: noBody,
  },
  {
    name: 'the place in quotes',
    rule: 'quoted-value',
    places: replace(/(?<=^địa danh: )[\p{L} ]*\p{L}/mu, (found) => `“${found}”`),
  },
  {
    name: 'a day that no calendar has',
    rule: 'impossible-day',
    places: replace(
      /(?<=\n\n)(?=Trên đây là)/g,
      () => 'Từ ngày 31/6/2025, các đơn vị tự học.\n\n',
      () => 'Từ ngày '.length,
    ),
  },
  {
    name: 'a misspelt option of an appendix',
    rule: 'appendix-option',
    places: replace(
      /(?<=^# Phụ lục(?: [IVX]+)?)(?=:)/mu,
      () => ' (tệp rieng)',
      () => 2,
    ),
  },
  {
    name: 'an appendix that nobody names',
    rule: 'appendix-not-cited',
    places: newAppendix('# Phụ lục: Danh mục tài liệu'),
  },
  {
    name: 'an appendix with another number',
    rule: 'appendix-number',
    places: replace(
      /(?<=^# Phụ lục)(?=: )/mu,
      () => ' IV',
      () => 1,
    ),
  },
  {
    name: 'a heading five deep',
    rule: 'heading-too-deep',
    also: ['heading-skip'],
    places: replace(/(?<=^# .*\n\n)## (?=\p{Lu})/gmu, () => '###### '),
  },
  {
    name: 'a tone mark placed otherwise',
    rule: 'tone-mark-style',
    places: (plan) => (/(?:uỷ|quỷ|thuỷ)/i.test(plan) ? [] : intoProse(' của Đảng uỷ', 10)(plan)),
  },
  {
    name: 'a rendering that leaves out the results',
    rule: 'field-not-printed',
    // Of a group or a block: the first block of tasks below it is told.
    places: (plan) =>
      replace(
        /(?<=^ *trình bày: )nhãn$/gm,
        () => 'câu',
      )(plan).flatMap((mutation) => {
        const own = plan.lastIndexOf('```yaml ', mutation.at)
        if (plan.startsWith('```yaml nhiệm vụ', own)) return [{ ...mutation, told: own }]
        const next = plan.indexOf('```yaml nhiệm vụ', mutation.at) - 1
        return own > 0 && next > 0 ? [{ ...mutation, told: next }] : []
      }),
  },
  {
    name: 'a draft round of a State plan',
    rule: 'draft-round',
    places: replace(
      /(?<=^thể thức: nghị định 30.*\n)/m,
      () => 'lần dự thảo: 2\n',
      () => 'lần dự thảo: '.length,
    ),
  },
  {
    name: 'a secret plan',
    rule: 'secret-plan',
    places: replace(
      /(?<=^thể thức: .*\n)/m,
      () => 'độ mật: mật\n',
      () => 'độ mật: '.length,
    ),
  },
  {
    name: 'by order, and nobody after',
    rule: 'signature-by-order',
    places: replace(
      /(?<=^ {2}chức vụ: )\[KT\. [\p{Lu} ]+, .*$/mu,
      (found) => `TL. ${found.slice(5, found.indexOf(','))}`,
    ),
  },
  {
    name: 'a joint symbol of one body',
    rule: 'joint-plan',
    // An appendix that stands alone prints no symbol.
    places: (plan) =>
      plan.includes('\nloại: phụ lục') ? [] : replace(/(?<=^ký hiệu: )KH(?=[-/])/mu, () => 'KHLT')(plan),
  },
]

/** In the middle: at the end of a paragraph that another follows. */
function endMarks(plan: string): Mutation[] {
  return replace(/(?<=^- [^\n]*(?:\n {2}[^\n]*)*\p{Ll})\.(?=\n- \p{Lu})/mu, () => './.')(plan)
}

function issued(plan: string): Mutation[] {
  return replace(
    /(?<=^trạng thái: ).*$/mu,
    () => 'đã ban hành',
  )(plan).map((mutation) => ({
    ...mutation,
    told: plan.search(/(?<=^ngày ban hành: )2025$/m),
  }))
}

function noBody(plan: string): Mutation[] {
  const close = plan.indexOf('\n---\n', 4) + '\n---\n'.length
  return [{ at: close, end: plan.length, text: '', told: '---\n'.length }]
}

function newAppendix(heading: string) {
  return (plan: string): Mutation[] =>
    /phụ\s+lục|kèm\s/i.test(plan)
      ? []
      : [{ at: plan.length, end: plan.length, text: `\n${heading}\n\nTài liệu tập huấn.\n`, told: plan.length + 1 }]
}
