/**
 * Words that stand alone and are never doubled. Vietnamese writes every syllable apart, so two like syllables mostly
 * belong to two words ("Xây dựng Đảng Đảng ủy", "học sinh sinh viên", "cơ quan quan trọng") or to a reduplication
 * ("luôn luôn", "dần dần"): only words of this list are told. Left out because they also end or begin a longer word:
 * trên (cấp trên), theo (kèm theo), tại (hiện tại), do (lý do), bằng (công bằng), từ (từ từ), ngày (ngày ngày),
 * năm (năm năm), số (chuyển đổi số), qua (thông qua), tới (sắp tới), không (hàng không), có (hiện có), về (trở về).
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
  'đến',
  'là',
  'được',
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

/** Before these, a verb is part of a noun: "người thực hiện thực hiện" is a subject and what it does. */
export const MAKES_AGENT: ReadonlySet<string> = new Set(['người', 'bên', 'cơ quan', 'đơn vị'])
