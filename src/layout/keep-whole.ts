/** Words that are read as one and stand on one line; the whole table is tested by its examples. */
export type WholeRule = {
  readonly name: string
  /** Global and Unicode-aware. */
  readonly pattern: RegExp
  /** In each, what stands between ⟨ and ⟩ is whole by this rule, and nothing else is. */
  readonly examples: readonly string[]
}

/** A stretch of a text, `end` excluded. */
export type Stretch = { readonly start: number; readonly end: number }

/** Whether words may be asked to stand on one line. */
export type Fits = (words: string) => boolean

/** A line has about eighty letters, and must find its end. */
const shorterThanHalfALine: Fits = (words) => words.length <= 40

/**
 * The stretches of a text that may not be torn at a line end, in order. Those that overlap are one when they fit as one;
 * else the rule that stands first in the table has its way.
 */
export const wholeStretches = (text: string, fits: Fits = shorterThanHalfALine): Stretch[] => {
  let whole: Stretch[] = []
  if (!/[\p{Lu}\p{N}]|[-–)]/u.test(text)) return whole
  for (const { pattern } of WHOLE_RULES) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const [from, to] = [index, index + words.length]
      const touched = whole.filter(({ start, end }) => start < to && from < end)
      const start = Math.min(from, ...touched.map((one) => one.start))
      const end = Math.max(to, ...touched.map((one) => one.end))
      if (!fits(text.slice(start, end))) continue
      whole = [...whole.filter((one) => !touched.includes(one)), { start, end }]
    }
  }
  return whole.sort((a, b) => a.start - b.start)
}

/** A text cut at the blanks where a line may end. */
export const wholeParts = (text: string, fits: Fits = shorterThanHalfALine): string[] => {
  const whole = wholeStretches(text, fits)
  const parts: string[] = []
  let from = 0
  for (const { index, 0: blanks } of text.matchAll(/ +/g)) {
    if (whole.some(({ start, end }) => start <= index && index < end)) continue
    parts.push(text.slice(from, index))
    from = index + blanks.length
  }
  return [...parts, text.slice(from)].filter((part) => part !== '')
}

const START = '(?<![\\p{L}\\p{N}])'
const END = '(?![\\p{L}\\p{N}])'
const DATE = '\\p{N}+(?:[/-]\\p{N}+)+(?!\\p{N}|[/-][\\p{L}\\p{N}])'
const SYMBOL = '\\p{N}+(?:[/-]\\p{N}+)*[/-]\\p{Lu}[\\p{L}\\p{N}]*(?:[/-]\\p{Lu}[\\p{L}\\p{N}]*)*'
const NUMBER = '\\p{N}+(?:[.,]\\p{N}+)*%?'
/** A word with a capital letter: part of a name. */
const NAME = '\\p{Lu}\\p{L}*'
/** What is numbered: the number says which one. */
const LABEL =
  '(?:[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Tt]uần|Điều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ lục|[Bb]ảng|[Bb]iểu|' +
  '[Hh]ình|[Mm]ẫu|[Ss]ố|[Đđ]ợt|[Ll]ần|[Kk]ỳ|[Kk]hóa|[Kk]hoá|[Đđ]ề án|[Tt]hôn|[Bb]ản|[Xx]óm|[Tt]ổ|[Nn]hóm|[Cc]ấp|[Mm]ức)'
/** Words behind a number that it does not count. */
const UNCOUNTED =
  '(?:và|hoặc|của|đến|tới|từ|tại|ở|trên|trong|về|theo|cho|để|với|do|bởi|là|được|phải|thì|mà|như|khi|nếu|sẽ|đã|không|này|nêu|ban)'
const TIER =
  '(?:[Xx]ã|[Pp]hường|[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Đđ]ặc khu|[Tt]hôn|[Bb]ản|[Xx]óm|[Bb]uôn)'
/** A word in capitals that goes on with the name of a place. */
const CAPITALS =
  '(?!(?:NĂM|GIAI|ĐẾN|TỪ|TRONG|TRÊN|TẠI|VÀ|VỚI|THUỘC|CỦA|QUÝ|THÁNG|THEO|VỀ|CHO|LẦN|NHIỆM|PHẤN)(?![\\p{L}\\p{N}]))\\p{Lu}+(?![\\p{L}\\p{N}])'
/** Capitalised words that begin the name of a body or a document, whose next word is no name of its own. */
const BODY =
  '(?:Bộ|Sở|Ban|Phòng|Đảng|Đoàn|Hội|Ủy|Uỷ|Văn|Trung|Công|Chi|Cục|Tổ|Tổng|Luật|Nghị|Quyết|Kế|Thông|Chỉ|Chương|Phong|Mặt|' +
  'Đề|Trang|Khung|Ngày|Lễ|Năm|Tháng|Quý|Điều|Mục|Phụ|Các|Tuần|Cổng|Chủ|Phó|Giám|Thường|Nhà|Nhân|Ngành|Quốc|Trường|Xã|Tỉnh|Phường)'

const rule = (name: string, pattern: string, examples: readonly string[]): WholeRule => ({
  name,
  pattern: new RegExp(pattern, 'gu'),
  examples,
})

