import type { ErrorObject } from 'ajv'
import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { type YamlEntry, type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import { type Day, day, dayWords } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { misspelled, nearest } from '../text/vietnamese.ts'
import { scalarFix } from './certain-mend.ts'
import { PATTERN_HELP } from './pattern-help.ts'
import type { ShapeName } from './shape.ts'
import { typeHelp } from './type-help.ts'
import { unknownKey } from './unknown-key.ts'

/** What a schema error means to a drafter, at the value it is about; undefined when another error already says it. */
export const shapeFinding = (
  error: ErrorObject,
  shape: ShapeName,
  root: YamlNode,
  lastDay: Day = '2025-12-31',
): Diagnostic | undefined => {
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
      // Who leads is held against the register, which can say which code is meant.
      if (missing === 'là' && key === 'chủ trì') return undefined
      return missingKey(missing, at.node, shape, lastDay)
    }
    case 'additionalProperties': {
      const unknown = String(error.params.additionalProperty)
      return unknownKey(unknown, { key, node: at.node, known: Object.keys(propertiesOf(error)) })
    }
    case 'anyOf':
      // Words and parts of a result are read by `bindResult`, which can say what is wrong with them.
      if (key === 'kết quả' && at.node.type !== 'seq') return undefined
      return key === 'thời gian' && at.node.type === 'map'
        ? deadlineWithoutParts(at.node)
        : wrongType(key, at.node, shape)
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
      return wrongType(key, at.node, shape)
    case 'pattern':
      // Words of results and deadlines are read by the grammars, which can say what is wrong with them.
      if (key === 'kết quả' || key === 'thời gian' || (key === 'ghi' && at.parentKey === 'kết quả')) return undefined
      // A code of a unit is held against the register, which can say which one was meant.
      if (key === 'cơ quan ban hành' || key === 'là') return undefined
      return badPattern(key, at.node, lastDay)
    case 'enum': {
      const allowed = (error.params.allowedValues as string[]).map((value) => `\`${value}\``).join(', ')
      const text = at.node.type === 'scalar' ? at.node.text : ''
      const near = nearest(text, error.params.allowedValues as string[])
      const certain = misspelled(text, error.params.allowedValues as string[])
      const finding = error_(
        'bad-value',
        at.node.span,
        { vi: `\`${key}\` không nhận giá trị \`${text}\``, en: `\`${key}\` does not take \`${text}\`` },
        {
          vi: certain
            ? `đổi thành \`${certain}\``
            : near
              ? `có phải là \`${near}\`? Các giá trị: ${allowed}`
              : `dùng một trong: ${allowed}`,
          en: certain
            ? `change it to \`${certain}\``
            : near
              ? `did you mean \`${near}\`? Values: ${allowed}`
              : `use one of: ${allowed}`,
        },
        { key, value: text },
      )
      return certain ? { ...finding, ...scalarFix(at.node.span, text, certain) } : finding
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
        { vi: 'sửa giá trị này, hoặc xóa khóa', en: 'correct this value or remove the key' },
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
const taskFacts = (lastDay: string): Readonly<Record<string, { rule: string; message: Text; help: Text }>> => ({
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
      vi: `thêm dòng \`thời gian: …\`, ví dụ \`thời gian: chậm nhất ngày ${lastDay}\`, hoặc ở khối \`yaml nhóm\` phía trên`,
      en: `add \`thời gian: …\`, e.g. \`thời gian: chậm nhất ngày ${lastDay}\`, here or in the \`yaml nhóm\` block above`,
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
})

/** Several keys that one thing lacks. */
export const missingKeys = (keys: readonly string[], span: Span): Diagnostic => {
  const [names, lines] = [keys.map((key) => `\`${key}\``).join(', '), keys.map((key) => `\`${key}: …\``).join(', ')]
  return {
    rule: 'missing-key',
    severity: 'error',
    span,
    message: { vi: `thiếu các khóa ${names}`, en: `the keys ${names} are missing` },
    help: { vi: `thêm các dòng ${lines}`, en: `add the lines ${lines}` },
    args: { key: keys.join(', ') },
  }
}

const missingKey = (missing: string, node: YamlNode, shape: ShapeName, lastDay: Day): Diagnostic => {
  const fact = shape === 'AuthoredTask' ? taskFacts(dayWords(lastDay))[missing] : undefined
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

const wrongType = (key: string, node: YamlNode, shape: ShapeName): Diagnostic => ({
  rule: 'wrong-type',
  severity: 'error',
  span: firstLine(node),
  message: key
    ? { vi: `\`${key}\` không nhận ${KINDS[node.type].vi}`, en: `\`${key}\` does not take ${KINDS[node.type].en}` }
    : { vi: `chỗ này không nhận ${KINDS[node.type].vi}`, en: `${KINDS[node.type].en} does not belong here` },
  help: typeHelp(key, node, shape),
  args: { key },
})

/** What is to be typed, where the words hold it: a day in words or year first, the number of "05/KH-UBND". */
const meantValue = (key: string, text: string): Text | undefined => {
  const { d, m, y, y2, m2, d2 } = WRITTEN_DAY.exec(text)?.groups ?? {}
  const written =
    PATTERN_HELP[key]?.[0] === 'bad-date' && WRITTEN_DAY.test(text)
      ? day(Number(y ?? y2), Number(m ?? m2), Number(d ?? d2))
      : undefined
  const number = key === 'số' ? /^(?:số\s*:?\s*)?(\d{1,5})\s*[/-]\s*KH/iu.exec(text)?.[1] : undefined
  const typed = written ? dayWords(written) : number
  return typed === undefined ? undefined : { vi: `gõ \`${key}: ${typed}\``, en: `type \`${key}: ${typed}\`` }
}

const WRITTEN_DAY =
  /^(?:ngày\s+)?(?:(?<d>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?<m>\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(?<y>\d{4})|(?<y2>\d{4})[/.-](?<m2>\d{1,2})[/.-](?<d2>\d{1,2}))$/iu

/** An example of the plan's own year: one of a year gone by would be refused in its turn. */
const ofYear = (help: string, lastDay: Day): string => help.replaceAll('2025', lastDay.slice(0, 4))

const badPattern = (key: string, node: YamlNode, lastDay: Day): Diagnostic => {
  const text = node.type === 'scalar' ? node.text : ''
  const [rule, vi, en] = PATTERN_HELP[key] ?? PATTERN_HELP[''] ?? ['bad-value', '', '']
  return {
    rule,
    severity: 'error',
    span: node.span,
    message: { vi: `\`${text}\` không đúng dạng của \`${key}\``, en: `\`${text}\` has not the form of \`${key}\`` },
    help: meantValue(key, text) ?? { vi: ofYear(vi, lastDay), en: ofYear(en, lastDay) },
    args: { key, value: text },
  }
}
