import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { comparable, nearest } from '../text/vietnamese.ts'
import type { JudgedChange } from './judge-changes.ts'
import { answers, type Reason, type ReasonedPlan } from './reasons.ts'

/** A plan that was compared, with what a reason may be told of: ids, titles and keys of both revisions. */
export type JudgedPlan = ReasonedPlan & {
  readonly changes: readonly JudgedChange[]
  readonly names: readonly string[]
}

/**
 * What is wrong with the reasons themselves: those that no change of a compared plan answers to, and those of commits that
 * the file overrules. Reasons of plans that were not compared are left alone, and those of any plan unless all plans were
 * (`whole`); a commit's is told only when what it names stands in neither revision, for what was taken back again leaves
 * words that nobody can mend. `isPlan` knows the plans of the newer revision.
 */
export const judgeReasons = (
  reasons: readonly Reason[],
  compared: readonly JudgedPlan[],
  { whole, isPlan }: { readonly whole: boolean; readonly isPlan: (path: string) => boolean },
): readonly Diagnostic[] => {
  const answered = (reason: Reason): boolean =>
    compared.some((plan) => plan.changes.some((change) => answers(reason, change, plan)))
  const names = compared.flatMap((plan) => plan.names)
  const isLookedAt = ({ file }: Reason): boolean =>
    file === undefined ? whole : compared.some(({ path }) => path === file) || (whole && !isPlan(file))
  const told = reasons.filter(({ fromCommit }) => fromCommit !== undefined)
  return reasons.flatMap((reason): Diagnostic[] => {
    const { about, fromCommit, span } = reason
    if (fromCommit === undefined) {
      if (!answered(reason)) return isLookedAt(reason) ? [unused(reason)] : []
      return told.filter((other) => isOverruled(other, reason)).map((other) => overrules(span, other))
    }
    const isTold =
      whole &&
      about.type === 'named' &&
      !(isKnown(about.name, names) && isField(about.field)) &&
      // As the help says: the message stays as it is.
      !reasons.some((other) => other.fromCommit === undefined && other.words === reason.words)
    return isTold ? [unknown(reason, names)] : []
  })
}

const isOverruled = (told: Reason, { words, about }: Reason): boolean =>
  told.words !== words &&
  about.type === 'named' &&
  told.about.type === 'named' &&
  comparable(about.name) === comparable(told.about.name) &&
  comparable(about.field ?? '') === comparable(told.about.field ?? '')

const isKnown = (name: string, names: readonly string[]): boolean =>
  names.some((one) => comparable(one) === comparable(name))

const isField = (field: string | undefined): boolean => field === undefined || isKnown(field, FIELDS)

/** Keys of the front matter that a reason may be about by themselves. */
export const DOCUMENT_FIELDS = [
  'thể thức',
  'cơ quan ban hành',
  'địa danh',
  'ký hiệu',
  'trích yếu',
  'thời kỳ',
  'căn cứ',
  'nơi nhận',
  'quyền hạn',
  'chức vụ',
  'họ tên',
  'lưu',
  'độ mật',
  'mức độ khẩn',
  'phạm vi lưu hành',
  'người soạn thảo',
  'liên hệ',
]

/** Of tasks, targets and reporting duties. */
const FIELDS = [
  'nội dung',
  'chủ trì',
  'phối hợp',
  'thẩm quyền',
  'thời gian',
  'kết quả',
  'phục vụ',
  'ghi chú',
  'chỉ số',
  'đơn vị báo cáo',
  'báo cáo cho',
  'qua',
  'đơn vị',
  'vị trí',
  'mã',
]

const nameOf = ({ about }: Reason): string => {
  if (about.type === 'change') return about.fingerprint
  if (about.type === 'commit') return about.commit.slice(0, 9)
  return [about.name, about.field ?? []].flat().join('/')
}

const unused = (reason: Reason): Diagnostic => ({
  rule: 'accepted-stale',
  severity: 'warning',
  span: reason.span,
  message: {
    vi: `không có thay đổi nào ứng với lý do này (“${nameOf(reason)}”)`,
    en: `no change answers to this reason (“${nameOf(reason)}”)`,
  },
  help: {
    vi: 'xóa lý do này, hoặc sửa `mã`, `mục`, `trường`, `dấu vết`, `tệp` cho đúng thay đổi mà kehoach diff in ra',
    en: 'remove it, or name the change as kehoach diff prints it: `mã`, `mục`, `trường`, `dấu vết`, `tệp`',
  },
  args: { name: nameOf(reason) },
})

const unknown = (reason: Reason, names: readonly string[]): Diagnostic => {
  const { about, span, words } = reason
  const [name, field] = about.type === 'named' ? [about.name, about.field] : ['', undefined]
  const meant = (isKnown(name, names) ? name : nearest(name, names)) ?? '…'
  const key = /^[a-z0-9-…]+$/.test(meant) ? 'mã' : 'mục'
  const ofField = field === undefined ? '' : `, trường: ${(isField(field) ? field : nearest(field, FIELDS)) ?? '…'}`
  const entry = `- {${key}: ${meant}${ofField}, lý do: "${words}"}`
  return {
    rule: 'accepted-stale',
    severity: 'warning',
    span,
    message: {
      vi: `lý do trong lời nhắn của commit nói về “${nameOf(reason)}”, không kế hoạch nào được so sánh có mã, mục hoặc trường ấy`,
      en: `a reason in the message of a commit is about “${nameOf(reason)}”, which no compared plan has as id, section or field`,
    },
    help: {
      vi: `ghi vào ly-do.yaml vì lời nhắn không sửa được: \`${entry}\`; lý do của cả commit thì gõ \`Lý-do: *: …\``,
      en: `type it in ly-do.yaml, for the message stays: \`${entry}\`; \`Lý-do: *: …\` is about a whole commit`,
    },
    args: { name: nameOf(reason) },
  }
}

const overrules = (span: Span, { words, fromCommit = '', span: there }: Reason): Diagnostic => ({
  rule: 'accepted-stale',
  severity: 'info',
  span,
  message: {
    vi: `lý do này được in thay cho lời nhắn của commit ${fromCommit.slice(0, 9)} (“${words}”)`,
    en: `this reason is printed instead of the one that commit ${fromCommit.slice(0, 9)} tells (“${words}”)`,
  },
  related: [{ span: there, message: { vi: 'lời nhắn ấy', en: 'that message' } }],
  args: { commit: fromCommit.slice(0, 9) },
})
