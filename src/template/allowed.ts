import type { TemplateIndent, TemplateNumber } from './template.ts'

/** What the law allows of a value: a closed range, some numbers, or some words. */
export type Allowed = TemplateNumber['allow'] | TemplateIndent['allow'] | readonly string[]

export const isAllowed = (value: number | string, allow: Allowed): boolean => {
  const { range, values } = partsOf(allow)
  const [low = 0, high = 0] = range
  return values.some((one) => one === value) || (range.length > 0 && Number(value) >= low && Number(value) <= high)
}

/** "20–25", "10 hoặc 12,7". */
export const allowedWords = (allow: Allowed): { readonly vi: string; readonly en: string } => {
  const { range, values } = partsOf(allow)
  const said = range.length > 0 ? [[...new Set(range)].join('–')] : values
  return { vi: said.join(' hoặc ').replaceAll('.', ','), en: said.join(' or ') }
}

const partsOf = (
  allow: Allowed,
): { readonly range: readonly number[]; readonly values: readonly (number | string)[] } => {
  if ('oneOf' in allow) return { range: [], values: allow.oneOf }
  const range = allow.filter((one) => typeof one === 'number')
  return range.length > 0 ? { range, values: [] } : { range: [], values: allow }
}
