import { planWith } from '../example-plan.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const secretPlan: Rule = {
  id: 'secret-plan',
  summary: {
    vi: 'Kế hoạch có độ mật: kho tệp, lịch sử git, máy kiểm tra và sổ nhiệm vụ cũng giữ nội dung mật',
    en: 'A secret plan: repository, git history, CI and registry hold the same secret',
  },
  why: {
    vi: 'Đóng dấu mật lên trang in không giữ kín được gì nếu tệp nguồn, lịch sử sửa đổi, nhật ký của máy kiểm tra và sổ nhiệm vụ chung vẫn mở cho người khác đọc.',
    en: 'The stamp on the page protects nothing while the source, its history, the logs of CI and the registry of all plans are open to others.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan: { header } }) {
    if (!header.secrecy) return
    const { value, span } = header.secrecy
    yield {
      span,
      message: {
        vi: `kế hoạch ghi độ “${value}”, mà nội dung còn nằm trong kho tệp, lịch sử git, nhật ký kiểm tra và sổ nhiệm vụ`,
        en: `the plan is marked “${value}”, and its content also lies in the repository, git history, CI logs and registry`,
      },
      help: {
        vi: 'chỉ biên dịch trên máy và trong kho tệp được phép lưu tài liệu mật; đã bảo đảm thì ghi nhận trong chap-nhan.yaml',
        en: 'compile it only on a machine and in a repository cleared for secrets; then record that in chap-nhan.yaml',
      },
      args: { secrecy: value },
    }
  },
  examples: [{ plan: planWith({}) }, { plan: planWith({ 'độ mật': 'tối mật' }), caught: 'tối mật' }],
}
