import { planWith } from '../example-plan.ts'
import { maySignWithTitle } from '../kinds/issuing-body.ts'
import { removalAtStart } from '../kinds/mend.ts'
import { stretch } from '../kinds/stretch.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'

export const nameWithTitle: Rule = {
  id: 'name-with-title',
  summary: {
    vi: 'Trước họ tên người ký không ghi học hàm, học vị, danh hiệu',
    en: 'No academic or honorary title stands before the name of the signer',
  },
  why: {
    vi: 'Văn bản được ký theo chức vụ, không theo học vị; chỉ ngành y tế, giáo dục, khoa học và lực lượng vũ trang có quy định riêng, nên văn bản của các cơ quan ấy không bị báo.',
    en: 'A document is signed by virtue of an office; only health, education, science and the armed forces have rules of their own, so their documents are not told.',
  },
  source: 'Nghị định 30/2020, PL I, II.7.c',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }) {
    for (const { name, issuer } of header.signatures) {
      const written = maySignWithTitle(issuer) ? undefined : TITLE.exec(name.value)?.[0]
      if (!written) continue
      const title = written.trim()
      const rest = name.value.slice(written.length)
      yield {
        span: stretch(name, 0, title.length),
        message: {
          vi: `“${title}” đứng trước họ tên người ký “${rest}”`,
          en: `“${title}” stands before the signer’s name “${rest}”`,
        },
        help: { vi: `chỉ ghi “${rest}”`, en: `write only “${rest}”` },
        args: { title, name: rest },
        ...removalAtStart(stretch(name, 0, written.length), written),
      }
    }
  },
  examples: [
    { plan: planWith({}) },
    { plan: signed('ThS. Nguyễn Văn An'), caught: 'ThS.' },
    { plan: signed('PGS.TS Nguyễn Văn An'), caught: 'PGS.TS' },
    { plan: signed('Bác sĩ Nguyễn Văn An'), caught: 'Bác sĩ' },
    { plan: signed('Ông Nguyễn Văn An'), caught: 'Ông' },
  ],
  // Ông is a family name too.
  allowed: [{ plan: signed('Bạch Sĩ Thạc') }, { plan: signed('Ông Ích Khiêm') }],
}

const WORDS = [
  ...['Phó Giáo sư', 'Giáo sư', 'Tiến sĩ', 'Thạc sĩ', 'Bác sĩ', 'Kỹ sư', 'Cử nhân', 'Luật sư', 'Dược sĩ'],
  ...['Nhà giáo Nhân dân', 'Nhà giáo Ưu tú', 'Đại tá', 'Thượng tá', 'Trung tá', 'Thiếu tá', 'Đại úy', 'Thượng úy'],
  ...['Trung úy', 'Thiếu úy', 'Thiếu tướng', 'Trung tướng', 'Thượng tướng', 'Đại tướng', 'Đồng chí', 'Đ/c'],
  ...['PGS', 'GS', 'TSKH', 'TS', 'ThS', 'Ths', 'BS', 'KS', 'CN', 'LS', 'DS', 'NGND', 'NGƯT', 'NSND', 'NSƯT', 'TTND'],
  ...[
    'TTƯT',
    'Bà',
    'Ông(?= (?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Hà|Đinh|Lò|Nông) )',
  ],
]
/** One or several titles, each followed by a point or a space, and the name. */
const TITLE = new RegExp(String.raw`^(?:(?:${WORDS.join('|')})(?:\.[ ]?|[ ]))+(?=\p{Lu})`, 'u')

function signed(name: string): string {
  return planWith({ ký: `{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: ${name}}` })
}
