/** Words of what ought to become less: of these a lower number is the better one. */
export const FALLS =
  /giảm|còn|nghèo|trễ|quá hạn|chậm|tồn|vi phạm|tai nạn|mù chữ|bỏ học|thất nghiệp|sai|lỗi|khiếu|tội|tệ nạn|mất|hụt|suy|bệnh|tử vong|thấp còi|sinh con|tảo hôn|nợ/iu
