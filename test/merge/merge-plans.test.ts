import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { countConflicts, printChunks, sideOf } from '../../src/merge/chunk.ts'
import type { Three } from '../../src/merge/merge-lines.ts'
import { mergePlans, mergeRegisters } from '../../src/merge/merge-plans.ts'
import { joinParts } from '../../src/merge/parts.ts'
import { splitPlan, splitRegister } from '../../src/merge/split.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { SLUGS } from '../support/compiled-plans.ts'

const MARKING = { ours: 'HEAD', theirs: 'nhanh', size: 7 }

const A = `# việc của xã
- mã: mo-lop
  nội dung: Mở lớp tập huấn
  chủ trì: vhxh  # đã hỏi
  phối hợp:
    - cong-an-xa
    # còn chờ trả lời
    - cac-thon

  thời gian: trước ngày 30/6/2025
  kết quả: >-
    02 lớp
    tập huấn
  # cuối việc
`
const B = `- mã: phat-dong
  nội dung: "Tổ chức lễ phát động"
  chủ trì: cong-an-xa
  thời gian: Tháng 10/2025
  kết quả: 01 lễ
`
const C = `- mã: tong-ket
  nội dung: Tổng kết
  chủ trì: vhxh
  thời gian: Tháng 12/2025
  kết quả: 01 báo cáo
`
const fence = (content: string): string => `\`\`\`yaml nhiệm vụ\n${content}\`\`\`\n`
const longForm = (content: string): string =>
  fence(`trình bày: theo đơn vị\ndanh sách:\n${content.replace(/^(?=.)/gm, '  ')}`)
const plan = (first: string, second: string, changes = {}): string =>
  planWith(
    changes,
    `# Mục đích\n\nPhổ cập kỹ năng số.\n\n# Nhiệm vụ\n\n${first}\n# Tổng kết\n\n${second}\nHết lời văn.\n`,
  )
const BASE = plan(fence(`${A}\n${B}`), fence(C))

const merge = (ours: string, theirs: string, base = BASE): string =>
  printChunks(mergePlans({ base, ours, theirs }), MARKING)
const edit = (from: string, to: string, text = BASE): string => {
  if (!text.includes(from)) throw new Error(`“${from}” is in the plan`)
  return text.replace(from, () => to)
}
const new_ = (id: string): string => C.replace('tong-ket', id)

test.each(SLUGS)('%s is taken apart and put together byte for byte', (slug) => {
  const read = (name: string) => sourceFile(name, readFileSync(`plans/2025/${slug}/${name}`, 'utf8'))
  const [file, register] = [read('ke-hoach.md'), read('don-vi.yaml')]
  expect(joinParts(splitPlan(file) ?? [])).toBe(file.text)
  expect(joinParts(splitRegister(register) ?? [])).toBe(register.text)
})

/** What each side typed in place of what, and the same both ways in the result. */
type Edit = readonly [from: string, to: string]
const CLEAN: readonly (readonly [name: string, ours: Edit, theirs: Edit])[] = [
  [
    'two fields beside each other',
    ['chủ trì: vhxh  # đã hỏi', 'chủ trì: ubnd-xa  # đã hỏi'],
    ['thời gian: trước ngày 30/6/2025', 'thời gian: trước ngày 30/9/2025'],
  ],
  ['a value and the comment behind it', ['chủ trì: vhxh ', 'chủ trì: ubnd-xa '], ['# đã hỏi', '# đã hỏi lại']],
  [
    'a value and the comment above it',
    ['thời gian: trước ngày 30/6/2025', 'thời gian: trước ngày 30/9/2025'],
    ['    - cac-thon\n\n', '    - cac-thon\n\n  # theo ý kiến của xã\n'],
  ],
  [
    'a field put in and the field above it edited',
    ['nội dung: Mở lớp', 'nội dung: Mở các lớp'],
    ['  chủ trì: vhxh', '  thẩm quyền: ubnd-xa\n  chủ trì: vhxh'],
  ],
  [
    'a field taken away and another edited',
    ['  kết quả: 01 lễ\n', ''],
    ['thời gian: Tháng 10/2025', 'thời gian: Tháng 11/2025'],
  ],
  ['two keys of the front matter beside each other', ['địa danh: Bờ Y', 'địa danh: Đắk Tô'], ['số:\n', 'số: 12\n']],
  [
    'a task and the prose right above its block',
    ['- mã: tong-ket\n', '# tổng hợp\n- mã: tong-ket\n'],
    ['# Tổng kết\n', '# Tổng kết, khen thưởng\n'],
  ],
  [
    'a value and the other way to type another',
    ['nội dung: "Tổ chức lễ phát động"', "nội dung: 'Tổ chức lễ phát động'"],
    ['chủ trì: cong-an-xa\n  thời', 'chủ trì: vhxh\n  thời'],
  ],
]

