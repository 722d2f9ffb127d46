import { mendPlan } from '../../src/mend-plan.ts'
import type { Slug } from '../support/compiled-plans.ts'
import { textOf } from '../support/disk.ts'
import { hostOf } from '../support/example-plan.ts'

/** A plan and its register, in which nothing is told. */
export type GoodPlan = { readonly slug: Slug; readonly plan: string; readonly register: string }

export const PLAN = 'ke-hoach.md'
export const REGISTER = 'don-vi.yaml'

/** A plan of `plans/2025/` without what was published wrong: its certain mends, then the edits below. */
export const goodPlan = (slug: Slug): GoodPlan => {
  const files = { [PLAN]: textOf(`plans/2025/${slug}/${PLAN}`), [REGISTER]: textOf(`plans/2025/${slug}/${REGISTER}`) }
  const mended = mendPlan(PLAN, hostOf(files))
  const after = (name: typeof PLAN | typeof REGISTER): string => mended.get(name)?.after ?? files[name] ?? ''
  const plan = EDITS[slug].reduce((text, [from, to]) => {
    const edited = text.replaceAll(from, to)
    if (edited === text) throw new Error(`${slug} has no “${from}”`)
    return edited
  }, after(PLAN))
  return { slug, plan, register: after(REGISTER) }
}

