import type { Diagnostic } from '../diagnostic/diagnostic.ts'
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
      ? { vi: 'gõ năm-tháng-ngày, ví dụ 2025-12-31', en: 'type year-month-day, e.g. 2025-12-31' }
      : { vi: 'gõ ngày/tháng có trong mọi năm, ví dụ 05/9', en: 'type a day/month of every year, e.g. 05/9' },
  args: { text },
})
