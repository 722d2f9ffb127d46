import { sentencesOf } from './sentences.ts'

/** Since this day local government has the province and the commune (xã, phường, đặc khu) only. */
export const TWO_TIERS_SINCE = '2025-07-01'

/** Words that name an abolished tier, as a duty of today: not in older titles, in the past or in other names. */
export const abolishedTiers = (
  text: string,
  where: 'value' | 'prose',
): readonly { readonly words: string; readonly start: number }[] =>
  sentencesOf(text).flatMap((sentence) => {
    if (OF_THE_PAST.test(sentence.text) || (where === 'prose' && !GIVES_A_DUTY.test(sentence.text))) return []
    const cited = sentence.text.search(SYMBOL)
    return [...sentence.text.matchAll(TIER)]
      .filter(({ index, 0: words }) => (cited < 0 || index < cited) && !isOtherName(sentence.text, index, words))
      .map(({ index, 0: words }) => ({ words, start: sentence.start + index }))
  })

/** "cấp huyện", "UBND huyện Ngọc Hồi" from "huyện" on, "Quận 1"; whole syllables only. */
const TIER =
  /(?<!\p{L})(?:cấp\s)?(?:[Hh]uyện(?!\s(?:đảo|lộ))|HUYỆN|[Qq]uận|QUẬN|[Tt]hị\s(?:trấn|xã)|THỊ\s(?:TRẤN|XÃ))(?!\p{L})(?:\s(?:\p{Lu}\p{L}*|\d+)(?!\p{L}))*/gu

const SYMBOL = /\d[/-]\p{Lu}{2}/u

const OF_THE_PAST =
  /(?<!\p{L})(?:cũ|trước đây|trước khi|trước sắp xếp|sau sắp xếp|sắp xếp|sáp nhập|hợp nhất|giải thể|kết thúc hoạt động|không tổ chức|bỏ cấp|bàn giao|tiếp nhận|chuyển từ|chuyển giao|nguyên là|(?:0?2|hai) cấp|20[01]\d|202[0-4])(?!\p{L})/iu

const GIVES_A_DUTY =
  /(?<!\p{L})(?:tổ chức|triển khai|phối hợp|chủ trì|chịu trách nhiệm|báo cáo|giao|đề nghị|yêu cầu|chỉ đạo|hướng dẫn|thực hiện|kiểm tra)(?!\p{L})/iu

/** A person's name, a quotation, the title of a document, the name of an institution or a road. */
const isOtherName = (sentence: string, at: number, words: string): boolean => {
  const before = sentence.slice(Math.max(0, at - WINDOW), at)
  if (/^[HQ]/.test(words) && /(?<!\p{L})\p{Lu}\p{Ll}+\s$/u.test(before)) return true
  return before.lastIndexOf('“') > before.lastIndexOf('”') || BELONGS_TO_A_NAME.test(before)
}

const WINDOW = 100
const INSTITUTION = `bệnh viện|trường|trung tâm y tế|trạm|chợ|bến xe|sân vận động|công viên|di tích|kho bạc|tòa án|viện kiểm sát|thi hành án|chi cục|hạt kiểm lâm|bảo hiểm xã hội`
const DOCUMENT = `(?:kế hoạch|quyết định|nghị quyết|chỉ thị|đề án|công văn|chương trình|quy hoạch)[^,;]*(?:của|về)`
const BELONGS_TO_A_NAME = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${INSTITUTION}|${DOCUMENT})(?!\p{L})[^,;]*|đường\s|liên\s)$`,
  'iu',
)
