/**
 * What the words of a deadline's short form must hold for an editor that knows only the schema: a digit, or a unit of
 * time to count in. "Thường xuyên" and "Theo kế hoạch của tỉnh" hold neither: they need the long form. ECMA 262 without
 * flags, for NFC words; every deadline that is read and complete matches, not everything that matches is a deadline.
 */
export const deadlineStringPattern: string = [
  '[0-9]',
  '(?:^|[^A-Za-zÀ-ỹ])(?:[Qq]u[ýí]|QU[ÝÍ]|[Nn]ăm|NĂM|[Tt]háng|THÁNG|[Tt]uần|TUẦN|[Nn]gày|NGÀY)(?:[^A-Za-zÀ-ỹ]|$)',
].join('|')
