import type { Diagnostic, Fix } from '../diagnostic/diagnostic.ts'
import { type Span, span, spanText } from '../text/span.ts'
import { misspelled, nearest } from '../text/vietnamese.ts'
import { DATA_KINDS, type DataKind } from './syntax-tree.ts'

/** A block of a known kind that was opened without the word yaml. */
export const withoutYaml = (kind: DataKind, where: Span): Diagnostic => {
  const at = where.start + (/^[`~]+\s*/.exec(spanText(where))?.[0].length ?? 0)
  return {
    rule: 'unknown-block',
    severity: 'error',
    span: where,
    message: { vi: `khối ${kind} thiếu chữ yaml`, en: `the ${kind} block lacks the word yaml` },
    help: { vi: `gõ \`\`\`yaml ${kind}`, en: `type \`\`\`yaml ${kind}` },
    args: { kind },
    fix: { span: span(where.source, at, at), text: 'yaml ' },
  }
}

/** The kind nearest to what was typed; any where nothing is near. */
export const meantKind = (kind: string): DataKind => {
  const near = nearest(kind, DATA_KINDS)
  return DATA_KINDS.find((known) => known === near) ?? 'nhiệm vụ'
}

/** A yaml block of no kind, or of one that nobody knows. */
export const unknownBlock = (kind: string, where: Span): Diagnostic => {
  const near = kind === '' ? undefined : nearest(kind, DATA_KINDS)
  const certain = misspelled(kind, DATA_KINDS)
  const known = DATA_KINDS.map((name) => `\`yaml ${name}\``).join(', ')
  return {
    rule: 'unknown-block',
    severity: 'error',
    span: where,
    message: {
      vi: kind === '' ? 'khối yaml không nói là khối gì' : `không có loại khối \`yaml ${kind}\``,
      en: kind === '' ? 'the yaml block does not say what it is' : `there is no block \`yaml ${kind}\``,
    },
    help: {
      vi: certain
        ? `đổi thành \`yaml ${certain}\``
        : near
          ? `có phải là \`yaml ${near}\`? Các loại: ${known}`
          : `dùng một trong: ${known}`,
      en: certain
        ? `change it to \`yaml ${certain}\``
        : near
          ? `did you mean \`yaml ${near}\`? Kinds: ${known}`
          : `use one of: ${known}`,
    },
    args: { kind },
    ...(certain ? kindFix(where, certain) : {}),
  }
}

/** The words after "```yaml" on the fence's line. */
const kindFix = (where: Span, kind: string): { readonly fix?: Fix } => {
  const [, before = '', typed = ''] = /^([`~]{3,}\s*ya?ml\s+)(\S(?:.*\S)?)\s*$/i.exec(spanText(where)) ?? []
  const start = where.start + before.length
  return typed === '' ? {} : { fix: { span: span(where.source, start, start + typed.length), text: kind } }
}
