import { REGISTER } from '../src/check/example-plan.ts'
import type { Example, Rule, SeverityByStatus } from '../src/check/rule.ts'
import type { Severity } from '../src/diagnostic/diagnostic.ts'

/** The page of a rule, in Vietnamese with the English beside it. */
export const ruleDoc = ({ id, summary, why, source, severity, examples }: Rule): string =>
  `${[
    `# \`${id}\``,
    `**${summary.vi}.** *${summary.en}.*`,
    `${why.vi}\n\n*${why.en}*`,
    `- Nguồn: ${source === 'house' ? 'quy ước của kehoach' : source}\n- Mức: ${severityText(severity)}`,
    ...section('## Đúng', examples.filter(isClean)),
    ...section(
      '## Bị báo',
      examples.filter((example) => !isClean(example)),
    ),
    ...(examples.some(({ plan }) => !isWhole(plan)) ? [SETTING] : []),
  ].join('\n\n')}\n`

const isClean = ({ caught }: Example): boolean => caught === undefined
const isWhole = (plan: string): boolean => /^---$/m.test(plan)

const section = (title: string, examples: readonly Example[]): string[] =>
  examples.length === 0 ? [] : [title, ...examples.map(exampleText)]

/** Four ticks: the examples themselves hold fences of three. */
const exampleText = ({ plan, caught, template }: Example): string => {
  const shown = template ? `# templates/nghi-dinh-30.yaml\n${template.typed}` : visible(shortened(plan))
  const marked =
    caught === undefined ? [] : [caught === '' ? 'Chỗ bị báo: nơi giá trị phải đứng.' : `Chỗ bị báo: ${ticked(caught)}`]
  return [`\`\`\`\`markdown\n${shown.trimEnd()}\n\`\`\`\``, ...marked].join('\n\n')
}

const ticked = (words: string): string => {
  const line = visible(words).replace(/\s+/g, ' ')
  return line.includes('`') ? `\`\`\`\` ${line} \`\`\`\`` : `\`${line}\``
}

/** Marks that letters have lost, and characters that are not text, are written as escapes, else nobody sees them. */
const visible = (text: string): string =>
  text.replace(/\p{M}|\ufffd/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16).padStart(4, '0')}}`)

const shortened = (plan: string): string => (plan.length > 3000 ? `${plan.slice(0, 60)}… (${plan.length} ký tự)` : plan)

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
