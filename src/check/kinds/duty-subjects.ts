import type { Unit } from '../../plan/units.ts'
import type { UnitMention } from './unit-mentions.ts'
import { VERBS } from './work-verbs.ts'

/** Who a sentence speaks of where it begins: a unit of the register, or words that begin as names of bodies do. */
export type Subject = {
  readonly start: number
  readonly end: number
  readonly unit?: Unit
  readonly isNamed: boolean
  readonly isCollective: boolean
}

/** Units by the place where their names begin. */
export type Mentions = ReadonlyMap<number, UnitMention>

export const byStart = (mentions: readonly UnitMention[]): Mentions => new Map(mentions.map((one) => [one.start, one]))

/** How far behind a unit its verb may stand. */
export const REACH = 200

/** Units at a place, joined by commas and "và"; a body that the register does not name reaches to its verb. */
export const subjectAt = (text: string, start: number, mentions: Mentions): Subject | undefined => {
  const first = mentions.get(start)
  if (!first) {
    const head = BODY_BEFORE_VERB.exec(text.slice(start, start + REACH))?.[0].trimEnd()
    if (head === undefined) return undefined
    return { start, end: start + head.length, isNamed: false, isCollective: COLLECTIVE.test(head) }
  }
  let { end } = first
  let isCollective = first.unit.kind === 'tập thể'
  for (;;) {
    const joint = /^(?:\s*[,;]\s*|\s+(?:và|cùng)\s+)/u.exec(text.slice(end, end + 20))?.[0]
    const next = joint === undefined ? undefined : mentions.get(end + joint.length)
    if (!next) break
    end = next.end
    isCollective &&= next.unit.kind === 'tập thể'
  }
  return { start, end, unit: first.unit, isNamed: true, isCollective }
}

/** Words that are only a unit's name, as a heading or the first line of an item: "Giao Văn phòng Sở:". */
export const onlyUnit = (
  text: string,
  mentions: readonly UnitMention[],
): { readonly unitWords: string; readonly unit?: Unit } | undefined => {
  const start = (/^(?:Giao|Đề nghị|Yêu cầu)\s+/u.exec(text)?.[0] ?? '').length
  const first = subjectAt(text, start, byStart(mentions))
  const end = first?.isNamed ? first.end : start + (BODY.exec(text.slice(start, start + REACH))?.[0].length ?? 0)
  const rest = text.slice(end, end + REACH)
  if (end === start || !/^[^.:]{0,100}[.:]?\s*$/.test(rest) || VERB_INSIDE.test(rest)) return undefined
  return { unitWords: text.slice(start).replace(/[\s.:]+$/, ''), ...(first?.unit ? { unit: first.unit } : {}) }
}

/** Many at once, by the words that open their name. */
const COLLECTIVE =
  /^(?:các|những|(?:thủ )?trưởng các|(?:lãnh đạo|người đứng đầu|bí thư|hiệu trưởng|ubnd|cấp (?:ủy|uỷ)) các)/iu

/** Names of bodies by their first words; "Ban hành", "Hội nghị" and "Trường hợp" are none. */
const BODIES = String.raw`^(?:Phòng \p{Lu}|Ban (?:\p{Lu}|quản lý)|Sở \p{Lu}|Công an \p{L}|Công chức \p{L}|Văn phòng \p{L}|Trung tâm \p{Lu}|Hội \p{Lu}|Đoàn (?:\p{Lu}|thanh niên)|Đài \p{Lu}|UBND|UBMT|Mặt trận|(?:Ủy|Uỷ) ban|Cấp (?:ủy|uỷ)|Đảng (?:ủy|uỷ|bộ)|Chi bộ|Trạm \p{Lu}|Trường \p{Lu}|Bộ phận \p{L}|Tổ (?:công|chuyển)|(?:[Tt]hủ t|[Tt])rưởng (?:các|phòng|ban|thôn|bản|khu phố)|(?:[Ll]ãnh đạo|[Nn]gười đứng đầu|[Bb]í thư|[Hh]iệu trưởng) (?:các|cơ quan|đơn vị|chi bộ|đảng bộ|trường)|[Cc]ác (?:thôn|bản|tiểu khu|tổ dân phố|khu phố|ấp|cơ quan|đơn vị|địa phương|phòng(?:,| ban| chuyên)|ban(?:,| ngành| của)|bộ phận|trường(?: \p{Lu}| học|,)|đoàn thể|tổ chức|doanh nghiệp|hợp tác xã|chi bộ|đảng bộ|cấp (?:ủy|uỷ)|xã|phường|sở|trạm|trung tâm|[Tt]ổ công nghệ|[Tt]ổ chuyển đổi))`
const BODY = new RegExp(BODIES, 'u')
const BODY_BEFORE_VERB = new RegExp(String.raw`${BODIES}[^.;:!?]{0,110}?(?=\s*:|\s+(?:${VERBS})(?!\p{L}))`, 'u')
const VERB_INSIDE = new RegExp(`(?<!\\p{L})(?:${VERBS})(?!\\p{L})`, 'iu')
