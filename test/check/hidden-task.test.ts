import { describe, expect, test } from 'vitest'
import { planWith, taskBlock, taskList } from '../../src/check/example-plan.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { spanText } from '../../src/text/span.ts'
import { read } from '../support/example-plan.ts'

const REGISTER = `- {mã: ubnd-xa, tên: Ủy ban nhân dân xã Bờ Y, gọi tắt: UBND xã}
- {mã: vhxh, tên: Phòng Văn hóa - Xã hội}
- {mã: phong-kinh-te, tên: Phòng Kinh tế}
- {mã: van-phong, tên: Văn phòng HĐND và UBND xã}
- {mã: cong-an-xa, tên: Công an xã}
- {mã: cac-thon, tên: Các thôn, loại: tập thể}
- {mã: cac-chi-bo, tên: "Các chi bộ, đảng bộ trực thuộc", loại: tập thể}
- {mã: mat-tran, tên: Ủy ban Mặt trận Tổ quốc Việt Nam xã, gọi tắt: Mặt trận Tổ quốc xã, loại: đoàn thể}
`

const findings = (body: string): readonly Diagnostic[] =>
  read(planWith({}, body), REGISTER).diagnostics.filter(({ rule }) => rule === 'hidden-task')

/** The words told as hidden work in a body. */
const toldIn = (body: string): string[] => findings(body).map(({ span }) => spanText(span))

/** The words told in one paragraph below a heading. */
const told = (words: string, heading = 'Nội dung'): string[] => toldIn(`# ${heading}\n\n${words}\n`)

