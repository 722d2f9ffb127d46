import { expect, test } from 'vitest'
import { reportJunit } from '../../src/report/report-junit.ts'
import { finding, spanOf, spansOf } from './finding-support.ts'
import { optionsWith } from './options.ts'

test('errors fail, warnings tell of themselves, a file without findings passes', () => {
  const [first, second, third] = spansOf('b.md', 'số: ⟦5⟧\nhạn: ⟦31/6⟧\n⟦x⟧\n')
  if (!first || !second || !third) throw new Error('three spans are marked')
  const help = { vi: 'sửa lại', en: 'mend it' }
  const findings = [finding(first, { help }), finding(second), finding(third, { rule: 'bad-id', severity: 'warning' })]
  expect(reportJunit(findings, optionsWith({ lang: 'en', files: ['b.md', 'a.md'] }))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="kehoach" tests="4" failures="2" errors="0">
      <testsuite name="a.md" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="a.md" name="no findings" file="a.md"/>
      </testsuite>
      <testsuite name="b.md" tests="3" failures="2" errors="0" skipped="0">
        <testcase classname="b.md" name="task-lead-known: task le-phat-dong is led by a unit that is not in the register" file="b.md" line="1">
          <failure message="task le-phat-dong is led by a unit that is not in the register" type="task-lead-known">b.md:1:5: error[task-lead-known]: task le-phat-dong is led by a unit that is not in the register
    help: mend it</failure>
        </testcase>
        <testcase classname="b.md" name="task-lead-known: task le-phat-dong is led by a unit that is not in the register (2)" file="b.md" line="2">
          <failure message="task le-phat-dong is led by a unit that is not in the register" type="task-lead-known">b.md:2:6: error[task-lead-known]: task le-phat-dong is led by a unit that is not in the register</failure>
        </testcase>
        <testcase classname="b.md" name="bad-id: task le-phat-dong is led by a unit that is not in the register" file="b.md" line="3">
          <system-out>b.md:3:1: warning[bad-id]: task le-phat-dong is led by a unit that is not in the register</system-out>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

test('marks of XML are escaped, and what is no XML at all is replaced', () => {
  const text = '<a b="c">&\u0000\u001b\uFFFE\uD800\nhai'
  const report = reportJunit([finding(spanOf('a&"b.md', '⟦x⟧'), { message: { vi: text, en: text } })], optionsWith())
  expect(report).toContain('<testsuite name="a&amp;&quot;b.md" tests="1"')
  expect(report).toContain('message="&lt;a b=&quot;c&quot;&gt;&amp;\uFFFD\uFFFD\uFFFD\uFFFD&#10;hai"')
  expect(report).toContain('&lt;a b=&quot;c&quot;&gt;&amp;\uFFFD\uFFFD\uFFFD\uFFFD\nhai</failure>')
})

test('nothing checked', () => {
  expect(reportJunit([], optionsWith())).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kehoach" tests="0" failures="0" errors="0">\n</testsuites>\n',
  )
})
