import { describe, expect, test } from 'vitest'
import { deliverableKinds } from '../../src/plan/measure/deliverable-kinds.ts'
import type { ResultItem } from '../../src/plan/measure/measure.ts'
import { measureForms } from '../../src/plan/measure/measure-forms.ts'
import { readResult, resultStringPattern } from '../../src/plan/measure/read-result.ts'

test('the schema pattern means the same with the u flag, which ajv sets', () => {
  expect('Tọa đàm').toMatch(new RegExp(resultStringPattern, 'u'))
  expect('Tăng cường').not.toMatch(new RegExp(resultStringPattern, 'u'))
})

describe.each(measureForms.map((form) => [form.name, form] as const))('%s', (_, { examples }) => {
  test.each(examples.map(({ words, items }) => [words, items] as const))('%s', (words, items) => {
    expect(itemsRead(words)).toEqual(items)
  })
})

test('form names are unique and every form has an example', () => {
  expect(new Set(measureForms.map(({ name }) => name)).size).toBe(measureForms.length)
  for (const { name, examples } of measureForms) expect(examples, name).not.toHaveLength(0)
})

/** What is read; nothing when the words are refused. */
const itemsRead = (words: string): readonly ResultItem[] => {
  const reading = readResult(words)
  return reading.ok ? reading.items : []
}

/** Items in one line each, short enough to review. */
const itemsOf = (words: string): readonly string[] => {
  const reading = readResult(words)
  if (!reading.ok) return []
  return reading.items.map((item) => {
    if (item.type === 'deliverable') return `${item.count ?? '-'} [${item.kind}] ${item.name}`
    const { operator, value, high, total, unit, base, by, change, against, approximate, aspirational } = item
    const number = `${value}${high === undefined ? '' : `..${high}`}${total === undefined ? '' : ` of ${total}`}`
    return [
      [change, approximate && 'about', operator, number, unit].filter(Boolean).join(' '),
      base && `of ${base}`,
      against && `against ${against}`,
      by && `by ${by}`,
      aspirational && 'wished',
    ]
      .filter(Boolean)
      .join(' | ')
  })
}

/** The 17 results of seed 002, in order; its README counts 12 that can be measured. */
const SEED_002: readonly (readonly [string, readonly string[]])[] = [
  ['Tại các Hội nghị báo cáo viên và Hội nghị thông tin, tuyên truyền.', []],
  [
    'Có 01 chuyên mục “Bình dân học vụ số” trên cổng thông tin điện tử, có ít nhất 01 fanpage hoặc kênh TikTok',
    ['1 [chuyên mục] chuyên mục “Bình dân học vụ số” trên cổng thông tin điện tử', '>= 1 fanpage hoặc kênh TikTok'],
  ],
  [
    'Mỗi tổ dân phố có ít nhất 01 người có ảnh hưởng trong cộng đồng tham gia truyền thông',
    ['>= 1 người | of mỗi tổ dân phố'],
  ],
  [
    'Năm 2025 có ít nhất 80%; năm 2026 có 100% hộ gia đình được phổ biến về mục đích, ý nghĩa của Phong trào',
    ['>= 80 % | of hộ gia đình | by 2025-12-31', '= 100 % | of hộ gia đình | by 2026-12-31'],
  ],
  ['Tổ chức Ngày hội gắn với hưởng ứng Ngày Chuyển đổi số quốc gia', []],
  ['Trên địa bàn phường có mô hình trường học số', []],
  ['Định kỳ tổ chức các buổi học cộng đồng cho người dân trên địa bàn', []],
  [
    'Hằng năm, 100% tổ dân phố có cán bộ, hội viên, đoàn viên có hiểu biết công nghệ hướng dẫn người dân',
    ['= 100 % | of tổ dân phố'],
  ],
  ['100% người cao tuổi được tham dự các lớp “Bình dân học vụ số”', ['= 100 % | of người cao tuổi']],
  [
    '100% người khuyết tật được tham dự các lớp phổ cập công nghệ, kỹ năng số đảm bảo phù hợp với khả năng và nhu cầu của từng nhóm đối tượng.',
    ['= 100 % | of người khuyết tật'],
  ],
  [
    'Từ năm 2025, phường có mạng lưới “Đại sứ số”; bố trí ít nhất một nhân sự hỗ trợ, hướng dẫn khi người dân đến làm thủ tục hành chính nhưng không đủ kỹ năng thao tác trên Cổng dịch vụ công trực tuyến',
    ['>= 1 nhân sự'],
  ],
  [
    'Mỗi hộ gia đình có ít nhất một thành viên tham gia học tập, có hiểu biết về chuyển đổi số, kỹ năng số, sử dụng được nền tảng, dịch vụ số và hướng dẫn cho các thành viên trong gia đình.',
    ['>= 1 thành viên | of mỗi hộ gia đình'],
  ],
  ['100% các chợ triển khai mô hình', ['= 100 % | of chợ']],
  ['100% các tổ dân phố có “Tổ công nghệ số cộng đồng”', ['= 100 % | of tổ dân phố']],
  [
    'Mỗi cấp học có ít nhất 01 trường học chuyển đổi số; mỗi một trường học có ít nhất 01 lớp học số.',
    ['>= 1 trường học chuyển đổi số | of mỗi cấp học', '>= 1 lớp học số | of mỗi trường học'],
  ],
  ['100% các phòng ban, cơ quan, đơn vị phát động phong trào thi đua', ['= 100 % | of phòng ban, cơ quan, đơn vị']],
  [
    'Chiến dịch được tổ chức thường xuyên theo chuyên đề riêng hoặc lồng ghép vào hoạt động của tổ công nghệ số cộng đồng, Tổ Thanh niên chuyển đổi số. Tổ chức các nhóm thanh niên tình nguyện hướng dẫn cho người dân cách cài đặt, sử dụng các phần mềm, ứng dụng, sản phẩm, dịch vụ số',
    [],
  ],
]

