import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'
import { type WordsType, wordsOfPlan } from '../words-of-plan.ts'

export const footnoteUndefined: Rule = {
  id: 'footnote-undefined',
  summary: { vi: 'Dấu chú thích phải có chú thích', en: 'A footnote mark has its note' },
  why: {
    vi: 'Dấu [^1] không có chú thích thì bị in nguyên như lời văn; trong khối yaml thì không bao giờ thành chú thích.',
    en: 'A mark [^1] without its note prints as it stands; in a yaml block it never becomes a footnote.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  *check({ plan }) {
    for (const { type, text, place } of wordsOfPlan(plan)) {
      for (const { 0: mark, 1: label = '', index } of text.matchAll(/\[\^([^\]\s]+)\]/g)) {
        yield {
          span: place(index, index + mark.length),
          message: PROSE.has(type)
            ? { vi: `không có chú thích ${mark}`, en: `there is no footnote ${mark}` }
            : { vi: `chú thích ${mark} đặt trong khối yaml`, en: `the footnote ${mark} stands in yaml` },
          help: PROSE.has(type)
            ? {
                vi: `thêm một dòng riêng ở cuối mục: ${mark}: nội dung chú thích`,
                en: `add a line of its own below: ${mark}: the words of the note`,
              }
            : { vi: 'chú thích chỉ dùng trong văn xuôi: chuyển ra ngoài khối', en: 'footnotes are for prose only' },
          args: { label },
        }
      }
    }
  },
  examples: [
    { plan: '# Mục đích\n\nTheo Đề án của tỉnh[^1].\n\n[^1]: Kế hoạch số 506/KH-UBND.\n' },
    { plan: '# Mục đích\n\nTheo Đề án của tỉnh[^1].\n', caught: '[^1]' },
    { plan: taskBlock({ 'nội dung': 'Mở lớp tập huấn [^2]' }), caught: '[^2]' },
  ],
}

const PROSE: ReadonlySet<WordsType> = new Set(['heading', 'paragraph', 'item', 'cell', 'footnote'])
