import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readResult } from '../../src/plan/measure/read-result.ts'
import { mergeRegistries } from '../../src/registry/merge-registries.ts'
import { register } from '../../src/registry/register.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { REGISTRY_COLUMNS } from '../../src/write/csv/registry-columns.ts'
import { writeRegistryCsv } from '../../src/write/csv/write-registry-csv.ts'
import { deepFreeze } from '../support/deep-freeze.ts'
import { readCsv } from './csv-support.ts'
import { assignment, CULTURE, checkedPlan, PEOPLES_COMMITTEE, type PlanParts, sourced } from './plan-support.ts'

const { source } = checkedPlan('p/ke-hoach.md')
const registryOf = (parts: PlanParts, path = 'p/ke-hoach.md'): Registry =>
  deepFreeze(register(checkedPlan(path, parts), { toolVersion: '0.1.0', inputs: [] }))
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
const rowsOf = (registry: Registry): string[][] => readCsv(decode(writeRegistryCsv(registry)).slice(1))
const cells = (registry: Registry, row = 1): Record<string, string> => {
  const [header = [], ...rows] = rowsOf(registry)
  return Object.fromEntries(header.map((name, i) => [name, rows[row - 1]?.[i] ?? '']))
}
/** What the doc of the writer tells its readers to do. */
const printed = (cell: string): string => cell.replace(/^'/, '')

test('a task has a cell for everything it says', () => {
  const registry = registryOf({
    text: '---\n---\n- mã: pho-bien\n',
    header: { number: sourced(source, '05'), issued: { day: '2025-08-21' } },
    tasks: [
      {
        id: 'pho-bien',
        content: 'Phổ biến "kỹ năng số", mô hình “Chợ số”',
        lead: [CULTURE, PEOPLES_COMMITTEE],
        support: [assignment('các thôn'), assignment('VHXH', [CULTURE])],
        deadline: {
          words: 'Quý IV/2025; hằng tháng và hằng năm',
          items: [
            { type: 'window', start: '2025-10-01', end: '2025-12-31' },
            { type: 'recurring', rrule: 'FREQ=MONTHLY;BYMONTHDAY=20', anchored: true, bound: 'before' },
            { type: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=10', anchored: true, bound: 'on' },
          ],
        },
        result: {
          words: 'Ít nhất 99,7% hộ gia đình; 02 chuyên mục',
          items: [
            { type: 'measure', operator: '>=', value: 99.7, unit: '%', base: 'hộ gia đình', by: '2025-12-31' },
            { type: 'measure', operator: '=', value: 30000, unit: 'lượt', aspirational: true },
            { type: 'measure', operator: 'range', value: 2, high: 3, unit: 'lớp' },
            { type: 'deliverable', kind: 'chuyên mục', count: 2, name: 'chuyên mục' },
            { type: 'deliverable', kind: 'quyết định', name: 'Quyết định ban hành quy chế' },
          ],
          serves: ['ct-mot', 'ct-hai'],
        },
        note: 'Bổ sung',
      },
    ],
  })
  expect(cells(registry)).toMatchInlineSnapshot(`
    {
      "Bắt đầu": "2025-10-01",
      "Chỉ số": ">= 99.7 % hộ gia đình (đến 2025-12-31); 30000 lượt (phấn đấu); 2..3 lớp",
      "Chỉ tiêu phục vụ": "ct-mot, ct-hai",
      "Cơ quan ban hành": "Ủy ban nhân dân xã Bờ Y",
      "Cơ quan chủ trì": "Phòng Văn hoá - Xã hội xã",
      "Cơ quan cùng ban hành": "",
      "Cơ quan phối hợp": "các thôn; VHXH",
      "Dòng": "3",
      "Ghi chú": "Bổ sung",
      "Hạn cuối": "2025-12-31",
      "Kế hoạch": "Thực hiện Phong trào “Bình dân học vụ số”",
      "Kết quả (lời văn)": "Ít nhất 99,7% hộ gia đình; 02 chuyên mục",
      "Loại thời hạn": "trong khoảng; định kỳ; định kỳ",
      "Lặp lại (RRULE)": "FREQ=MONTHLY;BYMONTHDAY=20
    FREQ=YEARLY;BYMONTH=10",
      "Mã nhiệm vụ": "pho-bien",
      "Mã đơn vị chủ trì": "vhxh, ubnd-xa-bo-y",
      "Mã đơn vị phối hợp": "vhxh",
      "Mốc": "",
      "Mục": "II.1",
      "Ngày ban hành": "2025-08-21",
      "Nội dung": "Phổ biến "kỹ năng số", mô hình “Chợ số”",
      "Sản phẩm": "2 chuyên mục; Quyết định ban hành quy chế",
      "Số/ký hiệu": "05/KH-UBND",
      "Thẩm quyền": "",
      "Thời gian (lời văn)": "Quý IV/2025; hằng tháng và hằng năm",
      "Tệp": "p/ke-hoach.md",
      "Độ mật": "",
    }
  `)
})

test.each([
  ['Tăng ít nhất 5% so với năm 2024', 'tăng >= 5 % (so với năm 2024)'],
  ['Tăng 02 điểm % so với cùng kỳ', 'tăng 2 điểm % (so với cùng kỳ)'],
  ['12/12 thôn có Tổ công nghệ số', '12/12 thôn'],
  ['Khoảng 500 người tham gia', 'khoảng 500 người'],
  ['Ít nhất khoảng 100 người', '>= khoảng 100 người'],
  ['04 tin, bài/tháng', '4 tin, bài mỗi tháng'],
  ['Đạt 1,5 triệu lượt', '1500000 lượt'],
])('the measure of “%s”', (words, cell) => {
  const reading = readResult(words)
  const result = { words, items: reading.ok ? reading.items : [] }
  expect(cells(registryOf({ tasks: [{ id: 'mot', result }] }))['Chỉ số']).toBe(cell)
})

test('a document without a number has its symbol alone; a Party number is joined by "-"', () => {
  const tasks = [{ id: 'mot' }]
  expect(cells(registryOf({ tasks }))['Số/ký hiệu']).toBe('KH-UBND')
  const header = { regime: 'đảng', symbol: sourced(source, 'KH/ĐU'), number: sourced(source, '12') } as const
  expect(cells(registryOf({ tasks, header }))['Số/ký hiệu']).toBe('12-KH/ĐU')
})

test('a joint plan has the other bodies, a secret one its degree', () => {
  const header = {
    coIssuers: [{ unit: CULTURE, span: CULTURE.span }],
    secrecy: { value: 'mật', span: CULTURE.span },
  } as const
  const row = cells(registryOf({ tasks: [{ id: 'mot' }], header }))
  expect([row['Cơ quan cùng ban hành'], row['Độ mật']]).toEqual([CULTURE.name, 'mật'])
  const plain = cells(registryOf({ tasks: [{ id: 'mot' }] }))
  expect([plain['Cơ quan cùng ban hành'], plain['Độ mật']]).toEqual(['', ''])
})

describe('the file', () => {
  const registry = registryOf({ tasks: [{ id: 'mot' }, { id: 'hai' }] })

  test('begins with the byte order mark', () => {
    expect([...writeRegistryCsv(registry).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(decode(writeRegistryCsv(registry)).lastIndexOf('\uFEFF')).toBe(0)
  })

  test('ends every row with CRLF', () => {
    const text = decode(writeRegistryCsv(registry))
    expect(text.match(/\r\n/g)).toHaveLength(3)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test('of no tasks is the header row', () => {
    expect(rowsOf(registryOf({}))).toEqual([REGISTRY_COLUMNS.map(({ header }) => header)])
  })

  test('has each column once', () => {
    const headers = REGISTRY_COLUMNS.map(({ header }) => header)
    expect(new Set(headers).size).toBe(headers.length)
  })

  test('is the same bytes twice', () => {
    expect(writeRegistryCsv(registry)).toEqual(writeRegistryCsv(registry))
  })

  test('of several plans has the rows in the order of their paths', () => {
    const other = registryOf({ tasks: [{ id: 'ba' }] }, 'a/ke-hoach.md')
    expect(rowsOf(mergeRegistries([registry, other])).map((row) => row[4])).toEqual(['Mã nhiệm vụ', 'ba', 'mot', 'hai'])
  })
})

describe('words come back as they were', () => {
  test.each([
    '- bảo đảm an toàn',
    '=1+1',
    '+84 260',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    "'nháy đơn'",
    "'=1",
    'có "ngoặc", phẩy; chấm phẩy',
    'hai\ndòng',
    'hai\r\ndòng',
    ' cách ',
  ])('%j', (note) => {
    const cell = cells(registryOf({ tasks: [{ id: 'mot', note }] }))['Ghi chú'] ?? ''
    expect(printed(cell)).toBe(note)
    expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
  })

  test('whatever they are', () => {
    const letters = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      ' ',
      'ế',
      'e\u0302',
      'đ',
      '5',
    )
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1 }), fc.string({ unit: 'grapheme' }), (note, content) => {
        const row = cells(registryOf({ tasks: [{ id: 'mot', note, content: `x${content}` }] }))
        expect(printed(row['Ghi chú'] ?? '')).toBe(note)
        expect(printed(row['Nội dung'] ?? '')).toBe(`x${content}`)
      }),
      { seed: 1 },
    )
  })
})
