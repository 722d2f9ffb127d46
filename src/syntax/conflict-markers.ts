import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { positionAt, type SourceFile } from '../text/source-file.ts'
import { span } from '../text/span.ts'

/**
 * The conflicts that a merge left in a file, each told once at its first mark: nothing of such a file is read, for what
 * stands between the marks stands twice. A line of `=` alone is a heading in Markdown and no mark.
 */
export const conflictMarkers = (source: SourceFile): Diagnostic[] => {
  const found: Diagnostic[] = []
  let open: { readonly at: number; readonly size: number } | undefined
  for (const { index, 0: text, groups } of source.text.matchAll(MARKS)) {
    const size = groups?.mark?.length ?? 0
    if (text.startsWith('<')) {
      if (open) found.push(conflict(source, open.at))
      open = { at: index, size }
    } else if (open?.size === size) {
      found.push(conflict(source, open.at, index))
      open = undefined
    } else if (!open) found.push(conflict(source, index))
  }
  if (open) found.push(conflict(source, open.at))
  return found
}

/** Seven letters or more, as a repository sets it, then a name or nothing. */
const MARKS = /^(?<mark><{7,}|>{7,})(?: [^\r\n]*)?$/gm

/** Without an end when the other mark is gone. */
const conflict = (source: SourceFile, at: number, end?: number): Diagnostic => {
  const line = positionAt(source, at).line
  const last = end === undefined ? line : positionAt(source, end).line
  const hasBase = /^\|{7,}(?: |$)/m.test(source.text.slice(at, end ?? at))
  return {
    rule: 'conflict-marker',
    severity: 'error',
    span: span(source, at, at + 7),
    message:
      last > line
        ? {
            vi: `từ dòng ${line} đến dòng ${last} còn xung đột chưa gỡ sau khi hợp nhất`,
            en: `lines ${line} to ${last} hold a merge conflict that is not resolved`,
          }
        : {
            vi: `dòng ${line} là dấu xung đột còn sót lại sau khi hợp nhất`,
            en: `line ${line} is a conflict marker left over from a merge`,
          },
    help:
      last > line
        ? {
            vi: hasBase
              ? 'giữ phần trên dòng ||||||| hoặc phần dưới dòng =======, rồi xóa bốn dòng dấu và phần bản gốc giữa hai dòng ấy'
              : 'giữ phần trên hoặc phần dưới dòng =======, rồi xóa ba dòng <<<<<<<, =======, >>>>>>>',
            en: hasBase
              ? 'keep what is above the line ||||||| or below the line =======, then delete the four marks and what is between those two, which is the base'
              : 'keep what is above or below the line =======, then delete the lines <<<<<<<, =======, >>>>>>>',
          }
        : {
            vi: 'xóa dòng này sau khi xem phần quanh nó đã đúng chưa',
            en: 'delete this line once what stands around it is right',
          },
    args: { line, last },
  }
}
