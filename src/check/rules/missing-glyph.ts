import type { Text } from '../../diagnostic/diagnostic.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { span } from '../../text/span.ts'
import { ALWAYS_ERROR, type Finding, type Rule, type RuleInput } from '../rule.ts'

export const missingGlyph: Rule = {
  id: 'missing-glyph',
  summary: { vi: 'Phông chữ phải vẽ được mọi ký tự', en: 'The fonts can draw every character' },
  why: {
    vi: 'Ký tự mà phông không có sẽ in thành ô trống, không ai được báo; thường là biểu tượng hoặc ký tự ẩn dán từ trang mạng.',
    en: 'A character the font lacks prints as an empty box without any warning; mostly symbols or hidden characters pasted from the web.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  *check({ plan, hasGlyph }) {
    const sources = new Map([[plan.source.path, plan.source]])
    for (const { span: where } of plan.units.byId.values()) sources.set(where.source.path, where.source)
    for (const source of sources.values()) yield* undrawn(source, hasGlyph)
  },
  examples: [
    { plan: '# Mục đích\n\nPhổ cập kỹ năng số → 80% người dân.\n' },
    { plan: '# Mục đích\n\nĐã hoàn thành ✅ và gửi 📨.\n', caught: '✅' },
    { plan: '# Mục đích\n\nMục đích： phổ cập kỹ năng số.\n', caught: '：' },
  ],
}

/** Once a character, at its first place. */
const undrawn = function* (source: SourceFile, hasGlyph: RuleInput['hasGlyph']): Iterable<Finding> {
  const seen = new Set<string>()
  for (const { 0: character, index } of withoutComments(source).matchAll(/[^\r\n\t\x20-\x7e]/gu)) {
    const codePoint = character.codePointAt(0) ?? 0
    if (seen.has(character)) continue
    seen.add(character)
    if (hasGlyph(codePoint)) continue
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
    yield {
      span: span(source, index, index + character.length),
      message: {
        vi: `phông chữ không có ký tự ${/\p{C}|\p{Z}/u.test(character) ? 'ẩn' : `“${character}”`} (${code})`,
        en: `the fonts have no ${/\p{C}|\p{Z}/u.test(character) ? 'hidden character' : `“${character}”`} (${code})`,
      },
      help: ordinary(codePoint) ?? {
        vi: 'xóa ký tự này hoặc thay bằng chữ, dấu thường dùng',
        en: 'delete the character or use an ordinary letter or mark instead',
      },
      args: { code },
    }
  }
}

/** What stands for a full-width letter or mark ("：", "，", "Ａ") as typed on an East Asian keyboard. */
const ordinary = (codePoint: number): Text | undefined => {
  if (codePoint < 0xff01 || codePoint > 0xff5e) return undefined
  const plain = String.fromCodePoint(codePoint - 0xfee0)
  return { vi: `gõ “${plain}”`, en: `type “${plain}”` }
}

/** The text with YAML comments blanked out: they are never printed. */
const withoutComments = ({ path, text }: SourceFile): string =>
  path.endsWith('.yaml') ? blankComments(text) : text.replace(YAML_PART, blankComments)

const blankComments = (yaml: string): string =>
  yaml.replace(/(?<=^|[ \t])#.*$/gm, (comment) => ' '.repeat(comment.length))

/** The front matter and the fenced blocks of a plan. */
const YAML_PART = /^---\r?\n[\s\S]*?^---|^[ \t]*```ya?ml[\s\S]*?^[ \t]*```/gm
