import type { Text } from '../diagnostic/diagnostic.ts'
import type { YamlMap, YamlNode, YamlScalar, YamlSeq } from '../syntax/syntax-tree.ts'
import { spanText } from '../text/span.ts'
import { flowWords } from './flow-words.ts'
import type { ShapeName } from './shape.ts'

/** What to type where a value is of another kind than its key takes: words, a list or a map. */
export const typeHelp = (key: string, node: YamlNode, shape: ShapeName): Text => {
  if (key === '') return WHOLE[shape] ?? { vi: 'gõ các khóa, mỗi khóa một dòng', en: 'type keys, each on its line' }
  switch (node.type) {
    case 'scalar':
      return MAPS[key]
        ? { vi: `gõ \`${key}: ${MAPS[key]}\``, en: `type \`${key}: ${MAPS[key]}\`` }
        : asList(key, linesOf(node))
    case 'seq':
      return key === 'chủ trì' ? oneLead(node) : asWords(key, node)
    case 'map':
      return fromMap(key, node)
  }
}

const WHOLE: Partial<Readonly<Record<ShapeName, Text>>> = {
  AuthoredConfig: {
    vi: 'gõ các khóa, mỗi khóa một dòng, ví dụ `rõ: [người, việc, thời gian, trách nhiệm, sản phẩm]`',
    en: 'type keys, each on its line, e.g. `rõ: [người, việc, thời gian, trách nhiệm, sản phẩm]`',
  },
  AuthoredUnitRegister: {
    vi: 'gõ mỗi đơn vị một mục: dòng `- mã: phong-kinh-te`, dưới nó dòng `  tên: Phòng Kinh tế`',
    en: 'type an item for each unit: `- mã: phong-kinh-te`, below it `  tên: Phòng Kinh tế`',
  },
  AuthoredAcceptances: {
    vi: 'gõ mỗi phát hiện được chấp nhận một mục mở đầu bằng `- dấu vết: …`',
    en: 'type an item for each accepted finding that begins with `- dấu vết: …`',
  },
  AuthoredReasons: {
    vi: 'gõ mỗi lý do một mục: dòng `- mã: mo-lop`, dưới nó dòng `  lý do: …`',
    en: 'type an item for each reason: `- mã: mo-lop`, below it `  lý do: …`',
  },
}

/** Keys that take parts. */
const MAPS: Readonly<Record<string, string>> = {
  ký: '{chức vụ: CHỦ TỊCH, họ tên: Nguyễn Văn An}',
  'người soạn thảo': '{ký hiệu: PL, số bản: 05}',
  mức: '{citation-type: lưu ý}',
  'hiệu lực': '{từ: 01/7/2025}',
  'năm học': '{từ: 05/9, đến: 31/5}',
}

/** The lines as typed, without the marks that made no list of them ("– Các thôn"). */
const linesOf = (node: YamlScalar): readonly string[] => {
  const lines = spanText(node.span).split(/\r?\n/)
  return lines.length === 1 ? [node.text] : lines.map((line) => line.trim().replace(/^[-–—+*•]\s+/u, ''))
}

const asList = (key: string, [first = '', second, ...more]: readonly string[]): Text => {
  const next = second === undefined ? '' : `, \`  - ${second}\`${more.length > 0 ? ' …' : ''}`
  return {
    vi: `mỗi mục một dòng: dưới \`${key}:\` gõ \`  - ${first}\`${next}`,
    en: `one item a line: under \`${key}:\` type \`  - ${first}\`${next}`,
  }
}

const oneLead = ({ items }: YamlSeq): Text => {
  const [first, ...others] = items.flatMap((item) => (item.type === 'scalar' ? [item.text] : []))
  if (first === undefined) return { vi: 'gõ mã hoặc tên một đơn vị', en: 'type the code or name of one unit' }
  const rest = others.length > 0 ? `\`phối hợp: [${others.map(flowWords).join(', ')}]\`` : ''
  return {
    vi: `chọn một đơn vị, ví dụ \`chủ trì: ${first}\`${rest ? `; còn lại gõ ${rest}` : ''}`,
    en: `choose one unit, e.g. \`chủ trì: ${first}\`${rest ? `; type the others as ${rest}` : ''}`,
  }
}

/** `- - Sở Nội vụ`: one mark too many; else several words where one belongs. */
const asWords = (key: string, node: YamlSeq): Text => {
  const [only, ...others] = node.items
  const isMarked = spanText(node.span).startsWith('-')
  if (only?.type === 'scalar' && others.length === 0 && isMarked)
    return { vi: `bỏ một dấu “-”, gõ \`- ${only.text}\``, en: `take one “-” away, type \`- ${only.text}\`` }
  return {
    vi: `\`${key}\` chỉ nhận một giá trị: giữ một mục và gõ ngay sau \`${key}:\`, không có “-” và [ ]`,
    en: `\`${key}\` takes one value: keep one item and type it after \`${key}:\` without “-” and [ ]`,
  }
}

const fromMap = (key: string, node: YamlMap): Text => {
  const [only, ...others] = node.entries
  const words = only?.value.type === 'scalar' ? only.value.text : ''
  if (key === 'nơi nhận' && others.length === 0 && only?.key.toLocaleLowerCase('vi') === 'lưu')
    return {
      vi: `xóa dòng này; nơi lưu gõ ở khóa riêng: \`lưu: ${words}\``,
      en: `remove this line; the filing has its own key: \`lưu: ${words}\``,
    }
  if (only && others.length === 0 && words !== '' && !spanText(node.span).startsWith('{'))
    return inQuotes(`${only.key}: ${words}`)
  return {
    vi: `gõ lời văn ngay sau \`${key}:\`, không có khóa bên trong`,
    en: `type words right after \`${key}:\`, without keys within`,
  }
}

const inQuotes = (words: string): Text => ({
  vi: `lời văn có “: ” thì đặt trong ngoặc kép: \`${JSON.stringify(words)}\``,
  en: `quote words that hold “: ”: \`${JSON.stringify(words)}\``,
})
