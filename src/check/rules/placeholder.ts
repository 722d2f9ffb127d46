import type { Unit } from '../../plan/units.ts'
import { span } from '../../text/span.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Finding, type Rule } from '../rule.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

export const placeholder: Rule = {
  id: 'placeholder',
  summary: {
    vi: 'Không còn chỗ chờ điền trong văn bản',
    en: 'No place is left to fill in',
  },
  why: {
    vi: 'Mẫu do `kehoach new` tạo và các bản nháp đánh dấu chỗ chưa viết bằng [điền …], […], [còn thiếu]; những chữ này không được đến tay người ký.',
    en: 'Starting files and drafts mark what is not yet written with [điền …], […] or [còn thiếu]; such words must not reach the signer.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  *check({ plan }) {
    for (const { text, place } of wordsOfPlan(plan)) {
      for (const { 0: words, index } of text.matchAll(PLACE)) {
        yield { span: place(index, index + words.length), ...unfilled(words) }
      }
    }
    for (const unit of plan.units.byId.values()) yield* placesIn(unit)
  },
  examples: [
    { plan: taskBlock() },
    { plan: '# Mục đích\n\nPhổ cập kỹ năng số cho [điền đối tượng].\n', caught: '[điền đối tượng]' },
    { plan: taskBlock({ 'nội dung': '"[…]"' }), caught: '[…]' },
    { plan: planWith({ 'trích yếu': '"Thực hiện [điền tên phong trào]"' }), caught: '[điền tên phong trào]' },
  ],
}

const PLACE = /\[(?:điền|còn thiếu|…|\.\.\.)[^[\]]*\]?/giu

const unfilled = (words: string): Omit<Finding, 'span'> => ({
  message: { vi: `chỗ “${words}” chưa được điền`, en: `“${words}” is still to be filled in` },
  help: { vi: 'thay bằng lời văn thật, hoặc xóa', en: 'type the real words or delete it' },
  args: { words },
})

/** Names are printed wherever the unit's code is typed, so the register must be filled in too. */
const placesIn = (unit: Unit): Finding[] => {
  const { source, start } = unit.span
  const words = [unit.name, unit.shortName, ...unit.otherNames, ...unit.headerLines].flatMap(
    (name) => name.match(PLACE) ?? [],
  )
  return [...new Set(words)].map((found) => {
    const at = source.text.indexOf(found, start)
    return { span: at < 0 ? unit.span : span(source, at, at + found.length), ...unfilled(found) }
  })
}
