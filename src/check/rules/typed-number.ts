import type { Text } from '../../diagnostic/diagnostic.ts'
import type { Content, Plan } from '../../plan/plan.ts'
import { span, spanText } from '../../text/span.ts'
import { taskBlock } from '../example-plan.ts'
import { removalAtStart } from '../kinds/mend.ts'
import { ALWAYS_ERROR, type Finding, type Rule } from '../rule.ts'
import { type WordsType, wordsOfPlan } from '../words-of-plan.ts'

export const typedNumber: Rule = {
  id: 'typed-number',
  summary: {
    vi: 'Không gõ số thứ tự hoặc dấu đầu dòng trong lời văn',
    en: 'No number or list mark is typed within the words',
  },
  why: {
    vi: 'Số mục, khoản, điểm và dấu đầu dòng do trình biên dịch đánh; số gõ tay bị in hai lần và sai khi chuyển chỗ một mục.',
    en: 'Numbers and list marks are the compiler’s; a typed one prints twice and goes wrong when a section is moved.',
  },
  source: 'Nghị định 30/2020, PL I, mục V',
  severity: ALWAYS_ERROR,
  *check({ plan }) {
    let run: string | undefined
    for (const { type, text, place } of wordsOfPlan(plan)) {
      const mark = markOf(type, text)
      const before = run
      run = type === 'paragraph' && mark ? kindOf(mark) : undefined
      if (!mark) continue
      // Paragraphs a), b), c) one after the other are one list, mended as one.
      if (type === 'paragraph' && run === before) continue
      yield {
        span: place(0, mark.trimEnd().length),
        ...typed(mark.trimEnd()),
        // A paragraph that begins with a number was meant to be a heading or an item: only its writer knows which.
        ...(type === 'paragraph'
          ? { help: MAKE[kindOf(mark)] }
          : isCertain(type, mark, text.slice(mark.length))
            ? removalAtStart(place(0, mark.length), mark)
            : {}),
      }
    }
    yield* doubleMarks(plan)
  },
  examples: [
    { plan: '# Mục đích\n\n- 2025 là năm đầu thực hiện.\n- V. I. Lênin viết: đạt 1.5 triệu lượt.\n- C. Mác.\n' },
    { plan: '# I. Mục đích\n\nNội dung.\n', caught: 'I.' },
    { plan: '# A. Phần chung\n', caught: 'A.' },
    { plan: '# Mục đích\n\n## 1.1. Yêu cầu\n\nNội dung.\n', caught: '1.1.' },
    { plan: '# Mục đích\n\n- a) Phổ cập kỹ năng số.\n', caught: 'a)' },
    { plan: '# Mục đích\n\n- 1. Phổ cập kỹ năng số.\n', caught: '1.' },
    { plan: '# Mục đích\n\nII. NỘI DUNG\n', caught: 'II.' },
    { plan: '# Mục đích\n\na) Mở lớp tập huấn.\n\nb) Mở hội nghị.\n', caught: 'a)' },
    { plan: taskBlock({ 'nội dung': '"- Mở lớp tập huấn"' }), caught: '-' },
    { plan: taskBlock({ 'nội dung': '1. Mở lớp, 2. Tập huấn' }), caught: '1.' },
    { plan: taskBlock({ 'nội dung': '>-\n    1. Tổ chức hội nghị\n    2. Tổ chức lớp' }), caught: '1.' },
  ],
}

const NUMBERED: ReadonlySet<WordsType> = new Set(['heading', 'item', 'content'])

const markOf = (type: WordsType, text: string): string | undefined => {
  if (type === 'paragraph') return PARAGRAPH_MARK.exec(text)?.[0]
  const part = type === 'heading' ? PART_LETTER.exec(text)?.[0] : undefined
  return part ?? (NUMBERED.has(type) ? MARK.exec(text)?.[0] : undefined)
}

/** "I. ", "1. ", "1.1. ", "1.1 Tên", "a) ", "- "; not "2025. ", "1.5 triệu", "(1) ", "V. I. Lênin". */
const MARK =
  /^(?:[IVX]{1,5}[.)](?!\s+\p{Lu}\.)\s+|\d{1,2}(?:\.\d{1,2})*[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+(?=\p{Lu})|[a-zđ][.)]\s+|[-+*•–—]\s+)/u
