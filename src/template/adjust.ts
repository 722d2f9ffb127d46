import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { Sourced } from '../text/span.ts'
import { allowedWords, isAllowed } from './allowed.ts'
import type { Template, TemplateIndent, TemplateNumber, TemplateStyle, TemplateStyles } from './template.ts'

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
    const refused: Adjustable[] = []
    const next = set(adjusted, (number) => {
      if (isAllowed(value, number.allow)) return { ...number, use: value }
      refused.push(number)
      return number
    })
    const [first] = refused
    if (first) diagnostics.push(outside(adjustment, first))
    else adjusted = next
  }
  return { value: adjusted, diagnostics }
}

type Adjustable = TemplateNumber | TemplateIndent

type Change = <T extends Adjustable>(number: T) => T

const margin =
  (side: keyof Template['page']) =>
  (template: Template, change: Change): Template => ({
    ...template,
    page: { ...template.page, [side]: change(template.page[side]) },
  })

/** What is text of the document: its sizes, pitches and spaces go together. */
const TEXT: readonly (keyof TemplateStyles)[] = [
  ...(['base', 'body', 'heading1', 'heading2', 'heading3', 'heading4', 'item', 'assignment'] as const),
]

const textValue =
  (changed: (style: TemplateStyle, change: Change) => Partial<TemplateStyle>) =>
  (template: Template, change: Change): Template => {
    const styles = TEXT.map((id): [string, TemplateStyle] => {
      const style = template.styles[id]
      return [id, { ...style, ...changed(style, change) }]
    })
    return { ...template, styles: { ...template.styles, ...Object.fromEntries(styles) } }
  }

const SETTERS: ReadonlyMap<string, (template: Template, change: Change) => Template> = new Map([
  ['lề trên', margin('marginTopMm')],
  ['lề dưới', margin('marginBottomMm')],
  ['lề trái', margin('marginLeftMm')],
  ['lề phải', margin('marginRightMm')],
  ['cỡ chữ', textValue(({ sizePt }, change) => ({ sizePt: change(sizePt) }))],
  ['cách dòng', textValue(({ linePitchPt }, change) => ({ linePitchPt: change(linePitchPt) }))],
  [
    'cách đoạn',
    textValue(({ spaceBeforePt }, change) => (spaceBeforePt ? { spaceBeforePt: change(spaceBeforePt) } : {})),
  ],
  ['lùi đầu dòng', textValue(({ firstLineMm }, change) => (firstLineMm ? { firstLineMm: change(firstLineMm) } : {}))],
])

const outside = ({ key, value, span }: Adjustment, { allow, source }: Adjustable): Diagnostic => {
  const { vi, en } = allowedWords(allow)
  return {
    rule: 'template-value',
    severity: 'error',
    span,
    message: {
      vi: `${key} ${value} nằm ngoài giá trị được phép ${vi} (${source})`,
      en: `${key} ${value} is outside ${en} (${source})`,
    },
    help: { vi: `đặt \`${key}\` là ${vi}`, en: `set \`${key}\` to ${en}` },
    args: { key, value, allowed: en },
  }
}