/** What a person decides: each defect as published and what is typed instead, everywhere in the plan. */
const EDITS: Readonly<Record<Slug, readonly (readonly [from: string | RegExp, to: string])[]>> = {
  'xa-bo-y': [
    [
      'chủ trì:\n    ghi: Phòng Văn hóa - Xã hội xã và Công an xã\n    là: [vhxh, cong-an-xa]',
      'chủ trì: Phòng Văn hóa - Xã hội xã',
    ],
    ['## Đoàn TNCS Hồ Chí Minh xã', '## Đề nghị Đoàn TNCS Hồ Chí Minh xã'],

    ['Phòng Văn hoá - Xã hội xã', 'Phòng Văn hóa - Xã hội xã'],
    ['Phòng Văn hoá – Xã hội', 'Phòng Văn hóa - Xã hội'],
    ['Trang Thông tin điện tử xã', 'Trang thông tin điện tử xã'],
    ['Công văn số 01-CTr/BCĐTW', 'Chương trình số 01-CTr/BCĐTW'],
    ['757/QĐ-BKHCN ngày\n29/4/2025;', '757/QĐ-BKHCN ngày\n29/4/2025 của Bộ trưởng Bộ Khoa học và Công nghệ;'],
    ['uỷ', 'ủy'],
    ['Phong trào Bình dân học vụ số”', 'Phong trào “Bình dân học vụ số”'],
    ['trình bày: theo đơn vị', 'trình bày: nhãn'],
    // Work given in prose to all and none.
    [/## Văn phòng HĐND và UBND xã; [\s\S]*?(?=\nTrên đây)/g, ''],
    [
      '      Tham mưu tuyên truyền, tổ chức Lễ phát động Phong trào “Bình dân học vụ số”, “Ngày hội toàn dân học tập\n      số” trên địa bàn xã.',
      '      Tham mưu chương trình chi tiết và giấy mời của buổi lễ.',
    ],
  ],
  'so-noi-vu-cao-bang': [
    ['trình bày: {kiểu: nội dung, đánh số: có}', 'trình bày: nhãn'],
    ['trình bày: nội dung', 'trình bày: nhãn'],
    ['trình bày: theo đơn vị', 'trình bày: nhãn'],
    [
      `      Chủ trì, phối hợp với các cơ quan liên quan xây dựng, triển khai hướng dẫn của Trung ương về công tác
      thi đua, khen thưởng đối với các tập thể, cá nhân có nhiều đóng góp, cống hiến, đạt thành tích xuất sắc
      trong thực hiện Phong trào “Bình dân học vụ số” phù hợp với thực tiễn của địa phương, đơn vị.`,
      '      Tổ chức hội nghị triển khai hướng dẫn khen thưởng đến các phòng, đơn vị.',
    ],
  ],
  'dang-uy-phuong': [['  thời gian: Hằng năm', '  thời gian: Tháng 12 hằng năm']],
  'phuong-dak-cam': [
    [
      /chủ trì:\n {2}ghi: Ủy ban Mặt trận Tổ quốc Việt Nam phường, các Tổ chức[^\n]*\n[^\n]*\n/g,
      'chủ trì: mat-tran-phuong\n',
    ],
    ['phường, các Tổ chức chính trị - xã hội thuộc phường', 'phường'],
    ['## Các doanh nghiệp viễn thông', '## Đề nghị các doanh nghiệp viễn thông'],
    ['  - Tổ công nghệ số cộng đồng\n', '  - Tổ công nghệ số cộng đồng\n  - Các doanh nghiệp viễn thông\n'],
    ['Ít nhất 50% người dân trưởng thành biết nộp hồ sơ', 'Mỗi tổ hướng dẫn ít nhất 20 người nộp hồ sơ'],

    ['trình bày: câu', 'trình bày: nhãn'],
    ['trình bày: theo đơn vị', 'trình bày: nhãn'],
    [
      '   trình bày:\n     kiểu: câu\n     câu: "* {chủ trì} chủ trì; {phối hợp} phối hợp thực hiện."',
      '   trình bày: nhãn',
    ],
    ['30 ngày', '31 ngày'],
    ['Kế hoạch 30\nngày', 'Kế hoạch 31\nngày'],
    ['Phòng Văn hoá - Xã hội phường', 'Phòng Văn hóa – Xã hội phường'],
    ['Phòng Văn hoá - Xã hội\nphường', 'Phòng Văn hóa – Xã hội\nphường'],
    ['trước ngày 20 tháng 10 năm 2025', 'trước ngày 05 tháng 11 năm 2025'],
    ['lưu: VT, NC', 'ký:\n  quyền hạn: TM. ỦY BAN NHÂN DÂN\n  chức vụ: CHỦ TỊCH\n  họ tên: Nguyễn Văn An\nlưu: VT, NC'],
  ],
  'xa-thuan-chau': [
    ['trực tiếp trực tiếp', 'trực tiếp'],
    ['tại các xã, thị trấn nhằm', 'tại xã nhằm'],
    ['Ít nhất 80% hộ nghèo được', 'Mỗi thôn, bản, tiểu khu có ít nhất 80% hộ nghèo được'],
    [/chủ trì:\n {2}ghi: Trung tâm Truyền thông[^\n]*\n[^\n]*\n/g, 'chủ trì: trung-tam-truyen-thong-van-hoa\n'],
    [/chủ trì:\n {4}ghi: Các cơ quan, đơn vị, các thôn[^\n]*\n[^\n]*\n/g, 'chủ trì: phong-van-hoa-xa-hoi\n'],

    ['trình bày: theo đơn vị', 'trình bày: nhãn'],
    ['trình bày: nội dung', 'trình bày: nhãn'],
    ['Phòng Văn hóa - Xã hội xã', 'Phòng Văn hoá - Xã hội xã'],
    ['Trung tâm phục vụ hành chính công xã', 'Trung tâm Phục vụ hành chính công xã'],
    ['thanh toán hoá đơn', 'thanh toán hóa đơn'],
    // Work given in prose, in no block of tasks.
    [
      /^Các cơ quan, đơn vị, các thôn, bản, tiểu khu chủ động đánh giá[\s\S]*?\n(?=\n)/gm,
      'Kết quả của Phong trào được khen thưởng.\n',
    ],
    [/(?<=\n# Tổ chức thực hiện\n\n## Phòng Văn hoá - Xã hội xã\n)\n- [\s\S]*?(?=\n```)/g, ''],
    [/## Các cơ quan, đơn vị xã\n[\s\S]*?(?=## Chế độ báo cáo)/g, ''],
  ],
}
