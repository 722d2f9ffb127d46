/**
 * Words that stand alone and are never doubled. Vietnamese writes every syllable apart, so two like syllables mostly
 * belong to two words ("Xây dựng Đảng Đảng ủy", "học sinh sinh viên", "cơ quan quan trọng") or to a reduplication
 * ("luôn luôn", "dần dần"): only words of this list are told. Left out because they also end or begin a longer word:
 * trên (cấp trên), theo (kèm theo), tại (hiện tại), do (lý do), bằng (công bằng), từ (từ từ), ngày (ngày ngày),
 * năm (năm năm), số (chuyển đổi số), qua (thông qua), tới (sắp tới), không (hàng không), có (hiện có), về (trở về),
 * được (kết quả đạt được được công khai), đến (công văn đến đến hạn).
 */
export const NEVER_DOUBLED: ReadonlySet<string> = new Set([
  'các',
  'những',
  'mọi',
  'từng',
  'của',
  'cho',
  'với',
  'và',
  'hoặc',
  'nhưng',
  'nhằm',
  'là',
  'sẽ',
  'đã',
  'đang',
  'cũng',
  'thì',
  'mà',
  'này',
  'tháng',
  'quý',
])

/** Phrases of two or more syllables that are said twice on purpose. */
export const DOUBLED_ON_PURPOSE: ReadonlySet<string> = new Set([
  'từng bước',
  'từng người',
  'từng nhà',
  'ngày càng',
  'đời này',
  'lần này',
  'bao nhiêu',
  'bấy nhiêu',
])

/** Where even these stand twice rightly: "dành cho cho vay", "giá trị của của cải", "Báo cáo quý quý III". */
export const isTwoWords = (word: string, before: string, after: string): boolean => {
  if (word === 'cho') return /^(?:vay|thuê|mượn|phép|điểm|ăn)$/u.test(after)
  if (word === 'của') return after === 'cải'
  return /^(?:tháng|quý)$/u.test(word) && /^(?:cáo|hoạch|ban|hằng|hàng|kỳ|họp|kết|lệ|mỗi)$/u.test(before)
}

/**
 * Before these, a verb is part of a noun: "người thực hiện thực hiện", "Ban chỉ đạo chỉ đạo", "Đơn vị được giao chủ trì chủ
 * trì" are a subject and what it does.
 */
export const MAKES_AGENT: ReadonlySet<string> = new Set([
  ...['người', 'bên', 'ban', 'tổ', 'đội', 'đoàn', 'nhóm', 'phòng', 'ngành', 'chi hội', 'câu lạc bộ', 'hội đồng'],
  ...['cơ quan', 'đơn vị', 'bộ phận', 'lực lượng', 'trung tâm', 'cấp ủy', 'lãnh đạo', 'chủ'],
  ...['cán bộ', 'công chức', 'viên chức', 'chuyên viên', 'nhân viên', 'giáo viên', 'giảng viên', 'thành viên'],
  ...['đồng chí', 'thư ký', 'ủy viên', 'uỷ viên', 'giám đốc', 'cộng tác viên', 'tình nguyện viên', 'hướng dẫn viên'],
  ...['được giao', 'phân công', 'được cử', 'thôn', 'kinh phí', 'nội dung', 'thời gian', 'địa điểm', 'hình thức'],
])