/** "A. " before the title of a part; elsewhere it may be a name ("C. Mác"). */
const PART_LETTER = /^[A-EĐ][.)]\s+/
/** Whether the mark alone is to go: it is no initial of a name ("I. Newton"), and no other mark follows it. */
const isCertain = (type: WordsType, mark: string, rest: string): boolean =>
  !OTHER_MARK.test(rest) &&
  // A dash in a name ("Phòng Văn hóa - Xã hội") is a mark only where the first is one.
  !(DASH.test(mark) && OTHER_DASH.test(rest)) &&
  (type === 'heading' || !/^\p{L}\.\s*$/u.test(mark))

/**
 * "a) Mở lớp, b) Tập huấn", "1. Mở lớp 2. Tập huấn" folded into one line: an enumeration in one value is to be split, not
 * to lose its first mark.
 */
const OTHER_MARK = /\s(?:[a-zđ]|\d{1,2}|[IVX]{1,4})[.)]\s|[;:.\n]\s*[-+*•–—]\s/u
const DASH = /^[-+*•–—]/
const OTHER_DASH = /\s[-+*•–—]\s/
const PARAGRAPH_MARK = /^(?:[IVX]{1,5}[.)](?!\s+\p{Lu}\.)|\d{1,2}(?:\.\d{1,2})+\.?|[a-zđ]\))\s+(?=\p{Lu})/u

const typed = (mark: string): Omit<Finding, 'span'> => ({
  message: { vi: `“${mark}” được gõ trong lời văn`, en: `“${mark}” is typed within the words` },
  help: {
    vi: `xóa “${mark}”: trình biên dịch tự đánh số`,
    en: `delete “${mark}”: the compiler numbers by itself`,
  },
  args: { mark },
})

type Kind = 'letter' | 'roman' | 'decimal'

const kindOf = (mark: string): Kind => (/^[IVX]/.test(mark) ? 'roman' : /^\d/.test(mark) ? 'decimal' : 'letter')

const MAKE: Readonly<Record<Kind, Text>> = {
  letter: {
    vi: 'thay chữ cái và dấu ngoặc bằng "1. " ở đoạn này và các đoạn cùng loại liền sau: trình biên dịch tự ghi 1., 2. hoặc a), b) theo cấp',
    en: 'type "1. " in place of the letter here and in the paragraphs that follow: the compiler writes 1., 2. or a), b) itself',
  },
  roman: {
    vi: 'là đề mục: gõ "# " thay cho số La Mã',
    en: 'it is a heading: type "# " in place of the Roman number',
  },
  decimal: {
    vi: 'đề mục thì gõ "## " hoặc "### " thay cho số; khoản không có tiêu đề thì gõ "1. " ở mỗi khoản',
    en: 'type "## " or "### " in place of the number of a heading; "1. " for every item without a title',
  },
}

/** "- 1. Chữ" and "- - Chữ": Markdown reads the second mark as a list in the item. */
const doubleMarks = function* ({ body, appendices }: Plan): Iterable<Finding> {
  for (const content of [...body, ...appendices.flatMap((appendix) => appendix.content)]) yield* doubleMarksIn(content)
}

const doubleMarksIn = function* (content: Content): Iterable<Finding> {
  if (content.type !== 'list') return
  for (const item of content.items) {
    const [inner] = item.content
    if (inner?.type === 'list') {
      const mark = /^(?:[-+*]|\d{1,9}[.)])/.exec(spanText(inner.span))?.[0] ?? ''
      const { source, start } = inner.span
      const where = span(source, start, start + mark.length)
      const text = source.text.slice(where.end).search(/[^ \t]/)
      const written = span(source, start, where.end + Math.max(0, text))
      // With a second item, or more than words in the first, taking the mark away would join what is apart.
      const [only, ...others] = inner.items
      const isPlain = others.length === 0 && only?.content.length === 1 && only.content[0]?.type === 'paragraph'
      yield { span: where, ...typed(mark), ...(isPlain ? removalAtStart(written, spanText(written)) : {}) }
    }
    for (const within of item.content) yield* doubleMarksIn(within)
  }
}
