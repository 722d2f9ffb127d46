import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { day, daysInMonth } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { nearest } from '../text/vietnamese.ts'

/** Findings that several readers of a plan give. */

export const duplicateId = (id: string, where: Span, earlier: Span): Diagnostic => ({
  rule: 'duplicate-id',
  severity: 'error',
  span: where,
  message: { vi: `mã \`${id}\` đã được dùng`, en: `the id \`${id}\` is already used` },
  help: { vi: 'đặt một mã khác, nói lên nội dung', en: 'give it another id that says what it is' },
  related: [{ span: earlier, message: { vi: 'nơi dùng đầu tiên', en: 'first used here' } }],
  args: { id },
})

export const unknownId = (
  thing: { readonly vi: string; readonly en: string; readonly rule: string },
  id: string,
  where: Span,
  known: Iterable<string>,
): Diagnostic => {
  const near = nearest(id, known)
  return {
    rule: thing.rule,
    severity: 'error',
    span: where,
    message: { vi: `không có ${thing.vi} mang mã \`${id}\``, en: `there is no ${thing.en} with the id \`${id}\`` },
    help: {
      vi: near ? `có phải là \`${near}\`?` : `thêm ${thing.vi} này, hoặc sửa mã`,
      en: near ? `did you mean \`${near}\`?` : `add that ${thing.en} or correct the id`,
    },
    args: { id },
  }
}

export const badDate = (text: string, where: Span, form: 'day' | 'day of year' = 'day'): Diagnostic => ({
  rule: 'bad-date',
  severity: 'error',
  span: where,
  message: { vi: `\`${text}\` không phải là một ngày có trong lịch`, en: `\`${text}\` is not a day of the calendar` },
  help:
    form === 'day'
      ? (calendarHelp(text) ?? {
          vi: 'gõ ngày/tháng/năm, ví dụ 31/12/2025',
          en: 'type day/month/year, e.g. 31/12/2025',
        })
      : { vi: 'gõ ngày/tháng có trong mọi năm, ví dụ 05/9', en: 'type a day/month of every year, e.g. 05/9' },
  args: { text },
})

/** Why a date of a known form is none, and the nearest that is one, typed in the same form. */
const calendarHelp = (text: string): Text | undefined => {
  const iso = /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/.exec(text)?.groups
  const parts = iso ?? /^(?<d>\d{1,2})(?:[/-]| tháng )(?<m>\d{1,2})(?:(?:[/-]| năm )(?<y>\d{4}))?$/.exec(text)?.groups
  if (!parts) return undefined
  const [year, month, date] = [Number(parts.y ?? 2024), Number(parts.m), Number(parts.d)]
  if (month < 1 || month > 12) {
    if (iso || day(year, date, month) === undefined)
      return { vi: `một năm có 12 tháng: sửa “${parts.m}”`, en: `a year has 12 months: correct “${parts.m}”` }
    const swapped = `${month}/${date}${parts.y ? `/${parts.y}` : ''}`
    return { vi: `ngày đứng trước tháng: gõ ${swapped}`, en: `the day comes before the month: type ${swapped}` }
  }
  const last = daysInMonth(year, month)
  const right = date > 31 || date < 1 ? undefined : text.replace(iso ? /\d+$/ : /^\d+/, String(last))
  const named = month === 2 && parts.y ? `tháng 2/${parts.y}` : `tháng ${month}`
  return right
    ? { vi: `${named} có ${last} ngày: gõ ${right}`, en: `${named} has ${last} days: type ${right}` }
    : { vi: `gõ một ngày từ 1 đến ${last}`, en: `type a day from 1 to ${last}` }
}
