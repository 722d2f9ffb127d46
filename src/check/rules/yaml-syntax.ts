import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  summary: {
    vi: 'Khối yaml và phần đầu phải đúng cú pháp YAML',
    en: 'Yaml blocks and the front matter are valid YAML',
  },
  why: {
    vi: 'Lời văn hành chính đầy dấu “: ”, dấu ngoặc và dấu gạch đầu dòng là ký hiệu riêng của YAML; đoán ý người gõ thì có thể mất chữ.',
    en: 'Official wording is full of “: ”, quotes and dashes that YAML takes for its own marks; guessing could lose words.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ 'nội dung': "'Mô hình “Chợ số”: Đào tạo tiểu thương'" }) },
    {
      plan: taskBlock({ 'nội dung': 'Mô hình “Chợ số”: Đào tạo tiểu thương' }),
      caught: 'Mô hình “Chợ số”: Đào tạo tiểu thương',
    },
    { plan: taskBlock({ 'kết quả': '@ 02 lớp tập huấn' }), caught: '@ 02 lớp tập huấn' },
  ],
}
