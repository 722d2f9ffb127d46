import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { block, planWith, REGISTER } from '../../src/check/example-plan.ts'
import { installDrivers, uninstallDrivers } from '../../src/cli/git-install.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { bundlePath, kehoach, type Project, type Ran, tempProject, useBundle, useProjects } from './cli-support.ts'
import { commit, ENV, git } from './git-support.ts'
import { instead } from './history-support.ts'

useBundle()
useProjects()

const PLAN = 'plans/xa/ke-hoach.md'
const OLD = 'plans/cu/ke-hoach.md'

const task = (id: string, deadline = 'trước ngày 31/12/2025'): string =>
  `- mã: ${id}\n  nội dung: Mở lớp tập huấn ${id}\n  chủ trì: vhxh\n  thời gian: ${deadline}\n  kết quả: 02 lớp tập huấn\n`
const planOf = (...tasks: readonly string[]): string =>
  planWith({}, `# Mục đích\n\nPhổ cập kỹ năng số.\n\n# Nhiệm vụ\n\n${block('nhiệm vụ', tasks.join(''))}`)

/** A repository with one plan on main and the drivers in it. */
const repository = (folder = ''): Project => {
  const project = tempProject()
  git(project, 'init', '-q')
  git(project, 'config', 'user.name', 'An')
  git(project, 'config', 'user.email', 'an@example.vn')
  project.write(`${folder}${PLAN}`, planOf(task('mo-lop')))
  project.write(`${folder}plans/xa/don-vi.yaml`, REGISTER)
  install(project, folder)
  commit(project)
  return project
}

/** What the command does, in this process: the program is started where that is what is looked at. */
const install = (project: Project, folder = '', main = bundlePath()): string => {
  const { terminal, printed } = listening(project.path(folder))
  expect(installDrivers(terminal, main)).toBe('ok')
  return printed()
}

const uninstall = (project: Project): void => {
  expect(uninstallDrivers(listening(project.root).terminal)).toBe('ok')
}

const listening = (cwd: string): { readonly terminal: Terminal; readonly printed: () => string } => {
  let printed = ''
  const output = {
    write: (words: string) => {
      printed += words
    },
    colour: false,
    isTerminal: false,
  }
  const env = { PATH: process.env.PATH, ...ENV }
  return {
    terminal: { language: 'vi', cwd, env, output, errors: output, onInterrupt: () => {} },
    printed: () => printed,
  }
}

/** git as a drafter runs it, with whatever it ends. */
const run = (
  project: Project,
  args: readonly string[],
  cwd = project.root,
  more: Readonly<Record<string, string>> = {},
  input = '',
): Ran => {
  const env = { PATH: process.env.PATH, KEHOACH_LANG: 'vi', ...ENV, ...more }
  const { status, stdout, stderr } = spawnSync('git', ['--no-pager', ...args], { cwd, env, input, encoding: 'utf8' })
  return { code: status ?? -1, out: stdout, err: stderr }
}

/** What each of two branches makes of the plan, main the first; then the second is merged into main. */
const merged = (project: Project, ours: string, theirs: string, folder = ''): Ran => {
  git(project, 'checkout', '-qb', 'nhanh')
  project.write(`${folder}${PLAN}`, theirs)
  commit(project)
  git(project, 'checkout', '-q', 'main')
  project.write(`${folder}${PLAN}`, ours)
  commit(project)
  return run(project, ['merge', '-q', '--no-edit', 'nhanh'])
}

const text = (project: Project, name = PLAN): string => readFileSync(project.path(name), 'utf8')

