import { expect, test } from 'vitest'
import { fillers } from '../../src/plan/measure/fillers.ts'
import { readResult, resultStringPattern } from '../../src/plan/measure/read-result.ts'

const PATTERN = new RegExp(resultStringPattern)

test.each([
  'Thực hiện Nghị quyết số 57-NQ/TW ngày 22-12-2024',
  'Theo Quyết định số 757/QĐ-BKHCN',
  'Triển khai Đề án 06',
  'Thực hiện Nghị quyết 57 của Bộ Chính trị',
  'Đào tạo tiểu thương qua mô hình học tập 4T',
  'Khung kiến thức tại Phụ lục I.1',
  'Hoàn thành trong năm 2026',
  'Năm 2025 - 2026',
  'Tháng 10/2025',
  'Trước ngày 20 tháng 10 năm 2025',
  'Từ 30/9/2025 đến ngày 30/10/2025',
  'Lúc 10:30 ngày 10/10/2025',
  'Từ 8h00, 14 giờ 30 phút',
  'Theo Điều 5, khoản 2 Nghị định 30',
  'Dịch vụ công mức độ 4',
  'Vận hành chính quyền địa phương 2 cấp',
  'Người dân từ 18 tuổi trở lên',
  'Chiến dịch 30 ngày đêm',
  'Hưởng ứng “Mỗi công dân - Một danh tính số”',
  'Điện thoại 0243.7738668',
  'https://chuyendoiso.quangngai.gov.vn/news/80/binh-dan',
  'Một số kết quả; một cách hiệu quả; bộ phận một cửa',
  'Triển khai các chương trình, tổ chức các lớp học',
  'Lồng ghép vào các đề án, chương trình của xã',
  'theo kế hoạch của tỉnh',
  'Hướng dẫn người dân cài đặt ứng dụng',
  'Báo cáo UBND xã',
  'Thực hiện Quyết định; Kế hoạch số 136/KH-UBND ngày 22/5/2025',
  'Hướng dẫn người dân sử dụng các dịch vụ số của xã',
  'Thông báo kết quả đến người dân',
  'Học sinh trường cấp 2',
  'Thôn 3 và tổ 5',
  'Kinh phí 50 triệu đồng',
  'Tổng kinh phí thực hiện 50 triệu đồng',
  'Dự toán 50 triệu đồng',
  'Ngày 10/10 hằng năm',
  'Vào 10/10 tổ chức ngày hội',
  '10/12 họp dân',
  'Quý 1-2 năm 2026',
  'Tháng 02-03/2026',
  'Kế hoạch 136',
])('%j names no result', (words) => {
  expect(readResult(words).ok).toBe(false)
})

test.each([
  ['Tăng cường công tác tuyên truyền', 'Tăng cường công tác tuyên truyền'],
  ['Tạo chuyển biến mạnh mẽ trong nhận thức', 'Tạo chuyển biến mạnh mẽ trong nhận thức'],
  ['Kịp thời, bảo đảm hiệu quả.', 'bảo đảm hiệu quả'],
  ['Báo cáo kết quả thực hiện', 'Báo cáo kết quả thực hiện'],
  ['Tổ chức Ngày hội', undefined],
  ['Đạt chuẩn nông thôn mới nâng cao', undefined],
  ['Báo cáo UBND xã', undefined],
  ['Kịp thời; báo cáo', 'báo cáo'],
  ['Từng bước hình thành thói quen', 'Từng bước hình thành thói quen'],
])('the filler of %j is %j', (words, filler) => {
  const reading = readResult(words)
  expect(reading.ok).toBe(false)
  const found = reading.ok ? undefined : reading.filler
  expect(found && words.slice(found.start, found.start + found.length)).toBe(filler)
})

test('every filler alone is refused, and named', () => {
  for (const { words } of fillers) {
    const upper = words.charAt(0).toUpperCase() + words.slice(1)
    expect(readResult(upper), words).toEqual({ ok: false, filler: { start: 0, length: words.length } })
  }
})

test.each([
  '',
  'Tăng cường công tác tuyên truyền',
  'Tạo chuyển biến mạnh mẽ',
  'Thông tin kịp thời',
  'Các tầng lớp nhân dân',
])('the schema refuses %j', (words) => {
  expect(words).not.toMatch(PATTERN)
})
