/*
 * What people type, key by key, in the words of the trade. `schemas/plan.schema.json` and `schemas/don-vi.schema.json`
 * are generated from these types (`npm run schemas`); comments here become the schema's descriptions, so they are
 * written for drafters, in Vietnamese. Objects are interfaces because the generator names only those. All scalars are text: YAML's numbers, dates and booleans do not exist here.
 *
 * A task is checked after the `nhóm` blocks above it have lent it what it may inherit.
 */

import type { AuthoredFrontMatter } from './authored-front-matter.ts'
import type { DayText, Id, Quantity, ResultWords, Words } from './authored-text.ts'

/** Một kế hoạch như người soạn gõ. */
export interface AuthoredPlan {
  /** Phần đầu tệp, giữa hai dòng `---`. */
  'phần đầu': AuthoredFrontMatter
  /** Các nhiệm vụ, sau khi đã nhận phần thừa hưởng từ khối `nhóm`. */
  'nhiệm vụ': AuthoredTask[]
  /** Các chỉ tiêu của kế hoạch. */
  'chỉ tiêu': AuthoredTarget[]
  /** Các chế độ báo cáo. */
  'báo cáo': AuthoredReport[]
  /** Các khối `nhóm`. */
  nhóm: AuthoredGroup[]
}

export type RenderingKind = 'bảng' | 'nhãn' | 'câu' | 'theo đơn vị' | 'nội dung'

export type AuthoredRendering = RenderingKind | AuthoredRenderingParts

export interface AuthoredRenderingParts {
  /** bảng, nhãn, câu, theo đơn vị hoặc nội dung. */
  kiểu: RenderingKind
  /** Các cột của bảng, từ trái sang phải. */
  cột?: AuthoredColumn[]
  /** Các dòng nhãn, từ trên xuống. */
  nhãn?: AuthoredLabel[]
  /**
   * Mẫu câu giao việc, có {chủ trì} và {phối hợp}.
   * @minLength 1
   */
  câu?: string
  /** Số thứ tự trong bảng: mặc định đếm lại từ 1 ở từng nhóm. */
  'số thứ tự'?: 'từng nhóm' | 'liên tục'
  /** In các tiêu đề đứng ngay trước khối thành dòng nhóm của bảng. */
  'tiêu đề nhóm'?: 'trong bảng' | 'ngoài bảng'
  /** Khổ giấy của phần có bảng. */
  'khổ giấy'?: 'dọc' | 'ngang'
  /** Đánh số các nhiệm vụ như một cấp đề mục (kiểu `nội dung`). */
  'đánh số'?: 'có' | 'không'
}

export interface AuthoredColumn {
  trường: TaskField | 'stt'
  /**
   * Chữ ở đầu cột.
   * @minLength 1
   */
  tên: string
  /**
   * Độ rộng tương đối, ví dụ 3.
   * @pattern ^\d+([.,]\d+)?$
   */
  rộng?: string
}

export interface AuthoredLabel {
  trường: TaskField
  /**
   * Chữ đứng trước dấu hai chấm.
   * @minLength 1
   */
  tên: string
}

export type TaskField = 'nội dung' | 'chủ trì' | 'phối hợp' | 'thẩm quyền' | 'thời gian' | 'kết quả' | 'ghi chú'

export interface AuthoredTask {
  mã: Id
  /**
   * Việc phải làm; bỏ qua khi tiêu đề hoặc mục ngay trên khối chính là nội dung.
   * @minLength 1
   */
  'nội dung'?: string
  'chủ trì': AuthoredLead
  'phối hợp'?: AuthoredUnits | AuthoredUnits[]
  /** Ai có thẩm quyền quyết định hoặc phê duyệt: mã hoặc tên trong don-vi.yaml, hoặc chức danh. */
  'thẩm quyền'?: AuthoredUnits
  'thời gian': AuthoredDeadline
  'kết quả': AuthoredResult
  /**
   * In ở cột ghi chú.
   * @minLength 1
   */
  'ghi chú'?: string
}

/** Đơn vị chủ trì: mã hoặc tên trong don-vi.yaml; hoặc lời văn kèm mã. */
export type AuthoredLead = Words | AuthoredLeadParts

