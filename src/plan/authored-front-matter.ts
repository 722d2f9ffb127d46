import type { AuthoredRendering } from './authored.ts'
import type { Id, Words } from './authored-text.ts'

export interface AuthoredFrontMatter {
  /** Thể thức trình bày văn bản. */
  'thể thức': 'nghị định 30' | 'đảng'
  /** `phụ lục` là tệp chỉ có phụ lục, ban hành kèm một kế hoạch khác; mặc định là `kế hoạch`. */
  loại?: 'kế hoạch' | 'phụ lục'
  /** Mã của cơ quan ban hành trong don-vi.yaml; kế hoạch liên tịch thì liệt kê, cơ quan chủ trì đứng đầu. */
  'cơ quan ban hành': Id | Id[]
  /**
   * Địa danh ghi trước ngày, tháng, năm.
   * @minLength 1
   */
  'địa danh': string
  /**
   * Số văn bản; để trống khi văn thư chưa cấp số.
   * @pattern ^\d*$
   */
  số?: string
  /**
   * Ký hiệu sau số, ví dụ KH-UBND (nghị định 30) hoặc KH/ĐU (đảng).
   * @minLength 1
   */
  'ký hiệu': string
  /**
   * Ngày ban hành (2025-07-21 hoặc 21/7/2025); chỉ ghi năm (2025) khi ngày và tháng còn để trống.
   * @pattern ^$|^\d{4}$|^\d{4}-\d{2}-\d{2}$|^\d{1,2}/\d{1,2}/\d{4}$
   */
  'ngày ban hành'?: string
  /**
   * Trích yếu nội dung, in ngay dưới chữ KẾ HOẠCH.
   * @minLength 1
   * @maxLength 500
   */
  'trích yếu': string
  /** Mức nghiêm của việc kiểm tra tăng dần theo trạng thái. */
  'trạng thái': 'dự thảo' | 'trình ký' | 'đã ban hành'
  /**
   * Thời kỳ kế hoạch, ví dụ Năm 2025, Năm 2025 - 2026, Giai đoạn 2026 - 2030.
   * @minLength 1
   */
  'thời kỳ': string
  /** Căn cứ ban hành, mỗi căn cứ một dòng. */
  'căn cứ'?: Words[]
  /** Người ký; kế hoạch liên tịch thì mỗi cơ quan một người, in cạnh nhau từ trái sang phải theo thứ tự gõ. */
  ký?: AuthoredSignature | AuthoredSignature[]
  /** Nơi nhận, mỗi nơi một dòng; không gõ dấu "-" và ";". */
  'nơi nhận'?: Words[]
  /** Phần sau chữ "Lưu:", ví dụ VT, VHXH; kế hoạch liên tịch thì mỗi cơ quan một dòng. */
  lưu?: Words | Words[]
  /** Dấu chỉ độ mật, in dưới số và ký hiệu. */
  'độ mật'?: Secrecy
  /** Dấu chỉ mức độ khẩn, in dưới số và ký hiệu. */
  'mức độ khẩn'?: Urgency
  /** Chỉ dẫn phạm vi lưu hành, in ở góc trên bên phải trang đầu. */
  'phạm vi lưu hành'?: Circulation
  /**
   * Lần dự thảo của văn bản Đảng: in “Dự thảo lần 2” khi trạng thái còn là dự thảo.
   * @pattern ^[1-9]\d?$
   */
  'lần dự thảo'?: string
  /** Phụ lục in liền sau kế hoạch (mặc định) hay mỗi phụ lục một tệp; từng phụ lục: `# Phụ lục (tệp riêng): …`. */
  'phụ lục'?: 'liền' | 'tệp riêng'
  /** Người soạn thảo và số bản, in dưới nơi nhận. */
  'người soạn thảo'?: AuthoredDrafter
  /** Địa chỉ, thư điện tử, trang thông tin, điện thoại; mỗi mục một dòng ở chân trang đầu. */
  'liên hệ'?: Words[]
  /** Giá trị của thể thức dùng cho riêng kế hoạch này, trong khoảng quy định cho phép. */
  'chỉnh thể thức'?: AuthoredFormValues
  /** Cách in các khối nhiệm vụ. */
  'trình bày'?: AuthoredRendering
  /**
   * Kiểu đánh số từng cấp, từ cấp `#` trở xuống; mặc định I., 1., a).
   * @minItems 1
   * @maxItems 4
   */
  'đánh số'?: NumberingStyle[]
}

export interface AuthoredFormValues {
  /**
   * Lề trên, mm.
   * @pattern ^\d+([.,]\d+)?$
   */
  'lề trên'?: string
  /**
   * Lề dưới, mm.
   * @pattern ^\d+([.,]\d+)?$
   */
  'lề dưới'?: string
  /**
   * Lề trái, mm.
   * @pattern ^\d+([.,]\d+)?$
   */
  'lề trái'?: string
  /**
   * Lề phải, mm.
   * @pattern ^\d+([.,]\d+)?$
   */
  'lề phải'?: string
  /**
   * Cỡ chữ của nội dung, tính bằng pt: căn cứ, đề mục, lời văn.
   * @pattern ^\d+([.,]\d+)?$
   */
  'cỡ chữ'?: string
  /**
   * Khoảng cách giữa các dòng của nội dung, pt (đúng bằng).
   * @pattern ^\d+([.,]\d+)?$
   */
  'cách dòng'?: string
  /**
   * Khoảng cách giữa các đoạn của nội dung, pt.
   * @pattern ^\d+([.,]\d+)?$
   */
  'cách đoạn'?: string
  /**
   * Dòng đầu của đoạn lùi vào, mm: 10 hoặc 12,7.
   * @pattern ^\d+([.,]\d+)?$
   */
  'lùi đầu dòng'?: string
}

export type NumberingStyle = 'I.' | '1.' | '1.1.' | 'a)'

export type Secrecy = 'mật' | 'tối mật' | 'tuyệt mật'

export type Urgency = 'khẩn' | 'thượng khẩn' | 'hỏa tốc'

export type Circulation = 'lưu hành nội bộ' | 'xem xong trả lại'

export interface AuthoredDrafter {
  /** Chữ viết tắt tên người soạn thảo, ví dụ PL. */
  'ký hiệu': Words
  /**
   * Số lượng bản phát hành.
   * @pattern ^\d+$
   */
  'số bản': string
}

export interface AuthoredSignature {
  /**
   * Quyền hạn, ví dụ TM. ỦY BAN NHÂN DÂN; bỏ qua khi thủ trưởng ký.
   * @minLength 1
   */
  'quyền hạn'?: string
  /** Mã của cơ quan mà người này ký; mặc định là cơ quan cùng thứ tự ở `cơ quan ban hành`. */
  'cơ quan'?: Id
  /** Chức vụ; ký thay, ký thừa lệnh thì gồm hai dòng: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], [TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG]. */
  'chức vụ': Words | Words[]
  /**
   * Họ và tên người ký, không ghi học hàm, học vị.
   * @minLength 1
   */
  'họ tên': string
}
