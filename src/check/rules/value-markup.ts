import { planWith, taskBlock } from '../example-plan.ts'
import { replacement } from '../kinds/mend.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'
import { type WordsType, wordsOfPlan } from '../words-of-plan.ts'

export const valueMarkup: Rule = {
  id: 'value-markup',
  summary: {
    vi: 'Lời văn trong khối yaml và phần đầu không có dấu của Markdown, HTML, không có dấu đầu dòng của Word',
    en: 'Words in yaml blocks and the front matter hold no marks of Markdown or HTML, and no bullets of Word',
  },
  why: {
    vi: 'Ở đó lời văn được in đúng như gõ: dấu sao của “**02 lớp**” ra tới bản ký. Chữ đậm, chữ nghiêng chỉ dùng được ngoài khối.',
    en: 'There the words are printed as typed: the stars of “**02 lớp**” reach the signer. Bold and italics work outside the blocks only.',
  },
  source: 'house',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan }) {
    for (const { type, text, place } of wordsOfPlan(plan)) {
      if (!VALUES.has(type)) continue
      for (const { 0: marked, 1: bold, 2: italic, 3: line, 4: code, 5: link, index } of text.matchAll(MARKUP)) {
        const bare = bold ?? italic ?? line ?? code ?? link ?? ''
        const span = place(index, index + marked.length)
        yield {
          span,
          message: {
            vi: `dấu trong “${marked}” được in nguyên như gõ`,
            en: `the marks of “${marked}” are printed as typed`,
          },
          help:
            bare === ''
              ? { vi: `xóa “${marked}”`, en: `delete “${marked}”` }
              : { vi: `gõ “${bare}”`, en: `type “${bare}”` },
          args: { words: marked },
          // What is left must not begin with a mark of YAML.
          ...(/^[\p{L}\d(“]/u.test(bare) ? replacement(span, marked, bare) : {}),
        }
      }
      // Marks of recipients are told by a rule of their own.
      if (type === 'front matter') continue
      for (const { 0: bullet, index } of text.matchAll(BULLET)) {
        const span = place(index, index + bullet.length)
        yield {
          span,
          message: {
            vi: `dấu đầu dòng “${bullet}” được in nguyên như gõ`,
            en: `the bullet “${bullet}” is printed as typed`,
          },
          help: {
            vi: `xóa “${bullet}”; nhiều ý thì ngăn bằng dấu chấm phẩy`,
            en: `delete “${bullet}”; part several points by semicolons`,
          },
          args: { words: bullet },
        }
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nMở **02 lớp** tập huấn.\n' },
    { plan: taskBlock({ 'kết quả': "'**02 lớp** tập huấn'" }), caught: '**02 lớp**' },
    { plan: taskBlock({ 'nội dung': 'Mở lớp __kỹ năng số__' }), caught: '__kỹ năng số__' },
    { plan: taskBlock({ 'nội dung': 'Mở lớp *kỹ năng số*' }), caught: '*kỹ năng số*' },
    { plan: taskBlock({ 'nội dung': 'Mở lớp<br>kỹ năng số' }), caught: '<br>' },
    { plan: taskBlock({ 'kết quả': '• 02 lớp tập huấn' }), caught: '•' },
    {
      plan: planWith({ 'nơi nhận': '["Các thôn", "[Sở Nội vụ](https://snv.gov.vn)"]' }),
      caught: '[Sở Nội vụ](https://snv.gov.vn)',
    },
  ],
  allowed: [{ plan: taskBlock({ 'nội dung': 'Mở lớp (*) ở 2 * 3 thôn, tệp ke_hoach_nam.xlsx, số < 5' }) }],
}

const VALUES: ReadonlySet<WordsType> = new Set([
  'front matter',
  'title',
  'base',
  'content',
  'unit',
  'deadline',
  'result',
  'note',
])

/** What Word pastes before the points of a list. */
const BULLET = /[•▪●○◦➢➤❖]/gu

/** Bold, italic, underlined, code, a link with its address, a tag. */
const MARKUP =
  /\*\*([^*\n]{1,300})\*\*|(?<![\p{L}\d*(])\*(?=[\p{L}“])([^*\n]{1,300})(?<=\S)\*(?![\p{L}\d*)])|(?<![\p{L}\d_])__([^_\n]{1,300})__(?![\p{L}\d_])|`([^`\n]{1,300})`|\[([^\]\n]{1,300})\]\(https?:[^)\s]{1,300}\)|<\/?(?:br|b|i|u|em|strong|p|span|div|sup|sub)\s*\/?>/giu