/** The strongest first. Source: what breaks badly in the five issued plans and in the samples of Nghị định 30/2020, PL III. */
export const WHOLE_RULES: readonly WholeRule[] = [
  rule('host of an address', 'https?:\\/\\/[^\\s/]+', ['tại ⟨https://binhdanhocvuso.gov.vn⟩/tin/80']),
  rule('number and symbol of a document', `${START}${SYMBOL}`, [
    'Nghị quyết số ⟨57-NQ/TW⟩ ngày',
    '⟨02/2025/TT-BGDĐT⟩, ⟨757/QĐBKHCN⟩ và ⟨01-CTr/BCĐTW⟩',
  ]),
  rule('symbol alone', `${START}\\p{Lu}{2,}\\p{Ll}?(?:[/-]\\p{Lu}[\\p{L}\\p{N}]*)+`, [
    'ký hiệu ⟨KH-UBND⟩ hoặc ⟨QĐ-TTg⟩',
    'phòng, ban',
  ]),
  rule('date or share', `${START}${DATE}`, [
    'hạn ⟨31/12/2026⟩ và ngày ⟨24/5/2025⟩',
    'Chuyển đổi số quốc gia (⟨10/10⟩)',
  ]),
  rule('range', `${START}${NUMBER} ?[-–] ?${NUMBER}`, ['giai đoạn ⟨2021 - 2025⟩', 'tăng ⟨5% – 7%⟩']),
  rule('number of a document with its word', `${START}[Ss]ố ${SYMBOL}`, ['Kế hoạch ⟨số 05/KH-UBND⟩ của']),
  rule('date with its word', `${START}(?:[Nn]gày|[Tt]háng) ${DATE}`, ['⟨Tháng 10/2025⟩ hoặc ⟨ngày 05/01/2026⟩']),
  rule(
    'numbered thing',
    `${START}(?:${LABEL} (?:${NUMBER}(?![/-]?\\p{N}|[/-]\\p{L})|[IVXLC]+${END}(?:[./]\\p{N}+)*)|[Đđ]iểm [a-zđ]${END}|[Mm]ục [A-E]${END})`,
    [
      '⟨ngày 05⟩ ⟨tháng 01⟩ ⟨năm 2026⟩',
      '⟨Quý IV/2026⟩, ⟨Điều 5⟩, ⟨khoản 2⟩, ⟨điểm b⟩ ⟨mục III⟩',
      'tại ⟨Phụ lục I⟩ và ⟨Phụ lục I.2⟩',
      'các điểm bán hàng',
    ],
  ),
  rule(
    'number and what it counts',
    `(?<![\\p{L}\\p{N}/.,-])(?<!${START}${LABEL} )${NUMBER} (?!${UNCOUNTED}${END})(?:(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ) )*(?:\\p{Ll}[\\p{L}²³]*|%|‰)`,
    ['trong ⟨30 ngày⟩, ⟨1,5 tỷ đồng⟩, ⟨100 %⟩', 'ít nhất ⟨02 lớp⟩ tập huấn', 'năm 2025 của xã; từ 5 đến ⟨10 hộ⟩'],
  ),
  rule('dash between words', '[\\p{L}\\p{N}”")\\]%]+ [-–](?= )', ['kinh ⟨tế -⟩ xã hội', '- Tổ chức']),
  rule('mark of a list inside a text', `${START}(?:[a-zđ]\\)|\\(\\p{N}{1,2}\\)|\\([a-zđivx]{1,3}\\)) [\\p{L}\\p{N}]+`, [
    'gồm: ⟨a) Tổ⟩ chức; ⟨(2) mở⟩ lớp',
  ]),
  rule(
    'abbreviation with a full stop',
    `${START}(?:(?:TP|Tp|TX|TT|TDP|TM|KT|TL|TUQ|GS|PGS|TS|ThS|BS)\\. ?)+${NAME}(?: ${NAME})?`,
    ['⟨TP. Sơn La⟩', '⟨TM. ỦY BAN⟩ NHÂN DÂN', '⟨PGS. TS. Lê Văn⟩ Bình'],
  ),
  rule('authority of a Party signature', `${START}[TK]/[MTL] ${NAME}`, ['⟨T/M BAN⟩ THƯỜNG VỤ', '⟨K/T BÍ⟩ THƯ']),
  rule('agency and its tier', `${START}\\p{Lu}{2,} (?:xã|phường|tỉnh|thành phố|thị xã|huyện|đặc khu)${END}`, [
    '⟨UBND xã⟩ và ⟨HĐND thành phố⟩',
  ]),
  rule('place', `${START}${TIER} ${NAME}(?: ${NAME}){0,3}`, ['⟨xã Bờ Y⟩, ⟨tỉnh Quảng Ngãi⟩', 'xã và phường']),
  rule(
    'place in capitals',
    `${START}(?:XÃ|PHƯỜNG|TỈNH|THÀNH PHỐ|ĐẶC KHU) (?!HỘI${END})${CAPITALS}(?: ${CAPITALS}){0,2}`,
    ['TRÊN ĐỊA BÀN ⟨XÃ BỜ Y⟩ NĂM 2026', 'XÃ HỘI ⟨TỈNH CAO BẰNG⟩ VÀ'],
  ),
  rule('person', `${START}(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c) ${NAME}(?: ${NAME}){0,3}`, [
    '⟨đồng chí Trần Thị Huyện⟩ chủ trì',
  ]),
  rule('name', `${START}(?!${BODY}${END})\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,2}${END}`, [
    'nước ⟨Việt Nam⟩ và ⟨Hồ Chí Minh⟩',
    'Sở Nội vụ, Bộ Khoa học',
  ]),
  rule('word with a number', `${START}\\p{L}+-\\p{N}+`, ['dịch ⟨Covid-19⟩']),
]
