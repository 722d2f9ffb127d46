/** A thing a plan can be asked to show. */
export type DeliverableKind = {
  /** The noun of the trade, lower case. */
  readonly noun: string
  /** For a noun that is also a verb ("báo cáo UBND xã", "hướng dẫn người dân"): what shows that a thing is meant. */
  readonly shownBy?: {
    /** Directly after the noun. */
    readonly next: readonly string[]
    /** Anywhere in its clause. */
    readonly later?: readonly string[]
    /** A day in its clause shows it: "Báo cáo kết quả thực hiện (trước 15/12)". */
    readonly dated?: true
    /** Nothing else in its segment shows it: "Hướng dẫn; Kế hoạch". */
    readonly alone?: true
  }
}

/** Of what is issued, approved, passed or finished. */
const ISSUED = ['được ban', 'được phê', 'được thông', 'được hoàn']
/** Of work that has an outcome of its own: a report of it is a paper, "báo cáo kết quả thực hiện" only an errand. */
const OUTCOMES = [
  ...['rà soát', 'khảo sát', 'kiểm tra', 'thanh tra', 'giám sát', 'đánh giá', 'thẩm định', 'điều tra', 'kiểm kê'],
  ...['thống kê', 'tổng hợp', 'phân tích', 'nghiên cứu', 'tập huấn', 'thí điểm', 'xếp loại', 'chấm điểm', 'tự đánh'],
].map((work) => `kết quả ${work}`)
/** Of what is made again each period. */
const PERIODS = ['tháng', 'quý', 'năm', 'tuần', 'định kỳ']

/** The nouns by what they are, in the order of the page docs/ket-qua.md. */
export const deliverableGroups: readonly { readonly title: string; readonly kinds: readonly DeliverableKind[] }[] = [
  {
    // Nghị định 30/2020/NĐ-CP, Điều 7, and what is drafted beside them.
    title: 'Văn bản, hồ sơ',
    kinds: [
      { noun: 'nghị quyết' },
      { noun: 'quyết định' },
      { noun: 'chỉ thị' },
      { noun: 'quy chế' },
      { noun: 'quy định' },
      { noun: 'quy trình' },
      { noun: 'thông báo', shownBy: { next: ['kết luận', 'của'], later: ISSUED, alone: true } },
      { noun: 'hướng dẫn', shownBy: { next: ['của', 'liên ngành', 'nghiệp vụ'], later: ISSUED, alone: true } },
      { noun: 'văn bản' },
      { noun: 'chương trình' },
      { noun: 'kế hoạch' },
      { noun: 'phương án' },
      { noun: 'đề án' },
      { noun: 'dự án' },
      {
        noun: 'báo cáo',
        shownBy: {
          next: ['của', 'tổng kết', 'sơ kết', 'chuyên đề', 'đánh giá', 'khảo sát', 'giám sát', ...OUTCOMES],
          later: [...ISSUED, ...PERIODS],
          dated: true,
        },
      },
      { noun: 'biên bản' },
      { noun: 'tờ trình' },
      { noun: 'hợp đồng' },
      { noun: 'công văn' },
      { noun: 'công điện' },
      { noun: 'nội quy' },
      { noun: 'quy ước' },
      { noun: 'hương ước' },
      { noun: 'bộ quy tắc' },
      { noun: 'giấy mời' },
      { noun: 'thư kêu gọi' },
      { noun: 'lời kêu gọi' },
      { noun: 'bản cam kết' },
      { noun: 'bản ghi nhớ' },
      { noun: 'thư mời' },
      { noun: 'danh sách' },
      { noun: 'danh mục' },
      { noun: 'bộ tiêu chí' },
      { noun: 'bộ chỉ số' },
      { noun: 'bộ câu hỏi' },
      { noun: 'bộ tài liệu' },
      { noun: 'phiếu khảo sát' },
      { noun: 'bảng tổng hợp' },
      { noun: 'sổ theo dõi' },
      { noun: 'dự toán' },
    ],
  },
  {
    title: 'Hệ thống, kênh thông tin',
    kinds: [
      { noun: 'cơ sở dữ liệu' },
      { noun: 'bản đồ số' },
      { noun: 'phần mềm' },
      { noun: 'chuyên mục' },
      { noun: 'chuyên trang' },
      { noun: 'trang thông tin điện tử' },
      { noun: 'cổng thông tin điện tử' },
    ],
  },
  {
    title: 'Hội họp, lớp học, đợt việc, tổ chức',
    kinds: [
      { noun: 'hội nghị' },
      { noun: 'cuộc họp' },
      { noun: 'hội thảo' },
      { noun: 'hội thi' },
      { noun: 'cuộc thi' },
      { noun: 'tọa đàm' },
      { noun: 'diễn đàn' },
      { noun: 'ngày hội' },
      { noun: 'lễ phát động' },
      { noun: 'lễ ra quân' },
      { noun: 'lễ tổng kết' },
      { noun: 'lớp tập huấn' },
      { noun: 'lớp bồi dưỡng' },
      { noun: 'lớp đào tạo' },
      { noun: 'lớp học' },
      { noun: 'khóa học' },
      { noun: 'khóa đào tạo' },
      { noun: 'khóa tập huấn' },
      { noun: 'buổi tuyên truyền' },
      { noun: 'buổi tập huấn' },
      { noun: 'đợt kiểm tra' },
      { noun: 'cuộc kiểm tra' },
      { noun: 'tổ công nghệ số cộng đồng' },
      { noun: 'tổ công nghệ số' },
    ],
  },
  {
    title: 'Tài liệu, ấn phẩm, mô hình',
    kinds: [
      { noun: 'tài liệu' },
      { noun: 'sổ tay' },
      { noun: 'cẩm nang' },
      { noun: 'video' },
      { noun: 'phóng sự' },
      { noun: 'tin bài' },
      { noun: 'bài viết' },
      { noun: 'bài phát thanh' },
      { noun: 'pano' },
      { noun: 'băng rôn' },
      { noun: 'infographic' },
      { noun: 'áp phích' },
      { noun: 'tờ rơi' },
      { noun: 'mô hình' },
      { noun: 'câu lạc bộ' },
    ],
  },
]

export const deliverableKinds: readonly DeliverableKind[] = deliverableGroups.flatMap(({ kinds }) => kinds)
