import { REGISTER } from '../src/check/example-plan.ts'
import { exampleText, isWholePlan, visible } from '../src/check/example-text.ts'
import type { Example, Rule, SeverityByStatus } from '../src/check/rule.ts'
import type { Severity } from '../src/diagnostic/diagnostic.ts'

/** The page of a rule, in Vietnamese with the English beside it. */
export const ruleDoc = ({
  id,
  summary,
  why,
  source,
  severity,
  across,
  clarity,
  examples: [clean, ...caught],
  allowed = [],
}: Rule): string =>
  `${[
    `# \`${id}\``,
    `**${summary.vi}.** *${summary.en}.*`,
    `${why.vi}\n\n*${why.en}*`,
    [
      `- Nguồn: ${source === 'house' ? 'quy ước của kehoach' : source}`,
      `- Mức: ${severityText(severity)}`,
      ...(clarity ? [`- Thuộc: rõ ${clarity}`] : []),
      ...(across ? [ACROSS] : []),
    ].join('\n'),
    ...section('## Đúng', [clean, ...allowed]),
    ...section('## Bị báo', caught),
    ...([clean, ...allowed, ...caught].every((example) => example.config ?? example.accepted ?? isWholePlan(example))
      ? []
      : [SETTING]),
  ].join('\n\n')}\n`

/** A rule that looks across plans holds none of them back from being built. */
const ACROSS =
  '- Giữa các kế hoạch: `kehoach check` đối chiếu mọi kế hoạch cùng cơ quan ban hành trong một lần chạy và báo ở kế hoạch ban hành sau; `kehoach build` dựng từng kế hoạch nên không xét phần này.'

const section = (title: string, examples: readonly (Example & { readonly caught?: string })[]): string[] =>
  examples.length === 0 ? [] : [title, ...examples.map(exampleSection)]

/** Four ticks: the examples themselves hold fences of three. */
const exampleSection = (example: Example & { readonly caught?: string }): string => {
  const { caught } = example
  const where = caught === '' ? 'nơi giá trị phải đứng.' : ticked(caught ?? '')
  const marked = caught === undefined ? [] : [`Chỗ bị báo: ${where}`]
  const others = (example.others ?? []).flatMap((plan) => ['Kế hoạch trước của cùng cơ quan:', fenced({ plan })])
  return [...others, ...(others.length > 0 ? ['Kế hoạch này:'] : []), fenced(example), ...marked].join('\n\n')
}

const fenced = (example: Example): string => `\`\`\`\`markdown\n${exampleText(example)}\n\`\`\`\``

const ticked = (words: string): string => {
  const line = visible(words).replace(/\s+/g, ' ')
  return line.includes('`') ? `\`\`\`\` ${line} \`\`\`\`` : `\`${line}\``
}

const severityText = ({ draft, forSignature, issued }: SeverityByStatus): string =>
  draft === forSignature && draft === issued
    ? `${NAMES[draft]} ở mọi trạng thái`
    : `dự thảo: ${NAMES[draft]}; trình ký: ${NAMES[forSignature]}; đã ban hành: ${NAMES[issued]}`

const NAMES: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' }

const SETTING = `---

Ví dụ không có phần đầu đứng trong một kế hoạch nghị định 30, dự thảo, thời kỳ Năm 2025, với don-vi.yaml:

\`\`\`yaml
${REGISTER.trimEnd()}
\`\`\``
