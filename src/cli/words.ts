import type { Text } from '../diagnostic/diagnostic.ts'

/** Every sentence the command line says of its own; `{name}` stands for a fact. Help texts stand in help-words.ts. */
export const CLI_WORDS = {
  failure: { vi: 'lỗi: {message}', en: 'error: {message}' },
  seeHelp: { vi: 'Xem cách dùng: {command}', en: 'For help: {command}' },
  forExample: { vi: 'Ví dụ: {command}', en: 'For example: {command}' },
  didYouMean: { vi: '{message}; có phải là {near}?', en: '{message}; did you mean {near}?' },

  unknownOption: { vi: 'không có tùy chọn {name}', en: 'there is no option {name}' },
  unknownCommand: { vi: 'không có lệnh {name}', en: 'there is no command {name}' },
  missingArgument: { vi: 'thiếu {name}', en: '{name} is missing' },
  missingOptionValue: { vi: 'tùy chọn {name} thiếu giá trị', en: 'the option {name} has no value' },
  excessArguments: {
    vi: 'thừa đối số: lệnh nhận {expected}, nhận được {got}',
    en: 'too many arguments: the command takes {expected}, got {got}',
  },
  wrongUsage: { vi: 'dùng lệnh sai: {message}', en: 'wrong usage: {message}' },
  unknownValue: {
    vi: '{option} không nhận “{value}”; các giá trị: {allowed}',
    en: '{option} does not take “{value}”; it takes: {allowed}',
  },
  noFormat: { vi: '--format cần ít nhất một định dạng: {allowed}', en: '--format needs at least one of: {allowed}' },

  dryRunAlone: { vi: '--dry-run chỉ dùng cùng --fix', en: '--dry-run goes with --fix only' },

  noSuchFile: { vi: 'không có tệp hoặc thư mục {path}', en: 'there is no file or folder {path}' },
  notMarkdown: { vi: '{path} không phải là tệp .md', en: '{path} is not a .md file' },
  noPlans: { vi: 'không thấy tệp ke-hoach.md nào trong {path}', en: 'no file ke-hoach.md was found in {path}' },
  outsideProject: {
    vi: '{path} nằm ngoài dự án {root}; chỉ đọc tệp trong dự án',
    en: '{path} is outside the project {root}; only files inside it are read',
  },
  linkOutside: {
    vi: '{path} là liên kết trỏ ra ngoài dự án nên không được đọc',
    en: '{path} is a link that leaves the project, so it is not read',
  },
  tooLarge: {
    vi: '{path} lớn hơn {limit} MB nên không được đọc',
    en: '{path} is larger than {limit} MB, so it is not read',
  },
  cannotRead: { vi: 'không đọc được {path}: {reason}', en: 'cannot read {path}: {reason}' },
  cannotWrite: { vi: 'không ghi được {path}: {reason}', en: 'cannot write {path}: {reason}' },
  sameOutput: {
    vi: '{first} và {second} cùng xuất ra {output}; hãy biên dịch riêng với --out khác nhau',
    en: '{first} and {second} would both be written to {output}; build them apart with different --out',
  },
  noFontFile: {
    vi: 'KEHOACH_FONTS: thư mục {path} không có tệp {file}',
    en: 'KEHOACH_FONTS: the folder {path} has no file {file}',
  },
  notFonts: {
    vi: 'KEHOACH_FONTS: tệp trong {path} không phải là phông chữ TrueType',
    en: 'KEHOACH_FONTS: the files in {path} are not TrueType fonts',
  },
  fontWithoutLetters: {
    vi: 'KEHOACH_FONTS: phông trong {path} thiếu chữ {letters}',
    en: 'KEHOACH_FONTS: the fonts in {path} lack {letters}',
  },

  noGit: { vi: 'việc này cần git, nhưng máy này không có', en: 'this needs git, which is not installed' },
  gitFailed: { vi: 'git không trả lời được: {reason}', en: 'git could not answer: {reason}' },
  notARepository: {
    vi: '{root} không nằm trong kho git nào',
    en: '{root} is in no git repository',
  },
  unknownRef: {
    vi: 'kho git không có commit, nhánh hoặc thẻ “{ref}”',
    en: 'the repository has no commit, branch or tag “{ref}”',
  },
  unknownRefNear: {
    vi: 'kho git không có commit, nhánh hoặc thẻ “{ref}”; có phải là {near}?',
    en: 'the repository has no commit, branch or tag “{ref}”; did you mean {near}?',
  },
  unknownRefAmong: {
    vi: 'kho git không có commit, nhánh hoặc thẻ “{ref}”; ở đây có: {names}',
    en: 'the repository has no commit, branch or tag “{ref}”; it has: {names}',
  },
  unknownRefShallow: {
    vi: 'bản sao nông này không có “{ref}”; hãy lấy đủ lịch sử: fetch-depth: 0 cho actions/checkout, hoặc git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*"',
    en: 'this shallow clone does not have “{ref}”; fetch the whole history: fetch-depth: 0 for actions/checkout, or git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*"',
  },
  noMergeBase: {
    vi: '“{ref}” và HEAD không có commit chung nào',
    en: '“{ref}” and HEAD have no commit in common',
  },
  noMergeBaseShallow: {
    vi: 'bản sao nông này không có commit chung của “{ref}” và HEAD; hãy lấy đủ lịch sử: fetch-depth: 0 cho actions/checkout, hoặc git fetch --unshallow',
    en: 'this shallow clone lacks the common commit of “{ref}” and HEAD; fetch the whole history: fetch-depth: 0 for actions/checkout, or git fetch --unshallow',
  },

  workingTree: { vi: 'thư mục làm việc', en: 'working tree' },
  notInCommit: { vi: '“{ref}” không có tệp {path}', en: '“{ref}” has no file {path}' },
  noPlansInEither: {
    vi: 'cả hai bản đều không có kế hoạch nào ở {path}',
    en: 'neither revision has a plan at {path}',
  },
  twoRevisions: {
    vi: 'không có tệp hoặc thư mục {path}; để so sánh hai bản với nhau: kehoach diff {range}',
    en: 'there is no file or folder {path}; to compare two revisions: kehoach diff {range}',
  },
  oneSideOnly: {
    vi: 'mới chỉ nêu một bên: {path}; nêu cả bản cũ và bản mới, hoặc một nhánh: kehoach diff main {path}',
    en: 'only one side is named: {path}; name the older and the newer one, or a branch: kehoach diff main {path}',
  },
  unlikeSides: {
    vi: 'chỉ so sánh tệp với tệp, thư mục với thư mục: {first}, {second}',
    en: 'a file is compared with a file, a folder with a folder: {first}, {second}',
  },
  notComparable: {
    vi: 'không đọc được {path} ở bản “{revision}”, nên không so sánh được; chạy kehoach check để xem lỗi',
    en: '{path} cannot be read in “{revision}”, so it cannot be compared; kehoach check tells why',
  },

  reportWritten: { vi: 'Đã ghi {file}', en: 'Written: {file}' },
  summaryWritten: {
    vi: 'Bảng các thay đổi, kể cả những gì đã bị bỏ, nằm ở trang tóm tắt của lượt chạy (Summary).',
    en: 'The table of the changes, with all that is gone, is on the summary page of the run.',
  },
  pageOnScreen: {
    vi: 'trang HTML để mở bằng trình duyệt: thêm -o so-sanh.html',
    en: 'an HTML page is for a browser: add -o so-sanh.html',
  },

  onePlanOnly: { vi: '{path} có {count} kế hoạch; hãy nêu một', en: '{path} holds {count} plans; name one' },
  noHistory: {
    vi: '{path} chưa có trong kho git và cũng không có trên đĩa',
    en: '{path} is neither in the repository nor on disk',
  },
  shallowHistory: {
    vi: 'Bản sao nông: lịch sử bị cắt, bản cũ nhất ở đây chưa chắc là bản đầu (git fetch --unshallow).',
    en: 'Shallow clone: the history is cut, so the oldest revision here may not be the first (git fetch --unshallow).',
  },
  unreadTip: {
    vi: 'không đọc được hết {path} ở bản mới nhất; chạy kehoach check để xem lỗi',
    en: 'the newest revision of {path} cannot be read whole; kehoach check tells why',
  },
  noItem: {
    vi: '{path} không có nhiệm vụ, chỉ tiêu hay chế độ báo cáo nào mã “{id}”; nếu đã bỏ: kehoach log {path} --task {id}',
    en: '{path} has no task, target or reporting duty “{id}”; if it was removed: kehoach log {path} --task {id}',
  },
  neverThere: {
    vi: 'trong lịch sử của {path} chưa bao giờ có mã “{id}”',
    en: 'the history of {path} never had the id “{id}”',
  },
  notACount: {
    vi: '{option} cần một số từ 1 trở lên, nhận “{value}”',
    en: '{option} takes a number from 1, got “{value}”',
  },

  progress: { vi: '[{done}/{total}] {path}', en: '[{done}/{total}] {path}' },
  built: { vi: '✓ {plan}: {tasks}{warnings} → {files}', en: '✓ {plan}: {tasks}{warnings} → {files}' },
  builtDraft: {
    vi: '✗ {plan}: {findings}; bản xem trước DỰ THẢO → {files}',
    en: '✗ {plan}: {findings}; preview marked DỰ THẢO → {files}',
  },
  notBuilt: { vi: '✗ {plan}: {findings}; {kept}', en: '✗ {plan}: {findings}; {kept}' },
  keptLast: {
    vi: 'không ghi gì, giữ nguyên các tệp lần trước',
    en: 'nothing written, the last good files stay',
  },
  nothingYet: { vi: 'không ghi gì', en: 'nothing written' },
  noDraft: {
    vi: 'chưa đọc được đủ để lập bản dự thảo',
    en: 'too little could be read for a draft',
  },
  failed: { vi: '✗ {plan}: {message}', en: '✗ {plan}: {message}' },
  deleted: {
    vi: '– {plan}: đã bị xóa; các tệp đã xuất vẫn còn trong {out}',
    en: '– {plan}: deleted; its files stay in {out}',
  },
  registryWritten: {
    vi: 'Sổ nhiệm vụ chung: {files} ({plans}, {tasks})',
    en: 'Registry of all plans: {files} ({plans}, {tasks})',
  },
  registryKeptErrors: {
    vi: 'Sổ nhiệm vụ chung không ghi lại: {count} kế hoạch chưa đạt',
    en: 'Registry of all plans not renewed: plans not compiled: {count}',
  },
  registryKeptPart: {
    vi: 'Sổ nhiệm vụ chung không ghi lại: lần chạy này bỏ qua {count} kế hoạch trong plans/',
    en: 'Registry of all plans not renewed: this run leaves out plans of plans/: {count}',
  },
  total: {
    vi: '{good}/{plans}, {tasks}, {files} tệp trong {out} ({seconds} giây)',
    en: '{good}/{plans}, {tasks}, {files} files in {out} ({seconds} s)',
  },
  moreInCheck: {
    vi: '{findings}: xem bằng lệnh {command}',
    en: '{findings}: see them with {command}',
  },
  onePlan: { vi: '1 kế hoạch', en: '1 plan' },
  plans: { vi: '{count} kế hoạch', en: '{count} plans' },
  oneTask: { vi: '1 nhiệm vụ', en: '1 task' },
  tasks: { vi: '{count} nhiệm vụ', en: '{count} tasks' },

  oneMended: { vi: '✓ {path}: đã sửa 1 chỗ', en: '✓ {path}: 1 finding mended' },
  mended: { vi: '✓ {path}: đã sửa {count} chỗ', en: '✓ {path}: {count} findings mended' },
  oneMendable: { vi: '{path}: sửa được 1 chỗ', en: '{path}: 1 finding can be mended' },
  mendable: { vi: '{path}: sửa được {count} chỗ', en: '{path}: {count} findings can be mended' },

  watching: {
    vi: 'Đang theo dõi {plans}; Ctrl-C để dừng',
    en: 'Watching {plans}; Ctrl-C to stop',
  },
  eventAdd: { vi: '{time} thêm {path}', en: '{time} added {path}' },
  eventChange: { vi: '{time} sửa {path}', en: '{time} changed {path}' },
  eventDelete: { vi: '{time} xóa {path}', en: '{time} deleted {path}' },
  watchFailed: { vi: 'không theo dõi được: {reason}', en: 'cannot watch: {reason}' },
  stopped: { vi: 'Đã dừng.', en: 'Stopped.' },

  noManifest: {
    vi: '{path} không có manifest.json ở trong hay ở trên; chạy kehoach build rồi thử lại, hoặc nêu từng tệp',
    en: 'there is no manifest.json in or above {path}; run kehoach build and try again, or name files',
  },
  brokenManifest: {
    vi: 'không đọc được {path}: không phải bản kê do kehoach build ghi; chạy kehoach build rồi thử lại',
    en: 'cannot read {path}: it is not what kehoach build writes; run kehoach build and try again',
  },
  missingOutput: {
    vi: '✗ {path}: thiếu, manifest.json có ghi tệp này',
    en: '✗ {path}: missing, manifest.json names it',
  },
  extraOutput: {
    vi: '✗ {path}: không có trong manifest.json; không rõ từ nguồn nào',
    en: '✗ {path}: not in manifest.json; nothing is known of its source',
  },
  notDocument: {
    vi: '{path} không phải là tệp PDF hay DOCX',
    en: '{path} is neither a PDF nor a DOCX file',
  },
  noRegistryInside: {
    vi: 'trong {path} không có sổ nhiệm vụ: tệp không do kehoach build xuất, hoặc sổ đã bị bỏ',
    en: 'there is no registry in {path}: it was not written by kehoach build, or the registry was taken out',
  },

  alreadyThere: { vi: '{path} đã có; không ghi đè', en: '{path} exists; it is not overwritten' },
  fileNotFolder: {
    vi: '“{name}” là tên tệp; gõ tên thư mục, ví dụ kehoach new {kind} {folder}',
    en: '“{name}” names a file; type a folder, e.g. kehoach new {kind} {folder}',
  },
  created: { vi: 'Đã tạo {files}', en: 'Created {files}' },
  createdNext: {
    vi: 'Điền các chỗ “[điền: …]”, rồi chạy: kehoach check {path}',
    en: 'Fill the blanks “[điền: …]”, then run: kehoach check {path}',
  },

  unknownRule: { vi: 'không có quy tắc “{id}”', en: 'there is no rule “{id}”' },
  why: { vi: 'Vì sao', en: 'Why' },
  source: { vi: 'Căn cứ', en: 'Source' },
  house: { vi: 'quy ước của kehoach', en: 'a convention of kehoach' },
  severity: { vi: 'Mức', en: 'Severity' },
  mirror: { vi: 'Ngược lại', en: 'Read backwards' },
  cleanExample: { vi: 'Ví dụ đúng', en: 'A clean example' },
  caughtExample: { vi: 'Ví dụ bị báo', en: 'A caught example' },
  caughtAt: { vi: 'bị báo ở “{caught}”', en: 'caught at “{caught}”' },

  fault: {
    vi: 'lỗi của chương trình: {message}',
    en: 'fault of the program: {message}',
  },
  faultReport: {
    vi: 'Đây không phải lỗi của kế hoạch. Hãy báo cho người bảo trì kehoach {version}, kèm lệnh đã chạy và tệp kế hoạch; chạy lại với KEHOACH_DEBUG=1 để có thêm chi tiết.',
    en: 'This is not a mistake of the plan. Please tell the maintainers of kehoach {version}, with the command and the plan; run again with KEHOACH_DEBUG=1 for details.',
  },
} as const satisfies Record<string, Text>

/** Why the system refused, in words; its own code where there are none. */
export const systemReason = (code: string | undefined): Text => {
  const known = code === undefined ? undefined : SYSTEM_REASONS[code]
  return known ?? { vi: code ?? 'không rõ', en: code ?? 'unknown' }
}

const SYSTEM_REASONS: Readonly<Record<string, Text>> = {
  EACCES: { vi: 'không có quyền', en: 'permission denied' },
  EPERM: { vi: 'không có quyền, hoặc tệp đang mở ở chương trình khác', en: 'not permitted, or open in a program' },
  EBUSY: { vi: 'tệp đang mở ở chương trình khác', en: 'the file is open in another program' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOSPC: { vi: 'ổ đĩa hết chỗ', en: 'the disk is full' },
  ENOTDIR: { vi: 'một phần của đường dẫn không phải là thư mục', en: 'a part of the path is not a folder' },
  EISDIR: { vi: 'đó là một thư mục', en: 'it is a folder' },
  EEXIST: { vi: 'đã có một tệp cùng tên', en: 'a file of that name is in the way' },
  ELOOP: { vi: 'liên kết vòng', en: 'links in a circle' },
  EMFILE: { vi: 'mở quá nhiều tệp', en: 'too many open files' },
}
