import { slug } from '../../text/vietnamese.ts'
import { block, targetBlock, taskBlock } from '../example-plan.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const positionalId: Rule = {
  id: 'positional-id',
  summary: { vi: 'Mã gọi tên công việc, không ghi vị trí của nó', en: 'An id names the work, not its position' },
  why: {
    vi: 'Chèn hoặc chuyển một mục thì “nv-3” không còn là việc thứ ba; mã đổi theo thì sổ nhiệm vụ mất dấu việc cũ.',
    en: 'When a section is inserted or moved, “nv-3” is no longer the third task; renumbered, the registry loses track.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan: { tasks, targets, reports, groupIds } }) {
    const named = [
      ...tasks.map(({ id, idSpan, content }) => ({ id, idSpan, words: content.words })),
      ...targets.map(({ id, idSpan, words }) => ({ id, idSpan, words: words.value })),
      ...reports.map(({ id, idSpan, words }) => ({ id, idSpan, words: words?.value ?? '' })),
      ...groupIds.map(({ value, span }) => ({ id: value, idSpan: span, words: '' })),
    ]
    for (const { id, idSpan, words } of named) {
      if (!isPosition(id)) continue
      const name = slug(words).split('-').slice(0, NAME_SYLLABLES).join('-')
      yield {
        span: idSpan,
        message: { vi: `mã \`${id}\` chỉ ghi vị trí`, en: `the id \`${id}\` only tells a position` },
        help: /^[a-z]/.test(name)
          ? { vi: `đặt mã theo nội dung, ví dụ \`${name}\``, en: `name the work, e.g. \`${name}\`` }
          : { vi: 'đặt mã theo nội dung, ví dụ `tuyen-truyen`', en: 'name the work, e.g. `tuyen-truyen`' },
        args: { id },
      }
    }
  },
  examples: [
    { plan: taskBlock({ mã: 'trien-khai-nghi-quyet-57' }) },
    { plan: taskBlock({ mã: 'nv-1' }), caught: 'nv-1' },
    { plan: taskBlock({ mã: 'task-03' }), caught: 'task-03' },
    { plan: taskBlock({ mã: 'muc-2a' }), caught: 'muc-2a' },
    { plan: taskBlock({ mã: 'ii-2-a' }), caught: 'ii-2-a' },
    { plan: targetBlock({ mã: 'chi-tieu-5' }), caught: 'chi-tieu-5' },
    { plan: `# Nhiệm vụ\n\n${block('nhóm', 'mã: nhom-1\nchủ trì: vhxh')}`, caught: 'nhom-1' },
  ],
  // Numbers that are part of a name: of a document, a year, a quarter, a period.
  allowed: ['nghi-quyet-57', 'ct-2025', 'quy-4-2025', 'bao-cao-6-thang', 'bao-cao-quy-4', 'dot-1', 'lop-6'].map(
    (id) => ({
      plan: taskBlock({ mã: id }),
    }),
  ),
}

const NAME_SYLLABLES = 6

/** Only a word for the kind of thing, if any, and numbers, Roman numbers or single letters; a year is no position. */
const isPosition = (id: string): boolean => {
  const [, rest] = POSITION.exec(id) ?? []
  return rest !== undefined && !/(?:^|-)(?:19|20)\d{2}(?:-|$)/.test(rest)
}

const KIND =
  'nhom|nhiem-vu|nv|viec|cong-viec|task|item|chi-tieu|ct|muc-tieu|target|bao-cao|bc|report|muc|khoan|diem|phan|y|stt|so|hang|dong|id|t|n|b|c'
const NUMBER = String.raw`(?:\d{1,4}[a-z]?|[ivx]{1,5}|[a-hk-n])`
const POSITION = new RegExp(`^(?:(?:${KIND})-?)?(${NUMBER}(?:-${NUMBER})*)$`)
