import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { comparable, nearest, slug } from '../text/vietnamese.ts'
import { scalarFix, within } from './certain-mend.ts'
import { flowWords } from './flow-words.ts'
import { type NamedPart, namedParts } from './named-parts.ts'
import { findUnit, type UnitRegister } from './units.ts'

/** Findings of words and codes that no unit of a whole register answers to. */

/**
 * What may stand in a place: a code only, a code or a registered name, words of a body outside the register too, or a
 * list of these.
 */
export type UnitNeed = 'code' | 'registered' | 'words are enough' | 'a list'

export const unknownUnit = (words: string, span: Span, register: UnitRegister, need: UnitNeed): Diagnostic => {
  const certain = certainUnit(words, register)
  const one = need === 'code' ? certain?.id : certain?.form
  if (one !== undefined) {
    const finding = told(unquoted(words), span, typed(words, one))
    // A registered name is no unknown unit: only its code is wanted here.
    const message = findUnit(register, words) ? takesCode('là', words) : finding.message
    return { ...finding, message, ...scalarFix(span, words, one) }
  }
  if (isVague(words)) return told(words, span, takesWords(need) ? inWords(words) : nameOne(register))
  const parts = namedParts(register, words)
  const unknown = parts.filter(({ unit }) => !unit)
  const [part] = unknown
  if (!part || unknown.length === parts.length) return told(words, span, mistyped(words, register, need))
  if (need === 'a list') return toldParts(parts, words, span, register)
  const help = need === 'words are enough' ? inWords(words) : mistyped(part.words, register, need)
  return toldPart(part.words, words, span, help)
}

const takesWords = (need: UnitNeed): boolean => need === 'words are enough' || need === 'a list'

/** `issuer` takes a code only: a registered name has one. */
export const unknownIssuer = (typedWords: string, span: Span, register: UnitRegister): Diagnostic => {
  const named = certainUnit(typedWords, register)?.id
  const near = named ?? nearest(typedWords, register.byId.keys())
  return {
    rule: 'unknown-unit',
    severity: 'error',
    span,
    message: named
      ? takesCode('cơ quan ban hành', unquoted(typedWords))
      : {
          vi: `mã cơ quan \`${typedWords}\` không có trong don-vi.yaml`,
          en: `the code \`${typedWords}\` is not in don-vi.yaml`,
        },
    help: named
      ? { vi: `gõ \`cơ quan ban hành: ${named}\``, en: `type \`cơ quan ban hành: ${named}\`` }
      : near
        ? { vi: `có phải là \`${near}\`?`, en: `did you mean \`${near}\`?` }
        : {
            vi: 'thêm cơ quan này vào don-vi.yaml đặt cạnh kế hoạch, rồi gõ mã của nó ở đây',
            en: 'add this body to the don-vi.yaml beside the plan and type its code here',
          },
    args: { words: typedWords },
    ...(named ? scalarFix(span, typedWords, named) : {}),
  }
}

/** "các đơn vị liên quan", "các cơ quan chức năng": words under which no body can find itself. */
export const isVague = (words: string): boolean => VAGUE.test(comparable(words))

const VAGUE = new RegExp(
  `(?:^| )(?:${['liên quan', 'chức năng', 'các cấp', 'các ngành', 'có thẩm quyền', 'cấp thẩm quyền', 'các bên'].map(comparable).join('|')})(?![\\p{L}])`,
  'u',
)

/** The one code or name that can be meant: quotes were put around it, or only marks of letters differ. */
const certainUnit = (words: string, register: UnitRegister): { id: string; form: string } | undefined => {
  const bare = unquoted(words)
  const known = findUnit(register, bare)
  if (known) return { id: known.id, form: bare }
  const plain = slug(bare)
  const meant = [...register.byId.values()].flatMap(({ id, name, shortName, otherNames }) => {
    const form = [id, name, shortName, ...otherNames].find((each) => slug(each) === plain)
    return form === undefined ? [] : [{ id, form }]
  })
  return plain !== '' && meant.length === 1 ? meant[0] : undefined
}

