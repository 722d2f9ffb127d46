/**
 * Mã: chữ thường không dấu, số và dấu gạch nối; không phải số thứ tự và không dùng lại.
 * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
 * @maxLength 60
 */
export type Id = string

/**
 * Ngày: 2025-12-31 hoặc 31/12/2025.
 * @pattern ^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/\d{4})$
 */
export type DayText = string

/**
 * Ngày và tháng của mọi năm: 05/9.
 * @pattern ^(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])$
 */
export type DayOfYearText = string

/**
 * Số lượng kèm đơn vị tính, ví dụ 80%, 30.000 lượt, 01 chuyên mục.
 * @pattern ^[0-9][0-9.,]*\s*[^\s0-9.,]
 */
export type Quantity = string

/**
 * Lời văn, in đúng như gõ.
 * @minLength 1
 */
export type Words = string

/**
 * Lời văn của kết quả: phải có số đo, hoặc sản phẩm gọi tên được, hoặc "không có …".
 * Mẫu ở đây chỉ loại lời chắc chắn không có kết quả; lời nào đo được thật sự do `kehoach check` đọc và báo.
 * @minLength 1
 */
export type ResultWords = string
