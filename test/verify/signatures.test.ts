import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checklistText } from '../../src/verify/report-text.ts'
import { compiledPlan } from '../support/compiled-plans.ts'
import { needTools } from '../support/tool-on-path.ts'
import { sourceOf, told, verified } from './subjects.ts'
import { withContent } from './tamper-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'kehoach-sign-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (tool: string, args: readonly string[], input = ''): void => {
  const { status, stderr, stdout } = spawnSync(tool, args, { cwd: folder, encoding: 'utf8', input })
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${stdout}${stderr}`)
}

/** A database with a certificate of its own for each signer. */
const prepareSigners = (...names: readonly string[]): void => {
  writeFileSync(join(folder, 'noise'), 'the same noise every time, it is only a test'.repeat(20))
  run('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password'])
  for (const [index, name] of names.entries()) {
    const subject = `CN=${name},O=Thu nghiem,C=VN`
    run('certutil', [
      '-S',
      '-d',
      `sql:${folder}`,
      '-n',
      name,
      '-s',
      subject,
      '-x',
      '-t',
      'u,u,u',
      '-z',
      'noise',
      '-g',
      '2048',
      '-m',
      String(index + 7),
    ])
  }
}

const sign = (from: string, to: string, field: string, name: string): Uint8Array => {
  run('pdfsig', [from, to, '-nssdir', `sql:${folder}`, '-nick', name, '-sign', field])
  return new Uint8Array(readFileSync(join(folder, to)))
}

describe('signatures of another program', () => {
  it('are listed with their signers, what came later, and what is no longer whole', async (context) => {
    needTools(['pdfsig', 'certutil'], context)
    const plan = await compiledPlan('xa-bo-y')
    prepareSigners('Tran Thi Huyen', 'UBND xa Bo Y')
    writeFileSync(join(folder, 'plan.pdf'), plan.pdf)
    sign('plan.pdf', 'one.pdf', 'ChuKyNguoiKy1', 'Tran Thi Huyen')
    const bytes = sign('one.pdf', 'two.pdf', 'ChuKyCoQuan1', 'UBND xa Bo Y')

    const both = verified(bytes, sourceOf(plan))
    expect(told(both)).toEqual([])
    expect(
      both.signatures.map(({ field, signer, intact, coversWholeFile, later, contentChangedLater }) => ({
        field,
        signer,
        intact,
        coversWholeFile,
        later: later.map(({ vi }) => vi),
        contentChangedLater,
      })),
    ).toEqual([
      {
        field: 'ChuKyNguoiKy1',
        signer: 'Tran Thi Huyen',
        intact: true,
        coversWholeFile: false,
        later: ['chữ ký ChuKyCoQuan1'],
        contentChangedLater: false,
      },
      {
        field: 'ChuKyCoQuan1',
        signer: 'UBND xa Bo Y',
        intact: true,
        coversWholeFile: true,
        later: [],
        contentChangedLater: false,
      },
    ])
    const text = checklistText(both, { language: 'vi', paint: (words) => words })
    expect(text).toContain('✓ chữ ký số ChuKyNguoiKy1: Tran Thi Huyen')
    expect(text).toContain('Không xét chứng thư có được tin cậy hay không')

    // A byte of the first lines, under both signatures.
    const flipped = bytes.slice()
    flipped[12] = (flipped[12] ?? 0) ^ 1
    expect(verified(flipped, sourceOf(plan)).signatures.map(({ fault }) => fault?.vi)).toEqual([
      'nội dung đã bị đổi sau khi ký: mã băm không khớp',
      'nội dung đã bị đổi sau khi ký: mã băm không khớp',
    ])

    // Appended like a signature, but it draws over the page: the bytes signed are whole, the page is another.
    const redrawn = verified(
      withContent(bytes, 0, (content) => `${content}\nq 0 0 300 300 re f Q`),
      sourceOf(plan),
    )
    expect(redrawn.signatures.map(({ intact, contentChangedLater }) => [intact, contentChangedLater])).toEqual([
      [true, true],
      [true, true],
    ])

    // Another's signature put in the place of the signer's own.
    const latin = Buffer.from(bytes).toString('latin1')
    const holes = [...latin.matchAll(/\/Contents\s*<([0-9a-fA-F]{1000,})>/g)].map(([, hex = '']) => hex)
    const swapped = new Uint8Array(
      Buffer.from(
        latin.replace(holes[0] ?? '', (holes[1] ?? '').padEnd(holes[0]?.length ?? 0, '0').slice(0, holes[0]?.length)),
        'latin1',
      ),
    )
    expect(verified(swapped, sourceOf(plan)).signatures[0]).toMatchObject({ signer: 'UBND xa Bo Y', intact: false })
  })
})
