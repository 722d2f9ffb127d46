import type { Template, TemplateNumber } from '../template/template.ts'

/** A point of Nghị định 30/2020 for a State document; for a Party document what its own template cites. */
export const lawPoint = (template: Template, point: string): string =>
  template.regime === 'nghị định 30' ? point : template.page.marginLeftMm.source

/** Between what a value must lie. */
export type Limit = (value: TemplateNumber) => readonly [least: number, most: number]

/** With the source at hand it is known what plan and project set; without it everything that the law allows may be. */
export const asSet: Limit = ({ use }) => [use, use]
export const asAllowed: Limit = ({ use, allow }) => [Math.min(use, ...allow), Math.max(use, ...allow)]
