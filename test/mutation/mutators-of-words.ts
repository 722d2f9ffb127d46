import { intoProse, type Mutator, replace } from './mutator.ts'

/** Faults of headings, prose and letters. */
export const WORD_MUTATORS: readonly Mutator[] = [
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
]