describe('no conflict', () => {
  test.each(CLEAN)('%s', (_, ours, theirs) => {
    const both = edit(...theirs, edit(...ours))
    expect(merge(edit(...ours), edit(...theirs))).toBe(both)
    expect(merge(edit(...theirs), edit(...ours))).toBe(both)
  })

  test('tasks added at one place: both, ours first, with the blank line each brought', () => {
    const added = (id: string): string => plan(fence(`${A}\n${B}\n${new_(id)}`), fence(C))
    expect(merge(added('cua-ta'), added('cua-ho'))).toBe(
      plan(fence(`${A}\n${B}\n${new_('cua-ta')}\n${new_('cua-ho')}`), fence(C)),
    )
  })

  test('a task moved to another block by one and edited by the other', () => {
    const moved = plan(fence(A), fence(`${C}${B}`))
    const edited = edit('kết quả: 01 lễ', 'kết quả: 02 lễ')
    const both = plan(fence(A), fence(`${C}${edit('kết quả: 01 lễ', 'kết quả: 02 lễ', B)}`))
    expect([merge(moved, edited), merge(edited, moved)]).toEqual([both, both])
  })

  test('a section moved by one and a task in it edited by the other', () => {
    const moved = edit('# Nhiệm vụ', `# Tổng kết\n\n${fence(C)}\n# Nhiệm vụ`, edit(`# Tổng kết\n\n${fence(C)}\n`, ''))
    const done = ['thời gian: Tháng 12/2025', 'thời gian: Tháng 11/2025'] as const
    expect(merge(moved, edit(...done))).toBe(edit(...done, moved))
    expect(merge(edit(...done), moved)).toBe(edit(...done, moved))
  })

  test('one typed the value anew, the other changed it', () => {
    const folded = edit('nội dung: "Tổ chức lễ phát động"', 'nội dung: >-\n    Tổ chức\n    lễ phát động')
    const changed = edit('"Tổ chức lễ phát động"', '"Tổ chức ngày hội"')
    expect([merge(folded, changed), merge(changed, folded)]).toEqual([changed, changed])
  })

  test('both gave one value, typed in two ways: as ours types it', () => {
    const [ours, theirs] = [edit('Tháng 10/2025', 'Tháng 11/2025'), edit('Tháng 10/2025', '"Tháng 11/2025"')]
    expect(merge(ours, theirs)).toBe(ours)
  })

  test('one made the list a long form, the other added a task', () => {
    const [long, added] = [plan(longForm(`${A}\n${B}`), fence(C)), plan(fence(`${A}\n${B}${new_('them')}`), fence(C))]
    const both = plan(longForm(`${A}\n${B}${new_('them')}`), fence(C))
    expect([merge(long, added), merge(added, long)]).toEqual([both, both])
  })

  test('both began a table under one heading', () => {
    const empty = plan(fence(A), '')
    expect(merge(plan(fence(A), fence(B)), plan(fence(A), fence(C)), empty)).toBe(plan(fence(A), fence(`${B}${C}`)))
  })

  test('a block whose tasks one took away and the other moved is gone with them', () => {
    const ours = plan(fence(`${A}\n${B}`), '')
    expect(merge(ours, BASE.replace('Phổ cập', 'Nâng cao'))).toBe(ours.replace('Phổ cập', 'Nâng cao'))
    const moved = plan(fence(`${A}\n${B}${C}`), '')
    expect(merge(moved, edit('Tháng 12/2025', 'Tháng 11/2025'))).toBe(edit('Tháng 12/2025', 'Tháng 11/2025', moved))
  })

  test('an id changed by one and the task edited by the other: the edit under the new id', () => {
    const [renamed, edited] = [edit('mã: phat-dong', 'mã: ngay-hoi'), edit('kết quả: 01 lễ', 'kết quả: 02 lễ')]
    const both = edit('mã: phat-dong', 'mã: ngay-hoi', edited)
    expect([merge(renamed, edited), merge(edited, renamed)]).toEqual([both, both])
  })

  test('sections of one level that both put in at one place: both, ours first', () => {
    const section = (name: string): string => `# ${name}\n\n${fence(new_(name.toLowerCase()))}\nLời ${name}.\n\n`
    const above = (sections: string): string => edit('# Tổng kết', `${sections}# Tổng kết`)
    expect(merge(above(section('Mot')), above(section('Hai')))).toBe(above(section('Mot') + section('Hai')))
    const below = (sections: string): string => `${BASE}${sections}`
    const [mine, other] = ['\n# Một\n\nLời một.\n', '\n# Hai\n\nLời hai.\n']
    expect(merge(below(mine), below(other))).toBe(below(mine + other))
  })

  test('a table that one left empty stays empty', () => {
    const emptied = plan(longForm(`${A}\n${B}`), fence('danh sách: []\n'))
    const ours = plan(longForm(`${A}\n${B}`), fence(`danh sách:\n  ${C.replaceAll('\n', '\n  ').trimEnd()}\n`))
    const theirs = ours.replace('Phổ cập', 'Nâng cao')
    expect(merge(emptied, theirs, ours)).toBe(emptied.replace('Phổ cập', 'Nâng cao'))
  })

  test('Windows line ends and a byte order mark stay', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const [ours, theirs] = [edit('Tháng 10/2025', 'Tháng 11/2025'), edit('kết quả: 01 lễ', 'kết quả: 02 lễ')]
    expect(merge(windows(ours), windows(theirs), windows(BASE))).toBe(
      windows(edit('kết quả: 01 lễ', 'kết quả: 02 lễ', ours)),
    )
  })
})

