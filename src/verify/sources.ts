import type { Template } from '../template/template.ts'

/** A point of Nghị định 30/2020 for a State document; for a Party document what its own template cites. */
export const lawPoint = (template: Template, point: string): string =>
  template.regime === 'nghị định 30' ? point : template.page.marginLeftMm.source
