import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { type Span, spanText } from '../text/span.ts'

/** Markdown that the plan language does not have: an error at its place, so that no text is lost without a word. */
export const unsupported = (nodeType: string, where: Span): Diagnostic => {
  const { rule, message, help } = TEXTS[nodeType] ?? other(nodeType)
  return { rule, severity: 'error', span: firstLine(where), message, help, args: { node: nodeType } }
}

const firstLine = (where: Span): Span => {
  const lineEnd = spanText(where).search(/[\r\n]/)
  return lineEnd < 0 ? where : { ...where, end: where.start + lineEnd }
}

type Entry = { readonly rule: string; readonly message: Text; readonly help: Text }

const TEXTS: Readonly<Record<string, Entry>> = {
  html: {
    rule: 'html',
    message: { vi: 'HTML không phải lời văn của kế hoạch', en: 'HTML is not wording of a plan' },
    help: {
      vi: 'bỏ thẻ HTML; muốn in dấu < thì gõ \\< ; ghi chú cho người soạn thì đặt sau # trong khối yaml',
      en: 'remove the HTML tag; type \\< for a printed <; put notes for drafters after # in a yaml block',
    },
  },
  image: {
    rule: 'image',
    message: { vi: 'hình phải đứng riêng một đoạn', en: 'a picture must stand alone in its paragraph' },
    help: {
      vi: 'đặt ![mô tả](tệp.png) trên một dòng riêng, cách trên và dưới',
      en: 'put ![alt](file.png) on its own line',
    },
  },
  code: {
    rule: 'unknown-block',
    message: {
      vi: 'khối ``` này không phải khối yaml của kế hoạch',
      en: 'this ``` block is not a yaml block of a plan',
    },
    help: {
      vi: 'mở khối bằng ```yaml nhiệm vụ, ```yaml chỉ tiêu, ```yaml báo cáo hoặc ```yaml nhóm; dòng lời văn không thụt quá 3 dấu cách',
      en: 'open it with ```yaml nhiệm vụ, chỉ tiêu, báo cáo or nhóm; do not indent prose by four spaces',
    },
  },
  checkbox: {
    rule: 'unsupported-markdown',
    message: { vi: 'ô đánh dấu [ ] không có trong văn bản', en: 'a checkbox [ ] has no place in the document' },
    help: {
      vi: 'bỏ [ ] hoặc [x]; việc phải làm thì gõ trong khối yaml nhiệm vụ',
      en: 'remove [ ]; type tasks in a yaml block',
    },
  },
  tableCell: {
    rule: 'unsupported-markdown',
    message: { vi: 'hàng này có nhiều ô hơn đầu bảng', en: 'this row has more cells than the header' },
    help: {
      vi: 'thêm cột vào đầu bảng, hoặc gõ \\| khi dấu | là lời văn',
      en: 'add a column to the header, or type \\| for a printed bar',
    },
  },
  tooDeep: {
    rule: 'unsupported-markdown',
    message: { vi: 'ký hiệu Markdown lồng nhau quá sâu', en: 'Markdown marks are nested too deeply' },
    help: {
      vi: 'bỏ bớt ký hiệu - > * _ [ lồng nhau; ký hiệu là lời văn thì đặt \\ trước nó',
      en: 'remove marks - > * _ [ within one another; put \\ before a mark that is wording',
    },
  },
  tooManyMarks: {
    rule: 'unsupported-markdown',
    message: { vi: 'đoạn này có quá nhiều ký hiệu * _ [ ] ! ~', en: 'this paragraph has too many marks * _ [ ] ! ~' },
    help: {
      vi: 'tách đoạn; ký hiệu là lời văn thì đặt \\ trước nó',
      en: 'split the paragraph; put \\ before a mark that is wording',
    },
  },
  tooManyLines: {
    rule: 'unsupported-markdown',
    message: {
      vi: 'đến đây có quá nhiều dòng liền nhau không có dòng trống, hoặc quá nhiều trích dẫn, chú thích',
      en: 'too many lines without a blank line, quotes or notes up to here',
    },
    help: {
      vi: 'cách các đoạn bằng dòng trống, tách tệp thành các kế hoạch nhỏ hơn',
      en: 'put blank lines between paragraphs, make smaller files',
    },
  },
  secondFootnote: {
    rule: 'unsupported-markdown',
    message: { vi: 'hai chú thích mang cùng một nhãn', en: 'two footnotes have one label' },
    help: {
      vi: 'đặt nhãn khác cho chú thích này và dẫn nó ở chỗ của nó',
      en: 'give this note another label and cite it',
    },
  },
  footnote: {
    rule: 'unsupported-markdown',
    message: { vi: 'chú thích chân trang chỉ gồm một đoạn', en: 'a footnote is a single paragraph' },
    help: {
      vi: 'viết chú thích trong một đoạn, hoặc tách thành hai chú thích',
      en: 'write the note in one paragraph or use two notes',
    },
  },
}

const NAMES: Readonly<Record<string, string>> = {
  blockquote: 'đoạn trích dẫn (>)',
  thematicBreak: 'đường kẻ ngang (---)',
  inlineCode: 'mã trong dấu `…`',
  delete: 'chữ gạch ngang (~~…~~)',
  definition: 'định nghĩa liên kết ([…]: …)',
  linkReference: 'liên kết kiểu […][…]',
  imageReference: 'hình kiểu ![…][…]',
  yaml: 'phần đầu thứ hai',
}

const other = (nodeType: string): Entry => ({
  rule: 'unsupported-markdown',
  message: {
    vi: `${NAMES[nodeType] ?? nodeType} không có trong ngôn ngữ kế hoạch`,
    en: `${nodeType} is not part of the plan language`,
  },
  help: {
    vi: 'viết lại thành đoạn văn, danh sách "-", bảng hoặc khối yaml; ký hiệu là lời văn thì đặt \\ trước nó',
    en: 'write it as a paragraph, a "-" list, a table or a yaml block; put \\ before a mark that is wording',
  },
})
