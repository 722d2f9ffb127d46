/*
 * Words that say what a unit shall do. Lists are alternatives of a regular expression; each is used between marks that
 * are no letters.
 */

/** They leave no doubt that the unit has the work. */
export const STRONG_VERBS =
  'chủ trì|có trách nhiệm|chịu trách nhiệm(?! trước| toàn diện| về)|có nhiệm vụ|làm đầu mối|là (?:cơ quan|đơn vị|bộ phận) (?:chủ trì|đầu mối|thường trực)'

/** “tổ chức” is also a thing: “các cơ quan, tổ chức, cá nhân”. */
const ORGANISE = 'tổ chức(?!,| chính trị| đảng| đoàn thể| và cá nhân| xã hội| có liên| liên quan| thuộc| trực thuộc)'

/** What may follow a unit's name at once. */
export const VERBS = `${STRONG_VERBS}|chủ động|tham mưu|phối hợp|hướng dẫn|đôn đốc|theo dõi|kiểm tra|tổng hợp|${ORGANISE}|triển khai|xây dựng|thực hiện|báo cáo|rà soát|bố trí|cân đối|bảo đảm|đảm bảo|chỉ đạo|vận động|tuyên truyền|lập|cử|gửi|chuẩn bị|tập huấn|hoàn thành|hoàn thiện|ban hành|thẩm định|trình|thống kê|khảo sát|đăng ký|niêm yết|mở|tiếp nhận|cập nhật|cung cấp|nộp|thành lập|kiện toàn`

/** What may follow “chủ trì, phối hợp với …”. */
export const WORK_VERBS = `${VERBS}|nghiên cứu|đề xuất|đánh giá|lồng ghép|quán triệt|phổ biến|phát động|giám sát|hỗ trợ|huy động|đào tạo|bồi dưỡng|công khai|đăng tải|duy trì|xử lý|giải quyết|lắp đặt|số hóa|số hoá|sơ kết|tổng kết|ra quân|tuần tra|trang bị`

/** Whether an item under a unit's name says what the unit does. */
export const beginsWithWork = (text: string): boolean => WORK_BEGINS.test(text)

const WORK_BEGINS =
  /^(?:Biên soạn|Ban hành|Báo cáo|Bảo đảm|Bố trí|Bồi dưỡng|Cân đối|Cập nhật|Căn cứ|Chỉ đạo|Chịu trách nhiệm|Chủ|Chuẩn bị|Có trách nhiệm|Công khai|Cung cấp|Cử|Duy trì|Đảm bảo|Đánh giá|Đào tạo|Đăng|Đẩy mạnh|Đề xuất|Điều động|Định kỳ|Đôn đốc|Giao|Giám sát|Giúp|Hàng|Hằng|Hoàn thành|Hoàn thiện|Hỗ trợ|Huy động|Hướng dẫn|In|Kết nối|Khảo sát|Khai thác|Kiểm|Kiện toàn|Kịp thời|Là (?:cơ quan|đơn vị|đầu mối)|Làm đầu mối|Lắp đặt|Lập|Lồng ghép|Lựa chọn|Mở|Mời|Nghiên cứu|Niêm yết|Nộp|Phân bổ|Phân công|Phát (?:động|huy|hành)|Phổ biến|Phối hợp|Quán triệt|Quản lý|Rà soát|Sắp xếp|Số h(?:óa|oá)|Sơ kết|Tăng cường|Tập huấn|Tập trung|Tham|Thành lập|Thẩm|Theo|Thống kê|Thực hiện|Thường xuyên|Tiếp (?:nhận|tục)|Tiến hành|Tổ chức|Tổng (?:hợp|kết)|Trang bị|Trình|Triển khai|Trực tiếp|Tuyên truyền|Ứng dụng|Vận (?:động|hành)|Xác nhận|Xây dựng|Xử lý)(?!\p{L})/u
