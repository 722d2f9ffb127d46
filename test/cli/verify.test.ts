import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { kehoach, tempProject, useProjects } from './cli-support.ts'

useProjects()

const STEM = 'out/2025/phuong-dak-cam/ke-hoach'

describe('verify and extract', () => {
  it('go through an output folder by its manifest, tell what is gone, foreign or changed, and take registries out', async () => {
    const project = tempProject('phuong-dak-cam')
    const run = (...args: string[]) => kehoach(args, { cwd: project.root })
    await run('build')
    const good = await run('verify', 'out')
    expect([good.code, good.err, good.out.includes('✗')]).toEqual([0, '', false])
    expect(good.out).toContain('✓ Quốc hiệu ở trên cùng bên phải, trên một dòng')
    expect(good.out).toContain('[PL I, II.1.a]')
    expect(good.out).toContain(`${STEM}.pdf\n  thể thức: Nghị định số 30/2020/NĐ-CP\n`)

    const json = JSON.parse((await run('verify', 'out', '--format', 'json')).out)
    const schema = JSON.parse(readFileSync(new URL('../../schemas/verify.schema.json', import.meta.url), 'utf8'))
    const accepts = new Ajv({ strict: false }).compile(schema)
    expect([accepts(json), accepts.errors]).toEqual([true, null])
    expect(json).toMatchObject({ conformant: true, missing: [], extra: [] })
    const documents = json.files.filter(({ kind }: { kind: string }) => kind !== 'other')
    expect(documents.map(({ edition }: { edition: string }) => edition)).toEqual(
      Array(documents.length).fill('Nghị định số 30/2020/NĐ-CP'),
    )

    const registry = readFileSync(project.path(`${STEM}.registry.json`), 'utf8')
    expect(await run('extract', `${STEM}.pdf`)).toEqual({ code: 0, out: registry, err: '' })
    expect(await run('extract', `${STEM}.docx`, '-o', 'nhiem-vu.json')).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(project.path('nhiem-vu.json'), 'utf8')).toBe(registry)

    project.edit('plans/2025/phuong-dak-cam/ke-hoach.md', (text) => `${text}\n`)
    const changed = await run('verify', `${STEM}.docx`)
    expect([changed.code, changed.out.match(/✗.*/g)]).toEqual([
      8,
      [
        expect.stringMatching(
          /^✗ nguồn không đổi từ khi biên dịch +đã đổi: plans\/2025\/phuong-dak-cam\/ke-hoach\.md$/,
        ),
      ],
    ])
    project.edit('plans/2025/phuong-dak-cam/ke-hoach.md', (text) => text.slice(0, -1))

    rmSync(project.path(`${STEM}.docx`))
    writeFileSync(project.path('out/la.pdf'), '%PDF-1.7')
    // Drafts and redlines are no documents of record: nobody verifies them.
    for (const kind of ['du-thao', 'so-sanh', 'bang-so-sanh'])
      writeFileSync(project.path(`out/ke-hoach.${kind}.pdf`), '%PDF-1.7')
    // Only a PDF may grow: that is how it is filled and signed.
    project.edit(`${STEM}.registry.csv`, (text) => `${text}x,y\r\n`)
    const { code, out } = await run('verify', 'out')
    expect(code).toBe(8)
    expect(out.match(/✗.*/g)).toEqual([
      expect.stringContaining('✗ tệp đúng như manifest.json ghi'),
      `✗ ${STEM}.docx: thiếu, manifest.json có ghi tệp này`,
      '✗ out/la.pdf: không có trong manifest.json; không rõ từ nguồn nào',
    ])

    writeFileSync(project.path('out/manifest.json'), '{')
    const broken = await run('verify', 'out')
    expect([broken.code, broken.err]).toEqual([3, expect.stringContaining('không đọc được out/manifest.json')])
  })

  it('say clearly what they cannot do', async () => {
    const project = tempProject()
    project.write('a.txt', 'một tệp chữ')
    project.write('b.pdf', '%PDF-1.7 cụt')
    const said = async (...args: string[]) => {
      const { code, err } = await kehoach(args, { cwd: project.root })
      return [code, err.split('\n')[0]]
    }
    expect(await said('extract', 'a.txt')).toEqual([3, 'lỗi: a.txt không phải là tệp PDF hay DOCX'])
    expect(await said('extract', 'b.pdf')).toEqual([
      3,
      'lỗi: trong b.pdf không có sổ nhiệm vụ: tệp không do kehoach build xuất, hoặc sổ đã bị bỏ',
    ])
    expect(await said('extract', 'c.pdf')).toEqual([3, 'lỗi: không có tệp hoặc thư mục c.pdf'])
    expect(await said('verify', 'c.pdf')).toEqual([3, 'lỗi: không có tệp hoặc thư mục c.pdf'])
    expect(await said('verify', 'plans')).toEqual([
      3,
      'lỗi: plans không có manifest.json ở trong hay ở trên; chạy kehoach build rồi thử lại, hoặc nêu từng tệp',
    ])
    expect((await said('verify', 'b.pdf', '--format', 'xml'))[0]).toBe(2)
    const broken = await kehoach(['verify', 'b.pdf'], { cwd: project.root })
    expect([broken.code, broken.out.includes('✗ tệp mở được, nguyên vẹn')]).toEqual([8, true])
    const text = await kehoach(['verify', 'a.txt'], { cwd: project.root })
    expect([text.code, text.out.includes('✗ tệp mở được, nguyên vẹn')]).toEqual([8, true])
  })
})
