import { expect, test } from 'vitest'
import { reportText } from '../../src/report/report-text.ts'
import { en, finding, spanOf } from './finding-support.ts'

const where = spanOf('a.md', 'số: ⟦05⟧')
const related = [{ span: spanOf('b.yaml', '⟦x⟧'), message: { vi: 'ở đây', en: 'here' } }]
const coloured = finding(where, { label: { vi: 'số', en: 'number' }, help: { vi: 'bỏ', en: 'drop' }, related })
const visible = (text: string): string => text.replaceAll('\u001b', '␛')
const stripped = (text: string): string => visible(text).replace(/␛\[\d+m/g, '')

test('colours mark the severity, the marks and the frame', () => {
  expect(visible(reportText([coloured], { lang: 'en', colour: true }))).toMatchInlineSnapshot(`
    "␛[1m␛[31merror[task-lead-known]␛[39m␛[22m␛[1m: task le-phat-dong is led by a unit that is not in the register␛[22m
    ␛[2m -->␛[22m a.md:1:5
    ␛[2m  |␛[22m
    ␛[2m1 |␛[22m số: 05
    ␛[2m  |␛[22m     ␛[31m^^␛[39m ␛[31mnumber␛[39m
    ␛[2m  |␛[22m
    ␛[2m :::␛[22m b.yaml:1:1
    ␛[2m  |␛[22m
    ␛[2m1 |␛[22m x
    ␛[2m  |␛[22m ␛[34m-␛[39m ␛[34mhere␛[39m
    ␛[2m  =␛[22m help: drop
    ␛[2m  =␛[22m see: kehoach explain task-lead-known

    ␛[1m1 error in 1 file␛[22m
    "
  `)
})

test('each severity has its colour', () => {
  const first = (severity: 'error' | 'warning' | 'info') =>
    visible(reportText([finding(where, { severity })], { lang: 'en', colour: true })).split('[task')[0]
  expect([first('error'), first('warning'), first('info')]).toMatchInlineSnapshot(`
    [
      "␛[1m␛[31merror",
      "␛[1m␛[33mwarning",
      "␛[1m␛[36mnote",
    ]
  `)
})

test('without its colours it is the report without colour', () => {
  expect(stripped(reportText([coloured], { lang: 'en', colour: true }))).toBe(en(coloured))
  expect(en(coloured)).not.toContain('\u001b')
})
