import type { ReportOptions } from '../../src/report/report-options.ts'

export const optionsWith = (more: Partial<ReportOptions> = {}): ReportOptions => ({
  lang: 'vi',
  colour: false,
  files: [],
  toolVersion: '1.2.3',
  ...more,
})
