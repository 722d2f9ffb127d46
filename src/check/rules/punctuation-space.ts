import { spanText } from '../../text/span.ts'
import { planWith } from '../example-plan.ts'
import { replacement } from '../kinds/mend.ts'
import { type Misspacing, misspacings } from '../kinds/punctuation.ts'
import { legible, wordAfter, wordBefore } from '../kinds/whole-words.ts'
import { type Finding, INFO_IN_DRAFT, type Rule } from '../rule.ts'
import { type Words, wordsOfPlan } from '../words-of-plan.ts'

export const punctuationSpace: Rule = {
  id: 'punctuation-space',
  summary: {
    vi: 'Dấu câu liền chữ trước, cách chữ sau; ngoặc liền chữ bên trong',
    en: 'A mark follows its word at once and a space follows the mark; brackets hug the words inside',
  },
  why: {
    vi: 'Dấu cách đặt sai thì dấu câu rơi xuống đầu dòng sau, hoặc hai từ dính nhau thành một khi tìm kiếm.',
    en: 'A misplaced space lets a mark fall to the next line, or makes one word of two in a search.',
  },
  source: 'house',
  severity: INFO_IN_DRAFT,
  *check({ plan }) {
    for (const words of wordsOfPlan(plan)) {
      for (const found of misspacings(words.text)) yield finding(found, words)
    }
  },
  examples: [
    {
      plan: '# Nội dung\n\nMở lớp (có dự kiến), đạt 1,5 triệu lượt tại https://a.vn/x,y; lúc 8:30, tỷ lệ 1 : 500, v.v… ./.\n',
    },
    { plan: '# Nội dung\n\nMở lớp , tập huấn.\n', caught: 'p ,' },
    { plan: '# Nội dung\n\nPhong trào “ Bình dân học vụ số”.\n', caught: '“ B' },
    { plan: '# Nội dung\n\nPhổ cập kỹ năng số.Tăng cường tuyên truyền.\n', caught: 'số.Tăng' },
    { plan: planWith({ lưu: 'VT,VHXH' }), caught: 'VT,VHXH' },
  ],
}

const finding = ({ type, mark, start, end, wrong }: Misspacing, { type: kind, text, place }: Words): Finding => {
  const span = place(start, end)
  const edit = place(wrong.start, wrong.end)
  const right = `${wordBefore(text, start)}${text.slice(start, wrong.start)}${wrong.text}${text.slice(wrong.end, end)}${wordAfter(text, end)}`
  // ": " begins a new key where words stand in YAML without quotes.
  const isCertain = wrong.text !== ': ' || PROSE.has(kind)
  return {
    span,
    ...MESSAGES[type](mark),
    help: { vi: `gõ ${legible(right)}`, en: `type ${legible(right)}` },
    args: { mark },
    ...(isCertain && spanText(edit) !== '' ? replacement(edit, text.slice(wrong.start, wrong.end), wrong.text) : {}),
  }
}

const PROSE: ReadonlySet<Words['type']> = new Set(['heading', 'paragraph', 'item', 'cell', 'footnote'])

const MESSAGES: Readonly<Record<Misspacing['type'], (mark: string) => Pick<Finding, 'message'>>> = {
  'blank before': (mark) => ({
    message: { vi: `thừa dấu cách trước dấu ${shown(mark)}`, en: `a surplus space before ${shown(mark)}` },
  }),
  'blank after': (mark) => ({
    message: { vi: `thừa dấu cách sau dấu ${shown(mark)}`, en: `a surplus space after ${shown(mark)}` },
  }),
  'no blank after': (mark) => ({
    message: { vi: `thiếu dấu cách sau dấu ${shown(mark)}`, en: `a space is missing after ${shown(mark)}` },
  }),
  'no blank before': (mark) => ({
    message: { vi: `thiếu dấu cách trước dấu ${shown(mark)}`, en: `a space is missing before ${shown(mark)}` },
  }),
}

/** A quotation mark stands for itself. */
const shown = (mark: string): string => (/[“”]/.test(mark) ? mark : `“${mark}”`)