test.each(SEED_002)('seed 002: %s', (words, items) => {
  expect(itemsOf(words)).toEqual(items)
})

test('12 of the 17 results of seed 002 can be measured', () => {
  expect(SEED_002.filter(([words]) => readResult(words).ok)).toHaveLength(12)
})

/** The targets of seeds 001 and 004, section III. */
test.each([
  [
    '80% cán bộ, công chức, viên chức và người lao động trong ngành Nội vụ có hiểu biết về chuyển đổi số, kiến thức và kỹ năng số, sử dụng được các nền tảng, dịch vụ số phục vụ công việc.',
    '= 80 % | of cán bộ, công chức, viên chức và người lao động trong ngành Nội vụ',
  ],
  [
    '70% cán bộ, công chức, viên chức và người lao động trong ngành Nội vụ được xác nhận đạt phổ cập tri thức về chuyển đổi số, kỹ năng số trên nền tảng VNeID.',
    '= 70 % | of cán bộ, công chức, viên chức và người lao động trong ngành Nội vụ',
  ],
  [
    '100% cán bộ, công chức, viên chức và người lao động trong ngành nội vụ có hiểu biết về chuyển đổi số, sử dụng tốt các nền tảng',
    '= 100 % | of cán bộ, công chức, viên chức và người lao động trong ngành nội vụ',
  ],
  [
    '90% cán bộ, công chức, viên chức và người lao động trong ngành Nội vụ được xác nhận đạt phổ cập tri thức',
    '= 90 % | of cán bộ, công chức, viên chức và người lao động trong ngành Nội vụ',
  ],
  [
    '80% cán bộ, công chức, viên chức và người lao động trong các cơ quan nhà nước và các tổ chức chính trị - xã hội trên địa bàn xã có hiểu biết về chuyển đổi số',
    '= 80 % | of cán bộ, công chức, viên chức và người lao động trong các cơ quan nhà nước và các tổ chức chính trị - xã hội trên địa bàn xã',
  ],
  [
    '100% học sinh trung học và sinh viên trên địa bàn xã được trang bị kiến thức, kỹ năng số để phục vụ học tập',
    '= 100 % | of học sinh trung học và sinh viên trên địa bàn xã',
  ],
  [
    '80% người dân từ 18 tuổi trở lên có tri thức cơ bản về chuyển đổi số, có kỹ năng số',
    '= 80 % | of người dân từ 18 tuổi trở lên',
  ],
  [
    '50% người dân từ 18 tuổi trở lên được xác nhận đạt phổ cập tri thức về chuyển đổi số',
    '= 50 % | of người dân từ 18 tuổi trở lên',
  ],
  [
    '80% người lao động trong các doanh nghiệp, hợp tác xã, liên hợp tác xã, đặc biệt là các ngành chủ lực của xã (nông nghiệp, công nghiệp chế biến, du lịch…) có kỹ năng số cơ bản',
    '= 80 % | of người lao động trong các doanh nghiệp, hợp tác xã, liên hợp tác xã',
  ],
  [
    '100% cán bộ, công chức, viên chức và người lao động trong các cơ quan, đơn vị và các tổ chức chính trị - xã hội có hiểu biết về chuyển đổi số',
    '= 100 % | of cán bộ, công chức, viên chức và người lao động trong các cơ quan, đơn vị và các tổ chức chính trị - xã hội',
  ],
  [
    '100% học sinh từ cấp tiểu học được trang bị kiến thức, kỹ năng số để phục vụ học tập, nghiên cứu',
    '= 100 % | of học sinh từ cấp tiểu học',
  ],
  [
    '100% người dân từ 18 tuổi trở lên có tri thức cơ bản về chuyển đổi số, tham gia tương tác, an toàn trên môi trường số.',
    '= 100 % | of người dân từ 18 tuổi trở lên',
  ],
  ['60% người dân từ 18 tuổi trở lên được xác nhận đạt phổ cập', '= 60 % | of người dân từ 18 tuổi trở lên'],
  [
    '100% người lao động trong các doanh nghiệp, hợp tác xã, liên hợp tác xã, đặc biệt là các ngành chủ lực của xã có kỹ năng số cơ bản',
    '= 100 % | of người lao động trong các doanh nghiệp, hợp tác xã, liên hợp tác xã',
  ],
  [
    'Bảo đảm 100% công dân từ 16 tuổi tham gia mô hình “Mỗi công dân - Một danh tính số”',
    '= 100 % | of công dân từ 16 tuổi',
  ],
  [
    'phấn đấu 100% cán bộ, công chức, viên chức, đoàn viên, hội viên và học sinh trên địa bàn phường tham gia',
    '= 100 % | of cán bộ, công chức, viên chức, đoàn viên, hội viên và học sinh trên địa bàn phường | wished',
  ],
])('target: %s', (words, item) => {
  expect(itemsOf(words)).toEqual([item])
})

