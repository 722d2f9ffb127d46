import type { Text } from '../../diagnostic/diagnostic.ts'
import type { ChangeOptions } from './change-options.ts'
import type { Comparison } from './changed-plan.ts'
import { reportApprovals } from './report-approvals.ts'
import { reportChangesGithub } from './report-changes-github.ts'
import { reportChangesHtml } from './report-changes-html.ts'
import { reportChangesJson } from './report-changes-json.ts'
import { reportChangesMarkdown } from './report-changes-markdown.ts'
import { reportChangesSarif } from './report-changes-sarif.ts'
import { reportChangesText } from './report-changes-text.ts'

export type ChangeReporter = {
  readonly summary: Text
  readonly report: (comparison: Comparison, options: ChangeOptions) => string
}

export type ChangeReporterName = 'text' | 'json' | 'sarif' | 'github' | 'markdown' | 'html' | 'duyet'

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
  sarif: { summary: { vi: 'SARIF 2.1.0', en: 'SARIF 2.1.0' }, report: reportChangesSarif },
  github: {
    summary: {
      vi: 'chú thích của GitHub Actions, bảng ở trang tóm tắt',
      en: 'annotations of GitHub Actions, the table in its summary',
    },
    report: reportChangesGithub,
  },
  markdown: {
    summary: {
      vi: 'kết luận và bảng gấp được, cho yêu cầu hợp nhất',
      en: 'a verdict and folding tables, for pull requests',
    },
    report: reportChangesMarkdown,
  },
  html: {
    summary: {
      vi: 'một trang lọc được, mở không cần mạng, cho người không dùng git',
      en: 'one page with filters that works offline, for people without git',
    },
    report: reportChangesHtml,
  },
  duyet: {
    summary: {
      vi: 'các mục để thêm vào duyet-thay-doi.yaml',
      en: 'the entries to add to duyet-thay-doi.yaml',
    },
    report: reportApprovals,
  },
}
