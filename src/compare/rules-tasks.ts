import { type ChangeRule, changeRule } from './change-rule.ts'

/** What becomes of tasks, targets and reporting duties: who, when, where they stand. */
export const TASK_CHANGES = {
  'task-added': changeRule(
    'neutral',
    'task-removed',
    { vi: 'thêm nhiệm vụ', en: 'task added' },
    { vi: 'Thêm một cam kết.', en: 'One more promise.' },
  ),
  'task-removed': changeRule(
    'weakens',
    'task-added',
    { vi: 'bỏ nhiệm vụ', en: 'task removed' },
    {
      vi: 'Việc đã giao không còn ai làm, không còn hạn, không còn kết quả.',
      en: 'What was assigned has no lead, no deadline and no result any more.',
    },
  ),
  'task-split': changeRule(
    'undecided',
    'task-merged',
    { vi: 'có thể đã tách thành nhiều nhiệm vụ', en: 'perhaps split into several tasks' },
    {
      vi: 'Lời văn của nhiệm vụ cũ nằm trọn trong các nhiệm vụ mới; hạn và kết quả có còn đủ hay không, phải đọc mới biết.',
      en: 'The new tasks hold the words of the old one; whether deadline and result are kept must be read.',
    },
  ),
  'task-merged': changeRule(
    'undecided',
    'task-split',
    { vi: 'có thể đã gộp vào một nhiệm vụ', en: 'perhaps merged into one task' },
    {
      vi: 'Nhiệm vụ mới chứa lời văn của các nhiệm vụ cũ; hạn và kết quả của từng việc có còn hay không, phải đọc mới biết.',
      en: 'The new task holds the words of the old ones; whether each deadline and result is kept must be read.',
    },
  ),
  'target-added': changeRule(
    'neutral',
    'target-removed',
    { vi: 'thêm chỉ tiêu', en: 'target added' },
    { vi: 'Thêm một cam kết đo được.', en: 'One more measurable promise.' },
  ),
  'target-removed': changeRule(
    'weakens',
    'target-added',
    { vi: 'bỏ chỉ tiêu', en: 'target removed' },
    { vi: 'Cam kết đo được bị rút.', en: 'A measurable promise is taken back.' },
  ),
  'report-added': changeRule(
    'neutral',
    'report-removed',
    { vi: 'thêm chế độ báo cáo', en: 'reporting duty added' },
    { vi: 'Thêm chỗ theo dõi.', en: 'One more way to follow the work.' },
  ),
  'report-removed': changeRule(
    'weakens',
    'report-added',
    { vi: 'bỏ chế độ báo cáo', en: 'reporting duty removed' },
    {
      vi: 'Không còn ai phải báo cáo thì không ai biết việc tới đâu.',
      en: 'Where no one reports, no one knows how far the work has come.',
    },
  ),
  moved: changeRule(
    'neutral',
    'moved',
    { vi: 'chuyển chỗ', en: 'moved' },
    {
      vi: 'Chỉ đổi vị trí trong văn bản; nếu lời văn cũng thay đổi thì nêu riêng.',
      en: 'It stands at another place; words that changed besides are told by themselves.',
    },
  ),
  'id-changed': changeRule(
    'neutral',
    'id-changed',
    { vi: 'có thể chỉ đổi mã', en: 'perhaps only the id changed' },
    {
      vi: 'Nội dung và đơn vị chủ trì giống hệt, chỉ mã khác: so sánh về sau sẽ mất dấu.',
      en: 'Content and lead are equal, only the id differs: later comparisons lose the thread.',
    },
  ),
  'content-reworded': changeRule(
    'undecided',
    'content-reworded',
    { vi: 'đổi lời văn của nội dung', en: 'content reworded' },
    {
      vi: 'Nội dung công việc là lời văn: rộng hơn hay hẹp đi chỉ người đọc biết.',
      en: 'Content is words: whether it grew or shrank only a reader can tell.',
    },
  ),
  'lead-changed': changeRule(
    'undecided',
    'lead-changed',
    { vi: 'đổi đơn vị chủ trì', en: 'lead changed' },
    {
      vi: 'Người chịu trách nhiệm đổi; đúng thẩm quyền hay không, lời văn không cho biết.',
      en: 'Another body answers for it; whether it has the power the text does not tell.',
    },
  ),
  'lead-added': changeRule(
    'neutral',
    'lead-removed',
    { vi: 'có đơn vị chịu trách nhiệm', en: 'someone answers for it' },
    { vi: 'Trước đó không ai chịu trách nhiệm.', en: 'No one answered for it before.' },
  ),
  'lead-removed': changeRule(
    'weakens',
    'lead-added',
    { vi: 'không còn đơn vị chịu trách nhiệm', en: 'no one answers for it any more' },
    { vi: 'Việc không có người chịu trách nhiệm là việc không ai làm.', en: 'What no one answers for is not done.' },
  ),
  'support-added': changeRule(
    'neutral',
    'support-removed',
    { vi: 'thêm đơn vị phối hợp', en: 'support added' },
    { vi: 'Thêm người làm, trách nhiệm chính không đổi.', en: 'One more helps; who answers for it is the same.' },
  ),
  'support-removed': changeRule(
    'undecided',
    'support-added',
    { vi: 'bớt đơn vị phối hợp', en: 'support removed' },
    {
      vi: 'Có thể đơn vị ấy đã xong phần việc, cũng có thể việc mất người làm.',
      en: 'It may have done its part, or the work may lose a hand.',
    },
  ),
  'unit-renamed': changeRule(
    'neutral',
    'unit-renamed',
    { vi: 'danh mục đơn vị đổi tên', en: 'renamed in the register of units' },
    {
      vi: 'Cùng một mã trong don-vi.yaml: đơn vị ấy vẫn làm việc ấy dưới tên khác.',
      en: 'The same code in don-vi.yaml: the same body does the same work under another name.',
    },
  ),
  'unit-changed': changeRule(
    'undecided',
    'unit-changed',
    { vi: 'đổi thông tin của đơn vị trong danh mục', en: 'a unit changed in the register of units' },
    {
      vi: 'Đơn vị hết hiệu lực, đổi cấp trên hoặc đổi loại: còn được giao việc ấy hay không, người đọc phải tự xem xét.',
      en: 'It lapsed, answers to another body or is of another kind: whether it may still be assigned this a reader must judge.',
    },
  ),
  'authority-changed': changeRule(
    'undecided',
    'authority-changed',
    { vi: 'đổi thẩm quyền', en: 'authority changed' },
    {
      vi: 'Người quyết định, phê duyệt thay đổi: đúng hay không, lời văn không cho biết.',
      en: 'Another one decides or approves; whether that is right the text does not tell.',
    },
  ),
  'note-changed': changeRule(
    'undecided',
    'note-changed',
    { vi: 'đổi ghi chú', en: 'note changed' },
    { vi: 'Ghi chú là lời văn, chỉ người đọc đánh giá được.', en: 'A note is words: only a reader can judge it.' },
  ),
  'recipient-changed': changeRule(
    'undecided',
    'recipient-changed',
    { vi: 'đổi nơi nhận hoặc nơi tổng hợp báo cáo', en: 'the report goes another way' },
    {
      vi: 'Báo cáo gửi đến hoặc đi qua đơn vị khác: đúng tuyến hay không, người đọc phải tự xem xét.',
      en: 'Another body receives it or passes it on: whether that is right a reader must judge.',
    },
  ),
  'deadline-later': changeRule(
    'weakens',
    'deadline-earlier',
    { vi: 'lùi thời hạn', en: 'deadline later' },
    {
      vi: 'Ngày cuối cùng của việc, của một mốc hoặc của mỗi kỳ trong việc, muộn hơn trước.',
      en: 'The last day of the work, of one of its milestones or of each of its turns, is later than before.',
    },
  ),
  'deadline-earlier': changeRule(
    'neutral',
    'deadline-later',
    { vi: 'rút ngắn thời hạn', en: 'deadline earlier' },
    {
      vi: 'Ngày cuối cùng của việc, của một mốc hoặc của mỗi kỳ trong việc, sớm hơn trước.',
      en: 'The last day of the work, of one of its milestones or of each of its turns, is earlier than before.',
    },
  ),
  'deadline-dropped': changeRule(
    'weakens',
    'deadline-set',
    { vi: 'bỏ một thời hạn', en: 'a deadline is gone' },
    {
      vi: 'Một ngày phải xong, một mốc hoặc một kỳ đã hẹn không còn.',
      en: 'A day, a milestone or a recurring day that was promised is no longer there.',
    },
  ),
  'deadline-set': changeRule(
    'neutral',
    'deadline-dropped',
    { vi: 'thêm một thời hạn', en: 'a deadline is set' },
    {
      vi: 'Có thêm một ngày phải xong, một mốc hoặc một kỳ.',
      en: 'One more day, milestone or recurring day is promised.',
    },
  ),
  'made-standing': changeRule(
    'weakens',
    'standing-ended',
    { vi: 'việc có hạn thành việc thường xuyên', en: 'dated work became standing work' },
    {
      vi: 'Trước đó đến một ngày là phải xong; nay không ngày nào là chậm.',
      en: 'It had to be done by a day; now no day is late.',
    },
  ),
  'standing-ended': changeRule(
    'undecided',
    'made-standing',
    { vi: 'việc thường xuyên thành việc có hạn', en: 'standing work became dated' },
    {
      vi: 'Có ngày phải xong, nhưng sau ngày ấy việc không còn được làm: hơn hay kém phải đọc mới biết.',
      en: 'There is a day now, but after it the work is no longer done: better or worse must be read.',
    },
  ),
  'recurrence-rarer': changeRule(
    'weakens',
    'recurrence-oftener',
    { vi: 'làm thưa hơn', en: 'done less often' },
    { vi: 'Số lần trong một năm ít hơn trước.', en: 'It is done fewer times a year than before.' },
  ),
  'recurrence-oftener': changeRule(
    'neutral',
    'recurrence-rarer',
    { vi: 'làm dày hơn', en: 'done more often' },
    { vi: 'Số lần trong một năm nhiều hơn trước.', en: 'It is done more times a year than before.' },
  ),
  'deadline-changed': changeRule(
    'undecided',
    'deadline-changed',
    { vi: 'đổi thời hạn', en: 'deadline changed' },
    {
      vi: 'Hai thời hạn khác nhau mà từ hai lời văn không biết được thời hạn nào chặt hơn.',
      en: 'The two deadlines differ, and the texts do not tell which is the stricter.',
    },
  ),
  'aspiration-added': changeRule(
    'weakens',
    'aspiration-removed',
    { vi: 'cam kết chỉ còn là phấn đấu', en: 'the promise is only aspired to' },
    { vi: '“Phấn đấu” không ràng buộc.', en: 'What is aspired to binds no one.' },
  ),
  'aspiration-removed': changeRule(
    'neutral',
    'aspiration-added',
    { vi: 'phấn đấu thành cam kết', en: 'what was aspired to is promised' },
    { vi: 'Điều phấn đấu nay là cam kết.', en: 'What was hoped for is now promised.' },
  ),
  'duty-changed': changeRule(
    'undecided',
    'duty-changed',
    { vi: 'việc thường xuyên theo chế độ báo cáo khác', en: 'standing work follows another reporting duty' },
    {
      vi: 'Vẫn có báo cáo, nhưng ai báo cáo, khi nào là do chế độ khác định.',
      en: 'It is still reported on, but by another duty: who and when must be read there.',
    },
  ),
  'duty-added': changeRule(
    'neutral',
    'duty-removed',
    { vi: 'việc thường xuyên có chế độ báo cáo', en: 'standing work gets a reporting duty' },
    { vi: 'Việc thường xuyên chỉ theo dõi được qua báo cáo.', en: 'Standing work can only be followed by reports.' },
  ),
  'duty-removed': changeRule(
    'weakens',
    'duty-added',
    { vi: 'việc thường xuyên không còn chế độ báo cáo', en: 'standing work loses its reporting duty' },
    {
      vi: 'Việc thường xuyên không báo cáo là việc không ai theo dõi.',
      en: 'Standing work without reports is followed by no one.',
    },
  ),
} as const satisfies Readonly<Record<string, ChangeRule>>