const GUILTY: readonly (readonly [words: string, caught: string])[] = [
  // Orders.
  ['Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Công an xã mở lớp.', 'Giao Phòng Văn hóa - Xã hội chủ trì'],
  ['Giao Công an xã hướng dẫn người dân cài đặt ứng dụng.', 'Giao Công an xã hướng dẫn'],
  ['Phân công Công an xã theo dõi các nhóm Zalo của thôn.', 'Phân công Công an xã theo dõi'],
  ['Để thực hiện Kế hoạch, giao Công an xã tổng hợp hồ sơ tồn đọng.', 'giao Công an xã tổng hợp'],
  ['Giao Văn phòng HĐND và UBND xã tham mưu quyết định thành lập Tổ.', 'Giao Văn phòng HĐND và UBND xã tham mưu'],
  ['Đề nghị Mặt trận Tổ quốc xã tổ chức giám sát trước ngày 30/11/2025.', 'Đề nghị Mặt trận Tổ quốc xã tổ chức'],
  ['Đề nghị Mặt trận Tổ quốc xã chủ trì giám sát việc sử dụng quỹ.', 'Đề nghị Mặt trận Tổ quốc xã chủ trì'],
  ['Yêu cầu các thôn báo cáo số hộ trước ngày 05/9/2025.', 'Yêu cầu các thôn báo cáo'],
  // Strong verbs.
  ['Phòng Kinh tế chủ trì tham mưu kinh phí.', 'Phòng Kinh tế chủ trì'],
  ['**Phòng Văn hóa - Xã hội** chủ trì mở lớp.', 'Phòng Văn hóa - Xã hội** chủ trì'],
  ['Quý IV mở 02 lớp. Phòng Văn hoá – Xã hội có trách nhiệm mời giảng viên.', 'Phòng Văn hoá – Xã hội có trách nhiệm'],
  ['Các tổ dân phố có trách nhiệm lập danh sách học viên.', 'Các tổ dân phố có trách nhiệm'],
  ['Trạm Y tế xã có nhiệm vụ cập nhật hồ sơ sức khỏe điện tử.', 'Trạm Y tế xã có nhiệm vụ'],
  ['Công an xã là cơ quan chủ trì, mở 02 lớp cho học sinh.', 'Công an xã là cơ quan chủ trì'],
  ['Công chức Tư pháp - Hộ tịch chủ trì số hóa sổ hộ tịch.', 'Công chức Tư pháp - Hộ tịch chủ trì'],
  [
    'Phòng Kinh tế chủ trì tham mưu thực hiện Kế hoạch số 45/KH-UBND ngày 15/9/2024 tại các chợ.',
    'Phòng Kinh tế chủ trì',
  ],
  ['Phòng Kinh tế chủ trì tổng kết mô hình “Chợ số” năm 2024.', 'Phòng Kinh tế chủ trì'],
  ['Công an xã chủ trì mở 02 lớp theo Kế hoạch năm 2024 đã được phê duyệt.', 'Công an xã chủ trì'],
  // Units of the register with any verb of work.
  ['Công an xã cần thường xuyên hướng dẫn người dân.', 'Công an xã cần thường xuyên hướng dẫn'],
  ['Công an xã: Phối hợp tuyên truyền.', 'Công an xã: Phối hợp'],
  ['Phòng Văn hóa - Xã hội và Công an xã phối hợp mở lớp kỹ năng.', 'Phòng Văn hóa - Xã hội và Công an xã phối hợp'],
  ['Phòng Kinh tế: Tham mưu UBND xã bố trí kinh phí.', 'Phòng Kinh tế: Tham mưu'],
  ['Phòng Kinh tế thẩm định, trình UBND xã phân bổ kinh phí.', 'Phòng Kinh tế thẩm định'],
  ['Văn phòng HĐND và UBND xã rà soát các thủ tục hành chính.', 'Văn phòng HĐND và UBND xã rà soát'],
  ['Các thôn lập danh sách người cao tuổi cần hỗ trợ.', 'Các thôn lập'],
  ['Các thôn vận động mỗi hộ có ít nhất 01 tài khoản.', 'Các thôn vận động'],
  // A day: collectives, unregistered bodies, standing words.
  [
    'Trưởng các phòng, Thủ trưởng các đơn vị trực thuộc Sở căn cứ Kế hoạch này xây dựng kế hoạch cụ thể trước ngày 15/02/2025.',
    'Trưởng các phòng, Thủ trưởng các đơn vị trực thuộc Sở căn cứ Kế hoạch này xây dựng',
  ],
  [
    'Các chi bộ, đảng bộ trực thuộc xây dựng kế hoạch kiểm tra, giám sát của cấp mình, gửi về Đảng ủy trước ngày 15/02/2025.',
    'Các chi bộ, đảng bộ trực thuộc xây dựng',
  ],
  [
    'Thủ trưởng các cơ quan, đơn vị hoàn thành việc ký số trong tháng 11/2025.',
    'Thủ trưởng các cơ quan, đơn vị hoàn thành',
  ],
  ['Các trường học gửi danh sách học sinh trước ngày 20 tháng 9 năm 2025.', 'Các trường học gửi'],
  ['Trước ngày 30/11/2025, các thôn lập danh sách gửi Công an xã.', 'các thôn lập'],
  ['Chậm nhất ngày 10/12/2025, Phòng Kinh tế tổng hợp, báo cáo UBND xã.', 'Phòng Kinh tế tổng hợp'],
  ['Công an xã là cơ quan đầu mối, tổng hợp, báo cáo trước ngày 15/12/2025.', 'Công an xã là cơ quan đầu mối'],
  ['Các thôn có trách nhiệm lập danh sách, báo cáo trước ngày 20/10/2025.', 'Các thôn có trách nhiệm'],
  ['Bí thư các chi bộ báo cáo kết quả trước ngày 05/12/2025.', 'Bí thư các chi bộ báo cáo'],
  ['Các cơ quan, đơn vị tổ chức sơ kết trong quý III/2025.', 'Các cơ quan, đơn vị tổ chức'],
  // Labels.
  ['* Đơn vị chủ trì: Công an xã', 'Đơn vị chủ trì:'],
  ['Thời gian thực hiện: Tháng 10/2025.', 'Thời gian thực hiện:'],
]

