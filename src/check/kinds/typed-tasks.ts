import type { ProseTable } from '../../plan/plan.ts'
import type { Finding } from '../rule.ts'
import { prose } from '../words-of-plan.ts'

/** A table typed by hand with a column for who does the work; the programme of a ceremony has hours of the day. */
export const typedTasks = function* ({ rows }: ProseTable): Iterable<Finding> {
  const head = (rows[0] ?? []).flatMap((cell) => prose('cell', cell))
  const lead = head.find(({ text }) =>
    /^(?:(?:cơ quan|đơn vị|bộ phận)[\p{L} ,]*(?:chủ trì|thực hiện)|chủ trì)/iu.test(text.trim()),
  )
  if (!lead || !head.some(({ text }) => /nội dung|nhiệm vụ|công việc|kết quả|sản phẩm/iu.test(text))) return
  const isProgramme = rows.some((row) =>
    row.some((cell) =>
      prose('cell', cell).some(({ text }) => /(?<!\d)\d{1,2}\s*(?:[hg]|giờ|:)\s*\d{0,2}/iu.test(text)),
    ),
  )
  if (isProgramme) return
  const count = rows.length - 1
  yield {
    span: lead.place(0, lead.text.length),
    message: {
      vi: `bảng gõ tay có cột “${lead.text}”, ${count} hàng của bảng không vào sổ nhiệm vụ`,
      en: `a table typed by hand has the column “${lead.text}”; its ${count} rows are not in the registry`,
    },
    help: {
      vi: 'gõ mỗi hàng thành một mục của khối ```yaml nhiệm vụ; `trình bày: bảng` in lại đúng bảng này',
      en: 'type each row as an item of a ```yaml nhiệm vụ block; `trình bày: bảng` prints this table again',
    },
    args: { count },
  }
}
