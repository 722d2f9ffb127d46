import { type Mutator, replace } from './mutator.ts'

/** Faults of the front matter. */
export const HEADER_MUTATORS: readonly Mutator[] = [
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
    name: 'a recipient twice',
    rule: 'listed-twice',
    places: replace(
      /(?<=^nơi nhận:\n)(?: {2}- [^"'>\n]*\n)/m,
      (found) => `${found}${found}`,
      (found) => found.length + '  - '.length,
    ),
  },
  {
    name: 'stars in a value',
    rule: 'value-markup',
    places: replace(/(?<=^trích yếu: [^“\n]*?)\p{Ll}+(?= \p{L})/mu, (found) => `**${found}**`),
  },
  {
    name: 'no filing',
    rule: 'missing-filing',
    places: (plan) => replace(/^lưu:.*\n/m, () => '')(plan).map((mutation) => ({ ...mutation, told: 4 })),
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
]
