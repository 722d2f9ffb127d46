import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { textOf } from '../support/disk.ts'
import { wrongInSarif } from '../support/sarif-schema.ts'
import { bundlePath, type Project, tempProject, useBundle, useProjects } from './cli-support.ts'

useBundle()
useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'
const ENV = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }

const sh = (project: Project, script: string, env: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr, error } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: project.root,
    env: { ...ENV, ...env },
    encoding: 'utf8',
  })
  if (error) throw new Error(`these tests need bash and git: ${error.message}`)
  return { code: status, out: stdout, err: stderr }
}

const COMMIT = 'git add -A && git -c user.name=An -c user.email=an@example.vn commit -qm "thay đổi"'
const repository = (): Project => {
  const project = tempProject('xa-bo-y')
  expect(sh(project, `git -c init.defaultBranch=main init -q && ${COMMIT}`)).toMatchObject({ code: 0 })
  return project
}
const breakLead = (text: string): string => text.replace(/chủ trì: [a-z-]+/, 'chủ trì: khong-co')

type Step = { id?: string; run?: string; env?: Record<string, string> }
const ACTION: { runs: { steps: Step[] }; inputs: Record<string, unknown> } = parse(textOf('action.yml'))
const stepNamed = (id: string): Step => ACTION.runs.steps.find((step) => step.id === id) ?? {}

