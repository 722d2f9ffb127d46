import type { Text } from '../diagnostic/diagnostic.ts'

/** What `kehoach git` says, and what git prints of its drivers. */
export const GIT_WORDS = {
  gitInstalled: {
    vi: 'đã đặt trong kho git này cách so sánh và hợp nhất kế hoạch; {path} nên được commit; gỡ bằng: kehoach git uninstall',
    en: 'this repository now compares and merges plans by task; commit {path}; undo with: kehoach git uninstall',
  },
  gitUninstalled: {
    vi: 'đã gỡ cách so sánh và hợp nhất kế hoạch khỏi kho git này và {path}',
    en: 'took the ways to compare and merge plans out of this repository and {path}',
  },
  mergeDriverArgs: {
    vi: 'merge-driver do git gọi, với %O %A %B %L %P',
    en: 'merge-driver is called by git, with %O %A %B %L %P',
  },
  notUtf8: { vi: '{path} không phải văn bản UTF-8', en: '{path} is not UTF-8 text' },
  unmergedPlan: {
    vi: '{path}: còn xung đột chưa gỡ',
    en: '{path}: conflicts are not resolved',
  },
  modeChanged: { vi: 'quyền của tệp: {from} → {to}', en: 'mode of the file: {from} → {to}' },
  notWhole: {
    vi: 'chưa đọc được trọn vẹn {path} của {revision} (xem kehoach check)',
    en: '{path} of {revision} cannot be read as a whole (see kehoach check)',
  },
  plainDiff: {
    vi: '{reason}; so sánh từng dòng:',
    en: '{reason}; line by line:',
  },
  onlyTyping: {
    vi: 'Chỉ khác cách gõ, nội dung không đổi; xem từng dòng: git diff --no-ext-diff --no-textconv',
    en: 'Typed in another way, nothing changed; line by line: git diff --no-ext-diff --no-textconv',
  },
} as const satisfies Record<string, Text>
