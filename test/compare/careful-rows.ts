import type { ChangeRuleId } from '../../src/compare/change-rules.ts'

/*
 * What a careful reviewer says of one value put for another, written down before the program was asked. A wrong word about a
 * promise is the worst that it could say, so where two texts do not tell, the row says undecided.
 */

/** Words with a colon in them are quoted, as a drafter must. */
export const quoted = (value: string): string => (/^[{"]/.test(value) ? value : `"${value}"`)

/** Two values as typed, and the rules that tell the difference; none where it is none. */
export type Row = readonly [old: string, next: string, ...rules: ChangeRuleId[]]

export const DEADLINE = 'trước ngày 30/6/2025'
export const DEADLINES: readonly Row[] = [
  // Days.
  ['trước ngày 30/6/2025', 'trước ngày 01/7/2025', 'deadline-later'],
  ['trước ngày 30/6/2025', 'đến hết ngày 30/6/2025', 'deadline-later'],
  ['trước ngày 30/6/2025', 'đến hết ngày 29/6/2025', 'reworded'],
  ['trước ngày 30/6/2025', 'trước 30/6/2025', 'reworded'],
  ['trước 10 giờ ngày 30/6/2025', 'trước 16 giờ ngày 30/6/2025', 'deadline-later'],
  ['trước 10 giờ ngày 30/6/2025', 'đến hết ngày 30/6/2025', 'deadline-later'],
  // A stretch of time around or beside another.
  ['Tháng 6/2025', 'Quý II/2025', 'deadline-changed'],
  ['Tháng 6/2025', 'Quý III/2025', 'deadline-later'],
  ['Tháng 6/2025', 'Năm 2025', 'deadline-later'],
  ['Tháng 12/2025', 'Năm 2025', 'deadline-changed'],
  ['Năm 2025', 'Năm 2025 - 2026', 'deadline-later'],
  ['từ ngày 01/3/2025 đến ngày 30/6/2025', 'từ ngày 01/5/2025 đến ngày 30/6/2025', 'deadline-changed'],
  // Milestones: each is a promise of its own.
  [
    'Phát động: tháng 6/2025; tổng kết: tháng 12/2025',
    'Phát động: tháng 11/2025; tổng kết: tháng 12/2025',
    'deadline-later',
  ],
  [
    'Phát động: tháng 6/2025; tổng kết: tháng 12/2025',
    'Phát động: tháng 9/2025; tổng kết: tháng 11/2025',
    'deadline-later',
    'deadline-earlier',
  ],
  ['Phát động: tháng 6/2025; tổng kết: tháng 12/2025', 'tổng kết: tháng 12/2025; phát động: tháng 6/2025', 'reworded'],
  ['Phát động: tháng 6/2025; tổng kết: tháng 12/2025', 'tổng kết: tháng 12/2025', 'deadline-dropped'],
  ['Phát động: tháng 6/2025; tổng kết: tháng 12/2025', 'Tháng 12/2025', 'deadline-changed'],
  ['trước ngày 15/6/2025', 'trước ngày 15/6/2025; trước ngày 15/12/2025', 'deadline-set', 'deadline-later'],
  ['trước ngày 15/12/2025', 'trước ngày 15/6/2025; trước ngày 15/12/2025', 'deadline-set'],
  ['Tháng 6/2025', 'Sơ kết: tháng 6/2025; tổng kết: tháng 12/2025', 'deadline-later'],
  [
    'đối với cấp xã trước ngày 15/6/2025; đối với cấp tỉnh trước ngày 30/6/2025',
    'đối với cấp xã trước ngày 20/6/2025; đối với cấp tỉnh trước ngày 30/6/2025',
    'deadline-later',
  ],
  // Standing work: to go on longer takes nothing back, to end sooner may.
  ['Thường xuyên', 'trước ngày 30/6/2025', 'standing-ended'],
  ['{ghi: Thường xuyên, đến: 2025-06-30}', '{ghi: Thường xuyên, đến: 2025-12-31}', 'deadline-changed'],
  ['{ghi: Thường xuyên, đến: 2025-12-31}', 'Thường xuyên', 'deadline-changed'],
  ['{ghi: Thường xuyên, báo cáo: a}', '{ghi: Thường xuyên, báo cáo: b}', 'duty-changed'],
  ['{ghi: Thường xuyên, báo cáo: a}', 'Thường xuyên', 'duty-removed'],
  ['{ghi: Thường xuyên, báo cáo: a}', 'trước ngày 30/6/2025', 'standing-ended', 'duty-removed'],
  ['Thường xuyên và trước ngày 15/12/2025', 'trước ngày 15/12/2025', 'deadline-changed'],
  // What comes again.
  ['Định kỳ hằng tháng', 'Định kỳ hằng quý', 'recurrence-rarer'],
  ['Định kỳ hằng quý', '02 lần/năm', 'recurrence-rarer'],
  // A date without a month is that of every month (RFC 5545, 3.3.10).
  [
    '{ghi: Định kỳ, lặp lại: FREQ=YEARLY;BYMONTHDAY=15}',
    '{ghi: Định kỳ, lặp lại: FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15}',
    'recurrence-rarer',
  ],
  ['trước ngày 20 hằng tháng', 'trước ngày 25 hằng tháng', 'deadline-changed'],
  ['ngày 20 hằng tháng', 'trước ngày 20 hằng tháng', 'deadline-changed'],
  ['trước ngày 15/11 hằng năm', 'trước ngày 30/11 hằng năm', 'deadline-later'],
  [
    'trước ngày 08/6 hằng năm; trước ngày 08/12 hằng năm',
    'trước ngày 18/6 hằng năm; trước ngày 08/12 hằng năm',
    'deadline-later',
  ],
  ['ngày 15 của tháng cuối quý', 'ngày 25 của tháng cuối quý', 'deadline-later'],
  // The month that follows may be meant: in January last year is reported.
  ['ngày 31/12 hằng năm', 'ngày 10/01 hằng năm', 'deadline-changed'],
  ['trước ngày 20 hằng tháng', 'trước ngày 15/12/2025', 'deadline-changed'],
  ['Thường xuyên', 'Định kỳ hằng tháng', 'deadline-changed'],
  ['trước ngày 15/12/2025 và hằng quý', 'trước ngày 01/12/2025', 'deadline-earlier', 'deadline-dropped'],
  ['trước ngày 08/6 hằng năm; trước ngày 08/12 hằng năm', 'trước ngày 08/12 hằng năm', 'deadline-dropped'],
  // Days counted from something else.
  [
    'trong vòng 05 ngày kể từ ngày ban hành Kế hoạch',
    'trong vòng 10 ngày kể từ ngày ban hành Kế hoạch',
    'deadline-later',
  ],
  ['trước 05 ngày khi tổ chức Lễ phát động', 'trước 02 ngày khi tổ chức Lễ phát động', 'deadline-later'],
  [
    'trong vòng 05 ngày kể từ ngày ban hành Kế hoạch',
    'trong vòng 05 ngày kể từ ngày tổ chức Hội nghị',
    'deadline-changed',
  ],
  [
    'trong vòng 05 ngày làm việc kể từ ngày ban hành Kế hoạch',
    'trong vòng 06 ngày kể từ ngày ban hành Kế hoạch',
    'deadline-changed',
  ],
  [
    '{ghi: Theo kế hoạch của tỉnh, chậm nhất: 2025-06-30}',
    '{ghi: Theo kế hoạch của tỉnh, chậm nhất: 2025-12-31}',
    'deadline-later',
  ],
  ['{ghi: Theo kế hoạch của tỉnh, chậm nhất: 2025-06-30}', 'Theo kế hoạch của tỉnh', 'deadline-dropped'],
  [
    '{ghi: Theo kế hoạch của tỉnh, chậm nhất: 2025-06-30}',
    '{ghi: Theo kế hoạch của huyện, chậm nhất: 2025-06-30}',
    'deadline-changed',
  ],
  // Words beside a typed day.
  ['{ghi: Hạn của đợt đầu, đến: 2025-06-30}', '{ghi: Hạn của đợt cuối, đến: 2025-06-30}', 'words-changed'],
  ['trước ngày 30/6/2025', '{ghi: trước ngày 30/6/2025, chậm nhất: 2025-06-29}'],
  ['trước ngày 30/6/2025', 'Hạn của đợt đầu', 'deadline-changed'],
  ['trước ngày 30/6/2025', 'khi nào xong thì thôi', 'deadline-dropped'],
  ['trước ngày 30/6/2025', 'Trước ngày 30/6/2025', 'reworded'],
  ['{ghi: Hạn của đợt đầu, đến: 2025-06-30}', '{ghi: Hạn của Đợt đầu, đến: 2025-06-30}', 'reworded'],
  // Wishes.
  ['trước ngày 30/6/2025', 'Phấn đấu trước ngày 30/9/2025', 'aspiration-added', 'deadline-later'],
  ['Phấn đấu trước ngày 30/6/2025', 'trước ngày 30/9/2025', 'aspiration-removed', 'deadline-later'],
]

export const RESULT = '02 lớp tập huấn; ít nhất 80% học viên đạt yêu cầu'
export const RESULTS: readonly Row[] = [
  // Numbers.
  ['100% hồ sơ được giải quyết', '95% hồ sơ được giải quyết', 'measure-lowered'],
  ['Ít nhất 80% hộ dân tham gia', 'Tối đa 80% hộ dân tham gia', 'measure-changed'],
  ['Ít nhất 80% hộ dân tham gia', 'Trên 80% hộ dân tham gia', 'measure-changed'],
  ['Ít nhất 80% hộ dân tham gia', 'Tối thiểu 80% hộ dân tham gia', 'reworded'],
  ['Ít nhất 80% hộ dân tham gia', '{ghi: Ít nhất 80% hộ dân tham gia}'],
  ['Ít nhất 80% hộ dân tham gia', '"Ít nhất 80 % hộ dân tham gia"', 'reworded'],
  ['500 người tham gia', '{ghi: 500 người tham gia, chỉ số: [{bằng: 400 người}]}', 'measure-lowered'],
  ['từ 80% đến 90% hộ dân tham gia', 'từ 70% đến 90% hộ dân tham gia', 'measure-lowered'],
  ['từ 80% đến 90% hộ dân tham gia', 'từ 80% đến 85% hộ dân tham gia', 'measure-lowered'],
  ['từ 80% đến 90% hộ dân tham gia', 'từ 82% đến 85% hộ dân tham gia', 'measure-changed'],
  ['từ 80% đến 90% hộ dân tham gia', '85% hộ dân tham gia', 'measure-changed'],
  ['80% hộ dân tham gia', '80% hộ nghèo tham gia', 'measure-changed'],
  ['500 người tham gia', '500 hộ tham gia', 'measure-changed'],
  // Letters of the unit.
  ['Mỗi năm có ít nhất 02 khóa đào tạo', 'Mỗi năm có ít nhất 02 khoá đào tạo'],
  ['Mỗi năm có ít nhất 02 khóa đào tạo', 'Mỗi năm có ít nhất 03 khoá đào tạo', 'measure-raised'],
  ['Ít nhất 80% Hộ dân tham gia', 'Ít nhất 80% hộ dân tham gia', 'reworded'],
  // Where less is better, or may be.
  [
    'Rút ngắn thời gian từ 15 ngày xuống còn 10 ngày',
    'Rút ngắn thời gian từ 15 ngày xuống còn 8 ngày',
    'measure-changed',
  ],
  ['100 ha rừng bị cháy', '50 ha rừng bị cháy', 'measure-changed'],
  ['5 người chết', '7 người chết', 'measure-changed'],
  ['20% hộ chưa có nước sạch', '30% hộ chưa có nước sạch', 'measure-changed'],
  ['Xếp thứ 5/63', 'Xếp thứ 7/63', 'measure-changed'],
  ['Giảm ít nhất 10% số vụ vi phạm', 'Giảm ít nhất 5% số vụ vi phạm', 'measure-lowered'],
  ['Tỷ lệ hồ sơ trễ hạn dưới 1%', 'Tỷ lệ hồ sơ trễ hạn dưới 2%', 'measure-lowered'],
  [
    'Thời gian giải quyết không quá 03 ngày làm việc',
    'Thời gian giải quyết không quá 05 ngày làm việc',
    'measure-lowered',
  ],
  // Parts of other words: no rank, no harm, no plague, no want.
  [
    '80% người dân có kiến thức, kỹ năng số, dùng được dịch vụ số',
    '75% người dân có kiến thức, kỹ năng số, dùng được dịch vụ số',
    'measure-lowered',
  ],
  ['100% thiết bị được kiểm định', '90% thiết bị được kiểm định', 'measure-lowered'],
  ['80% hộ thanh toán không dùng tiền mặt', '85% hộ thanh toán không dùng tiền mặt', 'measure-raised'],
  ['95% bệnh viện có hồ sơ điện tử', '90% bệnh viện có hồ sơ điện tử', 'measure-lowered'],
  ['10% người dân mắc bệnh', '12% người dân mắc bệnh', 'measure-changed'],
  // How often.
  ['Mỗi tháng có ít nhất 04 tin, bài', 'Mỗi quý có ít nhất 04 tin, bài', 'measure-lowered'],
  ['Mỗi tuần có ít nhất 04 tin, bài', 'Mỗi tháng có ít nhất 03 tin, bài', 'measure-lowered'],
  ['Mỗi tháng có ít nhất 04 tin, bài', 'Mỗi quý có ít nhất 12 tin, bài', 'measure-changed'],
  ['Mỗi tháng có ít nhất 04 tin, bài', 'Mỗi thôn có ít nhất 04 tin, bài', 'measure-changed'],
  // One thing counted, bounded or not.
  ['Ít nhất 01 lớp bồi dưỡng cho hội viên', '01 lớp bồi dưỡng cho hội viên', 'measure-changed'],
  ['Ít nhất 03 lớp bồi dưỡng', '02 lớp bồi dưỡng', 'measure-lowered'],
  // The number stays, what is counted does not: the words say it.
  ['100% hồ sơ được giải quyết đúng hạn', '100% hồ sơ được tiếp nhận', 'result-reworded'],
  ['Ít nhất 80% học viên đạt yêu cầu', 'Ít nhất 80% học viên tham dự', 'result-reworded'],
  ['Ít nhất 80% học viên đạt yêu cầu', 'Ít nhất 90% học viên tham dự', 'measure-raised', 'result-reworded'],
  ['80% học viên đạt loại giỏi', '80% học viên đạt loại khá; 02 lớp tập huấn', 'deliverable-added', 'result-reworded'],
  ['02 lớp tập huấn cho trưởng thôn', '03 lớp tập huấn cho trưởng thôn', 'deliverable-more'],
  ['02 lớp tập huấn cho trưởng thôn', '03 lớp tập huấn cho hội viên', 'deliverable-changed'],
  // Years.
  [
    'Năm 2025 có 80%, năm 2026 có 100% người dân tham gia',
    'Năm 2025 có 70%, năm 2026 có 100% người dân tham gia',
    'measure-lowered',
  ],
  ['Năm 2025 có 80% người dân tham gia', 'Năm 2026 có 80% người dân tham gia', 'measure-lowered'],
  ['Năm 2025 có 80% người dân tham gia', 'Năm 2026 có 100% người dân tham gia', 'measure-changed'],
  ['Năm 2025 có 80% người dân tham gia', '80% người dân tham gia', 'measure-changed'],
  ['Năm 2025 có 80%, năm 2026 có 100% người dân tham gia', 'Năm 2026 có 100% người dân tham gia', 'measure-removed'],
  // Promises.
  ['Ít nhất 80% hộ dân tham gia', 'Phấn đấu ít nhất 80% hộ dân tham gia', 'aspiration-added'],
  ['Ít nhất 80% hộ dân tham gia', 'Phấn đấu ít nhất 90% hộ dân tham gia', 'aspiration-added', 'measure-raised'],
  ['500 người tham gia', 'khoảng 400 người tham gia', 'measure-changed'],
  // Products.
  ['02 lớp tập huấn', '2 lớp tập huấn', 'reworded'],
  ['Kế hoạch tuyên truyền', '01 Kế hoạch tuyên truyền', 'reworded'],
  ['01 kế hoạch tuyên truyền', '01 kế hoạch kiểm tra', 'deliverable-changed'],
  ['02 báo cáo tháng', '01 báo cáo tổng kết', 'deliverable-changed'],
  [
    '01 kế hoạch tuyên truyền; 01 kế hoạch kiểm tra',
    '01 kế hoạch truyền thông',
    'deliverable-removed',
    'deliverable-removed',
    'deliverable-added',
  ],
  ['01 kế hoạch tuyên truyền', '80% hộ dân tham gia', 'deliverable-removed', 'measure-added'],
  [
    '01 Lễ phát động và 01 Ngày hội được tổ chức',
    '01 Lễ phát động được tổ chức',
    'deliverable-removed',
    'deliverable-changed',
  ],
  // Words only.
  ['Nâng cao nhận thức', 'Nâng cao kỹ năng', 'result-reworded'],
  ['Nâng cao nhận thức', 'nâng cao nhận thức', 'reworded'],
  ['02 lớp tập huấn', '02 Lớp tập huấn', 'reworded'],
  ['{ghi: Đạt chỉ tiêu, phục vụ: [a, b]}', '{ghi: Đạt chỉ tiêu, phục vụ: [b, a]}'],
  ['{ghi: Đạt chỉ tiêu, phục vụ: [a, b]}', '{ghi: Đạt chỉ tiêu, phục vụ: [b]}', 'serves-removed'],
  ['{ghi: Đạt chỉ tiêu, phục vụ: [a]}', '{ghi: Góp phần vào chỉ tiêu, phục vụ: [a]}', 'result-reworded'],
]

export const LEAD = '  chủ trì: vhxh\n  phối hợp: [cong-an-xa]\n'
export const UNITS: readonly Row[] = [
  ['  chủ trì: vhxh\n', '  chủ trì: Phòng Văn hoá - Xã hội\n'],
  ['  chủ trì: vhxh\n', '  chủ trì: {ghi: Phòng Văn hóa - Xã hội, là: vhxh}\n'],
  ['  chủ trì: ubnd-xa\n', '  chủ trì: UBND xã\n', 'reworded'],
  ['  chủ trì: vhxh\n', '  chủ trì: {ghi: Phòng Văn hóa - Xã hội và Công an xã, là: vhxh}\n', 'words-changed'],
  [
    '  chủ trì: vhxh\n',
    '  chủ trì: {ghi: Phòng Văn hóa - Xã hội và Công an xã, là: [vhxh, cong-an-xa]}\n',
    'lead-changed',
  ],
  ['  chủ trì: vhxh\n', '  chủ trì:\n', 'lead-removed'],
  [LEAD, '  chủ trì: cong-an-xa\n  phối hợp: [vhxh]\n', 'lead-changed', 'support-removed', 'support-added'],
  ['  phối hợp: [cong-an-xa, cac-thon]\n', '  phối hợp: [cac-thon, cong-an-xa]\n'],
  ['  phối hợp: [cong-an-xa, cac-thon]\n', '  phối hợp: {ghi: "Công an xã, các thôn", là: [cong-an-xa, cac-thon]}\n'],
  [
    '  phối hợp: {ghi: các đơn vị liên quan, là: [cong-an-xa]}\n',
    '  phối hợp: {ghi: các đơn vị liên quan, là: [cong-an-xa, cac-thon]}\n',
    'support-added',
  ],
  [
    '  phối hợp: [{ghi: các đơn vị liên quan}]\n',
    '  phối hợp: [{ghi: các đơn vị của xã}]\n',
    'support-removed',
    'support-added',
  ],
  ['  chủ trì: vhxh\n', '  chủ trì: {ghi: Phòng văn hóa - xã hội, là: vhxh}\n', 'reworded'],
  ['  phối hợp: [{ghi: các đơn vị liên quan}]\n', '  phối hợp: [{ghi: Các đơn vị liên quan}]\n', 'reworded'],
  ['', '  thẩm quyền: Chủ tịch UBND xã\n', 'authority-changed'],
  ['  thẩm quyền: Chủ tịch UBND xã\n', '  thẩm quyền: chủ tịch UBND xã\n', 'reworded'],
]
