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
  /(?<!\p{L})(?:cấp\s)?(?:[Hh]uyện(?!\s(?:đảo|lộ|lỵ|lị)(?!\p{L}))|HUYỆN|[Qq]uận|QUẬN|[Tt]hị\s(?:trấn|xã)|THỊ\s(?:TRẤN|XÃ))(?!\p{L})(?:\s(?:\p{Lu}\p{L}*|\d+)(?!\p{L}))*/gu

const SYMBOL = /\d[/-]\p{Lu}{2}/u

const OF_THE_PAST =
  /(?<!\p{L})(?:cũ|trước đây|trước khi|trước sắp xếp|sau sắp xếp|sắp xếp|sáp nhập|hợp nhất|giải thể|kết thúc hoạt động|không tổ chức|bỏ cấp|bàn giao|tiếp nhận|chuyển từ|chuyển giao|nguyên là|(?:0?2|hai) cấp|20[01]\d|202[0-4])(?!\p{L})/iu

const GIVES_A_DUTY =
  /(?<!\p{L})(?:tổ chức|triển khai|phối hợp|chủ trì|chịu trách nhiệm|báo cáo|giao|đề nghị|yêu cầu|chỉ đạo|hướng dẫn|thực hiện|kiểm tra)(?!\p{L})/iu

/** A person's name, a quotation, a document or an event of former days, the name of an institution or a road. */
const isOtherName = (sentence: string, at: number, words: string): boolean => {
  const before = sentence.slice(Math.max(0, at - WINDOW), at)
  const after = sentence.slice(at + words.length, at + words.length + WINDOW)
  if (
    /^\s+(?:lần thứ|khóa|nhiệm kỳ|của nước|nước bạn|\(?(?:Lào|Campuchia|Trung Quốc))(?!\p{L})/iu.test(after) ||
    MADE_BEFORE.test(before)
  )
    return true
  if (/(?<!\p{L})do\s[^,;]{0,40}$/iu.test(before) && HAS_DONE.test(after)) return true
  if (/^[HQ]/.test(words) && /(?<!\p{L})\p{Lu}\p{Ll}+\s$/u.test(before)) return true
  return before.lastIndexOf('“') > before.lastIndexOf('”') || BELONGS_TO_A_NAME.test(before)
}

/** "Nghị quyết Đại hội Đảng bộ huyện", "cơ sở dữ liệu của Quận ủy", "lịch sử Đảng bộ huyện": what the tier left behind. */
const MADE_BEFORE =
  /(?<!\p{L})(?:(?:nghị quyết|văn kiện|đại hội|lịch sử|truyền thống|lễ kỷ niệm|kỷ niệm|địa chí|bản đồ|quy hoạch|đồng hương|bảo tàng|nghĩa trang|thư viện)(?!\p{L})[^,;]*|(?:hồ sơ|tài liệu|dữ liệu|số liệu|cơ sở dữ liệu|trang thông tin|cổng thông tin|trụ sở|tài sản|con dấu|kết quả|văn bản|giấy tờ|sổ sách|kho lưu trữ)\s+(?:\p{L}+\s+){0,3}của\s+(?:(?:các|cấp|UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đảng bộ|Đảng ủy)\s+)*)$/iu

/** After "do cấp huyện": what it did while it was there, no duty of today. */
const HAS_DONE =
  /^[^,;]{0,30}?\s(?:ban hành|cấp|ký|phê duyệt|lập|quản lý|thành lập|công nhận|để lại|xây dựng|đầu tư)(?!\p{L})/iu

const WINDOW = 100
const INSTITUTION = `bệnh viện|trường|trung tâm y tế|trạm|chợ|bến xe|sân vận động|công viên|di tích|kho bạc|tòa án|viện kiểm sát|thi hành án|chi cục|hạt kiểm lâm|bảo hiểm xã hội`
const DOCUMENT = `(?:kế hoạch|quyết định|nghị quyết|chỉ thị|đề án|công văn|chương trình|quy hoạch)[^,;]*(?:của|về)`
const BELONGS_TO_A_NAME = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${INSTITUTION}|${DOCUMENT})(?!\p{L})[^,;]*|đường\s|liên\s)$`,
  'iu',
)
