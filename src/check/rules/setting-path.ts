import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const settingPath: Rule = {
  id: 'setting-path',
  summary: {
    vi: 'Tệp mà kehoach.config.yaml trỏ tới phải có trong dự án',
    en: 'What the config names is in the project',
  },
  why: {
    vi: 'Danh mục đơn vị hoặc thể thức không tìm thấy thì kế hoạch được kiểm tra theo thứ khác với ý người đặt.',
    en: 'When the register or the template is not found, plans are checked by something else than was meant.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: '# Nội dung\n', config: 'đơn vị: plans/vi-du/don-vi.yaml\n' },
    { plan: '# Nội dung\n', config: 'đơn vị: chung/donvi.yaml\n', caught: 'chung/donvi.yaml' },
  ],
}
