import type { Header } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { comparable, upperCase } from '../../text/vietnamese.ts'

/**
 * Whether a line of `nơi nhận` (or `lưu`, where the drafting unit keeps its copy) can mean the unit. Generous: a name, a
 * short form, initials, a collective that may hold it; only what nothing can cover is not addressed.
 */
export const isAddressed = (unit: Unit, { recipients, filings }: Header): boolean =>
  recipients.some(({ value }) => covers(value, unit)) || filings.some(({ value }) => namesIt(value, unit))

const covers = (recipient: string, unit: Unit): boolean =>
  namesIt(recipient, unit) || WHOEVER.test(comparable(recipient)) || holdsIt(recipient, unit)

/** By one of its names, or by the initials of its name ("TCBM&CCVC", "Sở KH&CN"). */
const namesIt = (words: string, unit: Unit): boolean => {
  const written = padded(comparable(words))
  const names = [unit.name, unit.shortName, ...unit.otherNames].map(comparable)
  // "Công an phường" may be addressed as "Công an" where there is only one.
  if (names.some((name) => written.includes(padded(name)) || padded(name).includes(written))) return true
  const own = initials(unit.name)
  return abbreviations(words).some((letters) =>
    letters.length > 2 ? own.includes(letters) : letters !== REGISTRY_OFFICE && own.slice(1) === letters,
  )
}

/** "VT", văn thư: in every filing line. */
const REGISTRY_OFFICE = 'VT'

/** "Các phòng, ban", "Thủ trưởng các cơ quan", "UBND các xã": by the noun that the unit's name begins with. */
const holdsIt = (recipient: string, unit: Unit): boolean => {
  const words = comparable(recipient)
  if (!COLLECTIVE.test(words)) return false
  const isOwn = BELONGING.test(words)
  switch (unit.kind) {
    case 'doanh nghiệp':
      return ENTERPRISES.test(words) || (!isOwn && BODIES.test(words))
    case 'đoàn thể':
      return ASSOCIATIONS.test(words) || BODIES.test(words)
    case 'cá nhân':
      return true
    default:
      return BODIES.test(words) || nouns(unit).some((noun) => padded(words).includes(` ${noun} `))
  }
}

/** A member of the Front: who addresses the Front addresses its organisations. */
const ASSOCIATIONS = any('đoàn thể', 'tổ chức', 'hội', 'mặt trận', 'mttq', 'ubmttq', 'ubmttqvn')
const ENTERPRISES = any('doanh nghiệp', 'dn', 'công ty', 'hợp tác xã', 'htx', 'tổ chức', 'hội')
const BODIES = any('cơ quan', 'đơn vị', 'ban, ngành', 'ban ngành', 'thành viên')
const BELONGING = any('thuộc', 'trực thuộc')
const COLLECTIVE = any(
  'các',
  'thủ trưởng',
  'trưởng',
  'lãnh đạo',
  'toàn thể',
  'thành viên',
  ...['mặt trận', 'mttq', 'ubmttq', 'ubmttqvn'],
)
/** "Như trên", "Như mục III", "Các đơn vị được giao nhiệm vụ": the plan itself is the list. */
const WHOEVER = any('như trên', 'như mục', 'như phần', 'như điều', 'như kính gửi', 'liên quan', 'được giao', 'có tên')

function any(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.map(comparable).join('|')})(?![\\p{L}\\p{M}])`, 'u')
}

/** What the name lists: "Các thôn, bản, tiểu khu" → thôn, bản, tiểu; "Phòng Kinh tế" → phòng. */
const nouns = ({ name, otherNames }: Unit): string[] =>
  [name, ...otherNames].flatMap((each) =>
    comparable(each)
      .split(/[,;]| va(?=\p{M}* )/u)
      .flatMap((part) => part.replace(MANY, '').trim().split(' ')[0] || []),
  )

const MANY = new RegExp(`^\\s*(?:${comparable('các')}|${comparable('những')}) `)

const initials = (name: string): string =>
  [...name.matchAll(/\p{L}+/gu)]
    .map(([syllable]) => syllable)
    .filter((syllable) => syllable !== 'và' && syllable !== 'của')
    .map((syllable) => (syllable === upperCase(syllable) ? syllable : upperCase(syllable.slice(0, 1))))
    .join('')

const abbreviations = (words: string): string[] =>
  (words.match(/\p{Lu}[\p{Lu}&.-]+/gu) ?? [])
    .map((letters) => letters.replace(/[^\p{L}]/gu, ''))
    .filter((letters) => letters.length > 1)

const padded = (words: string): string =>
  ` ${words
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .replace(AND, '')
    .trim()} `

/** "Phòng Văn hóa và Xã hội" is the "Phòng Văn hóa - Xã hội". */
const AND = new RegExp(`(?<![\\p{L}\\p{M}])${comparable('và')} `, 'gu')
