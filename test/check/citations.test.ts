import { expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { citationsOf } from '../../src/check/kinds/citations.ts'
import { spanText } from '../../src/text/span.ts'
import { read } from '../support/example-plan.ts'

const RULES = ['document-symbol', 'citation-type', 'citation-date']

/** What is read of one sentence, and the rules about citations that tell of it. */
const cited = (sentence: string): string[] => {
  const { plan, diagnostics } = read(planWith({}, `# Căn cứ\n\n${sentence}\n`))
  const citations = plan ? citationsOf(plan) : []
  return [
    ...citations.map(({ type, symbol, date }) => [type?.name, symbol, date].filter(Boolean).join(' | ')),
    ...diagnostics.filter(({ rule }) => RULES.includes(rule)).map(({ rule, span }) => `${rule}: ${spanText(span)}`),
  ]
}

test.each([
  ['Nghị quyết số 57-NQ/TW ngày 22-12-2024 của Bộ Chính trị', ['Nghị quyết | 57-NQ/TW | 2024-12-22']],
  ['Công văn số 53-CV/ĐU, ngày 15/8/2025 của Đảng uỷ xã', ['Công văn | 53-CV/ĐU | 2025-08-15']],
  ['Kế hoạch số 45/KH-UBND ngày 15 tháng 9 năm 2025', ['Kế hoạch | 45/KH-UBND | 2025-09-15']],
  ['văn bản số 557/BKHCN-CĐSQG ngày 31/03/2025', ['557/BKHCN-CĐSQG | 2025-03-31']],
  ['Thông tư số 02/2025/TT-BGDĐT ngày 24/01/2025', ['Thông tư | 02/2025/TT-BGDĐT | 2025-01-24']],
  [
    'Nghị quyết số 23/2019/NQ-HĐND; Quyết định 80/2019/QĐ-UBND',
    ['Nghị quyết | 23/2019/NQ-HĐND', 'Quyết định | 80/2019/QĐ-UBND'],
  ],
  ['công văn số 10209/SKHĐT-PTHT ngày 14/11/2016', ['Công văn | 10209/SKHĐT-PTHT | 2016-11-14']],
  ['Quyết định số 2134A/QĐ-ĐHNH; quyết định số 516/TTg', ['Quyết định | 2134A/QĐ-ĐHNH', 'Quyết định | 516/TTg']],
  ['Chỉ thị số 18-CT/TW và Kết luận số 45-KL/TW', ['Chỉ thị | 18-CT/TW', 'Kết luận | 45-KL/TW']],
  ['Thông tư liên tịch số 12/2015/TTLT-BNV-BTC', ['Thông tư | 12/2015/TTLT-BNV-BTC']],
  ['Chương trình hành động số 12-CTr/TU', ['Chương trình | 12-CTr/TU']],
  ['Công văn số 112/STNMT và Công văn số 123/KH-TC', ['Công văn | 112/STNMT', 'Công văn | 123/KH-TC']],
  ['Luật số 59/2020/QH14', ['59/2020/QH14']],
  ['chuyển đổi số 24/7, quý số 3/2025, số 12/tháng', []],
])('%s', (sentence, found) => {
  expect(cited(sentence)).toEqual(found)
})

test('a date that does not exist is not read', () => {
  expect(cited('Quyết định số 12/QĐ-UBND ngày 31/6/2025')).toEqual(['Quyết định | 12/QĐ-UBND'])
})

test('wrong symbols, type words and dates', () => {
  expect(cited('Công văn số 12/TB-UBND ngày 01/02/2025; Thông báo số 12/TB-UBND ngày 02/02/2025')).toEqual([
    'Công văn | 12/TB-UBND | 2025-02-01',
    'Thông báo | 12/TB-UBND | 2025-02-02',
    'citation-type: Công văn số 12/TB-UBND',
    'citation-date: 02/02/2025',
  ])
})

/** The three rules that look at several mentions, in one paragraph. */
const mentioned = (sentence: string): string[] =>
  read(planWith({}, `# Căn cứ\n\n${sentence}\n`)).diagnostics.flatMap(({ rule, span }) =>
    ['citation-inconsistent', 'citation-first-mention'].includes(rule) ? [`${rule}: ${spanText(span)}`] : [],
  )

test.each([
  // The day and the issuer in the ways they are written.
  ['Theo Nghị quyết 57-NQ/TW ngày 22.12.2024 của Bộ Chính trị.', []],
  ['Theo Nghị quyết số 57-NQ/TW của Bộ Chính trị ngày 22/12/2024.', []],
  ['Thủ tướng Chính phủ phê duyệt Đề án tại Quyết định số 1671/QĐ-TTg ngày 28/8/2026.', []],
  ['Theo Quyết định số 12/QĐ-UBND ngày   tháng   năm 2025 của UBND tỉnh.', []],
  // A deadline is not the day of the document.
  ['Báo cáo theo Công văn số 12/SNV-VP trước ngày 15/12/2025.', ['citation-first-mention: Công văn số 12/SNV-VP']],
  // One cause, one message: a slip has no first mention of its own.
  [
    'Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Nghị quyết số 57-NQ/TƯ.',
    ['citation-inconsistent: 57-NQ/TƯ'],
  ],
  [
    'Theo Quyết định số 757/QĐ-BKHCN ngày 29/4/2025 của Bộ; Quyết định số 757/QD-BKHCN và Quyết định số 757/QĐ-BKHN.',
    ['citation-inconsistent: 757/QD-BKHCN', 'citation-inconsistent: 757/QĐ-BKHN'],
  ],
  [
    'Theo Kế hoạch số 05/KH-UBND ngày 15/8/2025 của UBND tỉnh; Kế hoạch số 5/KH-UBND.',
    ['citation-inconsistent: 5/KH-UBND'],
  ],
  // Two documents, though their numbers and letters are alike.
  ['Theo Kế hoạch số 5/KH-UBND ngày 15/8/2025 của UBND tỉnh; Kế hoạch số 05/KH-UBND ngày 16/8/2025 của UBND xã.', []],
  ['Theo Công văn số 53-CV/ĐU ngày 15/8/2025 của Đảng ủy; Công văn số 53-CV/TU ngày 15/8/2025 của Tỉnh ủy.', []],
  [
    'Theo Chỉ thị số 18/CT-UBND ngày 15/8/2025 của UBND tỉnh; Chương trình số 18/CTr-UBND ngày 15/8/2025 của UBND tỉnh.',
    [],
  ],
])('mentions: %s', (sentence, found) => {
  expect(mentioned(sentence)).toEqual(found)
})
