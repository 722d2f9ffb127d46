/*
 * What people type in kehoach.config.yaml and chap-nhan.yaml, in the words of the trade. `schemas/config.schema.json` and
 * `schemas/accepted.schema.json` are generated from these types; the comments become their descriptions.
 */

import type { AuthoredFormValues } from '../plan/authored-front-matter.ts'

/** kehoach.config.yaml: cách kiểm tra các kế hoạch của dự án này. */
export interface AuthoredConfig {
  /** Mức của từng quy tắc, theo mã quy tắc trong ngoặc vuông của thông báo. */
  mức?: AuthoredLevels
  /** Mức của từng loại thay đổi giữa hai bản (`kehoach diff`), theo mã in ở cuối mỗi thay đổi. */
  'mức thay đổi'?: AuthoredChangeLevels
  /** Những cái rõ mà mỗi nhiệm vụ phải có; mặc định là năm rõ, thêm `thẩm quyền` là sáu rõ. */
  rõ?: Clarity[]
  /**
   * Danh mục đơn vị dùng thêm, sau các don-vi.yaml nằm cạnh và phía trên kế hoạch.
   * @minLength 1
   */
  'đơn vị'?: string
  /**
   * Tệp hoặc thư mục thể thức riêng, thay cho templates/.
   * @minLength 1
   */
  'thể thức'?: string
  /** Giá trị của thể thức dùng cho mọi kế hoạch, trong khoảng quy định cho phép. */
  'chỉnh thể thức'?: AuthoredFormValues
}

export interface AuthoredLevels {
  [rule: string]: AuthoredLevel
}

export interface AuthoredChangeLevels {
  [rule: string]: AuthoredChangeLevel
}

export type AuthoredChangeLevel = 'tắt' | 'thông tin' | 'cần xem' | 'nghiêm trọng'

export type AuthoredLevel = 'tắt' | 'lưu ý' | 'cảnh báo' | 'lỗi'

/** Source: Quyết định 1671/QĐ-TTg, IV.2.d. */
export type Clarity = 'người' | 'việc' | 'thời gian' | 'trách nhiệm' | 'sản phẩm' | 'thẩm quyền'

/** chap-nhan.yaml và duyet-thay-doi.yaml: những phát hiện, những thay đổi đã được xem xét và chấp nhận. */
export type AuthoredAcceptances = AuthoredAcceptance[]

export interface AuthoredAcceptance {
  /**
   * Dấu vết của phát hiện hoặc thay đổi, do kehoach in ra.
   * @pattern ^[0-9a-f]{16}$
   */
  'dấu vết': string
  /**
   * Mã quy tắc.
   * @pattern ^[a-z]+(-[a-z0-9]+)*$
   */
  'quy tắc': string
  /**
   * Tệp có phát hiện hoặc thay đổi, tính từ thư mục gốc của dự án.
   * @minLength 1
   */
  tệp: string
  /**
   * Vì sao chấp nhận.
   * @pattern ^(?!\[điền)\s*\S
   */
  'lý do': string
  /**
   * Ai chấp nhận.
   * @pattern ^(?!\[điền)\s*\S
   */
  người: string
  /**
   * Ngày cuối cùng còn chấp nhận: 2026-12-31 hoặc 31/12/2026.
   * @pattern ^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/\d{4})$
   */
  đến: string
}