export interface AuthoredLeadParts {
  /**
   * Lời văn được in.
   * @minLength 1
   */
  ghi: string
  /** Mã của (các) đơn vị trong don-vi.yaml. */
  là: Id | Id[]
}

/** Đơn vị: mã hoặc tên trong don-vi.yaml; hoặc lời văn, kèm mã khi có. */
export type AuthoredUnits = Words | AuthoredUnitsParts

export interface AuthoredUnitsParts {
  /**
   * Lời văn được in.
   * @minLength 1
   */
  ghi: string
  /** Mã của (các) đơn vị trong don-vi.yaml. */
  là?: Id | Id[]
}

/** Thời hạn: lời văn đọc được thành ngày; hoặc lời văn kèm ngày. */
export type AuthoredDeadline = Words | AuthoredDeadlineParts

export interface AuthoredDeadlineParts {
  /**
   * Lời văn được in.
   * @minLength 1
   */
  ghi: string
  /** Ngày cuối cùng phải xong. */
  'chậm nhất'?: DayText
  /** Ngày bắt đầu. */
  từ?: DayText
  /** Ngày kết thúc. */
  đến?: DayText
  /** Mã chế độ báo cáo mà việc thường xuyên phải theo. */
  'báo cáo'?: Id
  /**
   * Quy tắc lặp theo RFC 5545, ví dụ FREQ=MONTHLY;BYMONTHDAY=15.
   * @pattern ^FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;[A-Z]+=[-A-Z0-9,]+)*$
   */
  'lặp lại'?: string
}

/** Kết quả đo được: lời văn có số đo hoặc sản phẩm; hoặc lời văn kèm chỉ số, sản phẩm, chỉ tiêu phục vụ. */
export type AuthoredResult = ResultWords | AuthoredResultParts

export interface AuthoredResultParts {
  /**
   * Lời văn được in.
   * @minLength 1
   */
  ghi: string
  /** Các chỉ số đo được. */
  'chỉ số'?: AuthoredMeasure[]
  /** Các sản phẩm chỉ ra được. */
  'sản phẩm'?: Words[]
  /** Mã các chỉ tiêu của kế hoạch mà nhiệm vụ này phục vụ. */
  'phục vụ'?: Id[]
}

export interface AuthoredMeasure {
  bằng?: Quantity
  'ít nhất'?: Quantity
  trên?: Quantity
  'không quá'?: Quantity
  dưới?: Quantity
  /**
   * Số đo là phần của cái gì, ví dụ hộ gia đình.
   * @minLength 1
   */
  của?: string
  /** Ngày cuối cùng phải đạt. */
  đến?: DayText
}

export interface AuthoredTarget {
  mã: Id
  /**
   * Lời văn của chỉ tiêu.
   * @minLength 1
   */
  'nội dung': string
  /** Các chỉ số đo được, khi lời văn chưa đủ rõ. */
  'chỉ số'?: AuthoredMeasure[]
  /** Thời hạn đạt chỉ tiêu. */
  'thời gian': AuthoredDeadline
  /** Đơn vị chịu trách nhiệm về chỉ tiêu. */
  'chủ trì'?: AuthoredLead
}

export interface AuthoredReport {
  mã: Id
  /**
   * Lời văn của chế độ báo cáo; bỏ qua khi đã nằm trong văn xuôi ngay trên khối.
   * @minLength 1
   */
  'nội dung'?: string
  /** Đơn vị phải báo cáo. */
  'đơn vị báo cáo': AuthoredUnits
  /** Nơi nhận báo cáo. */
  'báo cáo cho': AuthoredUnits
  /** Đơn vị đầu mối tổng hợp. */
  qua?: AuthoredUnits
  'thời gian': AuthoredDeadline
}

/** Những gì các khối nhiệm vụ, chỉ tiêu bên dưới cùng tiêu đề được thừa hưởng. */
export interface AuthoredGroup {
  mã: Id
  'chủ trì'?: AuthoredLead
  'phối hợp'?: AuthoredUnits | AuthoredUnits[]
  'thẩm quyền'?: AuthoredUnits
  'thời gian'?: AuthoredDeadline
}
