import type { Subject } from '../../compare/change.ts'
import type { ChangeClass } from '../../compare/change-rule.ts'
import type { Text } from '../../diagnostic/diagnostic.ts'

export const CLASS_WORDS: Readonly<Record<ChangeClass, Text>> = {
  weakens: { vi: 'nghiêm trọng', en: 'weakens' },
  undecided: { vi: 'cần xem', en: 'to be judged' },
  neutral: { vi: 'thông tin', en: 'information' },
}

export const SUBJECT_WORDS: Readonly<Record<Subject['type'], Text>> = {
  document: { vi: 'văn bản', en: 'document' },
  section: { vi: 'mục', en: 'section' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  target: { vi: 'chỉ tiêu', en: 'target' },
  report: { vi: 'chế độ báo cáo', en: 'reporting duty' },
}

export const CHANGE_WORDS = {
  none: { vi: 'Không có thay đổi: {old} → {new}', en: 'No changes: {old} → {new}' },
  noneCompared: {
    vi: 'Không so sánh được {count} kế hoạch: {old} → {new}',
    en: 'Plans that cannot be compared: {count}: {old} → {new}',
  },
  alsoUnread: { vi: ', không so sánh được {count} kế hoạch', en: ', {count} that cannot be compared' },
  notCompared: {
    vi: '{path}: không so sánh được, vì “{revision}” chỉ đọc được một phần:',
    en: '{path}: cannot be compared, because “{revision}” can be read only in part:',
  },
  moreFindings: { vi: 'và {count} chỗ nữa', en: 'and {count} more' },
  mendNew: { vi: 'Sửa chỗ ấy rồi so sánh lại.', en: 'Mend it and compare again.' },
  mendOld: {
    vi: 'Bản cũ không sửa được nữa thì so với một bản đọc được; kehoach log {path} cho biết bản nào.',
    en: 'Where the older revision cannot be mended, compare with one that can be read; kehoach log {path} tells which.',
  },
  verdict: {
    vi: '{weakens} nghiêm trọng, {undecided} cần xem, {neutral} thông tin{approved} {inPlans}: {old} → {new}',
    en: '{weakens} weaken, {undecided} to be judged, {neutral} information{approved} {inPlans}: {old} → {new}',
  },
  inOnePlan: { vi: 'trong 1 kế hoạch', en: 'in 1 plan' },
  inPlans: { vi: 'trong {count} kế hoạch', en: 'in {count} plans' },
  held: { vi: 'Bị chặn: {verdict}', en: 'Held back: {verdict}' },
  approvedClass: { vi: 'đã duyệt', en: 'approved' },
  violationClass: { vi: 'sai thẩm quyền', en: 'not allowed' },
  whole: { vi: 'toàn bộ', en: 'all of it' },
  otherOrder: { vi: '{place} (khác thứ tự)', en: '{place} (in another order)' },
  notYet: { vi: '(chưa có)', en: '(none)' },
  noLonger: { vi: '(không còn)', en: '(none)' },
  alsoApproved: { vi: ', {count} đã duyệt', en: ', {count} approved' },
  alsoViolations: { vi: ', {count} sai thẩm quyền', en: ', {count} by someone who may not' },
  violation: {
    vi: 'sai thẩm quyền: {who} sửa “{field}”{status}; được sửa: {allowed}{reason}',
    en: 'not allowed: {who} changed “{field}”{status}; who may: {allowed}{reason}',
  },
  approvalViolation: {
    vi: 'sai thẩm quyền: {who} thêm mục duyệt thay đổi này{status}; được duyệt: {allowed}{reason}',
    en: 'not allowed: {who} added the approval of this change{status}; who may: {allowed}{reason}',
  },
  violationStatus: { vi: ' khi bản cũ ở trạng thái “{status}”', en: ' while the older revision is “{status}”' },
  nobodyMay: { vi: 'không ai', en: 'nobody' },
  or: { vi: ' hoặc ', en: ' or ' },
  policyChanged: {
    vi: 'phan-quyen.yaml cũng thay đổi; các thay đổi ở đây được xét theo bản cũ của nó.',
    en: 'phan-quyen.yaml changes too; the changes here are held against its older revision.',
  },
  policyUnjudged: {
    vi: 'phan-quyen.yaml không được áp dụng: cả hai bản là tệp trên đĩa nên không biết ai đã sửa.',
    en: 'phan-quyen.yaml is not applied: both sides are files on disk, and nobody knows who changed them.',
  },
  formChanged: {
    vi: 'Thể thức chung (tệp thể thức hoặc kehoach.config.yaml) cũng thay đổi; chữ in sẵn và cách trình bày của nó không được so sánh ở đây.',
    en: 'The form of all plans (templates or kehoach.config.yaml) changes too; what it prints is not compared here.',
  },
  loosened: {
    vi: 'kehoach.config.yaml hạ mức của {rules}; các thay đổi ở đây vẫn được xét theo mức của bản cũ.',
    en: 'kehoach.config.yaml lowers the class of {rules}; the changes here keep the class of its older revision.',
  },
  approved: { vi: 'đã duyệt: {reason} ({by}, đến {until})', en: 'approved: {reason} ({by}, until {until})' },
  approvalAdded: {
    vi: '; mục duyệt do {who} thêm cùng lần thay đổi này',
    en: '; {who} added the approval along with the change',
  },
  alsoApprovedAlong: {
    vi: ', {count} đã duyệt ({along} do mục duyệt thêm cùng lần này)',
    en: ', {count} approved ({along} by entries added along with the changes)',
  },
  toApprove: {
    vi: 'Thay đổi nào được duyệt thì thêm mục của nó vào duyet-thay-doi.yaml, điền ba chỗ “[điền: …]”:',
    en: 'To approve a change, add its entry to duyet-thay-doi.yaml and fill in “[điền: …]”:',
  },
  toApproveMany: {
    vi: 'Có {count} mục để duyệt; lấy bằng {command}',
    en: 'There are {count} entries to approve; {command} prints them',
  },
  nothingToApprove: {
    vi: '# Không có thay đổi nào phải duyệt.',
    en: '# No change has to be approved.',
  },
  howToApprove: {
    vi: 'Thay đổi được người có thẩm quyền đồng ý thì ghi vào duyet-thay-doi.yaml; `kehoach diff … --format duyet` in ra mục cần thêm.',
    en: 'A change that is agreed to is put into duyet-thay-doi.yaml; `kehoach diff … --format duyet` prints its entry.',
  },
  approveStep: { vi: 'Duyệt một thay đổi', en: 'Approve a change' },
  pageStep: { vi: 'Xem hai bản cạnh nhau', en: 'See both side by side' },
  gone: {
    vi: 'Không còn trong bản mới nên không có dòng để chú thích ({count}):',
    en: 'Gone from the new revision, so without a line to annotate ({count}):',
  },
  beyondAnnotations: {
    vi: 'Không thành chú thích vì GitHub chỉ hiện 10 chú thích mỗi loại của một bước ({count}):',
    en: 'Not annotated, as GitHub shows ten annotations of a kind for one step ({count}):',
  },
  planRenamed: { vi: 'đổi tên từ {oldPath}', en: 'renamed from {oldPath}' },
  opening: { vi: 'lời mở đầu', en: 'opening' },
  legend: {
    vi: '+ thêm   - bỏ   ~ sửa   > chuyển chỗ',
    en: '+ added   - removed   ~ changed   > moved',
  },
  cut: {
    vi: 'Còn {count} thay đổi không in ở đây vì quá dài ({classes}); xem hết bằng {command}.',
    en: '{count} more changes are cut for length ({classes}); {command} shows all.',
  },
  approvalsCut: {
    vi: 'Các mục để duyệt không in ở đây vì quá dài; lấy bằng {command}.',
    en: 'The entries for approval are cut for length; {command} prints them.',
  },
  before: { vi: 'trước', en: 'before' },
  after: { vi: 'sau', en: 'after' },
  change: { vi: 'thay đổi', en: 'change' },
  class: { vi: 'mức', en: 'class' },
  item: { vi: 'nội dung', en: 'item' },
} as const satisfies Readonly<Record<string, Text>>

/** An entry of duyet-thay-doi.yaml: its keys are Vietnamese in every language; what stands in brackets is to be filled in. */
export const APPROVE_ENTRY = {
  vi: `- dấu vết: "{fingerprint}"
  quy tắc: {rule}
  tệp: {file}
  lý do: "[điền: vì sao duyệt]"
  người: "[điền: ai duyệt]"
  đến: "[điền: ngày cuối cùng còn hiệu lực, ví dụ 2026-12-31]"`,
  en: `- dấu vết: "{fingerprint}"
  quy tắc: {rule}
  tệp: {file}
  lý do: "[điền: why it is approved]"
  người: "[điền: who approves it]"
  đến: "[điền: the last day it holds, e.g. 2026-12-31]"`,
} as const satisfies Text