const INNOCENT: readonly string[] = [
  // Standing roles and oversight of the plan.
  'Phòng Văn hóa - Xã hội là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch.',
  'Văn phòng HĐND và UBND xã là cơ quan thường trực, theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch.',
  'Công an xã là cơ quan đầu mối tổng hợp.',
  'Phòng Kinh tế là đầu mối theo dõi, đôn đốc; định kỳ hằng quý tổng hợp kết quả, báo cáo UBND xã.',
  'Phân công Công an xã theo dõi, đôn đốc.',
  'Giao Phòng Văn hóa - Xã hội theo dõi, đôn đốc, hướng dẫn, kiểm tra việc triển khai thực hiện Kế hoạch này.',
  'Giao Văn phòng HĐND và UBND xã chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức thực hiện Kế hoạch này.',
  'Phòng Văn hóa - Xã hội có trách nhiệm tham mưu, giúp UBND xã theo dõi, tổng hợp kết quả thực hiện, báo cáo theo quy định.',
  'Văn phòng Đảng ủy chuẩn bị các điều kiện phục vụ; theo dõi, đôn đốc việc thực hiện.',
  'Văn phòng HĐND và UBND xã chuẩn bị đầy đủ điều kiện phục vụ các hội nghị.',
  'Công an xã phối hợp với các cơ quan, đơn vị liên quan kiểm tra, giám sát việc thực hiện Kế hoạch.',
  'Phòng Kinh tế kịp thời tham mưu UBND xã tháo gỡ khó khăn, vướng mắc phát sinh trong quá trình thực hiện.',
  // What is given elsewhere, responsibility.
  'Phòng Kinh tế: Triển khai các nhiệm vụ được giao tại Mục III Kế hoạch này; phối hợp với các đơn vị liên quan thực hiện.',
  'Công an xã thực hiện nghiêm túc các nhiệm vụ được giao tại Phụ lục kèm theo Kế hoạch này.',
  'Các thôn tổ chức thực hiện nhiệm vụ được giao.',
  'Các phòng, ban, đơn vị thuộc xã căn cứ nhiệm vụ được giao, tổ chức thực hiện bảo đảm đúng thời hạn và kết quả.',
  'Trưởng các phòng, đơn vị thuộc Sở tổ chức thực hiện nhiệm vụ được giao và chịu trách nhiệm trước Giám đốc Sở về tiến độ, kết quả.',
  'Công an xã có trách nhiệm triển khai Kế hoạch này và chịu trách nhiệm trước Chủ tịch UBND xã về kết quả.',
  'Các chi bộ, đảng bộ trực thuộc căn cứ Kế hoạch này, xây dựng kế hoạch và tổ chức thực hiện phù hợp với tình hình của đơn vị.',
  'Phòng Văn hóa - Xã hội và Công an xã theo chức năng, nhiệm vụ được giao phối hợp tổ chức thực hiện.',
  'Người đứng đầu các cơ quan, đơn vị chịu trách nhiệm trước Chủ tịch UBND xã về kết quả thực hiện.',
  // Closing words.
  'Trên đây là Kế hoạch, đề nghị các thôn tổ chức triển khai thực hiện./.',
  'Yêu cầu các thôn tổ chức triển khai thực hiện nghiêm túc./.',
  'Yêu cầu các phòng, ban, đơn vị nghiêm túc triển khai thực hiện Kế hoạch này./.',
  'Đề nghị thủ trưởng các cơ quan, đơn vị tổ chức triển khai hiệu quả.',
  'Đề nghị Mặt trận Tổ quốc xã tuyên truyền, vận động đoàn viên, hội viên và Nhân dân tham gia thực hiện Kế hoạch.',
  'Đề nghị Mặt trận Tổ quốc xã phối hợp giám sát việc thực hiện Kế hoạch.',
  'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời phản ánh về Phòng Kinh tế.',
  'Quá trình thực hiện có vướng mắc, đề nghị các thôn báo cáo UBND xã xem xét, quyết định.',
  'Đề nghị các cơ quan phối hợp thực hiện.',
  // What was, and what is said in general.
  'Năm 2024, Công an xã đã chủ trì mở 02 lớp.',
  'Phòng Văn hóa - Xã hội chủ trì buổi lễ năm 2024 đã làm tốt.',
  'Công an xã tổ chức 12 buổi tuyên truyền trong năm 2024.',
  'Phòng Kinh tế chủ trì họp là thói quen tốt.',
  'Công an xã tổ chức tuần tra, góp phần giữ gìn trật tự; mô hình được đánh giá cao.',
  'Các thôn tổ chức tốt việc đăng ký, đến nay đã có 80% hộ tham gia.',
  'Công an xã phối hợp tuyên truyền thời gian qua còn chậm.',
  'Các thôn hoàn thành việc sắp xếp trước ngày 01/7/2024.',
  'Công an xã phối hợp tuyên truyền thời gian qua đã góp phần giảm tội phạm.',
  'Phòng Kinh tế chủ trì rà soát, đã hoàn thành.',
  // Of others, of no one, of the plan's own issuer.
  'Nền tảng “Bình dân học vụ số” do Bộ Công an chủ trì thực hiện.',
  'Các cuộc vận động do Công an xã chủ trì, phát động.',
  'UBND xã tổ chức thực hiện Kế hoạch như sau:',
  'UBND xã xây dựng Kế hoạch với các nội dung sau:',
  'Phân công nhiệm vụ rõ người, rõ việc, rõ trách nhiệm.',
  'Giao thông thông suốt; giao ban hằng tuần.',
  'Ban hành kế hoạch chủ trì phối hợp giữa các ngành.',
  'Trường hợp chậm trễ phải có trách nhiệm giải trình.',
  'Tổ chức, cá nhân có trách nhiệm chấp hành pháp luật.',
  'Các cơ quan, tổ chức, cá nhân được hỗ trợ theo quy định trước ngày 30/6/2025.',
  'Hội nghị do cấp trên tổ chức thực hiện.',
  'Hướng dẫn người dân báo cáo Công an xã khi phát hiện lừa đảo.',
  'Phòng Văn hóa - Xã hội phối hợp chưa chặt chẽ với các thôn.',
  'Phòng Văn hóa - Xã hội tổ chức sơ kết đúng quy định trong năm trước.',
  'Công an xã báo cáo tại hội nghị cho thấy số vụ lừa đảo giảm 20%.',
  'Công an xã xây dựng năm 2019 cần được sửa chữa.',
  'Các thôn thực hiện tốt sẽ được khen thưởng.',
  'Nghi lễ phát động Phong trào (Phòng Văn hóa - Xã hội chủ trì).',
  'Thời gian: 8h00 ngày 10/10/2025. Địa điểm: Nhà văn hóa xã.',
]

