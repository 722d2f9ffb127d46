import type { ErrorObject } from 'ajv'
import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { type YamlEntry, type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import type { Span } from '../text/span.ts'
import { nearest } from '../text/vietnamese.ts'
import type { ShapeName } from './shape.ts'

/** What a schema error means to a drafter, at the value it is about; undefined when another error already says it. */
export const shapeFinding = (error: ErrorObject, shape: ShapeName, root: YamlNode): Diagnostic | undefined => {
  const at = locate(root, pathSegments(error.instancePath))
  const key = at.entry?.key ?? ''
  const error_ = (rule: string, span: Span, message: Text, help: Text, args: Diagnostic['args'] = {}): Diagnostic => ({
    rule,
    severity: 'error',
    span,
    message,
    help,
    args,
  })
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params.missingProperty)
      // Within `kết quả` the absent parts are alternatives: the anyOf error speaks for all of them.
      if (RESULT_PARTS.includes(missing) && key === 'kết quả') return undefined
      if (DEADLINE_PARTS.includes(missing) && key === 'thời gian') return undefined
      return missingKey(missing, at.node, shape)
    }
    case 'additionalProperties': {
      const unknown = String(error.params.additionalProperty)
      const entry = yamlEntry(at.node, unknown)
      const span = entry?.keySpan ?? at.node.span
      const near = nearest(unknown, Object.keys(propertiesOf(error)))
      return {
        ...error_(
          'unknown-key',
          span,
          { vi: `không có khóa \`${unknown}\``, en: `there is no key \`${unknown}\`` },
          near
            ? { vi: `đổi thành \`${near}\``, en: `change it to \`${near}\`` }
            : { vi: 'xóa khóa này; các khóa hợp lệ xem README', en: 'remove it; the known keys are in the README' },
          { key: unknown },
        ),
        ...(near ? { fix: { span, text: near } } : {}),
      }
    }
    case 'anyOf':
      // Words and parts of a result are read by `bindResult`, which can say what is wrong with them.
      if (key === 'kết quả' && at.node.type !== 'seq') return undefined
      return key === 'thời gian' && at.node.type === 'map' ? deadlineWithoutParts(at.node) : wrongType(key, at.node)
    case 'oneOf':
      return error_(
        'bad-value',
        at.node.span,
        {
          vi: 'một chỉ số có đúng một trong: bằng, ít nhất, trên, không quá, dưới',
          en: 'a measure has exactly one of: bằng, ít nhất, trên, không quá, dưới',
        },
        { vi: 'ví dụ {ít nhất: 80%, của: hộ gia đình}', en: 'for example {ít nhất: 80%, của: hộ gia đình}' },
      )
    case 'if':
      // The branch that was taken has told its own cause.
      return undefined
    case 'type':
      return wrongType(key, at.node)
    case 'pattern':
      // Words of results and deadlines are read by the grammars, which can say what is wrong with them.
      if (key === 'kết quả' || key === 'thời gian' || (key === 'ghi' && at.parentKey === 'kết quả')) return undefined
      return badPattern(key, at.node)
    case 'enum': {
      const allowed = (error.params.allowedValues as string[]).map((value) => `\`${value}\``).join(', ')
      const text = at.node.type === 'scalar' ? at.node.text : ''
      const near = nearest(text, error.params.allowedValues as string[])
      return error_(
        'bad-value',
        at.node.span,
        { vi: `\`${key}\` không nhận giá trị \`${text}\``, en: `\`${key}\` does not take \`${text}\`` },
        {
          vi: near ? `có phải là \`${near}\`? Các giá trị: ${allowed}` : `dùng một trong: ${allowed}`,
          en: near ? `did you mean \`${near}\`? Values: ${allowed}` : `use one of: ${allowed}`,
        },
        { key, value: text },
      )
    }
    case 'maxLength':
      return error_(
        'too-long',
        at.node.span,
        {
          vi: `\`${key}\` dài quá ${error.params.limit} ký tự`,
          en: `\`${key}\` is longer than ${error.params.limit} characters`,
        },
        { vi: 'rút gọn lời văn', en: 'shorten the words' },
        { key, limit: Number(error.params.limit) },
      )
    default:
      return error_(
        'bad-value',
        at.node.span,
        { vi: `giá trị của \`${key}\` chưa đúng`, en: `the value of \`${key}\` is not right` },
        { vi: 'xem mẫu của khóa này trong README', en: 'see this key in the README' },
        { key },
      )
  }
}

export const pathSegments = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))