describe('git merge', () => {
  it('keeps the tasks that two people added at one place, and the plan is clean', async () => {
    const project = repository()
    const { code } = merged(
      project,
      planOf(task('mo-lop'), task('phat-dong')),
      planOf(task('mo-lop'), task('tong-ket')),
    )
    expect(code).toBe(0)
    expect(text(project)).toBe(planOf(task('mo-lop'), task('phat-dong'), task('tong-ket')))
    expect((await kehoach(['check'], { cwd: project.root })).out).toContain('Không có lỗi')
    expect(run(project, ['status', '--porcelain']).out).toBe('')
  })

  it('stops at a true conflict, marks the field, and check tells of it and of nothing else', async () => {
    const project = repository()
    const { code, out } = merged(
      project,
      planOf(task('mo-lop', 'trước ngày 30/6/2025'), task('phat-dong')),
      planOf(task('mo-lop', 'trước ngày 30/9/2025'), task('tong-ket')),
    )
    expect(code).toBe(1)
    expect(out).toContain(`CONFLICT (content): Merge conflict in ${PLAN}`)
    const marks =
      '<<<<<<< HEAD\n  thời gian: trước ngày 30/6/2025\n=======\n  thời gian: trước ngày 30/9/2025\n>>>>>>> nhanh\n'
    const expected = planOf(task('mo-lop', 'XUNG ĐỘT'), task('phat-dong'), task('tong-ket'))
    expect(text(project)).toBe(expected.replace('  thời gian: XUNG ĐỘT\n', marks))
    const { code: checked, out: told } = await kehoach(['check', '--format', 'json'], { cwd: project.root })
    expect(checked).toBe(1)
    const line = text(project).split('\n').indexOf('<<<<<<< HEAD') + 1
    expect(JSON.parse(told).findings.map(({ rule, line: at }: Told) => [rule, at])).toEqual([['conflict-marker', line]])
    // Each side is printed one line a field, and so is what is in conflict: only its own lines are told.
    const combined = run(project, ['diff'])
      .out.split('\n')
      .filter((row) => /^[-+ ]{2}(?! )/.test(row))
    expect(combined).toEqual(
      expect.arrayContaining([
        '++<<<<<<< HEAD',
        '++=======',
        '++>>>>>>> nhanh',
        ' +nhiệm vụ phat-dong',
        '+ nhiệm vụ tong-ket',
      ]),
    )
    expect(combined.filter((row) => /^--(?!-)/.test(row))).toEqual([])
  })

  it('shows what stood before where git is set so, and merges again what has several common ancestors', () => {
    const project = repository()
    const on = (branch: string, from: string, to: string): void => {
      git(project, 'checkout', '-q', branch)
      project.edit(PLAN, instead(from, to))
      commit(project)
    }
    git(project, 'branch', 'mot')
    git(project, 'branch', 'hai')
    on('mot', '31/12/2025', '30/6/2025')
    on('hai', '31/12/2025', '30/9/2025')
    // Each takes the other in and keeps its own deadline: from now on two commits are what both come from.
    git(project, 'tag', 'goc')
    git(project, 'merge', '-q', '-s', 'ours', '--no-edit', 'mot')
    git(project, 'checkout', '-q', 'mot')
    git(project, 'merge', '-q', '-s', 'ours', '--no-edit', 'goc')
    on('mot', '```\n', `${task('phat-dong')}\`\`\`\n`)
    on('hai', '```\n', `${task('tong-ket')}\`\`\`\n`)
    git(project, 'checkout', '-q', 'mot')
    expect(run(project, ['-c', 'merge.conflictStyle=zdiff3', 'merge', '-q', '--no-edit', 'hai']).code).toBe(1)
    const marks =
      '<<<<<<< HEAD\n  thời gian: trước ngày 30/6/2025\n||||||| base\n  thời gian: trước ngày 31/12/2025\n=======\n  thời gian: trước ngày 30/9/2025\n>>>>>>> hai\n'
    const expected = planOf(task('mo-lop', 'XUNG ĐỘT'), task('phat-dong'), task('tong-ket'))
    expect(text(project)).toBe(expected.replace('  thời gian: XUNG ĐỘT\n', marks))
  })

  it('leaves files outside plans and bytes that are no text to git, and merges registers by unit', () => {
    const project = repository()
    const latin = (lines: string): void => writeFileSync(project.path(OLD), Buffer.from(lines, 'latin1'))
    project.write('khac/ke-hoach.md', planOf(task('mo-lop')))
    project.write(OLD, '')
    latin('k\u00e9 hoach\n1\n2\n3\n')
    commit(project)
    git(project, 'checkout', '-qb', 'nhanh')
    latin('k\u00e9 hoach\n1\n2\n4\n')
    project.write('khac/ke-hoach.md', planOf(task('mo-lop'), task('tong-ket')))
    project.edit('plans/xa/don-vi.yaml', (register) => `${register}- mã: doan-xa\n  tên: Đoàn xã\n`)
    commit(project)
    git(project, 'checkout', '-q', 'main')
    latin('k\u00ea hoach\n1\n2\n3\n')
    project.write('khac/ke-hoach.md', planOf(task('mo-lop'), task('phat-dong')))
    project.edit('plans/xa/don-vi.yaml', (register) => `${register}- mã: hoi-phu-nu\n  tên: Hội Phụ nữ xã\n`)
    commit(project)
    expect(run(project, ['merge', '-q', 'nhanh']).out).toContain('Merge conflict in khac/ke-hoach.md')
    expect(readFileSync(project.path(OLD), 'latin1')).toBe('k\u00ea hoach\n1\n2\n4\n')
    expect(text(project, 'plans/xa/don-vi.yaml')).toBe(
      `${REGISTER}- mã: hoi-phu-nu\n  tên: Hội Phụ nữ xã\n- mã: doan-xa\n  tên: Đoàn xã\n`,
    )
  })

  it('goes on without kehoach when it is gone', () => {
    const project = repository()
    const gone = git(project, 'config', 'merge.kehoach.driver').replaceAll(bundlePath(), '/khong/con.js')
    git(project, 'config', 'merge.kehoach.driver', gone)
    git(
      project,
      'config',
      'diff.kehoach.command',
      git(project, 'config', 'diff.kehoach.command').replaceAll(bundlePath(), '/khong/con.js'),
    )
    git(
      project,
      'config',
      'diff.kehoach.textconv',
      git(project, 'config', 'diff.kehoach.textconv').replaceAll(bundlePath(), '/khong/con.js'),
    )
    const { code } = merged(
      project,
      planOf(task('mo-lop'), task('phat-dong')),
      planOf(task('mo-lop'), task('tong-ket')),
    )
    expect(code).toBe(1)
    expect(text(project)).toContain('<<<<<<< HEAD\n- mã: phat-dong')
    git(project, 'checkout', '-qf', 'nhanh')
    project.edit(PLAN, (plan) => plan.replace('Phổ cập', 'Nâng cao'))
    expect(run(project, ['diff'])).toMatchObject({ code: 0, out: expect.stringContaining('+Nâng cao kỹ năng số.') })
    expect(run(project, ['show', 'nhanh']).out).toContain('+- mã: tong-ket')
  })
})

