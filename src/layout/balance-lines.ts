import { wholeParts } from './keep-whole.ts'

/**
 * Breaks centred words into as few lines as the width allows, of like length, before words that begin a unit of sense
 * ("trên địa bàn …", "giai đoạn …"): no title ends in a line of one word.
 */
export const balanceLines = (words: string, widthPt: number, measure: (text: string) => number): string[] => {
  const parts = wholeParts(words, (part) => measure(part) <= widthPt)
  const widths = parts.map(measure)
  const space = measure(' ')
  const whole = lineWidth(widths, space, 0, parts.length)
  if (whole <= widthPt || parts.length < 2) return [words]
  const fewest = Math.max(2, greedyLines(widths, space, widthPt))
  const ideal = whole / fewest
  const breakCosts = breakPenalties(parts).map((penalty) => (ideal * penalty) ** 2)
  // best[i]: least cost of setting parts i… in the lines left; sizes are a title's, so the plain table is enough.
  const best: { cost: number; end: number }[][] = []
  for (let left = 0; left <= fewest; left++) {
    best[left] = parts.concat('').map((_, start) => {
      if (left === 0) return { cost: start === parts.length ? 0 : Number.POSITIVE_INFINITY, end: start }
      let chosen = { cost: Number.POSITIVE_INFINITY, end: parts.length }
      for (let end = start + 1; end <= parts.length; end++) {
        const width = lineWidth(widths, space, start, end)
        if (width > widthPt && end > start + 1) break
        const cost =
          (width - ideal) ** 2 + (breakCosts[end] ?? 0) + (best[left - 1]?.[end]?.cost ?? Number.POSITIVE_INFINITY)
        if (cost < chosen.cost) chosen = { cost, end }
      }
      return chosen
    })
  }
  const lines: string[] = []
  let start = 0
  for (let left = fewest; left > 0 && start < parts.length; left--) {
    const end = best[left]?.[start]?.end ?? parts.length
    lines.push(parts.slice(start, end).join(' '))
    start = end
  }
  return lines
}

/** Words that open a unit of sense in titles. Source: titles of issued plans. */
const SENSE = /^(trên|trong|tại|giai|năm|theo|thực|triển|nhằm|đối|thuộc|\(|“)/i
/** Words that lean on the next one: a line does not end with them, and begins with them only when nothing better is. */
const LEANING = /^(và|hoặc|của|cho|về|với|đến|từ|do|để|bằng|ở|các|những|một)$/i
const ENDS_BADLY = /^(trên|trong|tại|theo|đối|giai|nhằm|thuộc|xã|phường|tỉnh|huyện|thôn)$/i

/**
 * Of breaking before each part, as a share of the line: before a unit of sense it is free, inside “…” or a compound worse
 * than a short line.
 */
const breakPenalties = (parts: readonly string[]): number[] => {
  let quotes = 0
  return parts.map((next, at) => {
    const last = parts[at - 1] ?? ''
    quotes += count(last, '“') - count(last, '”')
    return quotes > 0 ? 0.9 : breakPenalty(last, next)
  })
}

const breakPenalty = (last: string, next: string): number => {
  if (/[,;:]$/.test(last)) return 0
  if (LEANING.test(last) || ENDS_BADLY.test(last)) return 0.8
  if (COMPOUNDS.has(`${last} ${next.replace(/\P{L}+$/u, '')}`.toLocaleLowerCase('vi'))) return 0.9
  return SENSE.test(next) ? 0 : LEANING.test(next) ? 0.3 : 0.35
}

/** Words of two syllables that titles are full of. Source: titles of issued plans. */
const COMPOUNDS = new Set(
  (
    'kế hoạch,thực hiện,triển khai,phong trào,chuyển đổi,kỹ năng,công nghệ,khoa học,đổi mới,sáng tạo,phát triển,kinh tế,' +
    'xã hội,văn hóa,giáo dục,đào tạo,quản lý,nhà nước,hành chính,cải cách,dịch vụ,trực tuyến,người dân,nhân dân,địa bàn,' +
    'giai đoạn,nâng cao,chất lượng,hiệu quả,tổ chức,tuyên truyền,phổ biến,pháp luật,an toàn,thông tin,môi trường,tài nguyên,' +
    'nông nghiệp,nông thôn,xây dựng,phòng chống,dân tộc,thiểu số,tham gia,hưởng ứng,phát động,chiến dịch,chương trình,' +
    'mục tiêu,quốc gia,nhiệm vụ,trọng tâm,giải pháp,kiểm tra,giám sát,đánh giá,khen thưởng,thi đua,cán bộ,công chức,' +
    'viên chức,lao động,doanh nghiệp,hợp tác,thanh niên,phụ nữ,trẻ em,người cao,y tế,sức khỏe,bảo hiểm,bảo vệ,bảo đảm,' +
    'ủy ban,uỷ ban,hội đồng,thường vụ,đảng ủy,cơ quan,đơn vị,nội vụ,tài chính,đầu tư,ứng dụng,dữ liệu,dân cư,định danh,' +
    'xác thực,điện tử,phục vụ,tầm nhìn,đề án,nghị quyết,quyết định,chỉ thị,kết luận,trung ương,chính phủ,biến đổi,khí hậu'
  ).split(','),
)

const count = (text: string, mark: string): number => text.split(mark).length - 1

const lineWidth = (widths: readonly number[], space: number, start: number, end: number): number => {
  let width = (end - start - 1) * space
  for (let i = start; i < end; i++) width += widths[i] ?? 0
  return width
}

const greedyLines = (widths: readonly number[], space: number, widthPt: number): number => {
  let lines = 1
  let used = 0
  for (const width of widths) {
    const needed = used === 0 ? width : used + space + width
    if (needed > widthPt && used > 0) {
      lines++
      used = width
    } else used = needed
  }
  return lines
}
