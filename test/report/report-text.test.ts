import { describe, expect, test } from 'vitest'
import { graphemes } from '../../src/text/source-file.ts'
import { en, excerptOf, finding, spanOf, vi } from './finding-support.ts'

describe('a finding', () => {
  test('has its rule, place, line, marks, label, help and where to read more', () => {
    const where = spanOf(
      'plans/a/ke-hoach.md',
      `${'\n'.repeat(11)}  chủ trì: ⟦Sở Thông tin và Truyền thông⟧  # hỏi lại\n`,
    )
    const found = finding(where, {
      label: { vi: 'không tìm thấy mã hoặc tên này', en: 'no such code or name' },
      help: { vi: 'đổi thành `so-khcn`', en: 'replace by `so-khcn`' },
    })
    expect(vi(found)).toMatchInlineSnapshot(`
      "lỗi[task-lead-known]: nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục
        --> plans/a/ke-hoach.md:12:12
         |
      12 |   chủ trì: Sở Thông tin và Truyền thông  # hỏi lại
         |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ không tìm thấy mã hoặc tên này
         = trợ giúp: đổi thành \`so-khcn\`
         = xem: kehoach explain task-lead-known

      1 lỗi trong 1 tệp
      "
    `)
    expect(en(found)).toMatchInlineSnapshot(`
      "error[task-lead-known]: task le-phat-dong is led by a unit that is not in the register
        --> plans/a/ke-hoach.md:12:12
         |
      12 |   chủ trì: Sở Thông tin và Truyền thông  # hỏi lại
         |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no such code or name
         = help: replace by \`so-khcn\`
         = see: kehoach explain task-lead-known

      1 error in 1 file
      "
    `)
  })

  test('has its related places, in other files too', () => {
    const where = spanOf('plans/a/ke-hoach.md', '- mã: mot\n  chủ trì: ⟦Sở TT&TT⟧\n')
    const unit = spanOf('plans/don-vi.yaml', `${'\n'.repeat(111)}- mã: ⟦so-khcn⟧\n`)
    const related = [{ span: unit, message: { vi: 'đơn vị đang hiệu lực', en: 'the unit in force' } }]
    expect(vi(finding(where, { related }))).toMatchInlineSnapshot(`
      "lỗi[task-lead-known]: nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục
         --> plans/a/ke-hoach.md:2:12
          |
        2 |   chủ trì: Sở TT&TT
          |            ^^^^^^^^
          |
         ::: plans/don-vi.yaml:112:7
          |
      112 | - mã: so-khcn
          |       ------- đơn vị đang hiệu lực
          = xem: kehoach explain task-lead-known

      1 lỗi trong 1 tệp
      "
    `)
  })

  test('has help of several lines one under another', () => {
    const help = { vi: 'gõ thêm\n  thời gian: Tháng 10/2025', en: 'add\n  thời gian: Tháng 10/2025' }
    expect(vi(finding(spanOf('a.md', '⟦- mã: mot⟧'), { help }))).toMatchInlineSnapshot(`
      "lỗi[task-lead-known]: nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục
       --> a.md:1:1
        |
      1 | - mã: mot
        | ^^^^^^^^^
        = trợ giúp: gõ thêm
                      thời gian: Tháng 10/2025
        = xem: kehoach explain task-lead-known

      1 lỗi trong 1 tệp
      "
    `)
  })

  test('has a label with no room beside the marks on the next line', () => {
    const label = { vi: 'tên này không có trong danh mục đơn vị của xã', en: 'no such unit' }
    const where = spanOf('a.md', `${'Phòng Văn hóa '.repeat(6)}⟦Xã hội⟧`)
    expect(vi(finding(where, { label }))).toMatchInlineSnapshot(`
      "lỗi[task-lead-known]: nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục
       --> a.md:1:85
        |
      1 | Phòng Văn hóa Phòng Văn hóa Phòng Văn hóa Phòng Văn hóa Phòng Văn hóa Phòng Văn hóa Xã hội
        |                                                                                     ^^^^^^
        |                                                    tên này không có trong danh mục đơn vị của xã
        = xem: kehoach explain task-lead-known

      1 lỗi trong 1 tệp
      "
    `)
  })
})

