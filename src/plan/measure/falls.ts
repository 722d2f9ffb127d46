/** Words of what ought to become less: of these a lower number is the better one. Whole words, of text in NFC. */
export const FALLS =
  /(?<!\p{L})(?:giảm|còn|nghèo|trễ|quá hạn|chậm(?! nhất)|(?<!bảo )tồn(?! tại)|vi phạm|tai nạn|mù chữ|bỏ học|thất nghiệp|sai|lỗi|(?<!năng )khiếu|tội|tệ nạn|mất|hụt|suy(?! nghĩ)|(?<!(?:khám|chữa) )bệnh(?! (?:viện|án))|tử vong|thấp còi|sinh con|tảo hôn|nợ)(?!\p{L})/iu