const DEADLINE_PARTS = ['chậm nhất', 'đến', 'báo cáo', 'lặp lại']
const RESULT_PARTS = ['chỉ số', 'sản phẩm', 'phục vụ']

type Located = { readonly node: YamlNode; readonly entry?: YamlEntry; readonly parentKey?: string }

const locate = (root: YamlNode, path: readonly string[]): Located => {
  let node = root
  let entry: YamlEntry | undefined
  let parentKey: string | undefined
  for (const segment of path) {
    const next = yamlEntry(node, segment)
    if (next) {
      parentKey = entry?.key
      entry = next
      node = next.value
    } else if (node.type === 'seq') {
      node = node.items[Number(segment)] ?? node
    }
  }
  return { node, ...(entry ? { entry } : {}), ...(parentKey ? { parentKey } : {}) }
}

const propertiesOf = (error: ErrorObject): Record<string, unknown> =>
  (error.parentSchema as { properties?: Record<string, unknown> } | undefined)?.properties ?? {}

/** The three facts without which an item is not a task have rules of their own. */
const TASK_FACTS: Readonly<Record<string, { rule: string; message: Text; help: Text }>> = {
  'chủ trì': {
    rule: 'missing-lead',
    message: { vi: 'nhiệm vụ chưa có cơ quan chủ trì', en: 'the task has no lead unit' },
    help: {
      vi: 'thêm dòng `chủ trì: <mã hoặc tên đơn vị>` ở nhiệm vụ này, hoặc ở khối `yaml nhóm` phía trên',
      en: 'add `chủ trì: <unit>` to this task or to the `yaml nhóm` block above',
    },
  },
  'thời gian': {
    rule: 'missing-deadline',
    message: { vi: 'nhiệm vụ chưa có thời hạn', en: 'the task has no deadline' },
    help: {
      vi: 'thêm dòng `thời gian: …`, ví dụ `thời gian: trước ngày 31/12/2025`, hoặc ở khối `yaml nhóm` phía trên',
      en: 'add `thời gian: …`, e.g. `thời gian: trước ngày 31/12/2025`, here or in the `yaml nhóm` block above',
    },
  },
  'kết quả': {
    rule: 'missing-result',
    message: { vi: 'nhiệm vụ chưa có kết quả đo được', en: 'the task has no measurable result' },
    help: {
      vi: 'thêm dòng `kết quả: …` có số đo (ít nhất 80% hộ gia đình …) hoặc sản phẩm (01 chuyên mục …)',
      en: 'add `kết quả: …` with a measure (ít nhất 80% …) or a deliverable (01 chuyên mục …)',
    },
  },
}

const missingKey = (missing: string, node: YamlNode, shape: ShapeName): Diagnostic => {
  const fact = shape === 'AuthoredTask' ? TASK_FACTS[missing] : undefined
  const empty = yamlEntry(node, missing)
  const id = yamlEntry(node, 'mã')
  const idText = id?.value.type === 'scalar' ? id.value.text : ''
  // An empty value is pointed at where it should stand; an absent key at the name of what lacks it.
  const span = empty?.value.span ?? id?.value.span ?? firstLine(node)
  return {
    rule: fact?.rule ?? (empty ? 'empty-value' : 'missing-key'),
    severity: 'error',
    span,
    message: fact
      ? {
          vi: `${fact.message.vi}${idText ? `: \`${idText}\`` : ''}`,
          en: `${fact.message.en}${idText ? `: \`${idText}\`` : ''}`,
        }
      : empty
        ? { vi: `khóa \`${missing}\` để trống`, en: `the key \`${missing}\` is empty` }
        : { vi: `thiếu khóa \`${missing}\``, en: `the key \`${missing}\` is missing` },
    help:
      fact?.help ??
      (empty
        ? { vi: `gõ giá trị sau \`${missing}:\``, en: `type a value after \`${missing}:\`` }
        : { vi: `thêm dòng \`${missing}: …\``, en: `add a line \`${missing}: …\`` }),
    args: { key: missing, ...(idText ? { id: idText } : {}) },
  }
}

const firstLine = (node: YamlNode): Span => {
  const first = node.type === 'map' ? node.entries[0]?.keySpan : undefined
  return first ?? node.span
}

