import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { span } from '../text/span.ts'

/** Files over this many characters are refused before parsing: real plans stay under 200,000. */
const MAX_LENGTH = 1_000_000

/** Why a file is not read at all: it is too large, or not text. For plans, registers of units and templates alike. */
export const refuse = (source: SourceFile): Diagnostic | undefined => {
  const { text } = source
  if (text.length > MAX_LENGTH)
    return {
      rule: 'file-too-large',
      severity: 'error',
      span: span(source, 0, 1),
      message: {
        vi: `tệp có ${text.length} ký tự, quá giới hạn ${MAX_LENGTH}`,
        en: `the file has ${text.length} characters, over the limit of ${MAX_LENGTH}`,
      },
      help: { vi: 'tách tệp hoặc bỏ phần không phải lời văn', en: 'split the file or remove what is not wording' },
      args: { length: text.length, limit: MAX_LENGTH },
    }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const binary = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/.exec(text)
  if (binary)
    return {
      rule: 'not-text',
      severity: 'error',
      span: span(source, binary.index, binary.index + 1),
      ...notText(text),
    }
  return undefined
}

/** What the file is instead, as far as its first letters tell; bytes that are no UTF-8 stand as U+FFFD. */
const notText = (text: string): { readonly message: Text; readonly help: Text } => {
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('%PDF'))
    return {
      message: {
        vi: 'đây là tệp Word, Excel, PDF hoặc tệp nén, không phải văn bản thuần',
        en: 'this is a Word, Excel, PDF or zip file, not plain text',
      },
      help: {
        vi: 'mở tệp bằng chương trình của nó, chép lời văn sang một tệp ke-hoach.md mới (mẫu: kehoach new)',
        en: 'open it in its own program and copy the words into a new ke-hoach.md (a model: kehoach new)',
      },
    }
  // Latin letters in UTF-16 are every second byte a zero.
  const isUtf16 = text.startsWith('\ufffd\ufffd') || (text[0] === '\u0000') !== (text[1] === '\u0000')
  if (isUtf16 && text.includes('\u0000'))
    return {
      message: {
        vi: 'tệp lưu bằng bảng mã UTF-16 (Notepad gọi là “Unicode”)',
        en: 'the file is saved as UTF-16 (“Unicode” in Notepad)',
      },
      help: {
        vi: 'trong Notepad chọn File > Save As, ô Encoding chọn UTF-8, rồi lưu đè',
        en: 'in Notepad choose File > Save As, set Encoding to UTF-8 and save over it',
      },
    }
  return {
    message: { vi: 'tệp không phải văn bản UTF-8', en: 'the file is not UTF-8 text' },
    help: { vi: 'lưu lại tệp với bảng mã UTF-8', en: 'save the file as UTF-8' },
  }
}
