import type { Text } from '../diagnostic/diagnostic.ts'

/**
 * What a change does to what the plan promises: `weakens` takes something back, `undecided` cannot be told from the
 * two texts, `neutral` adds or leaves it.
 */
export type ChangeClass = 'weakens' | 'undecided' | 'neutral'

export type ChangeRule = {
  readonly class: ChangeClass
  /** The rule of the same change read backwards. */
  readonly mirror: string
  readonly summary: Text
}

const row = (changeClass: ChangeClass, mirror: string, vi: string, en: string): ChangeRule => ({
  class: changeClass,
  mirror,
  summary: { vi, en },
})

/** Every kind of change. A test holds that mirrors come in pairs. */
export const CHANGE_RULES = {
  'task-added': row('neutral', 'task-removed', 'thêm nhiệm vụ', 'task added'),
  'task-removed': row('weakens', 'task-added', 'bỏ nhiệm vụ', 'task removed'),
  'target-added': row('neutral', 'target-removed', 'thêm chỉ tiêu', 'target added'),
  'target-removed': row('weakens', 'target-added', 'bỏ chỉ tiêu', 'target removed'),
  'report-added': row('neutral', 'report-removed', 'thêm chế độ báo cáo', 'reporting duty added'),
  'report-removed': row('weakens', 'report-added', 'bỏ chế độ báo cáo', 'reporting duty removed'),
  moved: row('neutral', 'moved', 'chuyển chỗ', 'moved'),
  'id-changed': row('neutral', 'id-changed', 'có thể chỉ đổi mã', 'perhaps only the id changed'),
  'content-reworded': row('undecided', 'content-reworded', 'đổi lời văn của nội dung', 'content reworded'),
  'lead-changed': row('undecided', 'lead-changed', 'đổi đơn vị chủ trì', 'lead changed'),
  'lead-added': row('neutral', 'lead-removed', 'có đơn vị chịu trách nhiệm', 'someone answers for it'),
  'lead-removed': row('weakens', 'lead-added', 'không còn đơn vị chịu trách nhiệm', 'no one answers for it any more'),
  'support-added': row('neutral', 'support-removed', 'thêm đơn vị phối hợp', 'support added'),
  'support-removed': row('undecided', 'support-added', 'bớt đơn vị phối hợp', 'support removed'),
  'recipient-changed': row('undecided', 'recipient-changed', 'đổi nơi nhận báo cáo', 'the report goes to another body'),
  'deadline-later': row('weakens', 'deadline-earlier', 'lùi thời hạn', 'deadline later'),
  'deadline-earlier': row('neutral', 'deadline-later', 'rút ngắn thời hạn', 'deadline earlier'),
  'deadline-dropped': row('weakens', 'deadline-set', 'không còn ngày cuối cùng', 'no last day any more'),
  'deadline-set': row('neutral', 'deadline-dropped', 'có ngày cuối cùng', 'a last day is set'),
  'deadline-changed': row('undecided', 'deadline-changed', 'đổi thời hạn', 'deadline changed'),
  'aspiration-added': row(
    'weakens',
    'aspiration-removed',
    'cam kết chỉ còn là phấn đấu',
    'the promise is only aspired to',
  ),
  'aspiration-removed': row('neutral', 'aspiration-added', 'phấn đấu thành cam kết', 'what was aspired to is promised'),
  'duty-added': row(
    'neutral',
    'duty-removed',
    'việc thường xuyên có chế độ báo cáo',
    'standing work gets a reporting duty',
  ),
  'duty-removed': row(
    'weakens',
    'duty-added',
    'việc thường xuyên không còn chế độ báo cáo',
    'standing work loses its reporting duty',
  ),
  'measure-lowered': row('weakens', 'measure-raised', 'hạ chỉ số', 'measure lowered'),
  'measure-raised': row('neutral', 'measure-lowered', 'nâng chỉ số', 'measure raised'),
  'measure-removed': row('weakens', 'measure-added', 'bỏ chỉ số', 'measure removed'),
  'measure-added': row('neutral', 'measure-removed', 'thêm chỉ số', 'measure added'),
  'measure-changed': row('undecided', 'measure-changed', 'đổi cách đo', 'measured in another way'),
  'deliverable-removed': row('weakens', 'deliverable-added', 'bỏ sản phẩm', 'deliverable removed'),
  'deliverable-added': row('neutral', 'deliverable-removed', 'thêm sản phẩm', 'deliverable added'),
  'deliverable-fewer': row('weakens', 'deliverable-more', 'giảm số lượng sản phẩm', 'fewer deliverables'),
  'deliverable-more': row('neutral', 'deliverable-fewer', 'tăng số lượng sản phẩm', 'more deliverables'),
  'deliverable-changed': row('undecided', 'deliverable-changed', 'đổi sản phẩm', 'deliverable changed'),
  'serves-removed': row('weakens', 'serves-added', 'không còn phục vụ chỉ tiêu', 'serves a target no more'),
  'serves-added': row('neutral', 'serves-removed', 'phục vụ thêm chỉ tiêu', 'serves one more target'),
  reworded: row('neutral', 'reworded', 'đổi lời văn, giá trị giữ nguyên', 'other words for the same value'),
  'basis-added': row('neutral', 'basis-removed', 'thêm căn cứ', 'basis added'),
  'basis-removed': row('undecided', 'basis-added', 'bỏ căn cứ', 'basis removed'),
  'addressee-added': row('neutral', 'addressee-removed', 'thêm nơi nhận', 'addressee added'),
  'addressee-removed': row('undecided', 'addressee-added', 'bỏ nơi nhận', 'addressee removed'),
  'status-advanced': row('neutral', 'status-returned', 'trạng thái tiến lên', 'status advanced'),
  'status-returned': row('undecided', 'status-advanced', 'trạng thái lùi lại', 'status returned'),
  'header-changed': row('undecided', 'header-changed', 'đổi phần đầu văn bản', 'header changed'),
  'section-added': row('neutral', 'section-removed', 'thêm mục', 'section added'),
  'section-removed': row('undecided', 'section-added', 'bỏ mục', 'section removed'),
  'prose-changed': row('undecided', 'prose-changed', 'đổi lời văn', 'words changed'),
} as const satisfies Readonly<Record<string, ChangeRule>>

export type ChangeRuleId = keyof typeof CHANGE_RULES
