import { copyFileSync, mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breakPlan, kehoach, mendPlan, tempProject, useProjects } from './cli-support.ts'

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'
const OUT = 'out/2025/xa-bo-y'

describe('build', () => {
  it('writes every format of a plan and the registry of all, and leaves no passing file', async () => {
    const project = tempProject('xa-bo-y')
    const { code, out, err } = await kehoach(['build'], { cwd: project.root })
    expect({ code, err: err.includes('lỗi[') }).toEqual({ code: 0, err: false })
    expect(out).toMatch(/✓ 2025\/xa-bo-y: \d+ nhiệm vụ/)
    expect(out).toMatch(/1\/1 kế hoạch, \d+ nhiệm vụ, 7 tệp trong out\/ \(\d+,\d giây\)/)
    expect(Object.keys(project.files('out'))).toEqual([
      `${OUT}/ke-hoach.docx`,
      `${OUT}/ke-hoach.pdf`,
      `${OUT}/ke-hoach.registry.csv`,
      `${OUT}/ke-hoach.registry.json`,
      'out/manifest.json',
      'out/registry.csv',
      'out/registry.json',
    ])
  })

  it('writes an appendix of its own as files of its own, and takes them away when it no longer is one', async () => {
    const project = tempProject('xa-bo-y')
    const separate = (text: string) => text.replace(/^# Phụ lục: /m, '# Phụ lục (tệp riêng): ')
    project.edit(PLAN, separate)
    expect((await kehoach(['build', '--format', 'pdf,docx,json'], { cwd: project.root })).code).toBe(0)
    const files = (): string[] => Object.keys(project.files(OUT)).map((path) => path.replace(/.*\//, ''))
    const plan = ['ke-hoach.docx', 'ke-hoach.pdf', 'ke-hoach.registry.json']
    const own = ['ke-hoach.phu-luc.docx', 'ke-hoach.phu-luc.pdf']
    expect(files().sort()).toEqual([...plan, ...own].sort())
    project.edit(PLAN, (text) => text.replace('# Phụ lục (tệp riêng): ', '# Phụ lục: '))
    await kehoach(['build', '--format', 'pdf,json'], { cwd: project.root })
    expect(files().sort()).toEqual(plan)
  })

  it('gives the same bytes again, from another folder of the project too', async () => {
    const project = tempProject('xa-bo-y')
    await kehoach(['build'], { cwd: project.root })
    const first = project.files('out')
    await kehoach(['build', '.', '--out', '../../../out'], { cwd: project.path('plans/2025/xa-bo-y') })
    expect(project.files('out')).toEqual(first)
  })

  it('leaves the last good files of a broken plan as they are, and the registry of all', async () => {
    const project = tempProject('xa-bo-y', 'phuong-dak-cam')
    await kehoach(['build', '--format', 'docx,json,csv'], { cwd: project.root })
    const good = project.files('out')
    project.edit(PLAN, breakPlan)
    const { code, out, err } = await kehoach(['build', '--format', 'docx,json,csv'], { cwd: project.root })
    expect(code).toBe(1)
    expect(err).toContain('khong-co-trong-danh-muc')
    expect(out).toContain('giữ nguyên các tệp lần trước')
    expect(out).toMatch(/✗ 2025\/xa-bo-y: 1 lỗi[^;]*; không ghi gì/)
    expect(out).toContain('✓ 2025/phuong-dak-cam')
    expect(out).toContain('Sổ nhiệm vụ chung không ghi lại: 1 kế hoạch chưa đạt')
    expect(project.files('out')).toEqual(good)
  })

  it('writes nothing at all for a broken plan that was never built', async () => {
    const project = tempProject('xa-bo-y')
    project.edit(PLAN, breakPlan)
    const { code, out } = await kehoach(['build'], { cwd: project.root })
    expect(code).toBe(1)
    expect(out).toContain('không ghi gì\n')
    expect(() => project.files('out')).toThrow('ENOENT')
  })

  it('puts a draft beside the last good files, without a registry, and takes it away when the plan is mended', async () => {
    const project = tempProject('xa-bo-y')
    await kehoach(['build', '--format', 'docx,json'], { cwd: project.root })
    const good = project.files('out')
    project.edit(PLAN, breakPlan)
    const { code, out } = await kehoach(['build', '--draft', '--format', 'docx,json'], { cwd: project.root })
    expect(code).toBe(1)
    expect(out).toContain('bản xem trước DỰ THẢO → ke-hoach.du-thao.docx')
    const withDraft = project.files('out')
    expect(withDraft).toEqual({ ...good, [`${OUT}/ke-hoach.du-thao.docx`]: expect.any(String) })
    project.edit(PLAN, mendPlan)
    await kehoach(['build', '--draft', '--format', 'json'], { cwd: project.root })
    expect(project.files('out')).toEqual(good)
  })

  it('does not replace the registry of all by that of a part', async () => {
    const project = tempProject('xa-bo-y', 'phuong-dak-cam')
    const { code, out } = await kehoach(['build', 'plans/2025/xa-bo-y', '--format', 'json'], { cwd: project.root })
    expect(code).toBe(0)
    expect(out).toContain('bỏ qua 1 kế hoạch trong plans/')
    expect(Object.keys(project.files('out'))).toEqual([`${OUT}/ke-hoach.registry.json`, 'out/manifest.json'])
  })

  it('takes a .md file by any name, in a project without plans/', async () => {
    const project = tempProject('xa-bo-y')
    project.edit(PLAN, (text) => {
      project.write('khac/nam-nay.md', text)
      return text
    })
    project.edit('plans/2025/xa-bo-y/don-vi.yaml', (text) => {
      project.write('khac/don-vi.yaml', text)
      return text
    })
    const { code } = await kehoach(['build', 'khac/nam-nay.md', '--format', 'json'], { cwd: project.root })
    expect(code).toBe(0)
    expect(Object.keys(project.files('out'))).toEqual(['out/khac/nam-nay.registry.json', 'out/manifest.json'])
  })

  it('leaves nothing behind when it cannot write', async () => {
    const project = tempProject('xa-bo-y')
    mkdirSync(project.path(`${OUT}/ke-hoach.registry.json/in-the-way`), { recursive: true })
    const { code, out } = await kehoach(['build', '--format', 'json'], { cwd: project.root })
    expect(code).toBe(4)
    expect(out).toMatch(
      /✗ 2025\/xa-bo-y: không ghi được .*ke-hoach\.registry\.json: (đó là một thư mục|.*tệp cùng tên)/,
    )
    expect(project.files('out')).toEqual({})
    project.write('tap-tin', '')
    expect((await kehoach(['build', '--out', 'tap-tin', '--format', 'json'], { cwd: project.root })).code).toBe(4)
  })

  it('refuses two plans that would be written to one place', async () => {
    const project = tempProject('xa-bo-y')
    project.write('2025/xa-bo-y/ke-hoach.md', '')
    const { code, err } = await kehoach(['build', 'plans', '2025'], { cwd: project.root })
    expect(code).toBe(2)
    expect(err).toContain('cùng xuất ra 2025/xa-bo-y/ke-hoach')
  })

  it('embeds the fonts of KEHOACH_FONTS, or says what is wrong with them', async () => {
    const project = tempProject('xa-bo-y')
    const run = (env: Record<string, string>) => kehoach(['build', '--format', 'json'], { cwd: project.root, env })
    const missing = await run({ KEHOACH_FONTS: project.root })
    expect(missing.code).toBe(3)
    expect(missing.out).toContain('không có tệp times.ttf')
    for (const name of ['times', 'timesbd', 'timesi', 'timesbi']) project.write(`phong/${name}.ttf`, 'not a font')
    const wrong = await run({ KEHOACH_FONTS: project.path('phong') })
    expect(wrong.code).toBe(3)
    expect(wrong.out).toContain('không phải là phông chữ TrueType')
    const faces = { times: 'Regular', timesbd: 'Bold', timesi: 'Italic', timesbi: 'BoldItalic' }
    for (const [name, face] of Object.entries(faces)) {
      copyFileSync(`templates/fonts/Tinos-${face}.ttf`, project.path(`phong/${name}.ttf`))
    }
    expect((await run({ KEHOACH_FONTS: project.path('phong') })).code).toBe(0)
  })
})