test.each(GUILTY)('told: %s', (words, caught) => {
  expect(told(words)).toEqual([caught])
})

test.each(INNOCENT)('not told: %s', (words) => {
  expect(told(words)).toEqual([])
})

test('the table is long enough to hold the rule', () => {
  expect(GUILTY.length).toBeGreaterThanOrEqual(30)
  expect(INNOCENT.length).toBeGreaterThanOrEqual(40)
})

test.each([
  ['Mục đích, yêu cầu', 'Các thôn tổ chức thiết thực, hiệu quả các hoạt động.'],
  ['Tình hình thực hiện', 'Công an xã tổ chức 12 buổi tuyên truyền.'],
  ['Phạm vi, thời gian', 'Thời gian thực hiện: Từ tháng 9 đến hết tháng 12/2025.'],
])('under “%s” it is no order: %s', (heading, words) => {
  expect(told(words, heading)).toEqual([])
})

describe('beside a block of the unit', () => {
  const beside = (words: string): string[] => toldIn(`${taskBlock({ 'chủ trì': 'phong-kinh-te' })}\n${words}\n`)

  test.each([
    'Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã rà soát các chợ, hoàn thành trước 30/6/2025.',
    'Phòng Kinh tế rà soát các chợ, hoàn thành trước 30/6/2025.',
    'Giao Phòng Kinh tế chủ trì rà soát các chợ dân sinh.',
    '- Phòng Kinh tế: Tham mưu UBND xã bố trí kinh phí.',
  ])('other work is told: %s', (words) => {
    expect(beside(words)).toHaveLength(1)
  })

  test.each([
    'Phòng Kinh tế chủ trì mở lớp tập huấn kỹ năng số.',
    'Giao Phòng Kinh tế mở lớp tập huấn, hoàn thành trước ngày 31/12/2025.',
    'Phòng Kinh tế phối hợp tuyên truyền.',
    'Phòng Kinh tế chủ trì, theo dõi chung.',
  ])('what goes with the block is not: %s', (words) => {
    expect(beside(words)).toEqual([])
  })
})

test('what a task of the plan says again in the organisation of the work is not told', () => {
  const block = taskBlock({ 'chủ trì': 'phong-kinh-te' })
  expect(toldIn(`${block}\n# Tổ chức thực hiện\n\n- Phòng Kinh tế: Mở lớp tập huấn kỹ năng số.\n`)).toEqual([])
})

test('labels of one task are told once, of the next task again', () => {
  const labels = '- Cơ quan thực hiện: Công an xã.\n- Thời gian thực hiện: Tháng 10/2025.\n'
  expect(toldIn(`# Nội dung\n\nMở lớp.\n\n${labels}\nTuyên truyền.\n\n${labels}`)).toEqual([
    'Cơ quan thực hiện:',
    'Cơ quan thực hiện:',
  ])
})

