import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { reportJson } from './report-json.ts'
import { reportText, type TextOptions } from './report-text.ts'

export type Reporter = {
  /** What it is for: one line of help and of the README. */
  readonly summary: Text
  readonly report: (diagnostics: readonly Diagnostic[], options: TextOptions) => string
}

export type ReporterName = 'text' | 'json'

/** Every way to report findings; the command line, its help and the docs walk this table. */
export const REPORTERS: Readonly<Record<ReporterName, Reporter>> = {
  text: {
    summary: {
      vi: 'từng lỗi kèm đoạn văn bản và chỗ cần sửa, cho người đọc',
      en: 'each finding with its line and the place to mend, for readers',
    },
    report: reportText,
  },
  json: {
    summary: {
      vi: 'mọi lỗi với vị trí, lời báo hai thứ tiếng và cách sửa, cho máy',
      en: 'every finding with its place, both languages and its fix, for machines',
    },
    report: reportJson,
  },
}
