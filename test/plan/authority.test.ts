import { expect, test } from 'vitest'
import { block, planWith, taskBlock } from '../../src/check/example-plan.ts'
import { documentOf, registryOf } from '../../src/compile.ts'
import { hostOf, read } from '../support/example-plan.ts'

const COLUMNS = '{kiểu: bảng, cột: [{trường: nội dung, tên: Việc}, {trường: thẩm quyền, tên: Người phê duyệt}]}'

const plan = (task: string): string =>
  planWith(
    { 'trình bày': COLUMNS },
    `# Nhóm\n\n${block('nhóm', 'mã: nhom-mot\nthẩm quyền: Chủ tịch UBND xã')}\n${task.replace('# Nhiệm vụ\n\n', '')}`,
  )

test.each([
  ['lent by the group', taskBlock(), { words: 'Chủ tịch UBND xã', units: [] }],
  ['a unit of its own', taskBlock({ 'thẩm quyền': 'cong-an-xa' }), { words: 'Công an xã', units: ['cong-an-xa'] }],
  [
    'words with a unit',
    taskBlock({ 'thẩm quyền': '{ghi: Trưởng phòng, là: vhxh}' }),
    { words: 'Trưởng phòng', units: ['vhxh'] },
  ],
])('who decides, %s: read, registered and printed where a column asks for it', (_, task, { words, units }) => {
  const reading = read(plan(task))
  expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const [registered] = registryOf(reading, hostOf({}))?.tasks ?? []
  expect(registered?.authority?.words).toBe(words)
  expect(registered?.authority?.units.map(({ id }) => id)).toEqual(units)
  // Runs that are kept whole part the words.
  const printed = JSON.stringify(documentOf(reading)?.sections).replaceAll('"},{"type":"text","text":"', '')
  expect(printed).toContain('Người phê duyệt')
  expect(printed).toContain(words)
})

test('a task without it has none in the registry', () => {
  const [registered] = registryOf(read(planWith({}, taskBlock())), hostOf({}))?.tasks ?? []
  expect(registered).toBeDefined()
  expect(registered).not.toHaveProperty('authority')
})
