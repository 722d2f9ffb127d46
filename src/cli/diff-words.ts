import type { Text } from '../diagnostic/diagnostic.ts'

/** What `kehoach diff` says of the documents that it writes; `{name}` places are filled by `say`. */
export const DIFF_WORDS = {
  redlined: { vi: '✓ {plan}: {changes} thay đổi → {files}', en: '✓ {plan}: changes: {changes} → {files}' },
  looksApart: {
    vi: '  cách trình bày đã đổi mà không được đánh dấu: từ chối tất cả thì được lời văn cũ trong cách trình bày mới',
    en: '  the look changed and is not tracked: rejecting all gives the older words in the newer look',
  },
  notRedlinedNew: {
    vi: '– {plan}: kế hoạch mới, không có bản trước để so sánh',
    en: '– {plan}: a new plan, there is no earlier revision to compare',
  },
  notRedlinedGone: {
    vi: '– {plan}: kế hoạch đã bị bỏ, không có bản mới để so sánh',
    en: '– {plan}: the plan is gone, there is no newer revision to compare',
  },
  tabled: {
    vi: '✓ {plan}: {rows} dòng, đủ lý do → {files}',
    en: '✓ {plan}: rows: {rows}, each with its reason → {files}',
  },
  tabledWithBlanks: {
    vi: '✓ {plan}: {rows} dòng, còn {blanks} chỗ phải điền lý do, gõ vào {where} → {files}',
    en: '✓ {plan}: rows: {rows}, reasons still to fill: {blanks}, type them in {where} → {files}',
  },
  notTabled: {
    vi: '– {plan}: không có thay đổi nào được in ra, không lập bảng so sánh',
    en: '– {plan}: nothing that is printed was changed, so there is no table',
  },
  amended: {
    vi: '✓ {plan}: áp vào bản cũ thì được đúng toàn văn bản mới (phần đầu, lời văn của {sections} mục, {tasks} nhiệm vụ, {targets} chỉ tiêu, {reports} chế độ báo cáo) → {file}',
    en: '✓ {plan}: carried out on the older text it gives the whole newer text (front matter, words of sections: {sections}, tasks: {tasks}, targets: {targets}, reporting duties: {reports}) → {file}',
  },
  notAmended: {
    vi: '– {plan}: không có nội dung nào phải sửa đổi, bổ sung',
    en: '– {plan}: there is nothing to amend',
  },
  amendmentUnproved: {
    vi: '{plan}: áp dự thảo vào bản cũ chưa cho đúng bản mới nên không ghi tệp; chỗ khác nhau: {parts}. Chạy kehoach check để sửa lỗi của hai bản, ví dụ mã trùng hoặc sai dạng',
    en: '{plan}: the draft carried out on the older text is not the newer, so nothing is written; it differs in: {parts}. kehoach check tells what is wrong in either, e.g. an id used twice or of a wrong form',
  },
  redlinesIn: { vi: 'Các tệp nằm trong {out}', en: 'The files are in {out}' },
} as const satisfies Readonly<Record<string, Text>>
