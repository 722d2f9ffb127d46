import { test } from 'vitest'
import { reportJson } from '../../src/report/report-json.ts'
import { finding, spansOf, vi } from './finding-support.ts'
test('perf', () => {
  const f = spansOf('a.md', `${'Ủy ban nhân dân xã '.repeat(100)}⟦x⟧ việc\n`.repeat(1000)).map((w, i) => finding(w, {message: {vi: `m${i}`, en: `m${i}`}}))
  let t = performance.now(); vi(...f); console.log('text 1000 findings/2000-letter lines', performance.now() - t)
  t = performance.now(); reportJson(f); console.log('json', performance.now() - t)
  const g = spansOf('a.md', `${'Ủy ban nhân dân xã '.repeat(25000)}${'⟦x⟧ việc '.repeat(20)}`).map((w, i) => finding(w, {message: {vi: `m${i}`, en: `m${i}`}}))
  t = performance.now(); vi(...g); console.log('20 findings on one 475k line', performance.now() - t)
})
