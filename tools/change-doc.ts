import type { ChangeClass, ChangeRule } from '../src/compare/change-rule.ts'
import { DOCUMENT_CHANGES } from '../src/compare/rules-document.ts'
import { RESULT_CHANGES } from '../src/compare/rules-results.ts'
import { TASK_CHANGES } from '../src/compare/rules-tasks.ts'
import { CLASS_WORDS } from '../src/report/changes/words.ts'

/** docs/thay-doi.md: every kind of change with its class, its mirror and why. */
export const changeDoc = (): string =>
  `${[
    '# Các loại thay đổi giữa hai bản',
    '`kehoach diff` nói mỗi thay đổi bằng một mã dưới đây. **Nghiêm trọng**: một cam kết bị rút hay kém đi. **Cần xem**: hai lời văn không đủ để biết hơn hay kém. **Thông tin**: không rút cam kết nào. Cột “ngược lại” là mã của cùng thay đổi đó khi đọc từ bản mới về bản cũ. Đặt mức khác trong `kehoach.config.yaml`, khóa `mức thay đổi`: tắt, thông tin, cần xem, nghiêm trọng.',
    '*The kinds of change `kehoach diff` tells, each with its class, its mirror and why. `mức thay đổi` in `kehoach.config.yaml` sets other classes.*',
    ...table('Nhiệm vụ, chỉ tiêu, chế độ báo cáo', TASK_CHANGES),
    ...table('Kết quả', RESULT_CHANGES),
    ...table('Văn bản', DOCUMENT_CHANGES),
  ].join('\n\n')}\n`

const table = (title: string, rules: Readonly<Record<string, ChangeRule>>): readonly string[] => [
  `## ${title}`,
  [
    '| mã | mức | ngược lại | là gì, vì sao |',
    '|---|---|---|---|',
    ...GRAVEST_FIRST.flatMap((one) => rows(rules, one)),
  ].join('\n'),
]

const GRAVEST_FIRST: readonly ChangeClass[] = ['weakens', 'undecided', 'neutral']

const rows = (rules: Readonly<Record<string, ChangeRule>>, only: ChangeClass): string[] =>
  Object.entries(rules).flatMap(([id, { class: changeClass, mirror, summary, why }]) =>
    changeClass === only
      ? [`| \`${id}\` | ${CLASS_WORDS[only].vi} | \`${mirror}\` | **${summary.vi}.** ${why.vi} |`]
      : [],
  )
