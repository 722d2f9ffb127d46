import { type ChangeRule, changeRule } from './change-rule.ts'

/** What becomes of a plan as a whole, its front matter and its prose. */
export const DOCUMENT_CHANGES = {
  'plan-added': changeRule(
    'neutral',
    'plan-removed',
    { vi: 'kế hoạch mới', en: 'new plan' },
    { vi: 'Thêm một kế hoạch không rút cam kết nào.', en: 'A new plan takes no promise back.' },
  ),
  'plan-removed': changeRule(
    'weakens',
    'plan-added',
    { vi: 'bỏ kế hoạch', en: 'plan removed' },
    { vi: 'Mọi cam kết của kế hoạch bị rút cùng một lúc.', en: 'Every promise of the plan is taken back at once.' },
  ),
  'plan-renamed': changeRule(
    'neutral',
    'plan-renamed',
    { vi: 'đổi tên tệp', en: 'file renamed' },
    {
      vi: 'Đổi chỗ để tệp không đổi điều kế hoạch nói; nội dung được so sánh riêng.',
      en: 'Where the file lies says nothing of the plan; its words are compared besides.',
    },
  ),
  'basis-added': changeRule(
    'neutral',
    'basis-removed',
    { vi: 'thêm căn cứ', en: 'basis added' },
    { vi: 'Thêm căn cứ không rút cam kết nào.', en: 'Another basis takes no promise back.' },
  ),
  'basis-removed': changeRule(
    'undecided',
    'basis-added',
    { vi: 'bỏ căn cứ', en: 'basis removed' },
    {
      vi: 'Có thể căn cứ đã hết hiệu lực, cũng có thể nhiệm vụ mất chỗ dựa: lời văn không cho biết.',
      en: 'The document may have lapsed, or tasks may lose their ground: the text does not tell.',
    },
  ),
  'addressee-added': changeRule(
    'neutral',
    'addressee-removed',
    { vi: 'thêm nơi nhận', en: 'addressee added' },
    { vi: 'Thêm người biết và thực hiện.', en: 'One more body knows of the plan.' },
  ),
  'addressee-removed': changeRule(
    'undecided',
    'addressee-added',
    { vi: 'bỏ nơi nhận', en: 'addressee removed' },
    {
      vi: 'Đơn vị không được gửi thì khó mà thực hiện; có thể đơn vị ấy không còn.',
      en: 'A body that is not sent the plan can hardly carry it out; it may also no longer exist.',
    },
  ),
  'status-advanced': changeRule(
    'neutral',
    'status-returned',
    { vi: 'trạng thái tiến lên', en: 'status advanced' },
    {
      vi: 'Dự thảo, trình ký, đã ban hành là đường đi thường lệ.',
      en: 'Draft, for signature, issued is the usual way.',
    },
  ),
  'status-returned': changeRule(
    'undecided',
    'status-advanced',
    { vi: 'trạng thái lùi lại', en: 'status returned' },
    { vi: 'Kế hoạch bị trả lại, hoặc trạng thái gõ nhầm.', en: 'The plan was sent back, or the status was mistyped.' },
  ),
  'header-changed': changeRule(
    'undecided',
    'header-changed',
    { vi: 'đổi phần đầu văn bản', en: 'header changed' },
    {
      vi: 'Số, ngày, người ký, thời kỳ: đổi đúng hay sai chỉ người có thẩm quyền biết.',
      en: 'Number, day, signer, period: only who is in charge can tell whether this is right.',
    },
  ),
  'section-added': changeRule(
    'neutral',
    'section-removed',
    { vi: 'thêm mục', en: 'section added' },
    { vi: 'Thêm lời văn không rút lời đã có.', en: 'More words take none back.' },
  ),
  'section-removed': changeRule(
    'undecided',
    'section-added',
    { vi: 'bỏ mục', en: 'section removed' },
    { vi: 'Mục bị bỏ có thể mang theo yêu cầu và trách nhiệm.', en: 'What is removed may hold demands and duties.' },
  ),
  'emphasis-changed': changeRule(
    'neutral',
    'emphasis-changed',
    { vi: 'đổi chữ đậm, nghiêng', en: 'emphasis changed' },
    {
      vi: 'Lời văn giữ nguyên, chỉ thay đổi chữ đậm, chữ nghiêng: không cam kết nào thay đổi.',
      en: 'The words are the same, only bold or italic differ: no promise changes.',
    },
  ),
  'presentation-changed': changeRule(
    'neutral',
    'presentation-changed',
    { vi: 'đổi cách trình bày', en: 'presentation changed' },
    {
      vi: 'Chỉ thay đổi cách đánh số, lề, cỡ chữ hoặc kiểu trình bày; trường không còn được in thì nêu riêng.',
      en: 'Only numbering, margins, sizes or layout differ; fields that are printed no more are told by themselves.',
    },
  ),
  'field-hidden': changeRule(
    'undecided',
    'field-shown',
    { vi: 'bỏ in một trường của nhiệm vụ', en: 'a field of tasks is no longer printed' },
    {
      vi: 'Điều không in ra thì không được ký: còn ràng buộc hay không, người đọc phải tự xem xét.',
      en: 'What is not printed is not signed: whether it still binds anyone a reader must judge.',
    },
  ),
  'field-shown': changeRule(
    'neutral',
    'field-hidden',
    { vi: 'in thêm một trường của nhiệm vụ', en: 'one more field of tasks is printed' },
    { vi: 'Điều trước đó chỉ nằm trong sổ nay được ký.', en: 'What stood only in the registry is now signed.' },
  ),
  'prose-changed': changeRule(
    'undecided',
    'prose-changed',
    { vi: 'đổi lời văn', en: 'words changed' },
    {
      vi: 'Lời văn ngoài bảng nhiệm vụ chỉ người đọc đánh giá được.',
      en: 'Only a reader can judge words outside the task tables.',
    },
  ),
} as const satisfies Readonly<Record<string, ChangeRule>>