const unquoted = (words: string): string => words.replace(/^["'“”‘’]+|["'“”‘’]+$/g, '').trim()

const told = (words: string, span: Span, help: Text): Diagnostic => ({
  rule: 'unknown-unit',
  severity: 'error',
  span,
  message: { vi: `“${words}” không có trong don-vi.yaml`, en: `“${words}” is not in don-vi.yaml` },
  help,
  args: { words },
})

const toldPart = (part: string, words: string, span: Span, help: Text): Diagnostic => ({
  ...told(words, within(span, part), help),
  message: {
    vi: `chỗ này ghi nhiều đơn vị, trong đó “${part}” không có trong don-vi.yaml`,
    en: `several units are named here, and “${part}” is not in don-vi.yaml`,
  },
  args: { words, part },
})

/** A list keeps the known ones as units and the others as words. */
const toldParts = (parts: readonly NamedPart[], words: string, span: Span, register: UnitRegister): Diagnostic => {
  const unknown = parts.filter(({ unit }) => !unit)
  const names = unknown.map((part) => `“${part.words}”`).join(', ')
  const list = parts.map((part) => (part.unit ? flowWords(part.words) : `{ghi: ${flowWords(part.words)}}`)).join(', ')
  const nears = unknown.flatMap((part) => nearUnit(part.words, register) ?? [])
  const near = nears.map((name) => `\`${name}\``).join(', ')
  return {
    ...told(words, span, {
      vi: `gõ \`[${list}]\`${near && `; nếu đúng là ${near} thì ghi tên ấy vào danh sách`}`,
      en: `type \`[${list}]\`${near && `; if ${near} is meant, put that name in the list`}`,
    }),
    message: {
      vi: `chỗ này ghi nhiều đơn vị, trong đó ${names} không có trong don-vi.yaml`,
      en: `several units are named here, and ${names} cannot be found in don-vi.yaml`,
    },
  }
}

const takesCode = (key: string, words: string): Text => ({
  vi: `\`${key}\` nhận mã của đơn vị, không nhận “${words}”`,
  en: `\`${key}\` takes the code of a unit, not “${words}”`,
})

const typed = (words: string, one: string): Text =>
  unquoted(words) === one
    ? { vi: `bỏ dấu ngoặc, gõ \`${one}\``, en: `remove the quotes, type \`${one}\`` }
    : { vi: `gõ \`${one}\``, en: `type \`${one}\`` }

const nameOne = ({ byId }: UnitRegister): Text => {
  const example = [...byId.values()].find(({ parent }) => parent !== undefined) ?? [...byId.values()][1]
  return {
    vi: `ghi tên hoặc mã một đơn vị chủ trì${example ? `, ví dụ \`chủ trì: ${example.id}\`` : ''}; các đơn vị còn lại ghi ở \`phối hợp\``,
    en: `name one unit that leads${example ? `, e.g. \`chủ trì: ${example.id}\`` : ''}; put the others under \`phối hợp\``,
  }
}

const inWords = (words: string): Text => ({
  vi: `gõ {ghi: ${flowWords(words)}}, hoặc ghi tên từng đơn vị`,
  en: `type {ghi: ${flowWords(words)}}, or name each unit`,
})

const mistyped = (words: string, register: UnitRegister, need: UnitNeed): Text => {
  const near = nearUnit(words, register)
  const aside = takesWords(need)
    ? {
        vi: `; hoặc gõ {ghi: ${flowWords(words)}} nếu đơn vị ở ngoài danh mục`,
        en: `; or type {ghi: ${flowWords(words)}} for a body outside the register`,
      }
    : { vi: '', en: '' }
  return {
    vi: `${near ? `có phải là \`${near}\`? Nếu không, thêm` : 'thêm'} đơn vị vào don-vi.yaml${aside.vi}`,
    en: `${near ? `did you mean \`${near}\`? If not, add` : 'add'} the unit to don-vi.yaml${aside.en}`,
  }
}

const nearUnit = (words: string, { byId }: UnitRegister): string | undefined =>
  nearest(words, [...byId.keys(), ...[...byId.values()].map(({ name }) => name)])
