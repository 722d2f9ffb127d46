/**
 * The law of the form as data: one flat, complete file for each edition (`templates/*.yaml`, schema
 * `schemas/template.schema.json`). What differs by value between regimes is a row here; what differs by structure is
 * another name in `parts`. `source` is the point of the law, "thực tế" for practice the law is silent on, or "quy ước"
 * where no point is known and the value is our own.
 */
export interface Template {
  /** Tên tệp không có đuôi. */
  id: string
  /** Tên văn bản quy định thể thức. */
  name: string
  regime: 'nghị định 30' | 'đảng'
  /**
   * Vì sao bản này còn là tạm thời; bỏ qua khi đã đối chiếu với bản gốc.
   * @minLength 1
   */
  provisional?: string
  /** Ngày ban hành văn bản mà từ đó bản thể thức này áp dụng, cho đến bản sau. */
  effective: TemplateValidity
  page: TemplatePage
  pageNumber: TemplatePageNumber
  /**
   * Các thành phần đứng trước thân văn bản, theo thứ tự in.
   * @minItems 1
   */
  parts: PartName[]
  texts: TemplateTexts
  /** Các dấu chỉ đóng khung, theo giá trị gõ ở phần đầu tệp. */
  marks: TemplateMarks
  styles: TemplateStyles
  /** Độ rộng hai cột phần đầu văn bản và phần ký. */
  columns: TemplateColumns
  /** Khoảng trống dành cho chữ ký và con dấu. */
  signatureSpacePt: TemplateNumber
}

export type PartName = 'state-header' | 'party-header' | 'title' | 'bases'

export interface TemplateValidity {
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from: string
}

/** A number in use, the closed range the law allows, and where the law says so. */
export interface TemplateNumber {
  use: number
  /**
   * @minItems 2
   * @maxItems 2
   */
  allow: number[]
  /** @minLength 1 */
  source: string
}

/** Words printed by the template, with `{…}` places for the plan's own. */
export interface TemplateText {
  use: string
  /** @minLength 1 */
  source: string
}

export interface TemplatePage {
  marginTopMm: TemplateNumber
  marginBottomMm: TemplateNumber
  marginLeftMm: TemplateNumber
  marginRightMm: TemplateNumber
}

export interface TemplatePageNumber {
  sizePt: TemplateNumber
  /** From the paper's top edge to the number. */
  fromTopMm: TemplateNumber
}

export interface TemplateColumns {
  leftMm: TemplateNumber
  rightMm: TemplateNumber
}

export interface TemplateTexts {
  /** Quốc hiệu, or the Party's name. */
  nation: TemplateText
  /** Tiêu ngữ; empty for the Party. */
  motto: TemplateText
  /** With {số} and {ký hiệu}. */
  number: TemplateText
  /** With {địa danh} and {ngày}. */
  placeAndDate: TemplateText
  documentType: TemplateText
  /** Mark under the issuer's name: empty (a rule is drawn) or "*". */
  issuerMark: TemplateText
  /** Mark under the title: empty (a rule is drawn) or "-----". */
  titleMark: TemplateText
  recipientsHeading: TemplateText
  /** After each recipient. */
  recipientEnd: TemplateText
  /** With {lưu}. */
  filing: TemplateText
  endMark: TemplateText
  /** With {ký hiệu} of the drafter and {số bản}. */
  drafter: TemplateText
  /** With {số}: a Roman number, or nothing for a single appendix. */
  appendix: TemplateText
  /** With {số}, {ký hiệu}, {ngày} and {cơ quan}. */
  appendixReference: TemplateText
  /** With {lần}; empty where the regime has no such mark. */
  draftRound: TemplateText
  /** At the top right of an appendix in a file of its own: {số}, {ký hiệu}, {ngày số} and {giờ}; empty for none. */
  appendixSigning: TemplateText
}

export interface TemplateMarks {
  mật: TemplateMark
  'tối mật': TemplateMark
  'tuyệt mật': TemplateMark
  khẩn: TemplateMark
  'thượng khẩn': TemplateMark
  'hỏa tốc': TemplateMark
  'lưu hành nội bộ': TemplateMark
  'xem xong trả lại': TemplateMark
}

/** Words in a box of one size. */
export interface TemplateMark {
  /** @minLength 1 */
  words: string
  widthMm: TemplateNumber
  heightMm: TemplateNumber
}

export interface TemplateStyles {
  nation: TemplateStyle
  motto: TemplateStyle
  superior: TemplateStyle
  issuer: TemplateStyle
  number: TemplateStyle
  placeAndDate: TemplateStyle
  documentType: TemplateStyle
  title: TemplateStyle
  base: TemplateStyle
  body: TemplateStyle
  heading1: TemplateStyle
  heading2: TemplateStyle
  heading3: TemplateStyle
  heading4: TemplateStyle
  item: TemplateStyle
  assignment: TemplateStyle
  tableHeader: TemplateStyle
  tableGroup: TemplateStyle
  tableText: TemplateStyle
  tableCenter: TemplateStyle
  signatureAuthority: TemplateStyle
  signatureOffice: TemplateStyle
  signatureName: TemplateStyle
  recipientsHeading: TemplateStyle
  recipient: TemplateStyle
  secrecyMark: TemplateStyle
  urgencyMark: TemplateStyle
  circulationMark: TemplateStyle
  draftRound: TemplateStyle
  drafter: TemplateStyle
  contact: TemplateStyle
  appendixNumber: TemplateStyle
  appendixTitle: TemplateStyle
  appendixReference: TemplateStyle
  appendixSigning: TemplateStyle
  footnote: TemplateStyle
  picture: TemplateStyle
}

export interface TemplateStyle {
  /** Tên kiểu đoạn hiện trong Word. */
  name: string
  sizePt: TemplateNumber
  /** Exact distance between base lines. */
  linePitchPt: TemplateNumber
  align: TemplateAlign
  letters: TemplateLetters
  /** Absent: black. */
  colour?: TemplateColour
  /** Absent: none, and so of the first line. */
  spaceBeforePt?: TemplateNumber
  firstLineMm?: TemplateIndent
  keepWithNext?: boolean
  /** 1–9 for headings of the outline. */
  outlineLevel?: number
}

export interface TemplateAlign {
  use: Align
  /** @minItems 1 */
  allow: Align[]
  /** @minLength 1 */
  source: string
}

export type Align = 'left' | 'center' | 'right' | 'justify'

export interface TemplateLetters {
  use: Letters
  /** @minItems 1 */
  allow: Letters[]
  /** @minLength 1 */
  source: string
}

export type Letters = 'upright' | 'bold' | 'italic' | 'bold italic' | 'underline'

export interface TemplateColour {
  use: 'red'
  /** @minItems 1 */
  allow: 'red'[]
  /** @minLength 1 */
  source: string
}

/** One of some values: the law names 10 and 12.7 mm and nothing between. */
export interface TemplateIndent {
  use: number
  allow: TemplateChoice
  /** @minLength 1 */
  source: string
}

export interface TemplateChoice {
  /** @minItems 1 */
  oneOf: number[]
}
