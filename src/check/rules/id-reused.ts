import type { Plan } from '../../plan/plan.ts'
import { likeness } from '../../text/likeness.ts'
import type { Span } from '../../text/span.ts'
import { planWith, targetBlock, taskBlock } from '../example-plan.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const idReused: Rule = {
  id: 'id-reused',
  summary: {
    vi: 'Một mã không gọi hai việc khác nhau trong các kế hoạch của một cơ quan',
    en: 'One id does not name different work in the plans of one issuer',
  },
  why: {
    vi: 'Báo cáo và bảng theo dõi của một cơ quan gọi việc bằng mã; mã dùng lại cho việc khác thì kết quả của việc này bị ghi cho việc kia.',
    en: 'Reports and trackers of an issuer name work by its id; an id used again for other work credits one with the other.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *across(plans) {
    const known = new Map<string, Named>()
    for (const plan of plans) {
      const here = namedIn(plan)
      for (const item of here) {
        const earlier = known.get(item.key)
        if (!earlier || likeness(earlier.words, item.words) >= SAME_WORK) continue
        yield {
          span: item.span,
          message: {
            vi: `mã “${item.id}” đã gọi ${item.noun.vi} “${earlier.words}” trong kế hoạch trước`,
            en: `the id “${item.id}” already names the ${item.noun.en} “${earlier.words}” in an earlier plan`,
          },
          help: {
            vi: `đặt mã khác theo nội dung của ${item.noun.vi}, ví dụ “${item.id}-${suffix(plan)}”`,
            en: `give the ${item.noun.en} an id of its own, e.g. “${item.id}-${suffix(plan)}”`,
          },
          related: [
            { span: earlier.span, message: { vi: 'mã này ở kế hoạch trước', en: 'the id in the earlier plan' } },
          ],
          args: { id: item.id, words: item.words, earlier: earlier.words },
        }
      }
      for (const item of here) if (!known.has(item.key)) known.set(item.key, item)
    }
  },
  examples: [
    {
      plan: taskBlock({ 'nội dung': 'Tổ chức lớp tập huấn kỹ năng số' }),
      others: [taskBlock({ 'nội dung': 'Mở lớp tập huấn kỹ năng số cho người dân' })],
    },
    {
      plan: taskBlock({ mã: 'ra-quan', 'nội dung': 'Trồng cây xanh quanh nhà văn hóa thôn' }),
      others: [taskBlock({ mã: 'ra-quan', 'nội dung': 'Phát động Phong trào “Bình dân học vụ số”' })],
      caught: 'ra-quan',
    },
    {
      plan: targetBlock({ 'nội dung': '95% hộ nghèo có bảo hiểm y tế' }),
      others: [targetBlock({ 'nội dung': '80% người dân từ 18 tuổi có kỹ năng số' })],
      caught: 'ky-nang-so-2025',
    },
  ],
  allowed: [
    // A task and the target it serves; the registry has a table for each.
    { plan: targetBlock({ mã: 'lop-ky-nang-so' }), others: [taskBlock()] },
    // Ids by position are their own fault.
    {
      plan: taskBlock({ mã: 'nv-1', 'nội dung': 'Trồng cây xanh quanh nhà văn hóa thôn' }),
      others: [taskBlock({ mã: 'nv-1' })],
    },
    { plan: planWith({}), others: [taskBlock()] },
  ],
}

/** Work that goes on in the next plan keeps its id though it is worded anew; measured on the five plans. */
const SAME_WORK = 0.4

type Named = {
  readonly key: string
  readonly id: string
  readonly words: string
  readonly span: Span
  readonly noun: { readonly vi: string; readonly en: string }
}

/** Reporting duties are left out: the half-yearly report of one plan is rightly named like that of the next. */
const namedIn = ({ tasks, targets }: Plan): Named[] =>
  [
    ...tasks.map(({ id, idSpan, content }) => ({ id, span: idSpan, words: content.words, noun: TASK })),
    ...targets.map(({ id, idSpan, words }) => ({ id, span: idSpan, words: words.value, noun: TARGET })),
  ]
    .filter(({ id }) => !POSITIONAL.test(id))
    .map((item) => ({ ...item, key: `${item.noun.en} ${item.id}` }))

const TASK = { vi: 'nhiệm vụ', en: 'task' }
const TARGET = { vi: 'chỉ tiêu', en: 'target' }

/** "nv-01", "nhiem-vu-5", "12": every plan has them. */
const POSITIONAL = /^[a-z-]*\d{1,3}$/

const suffix = ({ header: { issued } }: Plan): string => issued.day?.slice(0, 4) ?? String(issued.year ?? 2)
