import { Paragraph } from 'docx'
import type { Rule } from '../../layout/layout-document.ts'
import { RULE_STYLE } from './own-styles.ts'
import { endChange, type Stamp } from './revisions.ts'
import { eighths, twips } from './units.ts'

/** Word has no straight line of a given length: the lower border of an empty paragraph indented from both sides. */
export const wordRule = (rule: Rule, container: RuleContainer): Paragraph => {
  const free = Math.max(0, twips(container.widthPt) - twips(rule.widthPt))
  const left = Math.round(free / 2)
  return new Paragraph({
    style: RULE_STYLE,
    ...endChange(rule.revision, container.stamp),
    ...(container.keepWithNext ? { keepNext: true } : {}),
    indent: { left, right: free - left },
    // The line of text above the border takes 1 pt; it is taken from the space before.
    spacing: {
      before: Math.max(0, twips(rule.spaceBeforePt) - 20),
      after: twips(rule.spaceAfterPt),
      line: 20,
      lineRule: 'exact',
    },
    border: { bottom: { style: 'single', size: eighths(rule.thicknessPt), space: 0, color: 'auto' } },
  })
}

export type RuleContainer = {
  /** Text area of the page or cell without its padding. */
  readonly widthPt: number
  readonly keepWithNext: boolean
  readonly stamp: Stamp
}
