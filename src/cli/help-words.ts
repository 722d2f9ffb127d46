import type { Text } from '../diagnostic/diagnostic.ts'

/** The words of the help, apart from those of each command's row. */
export const HELP_WORDS = {
  about: {
    vi: 'Biên dịch kế hoạch viết bằng Markdown và YAML thành PDF, DOCX đúng thể thức và sổ nhiệm vụ.',
    en: 'Compiles plans written in Markdown and YAML into PDF and DOCX in official form and a registry of tasks.',
  },
  usageTitle: { vi: 'Cách dùng:', en: 'Usage:' },
  argumentsTitle: { vi: 'Đối số:', en: 'Arguments:' },
  optionsTitle: { vi: 'Tùy chọn:', en: 'Options:' },
  globalOptionsTitle: { vi: 'Tùy chọn chung:', en: 'Global options:' },
  commandsTitle: { vi: 'Lệnh:', en: 'Commands:' },
  examplesTitle: { vi: 'Ví dụ:', en: 'Examples:' },
  exitsTitle: { vi: 'Mã thoát:', en: 'Exit codes:' },
  usageOptions: { vi: '[tùy chọn]', en: '[options]' },
  usageCommand: { vi: '<lệnh>', en: '<command>' },
  helpOption: { vi: 'in cách dùng', en: 'print the help' },
  versionOption: { vi: 'in phiên bản', en: 'print the version' },
  langOption: {
    vi: 'ngôn ngữ của thông báo: vi (mặc định) hoặc en',
    en: 'language of messages: vi (default) or en',
  },
  helpCommand: { vi: 'in cách dùng của một lệnh', en: 'print the help of a command' },
  command: { vi: 'lệnh', en: 'command' },
  environmentTitle: { vi: 'Biến môi trường:', en: 'Environment:' },
  environmentLang: { vi: 'vi hoặc en, khi không có --lang', en: 'vi or en, when there is no --lang' },
  environmentFonts: {
    vi: 'thư mục có bốn tệp phông Times New Roman để nhúng vào PDF',
    en: 'folder with the four Times New Roman font files to embed in PDF',
  },
  environmentDebug: { vi: 'in thêm chi tiết khi chương trình có lỗi', en: 'print details of a fault of the program' },

  paths: { vi: 'đường dẫn', en: 'paths' },
  pathsAbout: {
    vi: 'tệp kế hoạch .md, hoặc thư mục có các tệp ke-hoach.md (mặc định: plans)',
    en: 'plan files (.md), or folders that hold ke-hoach.md files (default: plans)',
  },
  folder: { vi: 'thư mục', en: 'folder' },
  outAbout: { vi: 'thư mục xuất (mặc định: out)', en: 'output folder (default: out)' },
  list: { vi: 'danh sách', en: 'list' },
  formatsAbout: { vi: 'các định dạng cần xuất (mặc định: {all})', en: 'formats to write (default: {all})' },
  draftAbout: {
    vi: 'kế hoạch còn lỗi vẫn xuất bản xem trước đóng dấu DỰ THẢO (ke-hoach.du-thao.*)',
    en: 'write a preview marked DỰ THẢO (ke-hoach.du-thao.*) of a plan with errors',
  },
  revision: { vi: 'bản cũ', en: 'revision' },
  revisionAbout: {
    vi: 'nhánh, thẻ hoặc commit (main), hai bản (a..b, a...b), một tệp ở bản khác (main:plans/…/ke-hoach.md), hoặc tệp, thư mục trên đĩa',
    en: 'a branch, tag or commit (main), two of them (a..b, a...b), a file of another revision (main:plans/…/ke-hoach.md), or a file or folder on disk',
  },
  diffPathsAbout: {
    vi: 'chỉ những tệp, thư mục này; hoặc bản mới trên đĩa khi bản cũ cũng ở trên đĩa',
    en: 'only these files or folders; or the newer side when the older is on disk too',
  },
  class: { vi: 'mức', en: 'class' },
  path: { vi: 'đường dẫn', en: 'path' },
  diffOutAbout: {
    vi: 'với docx, pdf, bang-so-sanh, sua-doi: thư mục ghi tệp (mặc định: out); với định dạng khác: tệp ghi kết quả (mặc định: stdout)',
    en: 'for docx, pdf, bang-so-sanh and sua-doi: the folder of the files (default: out); for other formats: the file (default: stdout)',
  },
  tableAbout: {
    vi: 'bảng so sánh cũ, mới, lý do thành PDF và DOCX, ghi vào ke-hoach.bang-so-sanh.*; lý do từ ly-do.yaml hoặc dòng “Lý-do:” trong commit',
    en: 'the table of comparison (old, new, reason) as PDF and DOCX, written to ke-hoach.bang-so-sanh.*; reasons from ly-do.yaml or “Lý-do:” lines of commits',
  },
  amendmentAbout: {
    vi: 'dự thảo kế hoạch sửa đổi, bổ sung từng nội dung đã đổi, ghi vào ke-hoach.sua-doi.md',
    en: 'a draft of the plan that amends each changed part, written to ke-hoach.sua-doi.md',
  },
  redlineAbout: {
    vi: 'văn bản với các thay đổi được theo dõi, ghi vào ke-hoach.so-sanh.*',
    en: 'the document with tracked changes, written to ke-hoach.so-sanh.*',
  },
  failOnAbout: {
    vi: 'thoát với mã 7 khi có thay đổi từ mức này: weakens (rút cam kết), undecided (cần xem), neutral (mọi thay đổi)',
    en: 'exit with code 7 on a change of this class or graver: weakens, undecided, neutral (any change)',
  },
  format: { vi: 'định dạng', en: 'format' },
  reportersAbout: { vi: 'cách in kết quả: {all}', en: 'how to print findings: {all}' },
  fixAbout: {
    vi: 'sửa ngay trong tệp mọi chỗ chỉ có một cách sửa (ghi “[--fix]”), rồi báo những chỗ còn lại',
    en: 'mend in the files whatever has one certain mend (marked “[--fix]”), then tell what remains',
  },
  dryRunAbout: {
    vi: 'cùng --fix: không ghi gì, in bản vá (cho git apply) ra stdout, kết quả ra stderr',
    en: 'with --fix: write nothing, print a patch (for git apply) on stdout and the findings on stderr',
  },
  commit: { vi: 'commit', en: 'commit' },
  sinceAbout: {
    vi: 'chỉ tính những phát hiện mà thay đổi kể từ commit, nhánh hoặc thẻ này của git gây ra',
    en: 'count only findings that the change since this commit, branch or tag of git brings in',
  },
  kind: { vi: 'loại', en: 'kind' },
  kindAbout: { vi: 'một trong: {all}', en: 'one of: {all}' },
  newFolderAbout: { vi: 'nơi đặt ke-hoach.md và don-vi.yaml', en: 'where ke-hoach.md and don-vi.yaml are put' },
  documents: { vi: 'tệp hoặc thư mục', en: 'files or folders' },
  documentsAbout: {
    vi: 'tệp PDF, DOCX do kehoach xuất, đã ký hay chưa; hoặc thư mục xuất có manifest.json',
    en: 'PDF and DOCX files written by kehoach, signed or not; or an output folder with manifest.json',
  },
  verifyFormatsAbout: {
    vi: 'text (bảng kiểm, mặc định) hoặc json (schemas/verify.schema.json)',
    en: 'text (a checklist, the default) or json (schemas/verify.schema.json)',
  },
  document: { vi: 'tệp', en: 'file' },
  file: { vi: 'tệp', en: 'file' },
  extractAbout: { vi: 'tệp PDF hoặc DOCX', en: 'a PDF or DOCX file' },
  extractOutputAbout: { vi: 'ghi vào tệp này (mặc định: in ra stdout)', en: 'write into this file (default: stdout)' },
  gitInstall: {
    vi: 'đặt cách so sánh và hợp nhất kế hoạch vào kho git này (.git/config và .gitattributes)',
    en: 'set up how this repository compares and merges plans (.git/config and .gitattributes)',
  },
  gitUninstall: {
    vi: 'gỡ đúng những gì install đã đặt',
    en: 'take away exactly what install set up',
  },
  gitDiffDriver: { vi: 'git gọi khi chạy git diff', en: 'called by git for git diff' },
  gitTextconv: {
    vi: 'git gọi khi chạy git log -p, git show, git blame: kế hoạch thành từng dòng một khóa',
    en: 'called by git for git log -p, git show, git blame: a plan as one line a field',
  },
  gitMergeDriver: {
    vi: 'git gọi khi hợp nhất: nhiệm vụ theo mã, phần đầu theo khóa; mã 1 khi còn xung đột',
    en: 'called by git to merge: tasks by id, front matter by key; code 1 when conflicts are left',
  },
  gitMergeAncestors: {
    vi: 'git gọi để gộp nhiều gốc chung thành một; chỗ xung đột giữ như gốc',
    en: 'called by git to make one of several common ancestors; conflicts stay as they were before',
  },
  plan: { vi: 'kế hoạch', en: 'plan' },
  planAbout: {
    vi: 'tệp kế hoạch .md hoặc thư mục của nó; <commit>:<đường dẫn> để bắt đầu từ một commit, nhánh hoặc thẻ',
    en: 'a plan file (.md) or its folder; <commit>:<path> to begin at a commit, branch or tag',
  },
  id: { vi: 'mã', en: 'id' },
  blameIdAbout: { vi: 'mã của nhiệm vụ, chỉ tiêu hoặc chế độ báo cáo', en: 'id of a task, target or reporting duty' },
  taskAbout: {
    vi: 'chỉ những thay đổi của nhiệm vụ, chỉ tiêu hoặc chế độ báo cáo này',
    en: 'only changes of this task, target or reporting duty',
  },
  count: { vi: 'số', en: 'number' },
  countAbout: { vi: 'chỉ in chừng ấy bản mới nhất', en: 'print only so many of the newest revisions' },
  historyFormatAbout: {
    vi: 'text (cho người đọc, mặc định) hoặc json ({schema})',
    en: 'text (for readers, the default) or json ({schema})',
  },
  rule: { vi: 'quy tắc', en: 'rule' },
  ruleAbout: {
    vi: 'mã quy tắc trong ngoặc vuông của thông báo; bỏ trống để in danh sách',
    en: 'the id in square brackets of a finding; leave out for a list',
  },
} as const satisfies Record<string, Text>
