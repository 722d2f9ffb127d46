/** A type of document and the codes its symbol may begin with. */
export type DocumentType = { readonly name: string; readonly codes: readonly string[] }

/**
 * Codes of both regimes. Joint documents have codes of their own (TTLT). A công văn has no type code in State form
 * (`1495/UBND-VX`) and CV in Party form.
 */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { name: 'Quyết định', codes: ['QĐ'] },
  { name: 'Nghị quyết', codes: ['NQ', 'NQLT'] },
  { name: 'Nghị định', codes: ['NĐ'] },
  { name: 'Chỉ thị', codes: ['CT'] },
  { name: 'Quy chế', codes: ['QC', 'QCPH', 'QĐ'] },
  { name: 'Quy định', codes: ['QyĐ', 'QĐi', 'QĐ'] },
  { name: 'Kế hoạch', codes: ['KH', 'KHPH', 'KHLT'] },
  { name: 'Chương trình', codes: ['CTr', 'CTrPH', 'CTPH'] },
  { name: 'Hướng dẫn', codes: ['HD', 'HDLT', 'HDLN'] },
  { name: 'Thông tư', codes: ['TT', 'TTLT'] },
  { name: 'Thông tri', codes: ['TT'] },
  { name: 'Thông báo', codes: ['TB', 'TBKL'] },
  { name: 'Báo cáo', codes: ['BC'] },
  { name: 'Tờ trình', codes: ['TTr'] },
  { name: 'Kết luận', codes: ['KL'] },
  { name: 'Đề án', codes: ['ĐA'] },
  { name: 'Công điện', codes: ['CĐ'] },
  { name: 'Công văn', codes: ['CV'] },
]

/** The types whose symbols begin with a code. */
export const typesOfCode = (code: string): readonly DocumentType[] =>
  DOCUMENT_TYPES.filter(({ codes }) => codes.includes(code))
