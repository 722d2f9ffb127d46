import { type ChangeRule, changeRule } from './change-rule.ts'

/** What becomes of results: measures, deliverables, the targets they serve. */
export const RESULT_CHANGES = {
  'measure-lowered': changeRule(
    'weakens',
    'measure-raised',
    { vi: 'hạ chỉ số', en: 'measure lowered' },
    { vi: 'Con số cam kết kém hơn trước.', en: 'The promised number is worse than before.' },
  ),
  'measure-raised': changeRule(
    'neutral',
    'measure-lowered',
    { vi: 'nâng chỉ số', en: 'measure raised' },
    { vi: 'Con số cam kết tốt hơn trước.', en: 'The promised number is better than before.' },
  ),
  'measure-removed': changeRule(
    'weakens',
    'measure-added',
    { vi: 'bỏ chỉ số', en: 'measure removed' },
    { vi: 'Kết quả mất một số đo.', en: 'The result loses a number.' },
  ),
  'measure-added': changeRule(
    'neutral',
    'measure-removed',
    { vi: 'thêm chỉ số', en: 'measure added' },
    { vi: 'Kết quả thêm một số đo.', en: 'The result gains a number.' },
  ),
  'measure-changed': changeRule(
    'undecided',
    'measure-changed',
    { vi: 'đổi cách đo', en: 'measured in another way' },
    {
      vi: 'Đơn vị, đối tượng hoặc gốc so sánh khác đi: hai con số không so được.',
      en: 'Unit, base or year of reference differ: the two numbers cannot be compared.',
    },
  ),
  'deliverable-removed': changeRule(
    'weakens',
    'deliverable-added',
    { vi: 'bỏ sản phẩm', en: 'deliverable removed' },
    { vi: 'Một sản phẩm đã hứa không còn.', en: 'Something promised is no longer delivered.' },
  ),
  'deliverable-added': changeRule(
    'neutral',
    'deliverable-removed',
    { vi: 'thêm sản phẩm', en: 'deliverable added' },
    { vi: 'Thêm một sản phẩm.', en: 'One more thing is delivered.' },
  ),
  'deliverable-fewer': changeRule(
    'weakens',
    'deliverable-more',
    { vi: 'giảm số lượng sản phẩm', en: 'fewer deliverables' },
    { vi: 'Cùng sản phẩm, số lượng ít hơn.', en: 'The same, but fewer.' },
  ),
  'deliverable-more': changeRule(
    'neutral',
    'deliverable-fewer',
    { vi: 'tăng số lượng sản phẩm', en: 'more deliverables' },
    { vi: 'Cùng sản phẩm, số lượng nhiều hơn.', en: 'The same, and more.' },
  ),
  'deliverable-changed': changeRule(
    'undecided',
    'deliverable-changed',
    { vi: 'đổi sản phẩm', en: 'deliverable changed' },
    {
      vi: 'Sản phẩm cùng loại, tên khác: có phải là một hay không phải đọc mới biết.',
      en: 'Of one kind under another name: whether it is the same must be read.',
    },
  ),
  'result-reworded': changeRule(
    'undecided',
    'result-reworded',
    { vi: 'đổi lời văn của kết quả', en: 'result reworded' },
    {
      vi: 'Một trong hai bản không có số đo, không có sản phẩm: hơn hay kém chỉ người đọc biết.',
      en: 'One of the two has no measure and no deliverable: only a reader can tell better from worse.',
    },
  ),
  'serves-removed': changeRule(
    'weakens',
    'serves-added',
    { vi: 'không còn phục vụ chỉ tiêu', en: 'serves a target no more' },
    { vi: 'Chỉ tiêu mất một nhiệm vụ đưa tới nó.', en: 'The target loses a task that leads to it.' },
  ),
  'serves-added': changeRule(
    'neutral',
    'serves-removed',
    { vi: 'phục vụ thêm chỉ tiêu', en: 'serves one more target' },
    { vi: 'Thêm một nhiệm vụ đưa tới chỉ tiêu.', en: 'One more task leads to the target.' },
  ),
  reworded: changeRule(
    'neutral',
    'reworded',
    { vi: 'đổi lời văn, giá trị giữ nguyên', en: 'other words for the same value' },
    { vi: 'Đọc ra cùng một giá trị.', en: 'Both are read as one value.' },
  ),
} as const satisfies Readonly<Record<string, ChangeRule>>
