import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { Sourced } from '../text/span.ts'
import type { Template, TemplateNumber, TemplateStyle, TemplateStyles } from './template.ts'

/** A value of the form that a project or a plan sets: the key as typed ("lề trái") and its number. */
export type Adjustment = Sourced<string> & { readonly key: string }

/** The template with these values in use, the last of a key winning; one outside `allow` is a finding and not used. */
export const adjustTemplate = (template: Template, adjustments: readonly Adjustment[]): Outcome<Template> => {
  const diagnostics: Diagnostic[] = []
  let adjusted = template
  for (const adjustment of adjustments) {
    const set = SETTERS.get(adjustment.key)
    const value = Number(adjustment.value.replace(',', '.'))
    if (!set || Number.isNaN(value)) continue
    const refused: TemplateNumber[] = []
    const next = set(adjusted, (number) => {
      const [low = 0, high = 0] = number.allow
      if (value >= low && value <= high) return { ...number, use: value }
      refused.push(number)
      return number
    })
    const [first] = refused
    if (first) diagnostics.push(outside(adjustment, first))
    else adjusted = next
  }
  return { value: adjusted, diagnostics }
}

type Change = (number: TemplateNumber) => TemplateNumber

const margin =
  (side: keyof Template['page']) =>
  (template: Template, change: Change): Template => ({
    ...template,
    page: { ...template.page, [side]: change(template.page[side]) },
  })

/** What is text of the document: its sizes go together. */
const TEXT: readonly (keyof TemplateStyles)[] = [
  ...(['base', 'body', 'heading1', 'heading2', 'heading3', 'heading4', 'item', 'assignment'] as const),
]

const textSize = (template: Template, change: Change): Template => {
  const styles = TEXT.map((id): [string, TemplateStyle] => {
    const style = template.styles[id]
    return [id, { ...style, sizePt: change(style.sizePt) }]
  })
  return { ...template, styles: { ...template.styles, ...Object.fromEntries(styles) } }
}

const SETTERS: ReadonlyMap<string, (template: Template, change: Change) => Template> = new Map([
  ['lề trên', margin('marginTopMm')],
  ['lề dưới', margin('marginBottomMm')],
  ['lề trái', margin('marginLeftMm')],
  ['lề phải', margin('marginRightMm')],
  ['cỡ chữ', textSize],
])

const outside = ({ key, value, span }: Adjustment, { allow, source }: TemplateNumber): Diagnostic => {
  const range = allow[0] === allow[1] ? String(allow[0]) : allow.join('–')
  return {
    rule: 'template-value',
    severity: 'error',
    span,
    message: {
      vi: `${key} ${value} nằm ngoài khoảng được phép ${range} (${source})`,
      en: `${key} ${value} is outside ${range} (${source})`,
    },
    help: { vi: `gõ \`${key}\` trong khoảng ${range}`, en: `type \`${key}\` within ${range}` },
    args: { key, value, allowed: range },
  }
}