type Told = { readonly rule: string; readonly line: number }

describe('git diff', () => {
  it('into a file is a patch too: new, deleted, renamed, changed files come back byte for byte', () => {
    const project = repository()
    for (const name of ['cu', 'cr'])
      project.write(`plans/${name}/ke-hoach.md`, planOf(task(name)).replaceAll('\n', name === 'cr' ? '\r\n' : '\n'))
    project.write('plans/bo/ke-hoach.md', 'chưa phải kế hoạch\n')
    commit(project)
    git(project, 'mv', 'plans/cu', 'plans/nơi mới')
    git(project, 'rm', '-q', 'plans/bo/ke-hoach.md')
    project.write('plans/them/ke-hoach.md', planOf(task('them')))
    project.edit('plans/nơi mới/ke-hoach.md', instead('31/12/2025', '30/11/2025'))
    project.edit('plans/cr/ke-hoach.md', (plan) => instead('31/12/2025', '30/11/2025')(plan).trimEnd())
    project.edit(PLAN, instead('chủ trì: vhxh', 'chủ trì:   vhxh'))
    project.edit('plans/xa/don-vi.yaml', (register) => `${register}- mã: doan-xa\n  tên: Đoàn xã\n`)
    git(project, 'add', '-A')
    chmodSync(project.path(PLAN), 0o755)
    git(project, 'add', '-A')
    const tree = git(project, 'write-tree')
    const patch = run(project, ['diff', 'HEAD']).out
    expect(patch).toContain('deadline-earlier')
    git(project, 'reset', '-q', '--hard')
    project.write('thay-doi.patch', patch)
    expect(run(project, ['apply', '--index', 'thay-doi.patch'])).toMatchObject({ code: 0 })
    expect(git(project, 'write-tree')).toBe(tree)
    const shown = run(project, ['diff', 'HEAD', '--', 'plans/cr'], project.root, { GIT_PAGER_IN_USE: 'true' }).out
    expect([shown.includes('deadline-earlier'), shown.includes('@@')]).toEqual([true, false])
    const behindPager = { GIT_PAGER_IN_USE: 'true', COLUMNS: '50' }
    const narrow = run(project, ['diff', 'HEAD', '--', 'plans/cr'], project.root, behindPager).out.split('\n')
    expect(Math.max(...narrow.slice(1).map(({ length }) => length))).toBeLessThanOrEqual(50)
    expect(narrow.length).toBeGreaterThan(shown.split('\n').length)
  })

  it('reads the units of a folder that was moved with its plan', () => {
    const project = repository()
    git(project, 'mv', 'plans/xa', 'plans/moi')
    project.edit('plans/moi/ke-hoach.md', instead('31/12/2025', '30/11/2025'))
    const { out } = run(project, ['diff', 'HEAD'])
    expect(out.match(/[a-z]+-[a-z]+ [0-9a-f]{16}$/gm)?.map((told) => told.slice(0, -17))).toEqual([
      'plan-renamed',
      'deadline-earlier',
    ])
  })

  it('is not what `git add -p` stages by', () => {
    const project = repository()
    project.edit(PLAN, instead('31/12/2025', '30/11/2025'))
    expect(run(project, ['add', '-p'], project.root, {}, 'y\n').code).toBe(0)
    expect(run(project, ['status', '--porcelain']).out).toBe(`M  ${PLAN}\n`)
  })

  it('tells the changes of a plan, in a project below the top and from a subfolder', () => {
    const project = repository('du-an/')
    project.edit(`du-an/${PLAN}`, (plan) => plan.replace('31/12/2025', '30/11/2025'))
    const { code, out } = run(project, ['diff'], project.path('du-an/plans/xa'))
    expect(code).toBe(0)
    expect(out).toMatch(
      /^kehoach diff a\/du-an\/plans\/xa\/ke-hoach\.md b\/du-an\/plans\/xa\/ke-hoach\.md\n0 nghiêm trọng, 0 cần xem, 1 thông tin/,
    )
    expect(out).toMatch(/: [0-9a-f]{7} → thư mục làm việc\n/)
    expect(out).toContain('deadline-earlier')
    expect(out).toContain('trước ngày 31/12/2025 → trước ngày 30/11/2025')
  })

  it('has colour where git has it', () => {
    const project = repository()
    project.edit(PLAN, (plan) => plan.replace('31/12/2025', '31/10/2025'))
    git(project, 'config', 'color.ui', 'always')
    expect(run(project, ['diff']).out).toContain('\u001b[')
  })

  it('tells of new, deleted, renamed files, of modes, and of typing alone', () => {
    const project = repository()
    project.write('plans/moi/ke-hoach.md', planOf(task('mo-lop')))
    git(project, 'add', '-A')
    expect(run(project, ['diff', '--cached']).out).toMatch(/\/dev\/null → [0-9a-f]{7}[\s\S]*plan-added/)
    commit(project)
    git(project, 'rm', '-q', 'plans/moi/ke-hoach.md')
    expect(run(project, ['diff', '--cached']).out).toMatch(/[0-9a-f]{7} → \/dev\/null[\s\S]*plan-removed/)
    git(project, 'reset', '-q', '--hard')
    git(project, 'mv', 'plans/moi', 'plans/khac')
    project.edit('plans/khac/ke-hoach.md', (plan) => plan.replace('31/12/2025', '30/11/2025'))
    git(project, 'add', '-A')
    const { out } = run(project, ['diff', '--cached', '-M20'])
    expect(out).toContain('plans/khac/ke-hoach.md (đổi tên từ plans/moi/ke-hoach.md)')
    expect(out).toContain('deadline-earlier')
    git(project, 'reset', '-q', '--hard')
    chmodSync(project.path(PLAN), 0o755)
    project.edit(PLAN, (plan) => plan.replace('địa danh: Bờ Y', 'địa danh: "Bờ Y"'))
    const typing = run(project, ['diff']).out
    expect(typing).toContain('quyền của tệp: 100644 → 100755\n')
    expect(typing).toContain('Chỉ khác cách gõ')
  })

  it('falls back to lines when a side cannot be read, and says so', () => {
    const project = repository()
    project.edit(PLAN, (plan) => plan.replace(/^---[\s\S]*?---\n/, ''))
    const { code, out } = run(project, ['diff'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /chưa đọc được trọn vẹn plans\/xa\/ke-hoach\.md của thư mục làm việc[^\n]*; so sánh từng dòng:\n/,
    )
    expect(out).toContain('\n-địa danh: Bờ Y\n')
  })
})

describe('git log -p, git show, git blame', () => {
  it('read a plan as one line a field, whatever way it is typed', () => {
    const project = repository()
    project.edit(PLAN, (plan) =>
      plan
        .replace('nội dung: Mở lớp tập huấn mo-lop', 'nội dung: >-\n    Mở lớp\n    tập huấn mo-lop')
        .replace('31/12/2025', '30/11/2025'),
    )
    commit(project)
    const { out } = run(project, ['log', '-p', '-1', '--format='])
    expect(out.split('\n').filter((line) => /^[-+] /.test(line))).toEqual([
      '-  thời gian: trước ngày 31/12/2025',
      '+  thời gian: trước ngày 30/11/2025',
    ])
    expect(run(project, ['blame', '-s', PLAN]).out).toContain(')   nội dung: Mở lớp tập huấn mo-lop\n')
  })

  it('what cannot be read as a plan stays as it is', async () => {
    const project = repository()
    project.write(PLAN, 'chưa phải kế hoạch\n')
    expect(await kehoach(['git', 'textconv', PLAN], { cwd: project.root })).toMatchObject({
      code: 0,
      out: 'chưa phải kế hoạch\n',
    })
  })
})

describe('git install and uninstall', () => {
  it('is for plans and registers alone, and asks nothing of a clone that has the attributes without the drivers', () => {
    const project = repository()
    const names = ['README.md', 'du-lieu.yaml', 'ke-hoach.md', 'plans/xa/ghi-chu.md', 'plans/xa/khac.yaml']
    for (const name of names) project.write(name, 'một\nhai\nba\n')
    commit(project)
    expect(git(project, 'check-attr', 'diff', 'merge', '--', ...names).split('\n')).toEqual(
      names.flatMap((name) => [`${name}: diff: unspecified`, `${name}: merge: unspecified`]),
    )
    const other = tempProject()
    git(project, 'clone', '-q', project.root, other.path('ban-sao'))
    const clone = { ...other, root: other.path('ban-sao'), path: (name: string) => other.path(`ban-sao/${name}`) }
    writeFileSync(clone.path(PLAN), instead('31/12/2025', '30/11/2025')(text(clone)))
    expect(run(clone, ['diff']).out).toContain(
      '-  thời gian: trước ngày 31/12/2025\n+  thời gian: trước ngày 30/11/2025\n',
    )
    commit(clone)
    project.edit(PLAN, instead('Phổ cập', 'Nâng cao'))
    commit(project)
    git(clone, 'fetch', '-q')
    expect(
      run(clone, ['-c', 'user.name=An', '-c', 'user.email=a@b', 'merge', '-q', '--no-edit', 'origin/main']).code,
    ).toBe(0)
    expect(text(clone)).toBe(instead('Phổ cập', 'Nâng cao')(planOf(task('mo-lop', 'trước ngày 30/11/2025'))))
  })

  const OTHERS = '# của đơn vị\n*.pdf binary\n*.md text diff=markdown'

  it('set up twice is set up once; taken away, all else is byte for byte what it was', () => {
    for (const attributes of [OTHERS, `${OTHERS}\n`, `${OTHERS}\r\n`, undefined]) {
      const project = tempProject()
      git(project, 'init', '-q')
      git(project, 'config', 'diff.kehoach.binary', 'false')
      if (attributes !== undefined) project.write('.gitattributes', attributes)
      const config = text(project, '.git/config')
      install(project)
      const [once, lines] = [text(project, '.git/config'), text(project, '.gitattributes')]
      expect(lines.startsWith(attributes ?? '# >>> kehoach git install\n')).toBe(true)
      expect(git(project, 'check-attr', 'diff', '--', PLAN)).toBe(`${PLAN}: diff: kehoach`)
      install(project)
      expect([text(project, '.git/config'), text(project, '.gitattributes')]).toEqual([once, lines])
      uninstall(project)
      expect(text(project, '.git/config')).toBe(config)
      expect(existsSync(project.path('.gitattributes')) ? text(project, '.gitattributes') : undefined).toBe(attributes)
    }
  })

  it('leaves lines that came below the block, and takes nothing away where nothing is', () => {
    const project = tempProject()
    git(project, 'init', '-q')
    project.write('.gitattributes', OTHERS)
    uninstall(project)
    expect(text(project, '.gitattributes')).toBe(OTHERS)
    install(project)
    project.edit('.gitattributes', (lines) => `${lines}*.csv text\n`)
    uninstall(project)
    expect(text(project, '.gitattributes')).toBe(`${OTHERS}\n*.csv text\n`)
  })

  it('works from a subfolder of a worktree: attributes in that tree, settings for the clone', () => {
    const [project, other] = [tempProject(), tempProject()]
    git(project, 'init', '-q')
    project.write(PLAN, planOf(task('mo-lop')))
    commit(project)
    git(project, 'worktree', 'add', '-q', other.path('cay'), '-b', 'cay')
    expect(install(other, 'cay/plans/xa')).toContain('../../.gitattributes')
    expect(run(project, ['check-attr', 'merge', '--', PLAN], other.path('cay')).out).toContain('merge: kehoach')
    expect(existsSync(project.path('.gitattributes'))).toBe(false)
    expect(git(project, 'config', 'merge.kehoach.driver')).toContain(bundlePath())
  })

  it('names a program by whatever path it has: blanks, quotes, per cent, letters', () => {
    const [project, other] = [repository(), tempProject()]
    const main = "nơi 'cài' 100% $HOME/main.mjs"
    other.write(
      main,
      `import { writeFileSync } from 'node:fs'\nwriteFileSync('goi.json', JSON.stringify(process.argv.slice(2)))`,
    )
    install(project, '', other.path(main))
    merged(project, planOf(task('mo-lop'), task('phat-dong')), planOf(task('mo-lop'), task('tong-ket')))
    const args: string[] = JSON.parse(text(project, 'goi.json'))
    expect([args.slice(0, 2), args[5], args[6]]).toEqual([['git', 'merge-driver'], '7', PLAN])
  })

  it('by the command line, through a link as npx has it: the file behind the link', async () => {
    const project = tempProject()
    git(project, 'init', '-q')
    symlinkSync(bundlePath(), project.path('kehoach'))
    const env = { PATH: process.env.PATH, ...ENV }
    const { status } = spawnSync(process.execPath, [project.path('kehoach'), 'git', 'install'], {
      cwd: project.root,
      env,
    })
    expect(status).toBe(0)
    expect(git(project, 'config', 'merge.kehoach.driver')).toContain(
      `'${process.execPath}' '${bundlePath()}' git merge-driver`,
    )
    expect((await kehoach(['git', 'uninstall'], { cwd: project.root, env: ENV })).code).toBe(0)
    expect(existsSync(project.path('.gitattributes'))).toBe(false)
  })

  it('refuses a folder that is no repository', async () => {
    const { code, err } = await kehoach(['git', 'install'], { cwd: tempProject().root, env: ENV })
    expect([code, err]).toEqual([3, expect.stringContaining('không nằm trong kho git nào')])
  })
})
