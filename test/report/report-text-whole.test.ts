import { describe, expect, test } from 'vitest'
import { en, finding, spanOf, spansOf, vi } from './finding-support.ts'

describe('repeats', () => {
  const lines = (count: number) => spansOf('a.md', '- ⟦nội dung⟧: việc\n\n'.repeat(count))

  test('five are printed whole', () => {
    expect(vi(...lines(5).map((where) => finding(where)))).not.toContain('…')
  })

  test('of six the first three are printed, the rest is one line', () => {
    expect(vi(...lines(6).map((where) => finding(where)))).toMatchInlineSnapshot(`
      "lỗi[task-lead-known]: nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục
       --> a.md:1:3
        |
      1 | - nội dung: việc
        |   ^^^^^^^^
        = xem: kehoach explain task-lead-known

      lỗi[task-lead-known]: nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục
       --> a.md:3:3
        |
      3 | - nội dung: việc
        |   ^^^^^^^^
        = xem: kehoach explain task-lead-known

      lỗi[task-lead-known]: nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục
       --> a.md:5:3
        |
      5 | - nội dung: việc
        |   ^^^^^^^^
        = xem: kehoach explain task-lead-known

      … và 3 chỗ khác cùng lỗi này, ở dòng 7, 9, 11

      6 lỗi trong 1 tệp
      "
    `)
    expect(en(...lines(6).map((where) => finding(where)))).toContain(
      '… and 3 more of the same error, at line 7, 9, 11\n',
    )
  })

  test('many lines are not all named', () => {
    expect(vi(...lines(40).map((where) => finding(where)))).toContain(
      '… và 37 chỗ khác cùng lỗi này, ở dòng 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, …\n\n40 lỗi trong 1 tệp\n',
    )
  })

  test('another finding between them ends a run', () => {
    const findings = lines(6).map((where, i) => finding(where, i === 3 ? { rule: 'task-id' } : {}))
    expect(vi(...findings)).not.toContain('…')
  })
})

describe('what a plan may not do to a terminal', () => {
  test('escape sequences, direction overrides and zero-width letters are shown, not obeyed', () => {
    const where = spanOf('a.md', 'số: ⟦\u001b[2J\u202e05\u200b⟧')
    const found = finding(where, { message: { vi: 'số "\u001b[2J"', en: 'number' } })
    expect(vi(found)).toMatchInlineSnapshot(`
      "lỗi[task-lead-known]: số "�[2J"
       --> a.md:1:5
        |
      1 | số: �[2J�05�
        |     ^^^^^^^^
        = xem: kehoach explain task-lead-known

      1 lỗi trong 1 tệp
      "
    `)
  })
})

describe('the last line', () => {
  const at = (path: string) => spanOf(path, '⟦x⟧ y')

  test('counts findings and files', () => {
    expect(vi()).toBe('Không có lỗi\n')
    expect(en()).toBe('No errors\n')
    const three = [
      finding(at('a.md')),
      finding(at('b.md')),
      finding(at('b.md'), { rule: 'task-note', severity: 'warning' }),
    ]
    expect(vi(...three)).toMatch(/\n\n2 lỗi, 1 cảnh báo trong 2 tệp\n$/)
    expect(en(...three)).toMatch(/\n\n2 errors, 1 warning in 2 files\n$/)
  })

  test('says that there are no errors when there are only warnings', () => {
    const two = [finding(at('a.md'), { severity: 'warning' }), finding(at('b.md'), { severity: 'info' })]
    expect(vi(...two)).toMatch(/\n\nKhông có lỗi, 1 cảnh báo, 1 lưu ý trong 2 tệp\n$/)
    expect(en(...two)).toMatch(/\n\nNo errors, 1 warning, 1 note in 2 files\n$/)
  })
})

test('the order of the findings given does not matter', () => {
  const [a, b] = spansOf('a.md', '⟦một⟧ ⟦hai⟧').map((where) => finding(where))
  if (!a || !b) throw new Error('two spans')
  expect(vi(b, a, b)).toBe(vi(a, b))
})
