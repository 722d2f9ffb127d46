import type { Text } from '../../diagnostic/diagnostic.ts'

export const HISTORY_WORDS = {
  uncommitted: { vi: 'chưa commit', en: 'not committed' },
  nobody: { vi: 'chưa rõ ai', en: 'author unknown' },
  begun: { vi: 'có từ khi thêm vào kế hoạch', en: 'as old as the item' },
  cut: {
    vi: 'bản cũ nhất mà bản sao nông này có; có thể đã có từ trước đó',
    en: 'the oldest revision that this shallow clone has; it may have been there before',
  },
  reworded: { vi: 'sau đó chỉ đổi lời văn: {words}', en: 'later only reworded: {words}' },
  uncertain: {
    vi: 'cũng có thể do bản trước đó không đọc được: {revisions}',
    en: 'perhaps of the revision before it, which cannot be read: {revisions}',
  },
  unread: {
    vi: 'Đã bước qua các bản không đọc được hết: {revisions}',
    en: 'Stepped over revisions that cannot be read whole: {revisions}',
  },
  unreadEntry: {
    vi: 'không đọc được hết bản này; thay đổi của nó nằm trong bản đọc được kế sau',
    en: 'this revision cannot be read whole; what it changed shows in the next one that can',
  },
  counts: {
    vi: '{weakens} nghiêm trọng, {undecided} cần xem, {neutral} thông tin',
    en: '{weakens} weaken, {undecided} to be judged, {neutral} information',
  },
  same: { vi: 'không đổi nội dung kế hoạch', en: 'nothing of the plan changed' },
  none: { vi: 'Không có thay đổi nào.', en: 'No changes.' },
  removed: { vi: 'bỏ', en: 'removed' },
} as const satisfies Readonly<Record<string, Text>>
