import type { DeadlineContext } from '../src/plan/deadline/deadline.ts'
import type { DeadlineExample } from '../src/plan/deadline/form.ts'
import { DEADLINE_CHAPTERS } from '../src/plan/deadline/forms.ts'
import { sayDeadline } from '../src/plan/deadline/say-deadline.ts'
import { dayAndMonthWords, dayWords } from '../src/text/day.ts'
import { data, grammarDoc } from './grammar-doc.ts'

/** The page of all ways of writing a deadline, made of the rows of grammar and their examples. */
export const deadlineDoc = (): string =>
  grammarDoc({
    head: HEAD,
    chapters: DEADLINE_CHAPTERS.map(({ title, forms }) => ({
      title,
      tables: forms.map(({ name, examples }) => ({ name, columns: ['lời', 'dữ liệu'], rows: examples.map(row) })),
    })),
    foot: FOOT,
  })

const HEAD = `# Cách viết thời gian

Lời ở khóa \`thời gian\` được in đúng như gõ và đọc thành ngày. Dưới đây là mọi cách viết đọc được, với ví dụ và giá trị
ghi vào sổ nhiệm vụ. Chữ hoa, chữ thường, “hàng” hay “hằng”, số La Mã hay Ả Rập, khoảng trắng và loại gạch nối không làm
đổi nghĩa. *Every way of writing a deadline that is read, with the value it gives; generated from the grammar.*

- Nhiều mốc trong một ô cách nhau bằng “;”, “,” hoặc “và”; tên mốc đứng trước dấu hai chấm hoặc sau ngày: “Phát động: tháng
  10/2025; tổng kết: tháng 12/2025”, “Tháng 10/2025: phát động”. Khi gõ trong YAML, lời có dấu hai chấm đặt trong nháy kép.
- Ngoại lệ: “Trước 30/6/2026 (đối với cấp xã trước 15/6/2026)”, “(riêng cấp xã: trước ngày 15/6/2026)”.
- “Phấn đấu”, “dự kiến” trước ngày, hoặc trong ngoặc sau ngày: hạn mong muốn, không phải cam kết.
- Ngày không có năm lấy năm của mốc ghi năm trong cùng ô, nếu không thì năm của \`thời kỳ\`; còn hai năm có thể thì bị hỏi lại.
- Lời không có ở đây vẫn dùng được ở dạng dài, ví dụ \`{ghi: Theo kế hoạch mở lớp của tỉnh, chậm nhất: 2025-12-31}\`.`

const FOOT = `Lời không thành ngày, không thành kỳ (“sớm nhất có thể”, “30 ngày” không nói từ bao giờ) bị báo \`deadline-unread\`.`

const row = (example: DeadlineExample): readonly [string, string] => {
  const value =
    'items' in example
      ? `${data(example.items)}${example.days ? `<br>lần lượt: ${example.days.join(', ')}, …` : ''}`
      : `hỏi lại: ${example.readings.map((items) => `“${sayDeadline(items)}”`).join(' hoặc ')}`
  return [`${example.words.replace(/\s+/g, ' ')}${example.context ? ` *(${given(example.context)})*` : ''}`, value]
}

const given = ({ period, schoolYear }: DeadlineContext): string =>
  [
    ...(period ? [`thời kỳ ${dayWords(period.start)} – ${dayWords(period.end)}`] : []),
    ...(schoolYear
      ? [
          `năm học ${dayAndMonthWords(schoolYear.first.month, schoolYear.first.date)} – ${dayAndMonthWords(schoolYear.last.month, schoolYear.last.date)}`,
        ]
      : []),
  ].join('; ')