test.each([
  ['Đến năm 2030, 90% người dân có danh tính số', ['= 90 % | of người dân | by 2030-12-31']],
  ['Đến hết quý II/2026 đạt tối thiểu 50%', ['>= 50 % | by 2026-06-30']],
  ['80% số hộ gia đình trở lên được phổ biến', ['>= 80 % | of hộ gia đình']],
  ['95% trên tổng số hồ sơ được số hóa', ['= 95 % | of hồ sơ']],
  ['Tăng ít nhất 10% so với năm 2024', ['tăng >= 10 % | against năm 2024']],
  ['Ít nhất năm lớp tập huấn', ['>= 5 lớp tập huấn']],
  [
    'Tổ chức 02 lớp tập huấn và 01 hội thảo cho 120 người',
    ['2 [lớp tập huấn] lớp tập huấn', '1 [hội thảo] hội thảo', '= 120 người'],
  ],
  ['01 Lễ phát động', ['1 [lễ phát động] Lễ phát động']],
  ['Kế hoạch tuyên truyền được ban hành', ['- [kế hoạch] Kế hoạch tuyên truyền được ban hành']],
  ['Báo cáo kết quả 6 tháng', ['- [báo cáo] Báo cáo kết quả 6 tháng']],
  ['Quyết định, Kế hoạch, Tờ trình', ['- [quyết định] Quyết định', '- [kế hoạch] Kế hoạch', '- [tờ trình] Tờ trình']],
  [
    'Ban hành Quy chế phối hợp; Danh sách học viên',
    ['- [quy chế] Quy chế phối hợp', '- [danh sách] Danh sách học viên'],
  ],
  ['Tọa đàm về kỹ năng số', ['- [tọa đàm] Tọa đàm về kỹ năng số']],
  ['Toạ đàm về kỹ năng số', ['- [tọa đàm] Toạ đàm về kỹ năng số']],
  ['Năm 2025: 70%; năm 2026: 90% cán bộ', ['= 70 % | of cán bộ | by 2025-12-31', '= 90 % | of cán bộ | by 2026-12-31']],
  [
    '100% cán bộ trong năm 2026, 80% người dân trong năm 2027',
    ['= 100 % | of cán bộ | by 2026-12-31', '= 80 % | of người dân | by 2027-12-31'],
  ],
  ['Thực hiện các đề án trong năm 2024, 100% cán bộ tham gia', ['= 100 % | of cán bộ']],
  ['Phấn đấu đến năm 2030 có 95% người dân có danh tính số', ['= 95 % | of người dân | by 2030-12-31 | wished']],
  ['04 tin, bài/tháng', ['= 4 tin, bài | of mỗi tháng']],
  ['2000 lượt người, 80% hộ', ['= 2000 lượt người', '= 80 % | of hộ']],
  ['Mỗi tháng 04 tin bài', ['= 4 tin bài | of mỗi tháng']],
  ['02 lớp tập huấn, mỗi lớp 50 người', ['2 [lớp tập huấn] lớp tập huấn', '= 50 người | of mỗi lớp']],
  ['Có 01 (một) chuyên mục', ['1 [chuyên mục] chuyên mục']],
  ['03 mô hình trở lên', ['>= 3 mô hình']],
  ['Cấp 1.200 tài khoản', ['= 1200 tài khoản']],
  ['Hướng dẫn liên ngành về đánh giá', ['- [hướng dẫn] Hướng dẫn liên ngành về đánh giá']],
  ['- 80% cán bộ có kỹ năng số', ['= 80 % | of cán bộ']],
  ['- Kế hoạch tuyên truyền', ['- [kế hoạch] Kế hoạch tuyên truyền']],
  ['Sản phẩm: Kế hoạch tuyên truyền', ['- [kế hoạch] Kế hoạch tuyên truyền']],
  ['Không còn hồ sơ quá hạn', ['= 0 hồ sơ quá hạn']],
  ['Nâng cao nhận thức, 100% cán bộ được tập huấn', ['= 100 % | of cán bộ']],
  ['đạt 1,5 triệu lượt truy cập', ['= 1500000 lượt truy cập']],
  ['Thu ngân sách đạt 15 tỷ đồng', ['= 15 tỷ đồng']],
  ['Huy động 500 triệu đồng kinh phí', ['= 500 triệu đồng kinh phí']],
  ['1/2 số hộ gia đình có tài khoản', ['= 1 of 2 hộ gia đình']],
  ['45/52 trường học có lớp học số', ['= 45 of 52 trường học']],
  [
    'Tỷ lệ người dân có kỹ năng số năm 2025 đạt 80%, năm 2026 đạt 100%',
    ['= 80 % | of người dân có kỹ năng số | by 2025-12-31', '= 100 % | of người dân có kỹ năng số | by 2026-12-31'],
  ],
  [
    'Đến năm 2025 đạt 80% hộ gia đình, đến năm 2030 đạt 95%',
    ['= 80 % | of hộ gia đình | by 2025-12-31', '= 95 % | of hộ gia đình | by 2030-12-31'],
  ],
  ['Không phát sinh hồ sơ trễ hạn', ['= 0 hồ sơ trễ hạn']],
  ['Bảo đảm không để xảy ra cháy nổ', ['= 0 cháy nổ']],
  ['trên dưới 50 người', ['about = 50 người']],
  ['Ít nhất khoảng 100 người', ['about >= 100 người']],
  ['Giảm 10% thời gian giải quyết hồ sơ', ['giảm = 10 % | of thời gian giải quyết hồ sơ']],
  ['giảm còn 5% hộ nghèo', ['= 5 % | of hộ nghèo']],
  ['tăng 5 bậc so với năm 2024', ['tăng = 5 bậc | against năm 2024']],
  ['tăng 2 điểm phần trăm', ['tăng = 2 điểm %']],
  ['2 buổi/thôn/năm', ['= 2 buổi | of mỗi thôn/năm']],
  ['Mỗi tháng đăng tải ít nhất 04 tin, bài', ['>= 4 tin, bài | of mỗi tháng']],
  ['02-03 lớp tập huấn', ['range 2..3 lớp tập huấn']],
  ['ít nhất 80% (tám mươi phần trăm) hộ', ['>= 80 % | of hộ']],
  ['Báo cáo kết quả thực hiện (trước 15/12)', ['- [báo cáo] Báo cáo kết quả thực hiện (trước 15/12)']],
  ['Hướng dẫn; Thông báo', ['- [hướng dẫn] Hướng dẫn', '- [thông báo] Thông báo']],
  ['Thành lập Tổ công nghệ số cộng đồng', ['- [tổ công nghệ số cộng đồng] Tổ công nghệ số cộng đồng']],
  ['Huy động 20 video, 02 pano', ['20 [video] video', '2 [pano] pano']],
])('%s', (words, items) => {
  expect(itemsOf(words)).toEqual(items)
})

