import type { Text } from '../../diagnostic/diagnostic.ts'
import type { Comparison } from './changed-plan.ts'
import { reportChangesJson } from './report-changes-json.ts'
import { reportChangesMarkdown } from './report-changes-markdown.ts'
import { type ChangeOptions, reportChangesText } from './report-changes-text.ts'

export type ChangeReporter = {
  readonly summary: Text
  readonly report: (comparison: Comparison, options: ChangeOptions) => string
}

export type ChangeReporterName = 'text' | 'json' | 'markdown'

/** Every way to report changes; the command line, its help and the docs walk this table. */
export const CHANGE_REPORTERS: Readonly<Record<ChangeReporterName, ChangeReporter>> = {
  text: {
    summary: {
      vi: 'từng thay đổi theo nhiệm vụ và mục, cho người đọc',
      en: 'each change by task and section, for readers',
    },
    report: reportChangesText,
  },
  json: { summary: { vi: 'mọi thay đổi, cho máy', en: 'every change, for machines' }, report: reportChangesJson },
  markdown: {
    summary: {
      vi: 'kết luận và bảng gấp được, cho yêu cầu hợp nhất',
      en: 'a verdict and folding tables, for pull requests',
    },
    report: reportChangesMarkdown,
  },
}
