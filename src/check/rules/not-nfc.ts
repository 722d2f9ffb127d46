import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const notNfc: Rule = {
  id: 'not-nfc',
  summary: { vi: 'Chữ gõ bằng Unicode dựng sẵn (NFC)', en: 'Letters are precomposed Unicode (NFC)' },
  why: {
    vi: 'Chữ có dấu tách rời nhìn giống nhưng git thấy khác, tìm kiếm không ra và phông in lệch dấu.',
    en: 'Letters with separate marks look alike, but git sees a change, searches miss them and fonts misplace the marks.',
  },
  source: 'Nghị định 30/2020, PL I, I.4',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: '# Mục đích\n\nKế hoạch phổ cập.\n' },
    { plan: '# Mục đích\n\nKe\u0302\u0301 hoạch phổ cập.\n', caught: 'Ke\u0302\u0301' },
    { plan: taskBlock({ 'ke\u0302\u0301t qua\u0309': '02 lớp' }), caught: 'ke\u0302\u0301t qua\u0309' },
  ],
}
