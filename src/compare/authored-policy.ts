/*
 * What people type in phan-quyen.yaml. `schemas/policy.schema.json` is generated from these types; the comments become its
 * descriptions.
 */

/** phan-quyen.yaml: ai được sửa trường nào của kế hoạch, ở trạng thái nào. */
export interface AuthoredPolicy {
  /** Mỗi vai trò gồm những ai. */
  'vai trò': AuthoredRoles
  /** Mục đứng sau thắng mục đứng trước; không mục nào ứng thì ai cũng được sửa. */
  'quy định': AuthoredGrant[]
}

/** Mẫu có @ so với thư điện tử của tác giả commit, mẫu khác so với tên; `*` là mọi dãy chữ, `?` là một chữ. */
export interface AuthoredRoles {
  [role: string]: string[]
}

export interface AuthoredGrant {
  /** Các trường; `*` là mọi trường. */
  trường: GuardedField[]
  /** Chỉ khi bản cũ ở trạng thái này; không ghi là mọi trạng thái. */
  'trạng thái'?: GuardedStatus[]
  /** Chỉ những kế hoạch này: đường dẫn từ thư mục gốc của dự án, `*` trong một thư mục, `**` qua nhiều thư mục. */
  tệp?: string[]
  /** Những vai trò được sửa; để [] là không ai. */
  'được sửa': string[]
  /** In kèm khi có thay đổi sai thẩm quyền. */
  'lý do'?: string
}

export type GuardedStatus = 'dự thảo' | 'trình ký' | 'đã ban hành'

/** `mã` là thêm, bỏ hoặc đổi mã một mục; `kế hoạch` là thêm, bỏ hoặc đổi tên cả kế hoạch; `duyệt thay đổi` là thêm mục vào duyet-thay-doi.yaml. */
export type GuardedField =
  | '*'
  | 'kế hoạch'
  | 'duyệt thay đổi'
  | 'mã'
  | 'vị trí'
  | 'nội dung'
  | 'chủ trì'
  | 'phối hợp'
  | 'thẩm quyền'
  | 'thời gian'
  | 'kết quả'
  | 'phục vụ'
  | 'ghi chú'
  | 'chỉ số'
  | 'đơn vị báo cáo'
  | 'báo cáo cho'
  | 'qua'
  | 'đơn vị'
  | 'lời văn'
  | 'trạng thái'
  | 'loại'
  | 'trình bày'
  | 'đánh số'
  | 'phụ lục'
  | 'chỉnh thể thức'
  | 'thể thức'
  | 'cơ quan ban hành'
  | 'địa danh'
  | 'số'
  | 'ký hiệu'
  | 'ngày ban hành'
  | 'trích yếu'
  | 'thời kỳ'
  | 'căn cứ'
  | 'nơi nhận'
  | 'quyền hạn'
  | 'chức vụ'
  | 'họ tên'
  | 'lưu'
  | 'độ mật'
  | 'mức độ khẩn'
  | 'phạm vi lưu hành'
  | 'lần dự thảo'
  | 'người soạn thảo'
  | 'liên hệ'
