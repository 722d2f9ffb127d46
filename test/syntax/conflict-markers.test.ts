import { expect, test } from 'vitest'
import { planWith, REGISTER, taskBlock } from '../../src/check/example-plan.ts'
import { readUnits } from '../../src/plan/units.ts'
import { parsePlan } from '../../src/syntax/parse-plan.ts'
import { positionAt, sourceFile } from '../../src/text/source-file.ts'

const told = (text: string): string[] =>
  parsePlan(sourceFile('ke-hoach.md', text)).diagnostics.map(
    ({ rule, span, args }) => `${rule} ${positionAt(span.source, span.start).line}-${args?.last}`,
  )
const conflict = (size: number): string =>
  `${'<'.repeat(size)} HEAD\nmột\n${'='.repeat(size)}\nhai\n${'>'.repeat(size)} nhanh\n`

test('each conflict is told once, and nothing else of the file', () => {
  const text = `${conflict(7)}giữa\n${conflict(7)}`
  expect(told(text)).toEqual(['conflict-marker 1-5', 'conflict-marker 7-11'])
  expect(told(planWith({}, taskBlock()).replace('thể thức:', `${conflict(12)}thể thức:`))).toEqual([
    'conflict-marker 2-6',
  ])
})

test('marks with a base between them, marks within marks, a mark that is left alone', () => {
  expect(told('<<<<<<< HEAD\nmột\n||||||| gốc\nba\n=======\nhai\n>>>>>>> nhanh\n')).toEqual(['conflict-marker 1-7'])
  const [helped] = parsePlan(
    sourceFile('', '<<<<<<< HEAD\nmột\n||||||| gốc\nba\n=======\nhai\n>>>>>>> nhanh\n'),
  ).diagnostics
  expect(helped?.help?.vi).toContain('bốn dòng dấu')
  expect(told(`<<<<<<<<< HEAD\n${conflict(7)}=========\nhai\n>>>>>>>>> nhanh\n`)).toEqual([
    'conflict-marker 1-1',
    'conflict-marker 2-6',
    'conflict-marker 9-9',
  ])
  expect(told('một\n>>>>>>> nhanh\n')).toEqual(['conflict-marker 2-2'])
})

test('Windows line ends, and what only looks like a mark', () => {
  expect(told(conflict(7).replaceAll('\n', '\r\n'))).toEqual(['conflict-marker 1-5'])
  const allowed = planWith({}, '# Một\n\nHai\n=======\n\n    <<<<<<< ba\n\n<<<<<<<bốn\n')
  expect(told(allowed)).not.toContainEqual(expect.stringContaining('conflict-marker'))
})

test('a register of units with marks tells of them alone', () => {
  const { diagnostics } = readUnits([sourceFile('don-vi.yaml', `${REGISTER}${conflict(7)}`)])
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['conflict-marker'])
})
