import type { Diagnostic } from '../diagnostic/diagnostic.ts'
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
      message: { vi: 'tệp không phải văn bản UTF-8', en: 'the file is not UTF-8 text' },
      help: { vi: 'lưu lại tệp với bảng mã UTF-8', en: 'save the file as UTF-8' },
    }
  return undefined
}
