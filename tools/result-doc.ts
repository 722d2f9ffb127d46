import { type DeliverableKind, deliverableGroups } from '../src/plan/measure/deliverable-kinds.ts'
import { doubtfulForms } from '../src/plan/measure/doubtful-forms.ts'
import { type Filler, fillers } from '../src/plan/measure/fillers.ts'
import type { MeasureForm } from '../src/plan/measure/measure-form.ts'
import { MEASURE_CHAPTERS } from '../src/plan/measure/measure-forms.ts'
import { data, grammarDoc } from './grammar-doc.ts'

/** The page of all ways of writing a result, made of the rows of grammar, the nouns of deliverables and the fillers. */
export const resultDoc = (): string =>
  grammarDoc({
    head: HEAD,
    chapters: [
      ...MEASURE_CHAPTERS.map(({ title, forms }) => ({
        title,
        tables: forms.map(({ name, examples }) => ({
          name,
          columns: ['lời', 'dữ liệu'] as const,
          rows: examples.map(row),
        })),
      })),
      {
        title: 'Sản phẩm',
        tables: deliverableGroups.map(({ title, kinds }) => ({
          name: title,
          columns: ['danh từ', 'được nhận khi'] as const,
          rows: kinds.map((kind) => [kind.noun, shownWhen(kind)] as const),
        })),
      },
      {
        title: 'Con số chưa chắc chắn',
        tables: [
          {
            name: 'Bị báo, không đoán',
            columns: ['lời', 'gõ lại'] as const,
            rows: doubtfulForms.flatMap(({ examples }) =>
              examples.map(
                ({ words, typed }) => [words, typed.length === 0 ? 'số đã tính' : typed.join('<br>')] as const,
              ),
            ),
          },
        ],
      },
      {
        title: 'Lời không phải là kết quả',
        tables: [
          {
            name: 'Sáo ngữ',
            columns: ['lời', 'bị báo khi'] as const,
            rows: fillers.map((one) => [one.words, refusedWhen(one)] as const),
          },
        ],
      },
    ],
    foot: FOOT,
  })

const HEAD = `# Cách viết kết quả

Lời ở khóa \`kết quả\` của nhiệm vụ và \`nội dung\` của chỉ tiêu được in đúng như gõ và đọc thành số đo, sản phẩm. Dưới đây
là mọi cách viết đọc được, với ví dụ và giá trị ghi vào sổ nhiệm vụ. *Every way of writing a result that is read, with the
value it gives; generated from the grammar.*

- Một kết quả có ít nhất một số đo, một sản phẩm, hoặc một chỉ tiêu mà nó phục vụ. Lời văn chung quanh được giữ nguyên.
- Số viết theo cách Việt Nam: dấu chấm ngăn hàng nghìn (30.000 lượt), dấu phẩy ngăn phần thập phân (99,7%).
- Tỷ lệ nói rõ của cái gì: “80% hộ gia đình”, “Tỷ lệ hồ sơ nộp trực tuyến đạt 80%”, “mỗi thôn có ít nhất 02 người”.
- Mốc riêng của một con số đứng trước hoặc ngay sau nó: “Năm 2025 có 80%; năm 2026 có 100% hộ gia đình”.
- Các năm, quý gắn với nhiều con số thì nêu đủ năm, mỗi mốc ngay cạnh con số của nó; “quý I: 20%; quý II: 50%” bị báo.
- “Phấn đấu” trước con số: mức mong muốn, không phải cam kết.
- Không phải số đo: năm, ngày, số văn bản, điều khoản, tuổi, tên thôn, tổ, lời trong ngoặc kép, và tiền chi cho nhiệm vụ.
- Lời không có ở đây vẫn dùng được ở dạng dài: \`{ghi: …, chỉ số: [{ít nhất: 80%, của: hộ gia đình}]}\`,
  \`{ghi: …, sản phẩm: [Sổ tay hỏi đáp]}\`, \`{ghi: …, phục vụ: [mã-chỉ-tiêu]}\`.`

const FOOT = `Chỉ có sáo ngữ thì bị báo \`result-filler\`; không có số đo, sản phẩm hay chỉ tiêu nào thì bị báo
\`result-not-measurable\`.`

const row = ({ words, items }: MeasureForm['examples'][number]): readonly [string, string] => [
  words,
  items.length === 0 ? 'không phải kết quả' : data(items),
]

const shownWhen = ({ shownBy }: DeliverableKind): string => {
  if (!shownBy) return 'đứng đầu câu, sau số lượng, hoặc sau “ban hành”, “phê duyệt”, “thành lập”'
  const { next, later = [], dated, alone } = shownBy
  return [
    'sau số lượng',
    `ngay sau là ${quoted(next)}`,
    ...(later.length > 0 ? [`sau đó trong câu có ${quoted(later)}`] : []),
    ...(dated ? ['trong câu có ngày đến hạn'] : []),
    ...(alone ? ['đứng một mình'] : []),
  ].join('; ')
}

const quoted = (words: readonly string[]): string => words.map((one) => `“${one}”`).join(', ')

const refusedWhen = ({ open, alone }: Filler): string =>
  alone ? 'đứng một mình' : open ? 'đứng ở bất cứ đâu, cùng mọi lời theo sau' : 'đứng ở bất cứ đâu'
