import { planWith } from './example-plan.ts'
import type { Example } from './rule.ts'

/** Whether an example brings its own front matter. */
export const isWholePlan = ({ plan }: Pick<Example, 'plan'>): boolean => /^---$/m.test(plan)

/** The plan file that an example stands for. */
export const examplePlan = (example: Pick<Example, 'plan'>): string =>
  isWholePlan(example) ? example.plan : planWith({}, example.plan)

/** The earlier plan files beside it. */
export const otherPlans = ({ others = [] }: Example): string[] => others.map((plan) => examplePlan({ plan }))

/**
 * An example as people are shown it: the template's line when the fault is there, its own register after the plan, and
 * a file of a megabyte cut short.
 */
export const exampleText = ({ plan, register, template, config, accepted }: Example): string => {
  if (config) return `${exampleText({ plan })}\n\n# kehoach.config.yaml\n${config.trim()}`
  if (accepted) return `${exampleText({ plan })}\n\n# chap-nhan.yaml\n${accepted.trim()}`
  if (template) return `# templates/nghi-dinh-30.yaml\n${template.typed}`
  if (register) return `${exampleText({ plan })}\n\n# don-vi.yaml\n${register.trim()}`
  return visible(plan.length > LONGEST ? `${plan.slice(0, 60)}… (${plan.length} ký tự)` : plan).trim()
}

const LONGEST = 3000

/** Marks that letters have lost, and characters that are not text, are written as escapes, else nobody sees them. */
export const visible = (text: string): string =>
  text.replace(/\p{M}|\ufffd/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16).padStart(4, '0')}}`)
