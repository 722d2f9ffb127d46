import { expect, test } from 'vitest'
import { readPlan } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { positionAt } from '../../src/text/source-file.ts'
import { bytesOf, namesIn, textOf } from '../support/disk.ts'
import { hostOf, read } from '../support/example-plan.ts'
import { lettersPassed } from '../support/letters-passed.ts'

/** Broken plans: test/cases/<case>/ke-hoach.md with don-vi.yaml beside it, told in expected/findings.txt. */
const CASES = namesIn('test/cases').filter(
  (name) =>
    !name.startsWith('published-') &&
    namesIn(`test/cases/${name}`).includes('expected') &&
    namesIn(`test/cases/${name}/expected`).includes('findings.txt'),
)

test.each(CASES)('%s', async (name) => {
  const files = {
    'ke-hoach.md': bytesOf(`test/cases/${name}/ke-hoach.md`),
    'don-vi.yaml': bytesOf(`test/cases/${name}/don-vi.yaml`),
  }
  const reading = readPlan('ke-hoach.md', hostOf(files))
  await expect(findingLines(reading?.diagnostics ?? [])).toMatchFileSnapshot(`../cases/${name}/expected/findings.txt`)
})

test('one plan with ten faults gives ten findings in order', () => {
  expect(textOf('test/cases/ten-faults/expected/findings.txt').trimEnd().split('\n')).toHaveLength(10)
})

test('two megabytes of junk are one finding', () => {
  let seed = 1
  const junk = Uint8Array.from({ length: 2_000_000 }, () => {
    seed = (seed * 48271) % 2147483647
    return seed % 256
  })
  expect(findingLines(read(junk).diagnostics)).toBe('ke-hoach.md:1:1 file-too-large\n')
})

test('the work on one long paragraph is in proportion to its length', () => {
  const words = 'Phòng Văn hóa - Xã hội thực hiện thực hiện từ ngày số 12/QĐ-UBND '
  const workOn = (times: number): number =>
    lettersPassed(() => {
      const { diagnostics } = read(`---\nthể thức: nghị định 30\n---\n\n# Nội dung\n\n${words.repeat(times)}\n`)
      expect(diagnostics.length).toBeGreaterThan(times)
    })
  const [few, many] = [workOn(150), workOn(600)]
  expect(many).toBeLessThan(few * 4.4)
  // So many times each letter is passed over, by all rules together.
  expect(many / (600 * words.length)).toBeLessThan(LETTERS_A_LETTER)
})

const LETTERS_A_LETTER = 200

const findingLines = (findings: readonly Diagnostic[]): string =>
  findings
    .map(({ rule, span: { source, start } }) => {
      const { line, column } = positionAt(source, start)
      return `${source.path.replace(/.*\//, '')}:${line}:${column} ${rule}\n`
    })
    .join('')
