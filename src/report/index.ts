import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { reportAccept } from './report-accept.ts'
import { reportGithub } from './report-github.ts'
import { reportGitlab } from './report-gitlab.ts'
import { reportJson } from './report-json.ts'
import { reportJunit } from './report-junit.ts'
import { reportMarkdown } from './report-markdown.ts'
import type { ReportOptions } from './report-options.ts'
import { reportSarif } from './report-sarif.ts'
import { reportText } from './report-text.ts'

export type Reporter = {
  /** What it is for: one line of help and of the README. */
  readonly summary: Text
  readonly report: (diagnostics: readonly Diagnostic[], options: ReportOptions) => string
}

export type ReporterName = 'text' | 'json' | 'sarif' | 'github' | 'gitlab' | 'markdown' | 'junit' | 'chap-nhan'

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
  sarif: {
    summary: {
      vi: 'SARIF 2.1.0, cho nơi gom kết quả kiểm tra và trình soạn thảo',
      en: 'SARIF 2.1.0, for code scanning and editors',
    },
    report: reportSarif,
  },
  github: {
    summary: { vi: 'ghi chú bên dòng sửa trong GitHub Actions', en: 'annotations of GitHub Actions' },
    report: reportGithub,
  },
  gitlab: {
    summary: { vi: 'báo cáo Code Quality của GitLab', en: 'Code Quality report of GitLab' },
    report: reportGitlab,
  },
  markdown: {
    summary: {
      vi: 'kết luận và bảng từng tệp, cho lời bàn của một yêu cầu hợp nhất',
      en: 'a verdict and a table a file, for pull requests',
    },
    report: reportMarkdown,
  },
  junit: {
    summary: { vi: 'JUnit XML, cho máy chạy kiểm thử', en: 'JUnit XML, for test servers' },
    report: reportJunit,
  },
  'chap-nhan': {
    summary: {
      vi: 'các mục để thêm vào chap-nhan.yaml khi giữ lại có lý do',
      en: 'entries to add to chap-nhan.yaml for what is kept for a reason',
    },
    report: reportAccept,
  },
}
