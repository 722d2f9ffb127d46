import type { Word } from '../deadline/words.ts'
import type { Clause } from './clauses.ts'

/** Whether the number names something instead of counting: "Đề án 06", "Điều 5", "ngày 20", "mức độ 3". */
export const isReference = (words: readonly Word[], at: number, clause: Clause): boolean => {
  if (clause.startsSegment(at)) return false
  const [before = '', earlier = ''] = [words[at - 1]?.folded, words[at - 2]?.folded]
  if (PERIODS.has(before)) return earlier !== 'mỗi' && earlier !== 'hằng'
  // "Cấp 1.200 tài khoản" gives, "trường cấp 2" names.
  if (before === 'cấp' && clause.startsSegment(at - 1)) return false
  return REFERENCES.has(before) || REFERENCES.has(`${earlier} ${before}`)
}

/** Whether a bare number stands where a target stands: first in its segment, or after a word that brings it about. */
export const hasTargetBefore = (words: readonly Word[], at: number, clause: Clause): boolean => {
  if (clause.startsSegment(at)) return true
  const [before = '', earlier = ''] = [words[at - 1]?.folded, words[at - 2]?.folded]
  if (PERIODS.has(before) || (before === 'cấp' && clause.startsSegment(at - 1))) return true
  return TARGETS.has(before) || TARGETS.has(`${earlier} ${before}`)
}

const PERIODS: ReadonlySet<string> = new Set(['năm', 'quý', 'tháng', 'tuần'])

const REFERENCES: ReadonlySet<string> = new Set([
  ...'ngày thứ số điều khoản điểm mục phần chương bảng biểu hình luật mức cấp loại hạng khóa lần đợt bước tổ thôn'.split(
    ' ',
  ),
  ...'bản xóm ấp khu phường xã quận tầng phòng nhóm lúc hết trang tập kỳ /'.split(' '),
  ...['phụ lục', 'đề án', 'dự án', 'nghị quyết', 'nghị định', 'quyết định', 'chỉ thị', 'thông tư', 'kết luận'],
  ...['chương trình', 'kế hoạch', 'công văn', 'hướng dẫn', 'quy định', 'thông báo', 'báo cáo', 'ban chỉ đạo'],
  ...['chỉ đạo', 'mức độ', 'cấp độ', 'giai đoạn', 'phiên bản', 'khu phố', 'dân phố', 'tiểu khu', 'tiêu chí', 'mẫu số'],
])

/** Words after which a number is what is to be reached or made. */
const TARGETS: ReadonlySet<string> = new Set([
  ...'có được là mở cử đăng phát in trao tặng lập cho và gồm tổng thêm đưa treo dựng tăng giảm đạt trồng thưởng mới lắp xóa đón chăm sóc'.split(
    ' ',
  ),
  ...['tổ chức', 'xây dựng', 'thành lập', 'ban hành', 'đăng tải', 'phát sóng', 'biên soạn', 'hoàn thành', 'bố trí'],
  ...['duy trì', 'triển khai', 'hỗ trợ', 'đào tạo', 'tập huấn', 'thực hiện', 'phát hành', 'sản xuất', 'số lượng'],
  ...[
    'cấp phát',
    'tiếp nhận',
    'giải quyết',
    'thu hút',
    'tuyên truyền',
    'phấn đấu',
    'nhân rộng',
    'thiết lập',
    'kết nạp',
    'kiểm tra',
    'giám sát',
    'khảo sát',
    'số hóa',
    'huy động',
    'vận động',
    'cài đặt',
    'kích hoạt',
    'lắp đặt',
    'trang bị',
    'phát triển',
    'kiện toàn',
    'tiết kiệm',
    'bảo đảm',
    'đảm bảo',
    'khen thưởng',
    'bê tông',
    'thoát nghèo',
    'tông hóa',
    'cứng hóa',
    'nhựa hóa',
    'tạo việc',
    'đối với',
  ],
])
