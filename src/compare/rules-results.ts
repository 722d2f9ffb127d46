import { type ChangeRule, changeRule } from './change-rule.ts'

/** What becomes of results: measures, deliverables, the targets they serve. */
export const RESULT_CHANGES = {
  'measure-lowered': changeRule(
    'weakens',
    'measure-raised',
    { vi: 'hạ mức cam kết', en: 'less is promised' },
    {
      vi: 'Mức phải đạt thấp hơn, mức không được quá cao hơn, hoặc cùng mức mà đạt muộn hơn.',
      en: 'A floor is lower, a ceiling is higher, or the same level is reached later.',
    },
  ),
  'measure-raised': changeRule(
    'neutral',
    'measure-lowered',
    { vi: 'nâng mức cam kết', en: 'more is promised' },
    {
      vi: 'Mức phải đạt cao hơn, mức không được quá thấp hơn, hoặc cùng mức mà đạt sớm hơn.',
      en: 'A floor is higher, a ceiling is lower, or the same level is reached sooner.',
    },
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
    { vi: 'đổi số đo', en: 'measure changed' },
    {
      vi: 'Đơn vị tính, đối tượng, mốc hoặc cách nói thay đổi, hoặc không rõ số cao hơn có tốt hơn không: hai số không so sánh được với nhau.',
      en: 'Unit, base, day or bound differ, or it is not clear whether more is better: the two numbers cannot be compared.',
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
      vi: 'Sản phẩm cùng loại, tên khác: có phải là một hay không, phải đọc mới biết.',
      en: 'Of one kind under another name: whether it is the same must be read.',
    },
  ),
  'result-reworded': changeRule(
    'undecided',
    'result-reworded',
    { vi: 'đổi lời văn của kết quả', en: 'result reworded' },
    {
      vi: 'Lời quanh con số nói điều khác (“được giải quyết” thành “được tiếp nhận”), hoặc không có con số nào: tốt hơn hay kém hơn, phải đọc mới biết.',
      en: 'The words around the number say another thing, or there is no number: only a reader can tell better from worse.',
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
    { vi: 'Hai cách viết, đọc ra cùng một giá trị.', en: 'Two ways of writing that are read as one value.' },
  ),
  'words-changed': changeRule(
    'undecided',
    'words-changed',
    { vi: 'đổi lời được in, giá trị ghi kèm giữ nguyên', en: 'other words are printed, the typed value stays' },
    {
      vi: 'Văn bản được ký là lời được in, còn sổ nhiệm vụ giữ giá trị ghi kèm: lời mới còn đúng với giá trị ấy hay không, phải đọc mới biết.',
      en: 'What is signed are the printed words: whether they still say the value typed beside them must be read.',
    },
  ),
} as const satisfies Readonly<Record<string, ChangeRule>>
