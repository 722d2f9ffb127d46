import { mkdirSync, symlinkSync } from 'node:fs'
import { expect, it } from 'vitest'
import { REPORTERS } from '../../src/report/index.ts'
import { breakPlan, kehoach, tempProject, useProjects } from './cli-support.ts'

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'

it.each(Object.keys(REPORTERS))('check --format %s tells the finding on stdout alone', async (format) => {
  const project = tempProject('xa-bo-y')
  project.edit(PLAN, breakPlan)
  const { code, out, err } = await kehoach(['check', '--format', format], { cwd: project.root })
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toContain('unknown-unit')
  expect(out).toContain(PLAN)
})

it('a plan that was checked and has nothing to mend is told of', async () => {
  const project = tempProject('xa-bo-y')
  for (const format of ['junit', 'sarif']) {
    expect((await kehoach(['check', '--format', format], { cwd: project.root })).out, format).toContain(PLAN)
  }
})

it('a plan that could not be read is told of as an error', async () => {
  const project = tempProject('xa-bo-y')
  const lost = 'plans/2025/lost/ke-hoach.md'
  mkdirSync(project.path('plans/2025/lost'))
  symlinkSync('nowhere.md', project.path(lost))
  const { code, out, err } = await kehoach(['check', '--format', 'junit'], { cwd: project.root })
  expect(code).toBe(3)
  expect(err).toContain(lost)
  expect(out).toContain(PLAN)
  expect(out).toContain(`<testsuite name="${lost}" tests="1" failures="0" errors="1"`)
  expect((await kehoach(['check'], { cwd: project.root })).out).not.toContain('Không có lỗi')
})

it('help names every format', async () => {
  const { out } = await kehoach(['check', '--help'], { cwd: tempProject().root })
  for (const format of Object.keys(REPORTERS)) expect(out).toContain(`${format} (`)
})