/** What each side made of the front matter, and what comes of both. */
const MEMBERS: readonly (readonly [name: string, ours: Edit, theirs: Edit, both: string])[] = [
  [
    'recipients added at one place: both, ours first',
    ['  - Sở B\n', '  - Sở B\n  - Sở ta\n'],
    ['  - Sở B\n', '  - Sở B\n  - Sở họ  # theo công văn\n'],
    '  - Sở A\n  - Sở B\n  - Sở ta\n  - Sở họ  # theo công văn\n',
  ],
  [
    'the same recipient added by both: once',
    ['  - Sở B\n', '  - Sở B\n  - Sở C\n'],
    ['  - Sở B\n', '  - Sở B\n  - Sở C\n  - Sở D\n'],
    '  - Sở A\n  - Sở B\n  - Sở C\n  - Sở D\n',
  ],
  [
    'a recipient changed and one put above it',
    ['Sở B', 'Sở Bê'],
    ['  - Sở B\n', '  - Sở mới\n  - Sở B\n'],
    '  - Sở A\n  - Sở mới\n  - Sở Bê\n',
  ],
  [
    'a recipient taken away and one added below',
    ['  - Sở A\n', ''],
    ['  - Sở B\n', '  - Sở B\n  - Sở C\n'],
    '  - Sở B\n  - Sở C\n',
  ],
  [
    'two facts of a signature',
    ['CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['Nguyễn Văn An', 'Trần Thị Bình  # từ 01/7'],
    '  chức vụ: PHÓ CHỦ TỊCH\n  họ tên: Trần Thị Bình  # từ 01/7\n',
  ],
]
const SIGNED = planWith({
  ký: '\n  # người ký\n  chức vụ: CHỦ TỊCH\n  họ tên: Nguyễn Văn An',
  'nơi nhận': '\n  - Sở A\n  - Sở B',
})

describe('within a key of the front matter', () => {
  test.each(MEMBERS)('%s', (_, ours, theirs, both) => {
    const merged = merge(edit(...ours, SIGNED), edit(...theirs, SIGNED), SIGNED)
    expect(merged).toContain(both)
    expect(merged).not.toContain('<<<<<<<')
    expect(merged).toContain('ký: \n  # người ký\n')
  })

  test('the same member changed by both: a conflict of its line alone', () => {
    const [ours, theirs] = [edit('Sở B', 'Sở C', SIGNED), edit('Sở B', 'Sở D', SIGNED)]
    expect(merge(ours, theirs, SIGNED)).toBe(
      edit('  - Sở B\n', '<<<<<<< HEAD\n  - Sở C\n=======\n  - Sở D\n>>>>>>> nhanh\n', SIGNED),
    )
    const names = [edit('Văn An', 'Văn Anh', SIGNED), edit('Văn An', 'Văn Ân', SIGNED)] as const
    expect(merge(...names, SIGNED)).toContain(
      '<<<<<<< HEAD\n  họ tên: Nguyễn Văn Anh\n=======\n  họ tên: Nguyễn Văn Ân\n>>>>>>> nhanh\n',
    )
  })
})

describe('a conflict', () => {
  test('stands at the lines of the field alone', () => {
    const [ours, theirs] = [edit('Tháng 10/2025', 'Tháng 11/2025'), edit('Tháng 10/2025', 'Tháng 12/2025')]
    const marks = `<<<<<<< HEAD\n  thời gian: Tháng 11/2025\n=======\n  thời gian: Tháng 12/2025\n>>>>>>> nhanh\n`
    expect(merge(ours, theirs)).toBe(edit('  thời gian: Tháng 10/2025\n', marks))
  })

  test('at the first line of a task has the dash on both sides', () => {
    const base = BASE.replace('- mã: phat-dong\n  nội dung:', '- nội dung:').replace(
      'cong-an-xa\n  thời',
      'cong-an-xa\n  mã: phat-dong\n  thời',
    )
    const [ours, theirs] = [edit('lễ phát động', 'ngày hội', base), edit('lễ phát động', 'hội thi', base)]
    expect(merge(ours, theirs, base)).toContain(
      '<<<<<<< HEAD\n- nội dung: "Tổ chức ngày hội"\n=======\n- nội dung: "Tổ chức hội thi"\n>>>>>>> nhanh\n  chủ trì: cong-an-xa\n',
    )
  })

  const SAME: readonly (readonly [name: string, ours: string, theirs: string])[] = [
    ['a task taken away and edited', edit(`\n${B}`, ''), edit('Tháng 10/2025', 'Tháng 11/2025')],
    ['a field taken away and edited', edit('  thời gian: Tháng 10/2025\n', ''), edit('Tháng 10/2025', 'Tháng 11/2025')],
    [
      'a block taken away and a task in it edited',
      plan(fence(`${A}\n${B}`), ''),
      edit('Tháng 12/2025', 'Tháng 11/2025'),
    ],
    [
      'a block taken away and a task put into it',
      plan(fence(`${A}\n${B}`), ''),
      plan(fence(`${A}\n${B}`), fence(`${C}${new_('them')}`)),
    ],
    [
      'a task taken away and a comment put above it',
      edit(`\n${B}`, ''),
      edit('- mã: phat-dong', '# chờ ý kiến\n- mã: phat-dong'),
    ],
    ['an id that both changed', edit('mã: phat-dong', 'mã: mot'), edit('mã: phat-dong', 'mã: hai')],
    [
      'new sections of one heading',
      edit('# Tổng kết', '# Mới\n\nMột.\n\n# Tổng kết'),
      edit('# Tổng kết', '# Mới\n\nHai.\n\n# Tổng kết'),
    ],
    [
      'new sections of two levels',
      edit('# Tổng kết', '# Một\n\nLời.\n\n# Tổng kết'),
      edit('# Tổng kết', '## Hai\n\nLời.\n\n# Tổng kết'),
    ],
    [
      'new headings of words that stood there',
      edit('Hết lời văn.', '# Một\n\nMột.\n\nHết lời văn.'),
      edit('Hết lời văn.', '# Hai\n\nHai.\n\nHết lời văn.'),
    ],
    [
      'new tasks of one id',
      edit(C, `${C}${new_('them')}`),
      edit(C, `${C}${new_('them').replace('12/2025', '11/2025')}`),
    ],
    [
      'one key of the front matter',
      edit('địa danh: Bờ Y', 'địa danh: Đắk Tô'),
      edit('địa danh: Bờ Y', 'địa danh: Đắk Hà'),
    ],
    ['one line of prose', edit('Phổ cập', 'Nâng cao'), edit('Phổ cập', 'Bảo đảm')],
    [
      'a list that both lengthened',
      edit('    - cac-thon\n', '    - cac-thon\n    - ubnd-xa\n'),
      edit('    - cac-thon\n', '    - cac-thon\n    - vhxh\n'),
    ],
    [
      'a comment within the value typed anew and edited',
      edit(
        '  phối hợp:\n    - cong-an-xa\n    # còn chờ trả lời\n    - cac-thon\n',
        '  phối hợp: [cong-an-xa, cac-thon]\n',
      ),
      edit('    - cac-thon\n', '    - ubnd-xa\n'),
    ],
  ]
  test.each(SAME)('%s', (_, ours, theirs) => {
    const merged = mergePlans({ base: BASE, ours, theirs })
    expect(countConflicts(merged)).toBe(1)
    expect([sideOf(merged, 'ours'), sideOf(merged, 'theirs')]).toEqual([ours, theirs])
  })

  test('a task that was moved to two places', () => {
    const three = (a: string, b: string, c: string): string =>
      planWith({}, `# Một\n\n${fence(a)}\n# Hai\n\n${fence(b)}\n# Ba\n\n${fence(c)}`)
    const [x, y, z] = [new_('mot'), new_('hai'), new_('ba')]
    const merged = mergePlans({
      base: three(`${x}${C}`, y, z),
      ours: three(x, `${y}${C}`, z),
      theirs: three(x, y, `${z}${C}`),
    })
    expect(countConflicts(merged)).toBe(2)
    expect(sideOf(merged, 'ours')).toBe(three(x, `${y}${C}`, z))
    expect(sideOf(merged, 'theirs')).toBe(three(x, y, `${z}${C}`))
  })

  test('shows what stood there before where a repository wants it, and can be taken back to it', () => {
    const [ours, theirs] = [edit('Tháng 10/2025', 'Tháng 11/2025'), edit('Tháng 10/2025', 'Tháng 12/2025')]
    const merged = mergePlans({ base: BASE, ours, theirs })
    expect(printChunks(merged, { ...MARKING, base: 'gốc' })).toContain(
      '  thời gian: Tháng 11/2025\n||||||| gốc\n  thời gian: Tháng 10/2025\n=======\n',
    )
    expect(sideOf(merged, 'base')).toBe(BASE)
  })

  test('is marked with as many letters as the repository wants', () => {
    const merged = mergePlans({ base: BASE, ours: edit('Phổ cập', 'Nâng cao'), theirs: edit('Phổ cập', 'Bảo đảm') })
    expect(printChunks(merged, { ...MARKING, size: 12 })).toContain(`${'='.repeat(12)}\n`)
  })
})

describe('what cannot be read', () => {
  const BROKEN: readonly (readonly [name: string, text: string])[] = [
    ['YAML that is broken', edit('chủ trì: cong-an-xa', 'chủ trì: [cong-an-xa')],
    ['an id that stands twice', edit('mã: phat-dong', 'mã: mo-lop')],
    ['a task without an id', edit('- mã: phat-dong\n  nội dung', '- nội dung')],
    ['markers of an earlier merge', edit('Phổ cập', '<<<<<<< a\nPhổ cập')],
    ['no front matter', BASE.replace(/^---[\s\S]*?---\n/, '')],
  ]
  test.each(BROKEN)('%s: merged line by line, as git would', (_, ours) => {
    const theirs = edit('Hết lời văn.', 'Hết.')
    expect(merge(ours, theirs)).toBe(edit('Hết lời văn.', 'Hết.', ours))
  })
})

test('a task typed on one line is merged as a whole', () => {
  const flow = '- {mã: mot-dong, nội dung: Rà soát, chủ trì: vhxh, thời gian: Tháng 9/2025, kết quả: 01 báo cáo}\n'
  const base = edit(C, `${C}${flow}`)
  const [ours, theirs] = [edit('Rà soát', 'Kiểm tra', base), edit('kết quả: 01 lễ', 'kết quả: 02 lễ', base)]
  expect(merge(ours, theirs, base)).toBe(edit('kết quả: 01 lễ', 'kết quả: 02 lễ', ours))
  expect(countConflicts(mergePlans({ base, ours, theirs: edit('9/2025', '8/2025', base) }))).toBe(1)
})

test('registers of units are merged by unit', () => {
  const unit = (id: string, name: string): string => `- mã: ${id}\n  tên: ${name}\n`
  const base = `# danh mục\n${unit('a', 'Phòng A')}${unit('b', 'Phòng B')}`
  const texts: Three<string> = {
    base,
    ours: `${base}${unit('c', 'Phòng C')}`,
    theirs: `${base.replace('Phòng B', 'Phòng Bê')}${unit('d', 'Phòng D')}`,
  }
  expect(printChunks(mergeRegisters(texts), MARKING)).toBe(
    `# danh mục\n${unit('a', 'Phòng A')}${unit('b', 'Phòng Bê')}${unit('c', 'Phòng C')}${unit('d', 'Phòng D')}`,
  )
})