test('work under the name of a unit, however the name is set', () => {
  const works = '- Tham mưu kế hoạch chi tiết.\n- Báo cáo kết quả.\n'
  const first = 'Tham mưu kế hoạch chi tiết'
  expect(toldIn(`# Tổ chức\n\n## Giao Phòng Văn hóa - Xã hội:\n\n${works}`)).toEqual([first])
  expect(toldIn(`# Tổ chức\n\n**Phòng Văn hóa - Xã hội**\n\n${works}`)).toEqual([first])
  expect(toldIn(`# Tổ chức\n\n1. Công an xã\n\n${works.replace(/^/gm, '   ')}`)).toEqual([first])
  expect(toldIn(`# Tổ chức\n\n## Các doanh nghiệp viễn thông\n\n${works}`)).toEqual([first])
  expect(toldIn('# Tổ chức\n\n## Phòng Kinh tế\n\n- Thẩm định, trình UBND xã phân bổ kinh phí.\n')).toHaveLength(1)
})

test('under the name of a unit what any unit does is not told', () => {
  const works =
    '- Triển khai các nhiệm vụ được giao tại Mục III Kế hoạch này; phối hợp với các đơn vị liên quan.\n- Theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo UBND xã.\n'
  expect(toldIn(`# Tổ chức\n\n## Phòng Văn hóa - Xã hội\n\n${works}`)).toEqual([])
})

test('the programme of a ceremony is no table of tasks', () => {
  const table = (when: string): string =>
    `# Chương trình\n\n| Thời gian | Nội dung | Đơn vị thực hiện |\n|---|---|---|\n| ${when} | Đón đại biểu | Văn phòng |\n`
  expect(toldIn(table('7h30'))).toEqual([])
  expect(toldIn(table('Tháng 10'))).toEqual(['Đơn vị thực hiện'])
})

describe('the task to type', () => {
  const help = (words: string, body = ''): string =>
    findings(`${body}# Nội dung\n\n${words}\n`)[0]?.help?.vi.replace(/^gõ trong khối /, '') ?? ''

  test.each([
    [
      'Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã rà soát các chợ, hoàn thành trước 30/6/2025.',
      '```yaml nhiệm vụ: - {mã: ra-soat-cac-cho, nội dung: Rà soát các chợ, chủ trì: phong-kinh-te, phối hợp: [cong-an-xa], thời gian: trước 30/6/2025, kết quả: …}',
    ],
    [
      'Phòng Văn hóa - Xã hội có trách nhiệm xây dựng chuyên mục về kỹ năng số trên Trang thông tin điện tử xã.',
      '```yaml nhiệm vụ: - {mã: xay-dung-chuyen-muc, nội dung: Xây dựng chuyên mục về kỹ năng số trên Trang thông tin điện tử xã, chủ trì: vhxh, thời gian: …, kết quả: …}',
    ],
    [
      'Trước ngày 30/11/2025, các thôn lập danh sách gửi Công an xã.',
      '```yaml nhiệm vụ: - {mã: lap-danh-sach-gui-cong-an-xa, nội dung: Lập danh sách gửi Công an xã, chủ trì: cac-thon, thời gian: trước ngày 30/11/2025, kết quả: …}',
    ],
    [
      'Chậm nhất ngày 10/12/2025, Phòng Kinh tế tổng hợp, báo cáo UBND xã.',
      '```yaml báo cáo: - {mã: tong-hop, đơn vị báo cáo: phong-kinh-te, báo cáo cho: ubnd-xa, thời gian: chậm nhất ngày 10/12/2025}',
    ],
    [
      'Cơ quan thực hiện: Công an xã.',
      '```yaml nhiệm vụ: - {mã: …, nội dung: …, chủ trì: cong-an-xa, thời gian: …, kết quả: …}',
    ],
  ])('%s', (words, expected) => {
    expect(help(words)).toBe(expected)
  })

  test('its id is none of the plan’s', () => {
    const block = taskList({ mã: 'ra-soat-cac-cho' }, { mã: 'ra-soat-cac-cho-2' })
    expect(help('Giao Công an xã rà soát các chợ.', `${block}\n`)).toContain('{mã: ra-soat-cac-cho-3, ')
  })
})

test('a megabyte of duties is read in linear time', () => {
  const words = 'Phòng Văn hóa - Xã hội và Công an xã, các thôn. Phòng Kinh tế, '
  expect(told(words.repeat(14_000))).toEqual([])
})
