import type { DayOfYearText, DayText, Id, Words } from './authored-text.ts'

/** don-vi.yaml: các đơn vị được giao việc, được đề nghị phối hợp hoặc nhận văn bản. */
export type AuthoredUnitRegister = AuthoredUnit[]

export interface AuthoredUnit {
  mã: Id
  /**
   * Tên đầy đủ.
   * @minLength 1
   */
  tên: string
  /**
   * Tên gọn dùng khi nhắc lại, ví dụ UBND xã.
   * @minLength 1
   */
  'gọi tắt'?: string
  /** Các cách gọi khác gặp trong văn bản. */
  'gọi khác'?: Words[]
  /** Mã của cơ quan cấp trên trực tiếp. */
  thuộc?: Id
  /** Loại đơn vị; mặc định là cơ quan. */
  loại?: 'cơ quan' | 'đảng' | 'đoàn thể' | 'tập thể' | 'doanh nghiệp' | 'cá nhân'
  /** Tên cơ quan ban hành ở đầu văn bản, mỗi dòng một phần tử; mặc định suy từ tên. */
  'tên ở đầu văn bản'?: Words[]
  /**
   * Mã định danh điện tử của cơ quan.
   * @minLength 1
   */
  'mã định danh'?: string
  /** Khoảng thời gian đơn vị tồn tại. */
  'hiệu lực'?: AuthoredValidity
  /** Lịch năm học, dùng cho đơn vị này và các đơn vị trực thuộc: để đọc được “năm học 2026 - 2027”. */
  'năm học'?: AuthoredSchoolYear
}

export interface AuthoredSchoolYear {
  /** Ngày đầu năm học, ví dụ 05/9. */
  từ: DayOfYearText
  /** Ngày cuối học kỳ I, ví dụ 16/01. */
  'hết học kỳ I'?: DayOfYearText
  /** Ngày cuối năm học, ở năm sau, ví dụ 31/5. */
  đến: DayOfYearText
}

export interface AuthoredValidity {
  từ?: DayText
  đến?: DayText
}
