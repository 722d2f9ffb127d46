import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Manifest, type ManifestPlan, renewManifest } from '../../src/verify/manifest.ts'
import { readManifest } from '../../src/verify/read-manifest.ts'
import { breakPlan, kehoach, type Project, tempProject, useProjects } from '../cli/cli-support.ts'

useProjects()

const manifestOf = (project: Project): Manifest => {
  const manifest = readManifest(readFileSync(project.path('out/manifest.json')))
  if (!manifest) throw new Error('the manifest is not of its schema')
  return manifest
}

describe('the manifest of a build', () => {
  it('says what was made of what, is renewed in part, and forgets a plan that is gone', async () => {
    const project = tempProject('xa-bo-y', 'phuong-dak-cam')
    await kehoach(['build'], { cwd: project.root })
    const whole = manifestOf(project)
    const [first, second] = whole.plans
    expect(whole.plans.map(({ plan }) => plan)).toEqual([
      'plans/2025/phuong-dak-cam/ke-hoach.md',
      'plans/2025/xa-bo-y/ke-hoach.md',
    ])
    expect(whole.outputs.map(({ path }) => path)).toEqual(['registry.csv', 'registry.json'])
    expect(first?.template).toEqual({ id: 'nghi-dinh-30', name: 'Nghị định số 30/2020/NĐ-CP', from: '2020-03-05' })
    expect(first?.fonts.map(({ face }) => face)).toEqual(['regular', 'bold', 'italic', 'bold-italic'])
    for (const { path, sha256, bytes, pages } of [...whole.plans.flatMap(({ outputs }) => outputs), ...whole.outputs]) {
      const file = readFileSync(project.path(`out/${path}`))
      expect([path, createHash('sha256').update(file).digest('hex'), file.length]).toEqual([path, sha256, bytes])
      expect(path.endsWith('.pdf') ? (pages ?? 0) > 3 : pages === undefined).toBe(true)
    }

    // A part of the plans, one format: the other files of the plan are of the same source and stay.
    await kehoach(['build', 'plans/2025/xa-bo-y', '--format', 'json'], { cwd: project.root })
    expect(manifestOf(project)).toEqual(whole)

    // The source changes: what is not written again is of an older plan and is no longer vouched for.
    project.edit('plans/2025/xa-bo-y/ke-hoach.md', (text) => text.replace('UBND xã', 'Ủy ban nhân dân xã'))
    await kehoach(['build', 'plans/2025/xa-bo-y', '--format', 'json'], { cwd: project.root })
    const part = manifestOf(project)
    expect(part.plans[0]).toEqual(first)
    expect(part.plans[1]?.outputs.map(({ path }) => path)).toEqual(['2025/xa-bo-y/ke-hoach.registry.json'])
    expect(part.plans[1]?.inputs).not.toEqual(second?.inputs)
    expect(part.outputs).toEqual([])

    // A plan with errors keeps its last good files, and so their entry.
    project.edit('plans/2025/xa-bo-y/ke-hoach.md', breakPlan)
    await kehoach(['build', 'plans/2025/xa-bo-y', '--format', 'json'], { cwd: project.root })
    expect(manifestOf(project)).toEqual(part)

    rmSync(project.path('plans/2025/xa-bo-y'), { recursive: true })
    await kehoach(['build', '--format', 'json'], { cwd: project.root })
    expect(manifestOf(project).plans.map(({ plan }) => plan)).toEqual(['plans/2025/phuong-dak-cam/ke-hoach.md'])
  })

  it('keeps the registry of all plans only as long as no plan changes', () => {
    const plan: ManifestPlan = {
      plan: 'plans/a/ke-hoach.md',
      tool: { name: 'kehoach', version: '1' },
      template: { id: 't', name: 't', from: '2020-03-05' },
      fonts: [],
      inputs: [],
      outputs: [{ path: 'a/ke-hoach.pdf', sha256: 'x', bytes: 1 }],
    }
    const all = [{ path: 'registry.json', sha256: 'y', bytes: 1 }]
    const first = renewManifest(undefined, [plan], all, () => false)
    expect(renewManifest(first, [plan], [], () => false)).toEqual(first)
    const newer = { ...plan, tool: { name: 'kehoach', version: '2' } } as const
    expect(renewManifest(first, [newer], [], () => false).outputs).toEqual([])
  })

  it('is no manifest when it is cut or of another version', () => {
    expect(readManifest(new TextEncoder().encode('{"schemaVersion":"1","plans":[]'))).toBeUndefined()
    expect(readManifest(new TextEncoder().encode('{"schemaVersion":"2","plans":[],"outputs":[]}'))).toBeUndefined()
  })
})