const deadlineWithoutParts = (node: YamlNode): Diagnostic => ({
  rule: 'missing-deadline',
  severity: 'error',
  span: yamlEntry(node, 'ghi')?.value.span ?? firstLine(node),
  message: { vi: 'dạng dài của thời hạn không có ngày nào', en: 'the long form of the deadline has no day' },
  help: {
    vi: 'thêm `chậm nhất: …`, `từ: …` và `đến: …`, `báo cáo: …` hoặc `lặp lại: …`; lời văn tự đủ rõ thì gõ thẳng sau `thời gian:`',
    en: 'add `chậm nhất: …`, `từ: …` and `đến: …`, `báo cáo: …` or `lặp lại: …`; plain words go right after `thời gian:`',
  },
})

const KINDS: Readonly<Record<YamlNode['type'], Text>> = {
  scalar: { vi: 'lời văn', en: 'words' },
  seq: { vi: 'danh sách', en: 'a list' },
  map: { vi: 'một cụm khóa', en: 'a map' },
}

const wrongType = (key: string, node: YamlNode): Diagnostic => ({
  rule: 'wrong-type',
  severity: 'error',
  span: firstLine(node),
  message: key
    ? { vi: `\`${key}\` không nhận ${KINDS[node.type].vi}`, en: `\`${key}\` does not take ${KINDS[node.type].en}` }
    : { vi: `chỗ này không nhận ${KINDS[node.type].vi}`, en: `${KINDS[node.type].en} does not belong here` },
  help: { vi: 'gõ theo mẫu của khóa này trong README', en: 'type it as the README shows for this key' },
  args: { key },
})

const badPattern = (key: string, node: YamlNode): Diagnostic => {
  const text = node.type === 'scalar' ? node.text : ''
  const [rule, vi, en] = PATTERN_HELP[key] ?? PATTERN_HELP[''] ?? ['bad-value', '', '']
  return {
    rule,
    severity: 'error',
    span: node.span,
    message: { vi: `\`${text}\` không đúng dạng của \`${key}\``, en: `\`${text}\` has not the form of \`${key}\`` },
    help: { vi, en },
    args: { key, value: text },
  }
}

const ID_HELP = [
  'bad-id',
  'mã gồm chữ thường không dấu, số và dấu gạch nối, bắt đầu bằng chữ; ví dụ le-phat-dong',
  'an id has lower-case ASCII letters, digits and hyphens and begins with a letter, e.g. le-phat-dong',
] as const
const DATE_HELP = ['bad-date', 'gõ năm-tháng-ngày, ví dụ 2025-12-31', 'type year-month-day, e.g. 2025-12-31'] as const
const QUANTITY_HELP = [
  'bad-value',
  'gõ số rồi đơn vị tính, ví dụ 80% hoặc 30.000 lượt',
  'type a number and its unit, e.g. 80% or 30.000 lượt',
] as const

const PATTERN_HELP: Readonly<Record<string, readonly [string, string, string]>> = {
  mã: ID_HELP,
  là: ID_HELP,
  'phục vụ': ID_HELP,
  'báo cáo': ID_HELP,
  thuộc: ID_HELP,
  'cơ quan ban hành': ID_HELP,
  'chậm nhất': DATE_HELP,
  từ: DATE_HELP,
  đến: DATE_HELP,
  'ngày ban hành': [
    'bad-date',
    'gõ 2025-07-21, hoặc chỉ năm 2025 khi ngày và tháng còn để trống, hoặc để trống',
    'type 2025-07-21, or only the year, or leave it empty',
  ],
  số: [
    'bad-value',
    'chỉ gõ chữ số, ví dụ 05; để trống khi chưa có số',
    'digits only, e.g. 05; leave it empty for none',
  ],
  'lặp lại': [
    'bad-value',
    'gõ quy tắc RFC 5545, ví dụ FREQ=MONTHLY;BYMONTHDAY=15',
    'type an RFC 5545 rule, e.g. FREQ=MONTHLY;BYMONTHDAY=15',
  ],
  rộng: ['bad-value', 'gõ một số, ví dụ 3', 'type a number, e.g. 3'],
  bằng: QUANTITY_HELP,
  'ít nhất': QUANTITY_HELP,
  trên: QUANTITY_HELP,
  'không quá': QUANTITY_HELP,
  dưới: QUANTITY_HELP,
  'sản phẩm': [
    'result-filler',
    'gọi tên sản phẩm, ví dụ 01 chuyên mục, Kế hoạch tuyên truyền; “tăng cường …” không phải sản phẩm',
    'name a deliverable, e.g. 01 chuyên mục; “tăng cường …” is none',
  ],
  '': ['bad-value', 'gõ theo mẫu của khóa này trong README', 'type it as the README shows for this key'],
}
