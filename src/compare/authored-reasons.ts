/*
 * What people type in ly-do.yaml, in the words of the trade. `schemas/ly-do.schema.json` is generated from these types;
 * the comments become its descriptions.
 */

/** ly-do.yaml: lý do của các thay đổi, in ở cột cuối của bảng so sánh. */
export type AuthoredReasons = AuthoredReason[]

/** Một lý do: của một thay đổi (`dấu vết`), một nhiệm vụ (`mã`), một mục lời văn (`mục`) hoặc một khóa ở phần đầu tệp (`trường`). */
export interface AuthoredReason {
  /**
   * Dấu vết của thay đổi, do kehoach diff in ra.
   * @pattern ^[0-9a-f]{16}$
   */
  'dấu vết'?: string
  /**
   * Mã của nhiệm vụ, chỉ tiêu hoặc chế độ báo cáo.
   * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
   */
  mã?: string
  /**
   * Tiêu đề của mục có lời văn thay đổi.
   * @minLength 1
   */
  mục?: string
  /**
   * Chỉ riêng một trường: thời gian, kết quả, chủ trì …; đứng một mình là khóa ở phần đầu tệp: trích yếu, căn cứ …
   * @minLength 1
   */
  trường?: string
  /**
   * Kế hoạch mà lý do này nói đến, tính từ thư mục gốc của dự án; bỏ qua thì nói đến mọi kế hoạch được so sánh.
   * @minLength 1
   */
  tệp?: string
  /**
   * Vì sao thay đổi, in đúng như gõ.
   * @pattern ^(?!\[điền)\s*\S
   */
  'lý do': string
}
