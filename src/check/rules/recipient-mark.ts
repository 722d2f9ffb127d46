import { planWith } from '../example-plan.ts'
import { removalAtStart, replacement } from '../kinds/mend.ts'
import { endsAbbreviated } from '../kinds/punctuation.ts'
import { stretch } from '../kinds/stretch.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'

export const recipientMark: Rule = {
  id: 'recipient-mark',
  summary: {
    vi: 'Không gõ dấu “-” và “;” ở các dòng nơi nhận',
    en: 'No “-” and no “;” is typed in the lines of the recipients',
  },
  why: {
    vi: 'Gạch đầu dòng và dấu cuối dòng do chương trình in; dấu “-” gõ tay bị in hai lần.',
    en: 'The program prints the dash and the end mark; a typed “-” prints twice.',
  },
  source: 'Nghị định 30/2020, PL I, II.9.d',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }) {
    for (const recipient of header.recipients) {
      const { value } = recipient
      const dash = /^[-–+•]\s*/u.exec(value)?.[0]
      const end =
        /[;.]$/.test(value) && !endsAbbreviated(value) ? value.slice(value.slice(0, -1).trimEnd().length) : undefined
      const mark = dash ?? end
      // Its own rule tells the filing among the recipients.
      if (!mark || /^[-–\s]*lưu\s*:?\s/iu.test(value)) continue
      const where = dash
        ? stretch(recipient, 0, dash.length)
        : stretch(recipient, value.length - mark.length, value.length)
      const shown = mark.trim()
      const at = dash ? 0 : value.length - shown.length
      yield {
        span: stretch(recipient, at, at + shown.length),
        message: {
          vi: `“${shown}” được gõ trong dòng nơi nhận`,
          en: `“${shown}” is typed in a line of the recipients`,
        },
        help: { vi: `xóa “${shown}”: chương trình tự in`, en: `delete “${shown}”: the program prints it` },
        args: { mark: shown },
        ...(dash ? removalAtStart(where, dash) : replacement(where, mark, '')),
      }
    }
  },
  examples: [
    { plan: planWith({ 'nơi nhận': '[Các phòng thuộc xã, Các thôn]' }) },
    { plan: planWith({ 'nơi nhận': '[Các phòng thuộc xã, Các thôn;]' }), caught: ';' },
    { plan: planWith({ 'nơi nhận': "[Các phòng thuộc xã, '- Các thôn']" }), caught: '-' },
  ],
  allowed: [{ plan: planWith({ 'nơi nhận': '["Các trường học, trạm y tế, v.v.", Các sở của TP.]' }) }],
}
