import type { Text } from '../diagnostic/diagnostic.ts'

/** What a run ends with. The help of every command and the README are printed from this table. */
export const EXIT_CODES = {
  ok: { code: 0, summary: { vi: 'xong, không có lỗi nào', en: 'done, no errors' } },
  findings: { code: 1, summary: { vi: 'kế hoạch còn lỗi', en: 'a plan has errors' } },
  usage: { code: 2, summary: { vi: 'dùng lệnh sai', en: 'the command was used wrongly' } },
  unreadable: {
    code: 3,
    summary: {
      vi: 'không đọc được đầu vào (không có tệp, không có kế hoạch, ngoài dự án)',
      en: 'input cannot be read (no such file, no plans, outside the project)',
    },
  },
  unwritable: { code: 4, summary: { vi: 'không ghi được đầu ra', en: 'output cannot be written' } },
  changed: {
    code: 6,
    summary: { vi: 'hai bản khác nhau (kehoach diff)', en: 'the two revisions differ (kehoach diff)' },
  },
  weakened: {
    code: 7,
    summary: {
      vi: 'có thay đổi ở mức mà --fail-on không cho qua',
      en: 'a change of a class that --fail-on holds back',
    },
  },
  unlike: {
    code: 8,
    summary: {
      vi: 'tệp không đạt, bị thiếu, bị thừa hoặc đã đổi (kehoach verify)',
      en: 'a file does not conform, is missing, unknown or changed (kehoach verify)',
    },
  },
  forbidden: {
    code: 9,
    summary: {
      vi: 'có thay đổi hoặc mục duyệt sai thẩm quyền theo phan-quyen.yaml (kehoach diff)',
      en: 'a change, or an approval, by someone whom phan-quyen.yaml does not name for it (kehoach diff)',
    },
  },
  // EX_SOFTWARE of BSD's sysexits.h: a code that no other outcome comes near.
  fault: { code: 70, summary: { vi: 'lỗi của chính chương trình', en: 'a fault of the program itself' } },
} as const satisfies Record<string, { readonly code: number; readonly summary: Text }>

export type ExitName = keyof typeof EXIT_CODES

/** The gravest of several outcomes, `ok` for none. The table's codes grow with gravity. */
export const gravest = (names: readonly ExitName[]): ExitName =>
  names.reduce<ExitName>((worst, name) => (EXIT_CODES[name].code > EXIT_CODES[worst].code ? name : worst), 'ok')