describe('action.yml', () => {
  it('has no expression in the text of a script: what comes from outside is passed as a variable', () => {
    const scripts = ACTION.runs.steps.flatMap(({ run }) => run ?? [])
    expect(scripts).toHaveLength(2)
    for (const script of scripts) expect(script).not.toContain('${{')
  })

  it('has the shape of a composite action: known keys only, a shell for each script', () => {
    const { name, description, runs } = parse(textOf('action.yml'))
    expect([typeof name, typeof description, runs.using]).toEqual(['string', 'string', 'composite'])
    const top = ['name', 'author', 'description', 'branding', 'inputs', 'outputs', 'runs']
    expect(Object.keys(parse(textOf('action.yml'))).filter((key) => !top.includes(key))).toEqual([])
    const inputs = Object.values(ACTION.inputs).flatMap((input) => Object.keys(input as object))
    expect([...new Set(inputs)].sort()).toEqual(['default', 'description'])
    for (const step of ACTION.runs.steps) {
      const known =
        'uses' in step ? ['id', 'uses', 'with', 'if'] : ['id', 'run', 'shell', 'env', 'working-directory', 'if']
      expect(Object.keys(step).filter((key) => !known.includes(key))).toEqual([])
      expect('uses' in step || ('run' in step && 'shell' in step)).toBe(true)
    }
  })

  it('names only inputs that it has, and docs/ci.md names each', () => {
    const named = [...textOf('action.yml').matchAll(/inputs\.([a-z-]+)/g)].map(([, name = '']) => name)
    expect(new Set(named)).toEqual(new Set(Object.keys(ACTION.inputs)))
    for (const name of Object.keys(ACTION.inputs).filter((input) => input !== 'node-version'))
      expect(textOf('docs/ci.md')).toContain(`\`${name}\``)
  })

  const act = (project: Project, env: Readonly<Record<string, string>>) => {
    const files = { GITHUB_STEP_SUMMARY: project.path('summary.md'), GITHUB_OUTPUT: project.path('output') }
    const variables = { INPUT_PATHS: '', INPUT_SINCE: '', INPUT_SARIF: '', BASE_SHA: '', KEHOACH_LANG: 'vi' }
    const ran = sh(project, stepNamed('check').run ?? 'exit 99', {
      KEHOACH: bundlePath(),
      ...variables,
      ...files,
      ...env,
    })
    const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')
    return { ...ran, summary: read(files.GITHUB_STEP_SUMMARY), output: read(files.GITHUB_OUTPUT) }
  }

  it('gives every variable that its script asks for', () => {
    const { run = '', env = {} } = stepNamed('check')
    const asked = [...run.matchAll(/\$\{?([A-Z_]+)/g)].map(([, name = '']) => name)
    const given = [...Object.keys(env), 'GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT']
    expect(asked.filter((name) => !given.includes(name))).toEqual([])
  })

  it('annotates what a pull request brings, and writes summary, output and SARIF', () => {
    const project = repository()
    project.edit(PLAN, breakLead)
    const { code, out, summary, output } = act(project, { BASE_SHA: 'HEAD', INPUT_SARIF: 'kehoach.sarif' })
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line.startsWith('::'))).toEqual([
      expect.stringMatching(`^::error file=${PLAN},line=\\d+,.*title=unknown-unit::`),
    ])
    expect(summary).toMatch(/^\*\*Chưa đạt: 1 lỗi/)
    expect(output).toBe('exit-code=1\n')
    const sarif = readFileSync(join(project.root, 'kehoach.sarif'), 'utf8')
    expect(wrongInSarif(sarif)).toEqual([])
  })

  it('passes where the change brings nothing', () => {
    const { code, summary, output } = act(repository(), { BASE_SHA: 'HEAD' })
    expect({ code, output }).toEqual({ code: 0, output: 'exit-code=0\n' })
    expect(summary).toMatch(/^\*\*Đạt/)
  })

  it.each([
    ['INPUT_SINCE', '$(touch hacked)`touch hacked`'],
    ['INPUT_PATHS', 'plans; touch hacked\n$(touch hacked)'],
    ['INPUT_PATHS', '--fix'],
  ])('%s=%j is words, no command and no option', (name, value) => {
    const project = repository()
    const { code } = act(project, { [name]: value })
    expect([2, 3]).toContain(code)
    expect(existsSync(project.path('hacked'))).toBe(false)
    expect(sh(project, 'git status --porcelain -- plans').out).toBe('')
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const [hook]: { entry: string; files: string }[] = parse(textOf('.pre-commit-hooks.yaml'))

  it('runs for the files that plans are made of', () => {
    const files = new RegExp(hook?.files ?? '')
    for (const path of [PLAN, 'don-vi.yaml', 'plans/don-vi.yaml', 'kehoach.config.yaml', 'chap-nhan.yaml'])
      expect(files.test(path), path).toBe(true)
    for (const path of ['README.md', 'plans/khac-ke-hoach.md']) expect(files.test(path), path).toBe(false)
  })

  it('as a hook of git keeps a commit that brings an error from being made', () => {
    const project = repository()
    const command = hook?.entry.replace('kehoach', `"${process.execPath}" "${bundlePath()}"`)
    project.write('.git/hooks/pre-commit', `#!/bin/sh\nexec ${command}\n`)
    chmodSync(project.path('.git/hooks/pre-commit'), 0o755)
    project.edit(PLAN, (text) => `${text}\nGiao cho các thôn.\n`)
    expect(sh(project, COMMIT)).toMatchObject({ code: 0 })
    project.edit(PLAN, breakLead)
    const refused = sh(project, `${COMMIT} -a`)
    expect(refused.code).not.toBe(0)
    expect(refused.out + refused.err).toContain('lỗi[unknown-unit]')
  })
})

describe('the job of docs/ci.md for GitLab', () => {
  const page = /## GitLab CI\n\n```yaml\n([\s\S]*?)```/.exec(textOf('docs/ci.md'))?.[1] ?? ''
  const { script, artifacts }: { script: string[]; artifacts: { reports: Record<string, string> } } =
    parse(page).kehoach
  /** As the runner does it: the lines one after the other in one shell that ends at the first that fails. */
  const job = (project: Project) => {
    const installed = `npm() { :; }\nnpx() { shift; "${process.execPath}" "${bundlePath()}" "$@"; }`
    return sh(project, [installed, ...script].join('\n'), { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD' })
  }
  const written = (project: Project) =>
    Object.values(artifacts.reports).map((path) => readFileSync(project.path(path), 'utf8'))

  it('fails with both reports when the change brings an error', () => {
    const project = repository()
    project.edit(PLAN, breakLead)
    expect(job(project).code).toBe(1)
    const [quality = '', junit = ''] = written(project)
    expect(JSON.parse(quality)).toMatchObject([{ check_name: 'unknown-unit', location: { path: PLAN } }])
    expect(junit).toContain('unknown-unit')
  })

  it('passes with an empty report when it brings nothing', () => {
    const project = repository()
    expect(job(project).code).toBe(0)
    expect(JSON.parse(written(project)[0] ?? '')).toEqual([])
  })
})

describe('docs/ci.md', () => {
  it('every YAML on the page can be read', () => {
    const blocks = [...textOf('docs/ci.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml)
    expect(blocks.length).toBeGreaterThanOrEqual(5)
    for (const yaml of blocks) expect(parse(yaml), yaml).toBeTypeOf('object')
  })
})
