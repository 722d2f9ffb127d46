import type { CommandRow } from './command.ts'

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'build',
    summary: {
      vi: 'kiểm tra và xuất PDF, DOCX, sổ nhiệm vụ; kế hoạch còn lỗi thì giữ nguyên bản lần trước',
      en: 'check, then write PDF, DOCX and the registry; of a plan with errors the last good files stay',
    },
    examples: [
      { typed: 'build', meaning: { vi: 'mọi kế hoạch trong plans/ vào out/', en: 'all of plans/ into out/' } },
      {
        typed: 'build plans/2025/xa-bo-y --format pdf',
        meaning: { vi: 'chỉ bản PDF của một kế hoạch', en: 'only the PDF of one plan' },
      },
      {
        typed: 'build --draft',
        meaning: { vi: 'xem trước cả kế hoạch còn lỗi', en: 'look at plans with errors too' },
      },
    ],
    exits: ['ok', 'findings', 'usage', 'unreadable', 'unwritable', 'fault'],
    usage: { vi: '[tùy chọn] [đường dẫn…]', en: '[options] [paths…]' },
    load: async () => (await import('./build.ts')).addBuild,
  },
  {
    name: 'check',
    summary: {
      vi: 'kiểm tra kế hoạch; chỉ ghi khi có --fix',
      en: 'check plans; writes only with --fix',
    },
    examples: [
      { typed: 'check', meaning: { vi: 'mọi kế hoạch trong plans/', en: 'all of plans/' } },
      {
        typed: 'check plans/2025/xa-bo-y --format json',
        meaning: { vi: 'kết quả cho máy đọc', en: 'findings for machines' },
      },
      {
        typed: 'check --since origin/main',
        meaning: { vi: 'chỉ tính lỗi do thay đổi của mình', en: 'count only what your change brings' },
      },
      {
        typed: 'check --fix --dry-run',
        meaning: { vi: 'xem trước những gì --fix sẽ sửa', en: 'see what --fix would mend' },
      },
    ],
    exits: ['ok', 'findings', 'usage', 'unreadable', 'unwritable', 'fault'],
    usage: { vi: '[tùy chọn] [đường dẫn…]', en: '[options] [paths…]' },
    load: async () => (await import('./check.ts')).addCheck,
  },
  {
    name: 'diff',
    summary: {
      vi: 'so sánh hai bản của kế hoạch theo nhiệm vụ: thời hạn, kết quả, đơn vị, lời văn',
      en: 'compare two revisions of plans task by task: deadlines, results, units, words',
    },
    examples: [
      {
        typed: 'diff main',
        meaning: { vi: 'những gì nhánh này sửa so với main', en: 'what this branch changes against main' },
      },
      {
        typed: 'diff main...HEAD --format markdown --fail-on weakens',
        meaning: {
          vi: 'lời bàn cho yêu cầu hợp nhất, dừng khi có cam kết bị rút',
          en: 'a comment for a pull request; stops when a promise is taken back',
        },
      },
      {
        typed: 'diff main --format html -o so-sanh.html',
        meaning: {
          vi: 'một trang để gửi cho người không dùng git',
          en: 'one page to send to people without git',
        },
      },
      {
        typed: 'diff v1:plans/2025/xa-bo-y/ke-hoach.md',
        meaning: { vi: 'một kế hoạch so với bản đã gắn thẻ', en: 'one plan against a tagged revision' },
      },
      {
        typed: 'diff main --format bang-so-sanh',
        meaning: {
          vi: 'bảng so sánh cũ, mới, lý do để trình',
          en: 'the table of old, new and reason to submit',
        },
      },
      {
        typed: 'diff main --format sua-doi',
        meaning: { vi: 'dự thảo kế hoạch sửa đổi, bổ sung', en: 'a draft of the amending plan' },
      },
    ],
    exits: ['ok', 'findings', 'usage', 'unreadable', 'unwritable', 'changed', 'weakened', 'forbidden', 'fault'],
    usage: { vi: '[tùy chọn] <bản cũ> [đường dẫn…]', en: '[options] <revision> [paths…]' },
    load: async () => (await import('./diff.ts')).addDiff,
  },
  {
    name: 'git',
    summary: {
      vi: 'để git so sánh và hợp nhất kế hoạch theo nhiệm vụ: git diff, git log -p, git merge',
      en: 'let git compare and merge plans by task: git diff, git log -p, git merge',
    },
    examples: [
      { typed: 'git install', meaning: { vi: 'đặt cho kho git này', en: 'set up in this repository' } },
      { typed: 'git uninstall', meaning: { vi: 'gỡ ra', en: 'take it away' } },
    ],
    exits: ['ok', 'findings', 'usage', 'unreadable', 'unwritable', 'fault'],
    usage: { vi: '<install | uninstall>', en: '<install | uninstall>' },
    load: async () => (await import('./git-command.ts')).addGit,
  },
  {
    name: 'log',
    summary: {
      vi: 'các bản của một kế hoạch, mới trước cũ sau, mỗi bản đổi những gì',
      en: 'the revisions of a plan, newest first, and what each changed',
    },
    examples: [
      { typed: 'log plans/2025/xa-bo-y -n 5', meaning: { vi: 'năm bản mới nhất', en: 'the five newest revisions' } },
      {
        typed: 'log plans/2025/xa-bo-y --task dao-tao-can-bo',
        meaning: { vi: 'chỉ những bản đụng tới một nhiệm vụ', en: 'only revisions that touch one task' },
      },
    ],
    exits: ['ok', 'usage', 'unreadable', 'fault'],
    usage: { vi: '[tùy chọn] <kế hoạch>', en: '[options] <plan>' },
    load: async () => (await import('./log.ts')).addLog,
  },
  {
    name: 'blame',
    summary: {
      vi: 'từng trường của một nhiệm vụ đổi lần cuối khi nào, do ai, từ gì thành gì',
      en: 'when each field of a task last changed, by whom, from what to what',
    },
    examples: [
      {
        typed: 'blame plans/2025/xa-bo-y dao-tao-can-bo',
        meaning: { vi: 'ai đặt thời hạn, kết quả hiện nay', en: 'who set the deadline and the result of today' },
      },
    ],
    exits: ['ok', 'usage', 'unreadable', 'fault'],
    usage: { vi: '[tùy chọn] <kế hoạch> <mã>', en: '[options] <plan> <id>' },
    load: async () => (await import('./blame.ts')).addBlame,
  },
  {
    name: 'watch',
    summary: {
      vi: 'biên dịch lại đúng những kế hoạch mà một thay đổi động tới, cho đến khi bấm Ctrl-C',
      en: 'build again exactly the plans that a change touches, until Ctrl-C',
    },
    examples: [
      {
        typed: 'watch plans/2025/xa-bo-y --format pdf',
        meaning: { vi: 'xem bản PDF trong khi soạn', en: 'see the PDF while writing' },
      },
    ],
    exits: ['ok', 'usage', 'unreadable', 'fault'],
    usage: { vi: '[tùy chọn] [đường dẫn…]', en: '[options] [paths…]' },
    load: async () => (await import('./watch.ts')).addWatch,
  },
  {
    name: 'new',
    summary: {
      vi: 'tạo một kế hoạch khởi đầu cùng danh mục đơn vị, chỗ cần điền ghi “[điền: …]”',
      en: 'make a starting plan with its unit register; blanks to fill read “[điền: …]”',
    },
    examples: [
      {
        typed: 'new xa plans/2026/cai-cach-hanh-chinh',
        meaning: { vi: 'kế hoạch của Ủy ban nhân dân xã', en: "a plan of a commune's People's Committee" },
      },
    ],
    exits: ['ok', 'usage', 'unreadable', 'unwritable', 'fault'],
    usage: { vi: '<loại> <thư mục>', en: '<kind> <folder>' },
    load: async () => (await import('./new.ts')).addNew,
  },
  {
    name: 'verify',
    summary: {
      vi: 'mở lại PDF, DOCX đã xuất hoặc đã ký và kiểm tra: sổ nhiệm vụ, thể thức, phông, chữ ký, nguồn',
      en: 'open PDF and DOCX again, built or signed, and check registry, form, fonts, signatures, source',
    },
    examples: [
      {
        typed: 'verify out',
        meaning: { vi: 'mọi tệp đã xuất, theo manifest.json', en: 'all outputs, by manifest.json' },
      },
      {
        typed: 'verify ke-hoach.signed.pdf --format json',
        meaning: { vi: 'một bản đã ký, kết quả cho máy đọc', en: 'a signed document, for machines' },
      },
    ],
    exits: ['ok', 'usage', 'unreadable', 'unlike', 'fault'],
    usage: { vi: '[tùy chọn] <tệp hoặc thư mục…>', en: '[options] <files or folders…>' },
    load: async () => (await import('./verify.ts')).addVerify,
  },
  {
    name: 'extract',
    summary: {
      vi: 'lấy sổ nhiệm vụ nằm trong tệp PDF hoặc DOCX',
      en: 'take the registry out of a PDF or DOCX',
    },
    examples: [
      {
        typed: 'extract out/2025/xa-bo-y/ke-hoach.pdf -o nhiem-vu.json',
        meaning: { vi: 'ghi ra một tệp', en: 'into a file' },
      },
    ],
    exits: ['ok', 'usage', 'unreadable', 'unwritable', 'fault'],
    usage: { vi: '[tùy chọn] <tệp>', en: '[options] <file>' },
    load: async () => (await import('./extract.ts')).addExtract,
  },
  {
    name: 'explain',
    summary: {
      vi: 'giải thích một quy tắc hoặc một loại thay đổi: vì sao có, căn cứ vào đâu, ví dụ',
      en: 'explain a rule or a kind of change: why it is there, its source, examples',
    },
    examples: [{ typed: 'explain placeholder', meaning: { vi: 'một quy tắc', en: 'one rule' } }],
    exits: ['ok', 'usage', 'fault'],
    usage: { vi: '[quy tắc]', en: '[rule]' },
    load: async () => (await import('./explain.ts')).addExplain,
  },
]
