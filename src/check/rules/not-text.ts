import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const notText: Rule = {
  id: 'not-text',
  summary: { vi: 'Tệp là văn bản UTF-8', en: 'The file is UTF-8 text' },
  why: {
    vi: 'Tệp ở bảng mã cũ (TCVN3, VNI, UTF-16) đọc ra chữ hỏng, và chữ hỏng không được in dưới chữ ký.',
    en: 'A file in an old encoding (TCVN3, VNI, UTF-16) reads as broken letters, which must not be signed.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: '# Mục đích\n\nPhổ cập kỹ năng số.\n' },
    { plan: '# Mục đích\n\nPh\ufffd cập kỹ năng số.\n', caught: '\ufffd' },
    { plan: 'PK\u0003\u0004 \n---\n', caught: '\u0003' },
    { plan: '\ufffd\ufffd#\u0000\n---\n', caught: '\ufffd' },
  ],
}