test.each([
  ['Tối thiểu 50% và phấn đấu 70% hộ dân tham gia', ['>= 50 % | of hộ dân', '= 70 % | of hộ dân | wished']],
  ['Không có hộ nghèo, đường thôn được bê tông hóa', ['= 0 hộ nghèo']],
  ['Không để xảy ra tai nạn, cháy nổ, đời sống nhân dân ổn định', ['= 0 tai nạn, cháy nổ']],
  ['Không có khiếu nại, tố cáo kéo dài', ['= 0 khiếu nại, tố cáo kéo dài']],
  ['100% hộ nghèo của năm 2025 được hỗ trợ', ['= 100 % | of hộ nghèo của năm 2025']],
  ['100% hộ nghèo trong năm 2025 được hỗ trợ', ['= 100 % | of hộ nghèo | by 2025-12-31']],
  ['Trong vòng 05 ngày kể từ ngày ký, ban hành 01 kế hoạch', ['1 [kế hoạch] kế hoạch']],
])('what stands beside a number goes where it belongs: %s', (words, items) => {
  expect(itemsOf(words)).toEqual(items)
})

test('every deliverable is read with a count', () => {
  for (const { noun } of deliverableKinds) {
    expect(itemsOf(`02 ${noun} mới`), noun).toEqual([`2 [${noun}] ${noun} mới`])
    expect(`“x”. ${noun} được ban hành`.toUpperCase(), noun).toMatch(new RegExp(resultStringPattern))
  }
})
