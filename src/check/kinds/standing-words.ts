import type { UnitMention } from './unit-mentions.ts'

/**
 * Whether work is what every plan says of its units and no piece of work of its own: the standing role ("là cơ quan
 * thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch"), what is given elsewhere ("triển khai các nhiệm vụ được giao
 * tại Mục III"), responsibility, the closing call ("tổ chức triển khai thực hiện"). Nothing may be left of the words
 * when units, citations and these phrases are taken away.
 */
export const isStanding = (work: string, mentions: readonly UnitMention[]): boolean =>
  !/\p{L}/u.test(remainder(work, mentions).replace(STANDING, ' '))

/** The same of a mere request ("đề nghị …"), which also asks for support of the people. */
export const isStandingCall = (work: string, mentions: readonly UnitMention[]): boolean =>
  !/\p{L}/u.test(remainder(work, mentions).replace(CALL, ' ').replace(STANDING, ' '))

/** Whether the words give a unit the oversight of the plan or its upkeep: then it has a part in it without a task. */
export const hasOversight = (words: string): boolean => OVERSIGHT.test(words)

const OVERSIGHT =
  /(?:cơ quan|đơn vị|bộ phận|làm|là)\s+(?:thường trực|đầu mối)|theo dõi, (?:đôn đốc|kiểm tra|hướng dẫn|tổng hợp)|chuẩn bị (?:các |đầy đủ )?điều kiện/iu

const remainder = (work: string, mentions: readonly UnitMention[]): string => {
  const parts = [{ end: 0 }, ...mentions].map(({ end }, i) => work.slice(end, mentions[i]?.start ?? work.length))
  return parts
    .join(' ')
    .replace(CLAUSE, ' ')
    .replace(QUOTED, ' ')
    .replace(CITED, ' ')
    .replace(PLACE, ' ')
    .replace(BODY, ' ')
}

/** Clauses that are standing whatever follows in them. */
const CLAUSE =
  /(?<!\p{L})(?:chịu trách nhiệm (?:trước|toàn diện|về)|(?:triển khai|thực hiện)(?: thực hiện| có hiệu quả| nghiêm túc| đầy đủ| tốt)*(?: các| những)? (?:nội dung|nhiệm vụ)(?:, (?:nhiệm vụ|giải pháp|chỉ tiêu))* (?:đã )?được (?:giao|phân công)|chuẩn bị (?:các |đầy đủ |tốt )*điều kiện(?: cần thiết)?(?: phục vụ)?)(?!\p{L})[^;.]*/giu
const QUOTED = /“[^”]{0,300}”|"[^"]{0,300}"/gu
const CITED =
  /(?<![\p{L}\d])(?:số\s+)?\d{1,6}[\w-]{0,20}[/-][\p{L}&./\d-]{1,40}(?:,?\s+ngày\s+[\d/.-]{6,10})?|(?<!\p{L})(?:ngày|tháng|năm|giai đoạn)\s+[\d/.-]+/gu
/** “Mục III”, “điểm a khoản 2”, “Phụ lục kèm theo”. */
const PLACE =
  /(?<!\p{L})(?:mục|phần|phụ lục|khoản|điểm|tiểu mục|biểu)\s+(?:(?:số\s+)?[IVXLC\d.]+|\p{L}(?!\p{L})|kèm theo|này)/giu
const BODY =
  /(?<!\p{L})(?:UBND|HĐND|Ủy ban|Uỷ ban|Đảng ủy|Đảng uỷ|Ban|Sở|Phòng|Văn phòng|Công an|Thường trực|Chủ tịch|Phó Chủ tịch|Giám đốc|Bí thư|Mặt trận|Đoàn|Hội|Tổ|Trung tâm)(?:[ -]+(?:\p{Lu}\p{L}*|thường vụ|nhân dân|xã|phường|tỉnh|huyện))*/gu

/** The longest of words that begin alike comes first. */
const phrases = (words: string): RegExp => {
  const sorted = words
    .split('|')
    .map((phrase) => phrase.trim())
    .sort((a, b) => b.length - a.length)
  return new RegExp(`(?<!\\p{L})(?:${sorted.join('|')})(?!\\p{L})`, 'giu')
}

const STANDING = phrases(
  [
    // Roles.
    'là cơ quan|là đơn vị|là bộ phận|cơ quan thường trực|thường trực|đầu mối|làm đầu mối|nòng cốt|giúp việc|giúp|chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|trách nhiệm|người đứng đầu',
    // Oversight.
    'theo dõi|đôn đốc|giám sát|kiểm tra|đánh giá|hướng dẫn|tổng hợp|báo cáo|đề xuất|tham mưu|kiến nghị|phản ánh|chỉ đạo|lãnh đạo|điều phối|nắm|sơ kết|tổng kết|xem xét|quyết định|xử lý|tháo gỡ|giải quyết|điều chỉnh|bổ sung',
    // Carrying out as such.
    'triển khai|tổ chức|thực hiện|phối hợp|chủ động|tham gia|hoàn thành|xây dựng|ban hành|cụ thể hóa|cụ thể hoá|quán triệt|lồng ghép|phục vụ|bảo đảm|đảm bảo|căn cứ|bám sát',
    // What it is done to.
    'việc|quá trình|công tác|kết quả|tình hình|tình hình thực tế|thực tế|tiến độ|chất lượng|hiệu quả|nội dung|mục tiêu|nhiệm vụ|chỉ tiêu|giải pháp|kế hoạch|chương trình|nghị quyết|chỉ thị|đề án|phong trào|chiến dịch|cuộc vận động|khó khăn|vướng mắc|phát sinh|vấn đề|điều kiện|thời gian|thời hạn|yêu cầu|quy định|lĩnh vực|phạm vi|chức năng|thẩm quyền|địa bàn|cấp có thẩm quyền|lãnh đạo cơ quan|đặc điểm',
    // Who, with whom.
    'cơ quan|đơn vị|địa phương|phòng|ban|ngành|phòng ban|đoàn thể|tổ chức chính trị - xã hội|các cấp|cấp trên|cấp ủy|cấp uỷ|cá nhân|thôn|tổ dân phố|bản|tiểu khu|xã|phường|tỉnh|cấp mình|liên quan|có liên quan',
    // How and when.
    'kịp thời|thường xuyên|tích cực|nghiêm túc|nghiêm|chặt chẽ|đồng bộ|thống nhất|thiết thực|đầy đủ|đúng|tốt|có hiệu quả|phù hợp|cụ thể|chung|định kỳ|hằng|hàng|tháng|quý|năm|đột xuất|khi có yêu cầu|khi cần|nếu có|được giao|được phân công|phụ trách|quản lý|nêu trên|kèm theo|sau',
    // Grammar.
    'và|hoặc|với|cùng|để|về|tại|trong|theo|của|các|những|do|đến|từ|cho|trên|có|được|này|đó|là|ở|khi|nếu|toàn bộ|mình|nhằm|đạt|ra|đề ra|trước|phải|cần',
  ].join('|'),
)

const CALL = phrases(
  'tuyên truyền|vận động|giám sát|phản biện xã hội|đoàn viên|hội viên|thành viên|nhân dân|người dân|quần chúng|các tầng lớp|tầng lớp|tham gia|hưởng ứng|đồng thuận|sâu rộng|tạo sự|tăng cường|đẩy mạnh|phát huy|vai trò|ủng hộ',
)