describe('the marks stand under the letters', () => {
  test('after Vietnamese letters', () => {
    expect(excerptOf(spanOf('a.md', 'thời hạn: ⟦30/6/2025⟧ đã qua'))).toMatchInlineSnapshot(`
      "1 | thời hạn: 30/6/2025 đã qua
        |           ^^^^^^^^^"
    `)
  })

  test('after letters with separate marks (NFD)', () => {
    const text = 'thời hạn: ⟦30/6/2025⟧ đã qua'.normalize('NFD')
    const [line, marks] = excerptOf(spanOf('a.md', text)).split('\n')
    expect(line?.normalize('NFC')).toBe('1 | thời hạn: 30/6/2025 đã qua')
    expect(marks).toBe('  |           ^^^^^^^^^')
  })

  test('over letters with separate marks (NFD)', () => {
    const [, marks] = excerptOf(spanOf('a.md', 'cơ quan: ⟦Ủy ban⟧'.normalize('NFD'))).split('\n')
    expect(marks).toBe('  |          ^^^^^^')
  })

  test('after tabs, each four columns', () => {
    expect(excerptOf(spanOf('a.md', '\t\tchủ\ttrì: ⟦x⟧'))).toMatchInlineSnapshot(`
      "1 |         chủ    trì: x
        |                     ^"
    `)
  })

  test('in a file with CRLF', () => {
    expect(excerptOf(spanOf('a.md', 'một\r\nhai: ⟦ba⟧\r\nbốn\r\n'))).toMatchInlineSnapshot(`
      "2 | hai: ba
        |      ^^"
    `)
  })

  test('in a file with a byte order mark', () => {
    expect(vi(finding(spanOf('a.md', '\uFEFF⟦---⟧\nsố: 5\n')))).toMatchInlineSnapshot(`
      "lỗi[task-lead-known]: nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục
       --> a.md:1:1
        |
      1 | ---
        | ^^^
        = xem: kehoach explain task-lead-known

      1 lỗi trong 1 tệp
      "
    `)
  })

  test('at the end of a line', () => {
    expect(excerptOf(spanOf('a.md', 'trích yếu:⟦⟧\nsố: 5'))).toMatchInlineSnapshot(`
      "1 | trích yếu:
        |           ^"
    `)
    expect(excerptOf(spanOf('a.md', 'trích yếu:⟦\r\n⟧số: 5'))).toMatchInlineSnapshot(`
      "1 | trích yếu:
        |           ^"
    `)
  })

  test('of an empty span: one', () => {
    expect(excerptOf(spanOf('a.md', 'số: ⟦⟧05'))).toMatchInlineSnapshot(`
      "1 | số: 05
        |     ^"
    `)
    expect(excerptOf(spanOf('a.md', '⟦⟧'))).toMatchInlineSnapshot(`
      "1 |
        | ^"
    `)
  })

  test('of a span over several lines: to the end of its first', () => {
    expect(excerptOf(spanOf('a.md', '  - ⟦mã: mot\n    nội dung: Lễ⟧'))).toMatchInlineSnapshot(`
      "1 |   - mã: mot
        |     ^^^^^^^"
    `)
  })

  test('of a letter of several code points: one', () => {
    expect(excerptOf(spanOf('a.md', 'a 👩‍👧 ⟦👍🏽⟧ b'))).toMatchInlineSnapshot(`
      "1 | a 👩‍👧 👍🏽 b
        |     ^"
    `)
  })
})

describe('a long line', () => {
  const words = 'Ủy ban nhân dân xã '.repeat(40)

  test('is cut on both sides of the marks', () => {
    expect(excerptOf(spanOf('a.md', `${words}⟦Phòng Văn hóa⟧ ${words}`))).toMatchInlineSnapshot(`
      "1 | …xã Ủy ban nhân dân xã Ủy ban nhân dân xã Phòng Văn hóa Ủy ban nhân dân xã Ủy ban nhân dân xã Ủ…
        |                                           ^^^^^^^^^^^^^"
    `)
  })

  test('is cut on one side', () => {
    expect(excerptOf(spanOf('a.md', `⟦Phòng Văn hóa⟧ ${words}`))).toMatchInlineSnapshot(`
      "1 | Phòng Văn hóa Ủy ban nhân dân xã Ủy ban nhân dân xã Ủy ban nhân dân xã Ủy ban nhân dân xã Ủy ba…
        | ^^^^^^^^^^^^^"
    `)
    expect(excerptOf(spanOf('a.md', `${words}⟦Phòng Văn hóa⟧`))).toMatchInlineSnapshot(`
      "1 | …ân xã Ủy ban nhân dân xã Ủy ban nhân dân xã Ủy ban nhân dân xã Ủy ban nhân dân xã Phòng Văn hóa
        |                                                                                    ^^^^^^^^^^^^^"
    `)
    expect(excerptOf(spanOf('a.md', `${words}xã⟦⟧`))).toMatchInlineSnapshot(`
      "1 | …ban nhân dân xã Ủy ban nhân dân xã Ủy ban nhân dân xã Ủy ban nhân dân xã Ủy ban nhân dân xã xã
        |                                                                                                ^"
    `)
  })

  test('is cut inside the marks when they are longer', () => {
    expect(excerptOf(spanOf('a.md', `${words}⟦${words}⟧${words}`))).toMatchInlineSnapshot(`
      "1 | …Ủy ban nhân dân xã Ủy ban nhân dân xã Ủy ban nhân dân xã Ủy ban nhân dân xã Ủy ban nhân dân xã…
        |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `)
  })

  test('never passes 100 columns, wherever the marks are', () => {
    for (let before = 0; before < 230; before += 7) {
      for (const length of [0, 1, 50, 96, 97, 98, 150]) {
        const where = spanOf('a.md', `${'ă'.repeat(before)}⟦${'ê'.repeat(length)}⟧${'ơ'.repeat(230 - before)}`)
        const [line = '', marks = ''] = excerptOf(where).split('\n')
        expect(graphemes(line).length).toBeLessThanOrEqual(100)
        expect(graphemes(marks).length).toBeLessThanOrEqual(100)
        const first = [...line][marks.indexOf('^')]
        expect(first).toBe(length > 0 ? 'ê' : 'ơ')
      }
    }
  })
})
