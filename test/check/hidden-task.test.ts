import { expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { spanText } from '../../src/text/span.ts'
import { read } from '../support/example-plan.ts'

/** The words told as hidden work in one paragraph. */
const told = (words: string, body = `# Nội dung\n\n${words}\n`): string[] =>
  read(planWith({}, body))
    .diagnostics.filter(({ rule }) => rule === 'hidden-task')
    .map(({ span }) => spanText(span))

test.each([
  ['Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Công an xã.', 'Giao Phòng Văn hóa - Xã hội chủ trì'],
  ['Phân công Công an xã theo dõi, đôn đốc.', 'Phân công Công an xã theo dõi'],
  ['Để thực hiện Kế hoạch, giao Công an xã tổng hợp kết quả.', 'giao Công an xã tổng hợp'],
  ['Trong quý IV mở 02 lớp. Phòng Văn hoá – Xã hội có trách nhiệm tham mưu.', 'Phòng Văn hoá – Xã hội có trách nhiệm'],
  ['Công an xã là cơ quan đầu mối tổng hợp.', 'Công an xã là cơ quan đầu mối'],
  ['Công an xã cần thường xuyên hướng dẫn người dân.', 'Công an xã cần thường xuyên hướng dẫn'],
  ['Phòng Văn hóa - Xã hội và Công an xã phối hợp mở lớp kỹ năng.', 'Phòng Văn hóa - Xã hội và Công an xã phối hợp'],
  ['**Phòng Văn hóa - Xã hội** chủ trì mở lớp.', 'Phòng Văn hóa - Xã hội** chủ trì'],
  [
    'Đề nghị Ủy ban Mặt trận Tổ quốc xã tổ chức giám sát trước ngày 30/11/2025.',
    'Đề nghị Ủy ban Mặt trận Tổ quốc xã tổ chức',
  ],
  ['Các tổ dân phố có trách nhiệm lập danh sách học viên.', 'Các tổ dân phố có trách nhiệm'],
  ['Phòng Kinh tế xã chủ trì tham mưu kinh phí.', 'Phòng Kinh tế xã chủ trì'],
  ['Công an xã chủ trì thực hiện Kế hoạch năm 2025 đã được phê duyệt.', 'Công an xã chủ trì'],
  ['* Đơn vị chủ trì: Công an xã', 'Đơn vị chủ trì:'],
  ['Thời gian thực hiện: Tháng 10/2025.', 'Thời gian thực hiện:'],
])('told: %s', (words, caught) => {
  expect(told(words)).toEqual([caught])
})

test.each([
  'Nền tảng “Bình dân học vụ số” do Bộ Công an chủ trì thực hiện.',
  'Các cuộc vận động do Công an xã chủ trì, phát động.',
  'Năm 2024, Công an xã đã chủ trì mở 02 lớp.',
  'Phân công nhiệm vụ rõ người, rõ việc, rõ trách nhiệm.',
  'Giao thông thông suốt; giao ban hằng tuần.',
  'Ban hành kế hoạch chủ trì phối hợp giữa các ngành.',
  'Trường hợp chậm trễ phải có trách nhiệm giải trình.',
  'Tổ chức, cá nhân có trách nhiệm chấp hành pháp luật.',
  'Hội nghị do cấp trên tổ chức thực hiện.',
  'Yêu cầu các thôn tổ chức triển khai thực hiện nghiêm túc./.',
  'Đề nghị thủ trưởng các cơ quan, đơn vị tổ chức triển khai hiệu quả.',
  'UBND xã tổ chức thực hiện Kế hoạch như sau:',
  'Thời gian: 8h00 ngày 10/10/2025. Địa điểm: Nhà văn hóa xã.',
  'Phòng Văn hóa - Xã hội chủ trì buổi lễ năm 2024 đã làm tốt.',
  'Phòng Kinh tế chủ trì họp là thói quen tốt.',
  'Công an xã phối hợp tuyên truyền thời gian qua đã góp phần giảm tội phạm.',
  'Hướng dẫn người dân báo cáo Công an xã khi phát hiện lừa đảo.',
])('not told: %s', (words) => {
  expect(told(words)).toEqual([])
})

test('labels of one task are told once, of the next task again', () => {
  const labels = '- Cơ quan thực hiện: Công an xã.\n- Thời gian thực hiện: Tháng 10/2025.\n'
  expect(told('', `# Nội dung\n\nMở lớp.\n\n${labels}\nTuyên truyền.\n\n${labels}`)).toEqual([
    'Cơ quan thực hiện:',
    'Cơ quan thực hiện:',
  ])
})

test('work under the name of a unit, however the name is set', () => {
  const works = '- Tham mưu kế hoạch chi tiết.\n- Báo cáo kết quả.\n'
  const first = 'Tham mưu kế hoạch chi tiết'
  expect(told('', `# Tổ chức\n\n## Giao Phòng Văn hóa - Xã hội:\n\n${works}`)).toEqual([first])
  expect(told('', `# Tổ chức\n\n**Phòng Văn hóa - Xã hội**\n\n${works}`)).toEqual([first])
  expect(told('', `# Tổ chức\n\n1. Công an xã\n\n${works.replace(/^/gm, '   ')}`)).toEqual([first])
  expect(told('', `# Tổ chức\n\n## Các doanh nghiệp viễn thông\n\n${works}`)).toEqual([first])
})

test('a megabyte of duties is read in linear time', () => {
  const words = 'Phòng Văn hóa - Xã hội và Công an xã, các thôn. Phòng Kinh tế, '
  expect(told(words.repeat(14_000))).toEqual([])
})
