import { ACCEPTED_FILE, judgeAcceptances } from '../../src/check/accepted.ts'
import { CONFIG_FILE } from '../../src/check/config.ts'
import { REGISTER } from '../../src/check/example-plan.ts'
import { examplePlan, otherPlans } from '../../src/check/example-text.ts'
import type { Example } from '../../src/check/rule.ts'
import { findingsAcross, type Reading, readPlan } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { Host } from '../../src/host.ts'
import { readSettings } from '../../src/settings.ts'
import { FONTS, TEMPLATES } from './disk.ts'

/** A host whose project is these files; templates and fonts are the shipped ones. */
export const hostOf = (files: Readonly<Record<string, string | Uint8Array>>, templates = TEMPLATES): Host => ({
  readFile: (path) => {
    const content = files[path]
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  },
  // None of these projects has templates of its own.
  templates: (own) => (own === undefined ? templates : []),
  fonts: () => FONTS,
  today: () => '2026-01-15',
  toolVersion: '0.0.0',
})

/** Reads a plan file with the register of the examples beside it, or another. */
export const read = (plan: string | Uint8Array, register: string = REGISTER, templates = TEMPLATES): Reading => {
  const reading = readPlan(
    'plans/vi-du/ke-hoach.md',
    hostOf({ 'plans/vi-du/ke-hoach.md': plan, 'plans/vi-du/don-vi.yaml': register }, templates),
  )
  if (!reading) throw new Error('the plan is there, so it is read')
  return reading
}

/** The findings of an example of a rule: those across it and the earlier plans beside it, and those of acceptances. */
export const findingsOf = (example: Example): readonly Diagnostic[] => {
  const earlier = otherPlans(example).map((plan, i) => [`plans/vi-du/ke-hoach-${i}.md`, plan] as const)
  const host = hostOf(
    {
      [PLAN]: examplePlan(example),
      ...Object.fromEntries(earlier),
      'plans/vi-du/don-vi.yaml': example.register ?? REGISTER,
      ...(example.config ? { [CONFIG_FILE]: example.config } : {}),
      ...(example.accepted ? { [ACCEPTED_FILE]: example.accepted } : {}),
    },
    example.template ? templatesWith(example.template) : TEMPLATES,
  )
  const settings = readSettings(host)
  const reading = readPlan(PLAN, host, settings)
  if (!reading) throw new Error('the plan is there, so it is read')
  const others = earlier.flatMap(([path]) => readPlan(path, host, settings) ?? [])
  const across = findingsAcross([...others, reading], host, settings)
  const all = [reading, across].flatMap((one) => [...one.diagnostics, ...one.accepted.map(({ finding }) => finding)])
  const wasChecked = (file: string): boolean => file === PLAN
  const judged = judgeAcceptances(settings.acceptances, all, { wasChecked, whole: true, today: host.today() })
  return [...reading.diagnostics, ...across.diagnostics, ...judged]
}

const PLAN = 'plans/vi-du/ke-hoach.md'

const templatesWith = ({ line, typed }: NonNullable<Example['template']>): typeof TEMPLATES =>
  TEMPLATES.map(({ path, bytes }) => {
    if (!path.endsWith('/nghi-dinh-30.yaml')) return { path, bytes }
    const text = new TextDecoder().decode(bytes)
    if (!text.includes(line)) throw new Error(`nghi-dinh-30.yaml has no line “${line}”`)
    return { path, bytes: new TextEncoder().encode(text.replace(line, typed)) }
  })
